import { isReadLanguage, READ_LANGUAGES } from '#text/language-pack.ts';

/** Names of languages in English; a tag that has none is shown as it is. */
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** Says of a document that its statements were not read, and why; null where they were. */
export function unreadRemark(language: string | null): string | null {
  const reason = unreadReason(language);
  return reason === null ? null : `${reason}; its text is kept and searched`;
}

/** The same of a text that is not kept. */
export function unreadReason(language: string | null): string | null {
  if (isReadLanguage(language) || language === null) return null;
  const named = language === 'und' ? 'a language that was not recognised' : `${nameOf(language)} (${language})`;
  return `its statements were not read: it is in ${named}, and statements are read in ${READ_LANGUAGES.map(nameOf).join(', ')}`;
}

function nameOf(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
