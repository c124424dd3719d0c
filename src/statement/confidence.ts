import type { Draft, Pattern } from './draft.ts';
import type { FoundStatement } from './statement.ts';

/**
 * The share of each pattern whose content was right to the letter on PolNeAR's training part (840 articles; another annotator
 * would reach some 0.7), read by rules. The second group hardly occurs there, or is annotated otherwise, and was judged by eye on
 * other texts.
 */
const BY_PATTERN: Readonly<Record<Pattern, number>> = {
  'quote-before': 0.93,
  'quote-after': 0.77,
  'quote-colon': 0.92,
  mixed: 0.51,
  'clause-that': 0.76,
  'clause-bare': 0.7,
  'clause-before': 0.5,
  told: 0.67,
  asked: 0.4,
  called: 0.54,
  thought: 0.6,
  wanted: 0.38,
  denied: 0.48,
  'according-before': 0.76,
  'according-after': 0.66,
  participle: 0.72,
  'headline-colon': 0.91,

  'quote-alone': 0.85,
  'quote-introduced': 0.6,
  'quote-gesture': 0.85,
  answered: 0.8,
  'set-off': 0.8,
  turn: 0.97,
  own: 0.95,
  signed: 0.8,
};

/** What tells how sure a statement is. */
export type Evidence = Pick<Draft, 'pattern' | 'probability' | 'source'> & Pick<FoundStatement, 'type' | 'attitude'>;

/** How sure a statement is, between 0 and 1. */
export type SureOf = (evidence: Evidence) => number;

/** Weights of a logistic curve over `factsOf`, in its order. */
export type Curve = readonly [number, number, number, number, number];

/**
 * How a model's own probability of the words becomes that of the statement, by the model's name: `npm run eval -- fit-confidence
 * FOLDER` prints these. They belong to the weights: with other weights fit them again.
 */
const CURVES: Readonly<Record<string, Curve>> = {
  'fast-1': [-0.19, 0.84, 0.79, -0.76, -0.58],
  'best-1': [-0.18, 0.99, 0.25, -0.16, -0.36],
};

/** For a model that no curve was fitted for: halfway between both. */
const OTHER_CURVE: Curve = [-0.19, 0.91, 0.52, -0.46, -0.47];

/** A probability closer to 0 or 1 than this says nothing more. */
const EDGE = 0.02;

/** What a curve weighs: 1, the log odds of the words, and whether they are all quoted, nobody's, a belief or an intention. */
export function factsOf({ probability = 0, type, source, attitude }: Evidence): Curve {
  const held = Math.min(1 - EDGE, Math.max(EDGE, probability));
  const inMind = attitude === 'belief' || attitude === 'intention';
  return [1, Math.log(held / (1 - held)), Number(type === 'direct'), Number(source.length === 0), Number(inMind)];
}

/** Between 0 and 1. */
export function followCurve(curve: Curve, facts: Curve): number {
  return 1 / (1 + Math.exp(-curve.reduce((sum, weight, i) => sum + weight * (facts[i] ?? 0), 0)));
}

/**
 * Tells how probable it is that a statement's content is right to the letter, as read with a model of this name, or by rules alone.
 * Right means what an annotator marked, but for marks and white space at its ends.
 */
export function sureBy(model: string | null): SureOf {
  const curve = (model === null ? undefined : CURVES[model]) ?? OTHER_CURVE;
  return evidence =>
    evidence.probability === undefined ? BY_PATTERN[evidence.pattern] : followCurve(curve, factsOf(evidence));
}
