/** One text told twice in other words: the distinct words of a claim, and of the title over it, as small numbers. */
export interface Twice {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

/** How likely one word stands for another, both ways the same. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Rounds of expectation and maximisation; more change next to nothing. */
const ROUNDS = 4;
/** Weaker ties are chance. */
const LEAST = 0.05;
/** A word of which little is seen is translated by nothing with certainty. */
const DOUBT = 0.5;

/**
 * Learns which words stand for each other from claims that are told twice (IBM's model 1, Brown and others 1993, in both
 * directions): "vets" is the title's word for the claim's "veterans". The order of the texts decides nothing but rounding.
 */
export function learnLikeness(texts: readonly Twice[]): Likeness[] {
  const there = translate(texts.map(({ one, other }) => [one, other] as const));
  const back = translate(texts.map(({ one, other }) => [other, one] as const));
  const best = new Map<string, Likeness>();
  for (const { from, to, chance } of [...there, ...back]) {
    if (from === to || chance < LEAST) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = `${a} ${b}`;
    const known = best.get(key);
    if (known === undefined || known.likeness < chance) best.set(key, { a, b, likeness: chance });
  }
  return [...best.values()];
}

interface Translation {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

/** The number of words is below this, so that two make one key. */
const WORDS = 2 ** 24;

function translate(texts: readonly (readonly [readonly number[], readonly number[]])[]): Translation[] {
  const slots = new Map<number, number>();
  const from: number[] = [];
  const to: number[] = [];
  const cells = texts.map(([source, target]) => {
    const cell = new Int32Array(source.length * target.length);
    let at = 0;
    for (const y of target)
      for (const x of source) {
        const key = x * WORDS + y;
        let slot = slots.get(key);
        if (slot === undefined) {
          slot = from.length;
          slots.set(key, slot);
          from.push(x);
          to.push(y);
        }
        cell[at] = slot;
        at += 1;
      }
    return { cell, width: source.length };
  });
  const partners = new Map<number, number>();
  for (const x of from) partners.set(x, (partners.get(x) ?? 0) + 1);
  const chance = Float64Array.from(from, x => 1 / (partners.get(x) ?? 1));
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Float64Array(chance.length);
    for (const { cell, width } of cells)
      for (let at = 0; at < cell.length; at += width) {
        let sum = 1e-4;
        for (let i = at; i < at + width; i += 1) sum += chance[cell[i] ?? 0] ?? 0;
        for (let i = at; i < at + width; i += 1) {
          const slot = cell[i] ?? 0;
          counts[slot] = (counts[slot] ?? 0) + (chance[slot] ?? 0) / sum;
        }
      }
    const sums = new Map<number, number>();
    for (const [slot, x] of from.entries()) sums.set(x, (sums.get(x) ?? DOUBT) + (counts[slot] ?? 0));
    for (const [slot, x] of from.entries()) chance[slot] = (counts[slot] ?? 0) / (sums.get(x) ?? 1);
  }
  return from.map((x, slot) => ({ from: x, to: to[slot] ?? 0, chance: chance[slot] ?? 0 }));
}
