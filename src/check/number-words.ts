const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const MAGNITUDES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** The value of a number written as one word, or null. */
export function numberWord(word: string): number | null {
  return VALUES.get(word) ?? null;
}

/** What a word multiplies the number before it by ("million" 1000000), or null. */
export function magnitudeWord(word: string): number | null {
  return MAGNITUDES.get(word) ?? null;
}
