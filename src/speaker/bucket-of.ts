import { SUFFIXES } from './english/titles.ts';
import { wordSet } from './english/word-set.ts';

/** Last words of bodies' names that nobody has for a surname; such a body is itself alone, so its bucket is its whole name. */
const BODY_ENDS = wordSet(`
  council police ministry department government committee commission university college association agency authority party
  company group court office administration service services institute foundation federation union board parliament
  corporation inc ltd limited plc llc times news network centre center club school hospital airport embassy assembly bureau
  society trust fund campaign team alliance`);

/** The bucket that a folded name belongs to: its last word, a suffix left out. */
export function bucketOf(key: string): string {
  const words = key.split(' ');
  const last = words.at(-1) ?? '';
  if (BODY_ENDS.has(last)) return key;
  return words.length > 1 && SUFFIXES.has(last) ? (words.at(-2) ?? last) : last;
}
