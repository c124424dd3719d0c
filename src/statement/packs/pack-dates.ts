import { addDays, dayOf, daysInMonth, weekdayOf, type PartialTime } from '#base/time.ts';
import type { LanguagePack } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import type { Span } from '#base/span.ts';

/** Items from the attribution within which a day is taken for that of the words. */
const REACH = 6;

/** The day that a sentence names beside an attribution: a weekday, "gestern", "14. März"; null if it names none, or two. */
export function findSaidOn(
  items: readonly Item[],
  {
    pack,
    published,
    beside,
  }: { readonly pack: LanguagePack; readonly published: PartialTime | null; readonly beside: readonly Span[] },
): PartialTime | null {
  const today = published === null ? null : dayOf(published);
  if (today === null) return null;
  const anchors = items.flatMap((item, i) =>
    beside.some(([start, end]) => start <= item.start && item.end <= end) ? [i] : [],
  );
  const days = new Set<PartialTime>();
  for (const [i] of items.entries()) {
    if (!anchors.some(at => Math.abs(at - i) <= REACH)) continue;
    const day = dayAt(items, i, { pack, today });
    if (day !== null) days.add(day);
  }
  const [only] = days;
  return days.size === 1 && only !== undefined && only <= today ? only : null;
}

/** "Montagmorgen", "Freitagabend": the time of day behind the weekday. */
const TIME_OF_DAY = /(?:morgen|früh|vormittag|mittag|nachmittag|abend|nacht)$/u;

function dayAt(
  items: readonly Item[],
  i: number,
  { pack, today }: { readonly pack: LanguagePack; readonly today: PartialTime },
): PartialTime | null {
  const item = items[i];
  if (item === undefined || item.kind === 'quotation') return null;
  const near = pack.nearDays.get(item.lower);
  if (near !== undefined) return addDays(today, near);
  const before = items[i - 1]?.lower ?? '';
  const weekday = pack.weekdays.get(item.lower) ?? pack.weekdays.get(item.lower.replace(TIME_OF_DAY, ''));
  // "am Freitag", "у п'ятницю": the last one up to the day of publication.
  if (weekday !== undefined && /^(?:am|у|в|уві)$/u.test(before))
    return addDays(today, -(((weekdayOf(today) ?? 0) - weekday + 7) % 7));
  if (item.kind !== 'number') return null;
  const month = pack.months.get(
    items[i + 1]?.lower === '.' || items[i + 1]?.text === '.'
      ? (items[i + 2]?.lower ?? '')
      : (items[i + 1]?.lower ?? ''),
  );
  const number = Number(item.text);
  if (month === undefined || !Number.isInteger(number) || number < 1) return null;
  const year = Number(today.slice(0, 4));
  const of = (y: number): string => `${y}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  const chosen = of(year) <= today ? year : year - 1;
  return number <= daysInMonth(chosen, month) ? of(chosen) : null;
}
