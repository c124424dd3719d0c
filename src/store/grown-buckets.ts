import { sql, type Transaction } from 'kysely';
import { growBucket, type SummedBucket } from '#speaker/grow-bucket.ts';
import type { PersonEntry } from '#speaker/find-people.ts';
import type { Entry, Said } from '#speaker/record-names.ts';
import { readPerson, writePerson } from './bucket-json.ts';
import { loadBuckets } from './buckets.ts';
import { keepBuckets } from './keep-buckets.ts';
import type { Engine } from './engine.ts';
import { addUp, totalsRow, type Totals } from './said-totals.ts';
import { readSums, writeSums } from './sums-json.ts';
import type { Tables } from './tables.ts';

/** A bucket with no more names than this is worked out anew in the transaction that changes it, some milliseconds each. */
const FEW_NAMES = 1000;

const NOTHING: SummedBucket = { found: new Map(), sums: { names: new Map(), heads: new Map(), persons: new Map() } };

/** One name of a document that comes in. */
export interface NewName {
  readonly entry: Entry;
  readonly said: Said;
}

interface Growing {
  state: SummedBucket;
  readonly totals: Map<string, Totals>;
  readonly touched: Set<string>;
  readonly roles: Set<string>;
  readonly redirects: Map<string, string>;
}

/**
 * Who is who in the buckets that one transaction adds names to: each is read once, grows document by document, and is written at the end.
 * What the new names may change otherwise is worked out anew then if it is little, else when it is asked for.
 */
export class GrownBuckets {
  readonly #db: Transaction<Tables>;
  readonly #engine: Engine;
  readonly #growing = new Map<string, Growing>();
  readonly #stale = new Set<string>();

  constructor(db: Transaction<Tables>, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /** Adds the names that a document has in a bucket. @returns whose each is; null where that is to be worked out */
  async add(bucket: string, names: readonly NewName[]): Promise<readonly string[] | null> {
    const growing = this.#stale.has(bucket) ? null : await this.#open(bucket);
    if (growing === null) {
      await this.markStale(bucket);
      return null;
    }
    if (bucket.startsWith('=')) return names.map(() => '');
    const grown = growBucket(
      growing.state,
      names.map(({ entry }) => entry),
    );
    if (grown === null) {
      await this.markStale(bucket);
      return null;
    }
    growing.state = grown;
    for (const id of grown.touched) {
      growing.touched.add(id);
      growing.totals.set(
        id,
        addUp(growing.totals.get(id), names, i => grown.ids[i] === id),
      );
    }
    for (const id of grown.roles) growing.roles.add(id);
    for (const [from, to] of grown.redirects) growing.redirects.set(from, to);
    return grown.ids;
  }

  /** Notes that names of a bucket are gone or otherwise, so that it is to be worked out anew. */
  async markStale(bucket: string): Promise<void> {
    this.#growing.delete(bucket);
    if (this.#stale.has(bucket)) return;
    this.#stale.add(bucket);
    await this.#db
      .insertInto('bucket')
      .values({ bucket, version: 1, known: 0, sums: null })
      .onConflict(c =>
        c.column('bucket').doUpdateSet({ version: sql<number>`bucket.version + 1`, known: 0, sums: null }),
      )
      .execute();
  }

  /** Writes what has grown; nothing is left. */
  async flush(): Promise<void> {
    for (const [bucket, growing] of this.#growing) await this.#keep(bucket, growing);
    this.#growing.clear();
    for (const bucket of this.#stale)
      if (await this.#isSmall(bucket)) await keepBuckets(this, await loadBuckets(this.#db, [bucket], { whole: false }));
    this.#stale.clear();
  }

  get db(): Transaction<Tables> {
    return this.#db;
  }

  get engine(): Engine {
    return this.#engine;
  }

  async #open(bucket: string): Promise<Growing | null> {
    const there = this.#growing.get(bucket);
    if (there !== undefined) return there;
    const row = await this.#db.selectFrom('bucket').selectAll().where('bucket', '=', bucket).executeTakeFirst();
    const isOffice = bucket.startsWith('=');
    if (row !== undefined && (row.known === 0 || (row.sums === null && !isOffice))) return null;
    const opened = { totals: new Map(), touched: new Set<string>(), roles: new Set<string>(), redirects: new Map() };
    const growing: Growing =
      row?.sums == null ? { ...opened, state: NOTHING } : { ...opened, ...(await this.#read(bucket, row.sums)) };
    this.#growing.set(bucket, growing);
    return growing;
  }

  async #read(bucket: string, sums: string): Promise<Pick<Growing, 'state' | 'totals'>> {
    const rows = await this.#db.selectFrom('person').selectAll().where('bucket', '=', bucket).execute();
    const found = new Map<string, PersonEntry>();
    const totals = new Map<string, Totals>();
    for (const { person, entry, roles, statements, first_hand, places, first_hand_places } of rows) {
      if (entry === null || roles === null) continue;
      found.set(person, readPerson(person, entry, roles));
      totals.set(person, { statements, firstHand: first_hand, places, firstHandPlaces: first_hand_places });
    }
    return { state: { found, sums: readSums(sums) }, totals };
  }

  async #keep(bucket: string, { state, totals, touched, roles, redirects }: Growing): Promise<void> {
    const sums = bucket.startsWith('=') ? null : writeSums(state.sums);
    await this.#db
      .insertInto('bucket')
      .values({ bucket, version: 1, known: 1, sums })
      .onConflict(c => c.column('bucket').doUpdateSet({ version: sql<number>`bucket.version + 1`, known: 1, sums }))
      .execute();
    for (const person of touched) {
      const entry = state.found.get(person);
      if (entry === undefined) continue;
      const row = { bucket, leads_to: null, entry: writeEntry(entry), ...totalsRow(totals.get(person)) };
      const told = roles.has(person) ? { roles: writePerson(entry).roles } : {};
      await this.#db
        .insertInto('person')
        .values({ person, roles: '[]', ...row, ...told })
        .onConflict(c => c.column('person').doUpdateSet({ ...row, ...told }))
        .execute();
    }
    for (const [person, leadsTo] of redirects)
      await this.#db
        .insertInto('person')
        .values({ person, bucket, leads_to: leadsTo, entry: null, roles: null, ...totalsRow(undefined) })
        .onConflict(c => c.column('person').doUpdateSet({ bucket, leads_to: leadsTo, entry: null, roles: null }))
        .execute();
  }

  async #isSmall(bucket: string): Promise<boolean> {
    const rows = await this.#db
      .selectFrom('naming')
      .select('number')
      .where('bucket', '=', bucket)
      .limit(FEW_NAMES + 1)
      .execute();
    return rows.length <= FEW_NAMES;
  }
}

const writeEntry = (entry: PersonEntry): string =>
  writePerson({ ...entry, person: { ...withoutRoles(entry.person) } }).entry;

/** Roles are read when they are asked for, which here nobody does. */
function withoutRoles({ person, kind, name, names, speaksFor }: PersonEntry['person']): PersonEntry['person'] {
  return { person, kind, name, names, roles: [], speaksFor };
}
