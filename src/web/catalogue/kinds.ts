import { section } from '#web/language.ts';

/** The kinds of document. */
export const KINDS = section({
  en: {
    article: 'article',
    post: 'post',
    transcript: 'transcript',
    'fact-check': 'fact-check',
    reply: 'reply',
    release: 'release',
  },
  uk: {
    article: 'стаття',
    post: 'допис',
    transcript: 'стенограма',
    'fact-check': 'перевірка фактів',
    reply: 'відповідь',
    release: 'заява',
  },
  de: {
    article: 'Artikel',
    post: 'Beitrag',
    transcript: 'Mitschrift',
    'fact-check': 'Faktencheck',
    reply: 'Antwort',
    release: 'Mitteilung',
  },
});
