import { z } from 'zod';
import { COUNT, MAYBE_TEXT, MAYBE_TIME, TEXT, TIME } from './common.ts';

export const PERSON = z
  .object({
    person: TEXT,
    name: TEXT,
    kind: z.enum(['person', 'organization', 'group', 'unnamed']),
    names: z.array(TEXT),
    aliases: z.array(TEXT),
    wikidata: MAYBE_TEXT,
    roles: z.array(
      z.object({
        text: TEXT,
        from: MAYBE_TIME,
        to: MAYBE_TIME,
        by: z.enum(['record', 'list']),
        documents: z.array(TEXT),
      }),
    ),
    speaksFor: z.array(z.object({ name: TEXT, person: MAYBE_TEXT })),
    spokespeople: z.array(z.object({ person: TEXT, name: TEXT })),
    documents: COUNT,
    statements: COUNT,
    proposals: z.array(z.object({ person: TEXT, name: TEXT, reason: TEXT })),
  })
  .meta({ id: 'Person' });

/** As lists have them, a page at a time. */
export const PAGED_PERSON = PERSON.omit({ spokespeople: true, proposals: true }).meta({ id: 'PagedPerson' });

const REF = z.looseObject({ person: TEXT, name: TEXT });

export const PEOPLE_CHANGE = z
  .object({ number: COUNT, act: TEXT, note: MAYBE_TEXT, persons: z.array(REF), says: TEXT, warnings: z.array(TEXT) })
  .meta({ id: 'PeopleChange', description: 'An entry of the log of corrections by hand.' });

export const PEOPLE_ENTRY = z
  .object({
    number: COUNT,
    at: TIME,
    act: TEXT,
    note: MAYBE_TEXT,
    persons: z.array(REF),
    says: TEXT,
    inForce: z.boolean(),
    lost: MAYBE_TEXT,
  })
  .meta({ id: 'PeopleEntry' });

const LINE = z.looseObject({ on: MAYBE_TIME, words: TEXT, evidence: z.looseObject({ document: TEXT, sha256: TEXT }) });
const SIDE = z.looseObject({ utterance: TEXT, on: MAYBE_TIME });

export const TIMELINE = z
  .looseObject({
    person: REF,
    others: z.array(REF),
    matters: z.array(z.looseObject({ matter: COUNT, label: TEXT, utterances: COUNT })),
    lines: z.array(
      z.discriminatedUnion('kind', [
        LINE.extend({ kind: z.literal('utterance'), utterance: TEXT, origins: COUNT, reports: COUNT }),
        LINE.extend({ kind: z.literal('denial'), denial: TEXT, how: TEXT }),
      ]),
    ),
    changes: z.array(z.looseObject({ how: TEXT, earlier: SIDE, later: SIDE })),
  })
  .meta({
    id: 'Timeline',
    description: 'What somebody said over time. Changes are proposals: a reader says what changed.',
  });
