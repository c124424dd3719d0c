import { z } from 'zod';
import type { Act } from '#speaker/corrections.ts';

/** The shape of a correction as it is kept. */
const words = z.string().nullable();
const person = z.object({ person: z.string(), name: z.string() });
const statement = z.object({
  document: z.string(),
  quote: z.object({ exact: z.string(), prefix: z.string(), suffix: z.string(), start: z.number() }),
});
const listed = z.object({
  name: z.string(),
  kind: z.enum(['person', 'organization']),
  aliases: z.array(z.string()),
  roles: z.array(z.object({ text: z.string(), from: words, to: words })),
  wikidata: words,
});

const act: z.ZodType<Act> = z.discriminatedUnion('act', [
  z.object({ act: z.literal('merge'), person, into: person }),
  z.object({
    act: z.literal('split'),
    person,
    documents: z.array(z.string()),
    from: words,
    statements: z.array(statement),
    name: words,
  }),
  z.object({ act: z.literal('rename'), person, name: z.string() }),
  z.object({ act: z.literal('assign'), statement, person: person.nullable() }),
  z.object({ act: z.literal('import'), source: z.string(), people: z.array(listed) }),
  z.object({ act: z.literal('undo'), entry: z.number() }),
]);

export const parseAct = (json: string): Act => act.parse(JSON.parse(json));
