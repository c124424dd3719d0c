import { timeRange } from '#base/time.ts';
import type { Timeline } from '#server/contract.ts';
import { TIMELINE } from './catalogue/timeline.ts';
import { html, NONE, type Markup } from './html.ts';
import type { Page } from './page.ts';
import { sayTime } from './say-time.ts';

type Line = Timeline['lines'][number];

/** Labels under the line that still can be read side by side on a telephone. */
const MOST_LABELS = 6;
/** A line that covers less than this is told in months. */
const MONTHS_BELOW_MS = 500 * 86_400_000;
/** Percent of the width kept free at each end. */
const EDGE = 2;

/**
 * A line of years (or months), a tick for each day on which something was said and, below it, one for each on which something was denied.
 * Widths are in percent, so that it fits every screen; it is for the eye alone, the list says the same.
 */
export function drawYears(lines: readonly Line[], { language, dir }: Pick<Page, 'language' | 'dir'>): Markup {
  const dated = lines.flatMap(line => {
    const range = line.on === null ? null : timeRange(line.on);
    return range === null || line.on === null ? [] : [{ line, on: line.on, at: (range.first + range.last) / 2 }];
  });
  const [first, last] = [dated[0]?.on, dated.at(-1)?.on];
  if (first === undefined || last === undefined || dated.length < 2) return NONE;
  const marks = marksBetween(first, last);
  const [from, to] = [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 1];
  const across = (at: number): string => {
    const percent = EDGE + ((at - from) / Math.max(1, to - from)) * (100 - 2 * EDGE);
    return `${(dir === 'rtl' ? 100 - percent : percent).toFixed(2)}%`;
  };
  const days = Map.groupBy(dated, ({ line, on }) => `${line.kind} ${on.slice(0, 10)}`);
  const ticks = [...days.values()].flatMap(day => {
    const [one] = day;
    if (one === undefined) return [];
    const [x, length] = [across(one.at), 9 + 3 * Math.min(day.length, 6)];
    const [y1, y2] = one.line.kind === 'denial' ? [AXIS + 3, AXIS + 12] : [AXIS - length, AXIS - 1];
    return [
      html`<a href="#${idOf(one.line)}" tabindex="-1"
        ><line class="tick ${one.line.kind}" x1="${x}" x2="${x}" y1="${y1}" y2="${y2}" /><title>
          ${sayTime(one.on.slice(0, 10), language)}: ${day.length}
        </title></a
      >`,
    ];
  });
  const step = Math.ceil((marks.length - 1) / MOST_LABELS);
  return html`<figure class="years">
    <svg width="100%" height="${AXIS + 34}" aria-hidden="true" focusable="false">
      <line class="axis" x1="0" x2="100%" y1="${AXIS}" y2="${AXIS}" />
      ${marks
        .slice(0, -1)
        .map(({ at, label }, i) =>
          i % step === 0
            ? html`<line class="axis" x1="${across(at)}" x2="${across(at)}" y1="${AXIS}" y2="${AXIS + 18}" />
                <text x="${across(at)}" dx="${dir === 'rtl' ? -4 : 4}" y="${AXIS + 28}"
                  >${sayTime(label, language)}</text
                >`
            : '',
        )}
      ${ticks}
    </svg>
    <figcaption>${TIMELINE[language].years}</figcaption>
  </figure>`;
}

/** How far down the line lies, in pixels. */
const AXIS = 34;

/** The anchor of a line in the list. */
export const idOf = (line: Line): string => (line.kind === 'denial' ? line.denial : line.utterance);

/** The beginnings of the years or months from before the first to behind the last. */
function marksBetween(first: string, last: string): readonly { readonly at: number; readonly label: string }[] {
  const [start, end] = [timeRange(first)?.first ?? 0, timeRange(last)?.last ?? 0];
  const inMonths = end - start < MONTHS_BELOW_MS;
  const marks = [];
  const [year, month] = [new Date(start).getUTCFullYear(), inMonths ? new Date(start).getUTCMonth() : 0];
  for (let i = 0, at = 0; i === 0 || at <= end; i += 1) {
    const day = inMonths ? new Date(Date.UTC(year, month + i, 1)) : new Date(Date.UTC(year + i, 0, 1));
    at = day.getTime();
    marks.push({ at, label: day.toISOString().slice(0, inMonths ? 7 : 4) });
  }
  return marks;
}
