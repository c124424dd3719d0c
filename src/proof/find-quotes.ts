import { coverSpans, sliceSpans, spanHolds, spansOverlap, trimSpan, type Span } from '#base/span.ts';
import type { Statement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { DraftQuote, DraftRead } from './draft-quote.ts';
import { countWords, joinPieces } from './plain-words.ts';
import { findSetOffQuotes } from './set-off.ts';
import { findUnattributed, isTitle } from './unattributed.ts';

/** Fewer words in marks inside a reporter's sentence ("the spanner") are nobody's alone, and cannot be checked alone. */
const LEAST_PART = 3;
/** Indirect speech of fewer words says too little to be looked for. */
const LEAST_PARAPHRASE = 4;

/**
 * The words that a draft gives as said, in text order, none overlapping: every quotation with its speaker, every indirect statement,
 * and every quotation for which nobody is named. Words that the draft itself says were not said, or takes back, are left out.
 */
export function findDraftQuotes({ reading, statements }: DraftRead): DraftQuote[] {
  const given = statements.filter(statement => statement.form !== 'own');
  const asSaid = given.filter(
    ({ negated, standing }) => !negated && standing !== 'checked' && standing !== 'retracted',
  );
  const outer = asSaid.filter(statement => !isInQuote(statement, statements));
  const found: DraftQuote[] = [];
  for (const [i, statement] of outer.entries()) {
    const before = outer[i - 1];
    const last = found.at(-1);
    const quotes = quotesOf(reading.text, statement);
    const [first] = quotes;
    if (last !== undefined && before !== undefined && first !== undefined && goesOn(reading.text, before, statement))
      found.splice(-1, 1, join(reading.text, last, first));
    else found.push(...quotes);
  }
  const taken = given.flatMap(({ quoted }) => quoted);
  const setOff = findSetOffQuotes({ reading, statements }, taken);
  const attributed = [...found, ...setOff];
  const covered = [...taken, ...setOff.flatMap(({ pieces }) => pieces)];
  const all = [...attributed, ...findUnattributed({ reading, statements }, attributed, covered)];
  return withoutOverlaps(all.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]));
}

/** True for a statement within somebody's quoted words: it is checked as part of them. */
function isInQuote({ parent, content }: Statement, statements: readonly Statement[]): boolean {
  const outer = parent === null ? undefined : statements[parent];
  return outer !== undefined && outer.quoted.some(span => content.every(inner => spanHolds(span, inner)));
}

function quotesOf(text: string, statement: Statement): DraftQuote[] {
  const { quoted, type, content, attitude, speaker } = statement;
  if (type === 'indirect') {
    const counts =
      (speaker?.kind === 'person' || speaker?.kind === 'organization') &&
      attitude !== 'question' &&
      statement.parent === null;
    const spans = content.map(span => trimSpan(text, span));
    return counts && countWords(sliceSpans(text, spans)) >= LEAST_PARAPHRASE ? quoteOf(text, statement, spans) : [];
  }
  const pieces = quoted.map(span => trimSpan(text, span)).filter(span => countWords(text.slice(...span)) > 0);
  if (type === 'direct') return quoteOf(text, statement, pieces);
  return pieces
    .filter(span => countWords(text.slice(...span)) >= LEAST_PART)
    .flatMap(span => quoteOf(text, statement, [span]));
}

function quoteOf(text: string, statement: Statement, pieces: readonly Span[]): DraftQuote[] {
  const span = coverSpans(pieces);
  if (span === null) return [];
  const { type, speaker, saidOn, via, source } = statement;
  const form = type === 'indirect' ? 'paraphrase' : speaker === null ? 'unattributed' : 'quote';
  const credits = via.filter(({ how }) => how !== 'channel').map(({ name }) => name);
  const words = joinPieces(text, pieces);
  if (form === 'unattributed' && isTitle(words)) return [];
  const named = source.length === 0 ? null : sliceSpans(text, source);
  return [{ form, span, pieces, words, speaker, named, saidOn, topic: topicOf(text, statement), credits }];
}

/** What follows the cue before a quotation: "said of the salt plant: “…”", "on the ferry: “…”". */
const TOPIC = /^\s*(?:of|about|on)\s+([^“"„«:]{3,80}?)\s*[:,]\s*[“"„«]?$/u;

function topicOf(text: string, { cue, quoted }: Statement): string | null {
  const [first] = quoted;
  const end = cue.at(-1)?.[1];
  if (first === undefined || end === undefined || end > first[0]) return null;
  return TOPIC.exec(text.slice(end, first[0]))?.[1] ?? null;
}

/** True if only an attribution stands between two quotations by one speaker: one breath, told in two pieces. */
function goesOn(text: string, a: Statement, b: Statement): boolean {
  if (a.type !== 'direct' || b.type !== 'direct' || a.form === 'turn' || b.form === 'turn' || a.role !== b.role)
    return false;
  if (a.speaker === null || a.speaker.name !== b.speaker?.name) return false;
  const end = Math.max(...a.quoted.map(span => span[1]));
  const start = Math.min(...b.quoted.map(span => span[0]));
  // Who is named anew says something anew.
  if (start < end || b.source.length > 0) return false;
  const said = [...a.source, ...a.cue, ...b.cue];
  return normalWords(text, [end, start]).every(word => said.some(span => spanHolds(span, [word.start, word.end])));
}

function join(text: string, a: DraftQuote, b: DraftQuote): DraftQuote {
  const pieces = [...a.pieces, ...b.pieces];
  const words = joinPieces(text, pieces);
  return { ...a, span: [a.span[0], b.span[1]], pieces, words, credits: [...new Set([...a.credits, ...b.credits])] };
}

function withoutOverlaps(quotes: readonly DraftQuote[]): DraftQuote[] {
  const kept: DraftQuote[] = [];
  for (const quote of quotes) {
    const last = kept.at(-1);
    if (last === undefined || !spansOverlap(last.span, quote.span)) kept.push(quote);
    // A quotation tells more than the indirect speech that it stands in.
    else if (last.form === 'paraphrase' && quote.form === 'quote') kept.splice(-1, 1, quote);
  }
  return kept;
}
