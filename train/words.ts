import { foldWord, shapeOf, suffixOf } from '../src/model/features.ts';
import { readVocabulary, type Vocabulary, type WrittenVocabulary } from '../src/model/vocabulary.ts';
import type { Instance } from './corpus.ts';

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
  ['`', '‘'],
]);

/** A token of the set as it stands in print; its directional quotation marks are kept. */
export const plainToken = (token: string): string => PLAIN.get(token) ?? token.replaceAll('\\/', '/');

/** Fewer than so many in the training part, and a word, ending or shape is unknown. */
const LEAST_WORDS = 2;
const LEAST_SUFFIXES = 8;
const LEAST_SHAPES = 10;
const LEAST_FOR_CUES = 3;
/** Shares of a word's uses that are cues, where one step ends and the next begins. */
const CUE_STEPS = [0.005, 0.03, 0.1, 0.2, 0.35, 0.55, 0.75];
const FOLDS = 8;
const B_CUE = 3;
const I_CUE = 4;

interface Uses {
  all: number;
  cue: number;
}

/** The words of a training part, and how often each is a cue with the documents of one fold left out. */
export interface Lexicon {
  readonly written: WrittenVocabulary;
  readonly vocabulary: Vocabulary;
  /** How often a word is a cue, in steps, as counted without the fold that holds the document; null: all documents. */
  cueOf(folded: string, document: string | null): number;
}

/** Counts words. */
export function readLexicon(instances: readonly Instance[]): Lexicon {
  const words = new Map<string, number>();
  const suffixes = new Map<string, number>();
  const shapes = new Map<string, number>();
  const folds = new Map<string, number>();
  const uses = new Map<string, Uses[]>();
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { id, w, y } of instances) {
    if (!folds.has(id)) folds.set(id, folds.size % FOLDS);
    const fold = folds.get(id) ?? 0;
    for (const [i, raw] of w.entries()) {
      const token = plainToken(raw);
      const folded = foldWord(token);
      count(words, folded);
      count(suffixes, suffixOf(folded));
      count(shapes, shapeOf(token));
      const of = uses.get(folded) ?? Array.from({ length: FOLDS }, () => ({ all: 0, cue: 0 }));
      uses.set(folded, of);
      const one = of[fold];
      if (one !== undefined) {
        one.all += 1;
        if (y[i] === B_CUE || y[i] === I_CUE) one.cue += 1;
      }
    }
  }
  const cueOf = (folded: string, document: string | null): number => {
    const without = document === null ? null : (folds.get(document) ?? null);
    const counted = (uses.get(folded) ?? []).filter((_, fold) => fold !== without);
    const all = counted.reduce((sum, one) => sum + one.all, 0);
    if (all < LEAST_FOR_CUES) return 0;
    const share = counted.reduce((sum, one) => sum + one.cue, 0) / (all + 1);
    const step = CUE_STEPS.findIndex(end => share < end);
    return step < 0 ? CUE_STEPS.length + 1 : step + 1;
  };
  const often = (map: Map<string, number>, least: number): string[] =>
    [...map]
      .filter(([, n]) => n >= least)
      .map(([key]) => key)
      .toSorted();
  const list = often(words, LEAST_WORDS);
  const written = {
    words: list,
    suffixes: often(suffixes, LEAST_SUFFIXES),
    shapes: often(shapes, LEAST_SHAPES),
    cues: list.map(word => cueOf(word, null)).join(''),
  };
  return { written, vocabulary: readVocabulary(written), cueOf };
}
