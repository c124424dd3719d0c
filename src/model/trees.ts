import { z } from 'zod';

/** Trees that add up to a score: node after node; `feature` −1 is a leaf, whose `value` counts. */
export const trees = z.object({
  base: z.number(),
  /** Where each tree begins. */
  roots: z.array(z.int()),
  feature: z.array(z.int()),
  /** Of a node: it goes left if the feature is less than this. Of a leaf: what it adds. */
  value: z.array(z.number()),
  left: z.array(z.int()),
  right: z.array(z.int()),
});
export type Trees = z.infer<typeof trees>;

/** The probability that trees give to a row of facts (gradient boosting with a logistic loss, Friedman 2001). */
export function judge({ base, roots, feature, value, left, right }: Trees, facts: readonly number[]): number {
  let score = base;
  for (const root of roots) {
    let node = root;
    for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1)
      node = ((facts[split] ?? 0) < (value[node] ?? 0) ? left[node] : right[node]) ?? 0;
    score += value[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-score));
}
