import { section } from '#web/language.ts';

/** Why something could not be read, by the code of the fault. */
export const UNREAD = section({
  en: {
    'input-missing': 'nothing is there under that name',
    'input-unreadable': 'not what it claims to be',
    'input-empty': 'no text in it',
    'input-too-large': 'larger than the limit',
    'input-too-slow': 'took longer than the limit',
    'input-refused': 'may not be fetched',
    'network-failed': 'the other side could not be reached, or broke off',
  },
  uk: {
    'input-missing': 'за цією назвою нічого немає',
    'input-unreadable': 'не те, чим себе називає',
    'input-empty': 'немає тексту',
    'input-too-large': 'перевищує обмеження розміру',
    'input-too-slow': 'читання тривало довше за обмеження',
    'input-refused': 'завантажувати не дозволено',
    'network-failed': 'інша сторона недоступна або обірвала зв’язок',
  },
  de: {
    'input-missing': 'unter diesem Namen ist nichts',
    'input-unreadable': 'nicht das, wofür es sich ausgibt',
    'input-empty': 'kein Text darin',
    'input-too-large': 'größer als erlaubt',
    'input-too-slow': 'das Lesen dauerte länger als erlaubt',
    'input-refused': 'darf nicht abgerufen werden',
    'network-failed': 'die Gegenseite war nicht erreichbar oder brach ab',
  },
});
