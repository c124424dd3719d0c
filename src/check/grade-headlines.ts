import { sliceSpan, type Span } from '#base/span.ts';
import { isRead, type Block } from '#document/document.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import { isReadLanguage } from '#text/language-pack.ts';
import { decide } from './decide.ts';
import { quoteAt } from './evidence.ts';
import type { Coverage, DiffStep, Finding, Quote } from './finding.ts';
import type { MaterialDocument } from './material.ts';
import { foundMatter, matterOf } from './matter.ts';
import { isNegation } from './meanings.ts';
import { parseClaim } from './parse-claim.ts';
import { isEmptyWord } from './stem.ts';
import { tokensOf } from './words.ts';

/**
 * How a headline's quote or report stands to the text under it. `borne out`: the text has the words, or for a report without quotation
 * marks the sense. `paraphrase in quotation marks`: the text has the sense, and not as a quotation in these words. `altered`: words are
 * others that matter, which are told. `context dropped`: the words stand, and a condition, negation or question around them that the headline
 * leaves out changes them. `joined`: one quotation of separate statements. `not in the text`: nothing in the text comes near.
 */
export const HEADLINE_GRADES = [
  'not in the text',
  'altered',
  'context dropped',
  'joined',
  'paraphrase in quotation marks',
  'borne out',
] as const;
export type HeadlineGrade = (typeof HEADLINE_GRADES)[number];

/** Why no grade is given: the text cannot be relied on to be whole, or what stands in it settles nothing. */
export type Ungraded = 'text cut off' | 'text too short' | 'language not read' | 'speaker not known' | 'not settled';

/** One quote or report of a headline, standfirst, held against the text. */
export interface GradedHeadline {
  readonly role: 'headline' | 'standfirst';
  readonly speaker: string | null;
  /** The words that were held against the text. */
  readonly words: string;
  readonly inQuotationMarks: boolean;
  /** The whole headline or standfirst. */
  readonly headline: string;
  readonly quote: Quote;
  readonly grade: HeadlineGrade | null;
  readonly ungraded: Ungraded | null;
  /** What the text has nearest, by the same speaker; null if nothing. */
  readonly text: (Quote & { readonly speaker: string | null }) | null;
  /** The headline's words against the text's; absent where nothing is compared word by word. */
  readonly diff?: readonly DiffStep[];
}

/** Shorter texts are teasers, or pages of which the rest was not read; words. */
const WHOLE_TEXT_WORDS = 120;
/** A paragraph that has so much of what a headline is about may mean it. */
const NEAR = 0.5;
/** Fewer words are no sentence that could be held against another. */
const FEWEST_WORDS = 3;
const CUT_OFF =
  /\b(?:subscribe|sign in|log in|register|become a member|create an account)\b[^.\n]{0,40}\b(?:to|and) (?:continue|keep|read|unlock|access)|\b(?:this (?:article|story|content) is (?:for|only|reserved|exclusive)|(?:continue|keep) reading (?:with|for)|already a subscriber)/iu;

const NO_COVERAGE: Coverage = {
  documents: 1,
  outlets: 1,
  from: null,
  to: null,
  bySpeaker: 0,
  firstHandBySpeaker: 0,
  inWindow: 0,
  unread: { language: 0, failed: 0 },
  gaps: [],
};

/** Holds every quote and report in a document's headline and standfirst against its own text: a pure function of the document. */
export function gradeHeadlines(document: MaterialDocument, persons: readonly Person[]): readonly GradedHeadline[] {
  if (document.kind !== 'article' && document.kind !== 'release') return [];
  return document.statements
    .filter(isTold)
    .flatMap(statement =>
      unitsOf(statement, document.text).map(unit => gradeUnit(unit, statement, { document, persons })),
    );
}

interface Unit {
  readonly span: Span;
  readonly inQuotationMarks: boolean;
}

/** True if a headline gives it as somebody's words, and does not ask about them, deny them or check them. */
function isTold({ role, negated, standing, attitude }: KeptStatement): boolean {
  return role !== 'body' && !negated && standing === 'asserted' && attitude !== 'question' && attitude !== 'denial';
}

/** What stands in quotation marks is held against the text by itself; of a report without them all of it. */
function unitsOf({ quoted, content }: KeptStatement, text: string): readonly Unit[] {
  const marked = quoted.filter(span => tokensOf(text, [span]).length > 1);
  if (marked.length > 0) return marked.map(span => ({ span, inQuotationMarks: true }));
  if (quoted.length > 0) return [];
  return content
    .filter(span => tokensOf(text, [span]).length >= FEWEST_WORDS)
    .map(span => ({ span, inQuotationMarks: false }));
}

interface Around {
  readonly document: MaterialDocument;
  readonly persons: readonly Person[];
}

function gradeUnit({ span, inQuotationMarks }: Unit, statement: KeptStatement, around: Around): GradedHeadline {
  const { document, persons } = around;
  const person = persons.find(each => each.person === statement.person) ?? null;
  const block = document.blocks.find(each => each.span[0] <= span[0] && span[1] <= each.span[1]);
  const words = sliceSpan(document.text, span).trim();
  const about = {
    role: statement.role === 'standfirst' ? ('standfirst' as const) : ('headline' as const),
    speaker: person?.name ?? statement.speaker?.name ?? null,
    words,
    inQuotationMarks,
    headline: sliceSpan(document.text, block?.span ?? span).trim(),
    quote: quoteAt(document.text, span),
  };
  const without = (ungraded: Ungraded): GradedHeadline => ({ ...about, grade: null, ungraded, text: null });
  if (!isReadLanguage(document.language)) return without('language not read');
  if (person === null) return gradeUnnamed(about, statement, around) ?? without('speaker not known');
  const finding = ask(about, person, around);
  const grade = gradeOf(finding, inQuotationMarks);
  const [match] = finding.evidence.filter(({ role }) => role === 'match');
  const isClear = grade !== 'altered' || isAlteration(match?.diff ?? [], inQuotationMarks);
  if (grade !== null && match !== undefined && isClear) {
    const { quote, speaker, diff } = match;
    return { ...about, grade, ungraded: null, text: { ...quote, speaker }, ...(diff === undefined ? {} : { diff }) };
  }
  // What is not in the text can only be said of a text that is whole, and that nowhere comes near.
  if (document.gaps.length > 0 || CUT_OFF.test(document.text)) return without('text cut off');
  const body = document.blocks.filter(({ role }) => role === 'body');
  if (
    tokensOf(
      document.text,
      body.map(each => each.span),
    ).length < WHOLE_TEXT_WORDS
  )
    return without('text too short');
  const isSettled = finding.finding === 'unsupported' || finding.finding === 'contradicted';
  if (!isSettled || comesNear(span, document)) return without('not settled');
  return { ...about, grade: 'not in the text', ungraded: null, text: null };
}

/** What the text alone shows of a headline's words, put to one of those who speak in it. */
function ask({ words, inQuotationMarks }: Asked, person: Person, { document, persons }: Around): Finding {
  const claim = inQuotationMarks ? `“${words}”` : words;
  const finder = { find: () => [{ person, score: 1, how: 'name' }] };
  return decide(parseClaim({ id: null, claim, speaker: person.name, on: null }, finder), {
    documents: [document],
    candidates: document.statements.map(({ id }) => id),
    people: persons,
    coverage: NO_COVERAGE,
  });
}

type Asked = Pick<GradedHeadline, 'words' | 'inQuotationMarks'>;

/** With more who speak a text is no story of one of them, and each would be asked about. */
const MOST_SPEAKERS = 20;
/** What headlines call whoever leads something, and the titles that such people have. */
const LEADS = /\b(?:boss|chief|head|leader|supremo)\b/iu;
const LEADERS =
  /\b(?:boss|chief|head|leader|director|chair\p{L}*|president|executive|commissioner|manager|governor|mayor)\b/iu;

/** True if a person has an office that the headline may mean, by a word that it has in common with it or as one who leads. */
function mayBeMeant({ roles }: Person, { headline, words }: Pick<GradedHeadline, 'headline' | 'words'>): boolean {
  const rest = headline.replace(words, ' ');
  const named = new Set(tokensOf(rest).flatMap(({ word }) => (isEmptyWord(word) ? [] : word)));
  return roles.some(
    ({ text }) => tokensOf(text).some(({ word }) => named.has(word)) || (LEADS.test(rest) && LEADERS.test(text)),
  );
}

/**
 * A headline may name whom it quotes by a word of its own ("Bridge boss"). Where one person alone of those who speak in the text has the words
 * or their sense there, it means that one, if no other in it has such an office; that it says more than they did is not to be said without knowing whom it means.
 */
function gradeUnnamed(
  about: Omit<GradedHeadline, 'grade' | 'ungraded' | 'text'>,
  { speaker }: KeptStatement,
  around: Around,
): GradedHeadline | null {
  if (speaker === null || speaker.kind !== 'unnamed') return null;
  const said = new Set(
    around.document.statements.flatMap(({ role, person }) => (role === 'body' ? (person ?? []) : [])),
  );
  if (said.size > MOST_SPEAKERS) return null;
  const meant = around.persons.filter(person => mayBeMeant(person, about));
  const borne = around.persons
    .filter(({ person }) => said.has(person))
    .flatMap(person => {
      const finding = ask(about, person, around);
      const grade = gradeOf(finding, about.inQuotationMarks);
      const [match] = finding.evidence.filter(({ role }) => role === 'match');
      const has = grade === 'borne out' || grade === 'paraphrase in quotation marks';
      return has && match !== undefined ? [{ person, grade, match }] : [];
    });
  const [one, ...others] = borne;
  if (one === undefined || others.length > 0 || (meant.length > 0 && !meant.includes(one.person))) return null;
  const { grade, match } = one;
  const { quote, diff } = match;
  const text = { ...quote, speaker: match.speaker };
  return { ...about, grade, ungraded: null, text, ...(diff === undefined ? {} : { diff }) };
}

function gradeOf({ finding }: Finding, inQuotationMarks: boolean): HeadlineGrade | null {
  switch (finding) {
    case 'verbatim':
      return 'borne out';
    case 'paraphrase':
      return inQuotationMarks ? 'paraphrase in quotation marks' : 'borne out';
    case 'altered':
      return 'altered';
    case 'out_of_context':
      return 'context dropped';
    case 'stitched':
      return 'joined';
    case 'misattributed':
    case 'denied':
    case 'disputed':
    case 'contradicted':
    case 'unsupported':
      return null;
  }
}

/** Of a quotation at least so much must stand in the text in the same words, or the text is about something else. */
const SHARED = 0.5;
/** Words that a report leaves out only by saying more than the text. */
const HEDGES = new Set(
  'may might perhaps possibly probably maybe likely unless if almost nearly some partly'.split(' '),
);

/**
 * True if the words differ so that anybody sees it. Reports without quotation marks are put in other words as a matter of course: of them only
 * a figure that is another, a negation that is there or not, or a dropped "may" counts.
 */
function isAlteration(diff: readonly DiffStep[], inQuotationMarks: boolean): boolean {
  const of = (sign: DiffStep[0]): string[] =>
    diff.flatMap(([each, words]) => (each === sign ? words.toLowerCase().split(/\s+/u) : []));
  const [same, dropped, added] = [of('='), of('-'), of('+')];
  if (same.length < SHARED * (same.length + added.length)) return false;
  if (inQuotationMarks) return true;
  const figures = [dropped, added].map(words => words.filter(word => /\p{N}/u.test(word)));
  const otherFigure = figures.every(words => words.length > 0);
  const negated = dropped.some(isNegation) !== added.some(isNegation);
  return otherFigure || negated || dropped.some(word => HEDGES.has(word));
}

/** True if any paragraph, caption or list, whoever speaks there, has half of what the words are about. */
function comesNear(span: Span, { text, blocks }: MaterialDocument): boolean {
  const wanted = matterOf(tokensOf(text, [span]));
  if (wanted.length === 0) return true;
  const isUnder = (block: Block): boolean => !(isRead(block) && block.role !== 'body');
  return blocks
    .filter(isUnder)
    .some(block => foundMatter(wanted, tokensOf(text, [block.span])).length / wanted.length >= NEAR);
}
