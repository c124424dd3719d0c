import { AMOUNTS } from './english/phrases.ts';
import { PARENTS } from './english/roles.ts';
import type { Token } from './tokens.ts';

/** Where "mother of four" begins that ends right before the token at `end`; null if nothing of the kind does. */
export function parentBefore(tokens: readonly Token[], end: number): number | null {
  const [parent, of, many] = tokens.slice(Math.max(0, end - 3), end);
  if (parent === undefined || many === undefined || of?.lower !== 'of' || !PARENTS.has(parent.lower)) return null;
  const counted = many.kind === 'number' || AMOUNTS.has(many.lower);
  return counted && parent.sentence === many.sentence ? end - 3 : null;
}
