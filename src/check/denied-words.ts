import { densestStretch, figuresOf, foundMatter, isNegative, matterOf } from './matter.ts';
import type { ClaimSide } from './matches.ts';
import { tokensOf, type Token } from './words.ts';

/** A part of the claim that is denied is enough, where it is so much of it and all that is denied. */
const PART = 0.2;
/** So much of the claim stands in what is denied, where not all that is denied stands in the claim. */
const MOST = 0.6;
/** So much of what is denied stands in the claim at least. */
const HELD = 0.6;
/** So much of a topic must stand in the claim. */
const TOPIC = 0.5;

/** Stems of words that tell of words and not of what they are about. */
const SPEECH = new Set(
  matterOf(
    tokensOf(
      'remark remarks quote quotes quoted quotation quotations word words comment comments sentence statement report reports reported account story claim suggestion said say says anybody anyone anything anywhere else kind sort thing things effect told tell post posts picture image images video clip audio file recording screenshot message name circulation tweet meeting reporters journalists press paper',
    ),
  ),
);

/** True if words denied in so many words are those of the claim: no other figure, no other side of a negation, hardly another matter. */
export function fitsWords(words: string, side: ClaimSide): boolean {
  const tokens = tokensOf(words);
  const wanted = matterOf(side.tokens);
  const denied = matterOf(tokens, SPEECH);
  const found = foundMatter(wanted, tokens);
  if (wanted.length === 0 || denied.length === 0) return false;
  if (isPartOf(tokens, side)) return true;
  if (isToldOf(tokens, side.tokens)) return true;
  if (found.length < Math.min(2, wanted.length)) return false;
  // Held against the part of the claim that is denied: another clause of it may have a negation of its own.
  const part = densestStretch(denied, side.tokens, side.tokens.length);
  const held = part === null ? side.tokens : side.tokens.slice(Math.max(0, part.from - 2), part.to);
  if (isNegative(tokens) !== isNegative(held) && isNegative(tokens) !== isNegative(side.tokens)) return false;
  if (!agreeOnFigures(tokens, side.tokens)) return false;
  const share = found.length / wanted.length;
  const kept = foundMatter(denied, side.tokens).length / denied.length;
  return (share >= MOST && kept >= HELD) || (share >= PART && kept === 1);
}

/** True if a few words stand in the claim as they are: a catchword that is denied. */
export function isPartOf(words: readonly Token[], { tokens: claimed }: ClaimSide): boolean {
  return words.length >= 2 && claimed.some((_, i) => words.every(({ word }, k) => claimed[i + k]?.word === word));
}

/** What indirect speech makes of a word: "I will" is told as "she would". */
const TOLD: Readonly<Record<string, string>> = {
  would: 'will',
  should: 'shall',
  might: 'may',
  could: 'can',
  had: 'have',
  has: 'have',
  was: 'is',
  were: 'are',
  am: 'is',
  he: 'i',
  she: 'i',
  they: 'we',
  his: 'my',
  her: 'my',
  their: 'our',
  him: 'me',
  them: 'us',
};
const told = ({ word }: Token): string => TOLD[word] ?? word;
/** Fewer words may be told of anything. */
const FEWEST_TOLD = 3;

/** True if a clause of indirect speech gives a run of the claim's words: "that there would be dust" of "There will be dust on some days". */
function isToldOf(words: readonly Token[], claimed: readonly Token[]): boolean {
  if (words.length < FEWEST_TOLD) return false;
  const [a, b] = [words.map(told), claimed.map(told)];
  return b.some((_, i) => a.every((word, k) => b[i + k] === word));
}

const FRACTION =
  /^(?:half|halves|third|thirds|quarters?|double|twice|dozens?|hundreds?|thousands?|millions?|billions?)$/u;

/** True if no figure of what is denied is missing from the claim where that has others, nor the other way round. */
function agreeOnFigures(denied: readonly Token[], claimed: readonly Token[]): boolean {
  const [a, b] = [denied, claimed].map(tokens => [
    ...figuresOf(tokens),
    ...tokens.flatMap(({ word }) => (FRACTION.test(word) ? [word] : [])),
  ]);
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return true;
  return a.every(figure => b.includes(figure));
}

/** True if words about a topic may be the claim: most of what the topic names stands in it. */
export function fitsTopic(topic: string, side: ClaimSide): boolean {
  const named = topicMatter(topic);
  const found = foundMatter(named, side.tokens);
  const tokens = tokensOf(topic);
  if (figuresOf(tokens).length > 0 && !figuresOf(tokens).every(each => figuresOf(side.tokens).includes(each)))
    return false;
  return found.length > 0 && found.length / named.length >= TOPIC;
}

/** What a phrase names besides words and saying; empty if it names no topic. */
export function topicMatter(phrase: string): string[] {
  return matterOf(tokensOf(phrase), SPEECH);
}
