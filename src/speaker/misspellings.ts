import { soundOf } from './sound-of.ts';

/** Names shorter than this are taken as written: a changed letter makes another name of them. */
const SHORTEST = 5;
/** From this length on two letters may be wrong. */
const LONG = 9;
/**
 * Longer ones no name has; they too are taken as written, for a word without two of its letters has as many forms as the square of its
 * length, and a page may have a "word" of any length.
 */
const LONGEST = 48;
/** So many letters longer or shorter another transliteration may be ("kovalskyi", "kovalski", "kowalsky"). */
const RESPELT = 3;

/** Words of so few letters are looked up with one letter left out: what two letters make of them nobody asks for. */
const SHORT_FORMS = LONG - 2;

/** True for a word of a name that others may be misspellings of. */
export function isCorrectable(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/[^\p{L}\p{M}\p{N}'’]/u.test(word);
}

/**
 * What is left of a word without as many of its letters as may be wrong, and its sound: two words that `misspellings` takes for one
 * have one of these in common, whatever was changed, put in, left out or swapped (symmetric deletion).
 */
export function formsOf(word: string): string[] {
  const forms = new Set([word, `/${soundOf(word)}`]);
  if (word.length > LONGEST) return [...forms];
  let last = [word];
  for (let left = word.length >= SHORT_FORMS ? 2 : 1; left > 0; left -= 1) {
    last = last.flatMap(form => Array.from({ length: form.length }, (_, i) => form.slice(0, i) + form.slice(i + 1)));
    for (const form of last) forms.add(form);
  }
  return [...forms];
}

/** The words of an index that a word may be a misspelling of, the word itself first if it is there; nearest first. */
export function misspellings(index: ReadonlyMap<string, unknown>, word: string): string[] {
  if (index.has(word)) return [word];
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  const most = word.length >= LONG ? 2 : 1;
  const sound = soundOf(word);
  const near: { readonly word: string; readonly distance: number }[] = [];
  for (const other of index.keys()) {
    if (other.length < SHORTEST || other.length > LONGEST) continue;
    if (other[0] === word[0] && Math.abs(other.length - word.length) <= RESPELT && soundOf(other) === sound) {
      near.push({ word: other, distance: 1 });
      continue;
    }
    if (Math.abs(other.length - word.length) > most) continue;
    if (other[0] !== word[0] && other[1] !== word[1] && other.at(-1) !== word.at(-1)) continue;
    const distance = editDistance(word, other, most);
    if (distance <= most) near.push({ word: other, distance });
  }
  return near.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1)).map(each => each.word);
}

/**
 * How many letters must be changed, put in, left out or swapped with their neighbour to make `b` of `a` (optimal string alignment,
 * Damerau 1964); anything above `most` comes back as `most + 1`.
 */
export function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}
