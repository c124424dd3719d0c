import { z } from 'zod';
import { COUNT, KIND, MAYBE_TEXT, MAYBE_TIME, SPAN, TEXT } from './common.ts';
import { STATEMENT } from './document.ts';

const PLACE = z.object({
  document: TEXT,
  title: MAYBE_TEXT,
  outlet: MAYBE_TEXT,
  url: MAYBE_TEXT,
  path: MAYBE_TEXT,
  kind: KIND,
  published: MAYBE_TIME,
  quote: z
    .object({ exact: TEXT, prefix: TEXT, suffix: TEXT, start: COUNT })
    .meta({ description: 'The words with what stands around them; `start` in UTF-16 units of the document’s text.' }),
  marks: z.array(SPAN).meta({ description: 'Where in `quote.exact` the words that were looked for stand.' }),
  share: z
    .number()
    .nullable()
    .meta({ description: 'How much of what was looked for it has, by rarity, ½ to 1; null where no words were.' }),
});

const FOUND_STATEMENT = PLACE.extend({
  ...STATEMENT.pick({ index: true, type: true, attitude: true, negated: true, saidOn: true, person: true }).shape,
  confidence: z.number(),
  standing: z.enum(['asserted', 'alleged', 'checked', 'retracted']),
  statement: TEXT,
  speaker: z.object({ name: TEXT, kind: z.enum(['person', 'organization', 'group', 'unnamed']) }).nullable(),
  personName: MAYBE_TEXT,
}).meta({ id: 'FoundStatement' });

const FOUND_PASSAGE = PLACE.extend({ role: TEXT, statements: COUNT }).meta({
  id: 'FoundPassage',
  description: 'The best passage of a document.',
});

export const FOUND = z
  .object({
    in: z.enum(['statements', 'documents']),
    items: z.array(z.union([FOUND_STATEMENT, FOUND_PASSAGE])),
    found: z.object({ count: COUNT, exact: z.boolean() }).meta({ description: 'So many, or at least so many.' }),
    next: MAYBE_TEXT.meta({ description: 'Goes into `after` for the next page; null at the end.' }),
    absent: z.array(TEXT).meta({ description: 'Words of the text that stand nowhere in the record.' }),
    common: z
      .array(TEXT)
      .meta({ description: 'Words that stand in so many places that they were not looked up for themselves.' }),
    speakers: z.array(z.object({ person: TEXT, name: TEXT })).meta({ description: 'Whom `speaker` may mean.' }),
  })
  .meta({ id: 'Found' });
