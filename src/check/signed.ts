import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { MaterialDocument } from './material.ts';

/** A signature stands in so many last lines. */
const LAST_LINES = 5;
/** A shorter name is no signature. */
const NAME_WORDS = 2;

/**
 * True if a body's own text, in a reply or release, is signed by one of these names: its words are the body's, and those of whoever
 * wrote and signed them.
 * @param names folded, as `normalWords` gives their words.
 */
export function isSignedBy(
  { form, speaker, negated }: KeptStatement,
  { kind, text }: MaterialDocument,
  names: ReadonlySet<string>,
): boolean {
  if (form !== 'own' || negated || speaker?.kind !== 'organization') return false;
  if (kind !== 'reply' && kind !== 'release') return false;
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return lines
    .slice(Math.max(1, lines.length - LAST_LINES))
    .some(line => !/[.!?:]$/u.test(line) && isName(line.split(',')[0] ?? '', names));
}

function isName(text: string, names: ReadonlySet<string>): boolean {
  const words = normalWords(text).map(({ word }) => word);
  return words.length >= NAME_WORDS && names.has(words.join(' '));
}
