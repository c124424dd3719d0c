import { normalWords } from '#text/normal.ts';
import { figuresOf, isNegative, matterOf } from './matter.ts';
import type { ClaimSide } from './matches.ts';
import { isModal, isNegation, isOpposite, isQuantifier, isSynonym } from './meanings.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';
import type { Span } from '#base/span.ts';
import { stem } from './stem.ts';
import { isOnlyWeighed, onlyAsks } from './weakened.ts';
import { turnsCourse, turnsSide, turnsVerbAbout } from './turned-about.ts';
import { tokensOf, type Token } from './words.ts';

/** How a stretch of the record stands to a claim on the same matter. */
export type Stands = 'same' | 'changed' | 'opposite';

/** "Could not be happier" says yes. */
const HIGHEST_PRAISE = /\b(?:could|can)(?: not|n['’]t|not) (?:be|have been|feel) (?:more|any more|\p{L}+er)\b/giu;
/** "Never … a better one" is the best ever. */
const NEVER_BETTER = /\b(?:never|nobody|no one|nothing|no)\b[^.!?]{0,60}\b(?:better|worse|more|\p{L}{3,}er)\b/iu;
const BEST = /\b(?:best|worst|most|\p{L}{3,}est)\b/iu;
const TURNED_BEFORE = /(?:\bnot|\bnever|n['’]t)\s+$/iu;
/** The token at which the clause around a token begins, at most five back. */
export function clauseStart(passage: Passage, at: number): number {
  let from = at;
  while (from > 0 && at - from < 5) {
    const [before, token] = [passage.tokens[from - 1], passage.tokens[from]];
    if (
      before === undefined ||
      token === undefined ||
      /[,;:–—()“”"]/u.test(passage.document.text.slice(before.end, token.start))
    )
      break;
    from -= 1;
  }
  return from;
}

/** True if what is turned is the claim's own matter: a negation stands right before a word of it, or a word is its opposite. */
export function isPlain(claimed: readonly string[], tokens: readonly Token[], text: string): boolean {
  const opposed = tokens.some(({ word }) => claimed.some(wanted => isOpposite(wanted, stem(word))));
  if (opposed || !isNegative(tokens)) return true;
  return tokens.some(
    ({ word }, i) =>
      isNegation(word) &&
      tokens
        .slice(Math.max(0, i - (word === 'no' ? 1 : 0)), i + 5)
        .filter(next => !/^\p{Lu}/u.test(text.slice(next.start, next.end)))
        .some(next => claimed.some(wanted => isSynonym(wanted, stem(next.word)))),
  );
}

/** Words that say no without being a negation. */
const UNDOES =
  /^(?:beyond|without|fail(?:s|ed|ing|ure)?|lack(?:s|ed|ing)?|miss(?:es|ed|ing)?|doubt(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|avoid(?:s|ed|ing)?|unable|impossible|unless|wrong|false|untrue)$/u;

interface Place {
  readonly passage: Passage;
  readonly stretch: readonly Token[];
  readonly span: Span;
}

/** Whether it says the same, the same in another degree, or the opposite; null where two turns leave it open. */
export function standing(
  side: ClaimSide,
  claimed: readonly string[],
  { passage, stretch, span }: Place,
): Stands | null {
  const text = passage.document.text;
  const [start, end] = sentenceAround(text, span);
  const within = stretch.filter(token => token.start >= start && token.end <= end);
  const praise = [...text.slice(start, end).matchAll(HIGHEST_PRAISE)].map(match => start + match.index);
  const turnedVote = yesForNo(side.tokens, within);
  const counted = within.filter(
    token => !praise.some(at => token.start >= at && token.start < at + 16) && !(turnedVote && token.word === 'no'),
  );
  const next = /^[\s"”’']*([^.!?,\n]{1,40}[.!,])/u.exec(text.slice(end, end + 60))?.[1] ?? '';
  const taken = normalWords(next).length <= 4 && isNegative(tokensOf(next)) && end < (passage.spans.at(-1)?.[1] ?? end);
  // "Asked them not to blame …": what introduces the words may turn them.
  const opening =
    within[0]?.start === passage.tokens[0]?.start &&
    TURNED_BEFORE.test(text.slice(Math.max(0, (within[0]?.start ?? 0) - 12), within[0]?.start));
  const negative = (isNegative(counted) !== taken) !== opening;
  const recorded = text.slice(start, end);
  if (NEVER_BETTER.test(side.text) !== NEVER_BETTER.test(recorded) && (BEST.test(recorded) || BEST.test(side.text)))
    return negative === isNegative(side.tokens) ? null : 'same';
  const turned =
    claimed.some(
      word => !counted.some(t => stem(t.word) === word) && counted.some(t => isOpposite(word, stem(t.word))),
    ) || turnedVote;
  // "No plant … a vote against it": two turns in one clause may undo each other or say it twice.
  if (negative !== isNegative(side.tokens) && turned) return null;
  // "No beam was damaged beyond repair", "none failed": two turns that are not both negations may undo each other.
  if (negative !== isNegative(side.tokens) && within.some(({ word }) => UNDOES.test(word))) return null;
  const about = turnsCourse(side.tokens, within) || turnsSide(side.tokens, within);
  // "Will not stop building" is "go on building".
  if (negative !== isNegative(side.tokens) && about) return null;
  // Who asks says neither yes nor no.
  if (onlyAsks(side.text, recorded)) return 'changed';
  if (negative !== isNegative(side.tokens) || turned)
    return !turned && isRecounted(side.tokens, within) ? 'changed' : 'opposite';
  if (about || turnsVerbAbout(side.tokens, stretch)) return 'changed';
  if (isOnlyWeighed(side.tokens, tokensOf(text, [[start, end]]), within)) return 'changed';
  return isShiftedInDegree(side.tokens, counted) ? 'changed' : 'same';
}

/** "It lost forty metres. Not four hundred": another figure than the claim's is given before anything is negated. */
function isRecounted(claim: readonly Token[], record: readonly Token[]): boolean {
  const at = record.findIndex(({ word }) => isNegation(word));
  const plain = record.slice(0, at < 0 ? 0 : at);
  const claimed = figuresOf(claim).filter(figure => figure !== '1');
  const given = figuresOf(plain).filter(figure => !claimed.includes(figure));
  return claimed.some(figure => !figuresOf(plain).includes(figure)) && given.length > 0;
}

/** "Vote yes" against "vote no": the answer word after the same verb. */
export function yesForNo(claim: readonly Token[], record: readonly Token[]): boolean {
  const after = (tokens: readonly Token[]): Map<string, string> =>
    new Map(
      tokens.flatMap(({ word }, i): [string, string][] =>
        (word === 'yes' || word === 'no') && i > 0 ? [[stem(tokens[i - 1]?.word ?? ''), word]] : [],
      ),
    );
  const claimed = after(claim);
  const recorded = after(record);
  return [...claimed].some(([verb, word]) => recorded.has(verb) && recorded.get(verb) !== word);
}

/** True if figures, degrees or certainty differ. */
function isShiftedInDegree(claim: readonly Token[], record: readonly Token[]): boolean {
  const figures = figuresOf(record);
  if (figuresOf(claim).some(figure => figure !== '1' && !figures.includes(figure))) return true;
  const words = (tokens: readonly Token[], test: (word: string) => boolean): string[] =>
    tokens.map(({ word }) => word).filter(test);
  const strong = /^(?:all|every|always|never|everyone|everybody|none|most|entire|whole)$/u;
  const claimStrong = words(claim, word => isQuantifier(word) && strong.test(word));
  if (
    claimStrong.length > 0 &&
    words(record, word => strong.test(word) || word === 'each' || word === 'any').length === 0
  )
    return true;
  const unsure = /^(?:might|may|could|perhaps|maybe|possibly|probably|if|hope|hopes)$/u;
  const recordUnsure = words(record, word => (isModal(word) || word === 'if') && unsure.test(word));
  if (
    recordUnsure.length > 0 &&
    words(claim, word => unsure.test(word) || word === 'can' || word === 'would').length === 0
  )
    return true;
  return comparedBackwards(claim, record);
}

/** "Rather break my word than close a school" turned about. */
function comparedBackwards(claim: readonly Token[], record: readonly Token[]): boolean {
  const sides = (tokens: readonly Token[]): readonly [Set<string>, Set<string>] | null => {
    const at = tokens.findIndex(({ word }) => word === 'than');
    if (at < 0) return null;
    return [new Set(matterOf(tokens.slice(Math.max(0, at - 8), at))), new Set(matterOf(tokens.slice(at + 1, at + 9)))];
  };
  const a = sides(claim);
  const b = sides(record);
  if (a === null || b === null) return false;
  const crossed = [...a[0]].filter(word => b[1].has(word)).length + [...a[1]].filter(word => b[0].has(word)).length;
  const straight = [...a[0]].filter(word => b[0].has(word)).length + [...a[1]].filter(word => b[1].has(word)).length;
  return crossed > straight && crossed >= 2;
}
