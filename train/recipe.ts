/** What is trained, with which settings: a stage is made anew when anything here that it hangs on changes. */

/** How a network learns to answer CoreNLP's questions. */
export const ANALYSIS = {
  seed: 11,
  epochs: 3,
  hidden: 64,
  layers: 1,
  rate: 0.004,
  dropout: { input: 0.2, layer: 0.3, word: 0.08 },
};
/** Documents are dealt out into so many parts; each gets the analysis of a network that learnt from the others. */
export const ANALYSIS_FOLDS = 3;

/** How a network learns to find spans. */
export interface SpanCourse {
  readonly seed: number;
  readonly epochs: number;
  readonly hidden: number;
  readonly layers: number;
  readonly rate: number;
  /** Share of the outputs of a layer that are dropped. */
  readonly dropout: number;
  /** The same of the embeddings; six tenths of `dropout` if it is not said. */
  readonly inputDropout?: number;
  /** Tokens of paragraphs read in a row; 0: each alone. */
  readonly context: number;
}

/** A network for spans: its course, whether it stands on the analysis, which part of the documents it does not see. */
export interface SpanStage {
  readonly course: SpanCourse;
  readonly analysed: boolean;
  readonly leftOut: { readonly fold: number; readonly of: number } | null;
}

const LARGE = { hidden: 96, layers: 2, rate: 0.002 };
const JUDGED = { ...LARGE, epochs: 4, dropout: 0.4, inputDropout: 0.24, context: 200 };

/** The first networks: two that read neighbouring paragraphs in a row, one that reads each alone. Others learn from them. */
export const WHOLE = {
  'spans-a': {
    course: { ...LARGE, seed: 1, epochs: 6, dropout: 0.5, inputDropout: 0.3, context: 200 },
    analysed: true,
    leftOut: null,
  },
  'spans-b': {
    course: { ...LARGE, seed: 2, epochs: 6, dropout: 0.5, inputDropout: 0.3, context: 300 },
    analysed: true,
    leftOut: null,
  },
  'spans-c': {
    course: { ...LARGE, seed: 1, epochs: 5, dropout: 0.4, inputDropout: 0.25, context: 0 },
    analysed: true,
    leftOut: null,
  },
} as const satisfies Readonly<Record<string, SpanStage>>;

/** Networks of half the documents each: what they say of the other half teaches the judge, and other networks. */
export const FOLDS = {
  'spans-fold-0': { course: { ...JUDGED, seed: 21 }, analysed: true, leftOut: { fold: 0, of: 2 } },
  'spans-fold-1': { course: { ...JUDGED, seed: 22 }, analysed: true, leftOut: { fold: 1, of: 2 } },
} as const satisfies Readonly<Record<string, SpanStage>>;

/** How a network learns from the annotation and from what other networks expect. */
export interface SoftCourse extends SpanCourse {
  readonly inputDropout: number;
  /** How much each side's word counts, together 1: the annotation, networks that have seen every document, those that have not. */
  readonly shares: { readonly annotation: number; readonly whole: number; readonly halves: number };
}

/** A network that learns from those of `WHOLE` and `FOLDS`. */
export interface SoftStage {
  readonly course: SoftCourse;
  readonly analysed: boolean;
}

const SHARES = { annotation: 0.5, whole: 0.25, halves: 0.25 };
const SOFT_LARGE = { ...LARGE, epochs: 7, dropout: 0.3, inputDropout: 0.18, context: 200, shares: SHARES };
const SMALL = { hidden: 64, layers: 1, rate: 0.002 };

/** The networks that learn from others. */
export const SOFT = {
  'spans-fast': {
    course: { ...SMALL, seed: 3, epochs: 8, dropout: 0.2, inputDropout: 0.12, context: 200, shares: SHARES },
    analysed: false,
  },
  'spans-soft-1': { course: { ...SOFT_LARGE, seed: 31 }, analysed: true },
  'spans-soft-2': { course: { ...SOFT_LARGE, seed: 32 }, analysed: true },
} as const satisfies Readonly<Record<string, SoftStage>>;

/** The networks that each setting averages, in this order. */
export const NETWORKS = {
  fast: ['spans-fast'],
  best: ['spans-soft-1', 'spans-soft-2'],
} as const;

/** The judge's trees. */
export const JUDGE = { count: 150, depth: 6, rate: 0.08, leastInLeaf: 40, rowShare: 0.6, featureShare: 0.4, seed: 5 };

/** The order in which the links' lessons are learnt. */
export const LINKS_SEED = 5;

/** A span less probable is not named. */
export const THRESHOLDS = {
  fast: { source: 0.4, cue: 0.4, content: 0.4 },
  best: { source: 0.42, cue: 0.42, content: 0.42 },
};

const HARD: Readonly<Record<string, SpanStage>> = { ...WHOLE, ...FOLDS };
const analysisPart = (fold: number): string => `analysis-${fold}`;

/** Every stage in the order of the work, with all the settings that it hangs on. */
export const STAGES: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...Array.from({ length: ANALYSIS_FOLDS }, (_, fold): [string, unknown] => [
    analysisPart(fold),
    { ANALYSIS, leftOut: { fold, of: ANALYSIS_FOLDS } },
  ]),
  ['analysis-told', { ANALYSIS, ANALYSIS_FOLDS }],
  ['analysis', { ANALYSIS }],
  ...Object.entries(HARD).map(([name, stage]): [string, unknown] => [
    name,
    stage.analysed ? { stage, ANALYSIS, ANALYSIS_FOLDS } : { stage },
  ]),
  ...Object.entries<SoftStage>(SOFT).map(([name, stage]): [string, unknown] => [
    name,
    { stage, WHOLE, FOLDS, ANALYSIS, ANALYSIS_FOLDS },
  ]),
  ['judge', { JUDGE, FOLDS, ANALYSIS, ANALYSIS_FOLDS }],
]);
