import { spansOverlap, trimSpan, type Span } from '#base/span.ts';
import type { Evidence, Finding } from '#check/finding.ts';
import { sayDate } from '#check/say-date.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';

/** A document that evidence points into: its text, and the statements in it. */
export interface EvidenceDocument {
  readonly document: string;
  readonly text: string;
  readonly statements: readonly KeptStatement[];
}

/** Words of the record that may be printed, with who said them and where they stand. */
export interface Printable {
  /** The recorded words to the letter, a part for each quotation. */
  readonly words: readonly string[];
  /** False where the record has them as indirect speech: they are printed without quotation marks. */
  readonly quoted: boolean;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** All of it as a line to print: “…,” Ada Thornbury said, as reported by The Skerry Post (12 May 2025). */
  readonly line: string;
}

/** What the record has to print in the place of words that do not stand; nothing where it has none. */
export function printInstead(finding: Finding, documents: readonly EvidenceDocument[]): Printable[] {
  const wanted = evidenceToPrint(finding);
  return wanted.flatMap(evidence => {
    const document = documents.find(each => each.document === evidence.document);
    const recorded = document === undefined ? null : recordedWords(evidence, document);
    return recorded === null ? [] : [printable(finding, evidence, recorded)];
  });
}

/** The evidence that holds what may be printed: of stitched words every piece, else the best. */
function evidenceToPrint({ finding, evidence }: Finding): readonly Evidence[] {
  const of = (role: Evidence['role']): Evidence[] => evidence.filter(each => each.role === role);
  switch (finding) {
    case 'denied':
    case 'unsupported':
      return [];
    case 'contradicted':
      return of('contradiction').slice(0, 1);
    case 'misattributed':
      return of('misattribution').slice(0, 1);
    case 'stitched':
      return of('match');
    case 'verbatim':
    case 'disputed':
    case 'out_of_context':
    case 'altered':
    case 'paraphrase':
      return of('match').slice(0, 1);
  }
}

/** So many of a draft's words in one quotation of the record make it a record of them. */
const MOSTLY = 0.8;

/** True if the record has words as indirect speech alone: none of its quotations holds most of them. */
export function isIndirect({ claim, evidence }: Finding, documents: readonly EvidenceDocument[]): boolean {
  const wanted = normalWords(claim.words.replaceAll(/\[[^[\]]*\]/gu, ' ')).map(({ word }) => word);
  const matches = evidence.filter(({ role }) => role === 'match');
  if (matches.length === 0) return false;
  return !matches.some(each => {
    const document = documents.find(({ document }) => document === each.document);
    const recorded = document === undefined ? null : recordedWords(each, document);
    if (recorded === null) return true;
    const held = new Set(normalWords(recorded.words.join(' ')).map(({ word }) => word));
    return recorded.quoted && wanted.filter(word => held.has(word)).length >= wanted.length * MOSTLY;
  });
}

interface Recorded {
  readonly words: readonly string[];
  readonly quoted: boolean;
  /** Through whom the document has them, as it says itself. */
  readonly via: readonly string[];
  readonly written: boolean;
  /** True if the document has them from the speaker's own hand or mouth. */
  readonly own: boolean;
}

/** The words of the statements that a piece of evidence shows, cut to what it shows of them. */
function recordedWords({ quote, speaker }: Evidence, { text, statements }: EvidenceDocument): Recorded | null {
  const shown: Span = [quote.start, quote.end];
  const theirs = statements.filter(
    statement =>
      !statement.negated &&
      statement.content.some(span => spansOverlap(span, shown)) &&
      (speaker === null || statement.speaker === null || statement.speaker.name === speaker),
  );
  const cut = (spans: readonly Span[]): Span[] =>
    spans
      .filter(span => spansOverlap(span, shown))
      .map(([start, end]) => trimSpan(text, [Math.max(start, shown[0]), Math.min(end, shown[1])]))
      .filter(span => /[\p{L}\p{N}]/u.test(text.slice(...span)))
      .toSorted((a, b) => a[0] - b[0]);
  const quoted = cut(theirs.flatMap(statement => statement.quoted));
  const spans = quoted.length > 0 ? quoted : cut(theirs.flatMap(statement => statement.content));
  if (spans.length === 0) return null;
  const words = spans
    .filter((span, i) => !spans.slice(0, i).some(other => spansOverlap(other, span)))
    .map(span => text.slice(...span).replaceAll(/\s+/gu, ' '));
  const via = theirs.flatMap(statement =>
    statement.via.filter(({ unnamed, how }) => !unnamed && how !== 'channel').map(({ name }) => name),
  );
  return {
    words,
    quoted: quoted.length > 0,
    via: [...new Set(via)],
    written: theirs.some(({ form }) => form === 'own'),
    own: theirs.some(({ form }) => form === 'own' || form === 'turn'),
  };
}

function printable(finding: Finding, { speaker, outlet, published, role }: Evidence, recorded: Recorded): Printable {
  const who = role === 'misattribution' ? speaker : (finding.claim.speaker ?? speaker);
  const { words, quoted } = recorded;
  const line = `${sayWords(who ?? 'it was', recorded)}${sayWhere({ finding, outlet, published, recorded })}${sayDenial(finding)}.`;
  return { words, quoted, speaker: who, outlet, published, line };
}

/** “First part,” Ada Thornbury said, “second part”; or, of indirect speech: Ada Thornbury said that the first part. */
function sayWords(who: string, { words, quoted, written }: Recorded): string {
  const verb = written ? 'wrote' : 'said';
  if (!quoted) return `${who} ${verb} that ${words.map(bare).join(' … ')}`;
  const [first = '', ...rest] = words;
  const lead = `“${endInComma(first)}” ${who} ${verb}`;
  return rest.length === 0 ? lead : `${lead}, ${rest.map(words => `“${bare(words)}”`).join(' ')}`;
}

/** The words without the comma or full stop that belongs to the sentence around them. */
function bare(words: string): string {
  return words.replace(/[\s,;:.]+$/u, '').replace(/^that\s+/iu, '');
}

function endInComma(words: string): string {
  return /[?!…]$/u.test(words) ? words : `${words.replace(/[\s,;:.–—]+$/u, '')},`;
}

interface Where {
  readonly finding: Finding;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly recorded: Recorded;
}

function sayWhere({ finding, outlet, published, recorded: { via, own } }: Where): string {
  const day = published === null ? null : sayDate(published);
  if (finding.basis === 'first_hand' || (finding.basis === null && own)) {
    const place = [outlet, day].filter(part => part !== null);
    return place.length === 0 ? '' : ` (${place.join(', ')})`;
  }
  const by = outlet === null ? ', as reported' : `, as reported by ${outlet}`;
  const from = via.filter(name => name !== outlet);
  const whence =
    finding.basis === 'unnamed'
      ? ' from an unnamed source'
      : finding.basis === 'secondhand' && from.length > 0
        ? `, which has it from ${from.join(', ')}`
        : '';
  return `${by}${day === null ? '' : ` (${day})`}${whence}`;
}

/** Who denies words that are printed all the same. */
function sayDenial({ finding, evidence }: Finding): string {
  if (finding !== 'disputed') return '';
  const denial = evidence.find(({ role }) => role === 'denial');
  const where = [denial?.outlet ?? null, denial?.published == null ? null : sayDate(denial.published)].filter(
    part => part !== null,
  );
  const who = denial?.speaker ?? 'the speaker’s side';
  return `; ${who} denies it${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
}
