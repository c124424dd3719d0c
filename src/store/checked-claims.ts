import type { Kysely, Transaction } from 'kysely';
import { checkedClaims, CHECKED_RULES, type CheckedClaim } from '#known/checked-claim.ts';
import { wordsOfChecked } from '#known/checked.ts';
import { compareTold, type Wanted } from '#known/question.ts';
import type { Reading } from '#document/document.ts';
import type { Engine } from './engine.ts';
import { toggleDigest } from './ledger.ts';
import { parsePage } from './shapes.ts';
import { currentReadings } from './current-readings.ts';
import { readState, writeState } from './state.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** A checked claim of a document's current reading. */
export interface StoredCheckedClaim extends CheckedClaim {
  readonly document: string;
  readonly number: number;
  /** The sum of the weights of the words that it shares with the query. */
  readonly score: number;
}

const VALUES_AT_ONCE = 500;
const CLAIMS_AT_ONCE = 5000;
const NOTHING = '0'.repeat(64);
const DIGEST_STATE = 'checked-claims';
const RULES_STATE = 'checked-claim-rules';

interface Desk {
  readonly db: Transaction<Tables>;
  readonly engine: Engine;
}

interface Placed {
  /** The document's key. */
  readonly place: number;
  readonly document: string;
  readonly reading: Reading;
}

/** Puts the checked claims of a document's current reading where those of the reading before it were. */
export async function keepCheckedClaims({ db, engine }: Desk, { place, document, reading }: Placed): Promise<void> {
  const before = await db.selectFrom('checked_claim').selectAll().where('place', '=', place).execute();
  const after = checkedClaims(reading);
  if (before.length === 0 && after.length === 0) return;
  let digest = (await readState(db, DIGEST_STATE)) ?? NOTHING;
  const toggle = (number: number, { claim, title }: Pick<CheckedClaim, 'claim' | 'title'>): void => {
    digest = toggleDigest(digest, [document, String(number), claim, title]);
  };
  for (const { key, number, claim, title } of before) {
    const hashes = wordsOfChecked({ claim, title });
    for (let i = 0; i < hashes.length; i += VALUES_AT_ONCE)
      await db
        .deleteFrom('checked_word')
        .where('hash', 'in', hashes.slice(i, i + VALUES_AT_ONCE))
        .where('place', '=', key)
        .execute();
    toggle(number, { claim, title });
  }
  if (before.length > 0) await db.deleteFrom('checked_claim').where('place', '=', place).execute();
  const last = await db.selectFrom('checked_claim').select('key').orderBy('key', 'desc').limit(1).executeTakeFirst();
  const first = (last?.key ?? 0) + 1;
  const rows = after.map((checked, number) => ({ key: first + number, place, number, ...checked }));
  await engine.insertRows(db, 'checked_claim', rows);
  const postings = rows.flatMap(row => wordsOfChecked(row).map(hash => ({ hash, place: row.key })));
  await engine.insertRows(
    db,
    'checked_word',
    postings.sort((a, b) => a.hash - b.hash),
  );
  for (const { number, claim, title } of rows) toggle(number, { claim, title });
  await writeState(db, DIGEST_STATE, digest);
}

/** Gathers the checked claims of all current readings anew if it was done by other rules, or never. */
export async function gatherCheckedClaims(engine: Engine): Promise<void> {
  if ((await readState(engine.writing, RULES_STATE)) === CHECKED_RULES) return;
  await engine.writing.transaction().execute(async db => {
    for (const table of ['checked_claim', 'checked_word', 'lexicon'] as const) await db.deleteFrom(table).execute();
    await writeState(db, DIGEST_STATE, NOTHING);
    for await (const readings of currentReadings(db, 'with-checks'))
      for (const { key, document, text, page } of readings)
        await keepCheckedClaims({ db, engine }, { place: key, document, reading: { ...parsePage(page), text } });
    await writeState(db, RULES_STATE, CHECKED_RULES);
  });
}

/** Names all checked claims of the record together, whatever order they came in; null if there are none. */
export async function checkedDigest(db: Db): Promise<string | null> {
  const some = await db.selectFrom('checked_claim').select('key').limit(1).executeTakeFirst();
  return some === undefined ? null : ((await readState(db, DIGEST_STATE)) ?? NOTHING);
}

/** All claims with their titles, in no order that means anything. */
export async function* everyCheckedClaim(db: Db): AsyncGenerator<Pick<CheckedClaim, 'claim' | 'title'>> {
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('checked_claim')
      .select(['key', 'claim', 'title'])
      .where('key', '>', last)
      .orderBy('key')
      .limit(CLAIMS_AT_ONCE)
      .execute();
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.key;
  }
}

export async function loadLexicon(db: Db, digest: string): Promise<string | null> {
  const row = await db.selectFrom('lexicon').select('body').where('lexicon', '=', digest).executeTakeFirst();
  return row?.body ?? null;
}

/** Keeps what the words of all checked claims tell together, in the place of what they told before. */
export async function keepLexicon(db: Transaction<Tables>, digest: string, body: string): Promise<void> {
  if ((await checkedDigest(db)) !== digest) return;
  await db.deleteFrom('lexicon').execute();
  await db.insertInto('lexicon').values({ lexicon: digest, body }).execute();
}

/** Checked claims that share words with a query, those that share most first; ties by their words, then by document. */
export async function findCheckedClaims(
  db: Db,
  words: readonly Wanted[],
  limit: number,
): Promise<readonly StoredCheckedClaim[]> {
  const scores = new Map<number, number>();
  for (const { hash, weight } of words) {
    const rows = await db.selectFrom('checked_word').select('place').where('hash', '=', hash).execute();
    for (const { place } of rows) scores.set(place, (scores.get(place) ?? 0) + weight);
  }
  // All that tie with the last one wanted are in, so that the order of arrival decides nothing.
  const sorted = [...scores].sort((a, b) => b[1] - a[1]);
  const least = sorted[Math.min(limit, sorted.length) - 1]?.[1] ?? 0;
  const keys = sorted.filter(([, score]) => score >= least - 1e-9).map(([key]) => key);
  const found: StoredCheckedClaim[] = [];
  for (let i = 0; i < keys.length; i += VALUES_AT_ONCE) {
    const rows = await db
      .selectFrom('checked_claim')
      .innerJoin('document', 'document.key', 'checked_claim.place')
      .selectAll('checked_claim')
      .select('document.document')
      .where('checked_claim.key', 'in', keys.slice(i, i + VALUES_AT_ONCE))
      .execute();
    for (const { key, place: _, ...row } of rows) found.push({ ...row, score: scores.get(key) ?? 0 });
  }
  return found
    .sort(
      (a, b) =>
        b.score - a.score ||
        compareTold(a, b) ||
        (a.document < b.document ? -1 : a.document > b.document ? 1 : a.number - b.number),
    )
    .slice(0, limit);
}
