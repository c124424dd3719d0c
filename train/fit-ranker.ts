import type { Ranker, WeightedSum } from '../src/model/ranker.ts';
import { addUp } from '../src/model/ranker.ts';
import type { KnownLesson } from './known-lessons.ts';

/** Steps of descent, the least weight is given up for, and how fast it goes: chosen by cross-validation on the training part. */
const STEPS = 120;
const SHRINK = 1e-2;
const RATE = 0.05;
/** Whether a candidate fits follows from shares alone: sums depend on the length of the post, and what is best of a look-up may still not fit. */
const SHARES =
  /^(?:wordsShare|pieces|shared(?:Of|With)\w+|windowOfClaim|names(?:WithAuthor|OfAsked)?|others|quoted|figures(?:OfAsked)?|year|month|misspeltShare|toldTwiceShare|softOf\w+|likelihoodOf\w+)(?<!OfBest|Ahead)$/u;

/** Fits the order of candidates (softmax over each post's) and the chance that one fits (logistic). */
export function fitRanker(name: string, lessons: readonly KnownLesson[]): Ranker {
  const names = Object.keys(lessons.find(({ candidates }) => candidates.length > 0)?.candidates[0]?.facts ?? {});
  const order = fitOrder(lessons, names);
  return {
    name,
    order,
    fits: fitChance(
      lessons,
      names.filter(fact => SHARES.test(fact)),
      order,
    ),
  };
}

/** Values of facts, each less its mean and divided by its spread. */
function standardise(rows: readonly Readonly<Record<string, number>>[], names: readonly string[]) {
  const spread = names.map(name => {
    const values = rows.map(row => row[name] ?? 0);
    const mean = values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
    const square = values.reduce((total, value) => total + (value - mean) ** 2, 0) / Math.max(1, values.length);
    return { name, mean, scale: Math.sqrt(square) || 1 };
  });
  return {
    spread,
    row: (facts: Readonly<Record<string, number>>): Float64Array =>
      Float64Array.from(spread, ({ name, mean, scale }) => ((facts[name] ?? 0) - mean) / scale),
  };
}

interface Group {
  readonly rows: readonly Float64Array[];
  readonly fits: readonly boolean[];
}

function fitOrder(lessons: readonly KnownLesson[], names: readonly string[]): WeightedSum {
  const { spread, row } = standardise(
    lessons.flatMap(({ candidates }) => candidates.map(({ facts }) => facts)),
    names,
  );
  const groups: Group[] = lessons
    .filter(({ candidates }) => candidates.some(({ fits }) => fits))
    .map(({ candidates }) => ({
      rows: candidates.map(({ facts }) => row(facts)),
      fits: candidates.map(({ fits }) => fits),
    }));
  const weights = descend(names.length, (at, slope) => {
    for (const { rows, fits } of groups) {
      const scores = rows.map(values => dot(values, at));
      const most = Math.max(...scores);
      const chances = scores.map(score => Math.exp(score - most));
      const sum = chances.reduce((total, chance) => total + chance, 0);
      const right = fits.filter(Boolean).length;
      for (const [i, values] of rows.entries())
        addTo(slope, values, ((chances[i] ?? 0) / sum - (fits[i] === true ? 1 / right : 0)) / groups.length);
    }
  });
  return { bias: 0, facts: spread.map((each, i) => rounded({ ...each, weight: weights[i] ?? 0 })) };
}

/** For each post what fits it, and what would be shown if that were not on record: as if half of all claims had a fitting check. */
function fitChance(lessons: readonly KnownLesson[], names: readonly string[], order: WeightedSum): WeightedSum {
  const samples = lessons.flatMap(({ candidates }) => {
    const ranked = candidates.toSorted((a, b) => addUp(order, b.facts) - addUp(order, a.facts));
    const [right, wrong] = [ranked.find(({ fits }) => fits), ranked.find(({ fits }) => !fits)];
    return right === undefined || wrong === undefined ? [] : [right, wrong];
  });
  const { spread, row } = standardise(
    samples.map(({ facts }) => facts),
    names,
  );
  const rows = samples.map(({ facts, fits }) => ({ values: Float64Array.from([...row(facts), 1]), fits }));
  const weights = descend(names.length + 1, (at, slope) => {
    for (const { values, fits } of rows)
      addTo(slope, values, (1 / (1 + Math.exp(-dot(values, at))) - Number(fits)) / rows.length);
  });
  return {
    bias: round(weights[names.length] ?? 0),
    facts: spread.map((each, i) => rounded({ ...each, weight: weights[i] ?? 0 })),
  };
}

/** Adam (Kingma and Ba 2015) over all samples at once, weights shrunk: the same every time. */
function descend(count: number, slopeAt: (at: Float64Array, slope: Float64Array) => void): Float64Array {
  const at = new Float64Array(count);
  const first = new Float64Array(count);
  const second = new Float64Array(count);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = new Float64Array(count);
    slopeAt(at, slope);
    const rate = step < STEPS * 0.7 ? RATE : RATE / 5;
    for (let i = 0; i < count; i += 1) {
      const down = (slope[i] ?? 0) + SHRINK * (at[i] ?? 0);
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * down;
      second[i] = 0.99 * (second[i] ?? 0) + 0.01 * down * down;
      const mean = (first[i] ?? 0) / (1 - 0.9 ** step);
      at[i] = (at[i] ?? 0) - (rate * mean) / (Math.sqrt((second[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return at;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function addTo(slope: Float64Array, values: Float64Array, factor: number): void {
  if (Math.abs(factor) < 1e-9) return;
  for (let i = 0; i < values.length; i += 1) slope[i] = (slope[i] ?? 0) + factor * (values[i] ?? 0);
}

const round = (value: number): number => Number(value.toPrecision(6));

function rounded<T extends { readonly mean: number; readonly scale: number; readonly weight: number }>(fact: T): T {
  return { ...fact, mean: round(fact.mean), scale: round(fact.scale), weight: round(fact.weight) };
}
