import { z } from 'zod';
import { COUNT, KIND, MAYBE_TIME, SHA256, TEXT, TIME } from './common.ts';

/** The record in numbers. */
export const OVERVIEW = z
  .object({
    name: TEXT,
    documents: COUNT,
    outlets: COUNT,
    people: z.object({ count: COUNT, exact: z.boolean() }),
    statements: COUNT,
    captures: COUNT,
    findings: COUNT,
    from: MAYBE_TIME,
    to: MAYBE_TIME,
    byKind: z.record(KIND, COUNT),
    byMonth: z.array(z.object({ month: TIME, documents: COUNT })),
    unread: z.object({
      failed: COUNT,
      byReason: z.array(z.object({ code: TEXT, says: TEXT, count: COUNT })),
      language: COUNT,
      byLanguage: z.array(z.object({ language: TEXT, documents: COUNT })),
      documents: COUNT,
    }),
    gaps: z.array(z.object({ from: TIME, to: TIME })),
    digest: SHA256,
  })
  .meta({ id: 'Overview', description: 'What the record holds, and what of it could not be read.' });
