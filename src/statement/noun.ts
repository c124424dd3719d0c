import { AUXILIARIES, CLAUSE_OPENERS, CUES, DETERMINERS, PRONOUNS, SPEAKER_NOUNS } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';
import type { Run } from './draft.ts';

/** Words that open a sentence without being part of its subject. */
export const OPENING_ADVERB =
  /^(?:but|and|yet|so|still|now|then|however|meanwhile|indeed|instead|also|later|earlier|today|yesterday|nevertheless|nonetheless|moreover|furthermore|additionally|similarly|likewise|privately|publicly|asked|once|again|here|there|thus|hence|finally|perhaps|maybe|even|just|speaking|according|according|when|while|though|although)$/u;

export const wordAt = (items: readonly Item[], i: number): string => items[i]?.lower ?? '';

export const isName = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind === 'word' &&
  isCapital(item.text) &&
  !DETERMINERS.has(item.lower) &&
  !CLAUSE_OPENERS.has(item.lower);

/** True for a finite verb as far as form tells: an auxiliary, a reporting verb, or a pronoun with a verb hanging on it. */
export function isVerbLike(item: Item | undefined): boolean {
  if (item === undefined || item.kind !== 'word' || isCapital(item.text)) return false;
  return (
    AUXILIARIES.has(item.lower) ||
    /'(?:s been|re|ve|ll|d)$/u.test(item.lower) ||
    /^(?:it|he|she|that|there|what)'s$/u.test(item.lower) ||
    (CUES.get(item.lower)?.some(cue => !cue.doubtful && !cue.forms.includes('base')) ?? false)
  );
}

/** Names, nouns of speakers and anything with an article may speak; a bare verb or number may not. */
export function couldSpeak(items: readonly Item[], run: Run): boolean {
  const first = items[run.from];
  const last = items[run.to - 1];
  if (first === undefined || last === undefined) return false;
  if (run.to - run.from > 40) return false;
  for (let i = run.from; i < run.to; i += 1)
    if (isName(items[i]) || SPEAKER_NOUNS.has(wordAt(items, i)) || PRONOUNS.has(wordAt(items, i))) return true;
  return DETERMINERS.has(first.lower) || last.lower.endsWith('s');
}

/** A mention with a name, a pronoun or a noun for somebody who speaks. */
export const namesSpeaker = (items: readonly Item[], run: Run): boolean =>
  items
    .slice(run.from, run.to)
    .some(item => isName(item) || SPEAKER_NOUNS.has(item.lower) || /^(?:he|she|they)$/u.test(item.lower));
