const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 20 + 10 * index]),
]);
const MAGNITUDES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1000],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);
/** The first five stand as words also where a figure is written ("3rd"): "first" and "second" are as often no number. */
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ORDINAL_VALUES = new Map<string, number>([
  ...ORDINALS.map((word, index): [string, number] => [word, index + 1]),
  ...TENS.split(' ').map((word, index): [string, number] => [word.replace(/y$/u, 'ieth'), 20 + 10 * index]),
]);
const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['quarter', 4],
  ['quarters', 4],
  ...ORDINALS.slice(2).flatMap((word, index): [string, number][] => [
    [word, index + 3],
    [`${word}s`, index + 3],
  ]),
]);
const WORDED_ORDINALS = 5;

/** The value of a number written as one word, or null. */
export function numberWord(word: string): number | null {
  return VALUES.get(word) ?? null;
}

/** What a word multiplies the number before it by ("million" 1000000), or null. */
export function magnitudeWord(word: string): number | null {
  return MAGNITUDES.get(word) ?? null;
}

/** The number that a word puts things in order by ("twelfth" 12), or null. */
export function ordinalWord(word: string): number | null {
  return ORDINAL_VALUES.get(word) ?? null;
}

/** What a word divides by ("thirds" 3), or null. */
export function partWord(word: string): number | null {
  return PARTS.get(word) ?? null;
}

/** One form for an ordinal however it is written: "third", "21th". */
export function sayOrdinal(value: number): string {
  return value <= WORDED_ORDINALS ? (ORDINALS[value - 1] ?? `${value}th`) : `${value}th`;
}
