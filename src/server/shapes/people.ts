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
    documents: COUNT,
    statements: COUNT,
    proposals: z.array(z.object({ person: TEXT, name: TEXT, reason: TEXT })),
  })
  .meta({ id: 'Person' });

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
