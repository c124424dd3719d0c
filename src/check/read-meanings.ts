import { sliceSpan, type Span } from '#base/span.ts';
import { dayOf, daysBetween } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import { readDeniedSaying } from './denied-saying.ts';
import type { Inquiry } from './inquiry.ts';
import { isGiven, isRecord } from './inquiry.ts';
import { densestStretch, figuresOf, foundMatter, isNegative, matterOf } from './matter.ts';
import type { ClaimSide } from './matches.ts';
import { isNegation, isOpposite } from './meanings.ts';
import type { Passage } from './passages.ts';
import { saidWhen } from './context-loss.ts';
import { sentenceAround } from './sentence.ts';
import { clauseStart, isPlain, standing, yesForNo, type Stands } from './standing.ts';
import { isEmptyWord, stem } from './stem.ts';
import { tokensOf, type Token } from './words.ts';

/** How a passage stands to what the claim means. */
export interface Meaning {
  readonly passage: Passage;
  /** Where in the text the matter stands. */
  readonly span: Span;
  readonly stands: Stands;
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
  /** How many the claim has. */
  readonly wanted: number;
  readonly tight: boolean;
  /** True if a word of it is the opposite of the claim's. */
  readonly opposed: boolean;
  /** True if words that the claim puts in quotation marks within a sentence of its own stand in the passage, one small word aside. */
  readonly quotes: boolean;
}

/** Less of the claim's matter than this is another matter. */
const ON_THE_MATTER = 0.5;
const NEAR_DAYS = 3;
const ANSWER =
  /^\W*(?:[^.!?]{0,40}\?\s*)?(no|yes|never|nope|certainly not|of course not|absolutely not|not at all|of course|absolutely|certainly|definitely)\b[^\p{L}]/iu;

/** How the speaker's recorded statements stand to the meaning of the claim, those on its date first, then the fullest. */
export function readMeanings(inquiry: Inquiry): readonly Meaning[] {
  let read = cached.get(inquiry);
  if (read === undefined) {
    read = readAll(inquiry);
    cached.set(inquiry, read);
  }
  return read;
}

/** Several rules ask, and every statement of the speaker is gone through. */
const cached = new WeakMap<Inquiry, readonly Meaning[]>();

function readAll(inquiry: Inquiry): Meaning[] {
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
      .toSorted(
        (a, b) =>
          Number(b.near) - Number(a.near) ||
          Number(b.quotes) - Number(a.quotes) ||
          b.withContext - a.withContext ||
          b.coverage - a.coverage,
      )
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
  const quotes = standsQuoted(side, passage.tokens);
  if (answer !== null && question !== null) {
    const start = passage.spans[0]?.[0] ?? 0;
    const span: Span = [start, start + answer[0].trimEnd().length];
    const said = [...alias(question), ...alias(passage.tokens.filter(token => token.start < span[1] + 60))];
    const found = foundMatter(claimed, said);
    const asked = foundMatter(claimed, alias(question));
    const share = found.length / claimed.length;
    const figures = figuresOf(said);
    const sameFigures = figuresOf(side.tokens).every(each => figures.includes(each));
    if (
      (asked.length * 2 >= claimed.length || asked.length >= matterOf(question).length) &&
      found.length >= 2 &&
      share >= ON_THE_MATTER &&
      question.length <= 40 &&
      sameFigures
    ) {
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
        wanted: claimed.length,
        tight: true,
        opposed: false,
        quotes,
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
  if (
    first === undefined ||
    last === undefined ||
    withContext < ON_THE_MATTER ||
    // Which way a sentence turns is no matter by itself.
    stretch.found.filter(word => !isNegation(word)).length <
      Math.min(2, claimed.filter(word => !isNegation(word)).length)
  )
    return null;
  const span: Span = [first.start, last.end];
  // Who asks says nothing.
  if (isQuestion(passage, span) && !side.text.includes('?')) return null;
  // Words in quotation marks are not made of two sentences' matter.
  if (
    side.words.form === 'quoted' &&
    !quotes &&
    /[.!?]["”’»]*\s/u.test(passage.document.text.slice(...span)) &&
    stretch.found.length < claimed.length
  )
    return null;
  const whole = own.slice(clauseStart(passage, stretch.from), stretch.to + 2);
  const clause = quotes ? sentencesWith(claimed, whole, passage.document.text) : whole;
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
    wanted: claimed.length,
    opposed: clause.some(({ word }) => claimed.some(wantedWord => isOpposite(wantedWord, stem(word)))),
    tight: stretch.to - stretch.from <= stretch.found.length * 2 + 2,
    quotes,
  };
}

/** Of some tokens those whose sentences have words of the claim: which way another sentence between them turns is no matter of the quoted words. */
function sentencesWith(claimed: readonly string[], tokens: readonly Token[], text: string): readonly Token[] {
  const sentences: Token[][] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before === undefined || /[.!?]["”’»]*\s/u.test(text.slice(before.end, token.start))) sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences.filter(sentence => foundMatter(claimed, sentence).length > 0).flat();
}

/** Fewer words in quotation marks are no sentence's own. */
const QUOTED_WORDS = 3;

/** True if the words in quotation marks, where they are but a part of what is claimed, stand there in their order: all with matter, one other aside. */
function standsQuoted({ tokens, words: { quoted } }: ClaimSide, record: readonly Token[]): boolean {
  const marked = tokens.filter(({ start, end }) => quoted.some(([from, to]) => from <= start && end <= to));
  if (marked.length < QUOTED_WORDS || marked.length === tokens.length) return false;
  if (marked.every(({ word }) => isEmptyWord(word))) return false;
  return record.some((_, at) => {
    const others = marked.filter(({ word }, i) => {
      const there = record[at + i]?.word ?? '';
      return stem(word) !== stem(there);
    });
    return (
      others.length === 0 || (others.length === 1 && others.every(({ word }) => isEmptyWord(word) && !isNegation(word)))
    );
  });
}

/** True if the sentence goes on to a question mark. */
function isQuestion({ document }: Passage, [, end]: Span): boolean {
  return /^[^.!?\n]*\?/u.test(document.text.slice(end, end + LONGEST_REST));
}

/** Characters after some words within which their sentence ends. */
const LONGEST_REST = 240;

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
