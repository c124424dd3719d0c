import type { TokenFeatures } from './features.ts';

/** A shape is cut after this many runs. */
export const WORD_SHAPE_UNITS = 5;

/** What a model knows of words: the number of each word, ending and shape (0: unknown), and how often each word is a cue. */
export interface Vocabulary {
  readonly words: ReadonlyMap<string, number>;
  readonly suffixes: ReadonlyMap<string, number>;
  readonly shapes: ReadonlyMap<string, number>;
  /** By number of word. */
  readonly cues: readonly number[];
  /** What was looked up before. */
  readonly seen: Map<string, TokenFeatures>;
  /** The same features by their numbers in one. */
  readonly same: Map<number, TokenFeatures>;
}

/** A vocabulary as it is written down: lists in order of number, without the unknown at 0. */
export interface WrittenVocabulary {
  readonly words: readonly string[];
  readonly suffixes: readonly string[];
  readonly shapes: readonly string[];
  /** One digit a word. */
  readonly cues: string;
}

const numbered = (list: readonly string[]): Map<string, number> => new Map(list.map((entry, i) => [entry, i + 1]));

/** A vocabulary to look up in. */
export function readVocabulary(written: WrittenVocabulary): Vocabulary {
  return {
    words: numbered(written.words),
    suffixes: numbered(written.suffixes),
    shapes: numbered(written.shapes),
    cues: [0, ...Array.from(written.cues, Number)],
    seen: new Map(),
    same: new Map(),
  };
}
