import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { parseJson } from './parse-finding.ts';

/** Where a page of a list ends, as text that nobody but the record reads: `kind` names the list and its order. */
export function writeCursor(kind: string, spot: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([kind, ...spot])).toString('base64url');
}

const CURSOR = z.array(z.union([z.string(), z.number()]));

/**
 * Reads the end of a page before.
 * @returns null where there is none yet
 * @throws Fault `bad-request` if it is none of this list and order
 */
export function readCursor(
  kind: string,
  after: string | null | undefined,
  shape: readonly ('text' | 'count')[],
): readonly (string | number)[] | null {
  if (after == null) return null;
  const read = CURSOR.safeParse(parseJson(Buffer.from(after, 'base64url').toString()));
  const [of, ...spot] = read.data ?? [];
  const isOurs = of === kind && spot.length === shape.length && writeCursor(kind, spot) === after;
  if (!isOurs || !spot.every((part, i) => isOf(part, shape[i])))
    throw new Fault('bad-request', 'the place to go on from is not of this list and order');
  return spot;
}

function isOf(part: string | number, shape: 'text' | 'count' | undefined): boolean {
  return shape === 'text' ? typeof part === 'string' : Number.isSafeInteger(part) && Number(part) >= 0;
}

/** Rows on one page at most. */
const MOST_ON_PAGE = 500;

/** @throws Fault `bad-request` if it is no number of rows that a page may have */
export function assertLimit(limit: number): void {
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST_ON_PAGE)
    throw new Fault('bad-request', `a page has 1 to ${MOST_ON_PAGE} rows, not ${limit}`);
}
