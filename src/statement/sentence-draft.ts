import type { Span } from '#base/span.ts';
import type { CueKind } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import type { Pattern, Run, VerbGroup } from './draft.ts';
import { spanOfRun } from './draft.ts';

/** A draft of one sentence, in item numbers of that sentence. */
export interface SentenceDraft {
  readonly source: Run | null;
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly pattern: Pattern;
  readonly kind: CueKind;
  readonly lemma: string;
  readonly negated: boolean;
}

export interface SentenceReading {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  readonly drafts: SentenceDraft[];
  /** Items that belong to an attribution's source or cue already. */
  readonly taken: boolean[];
}

export function take(reading: SentenceReading, run: Run): void {
  for (let i = run.from; i < run.to; i += 1) reading.taken[i] = true;
}

export const base = (group: VerbGroup) => ({ kind: group.word.kind, lemma: group.word.lemma, negated: group.negated });

export const LEADING = /^(?:but|and|yet|so|still|nevertheless|nonetheless|meanwhile|however|also|instead)$/u;

/** Where words that end at item `to` and are given to a later cue begin: at the floor, without an opening conjunction. */
export function contentStart(items: readonly Item[], floor: number, to: number): number {
  let from = floor;
  while (from < to - 1) {
    const item = items[from];
    if (item === undefined) break;
    if (item.kind === 'mark' && !/^[$€£#@]$/u.test(item.text)) from += 1;
    else if (LEADING.test(item.lower)) from += 1;
    else break;
  }
  return from;
}

/** The quotation right before item `i` (a comma may stand between), or null. */
export function quotationBefore(items: readonly Item[], i: number): number | null {
  const before = items[i - 1];
  if (before?.kind === 'quotation') return i - 1;
  if (before?.text === ',' && items[i - 2]?.kind === 'quotation') return i - 2;
  return null;
}

/** A quotation that ends with a comma inside asks for an attribution after it. */
export function quoteNeedsCue(items: readonly Item[], q: number): boolean {
  return /[,!?—–-]["“”„«»'’‘`]*$/u.test(items[q]?.text ?? '') || items[q + 1]?.text === ',';
}

/** The spans of runs, empty ones left out. */
export function spansOfRuns(items: readonly Item[], runs: readonly Run[]): Span[] {
  return runs.map(run => spanOfRun(items, run)).filter(span => span !== null);
}
