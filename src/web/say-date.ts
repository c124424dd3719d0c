import type { Language } from './language.ts';

const formats = (locale: string): readonly [day: Intl.DateTimeFormat, month: Intl.DateTimeFormat] => [
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
];
const FORMATS: Readonly<Record<Language, ReturnType<typeof formats>>> = {
  en: formats('en-GB'),
  uk: formats('uk'),
  de: formats('de'),
};

/** A partial time for a sentence, as precise as its day, whose number stays with its month, without abbreviations: "14. März 2025", "березень 2025 року", "2025". */
export function sayDate(time: string, language: Language): string {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?/u.exec(time)?.groups ?? {};
  if (year === undefined) return time;
  if (month === undefined) return language === 'uk' ? `${year} рік` : year;
  const [days, months] = FORMATS[language];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  // Ukrainian shortens "року", and a full stop inside a sentence reads as its end.
  return (day === undefined ? months : days)
    .format(date)
    .replace(/\sр\.$/u, ' року')
    .replace(/^(\d+\.?) /u, '$1\u00A0');
}
