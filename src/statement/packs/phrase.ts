import type { PackGender } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';

/** Who is named at a place: items `[from, to)` of a sentence. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** `name`: a person's; `role`: an office, somebody without a name; `body`: an authority, a company. */
  readonly kind: 'pronoun' | 'name' | 'role' | 'body';
  /** As the words tell; null where they do not. */
  readonly gender: PackGender | null;
}

export interface PhraseOptions {
  /** The case in which somebody speaks is asked for. */
  readonly subject: boolean;
  /** True right behind a verb of saying, where an office that is in no list may lead to a name. */
  readonly behind?: boolean;
}

/** How a language reads who is named. */
export interface PhraseReader {
  read(items: readonly Item[], at: number, options: PhraseOptions): Phrase | null;
  /** The first place from `at` on that no adverbial ("am Freitag", "у вівторок") takes up. */
  skip(items: readonly Item[], at: number): number;
}

/** A capitalised word that can be part of a name; no number, no mark. */
export function isNameWord(item: Item | undefined): boolean {
  return item?.kind === 'word' && isCapital(item.text);
}

export function isMark(item: Item | undefined, form: RegExp): boolean {
  return item?.kind === 'mark' && form.test(item.text);
}

export const COMMA = /^,$/u;
export const DASH = /^(?:[—–-]|-{2,})$/u;
export const END = /^(?:[.!?;…]|\.{2,})$/u;
