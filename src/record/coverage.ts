import { addDays, dayOf, timeRange, type PartialTime } from '#base/time.ts';
import type { Coverage } from '#check/finding.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import { isReadLanguage } from '#text/language-pack.ts';
import type { Library } from './library.ts';
import { countVoices } from './voices.ts';

/** Days before and after a date that count as its time. */
const WINDOW_DAYS = 30;

/** What the record holds, whoever is asked about; the counts by speaker and around a date are added with `narrowCoverage`. */
export async function countCoverage(library: Library, reader: Reader): Promise<Coverage> {
  const { documents, outlets: spellings, from, to, failed, months, byLanguage } = await library.holdings(reader);
  const { named, nameOf } = await library.outlets(reader);
  // Several names that people say are one outlet's count once.
  const outlets = named ? new Set((await reader.outletNames()).map(name => nameOf(name, null))).size : spellings;
  let language = 0;
  for (const [tag, count] of byLanguage) if (!isReadLanguage(tag)) language += count;
  const unread = { language, failed };
  return { documents, outlets, from, to, bySpeaker: 0, firstHandBySpeaker: 0, inWindow: 0, unread, gaps: findGaps(months) };
}

/** The coverage with the statements of those who may be meant (all of them, and those first-hand in form) and the documents around a date. */
export async function narrowCoverage(
  reader: Reader,
  coverage: Coverage,
  around: { readonly library: Library; readonly persons: readonly Person[]; readonly on: PartialTime | null },
): Promise<Coverage> {
  const { library, persons, on } = around;
  const window = windowAround(on);
  const { statements, firstHand, documents, firstHandDocuments } = await countVoices(library, reader, persons);
  return {
    ...coverage,
    bySpeaker: statements,
    firstHandBySpeaker: firstHand,
    inWindow: window === null ? 0 : await reader.countPublished(window.from, window.to),
    documentsBySpeaker: documents,
    firstHandDocumentsBySpeaker: firstHandDocuments,
    window,
  };
}

/** The days around a date, or around the whole of a month or year; null where none is known. */
export function windowAround(on: PartialTime | null): NonNullable<Coverage['window']> | null {
  const range = on === null ? null : timeRange(on);
  if (on === null || range === null) return null;
  const day = (moment: number): PartialTime => new Date(moment).toISOString().slice(0, 10);
  // A moment with a zone is on the day that the source gives.
  const [first, last] = [dayOf(on) ?? day(range.first), dayOf(on) ?? day(range.last)];
  return { from: addDays(first, -WINDOW_DAYS), to: addDays(last, WINDOW_DAYS) };
}

/** Runs of months without a document between the first and the last that have one. */
export function findGaps(months: readonly string[]): Coverage['gaps'] {
  const gaps: { from: PartialTime; to: PartialTime }[] = [];
  for (const [i, month] of months.entries()) {
    const before = months[i - 1];
    if (before === undefined || nextMonth(before, 1) >= month) continue;
    gaps.push({ from: nextMonth(before, 1), to: nextMonth(month, -1) });
  }
  return gaps;
}

function nextMonth(month: string, step: 1 | -1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}
