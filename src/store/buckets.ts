import { sql, type Kysely } from 'kysely';
import { sumBucket } from '#speaker/bucket-sums.ts';
import { deriveCounted, type NameBucket } from '#speaker/name-bucket.ts';
import type { PersonEntry } from '#speaker/find-people.ts';
import { formsOf, misspellings } from '#speaker/misspellings.ts';
import { compareEntries, readEntry, type Entry } from '#speaker/record-names.ts';
import type { CastMember } from '#speaker/speaker.ts';
import { readMember, readPerson } from './bucket-json.ts';
import { hashForm, inParts } from './in-parts.ts';
import { writeSums } from './sums-json.ts';
import type { DocumentName, StoredBucket, Voice, VoiceCount } from './store.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** The buckets whose names have a key, in code point order; no more of them than `most`. */
export async function bucketsWith(db: Db, key: string, most: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('name_key')
    .select('bucket')
    .where('key', '=', key)
    .orderBy('bucket')
    .limit(most)
    .execute();
  return rows.map(row => row.bucket);
}

/** The words of names that a word may be a misspelling of, the word itself alone if it is one; nearest first. */
export async function wordsLike(db: Db, word: string): Promise<readonly string[]> {
  if ((await bucketsWith(db, word, 1)).length > 0) return [word];
  const near = new Set<string>();
  for (const some of inParts(formsOf(word).map(hashForm)))
    for (const row of await db.selectFrom('name_form').select('word').where('form', 'in', some).distinct().execute())
      near.add(row.word);
  // Some may be nobody's name any more.
  const like = misspellings(new Map([...near].map(each => [each, null])), word);
  const there: string[] = [];
  for (const each of like) if ((await bucketsWith(db, each, 1)).length > 0) there.push(each);
  return there;
}

export async function bucketVersions(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('bucket').select(['bucket', 'version']).execute();
  return new Map(rows.map(({ bucket, version }) => [bucket, Number(version)]));
}

/** Who is who in buckets: as it was kept (without whose each name is, unless that is asked for), or worked out now. */
export async function loadBuckets(
  db: Db,
  buckets: readonly string[],
  { whole }: { readonly whole: boolean },
): Promise<readonly StoredBucket[]> {
  const loaded: StoredBucket[] = [];
  for (const some of inParts(buckets)) {
    const rows = await db.selectFrom('bucket').selectAll().where('bucket', 'in', some).execute();
    const known = rows.filter(row => row.known !== 0).map(row => row.bucket);
    const people = await loadPeople(db, known);
    for (const { bucket, version, known: isKnown } of rows)
      if (isKnown === 0) loaded.push(await workOut(db, bucket, version));
      else {
        const entries = whole ? await loadEntries(db, bucket) : NO_ENTRIES;
        loaded.push({
          names: { bucket, ...(people.get(bucket) ?? NOBODY), ...entries },
          version: Number(version),
          fresh: null,
        });
      }
  }
  return loaded;
}

const NOBODY: Pick<NameBucket, 'found' | 'redirects'> = { found: [], redirects: [] };
const NO_ENTRIES: Pick<NameBucket, 'entries' | 'ids'> = { entries: [], ids: [] };

async function loadPeople(
  db: Db,
  buckets: readonly string[],
): Promise<ReadonlyMap<string, Pick<NameBucket, 'found' | 'redirects'>>> {
  const people = new Map<string, { found: PersonEntry[]; redirects: [string, string][] }>();
  if (buckets.length === 0) return people;
  const rows = await db.selectFrom('person').selectAll().where('bucket', 'in', buckets).orderBy('person').execute();
  for (const { person, bucket, leads_to: leadsTo, entry, roles } of rows) {
    const there = people.get(bucket) ?? { found: [], redirects: [] };
    people.set(bucket, there);
    if (leadsTo !== null) there.redirects.push([person, leadsTo]);
    if (entry !== null && roles !== null) there.found.push(readPerson(person, entry, roles));
  }
  return people;
}

/** The bucket in which an identifier was minted, or null. */
export async function bucketOfPerson(db: Db, person: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('bucket').where('person', '=', person).executeTakeFirst();
  return row?.bucket ?? null;
}

/** Persons by identifier, those that are kept. */
export async function loadPersons(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PersonEntry>> {
  const found = new Map<string, PersonEntry>();
  for (const some of inParts(ids))
    for (const { person, entry, roles } of await db
      .selectFrom('person')
      .select(['person', 'entry', 'roles'])
      .where('person', 'in', some)
      .execute())
      if (entry !== null && roles !== null) found.set(person, readPerson(person, entry, roles));
  return found;
}

interface Row {
  readonly place: number;
  readonly number: number;
  readonly person: string | null;
  readonly entry: Entry;
}

const NAMING = [
  'document.document',
  'document.published',
  'naming.bucket',
  'naming.place',
  'naming.number',
  'naming.member',
  'naming.statements',
  'naming.first_hand as firstHand',
  'naming.person',
] as const;

/** The entries of a bucket in their order, each with its row. */
async function loadRows(db: Db, bucket: string): Promise<readonly Row[]> {
  const rows = await db
    .selectFrom('naming')
    .innerJoin('document', 'document.key', 'naming.place')
    .select(NAMING)
    .where('naming.bucket', '=', bucket)
    .execute();
  // The same few ways of naming somebody come in thousands of documents.
  const members = new Map<string, CastMember>();
  return rows
    .map(({ place, number, person, ...row }) => ({
      place: Number(place),
      number,
      person,
      entry: entryOf(row, members),
    }))
    .filter(({ entry }) => entry.name.key !== '')
    .sort((a, b) => compareEntries(a.entry, b.entry) || a.number - b.number);
}

interface NamingRow {
  readonly document: string;
  readonly published: string | null;
  readonly member: string;
  readonly statements: number;
  readonly firstHand: number;
}

function entryOf(
  { document, published, member, statements, firstHand }: NamingRow,
  known: Map<string, CastMember>,
): Entry {
  const read = known.get(member) ?? readMember(member);
  known.set(member, read);
  return { ...readEntry(document, published, read), said: { statements, firstHand } };
}

/** The entries of a bucket that is known, with whose each is. */
async function loadEntries(db: Db, bucket: string): Promise<Pick<NameBucket, 'entries' | 'ids'>> {
  const rows = await loadRows(db, bucket);
  return { entries: rows.map(({ entry }) => entry), ids: rows.map(({ person }) => person ?? '') };
}

async function workOut(db: Db, bucket: string, version: number): Promise<StoredBucket> {
  const rows = await loadRows(db, bucket);
  const derived = deriveCounted(
    bucket,
    rows.map(({ entry }) => entry),
  );
  const { names } = derived;
  const moved = rows.flatMap(({ place, number, person: before }, i) => {
    const person = names.ids[i] ?? '';
    return before === person ? [] : [{ place, number, person }];
  });
  const sums = bucket.startsWith('=') ? null : writeSums(sumBucket(derived));
  return { names, version: Number(version), fresh: { moved, sums } };
}

/** What documents call everybody, each with whose name it is where that is kept. */
export async function namesIn(db: Db, documents: readonly string[]): Promise<readonly DocumentName[]> {
  const found: DocumentName[] = [];
  const members = new Map<string, CastMember>();
  for (const some of inParts(documents)) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('naming', 'naming.place', 'document.key')
      .innerJoin('bucket', 'bucket.bucket', 'naming.bucket')
      .select(NAMING)
      .select('bucket.known')
      .where('document.document', 'in', some)
      .execute();
    for (const { bucket, person, known, ...row } of rows)
      found.push({ bucket, entry: entryOf(row, members), person: known === 0 ? null : (person ?? '') });
  }
  return found;
}

/** In which documents a person has statements under their own names; the bucket must be known. */
export async function voicesOf(db: Db, person: string): Promise<readonly Voice[]> {
  return db
    .selectFrom('naming')
    .innerJoin('document', 'document.key', 'naming.place')
    .select(['document.document', 'naming.statements', 'naming.first_hand as firstHand'])
    .where('naming.person', '=', person)
    .where('naming.statements', '>', 0)
    .execute();
}

/** The same of several persons, summed up. */
export async function countVoices(db: Db, persons: readonly string[]): Promise<VoiceCount> {
  const [one, other] = persons;
  if (one === undefined) return { statements: 0, firstHand: 0, documents: 0, firstHandDocuments: 0 };
  // Of one it is kept; documents of several are counted once.
  const kept = other === undefined ? await saidBy(db, one) : undefined;
  if (kept !== undefined) return kept;
  const row = await db
    .selectFrom('naming')
    .select([
      sql<number | null>`sum(statements)`.as('statements'),
      sql<number | null>`sum(first_hand)`.as('firstHand'),
      sql<number>`count(distinct place)`.as('documents'),
      sql<number>`count(distinct case when first_hand > 0 then place end)`.as('firstHandDocuments'),
    ])
    .where('person', 'in', persons)
    .where('statements', '>', 0)
    .executeTakeFirst();
  return {
    statements: Number(row?.statements ?? 0),
    firstHand: Number(row?.firstHand ?? 0),
    documents: Number(row?.documents ?? 0),
    firstHandDocuments: Number(row?.firstHandDocuments ?? 0),
  };
}

/** What is kept of how much somebody says; undefined where the bucket of theirs has still to be worked out. */
async function saidBy(db: Db, person: string): Promise<VoiceCount | undefined> {
  const row = await db
    .selectFrom('person')
    .innerJoin('bucket', 'bucket.bucket', 'person.bucket')
    .select(['statements', 'first_hand as firstHand', 'places as documents', 'first_hand_places as firstHandDocuments'])
    .where('person', '=', person)
    .where('entry', 'is not', null)
    .where('bucket.known', '=', 1)
    .executeTakeFirst();
  return row;
}
