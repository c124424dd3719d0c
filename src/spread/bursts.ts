import { timeRange, type PartialTime } from '#base/time.ts';
import { alignForms } from '#utterance/align-forms.ts';

/** A post or page as it is looked at for bursts. */
export interface Posted {
  readonly id: string;
  /** The account or outlet. */
  readonly actor: string;
  readonly at: PartialTime | null;
  readonly words: readonly string[];
}

export interface BurstRule {
  /** Two posts belong together if they are surely no further apart. */
  readonly windowSeconds: number;
  /** Fewer different accounts or outlets are no burst. */
  readonly participation: number;
}

/** Identical or nearly identical posts of several accounts in a short time: a proposal, no proof that anybody planned it. */
export interface Burst {
  /** In order of time. */
  readonly posts: readonly string[];
  readonly actors: readonly string[];
  readonly from: PartialTime;
  readonly to: PartialTime;
}

/** As CooRTweet has them where nothing else is said: a minute, and two that take part. */
export const BURST_RULE: BurstRule = { windowSeconds: 60, participation: 2 };

/** Posts are nearly identical if no more than one word in ten of the longer differs. */
const IDENTICAL_AT = 0.9;

interface Timed extends Posted {
  readonly time: PartialTime;
  readonly first: number;
  readonly last: number;
}

/**
 * Finds bursts after Righetti and Balluff, "CooRTweet": two posts of different accounts with the same content within a time window are
 * a pair, and pairs that share a post are one burst. A time that its source gives only to the day or the minute counts as anywhere in it, so
 * that a pair is one only if it surely lies within the window.
 */
export function findBursts(posted: readonly Posted[], rule: BurstRule): Burst[] {
  const timed = posted
    .flatMap((post): Timed[] => {
      const range = post.at === null ? null : timeRange(post.at);
      return post.at === null || range === null ? [] : [{ ...post, time: post.at, ...range }];
    })
    .sort((a, b) => a.first - b.first || a.last - b.last || (a.id < b.id ? -1 : 1));
  const group = timed.map((_, i) => i);
  for (const [j, later] of timed.entries())
    for (const [i, earlier] of timed.slice(0, j).entries())
      if (isPair(earlier, later, rule)) join(group, group[i] ?? i, group[j] ?? j);
  return [...Map.groupBy(timed.keys(), i => group[i] ?? i).values()].flatMap(members => {
    const posts = members.flatMap(i => timed[i] ?? []);
    const [first, last] = [posts[0], posts.at(-1)];
    const actors = [...new Set(posts.map(({ actor }) => actor))].sort();
    if (first === undefined || last === undefined || actors.length < Math.max(2, rule.participation)) return [];
    return [{ posts: posts.map(({ id }) => id), actors, from: first.time, to: last.time }];
  });
}

function isPair(a: Timed, b: Timed, { windowSeconds }: BurstRule): boolean {
  const apart = Math.max(b.last - a.first, a.last - b.first);
  return a.actor !== b.actor && apart <= windowSeconds * 1000 && isIdentical(a.words, b.words);
}

function isIdentical(a: readonly string[], b: readonly string[]): boolean {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) < IDENTICAL_AT * longer) return false;
  return a.join(' ') === b.join(' ') || alignForms(a, b).pairs.length >= IDENTICAL_AT * longer;
}

function join(group: number[], one: number, other: number): void {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  for (const [i, each] of group.entries()) if (each === high) group[i] = low;
}
