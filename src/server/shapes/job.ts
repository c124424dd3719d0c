import { z } from 'zod';
import { COUNT, KIND, MAYBE_TEXT, MAYBE_TIME, OBTAINED, TEXT, TIME } from './common.ts';

const ADD_RESULT = z.object({
  document: MAYBE_TEXT,
  path: MAYBE_TEXT,
  url: MAYBE_TEXT,
  outlet: MAYBE_TEXT,
  title: MAYBE_TEXT,
  published: MAYBE_TIME,
  kind: KIND.nullable(),
  statements: COUNT,
  copyOf: MAYBE_TEXT,
  obtained: OBTAINED.nullable(),
  error: MAYBE_TEXT,
  gaps: z.array(TEXT),
});

const EVENT = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('added'), result: ADD_RESULT }),
  z.object({ kind: z.literal('failed'), message: TEXT }),
  z.object({ kind: z.literal('done'), documents: COUNT, problems: COUNT }),
]);

export const JOB = z
  .object({ job: TEXT, asked: COUNT, startedAt: TIME, events: z.array(EVENT), done: z.boolean() })
  .meta({ id: 'Job', description: 'Work that goes on after the request that asked for it.' });
