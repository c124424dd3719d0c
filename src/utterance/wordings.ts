import { coverSpans } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { ReportingDocument } from './read-report.ts';

/** How a report gives the words; what a headline has is its own form, whatever marks it sets. */
export type WordingForm = 'direct' | 'mixed' | 'indirect' | 'headline';

/** One word as a report prints it, and the normal form by which it is compared. */
export interface WordedWord {
  readonly text: string;
  readonly word: string;
}

/** One wording of an utterance, with every report that has it to the word. */
export interface Wording {
  readonly form: WordingForm;
  /** True if the speaker's own words stand there: a transcript, a release, the speaker's own post. */
  readonly firstHand: boolean;
  readonly reports: readonly KeptStatement[];
  readonly words: readonly WordedWord[];
}

/** What wordings are read with. */
export interface WordingSetting {
  readonly documentOf: (statement: KeptStatement) => ReportingDocument | null;
  readonly isFirstHand: (statement: KeptStatement) => boolean;
}

/** Reads the wordings out of reports of one utterance: the first-hand ones first, then in order of publication. */
export function readWordings(reports: readonly KeptStatement[], setting: WordingSetting): Wording[] {
  const byWords = new Map<string, Wording>();
  for (const breath of joinBreaths(reports, setting)) {
    const [first] = breath;
    const document = first === undefined ? null : setting.documentOf(first);
    if (first === undefined || document === null) continue;
    const words = breath.flatMap(statement => wordsOf(statement, document));
    const form = first.role === 'body' ? joinForms(breath) : 'headline';
    const firstHand = breath.every(statement => setting.isFirstHand(statement));
    const key = JSON.stringify([form, firstHand, words.map(({ word }) => word)]);
    const known = byWords.get(key);
    byWords.set(
      key,
      known === undefined
        ? { form, firstHand, reports: breath, words }
        : { ...known, reports: [...known.reports, ...breath] },
    );
  }
  const published = ({ reports: [first] }: Wording): string =>
    (first === undefined ? null : setting.documentOf(first)?.published) ?? '9999';
  return [...byWords.values()].sort(
    (a, b) =>
      Number(b.firstHand) - Number(a.firstHand) ||
      compare(published(a), published(b)) ||
      compare(a.reports[0]?.id ?? '', b.reports[0]?.id ?? ''),
  );
}

/** Statements that one document gives in one breath ("“…,” she said, “…”"), in order of place. */
function joinBreaths(reports: readonly KeptStatement[], { documentOf }: WordingSetting): KeptStatement[][] {
  const sorted = [...reports].sort((a, b) => compare(a.document, b.document) || a.index - b.index);
  const breaths: KeptStatement[][] = [];
  for (const statement of sorted) {
    const last = breaths.at(-1)?.at(-1);
    const text = documentOf(statement)?.text ?? '';
    const goesOn =
      last !== undefined &&
      last.document === statement.document &&
      last.role === statement.role &&
      last.index === statement.index - 1 &&
      !text.slice(endOf(last), startOf(statement)).includes('\n') &&
      endOf(last) <= startOf(statement);
    if (goesOn) breaths.at(-1)?.push(statement);
    else breaths.push([statement]);
  }
  return breaths;
}

function startOf({ content }: KeptStatement): number {
  return coverSpans([...content])?.[0] ?? 0;
}

function endOf({ content }: KeptStatement): number {
  return coverSpans([...content])?.[1] ?? 0;
}

function joinForms(breath: readonly KeptStatement[]): WordingForm {
  const types = new Set(breath.map(({ type }) => type));
  const [type] = types;
  return types.size > 1 || type === undefined ? 'mixed' : type;
}

function wordsOf(statement: KeptStatement, { text }: ReportingDocument): WordedWord[] {
  return statement.content.flatMap(span =>
    normalWords(text, span).map(({ word, start, end }) => ({ word, text: text.slice(start, end) })),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
