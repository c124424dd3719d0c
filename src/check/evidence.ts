import type { Span } from '#base/span.ts';
import { coverSpans, spanHolds, spansOverlap } from '#base/span.ts';
import { displayDiff } from './diff.ts';
import { limitsBefore } from './edges.ts';
import type { Evidence, EvidenceRole, Quote } from './finding.ts';
import type { MaterialDocument } from './material.ts';
import type { Match } from './matches.ts';
import { sentenceAround } from './sentence.ts';

/** Below this the two are not compared word by word: the sense is the same or the reverse, the words are others. */
const COMPARABLE = 0.3;
/** Characters of the text shown before and after a quotation. */
const AROUND = 32;

/** A quotation in place: the slice of the text at its positions. */
export function quoteAt(text: string, [start, end]: Span): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
    end,
  };
}

/** A piece of evidence: what stands at a place of a document. */
export function evidenceAt(
  role: EvidenceRole,
  document: MaterialDocument,
  at: { readonly span: Span; readonly speaker: string | null },
): Evidence {
  return {
    role,
    document: document.document,
    path: document.path,
    url: document.url,
    outlet: document.outlet,
    title: document.title,
    published: document.published,
    speaker: at.speaker,
    quote: quoteAt(document.text, at.span),
    sha256: document.sha256,
    textSha256: document.textSha256,
    obtained: document.obtained,
  };
}

/** Where the matched words stand, without what is around them. */
export function matchedSpan({ passage, alignment }: Match): Span {
  const places = alignment.steps.flatMap(step => {
    if (step.kind === 'added' || step.kind === 'dropped' || step.kind === 'swap') return [];
    return step.kind === 'pair' ? step.record : [step.record];
  });
  const spans = places.flatMap((at): Span[] => {
    const token = passage.tokens[at];
    return token === undefined ? [] : [[token.start, token.end]];
  });
  return coverSpans(spans) ?? passage.spans[0] ?? [0, 0];
}

/** The evidence of a match: the sentences that hold the words, and how the claim differs from them. */
export function evidenceOf(role: EvidenceRole, match: Match): Evidence {
  const { passage, side, alignment } = match;
  const { document } = passage;
  const span = sentenceAround(document.text, matchedSpan(match));
  const shown = evidenceAt(role, document, { span, speaker: passage.statements[0].speaker?.name ?? null });
  if (alignment.similarity < COMPARABLE) return shown;
  const diff = displayDiff(alignment, {
    claim: side.tokens,
    record: passage.tokens,
    claimText: side.text,
    recordText: document.text,
    differences: match.differences,
    before: limitsBefore(alignment, passage.tokens, document.text),
  });
  return { ...shown, diff };
}

/**
 * The pieces without those that show again what an earlier one shows: of a document, words inside words that are shown for the same, and
 * of denials, which are found both as statements and as sentences, words that overlap. What shows nothing is left out too.
 */
export function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const shown: Evidence[] = [];
  for (const each of evidence)
    if (each.quote.exact !== '' && !shown.some(earlier => repeats(earlier, each))) shown.push(each);
  return shown;
}

function repeats(earlier: Evidence, later: Evidence): boolean {
  const sameUse = (earlier.role === 'context') === (later.role === 'context');
  if (earlier.document !== later.document || !sameUse) return false;
  const first: Span = [earlier.quote.start, earlier.quote.end];
  const then: Span = [later.quote.start, later.quote.end];
  if (first[0] === then[0] && first[1] === then[1]) return true;
  if (earlier.role !== later.role) return false;
  if (later.role === 'denial') return spansOverlap(first, then);
  return later.diff === undefined && spanHolds(first, then);
}
