import { plural, section } from '#web/language.ts';

type Span = readonly [from: string, to: string];
const between = ([from, to]: Span): string => (from === to ? from : `${from} – ${to}`);
/** Months without a document are told one by one as long as they are few. */
const MOST_GAPS = 3;

/** What a record covers. */
export const COVERAGE = section({
  en: {
    empty: 'This record holds no documents.',
    holds: (documents: number, outlets: number, span: Span | null) =>
      `This record holds ${plural('en', documents, { one: 'document', other: 'documents' })} of ${plural('en', outlets, { one: 'outlet', other: 'outlets' })}${span === null ? ', none with a date' : `, ${span[0]} to ${span[1]}`}.`,
    nothingBy: (name: string) => `It holds no statement by ${name}.`,
    by: (name: string, count: number, firstHand: number) =>
      `It holds ${plural('en', count, { one: 'statement', other: 'statements' })} by ${name}, ${firstHand === 0 ? 'none of them first-hand' : `${firstHand} of them first-hand`}.`,
    around: (count: number, span: Span) =>
      `${count === 0 ? 'No document was' : plural('en', count, { one: 'document was', other: 'documents were' })} published between ${span[0]} and ${span[1]}.`,
    foreign: (count: number) =>
      `${plural('en', count, { one: 'document is', other: 'documents are' })} in languages that are not read for statements.`,
    failed: (count: number) => `${plural('en', count, { one: 'input', other: 'inputs' })} could not be read.`,
    gaps: (gaps: readonly Span[]) =>
      gaps.length > MOST_GAPS
        ? `There are ${gaps.length} stretches of months without a document.`
        : `There is no document at all from ${gaps.map(between).join(', nor ')}.`,
  },
  uk: {
    empty: 'У цьому архіві немає документів.',
    holds: (documents: number, outlets: number, span: Span | null) =>
      `В архіві ${plural('uk', documents, { one: 'документ', few: 'документи', many: 'документів', other: 'документа' })} (${plural('uk', outlets, { one: 'видання', few: 'видання', many: 'видань', other: 'видання' })})${span === null ? ', жодного з датою' : `, ${span[0]} – ${span[1]}`}.`,
    nothingBy: (name: string) => `Висловлювань, які належать ${name}, немає.`,
    by: (name: string, count: number, firstHand: number) =>
      `${name}: ${plural('uk', count, { one: 'висловлювання', few: 'висловлювання', many: 'висловлювань', other: 'висловлювання' })}, з перших рук: ${firstHand}.`,
    around: (count: number, span: Span) =>
      `Між ${span[0]} і ${span[1]} опубліковано: ${plural('uk', count, { one: 'документ', few: 'документи', many: 'документів', other: 'документа' })}.`,
    foreign: (count: number) =>
      `Мовами, якими висловлювань не читаємо: ${plural('uk', count, { one: 'документ', few: 'документи', many: 'документів', other: 'документа' })}.`,
    failed: (count: number) => `Не вдалося прочитати: ${count}.`,
    gaps: (gaps: readonly Span[]) =>
      gaps.length > MOST_GAPS
        ? `Проміжків у місяцях без жодного документа: ${gaps.length}.`
        : `Жодного документа за ${gaps.map(between).join(', ')}.`,
  },
  de: {
    empty: 'Dieses Archiv enthält keine Dokumente.',
    holds: (documents: number, outlets: number, span: Span | null) =>
      `Dieses Archiv enthält ${plural('de', documents, { one: 'Dokument', other: 'Dokumente' })} von ${plural('de', outlets, { one: 'Medium', other: 'Medien' })}${span === null ? ', keines mit Datum' : `, ${span[0]} bis ${span[1]}`}.`,
    nothingBy: (name: string) => `Es enthält keine Äußerung von ${name}.`,
    by: (name: string, count: number, firstHand: number) =>
      `Es enthält ${plural('de', count, { one: 'Äußerung', other: 'Äußerungen' })} von ${name}, ${firstHand === 0 ? 'keine davon aus erster Hand' : `${firstHand} davon aus erster Hand`}.`,
    around: (count: number, span: Span) =>
      `Zwischen ${span[0]} und ${span[1]} ${count === 1 ? 'erschien' : 'erschienen'} ${plural('de', count, { one: 'Dokument', other: 'Dokumente' })}.`,
    foreign: (count: number) =>
      `${plural('de', count, { one: 'Dokument ist', other: 'Dokumente sind' })} in Sprachen, in denen Äußerungen nicht gelesen werden.`,
    failed: (count: number) =>
      `${plural('de', count, { one: 'Eingang konnte', other: 'Eingänge konnten' })} nicht gelesen werden.`,
    gaps: (gaps: readonly Span[]) =>
      gaps.length > MOST_GAPS
        ? `Für ${gaps.length} Zeiträume von Monaten gibt es kein Dokument.`
        : `Kein einziges Dokument gibt es aus ${gaps.map(between).join(' und ')}.`,
  },
});
