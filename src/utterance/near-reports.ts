import { formKey } from './align-forms.ts';
import type { Report } from './read-report.ts';
import { shareHeld, weighWord } from './same-words.ts';

/** No two reports say the same of which less than this of the shorter's forms stand in the other (`same-utterance.ts`) … */
const LEAST_FORMS = 0.4;
/** … unless so much of the shorter's words does. */
const LEAST_WORDS = 0.8;

interface Indexed {
  readonly report: Report;
  readonly keys: readonly string[];
  readonly keySet: ReadonlySet<string>;
  readonly vocabulary: ReadonlySet<string>;
}

/**
 * Finds the earlier ones of many reports that may say the same as another, without comparing it with all of them. Every report that
 * `saySame` holds for is among them; the bounds are its own.
 */
export class NearReports {
  readonly #indexed: Indexed[] = [];
  readonly #byKey = new Map<string, number[]>();
  readonly #byWord = new Map<string, number[]>();
  readonly #byRareWord = new Map<string, number[]>();
  readonly #rarity: ReadonlyMap<string, number>;

  /** @param reports all that will be added: how rare their words are is counted among them */
  constructor(reports: readonly Report[]) {
    const rarity = new Map<string, number>();
    for (const { words } of reports) for (const word of new Set(words)) rarity.set(word, (rarity.get(word) ?? 0) + 1);
    this.#rarity = rarity;
  }

  /** Adds a report. @returns the numbers of those added before that may say the same, counted from 0 */
  add(report: Report): ReadonlySet<number> {
    const keys = report.forms.map(formKey);
    const one: Indexed = { report, keys, keySet: new Set(keys), vocabulary: new Set(report.words) };
    const rare = this.#rareWords(report);
    const near = new Set<number>();
    const seen = new Set<number>();
    const look = (numbers: readonly number[] | undefined): void => {
      for (const number of numbers ?? []) {
        const other = this.#indexed[number];
        if (seen.has(number) || other === undefined) continue;
        seen.add(number);
        if (mayBeSame(one, other)) near.add(number);
      }
    };
    for (const key of one.keySet) look(this.#byKey.get(key));
    // Of two that share most words one's rare words are among the other's.
    for (const word of rare) look(this.#byWord.get(word));
    for (const word of one.vocabulary) look(this.#byRareWord.get(word));
    const number = this.#indexed.push(one) - 1;
    for (const key of one.keySet) put(this.#byKey, key, number);
    for (const word of one.vocabulary) put(this.#byWord, word, number);
    for (const word of rare) put(this.#byRareWord, word, number);
    return near;
  }

  /** So many of the rarest words that no report can share as much as is needed and none of them. */
  #rareWords({ words }: Report): ReadonlySet<string> {
    const rarity = (word: string): number => this.#rarity.get(word) ?? 0;
    const sorted = [...words].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    const total = words.reduce((sum, word) => sum + weighWord(word), 0);
    const rare = new Set<string>();
    let weight = 0;
    for (const word of sorted) {
      if (weight > (1 - LEAST_WORDS) * total + 1e-9) break;
      rare.add(word);
      weight += weighWord(word);
    }
    return rare;
  }
}

function put(index: Map<string, number[]>, key: string, number: number): void {
  const numbers = index.get(key);
  if (numbers === undefined) index.set(key, [number]);
  else numbers.push(number);
}

function mayBeSame(a: Indexed, b: Indexed): boolean {
  const [short, long] = a.keys.length <= b.keys.length ? [a, b] : [b, a];
  const held = short.keys.reduce((count, key) => count + (long.keySet.has(key) ? 1 : 0), 0);
  // In whatever order: of distinct forms as many as the fewer have.
  const distinct = Math.min(short.keySet.size, long.keySet.size);
  const both = [...short.keySet].filter(key => long.keySet.has(key)).length;
  if (short.keys.length > 0 && Math.max(held / short.keys.length, both / Math.max(1, distinct)) >= LEAST_FORMS)
    return true;
  const [few, many] = a.report.words.length <= b.report.words.length ? [a, b] : [b, a];
  if (shareHeld(few.report.words, many.vocabulary) >= LEAST_WORDS) return true;
  return (
    few.report.words.length === many.report.words.length && shareHeld(many.report.words, few.vocabulary) >= LEAST_WORDS
  );
}
