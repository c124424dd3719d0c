import { isEmptyWord, stem } from './stem.ts';
import type { Token } from './words.ts';

/** What is looked for in many records: the claim's stems and word pairs, made once. */
export interface Needle {
  readonly stems: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<string>;
  readonly length: number;
  readonly weight: number;
}

/** The stems of a claim with their weights, and its pairs of neighbours. */
export function needleOf(claim: readonly Token[]): Needle {
  const stems = new Map<string, number>();
  for (const token of claim) stems.set(stem(token.word), isEmptyWord(token.word) ? 0.4 : 3);
  const pairs = new Set(claim.slice(1).map((token, i) => `${claim[i]?.word} ${token.word}`));
  return { stems, pairs, length: claim.length, weight: [...stems.values()].reduce((sum, value) => sum + value, 0) };
}

/** A stretch of a record worth aligning: token numbers, and the share of the needle's weight found there. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/**
 * The stretches of a record that hold most of the needle, best first, not overlapping; the whole record if it is short; none if it holds
 * less than `least` of the needle's weight.
 * One pass, so that a transcript's turn of thousands of words costs no more than its length.
 */
export function windowsOf(needle: Needle, record: readonly Token[], least = 0, most = 3): Window[] {
  // Most records have too little of it whatever the order, which is seen without counting.
  if (!mayHold(needle, record, least)) return [];
  const stems = stemsOf(record);
  const whole = shareOf(needle, stems, 0, stems.length);
  if (whole === 0 || whole < least) return [];
  const size = needle.length * 2 + 16;
  if (record.length <= size * 1.5) return [{ from: 0, to: record.length, share: whole }];
  const gains = stems.map((word, i) => {
    const gain = needle.stems.get(word) ?? 0;
    const paired = gain > 0 && i > 0 && needle.pairs.has(`${record[i - 1]?.word} ${record[i]?.word}`);
    return gain + (paired ? 2 : 0);
  });
  const sums: { readonly from: number; readonly sum: number }[] = [];
  let sum = 0;
  for (let i = 0; i < record.length; i += 1) {
    sum += (gains[i] ?? 0) - (i >= size ? (gains[i - size] ?? 0) : 0);
    if (i >= size - 1 && sum >= least * needle.weight) sums.push({ from: i - size + 1, sum });
  }
  sums.sort((a, b) => b.sum - a.sum || a.from - b.from);
  const taken: Window[] = [];
  for (const { from, sum: gained } of sums) {
    if (taken.length >= most || gained === 0) break;
    if (taken.some(other => from < other.to && other.from < from + size)) continue;
    // A margin at both ends: a window's best sum does not centre the words.
    const start = Math.max(0, from - needle.length);
    const end = Math.min(record.length, from + size + needle.length);
    taken.push({ from: start, to: end, share: shareOf(needle, stems, start, end) });
  }
  return taken;
}

/** The share of the needle's weight that stands between two tokens. */
function shareOf(needle: Needle, stems: readonly string[], from: number, to: number): number {
  const found = new Set<string>();
  let sum = 0;
  for (let i = from; i < to; i += 1) {
    const word = stems[i] ?? '';
    const weight = needle.stems.get(word);
    if (weight === undefined || found.has(word)) continue;
    found.add(word);
    sum += weight;
  }
  return needle.weight === 0 ? 0 : sum / needle.weight;
}

const cachedKinds = new WeakMap<readonly Token[], ReadonlySet<string>>();

/** Less than this two sums of weights differ by their order of adding alone. */
const ROUNDING = 1e-9;

/** True if a record has so much of the needle's weight, or none of what must be had is asked for. */
function mayHold(needle: Needle, record: readonly Token[], least: number): boolean {
  let kinds = cachedKinds.get(record);
  if (kinds === undefined) cachedKinds.set(record, (kinds = new Set(record.map(({ word }) => stem(word)))));
  let sum = 0;
  for (const [word, weight] of needle.stems) if (kinds.has(word)) sum += weight;
  return sum > 0 && sum >= (least - ROUNDING) * needle.weight;
}

const cachedStems = new WeakMap<readonly Token[], readonly string[]>();

function stemsOf(record: readonly Token[]): readonly string[] {
  let stems = cachedStems.get(record);
  if (stems === undefined) {
    stems = record.map(({ word }) => stem(word));
    cachedStems.set(record, stems);
  }
  return stems;
}
