import type { HeadlineGrade } from '#server/contract.ts';
import { number, plural, section } from '#web/language.ts';

type Grades = Readonly<Record<HeadlineGrade, string>>;

/** The page of headlines that say more than their text. */
export const HEADLINES = section({
  en: {
    title: 'Headlines',
    intro: 'Words that a headline or standfirst gives to somebody, and that the text under it does not bear out.',
    outlet: 'outlet',
    from: 'from',
    to: 'to',
    dateHelp: 'a date, month or year, such as 2025-03',
    show: 'Show',
    all: 'Show all',
    grades: {
      'not in the text': 'Nothing in the text comes near it.',
      altered: 'The text has other words that matter.',
      'context dropped': 'The text has a condition, a negation or a question around it that is left out.',
      joined: 'One quotation, made of separate statements of the text.',
      'paraphrase in quotation marks': 'In quotation marks, and the text has only the sense.',
      'borne out': 'The text bears it out.',
    } satisfies Grades,
    role: { headline: 'headline', standfirst: 'standfirst' },
    sides: {
      claimed: 'headline',
      onRecord: 'text',
      readClaimed: (words: string) => `headline: ${words}`,
      readRecorded: (words: string) => `text: ${words}`,
    },
    inText: 'the text',
    looked: (found: number, from: number, to: number, of: number) =>
      `${found === 0 ? 'Nothing of the kind was found' : plural('en', found, { one: 'case', other: 'cases' })} among articles and releases ${number('en', from)} to ${number('en', to)} of ${number('en', of)}.`,
    note: 'Where the text may not be whole, or settles nothing, nothing is said of a headline.',
    noDocuments: 'No article or release fits. Choose another outlet or time, or add pages.',
    next: 'Look at the next ones',
    first: 'From the beginning',
  },
  uk: {
    title: 'Заголовки',
    intro: 'Слова, які заголовок або підзаголовок комусь приписує, а текст під ним не підтверджує.',
    outlet: 'видання',
    from: 'від',
    to: 'до',
    dateHelp: 'дата, місяць або рік, наприклад 2025-03',
    show: 'Показати',
    all: 'Показати всі',
    grades: {
      'not in the text': 'У тексті немає нічого близького.',
      altered: 'У тексті інші слова, і це важливо.',
      'context dropped': 'У тексті довкола є умова, заперечення або запитання, які пропущено.',
      joined: 'Одна цитата, складена з окремих висловлювань тексту.',
      'paraphrase in quotation marks': 'Взято в лапки, а в тексті є лише зміст.',
      'borne out': 'Текст це підтверджує.',
    },
    role: { headline: 'заголовок', standfirst: 'підзаголовок' },
    sides: {
      claimed: 'заголовок',
      onRecord: 'текст',
      readClaimed: (words: string) => `у заголовку: ${words}`,
      readRecorded: (words: string) => `у тексті: ${words}`,
    },
    inText: 'текст',
    looked: (found: number, from: number, to: number, of: number) =>
      `${found === 0 ? 'Нічого такого не знайдено' : plural('uk', found, { one: 'випадок', few: 'випадки', many: 'випадків', other: 'випадку' })} серед статей і заяв з ${number('uk', from)} по ${number('uk', to)} із ${number('uk', of)}.`,
    note: 'Якщо текст може бути неповним або нічого не вирішує, про заголовок нічого не сказано.',
    noDocuments: 'Немає статей чи заяв, що підходять. Оберіть інше видання чи час або додайте сторінки.',
    next: 'Переглянути наступні',
    first: 'Від початку',
  },
  de: {
    title: 'Überschriften',
    intro: 'Worte, die eine Überschrift oder ein Vorspann jemandem gibt und die der Text darunter nicht trägt.',
    outlet: 'Medium',
    from: 'von',
    to: 'bis',
    dateHelp: 'ein Tag, Monat oder Jahr, etwa 2025-03',
    show: 'Zeigen',
    all: 'Alle zeigen',
    grades: {
      'not in the text': 'Nichts im Text kommt dem nahe.',
      altered: 'Der Text hat andere Worte, auf die es ankommt.',
      'context dropped': 'Im Text steht eine Bedingung, Verneinung oder Frage darum, die weggelassen ist.',
      joined: 'Ein Zitat, zusammengesetzt aus getrennten Äußerungen des Textes.',
      'paraphrase in quotation marks': 'In Anführungszeichen, und der Text hat nur den Sinn.',
      'borne out': 'Der Text trägt es.',
    },
    role: { headline: 'Überschrift', standfirst: 'Vorspann' },
    sides: {
      claimed: 'Überschrift',
      onRecord: 'Text',
      readClaimed: (words: string) => `Überschrift: ${words}`,
      readRecorded: (words: string) => `Text: ${words}`,
    },
    inText: 'der Text',
    looked: (found: number, from: number, to: number, of: number) =>
      `${found === 0 ? 'Nichts dergleichen gefunden' : plural('de', found, { one: 'Fall', other: 'Fälle' })} unter den Artikeln und Mitteilungen ${number('de', from)} bis ${number('de', to)} von ${number('de', of)}.`,
    note: 'Wo der Text nicht ganz sein mag oder nichts entscheidet, wird über eine Überschrift nichts gesagt.',
    noDocuments:
      'Kein Artikel und keine Mitteilung passt. Wählen Sie ein anderes Medium oder eine andere Zeit, oder fügen Sie Seiten hinzu.',
    next: 'Die nächsten durchsehen',
    first: 'Von vorn',
  },
});
