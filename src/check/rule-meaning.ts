import { sliceSpan, type Span } from '#base/span.ts';
import { dayOf, daysBetween } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import { readDeniedSaying } from './denied-saying.ts';
import type { Inquiry } from './inquiry.ts';
import { isGiven, isRecord } from './inquiry.ts';
import { densestStretch, figuresOf, foundMatter, isNegative, matterOf } from './matter.ts';
import type { ClaimSide } from './matches.ts';
import { isModal, isNegation, isOpposite, isQuantifier, isSynonym } from './meanings.ts';
import type { Passage } from './passages.ts';
import { saidWhen } from './rule-context.ts';
import { sentenceAround } from './sentence.ts';
import { stem } from './stem.ts';
import { tokensOf, type Token } from './words.ts';

/** How a passage stands to what the claim means. */
export interface Meaning {
  readonly passage: Passage;
  /** Where in the text the matter stands. */
  readonly span: Span;
  readonly stands: 'same' | 'changed' | 'opposite';
  /** Share of the claim's matter that stands there, and that stands there or around it; 0 to 1. */
  readonly coverage: number;
  readonly withContext: number;
  /** True if it was said within days of the claim's date. */
  readonly near: boolean;
  /** True if it is a yes or no to the question itself. */
  readonly answered: boolean;
  /** True if it says no where the claim has yes, or yes for no, after the same verb. */
  readonly yesNo: boolean;
  /** How many of the claim's words with matter stand there, and whether they stand close together. */
  readonly found: number;
  readonly tight: boolean;
  /** True if a word of it is the opposite of the claim's. */
  readonly opposed: boolean;
}

/** Less of the claim's matter than this is another matter. */
const ON_THE_MATTER = 0.5;
const NEAR_DAYS = 3;
/** "Could not be happier" says yes. */
const HIGHEST_PRAISE = /\b(?:could|can)(?: not|n['’]t|not) (?:be|have been|feel) (?:more|any more|\p{L}+er)\b/giu;
const TURNED_BEFORE = /(?:\bnot|\bnever|n['’]t)\s+$/iu;
const ANSWER =
  /^\W*(?:[^.!?]{0,40}\?\s*)?(no|yes|never|nope|certainly not|of course not|absolutely not|not at all|of course|absolutely|certainly|definitely)\b[^\p{L}]/iu;

/** How the speaker's recorded statements stand to the meaning of the claim, those on its date first, then the fullest. */
export function readMeanings(inquiry: Inquiry): Meaning[] {
  const side = inquiry.sides[0];
  if (side === undefined) return [];
  const wanted = wantedMatter(side, inquiry);
  if (wanted.length === 0) return [];
  return (
    inquiry.passages
      .filter(passage => passage.by === 'own')
      .filter(({ said }) => said !== 'context')
      // Who denies that something was said has not said that it is not so.
      .filter(passage => passage.said !== 'denial' || readDeniedSaying(passage) === null)
      .flatMap(passage => compare(side, wanted, passage, inquiry) ?? [])
      .flatMap(meaning => (meaning.passage.said === 'denial' ? (turned(meaning) ?? []) : meaning))
      .filter(({ passage }) => (passage.said === 'denial' ? isGiven(passage) : isRecord(passage)))
      .toSorted((a, b) => Number(b.near) - Number(a.near) || b.withContext - a.withContext || b.coverage - a.coverage)
  );
}

/** What somebody denies is the opposite of what they say; of a denial in other terms nothing follows. */
function turned(meaning: Meaning): Meaning | null {
  return meaning.stands === 'same' ? { ...meaning, stands: 'opposite' } : null;
}

/** The matter of the claim without the speaker's own name. */
function wantedMatter(side: ClaimSide, { claim }: Inquiry): string[] {
  const own = new Set(
    normalWords([claim.speaker, claim.asked, ...(claim.person?.names ?? [])].filter(n => n !== null).join(' ')).map(
      ({ word }) => word,
    ),
  );
  return matterOf(side.tokens, own);
}

function compare(side: ClaimSide, wanted: readonly string[], passage: Passage, inquiry: Inquiry): Meaning | null {
  const { aliases } = inquiry;
  const alias = (tokens: readonly Token[]): Token[] =>
    tokens.map(token => {
      const one = aliases.get(token.word) ?? token.word;
      return one === token.word ? token : { ...token, word: one };
    });
  const claimed = wanted.map(word => stem(aliases.get(word) ?? word));
  const own = alias(passage.tokens);
  const question = questionBefore(passage);
  const answer = question === null ? null : ANSWER.exec(sliceSpan(passage.document.text, passage.spans[0] ?? [0, 0]));
  const near = isNear(passage, inquiry);
  if (answer !== null && question !== null) {
    const start = passage.spans[0]?.[0] ?? 0;
    const span: Span = [start, start + answer[0].trimEnd().length];
    const said = [...alias(question), ...alias(passage.tokens.filter(token => token.start < span[1] + 60))];
    const found = foundMatter(claimed, said);
    const asked = foundMatter(claimed, alias(question));
    const share = found.length / claimed.length;
    if (asked.length >= 1 && found.length >= 2 && share >= ON_THE_MATTER && question.length <= 40) {
      const no = /^(?:no|never|not|nope|.* not\b)/iu.test(answer[1] ?? '');
      const stands = no !== isNegative(side.tokens) ? 'opposite' : 'same';
      return {
        passage,
        span: sentenceAround(passage.document.text, span),
        stands,
        coverage: share,
        withContext: share,
        near,
        answered: true,
        yesNo: false,
        found: found.length,
        tight: true,
        opposed: false,
      };
    }
  }
  const stretch = densestStretch(claimed, own, Math.max(24, claimed.length * 4));
  if (stretch === null || stretch.found.length < Math.min(2, claimed.length)) return null;
  const coverage = stretch.found.length / claimed.length;
  const missing = claimed.filter(word => !stretch.found.includes(word));
  const around = foundMatter(missing, alias(contextOf(passage, inquiry)));
  const withContext = (stretch.found.length + around.length / 2) / claimed.length;
  const first = own[stretch.from];
  const last = own[stretch.to - 1];
  if (first === undefined || last === undefined || withContext < ON_THE_MATTER) return null;
  const span: Span = [first.start, last.end];
  const clause = own.slice(clauseStart(passage, stretch.from), stretch.to + 2);
  const stands = standing(side, claimed, { passage, stretch: clause, span });
  if (stands === null) return null;
  // To say that somebody said the opposite takes more than a negation somewhere near.
  if (stands === 'opposite' && !isPlain(claimed, clause, passage.document.text)) return null;
  return {
    passage,
    span: sentenceAround(passage.document.text, span),
    stands,
    coverage,
    withContext,
    near,
    answered: false,
    yesNo: yesForNo(side.tokens, clause),
    found: stretch.found.length,
    opposed: clause.some(({ word }) => claimed.some(wantedWord => isOpposite(wantedWord, stem(word)))),
    tight: stretch.to - stretch.from <= stretch.found.length * 2 + 2,
  };
}

/** The token at which the clause around a token begins, at most five back. */
function clauseStart(passage: Passage, at: number): number {
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
function isPlain(claimed: readonly string[], tokens: readonly Token[], text: string): boolean {
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

function standing(
  side: ClaimSide,
  claimed: readonly string[],
  { passage, stretch, span }: Place,
): Meaning['stands'] | null {
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
  const turned =
    claimed.some(
      word => !counted.some(t => stem(t.word) === word) && counted.some(t => isOpposite(word, stem(t.word))),
    ) || turnedVote;
  // "No plant … a vote against it": two turns in one clause may undo each other or say it twice.
  if (negative !== isNegative(side.tokens) && turned) return null;
  // "No beam was damaged beyond repair", "none failed": two turns that are not both negations may undo each other.
  if (negative !== isNegative(side.tokens) && within.some(({ word }) => UNDOES.test(word))) return null;
  if (negative !== isNegative(side.tokens) || turned) return 'opposite';
  return isShiftedInDegree(side.tokens, counted) ? 'changed' : 'same';
}

/** "Vote yes" against "vote no": the answer word after the same verb. */
function yesForNo(claim: readonly Token[], record: readonly Token[]): boolean {
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

/** The turn before, if somebody else asks something in it. */
function questionBefore(passage: Passage): readonly Token[] | null {
  if (passage.statements[0].form !== 'turn') return null;
  const turns = passage.document.statements.filter(({ form }) => form === 'turn');
  const at = turns.findIndex(({ id }) => id === passage.statements[0].id);
  const before = at > 0 ? turns[at - 1] : undefined;
  if (before === undefined || (before.person === passage.statements[0].person && before.person !== null)) return null;
  const [start, end] = before.content.at(-1) ?? [0, 0];
  const text = passage.document.text.slice(start, end);
  if (!text.trimEnd().endsWith('?')) return null;
  const last = /[^.!?]*\?\s*$/u.exec(text);
  return tokensOf(passage.document.text, [[start + (last?.index ?? 0), end]]);
}

/** What stands around a passage: its question, else the document's own words. */
function contextOf(passage: Passage, { documentTokens }: Inquiry): readonly Token[] {
  return questionBefore(passage) ?? (passage.statements[0].form === 'turn' ? [] : documentTokens(passage.document));
}

function isNear(passage: Passage, { claim }: Inquiry): boolean {
  const when = saidWhen(passage);
  if (claim.on === null || when === null || dayOf(claim.on) === null || dayOf(when) === null) return false;
  return Math.abs(daysBetween(when, claim.on)) <= NEAR_DAYS;
}

const COMMITTED =
  /^(?:swore|swear|swears|admitted|admits|promised|promises|pledged|pledges|vowed|vows|denied|denies|confirmed|confirms|guaranteed)$/u;

/** True if the claim has the speaker swear or promise what the passage says they could not. */
export function turnsVerb({ claim }: Inquiry, passage: Passage): boolean {
  const { verb } = claim;
  if (verb === null || !COMMITTED.test(verb)) return false;
  const wanted = stem(verb);
  return passage.tokens.some(
    ({ word }, i) => stem(word) === wanted && isNegative(passage.tokens.slice(Math.max(0, i - 3), i)),
  );
}
