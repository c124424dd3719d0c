import { UNREAD } from './catalogue/unread.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';

type Known = keyof (typeof UNREAD)['en'];

const isKnown = (code: string): code is Known => Object.hasOwn(UNREAD.en, code);

/** Why something could not be read: by its code in the language of the page, else in the record's own English words. */
export function sayUnread(code: string, says: string, language: Language): Markup {
  return isKnown(code) ? html`${UNREAD[language][code]}` : html`<span lang="en">${says}</span>`;
}
