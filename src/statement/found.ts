import type { Span } from '#base/span.ts';
import type { CueKind } from '#text/english.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Pattern } from './draft.ts';
import { readSentence } from './prose.ts';
import { spansOfRuns } from './sentence-draft.ts';

/** An attribution that was found in prose, before what stands around its sentence is looked at. */
export interface Found {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly pattern: Pattern;
  readonly kind: CueKind;
  readonly lemma: string;
  readonly negated: boolean;
  /** How probable the content is to the letter, as the model has it; null where rules found it. */
  readonly probability: number | null;
}

/** The attributions of one sentence by rules over its words and quotation marks. */
export function findByRules(sentence: Sentence): Found[] {
  const { items } = sentence;
  return readSentence(sentence).map(draft => ({
    source: draft.source === null ? [] : spansOfRuns(items, [draft.source]),
    cue: spansOfRuns(items, [draft.cue]),
    content: spansOfRuns(items, draft.content),
    pattern: draft.pattern,
    kind: draft.kind,
    lemma: draft.lemma,
    negated: draft.negated,
    probability: null,
  }));
}
