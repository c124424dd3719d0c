import type { Overview } from '#server/contract.ts';
import { COUNTS } from './catalogue/counts.ts';
import { RECORD } from './catalogue/record.ts';
import { html, own, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { queryAddress } from './query-address.ts';
import { sayTime } from './say-time.ts';

/** Documents of one month or year: none is a bar too, as a gap is something that one must see. */
export interface Bar {
  /** `2025-03` or `2025`. */
  readonly when: string;
  readonly documents: number;
}

/** More months than this are told by year. */
const MOST_MONTHS = 48;

/** A bar for each month, or for each year where the months are many, from the first with a document to the last. */
export function barsOf(byMonth: Overview['byMonth']): readonly Bar[] {
  const first = byMonth[0]?.month;
  const last = byMonth.at(-1)?.month;
  if (first === undefined || last === undefined) return [];
  const [from, to] = [monthNumber(first), monthNumber(last)];
  const isByYear = to - from >= MOST_MONTHS;
  const counts = new Map<string, number>();
  for (const { month, documents } of byMonth) {
    const when = isByYear ? month.slice(0, 4) : month;
    counts.set(when, (counts.get(when) ?? 0) + documents);
  }
  const months = Array.from({ length: to - from + 1 }, (_, i) => monthName(from + i));
  const all = isByYear ? [...new Set(months.map(month => month.slice(0, 4)))] : months;
  return all.map(when => ({ when, documents: counts.get(when) ?? 0 }));
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const monthName = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;

/** In units of the drawing. */
const HEIGHT = 72;
const WIDEST = 28;
const WIDTH = 640;

/** The bars drawn, each leading to its documents; beside the drawing the same as a table, for who does not see it. */
export function showMonths(bars: readonly Bar[], language: Language): Markup {
  const t = RECORD[language];
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return html``;
  const most = bars.reduce((best, bar) => (bar.documents > best.documents ? bar : best));
  const title = first.when.length === 4 ? t.perYear : t.perMonth;
  const step = Math.min(WIDEST, WIDTH / bars.length);
  const total = step * bars.length;
  return html`<figure class="months">
    <figcaption>
      ${title}. ${t.most(COUNTS[language].documents(most.documents), sayTime(most.when, language))}
    </figcaption>
    <div class="drawn" dir="ltr">
      <svg
        viewBox="0 0 ${total.toFixed(1)} ${HEIGHT + 4}"
        class="${step === WIDEST ? 'few' : 'many'}"
        aria-hidden="true"
      >
        ${bars.map((bar, i) => drawBar(bar, { x: i * step, step, most: most.documents, language }))}
      </svg>
      <p class="ends">
        <span>${sayTime(first.when, language)}</span>
        ${bars.length === 1 ? '' : html`<span>${sayTime(last.when, language)}</span>`}
      </p>
    </div>
    <details>
      <summary>${t.asTable}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${t.when}</th>
            <th scope="col" class="number">${t.documents}</th>
          </tr>
        </thead>
        <tbody>
          ${bars.map(
            ({ when, documents }) =>
              html`<tr>
                <th scope="row">${sayTime(when, language)}</th>
                <td class="number">
                  ${documents === 0 ? t.none : html`<a href="${published(when)}">${documents}</a>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </figure>`;
}

const published = (when: string): string => queryAddress('/documents', { from: when, to: when });

interface Place {
  readonly x: number;
  readonly step: number;
  readonly most: number;
  readonly language: Language;
}

/** A bar stands on the line; where nothing is, the line is broken. */
function drawBar({ when, documents }: Bar, { x, step, most, language }: Place): Markup {
  const gap = Math.min(2, step / 5);
  const at = `x="${(x + gap / 2).toFixed(2)}" width="${(step - gap).toFixed(2)}"`;
  const told = html`<title>${sayTime(when, language)}: ${COUNTS[language].documents(documents)}</title>`;
  if (documents === 0) return html`<g class="gap">${told}${own(`<rect ${at} y="${HEIGHT + 2}" height="1"/>`)}</g>`;
  // One document is seen beside a thousand.
  const height = Math.max(2, (documents / most) * HEIGHT);
  const bar = own(`<rect ${at} y="${(HEIGHT + 3 - height).toFixed(2)}" height="${height.toFixed(2)}"/>`);
  return html`<a href="${published(when)}" tabindex="-1">${told}${bar}</a>`;
}
