import { number, plural, section, type Language } from '#web/language.ts';

type Forms = Parameters<typeof plural>[2];
const of =
  (language: Language, forms: Forms) =>
  (count: number): string =>
    plural(language, count, forms);

/** Numbers of what a record holds, with their words. */
export const COUNTS = section({
  en: {
    documents: of('en', { one: 'document', other: 'documents' }),
    statements: of('en', { one: 'statement', other: 'statements' }),
    outlets: of('en', { one: 'outlet', other: 'outlets' }),
    people: of('en', { one: 'person or body', other: 'people and bodies' }),
    captures: of('en', { one: 'capture', other: 'captures' }),
    findings: of('en', { one: 'finding', other: 'findings' }),
    inputs: of('en', { one: 'input', other: 'inputs' }),
    problems: of('en', { one: 'problem', other: 'problems' }),
    texts: of('en', { one: 'text', other: 'texts' }),
    atLeast: (count: string) => `at least ${count}`,
    sameText: (count: number) => `×${number('en', count)} the same text`,
  },
  uk: {
    documents: of('uk', { one: 'документ', few: 'документи', many: 'документів', other: 'документа' }),
    statements: of('uk', { one: 'висловлювання', few: 'висловлювання', many: 'висловлювань', other: 'висловлювання' }),
    outlets: of('uk', { one: 'видання', few: 'видання', many: 'видань', other: 'видання' }),
    people: of('uk', {
      one: 'особа чи установа',
      few: 'особи та установи',
      many: 'осіб та установ',
      other: 'особи чи установи',
    }),
    captures: of('uk', { one: 'збережена копія', few: 'збережені копії', many: 'збережених копій', other: 'копії' }),
    findings: of('uk', { one: 'висновок', few: 'висновки', many: 'висновків', other: 'висновку' }),
    inputs: of('uk', { one: 'джерело', few: 'джерела', many: 'джерел', other: 'джерела' }),
    problems: of('uk', { one: 'невдача', few: 'невдачі', many: 'невдач', other: 'невдачі' }),
    texts: of('uk', { one: 'текст', few: 'тексти', many: 'текстів', other: 'тексту' }),
    atLeast: (count: string) => `щонайменше ${count}`,
    sameText: (count: number) => `×${number('uk', count)} той самий текст`,
  },
  de: {
    documents: of('de', { one: 'Dokument', other: 'Dokumente' }),
    statements: of('de', { one: 'Äußerung', other: 'Äußerungen' }),
    outlets: of('de', { one: 'Medium', other: 'Medien' }),
    people: of('de', { one: 'Person oder Stelle', other: 'Personen und Stellen' }),
    captures: of('de', { one: 'Sicherung', other: 'Sicherungen' }),
    findings: of('de', { one: 'Befund', other: 'Befunde' }),
    inputs: of('de', { one: 'Eingang', other: 'Eingänge' }),
    problems: of('de', { one: 'Fehlschlag', other: 'Fehlschläge' }),
    texts: of('de', { one: 'Text', other: 'Texte' }),
    atLeast: (count: string) => `mindestens ${count}`,
    sameText: (count: number) => `×${number('de', count)} derselbe Text`,
  },
});
