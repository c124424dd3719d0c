import { addDays, dayOf, type PartialTime } from '#base/time.ts';
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
  const { documents, outlets, from, to, failed, months, byLanguage } = await library.holdings(reader);
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
  const { statements, firstHand } = await countVoices(library, reader, persons);
  return { ...coverage, bySpeaker: statements, firstHandBySpeaker: firstHand, inWindow: await countWindow(reader, on) };
}

/** The number of documents published around a date; 0 where no day is known. */
async function countWindow(reader: Reader, on: PartialTime | null): Promise<number> {
  const day = on === null ? null : dayOf(on);
  return day === null ? 0 : reader.countPublished(addDays(day, -WINDOW_DAYS), addDays(day, WINDOW_DAYS));
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
