import { z } from 'zod';
import { COUNT, MAYBE_TEXT, TEXT } from './shapes/common.ts';

/** How many items a page has. */
export const LIMIT = z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'How many at most.' });
/** Where the last page ended. */
export const AFTER = TEXT.max(500).exactOptional().meta({ description: 'What `next` of the page before says.' });

/** A list cut into pages. */
export const pageOf = <T extends z.ZodType>(item: T): z.ZodObject =>
  z.object({
    items: z.array(item),
    total: COUNT,
    next: MAYBE_TEXT.meta({ description: 'Goes into `after` for the next page; null at the end.' }),
  });
