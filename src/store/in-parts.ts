import { shingleHashes } from '#text/fingerprint.ts';

const VALUES_AT_ONCE = 400;

/** In parts that one query takes. */
export function inParts<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < values.length; i += VALUES_AT_ONCE) parts.push(values.slice(i, i + VALUES_AT_ONCE));
  return parts;
}

/** Under what a word with letters left out is kept; what shares the hash by chance is found out by the letters themselves. */
export const hashForm = (form: string): number => shingleHashes([form])[0] ?? 0;
