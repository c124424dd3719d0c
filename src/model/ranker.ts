import { z } from 'zod';

/** A weighted sum of facts: each fact less its mean, divided by its scale, times its weight. */
const sum = z.object({
  bias: z.number(),
  facts: z.array(z.object({ name: z.string(), mean: z.number(), scale: z.number().positive(), weight: z.number() })),
});
export type WeightedSum = z.infer<typeof sum>;

/** Weights that rank published fact-checks for a claim. */
export const ranker = z.object({
  name: z.string(),
  /** What decides the order among candidates. */
  order: sum,
  /** The logarithm of the odds that a candidate is about the same claim. */
  fits: sum,
});
export type Ranker = z.infer<typeof ranker>;

/** Adds the facts up; one that is missing counts as its mean. */
export function addUp({ bias, facts }: WeightedSum, values: Readonly<Record<string, number>>): number {
  return facts.reduce((total, { name, mean, scale, weight }) => {
    const value = values[name];
    return value === undefined ? total : total + ((value - mean) / scale) * weight;
  }, bias);
}
