import type { Trace } from '#server/contract.ts';
import { SPREAD } from './catalogue/spread.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { timeTag } from './say-time.ts';

type Utterance = Trace['utterances'][number];
type Row = Utterance['variants']['rows'][number];

/** Who has a wording, named; more are counted. */
const MOST_NAMED = 4;
/** Rows that share less of their words than this are other words, not the same ones changed. */
const SHARED_AT = 0.34;

/** Every wording of one thing said, a row a wording, with what changed from the row above. */
export function showVariants(
  { saidOn, reports, variants: { rows } }: Utterance,
  { language, labelOf }: { readonly language: Language; readonly labelOf: (document: string) => string },
): Markup {
  const t = SPREAD[language];
  return html`<table class="variants">
    <caption>
      ${saidOn === null ? t.saidSome : html`${t.saidOn('')}${timeTag(saidOn, language)}`}:
      <span>${t.counts(reports.length, rows.length)}</span>
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.columns.wording}</th>
        <th scope="col">${t.columns.form}</th>
        <th scope="col">${t.columns.who}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row, i) =>
          html`<tr>
            <td class="wording"><div class="words" dir="auto">${showWording(row, rows[i - 1], language)}</div></td>
            <td data-label="${t.columns.form}">
              ${row.firstHand ? html`<b>${t.firstHand}</b>, ` : ''}${t.forms[row.form]}
            </td>
            <td data-label="${t.columns.who}">${showWho(row, { language, labelOf })}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A word of a row: as above, new here, or gone from here. */
type Step = readonly [how: 'same' | 'new' | 'gone', words: string];

function showWording(row: Row, above: Row | undefined, language: Language): Markup {
  const t = SPREAD[language];
  const plain = row.words.map(({ text }) => text).join(' ');
  if (above === undefined) return html`${plain}`;
  const steps = stepsFrom(above, row);
  const same = steps.filter(([how]) => how === 'same').length;
  if (same < SHARED_AT * Math.max(row.words.length, above.words.length))
    return html`${plain} <span class="aside">${t.otherWords}</span>`;
  return html`${mergeSteps(steps).map(([how, words]) => {
    if (how === 'same') return html`${words} `;
    const read = html`<span class="visually-hidden">${how === 'new' ? t.readNew : t.readGone}</span>`;
    return how === 'new' ? html`${read}<b>${words}</b> ` : html`${read}<del>${words}</del> `;
  })}`;
}

function stepsFrom(above: Row, row: Row): Step[] {
  return row.cells.flatMap((here, column): Step[] => {
    const was = above.cells[column] ?? null;
    if (here !== null && was !== null && here.word === was.word) return [['same', here.text]];
    const gone: Step[] = was === null ? [] : [['gone', was.text]];
    return here === null ? gone : [...gone, ['new', here.text]];
  });
}

/** Words that are gone or new in a row as one, those that are gone before those that stand in their place. */
function mergeSteps(steps: readonly Step[]): readonly Step[] {
  const merged: Step[] = [];
  let [gone, fresh]: [string[], string[]] = [[], []];
  const flush = (): void => {
    if (gone.length > 0) merged.push(['gone', gone.join(' ')]);
    if (fresh.length > 0) merged.push(['new', fresh.join(' ')]);
    [gone, fresh] = [[], []];
  };
  for (const [how, words] of steps) {
    if (how === 'gone') gone.push(words);
    else if (how === 'new') fresh.push(words);
    else {
      flush();
      merged.push(['same', words]);
    }
  }
  flush();
  return merged;
}

function showWho(
  { reports }: Row,
  { language, labelOf }: { readonly language: Language; readonly labelOf: (document: string) => string },
): Markup {
  const documents = [...new Set(reports.map(({ document }) => document))];
  const link = (document: string): Markup => html`<a href="/documents/${document}">${labelOf(document)}</a>`;
  const named = join(documents.slice(0, MOST_NAMED).map(link), html`, `);
  const rest = documents.slice(MOST_NAMED);
  if (rest.length === 0) return named;
  return html`${named}
    <details class="more">
      <summary>${SPREAD[language].more(rest.length)}</summary>
      ${join(rest.map(link), html`, `)}
    </details>`;
}
