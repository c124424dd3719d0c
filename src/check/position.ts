import { coverSpans, trimSpan, type Span } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { figuresOf, matterOf } from './matter.ts';
import type { MaterialDocument } from './material.ts';
import { isNegation } from './meanings.ts';
import { isOpen, isOtherwiseMeant, PAST_ONLY } from './position-bounds.ts';
import { readSaid } from './said-words.ts';
import { sentenceAround } from './sentence.ts';
import { isEmptyWord, isIrregularPast, stem } from './stem.ts';
import { oneSpelling, tokensOf, type Token } from './words.ts';

/** When a clause puts what it says; `told`: indirect speech, whose past may be a present. */
export type Tense = 'past' | 'present' | 'future' | 'told';

/** A clause in which somebody says plainly how something is, was or will be, so that another can be held against it. */
export interface Position {
  /** Where it stands, and the sentence around it. */
  readonly span: Span;
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  /** Stems of what it is about, without negations and words that only stress. */
  readonly matter: readonly string[];
  /** Those of them that it names: with an article or possessive right before them, or by a capital inside the sentence. */
  readonly definite: ReadonlySet<string>;
  readonly negative: boolean;
  /** True if it says that something is no longer so. */
  readonly ends: boolean;
  readonly tense: Tense;
  /** `can`, `must`, `want`, or none. */
  readonly modal: string | null;
  readonly figures: readonly string[];
  /** Whoever or whatever is spoken of there: the speaker (`I`, `we`, or `she` in indirect speech), or what the clause names. */
  readonly subject: 'speaker' | 'named';
}

/** Words that only stress what is said, or say that it is meant. */
const STRESS = new Set(
  `ever simply absolutely certainly definitely clearly truly surely indeed firmly strongly fully completely totally utterly entirely perfectly
  always promise pledge vow guarantee swear insist clear sure certain categorically flatly longer`
    .split(/\s+/u)
    .map(word => stem(oneSpelling(word))),
);

/** Before the subject of a clause. */
const OPENS = new Set('and but so yet well no yes look'.split(' '));
const NAMES_BEFORE = new Set('the our my your his her their its this that these those'.split(' '));
const FUTURE = new Set('will shall would'.split(' '));
const PRESENT = new Set('is are am do does'.split(' '));
const PAST = new Set('did was were had has have been'.split(' '));
const MODALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    can: 'can',
    must: 'must',
    should: 'must',
    ought: 'must',
    need: 'must',
    want: 'want',
    wants: 'want',
  }),
);

/** Clauses of one sentence are held apart where they are joined by these. */
const JOINT = /[;:–—]\s+|,\s+(?:and|but|so|yet)\s+/gu;

/** A clause about him, it or them: of whom or what, the clause does not tell. */
const POINTS_AWAY = /^(?:he|she|it|they|this|that|these|those|there|who|which|you|what|such)$/u;
const POINTS_AT = /^(?:it|them|him|her|one|ones|so)$/u;

/**
 * The positions that a statement takes, sentence by sentence. Left out is all that may mean something else than it says by itself:
 * questions, conditions, doubts, limits, what others say, irony, two negations, and what is told of him, it or them.
 */
export function readPositions(statement: KeptStatement, document: MaterialDocument): Position[] {
  const { said, spans } = readSaid(statement, document.text);
  if (said !== 'words' || statement.negated || statement.standing !== 'asserted') return [];
  return sentencesIn(spans, statement, document).flatMap(sentence => clausesOf(sentence, statement, document));
}

interface SaidSentence {
  readonly spans: readonly Span[];
  /** As the document has it, with who says it. */
  readonly whole: Span;
}

/** The sentences of what was said; a sentence that its attribution parts is one. */
function sentencesIn(spans: readonly Span[], statement: KeptStatement, { text }: MaterialDocument): SaidSentence[] {
  const pieces = spans.flatMap(([start, end]) => {
    const found: Span[] = [];
    for (let at = start; at < end;) {
      const [, to] = sentenceAround(text, [at, Math.min(at + 1, end)]);
      const stop = Math.min(Math.max(to, at + 1), end);
      const piece = trimSpan(text, [at, stop]);
      if (piece[0] < piece[1]) found.push(piece);
      at = stop;
      while (at < end && /\s/u.test(text.charAt(at))) at += 1;
    }
    return found;
  });
  const joined: Span[][] = [];
  for (const piece of pieces) {
    const last = joined.at(-1)?.at(-1);
    if (last !== undefined && !/[.!?…]["”’»)]*$/u.test(text.slice(...last)) && statement.form === 'prose')
      joined.at(-1)?.push(piece);
    else joined.push([piece]);
  }
  return joined.flatMap(group => {
    const cover = coverSpans(group);
    return cover === null ? [] : [{ spans: group, whole: sentenceAround(text, cover) }];
  });
}

function clausesOf({ spans, whole }: SaidSentence, statement: KeptStatement, document: MaterialDocument): Position[] {
  const { text } = document;
  const said = spans.map(span => text.slice(...span)).join(' ');
  const isQuoted = statement.quoted.some(([start, end]) =>
    spans.some(span => start <= span[0] + 1 && span[1] <= end + 1),
  );
  // A quotation that begins in mid-sentence has lost what stood before it.
  if (isQuoted && /^["“‘'([]*(?:\p{Ll}|…|\.\.)/u.test(said)) return [];
  if (isOtherwiseMeant(said, text.slice(...whole))) return [];
  const isTold = !isQuoted && statement.form === 'prose';
  const isBody = statement.speaker !== null && statement.speaker.kind !== 'person';
  return spans
    .flatMap(span => splitClauses(text, span))
    .flatMap(span => readClause(span, { whole, isTold, isBody }, document) ?? []);
}

function splitClauses(text: string, [start, end]: Span): Span[] {
  const joints = [...text.slice(start, end).matchAll(JOINT)];
  const starts = [start, ...joints.map(({ index, 0: mark }) => start + index + mark.length)];
  const ends = [...joints.map(({ index }) => start + index), end];
  return starts.map((from, i): Span => trimSpan(text, [from, ends[i] ?? end]));
}

function readClause(
  span: Span,
  { whole, isTold, isBody }: { readonly whole: Span; readonly isTold: boolean; readonly isBody: boolean },
  { text }: MaterialDocument,
): Position | null {
  const clause = text.slice(...span);
  const tokens = withStance(tokensOf(text, [span]));
  const negations = tokens.filter(({ word }) => isNegation(word)).length;
  if (isOpen(clause) || negations > 1) return null;
  const opening = tokens.findIndex(({ word }) => !(OPENS.has(word) || (isTold && word === 'that')));
  const first = tokens[opening]?.word ?? '';
  const speaks = /^(?:i|we)$/u.test(first) || (isTold && (isBody ? /^(?:it|they)$/u : /^(?:he|she)$/u).test(first));
  if (!speaks && POINTS_AWAY.test(first) && !isArticle(tokens, opening)) return null;
  if (tokens.slice(opening + 1).some(({ word }) => POINTS_AT.test(word))) return null;
  const kept = tokens.filter(({ word }) => !isNegation(word) && !STRESS.has(stem(word)) && !isDegree(word));
  const matter = matterOf(kept.filter(({ word }) => !MODALS.has(word)));
  if (matter.length === 0) return null;
  return {
    span,
    sentence: whole,
    tokens,
    matter,
    definite: new Set(tokens.flatMap((token, i) => (isNamed(token, i, tokens, text) ? [stem(token.word)] : []))),
    negative: negations === 1,
    ends: PAST_ONLY.test(clause),
    tense: tenseOf(tokens, isTold),
    modal: tokens.map(({ word }) => MODALS.get(word)).find(modal => modal !== undefined) ?? null,
    figures: figuresOf(tokens),
    subject: speaks ? 'speaker' : 'named',
  };
}

/** "This bridge", "that plan": not a pronoun. */
function isArticle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.word ?? '';
  return /^(?:this|that|these|those|such)$/u.test(tokens[at]?.word ?? '') && !isEmptyWord(next) && !isNegation(next);
}

const isDegree = (word: string): boolean =>
  word.length > 4 &&
  word.endsWith('ly') &&
  !isEmptyWord(word) &&
  !/^(?:only|family|july|early|daily|assembly|supply|reply|italy|monthly|yearly)$/u.test(word);

function isNamed(token: Token, at: number, tokens: readonly Token[], text: string): boolean {
  const [before, further] = [tokens[at - 1], tokens[at - 2]];
  if (isEmptyWord(token.word) || before === undefined) return false;
  if (NAMES_BEFORE.has(before.word)) return true;
  if (further !== undefined && NAMES_BEFORE.has(further.word) && !isEmptyWord(before.word)) return true;
  return /\p{Lu}/u.test(text.charAt(token.start));
}

function tenseOf(tokens: readonly Token[], isTold: boolean): Tense {
  const words = tokens.map(({ word }) => word);
  const goes = words.some((word, i) => word === 'going' && words[i + 1] === 'to');
  if (goes || words.some(word => FUTURE.has(word))) return 'future';
  const isPast = words.some(word => PAST.has(word));
  if (isTold && !words.some(word => PRESENT.has(word))) return 'told';
  if (isPast) return 'past';
  if (words.some(word => PRESENT.has(word) || MODALS.has(word))) return 'present';
  return words.some(word => isIrregularPast(word) || /[^e]ed$/u.test(word)) ? 'past' : 'present';
}

/** "I am for the plant", "we will vote for it": a stance without a word of its own. */
function withStance(tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    const before = tokens[i - 1]?.word ?? '';
    const next = tokens[i + 1]?.word ?? '';
    const stands = /^(?:am|are|is|was|were|be|been|vote|voted|votes|voting|all)$/u.test(before);
    return token.word === 'for' &&
      stands &&
      /^(?:the|a|an|this|that|our|my|their|his|her|keeping|closing|building|selling|opening)$/u.test(next)
      ? { ...token, word: 'support' }
      : token;
  });
}
