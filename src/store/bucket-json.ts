import { z } from 'zod';
import type { NameBucket } from '#speaker/name-bucket.ts';
import { readEntry } from '#speaker/record-names.ts';
import type { PersonEntry } from '#speaker/find-people.ts';
import type { CastMember } from '#speaker/speaker.ts';

const words = z.string().nullable();
const gender = z.enum(['female', 'male']).nullable();

const memberShape = z.tuple([
  z.string(),
  z.enum(['person', 'organization', 'group', 'unnamed']),
  z.array(z.string()),
  words,
  gender,
]);

type MemberRow = z.infer<typeof memberShape>;

const ownersShape = z.array(z.tuple([z.string(), words, memberShape, z.number()]));

const entryShape: z.ZodType<PersonEntry> = z.object({
  person: z.object({
    person: z.string(),
    kind: z.enum(['person', 'organization', 'group', 'unnamed']),
    name: z.string(),
    names: z.array(z.string()),
    roles: z.array(z.object({ text: z.string(), on: words, document: z.string() })),
    speaksFor: z.array(z.string()),
  }),
  gender,
  documents: z.number(),
  keys: z.array(z.string()),
  surname: z.string(),
});

const peopleShape = z.object({
  ids: z.array(z.string()),
  redirects: z.array(z.tuple([z.string(), z.string()])),
  found: z.array(entryShape),
});

const toRow = ({ name, kind, descriptions, speaksFor, gender: told }: CastMember): MemberRow => [
  name,
  kind,
  [...descriptions],
  speaksFor,
  told ?? null,
];

function ofRow([name, kind, descriptions, speaksFor, told]: MemberRow): CastMember {
  return { name, kind, descriptions, speaksFor, mentions: [], ...(told === null ? {} : { gender: told }) };
}

/** A member of a cast without its mentions. */
export const writeMember = (member: CastMember): string => JSON.stringify(toRow(member));
export const readMember = (json: string): CastMember => ofRow(memberShape.parse(JSON.parse(json)));

/** A bucket in two parts: its people, which every question needs, and whose each name is. */
export function writeBucket({ entries, ids, redirects, found }: NameBucket): { people: string; owners: string } {
  const numbers = new Map([...new Set(ids)].map((id, i) => [id, i]));
  return {
    people: JSON.stringify({ ids: [...numbers.keys()], redirects, found }),
    owners: JSON.stringify(
      entries.map(({ document, published, member }, i) => [
        document,
        published,
        toRow(member),
        numbers.get(ids[i] ?? '') ?? -1,
      ]),
    ),
  };
}

/** The inverse of `writeBucket`; whose each name is is read when first asked for, which for most buckets is never. */
export function readBucket(bucket: string, people: string, owners: string): NameBucket {
  const { ids, redirects, found } = peopleShape.parse(JSON.parse(people));
  let rows: Pick<NameBucket, 'entries' | 'ids'> | null = null;
  const read = (): Pick<NameBucket, 'entries' | 'ids'> => {
    const parsed = ownersShape.parse(JSON.parse(owners));
    return {
      entries: parsed.map(([document, published, member]) => readEntry(document, published, ofRow(member))),
      ids: parsed.map(([, , , id]) => ids[id] ?? ''),
    };
  };
  return {
    bucket,
    redirects,
    found,
    get entries() {
      return (rows ??= read()).entries;
    },
    get ids() {
      return (rows ??= read()).ids;
    },
  };
}
