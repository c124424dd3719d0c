import { normalWords } from '#text/normal.ts';
import type { Inquiry } from './inquiry.ts';
import { isTelling, isChanged, unbrokenMatter, type Match } from './matches.ts';
import { maybeSame, type Passage } from './passages.ts';
import { isSayVerb } from './say-verbs.ts';

/** "Close" to somebody else's words, and "nothing near" by the speaker. */
const CLOSE = 0.78;
const NEAR = 0.5;
/** So many words with matter without a break are somebody's own, whatever was changed around them. */
const UNMISTAKABLE = 5;

/** The words, same words, same order, from somebody else; null if there are none. */
export function findOthersWords(inquiry: Inquiry): Match | null {
  return inquiry.others.find(match => match.exact && isTelling(match.side) && isSomebodyElse(match, inquiry)) ?? null;
}

/** Words close to somebody else's where nothing near stands by the speaker; null if there are none. */
export function findCloseToOthers(inquiry: Inquiry): Match | null {
  const near = inquiry.own.some(match => match.alignment.similarity >= NEAR);
  if (near) return null;
  const found = inquiry.others.find(
    match =>
      match.alignment.similarity >= CLOSE &&
      match.side.tokens.length >= 6 &&
      isTelling(match.side) &&
      (!isChanged(match) || unbrokenMatter(match) >= UNMISTAKABLE) &&
      isSomebodyElse(match, inquiry),
  );
  return found ?? null;
}

/** True if the record knows who said it, and that is surely neither the speaker nor their side, nor words that they quote. */
function isSomebodyElse(match: Match, { claim, material }: Inquiry): boolean {
  const { passage } = match;
  const { speaker } = passage.statements[0];
  if (passage.by !== 'other' || speaker === null || speaker.kind === 'unnamed') return false;
  const names = [claim.speaker, claim.asked, ...(claim.person?.names ?? [])].filter(name => name !== null);
  if (names.some(name => maybeSame(name, speaker.name))) return false;
  // A given name may be written wrongly: whom the record knows by that surname alone may be who is meant.
  const { person } = passage.statements[0];
  if (claim.namesakes.some(other => other.person === person)) return false;
  // An outlet or letter that reports what somebody said is not the one who said it.
  if (material.documents.some(({ outlet }) => outlet !== null && maybeSame(outlet, speaker.name))) return false;
  const { statements } = passage.document;
  const holds = passage.statements.map(({ index }) => index);
  if (
    statements.some(({ parent }) => parent !== null && holds.includes(parent)) &&
    passage.statements[0].form === 'prose'
  )
    return false;
  return !quotesSpeaker(match, passage, names);
}

/** True if the words follow "he said" or the like inside the other's speech: they may be the speaker's after all. */
function quotesSpeaker(match: Match, passage: Passage, names: readonly string[]): boolean {
  const first = passage.tokens[match.alignment.from];
  if (first === undefined) return false;
  const text = passage.document.text;
  const spoken = passage.spans.find(([start, end]) => start <= first.start && first.start < end);
  const before = text.slice(Math.max(spoken?.[0] ?? 0, first.start - 90), first.start);
  const words = normalWords(before).map(({ word }) => word);
  const verb = words.findLastIndex(isSayVerb);
  if (verb < 0 || words.length - verb > 6) return false;
  const surnames = names.map(name => normalWords(name).at(-1)?.word);
  return words.slice(0, verb).some(word => /^(?:he|she|you|they)$/u.test(word) || surnames.includes(word));
}
