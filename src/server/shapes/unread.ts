import { z } from 'zod';
import { COUNT, MAYBE_TEXT, SHA256, TEXT, TIME } from './common.ts';

const INPUT = z.object({
  kind: z.literal('input'),
  id: TEXT,
  at: TIME,
  name: TEXT,
  code: TEXT.meta({ description: 'One of the codes of `/api/problems`.' }),
  reason: TEXT,
  sha256: SHA256.nullable().meta({ description: 'Of the bytes that are kept; null if none could be got.' }),
});

const DOCUMENT = z.object({
  kind: z.literal('document'),
  document: TEXT,
  at: TIME,
  title: MAYBE_TEXT,
  outlet: MAYBE_TEXT,
  path: MAYBE_TEXT,
  url: MAYBE_TEXT,
  language: MAYBE_TEXT,
  reasons: z.array(TEXT),
});

/** What could not be read, or not in full. */
export const UNREAD_PAGE = z.object({
  items: z.array(z.discriminatedUnion('kind', [INPUT, DOCUMENT])),
  total: z.object({ inputs: COUNT, documents: COUNT }),
  next: MAYBE_TEXT.meta({ description: 'Goes into `after` for the next page; null at the end.' }),
});
