import { z } from 'zod';

/** ISO 8601 with the precision and zone that the source gives. */
export const TIME = z.string().meta({
  id: 'PartialTime',
  description:
    'ISO 8601 with the precision and zone that the source gives and no more: 2025, 2025-03, 2025-03-14, 2025-03-14T21:46, 2025-03-14T21:46:00+01:00.',
});
export const MAYBE_TIME = TIME.nullable();
export const TEXT = z.string();
export const MAYBE_TEXT = z.string().nullable();
export const COUNT = z.int().min(0);
export const SHA256 = z.string().meta({ description: 'SHA-256, 64 hexadecimal digits.' });

/** Half-open, in UTF-16 units of the document's text. */
export const SPAN = z
  .tuple([COUNT, COUNT])
  .meta({ id: 'Span', description: 'Half-open, in UTF-16 units of the text.' });

export const QUOTE = z.object({ exact: TEXT, prefix: TEXT, suffix: TEXT, start: COUNT, end: COUNT }).meta({
  id: 'Quote',
  description: 'Words in place: a text quote selector and a text position selector (UTF-16) in one.',
});

export const DIFF = z.array(z.tuple([z.enum(['=', '-', '+']), TEXT])).meta({
  id: 'Diff',
  description: 'Claimed words against recorded ones: kept (=), only on record (-), only claimed (+).',
});

export const KIND = z
  .enum(['article', 'post', 'transcript', 'fact-check', 'reply', 'release'])
  .meta({ id: 'DocumentKind' });
export const OBTAINED = z.enum(['fetched', 'archive', 'supplied']).meta({ id: 'Obtained' });
export const BASIS = z.enum(['first_hand', 'reported', 'secondhand', 'unnamed']).meta({ id: 'Basis' });
