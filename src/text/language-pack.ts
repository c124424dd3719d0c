import { GERMAN } from './packs/german.ts';
import type { LanguagePack, PackCue } from './packs/pack.ts';
import { UKRAINIAN } from './packs/ukrainian.ts';

export type { LanguagePack, PackCue, PackGender } from './packs/pack.ts';
export { foldForm } from './packs/pack.ts';
export { KONJUNKTIV } from './packs/german-verbs.ts';
export { declineSurname, declineGiven } from './packs/ukrainian-declension.ts';
export type { Case } from './packs/ukrainian-declension.ts';
export { isUkrainianRole, readUkrainianGiven } from './packs/ukrainian-words.ts';
export { GERMAN_NO_NAME } from './packs/german-words.ts';

const PACKS: readonly LanguagePack[] = [GERMAN, UKRAINIAN];

/** The pack of a language, or null for English (which is read by its own rules) and for languages that are not read. */
export function packFor(language: string | null): LanguagePack | null {
  return PACKS.find(pack => pack.language === language) ?? null;
}

/** Languages in which statements are read. */
export const READ_LANGUAGES: readonly string[] = ['en', ...PACKS.map(pack => pack.language)];

/** True if statements are read in a language; where it cannot be told, the text is read as English. */
export function isReadLanguage(language: string | null): boolean {
  return language === null || READ_LANGUAGES.includes(language);
}

/** Forms of verbs that are nothing but verbs of saying, in all packs: what a claim may be framed with. */
export const PACK_SAY_FORMS: readonly string[] = PACKS.flatMap(({ cues }) =>
  [...cues].flatMap(([form, verbs]) => (verbs.some(isPlainSaying) ? [form] : [])),
);

function isPlainSaying({ kind, mood, number, particle, doubtful }: PackCue): boolean {
  return kind === 'say' && mood === 'finite' && number === 'one' && particle === null && !doubtful;
}

/** Small words of the packs' languages that carry no matter, without those that are words of English too. */
export const PACK_SMALL_WORDS: readonly string[] = PACKS.flatMap(({ small }) => [...small]);
