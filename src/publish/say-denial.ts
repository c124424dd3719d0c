import type { DeniedHow, DenialLine } from '#timeline/timeline.ts';
import { listNames } from './sentences.ts';

/** Outlets named in a line. */
const OUTLETS_TOLD = 3;
/** Characters shown of what somebody said. */
const SHOWN = 320;

const HOW: Readonly<Record<DeniedHow, string>> = {
  said_then_denied: 'said, then denied: a first-hand record has the words',
  reported_then_denied: 'reported as said, then denied',
  passed_on_then_denied: 'denied; on record the words are only passed on, from elsewhere or from nobody who is named',
  never_on_record: 'denied, never on record',
};

/** Who denies, and in what words. */
export function sayDenial({ by, words }: DenialLine): string {
  return `DENIAL${by === null ? '' : ` by ${by}`}: ${quoteShort(words, false)}`;
}

/** How what is denied stands to the record, and what it is if that is not told elsewhere. */
export function sayDenied(
  { how, denies, outlets }: DenialLine,
  { withWords }: { readonly withWords: boolean },
): string {
  const of = withWords ? denies.map(({ words }) => quoteShort(words, true)) : [];
  return [HOW[how], of.length === 0 ? null : `of ${listNames(of)}`, sayOutlets(outlets)]
    .filter(part => part !== null)
    .join(' · ');
}

/** Some outlets and how many more there are; null for none. */
export function sayOutlets(outlets: readonly string[]): string | null {
  if (outlets.length === 0) return null;
  const more = outlets.length - OUTLETS_TOLD;
  return more > 0 ? `${outlets.slice(0, OUTLETS_TOLD).join(', ')} and ${more} more` : listNames(outlets);
}

/** What somebody said, cut if it is long; a person's own words in one pair of quotation marks, whatever the source prints. */
export function quoteShort(words: string, isDirect: boolean): string {
  const short = words.length <= SHOWN ? words : `${words.slice(0, words.lastIndexOf(' ', SHOWN))} …`;
  return isDirect ? `“${short.replace(/^(?:that )?["“‘']+|["”’',]+$/gu, '')}”` : short;
}
