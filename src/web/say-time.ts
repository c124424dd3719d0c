import type { Language } from './language.ts';
import { html, type Markup } from './html.ts';

const PARTS =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<clock>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?<zone>Z|[+-]\d\d:\d\d)?)?)?)?$/u;

/** A time of the record in words, as precise as it is: `2025`, `Mar 2025`, `14 Mar 2025`, `14 Mar 2025, 21:46 +01:00`. */
export function sayTime(time: string, language: Language): string {
  const { year, month, day, clock, zone } = PARTS.exec(time)?.groups ?? {};
  if (year === undefined) return time;
  if (month === undefined) return year;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const form = day === undefined ? MONTHS[language] : DAYS[language];
  const told = form.format(date);
  if (clock === undefined) return told;
  return `${told}, ${clock}${zone === undefined ? '' : zone === 'Z' ? ' UTC' : ` ${zone}`}`;
}

/** The same as an element; a time with a zone is told in the reader's own zone beside the original by `browser/times.ts`. */
export function timeTag(time: string, language: Language): Markup {
  return html`<time datetime="${time}">${sayTime(time, language)}</time>`;
}

/** The day of a time, for lists: the day that the source gives, in whichever zone it is. */
export const dayTag = (time: string, language: Language): Markup => timeTag(time.slice(0, 10), language);

const LOCALES = { en: 'en-GB', uk: 'uk', de: 'de' } as const;
const formats = (how: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  en: new Intl.DateTimeFormat(LOCALES.en, { ...how, timeZone: 'UTC' }),
  uk: new Intl.DateTimeFormat(LOCALES.uk, { ...how, timeZone: 'UTC' }),
  de: new Intl.DateTimeFormat(LOCALES.de, { ...how, timeZone: 'UTC' }),
});
const DAYS = formats({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTHS = formats({ month: 'short', year: 'numeric' });
