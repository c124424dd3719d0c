import type { JudgedReport } from '#origin/count-origins.ts';
import { BASES, type Basis } from '#origin/origin.ts';
import { compareTimes, daysBetween } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import type { Inquiry } from './inquiry.ts';
import { isRecord } from './inquiry.ts';
import { isChanged, matchPassage, type ClaimSide, type Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { matterOf } from './matter.ts';
import { saidWhen } from './context-loss.ts';
import { needleOf } from './windows.ts';

/** Two records give the same words if they are so much alike. */
const SAME_WORDS = 0.8;

/** How good a basis is, 0 best. */
export function rankOf(passage: Passage): number {
  return passage.worth.basis === null ? BASES.length : BASES.indexOf(passage.worth.basis);
}

/** Every record of the words that one match shows: the same words by the same speaker, one a document, best first. */
export function reportsOf(match: Match, inquiry: Inquiry): Match[] {
  const { alignment, passage } = match;
  const tokens = passage.tokens
    .slice(alignment.from, alignment.to)
    .map(({ word, start, end }) => ({ word, start, end }));
  const spans = [[tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0] as const];
  const recorded: ClaimSide = {
    words: { spans, quoted: [], form: 'quoted' },
    text: passage.document.text,
    tokens,
    needle: needleOf(tokens),
  };
  const same = inquiry.passages.filter(
    other =>
      other !== passage &&
      other.by === passage.by &&
      sameSpeaker(other, passage) &&
      inSentence(recorded, other, { inquiry, passage }) &&
      isRecord(other),
  );
  const all = [match, ...same.flatMap(other => matchPassage(match.side, other, inquiry.known) ?? [])];
  const byDocument = new Map<string, Match>();
  for (const each of all.toSorted(compareReports)) {
    const { document } = each.passage.document;
    if (!byDocument.has(document)) byDocument.set(document, each);
  }
  if (match.exact) return [...byDocument.values()];
  // What the claim restates decides, and is shown first, whoever published first.
  byDocument.delete(passage.document.document);
  return [match, ...byDocument.values()];
}

/** True if two passages are by one speaker. */
export function sameSpeaker(a: Passage, b: Passage): boolean {
  const [x, y] = [a.statements[0], b.statements[0]];
  return x.person !== null ? x.person === y.person : x.speaker?.name === y.speaker?.name;
}

/** True if a passage has the recorded words, or all that it quotes of them is in them. */
function inSentence(
  recorded: ClaimSide,
  other: Passage,
  { inquiry, passage }: { readonly inquiry: Inquiry; readonly passage: Passage },
): boolean {
  const found = matchPassage(recorded, other, inquiry.known);
  if (
    found !== null &&
    found.alignment.similarity >= SAME_WORDS &&
    (found.exact || !isChanged(found) || isIndirect(other))
  )
    return true;
  // A report may quote only part of the words, or a word or two of them.
  const matter = matterOf(other.tokens);
  const said = matterOf(recorded.tokens);
  if (
    other.tokens.length < 8 &&
    matter.length >= 2 &&
    matter.every(word => said.includes(word)) &&
    isSameTime(other, passage)
  )
    return true;
  if (other.tokens.length < 4 || other.tokens.length >= recorded.tokens.length) return false;
  const part: ClaimSide = {
    words: { spans: other.spans, quoted: [], form: 'quoted' },
    text: other.document.text,
    tokens: other.tokens,
    needle: needleOf(other.tokens),
  };
  const whole: Passage = { ...other, tokens: recorded.tokens };
  const back = matchPassage(part, whole, inquiry.known);
  return back !== null && back.alignment.similarity >= 0.9;
}

const SAME_TIME_DAYS = 3;

/** True if two passages are of one time, so that they can be of one occasion. */
export function isSameTime(a: Passage, b: Passage): boolean {
  const [x, y] = [saidWhen(a), saidWhen(b)];
  return x !== null && y !== null && Math.abs(daysBetween(x, y)) <= SAME_TIME_DAYS;
}

/** Days between what two passages report; 0 where one has no date. */
export function daysApart(a: Passage, b: Passage): number {
  const [x, y] = [saidWhen(a), saidWhen(b)];
  return x === null || y === null ? 0 : Math.abs(daysBetween(x, y));
}

/** True if somebody who may know reports the words: at first hand or as a named outlet. */
export function isReport(passage: Passage): boolean {
  return rankOf(passage) <= 1 && !isChannel(passage);
}

/** True for a post that quotes somebody and that no named person wrote: against a denial it is no report. */
function isChannel({ document, statements }: Passage): boolean {
  if (document.kind !== 'post' || statements[0].form === 'own') return false;
  const author = document.statements.find(({ form }) => form === 'own')?.speaker;
  return author == null || author.kind !== 'person';
}

/** Indirect speech changes words and still reports them. */
function isIndirect(passage: Passage): boolean {
  return passage.statements[0].type === 'indirect';
}

/** Likenesses that differ by less are taken for equal, so that the first to publish comes first. */
const ALIKE = 0.2;

/** By worth, then by likeness, then what copies nobody, then by date of publication, then by identifier; words said in full before parts. */
export function compareReports(a: Match, b: Match): number {
  return (
    rankOf(a.passage) - rankOf(b.passage) ||
    Number(b.exact) - Number(a.exact) ||
    Math.round(b.alignment.similarity / ALIKE) - Math.round(a.alignment.similarity / ALIKE) ||
    // A copy may say the day alone, its original the hour: which came first is not to be told from that.
    Number(isCopy(a.passage)) - Number(isCopy(b.passage)) ||
    comparePublished(a.passage, b.passage) ||
    b.alignment.similarity - a.alignment.similarity ||
    a.passage.statements[0].index - b.passage.statements[0].index
  );
}

function isCopy({ worth }: Passage): boolean {
  return worth.copyOf !== undefined;
}

function comparePublished(a: Passage, b: Passage): number {
  const [x, y] = [a.document.published, b.document.published];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  const byTime = compareTimes(x, y);
  return byTime !== 0 ? byTime : a.document.document < b.document.document ? -1 : 1;
}

/** The reports as origin/ counts them. */
export function judged(reports: readonly Match[]): JudgedReport[] {
  return reports.map(({ passage }) => ({ statement: passage.statements[0], worth: passage.worth }));
}

/** The best basis among the reports. */
export function bestBasis(reports: readonly Match[]): Basis | null {
  const ranks = reports.map(({ passage }) => rankOf(passage));
  return BASES[Math.min(...ranks)] ?? null;
}

/** The reports worth showing: of copies the first, of reports that cite another one shown here only the cited. */
export function shownReports(reports: readonly Match[]): Match[] {
  const ids = new Set(reports.map(({ passage }) => passage.document.document));
  const outlets = reports.flatMap(({ passage }) => passage.document.outlet ?? []);
  const seen = new Set<string>();
  const shown = reports.filter(({ passage }, i) => {
    const { worth, document } = passage;
    if (i === 0) {
      remember(seen, passage);
      return true;
    }
    if (
      worth.copyOf !== undefined &&
      (ids.has(worth.copyOf) || outlets.some(outlet => sameName(outlet, worth.copyOf ?? '')))
    )
      return false;
    if (document.copyGroup !== null && seen.has(`group ${document.copyGroup}`)) return false;
    // What quotes a document that is shown adds nothing to it.
    const root = worth.origin?.document ?? null;
    if (root !== null && root !== document.document && ids.has(root)) return false;
    const cited = passage.statements.flatMap(({ via }) => via.map(({ name }) => name));
    if (cited.some(name => outlets.some(outlet => outlet !== document.outlet && sameName(outlet, name)))) return false;
    remember(seen, passage);
    return true;
  });
  return shown;
}

function remember(seen: Set<string>, { document }: Passage): void {
  if (document.copyGroup !== null) seen.add(`group ${document.copyGroup}`);
}

function sameName(a: string, b: string): boolean {
  const fold = (name: string): string =>
    normalWords(name)
      .map(({ word }) => word)
      .filter(word => word !== 'the')
      .join(' ');
  const [x, y] = [fold(a), fold(b)];
  return x !== '' && y !== '' && (x === y || ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `));
}
