import type { Trees } from '../src/model/trees.ts';
import { randomFrom } from './random.ts';

export interface Growing {
  readonly count: number;
  readonly depth: number;
  readonly rate: number;
  readonly leastInLeaf: number;
  readonly rowShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

/** Values of a feature are told apart by so many steps. */
const STEPS = 48;
const SAMPLE = 20_000;

interface Split {
  readonly feature: number;
  readonly step: number;
}

/**
 * Gradient-boosted trees over rows of facts, each right or not, by histograms of the features (Friedman 2001; Ke and others 2017).
 * @throws if all are right or none is
 */
export function growTrees(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  growing: Growing,
  say: (line: string) => void,
): Trees {
  const width = rows[0]?.length ?? 0;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(rows, feature));
  const steps = edges.map((limits, feature) => Uint8Array.from(rows, row => stepOf(limits, row[feature] ?? 0)));
  const positives = right.filter(Boolean).length;
  if (positives === 0 || positives === rows.length)
    throw new Error('the judge needs candidates of both kinds, right and wrong');
  const base = Math.log(positives / (rows.length - positives));
  const scores = new Float64Array(rows.length).fill(base);
  const gradient = new Float64Array(rows.length);
  const curvature = new Float64Array(rows.length);
  const random = randomFrom(growing.seed);
  const grown: Trees = { base, roots: [], feature: [], value: [], left: [], right: [] };
  const put = (feature: number, value: number): number => {
    grown.feature.push(feature);
    grown.value.push(value);
    grown.left.push(-1);
    grown.right.push(-1);
    return grown.feature.length - 1;
  };
  for (let tree = 0; tree < growing.count; tree += 1) {
    for (const [i, score] of scores.entries()) {
      const chance = 1 / (1 + Math.exp(-score));
      gradient[i] = chance - Number(right[i]);
      curvature[i] = chance * (1 - chance);
    }
    const chosen = Int32Array.from(rows.keys()).filter(() => random() < growing.rowShare);
    const features = Array.from(edges.keys()).filter(() => random() < growing.featureShare);
    const splits = new Map<number, Split>();
    const grow = (ids: Int32Array, depth: number): number => {
      const best =
        depth === 0
          ? null
          : bestSplit(ids, { features, steps, edges, gradient, curvature, least: growing.leastInLeaf });
      if (best === null) return put(-1, (-growing.rate * sum(ids, gradient)) / (sum(ids, curvature) + 1));
      const node = put(best.feature, edges[best.feature]?.[best.step] ?? 0);
      splits.set(node, best);
      const of = steps[best.feature] ?? new Uint8Array(0);
      grown.left[node] = grow(
        ids.filter(i => (of[i] ?? 0) <= best.step),
        depth - 1,
      );
      grown.right[node] = grow(
        ids.filter(i => (of[i] ?? 0) > best.step),
        depth - 1,
      );
      return node;
    };
    const root = grow(chosen, growing.depth);
    grown.roots.push(root);
    for (const i of scores.keys()) {
      let node = root;
      for (let split = splits.get(node); split !== undefined; split = splits.get(node))
        node = ((steps[split.feature]?.[i] ?? 0) <= split.step ? grown.left[node] : grown.right[node]) ?? 0;
      scores[i] = (scores[i] ?? 0) + (grown.value[node] ?? 0);
    }
    if ((tree + 1) % 50 === 0) say(`${tree + 1} of ${growing.count} trees`);
  }
  return grown;
}

const sum = (ids: Int32Array, values: Float64Array): number => {
  let total = 0;
  for (const i of ids) total += values[i] ?? 0;
  return total;
};

/** Values that cut a feature's rows into about equal parts. */
function edgesOf(rows: readonly (readonly number[])[], feature: number): number[] {
  const every = Math.max(1, Math.floor(rows.length / SAMPLE));
  const values = rows
    .filter((_, i) => i % every === 0)
    .map(row => row[feature] ?? 0)
    .toSorted((a, b) => a - b);
  const edges: number[] = [];
  for (let step = 1; step < STEPS; step += 1) {
    const edge = values[Math.floor((step * values.length) / STEPS)] ?? 0;
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
  }
  return edges;
}

/** How many edges are at most as large as a value: it stands left of edge k if its step is at most k. */
function stepOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (edges[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function bestSplit(
  ids: Int32Array,
  {
    features,
    steps,
    edges,
    gradient,
    curvature,
    least,
  }: {
    features: readonly number[];
    steps: readonly Uint8Array[];
    edges: readonly (readonly number[])[];
    gradient: Float64Array;
    curvature: Float64Array;
    least: number;
  },
): Split | null {
  if (ids.length < 2 * least) return null;
  const allGradient = sum(ids, gradient);
  const allCurvature = sum(ids, curvature);
  const without = (allGradient * allGradient) / (allCurvature + 1);
  let best: Split | null = null;
  let most = 1e-3;
  const gradients = new Float64Array(STEPS + 1);
  const curvatures = new Float64Array(STEPS + 1);
  const counts = new Int32Array(STEPS + 1);
  for (const feature of features) {
    gradients.fill(0);
    curvatures.fill(0);
    counts.fill(0);
    const of = steps[feature];
    if (of === undefined) continue;
    for (const i of ids) {
      const step = of[i] ?? 0;
      gradients[step] = (gradients[step] ?? 0) + (gradient[i] ?? 0);
      curvatures[step] = (curvatures[step] ?? 0) + (curvature[i] ?? 0);
      counts[step] = (counts[step] ?? 0) + 1;
    }
    let leftGradient = 0;
    let leftCurvature = 0;
    let count = 0;
    for (let step = 0; step < (edges[feature]?.length ?? 0); step += 1) {
      leftGradient += gradients[step] ?? 0;
      leftCurvature += curvatures[step] ?? 0;
      count += counts[step] ?? 0;
      if (count < least || ids.length - count < least) continue;
      const rest = allGradient - leftGradient;
      const gain =
        (leftGradient * leftGradient) / (leftCurvature + 1) +
        (rest * rest) / (allCurvature - leftCurvature + 1) -
        without;
      if (gain > most) {
        most = gain;
        best = { feature, step };
      }
    }
  }
  return best;
}
