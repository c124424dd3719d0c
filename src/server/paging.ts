import { z } from 'zod';
import { readCursor, writeCursor } from '#record/cursor.ts';
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

/** A page of a list that is worked out whole: `kind` names the list. @throws Fault `bad-request` for a place to go on from that is none of it */
export function cutPage<T>(
  kind: string,
  all: readonly T[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): { readonly items: readonly T[]; readonly total: number; readonly next: string | null } {
  const from = Number(readCursor(kind, after, ['count'])?.[0] ?? 0);
  const end = from + limit;
  return { items: all.slice(from, end), total: all.length, next: end < all.length ? writeCursor(kind, [end]) : null };
}
