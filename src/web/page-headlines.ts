import { isPartialTime } from '#base/time.ts';
import type { HeadlineQuery, ListedHeadline, Record } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { HEADLINES } from './catalogue/headlines.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { layout } from './layout.ts';
import type { Answer } from './page.ts';
import { timeTag } from './say-time.ts';
import { showDiff } from './show-diff.ts';

/** Documents looked at for one page, and headlines after which no more are: both hold only between the batches that the record looks at. */
const MOST_LOOKED = 1000;
const MOST_SHOWN = 30;

/** Headlines that say more than their text, as many as a page bears; the next page is an address. */
export const showHeadlines: Answer = async (c, page) => {
  const { language, server } = page;
  const t = HEADLINES[language];
  const asked = readAsked(name => c.req.query(name)?.trim() ?? '');
  const { found, from, to, of, next } = await look(server.record, asked);
  const body = html`<h1>${t.title}</h1>
    <p class="intro">${t.intro}</p>
    ${showFilter(asked, language)}
    ${
      of === 0
        ? html`<p>${t.noDocuments} <a href="/add">${COMMON[language].documents}</a></p>`
        : html`<p class="quiet-note" role="status">
            ${t.looked(found.length, Math.min(from + 1, to), to, of)} ${t.note}
          </p>`
    }
    <ol class="headlines">
      ${found.map(each => showOne(each, language))}
    </ol>
    <p class="ways">
      ${next === null ? '' : html`<a rel="next" href="${addressOf({ ...asked, after: next })}">${t.next}</a>`}
      ${asked.after === null ? '' : html` <a href="${addressOf({ ...asked, after: null })}">${t.first}</a>`}
    </p>`;
  return c.html(layout(page, { title: t.title, place: 'headlines', body }));
};

type Asked = Required<Pick<HeadlineQuery, 'outlet' | 'from' | 'to' | 'after'>>;

/** What is no date is as if it were not there: the field shows what counted. */
function readAsked(field: (name: string) => string): Asked {
  const text = (name: string): string | null => (field(name) === '' ? null : field(name).slice(0, 300));
  const time = (name: string): string | null => (isPartialTime(field(name)) ? field(name) : null);
  return { outlet: text('outlet'), from: time('from'), to: time('to'), after: text('after') };
}

function addressOf(asked: Asked): string {
  const fields = Object.entries(asked).flatMap(([name, value]) =>
    value == null ? [] : [[name, value] as [string, string]],
  );
  return fields.length === 0 ? '/headlines' : `/headlines?${new URLSearchParams(fields).toString()}`;
}

interface Looked {
  readonly found: readonly ListedHeadline[];
  /** How many documents were looked at before, and after this page; of how many. */
  readonly from: number;
  readonly to: number;
  readonly of: number;
  /** The document behind which the next page goes on; null at the end. */
  readonly next: string | null;
}

async function look(record: Record, asked: Asked): Promise<Looked> {
  const found: ListedHeadline[] = [];
  let from: number | null = null;
  let [to, of, last]: [number, number, string | null] = [0, 0, null];
  for await (const result of record.headlines(asked)) {
    if (result.kind === 'headline') {
      found.push(result);
      continue;
    }
    ({ documents: to, of, last } = result);
    from ??= to;
    if (to - from >= MOST_LOOKED || found.length >= MOST_SHOWN) break;
  }
  return { found, from: from ?? 0, to, of, next: to < of ? last : null };
}

function showFilter({ outlet, from, to }: Asked, language: Language): Markup {
  const t = HEADLINES[language];
  const date = (name: string, label: string, value: string | null | undefined): Markup =>
    html`<label
      >${label}
      <input
        name="${name}"
        value="${value ?? ''}"
        size="11"
        autocomplete="off"
        title="${t.dateHelp}"
        placeholder="2025-03"
        pattern="\\d{4}(-\\d{2}(-\\d{2})?)?"
    /></label>`;
  return html`<form class="filter" method="get" action="/headlines">
    <label
      >${t.outlet} <input name="outlet" value="${outlet ?? ''}" autocomplete="off" dir="auto" maxlength="300"
    /></label>
    ${date('from', t.from, from)} ${date('to', t.to, to)}
    <button class="quiet">${t.show}</button>
    ${(outlet ?? from ?? to) == null ? '' : html`<a href="/headlines">${t.all}</a>`}
  </form>`;
}

function showOne(each: ListedHeadline, language: Language): Markup {
  const { document, outlet, published, role, headline, words, speaker, grade, quote, text, textSha256, diff } = each;
  const t = HEADLINES[language];
  const place = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    `/documents/${document}?lit=${start}-${end}&text=${textSha256.slice(0, 12)}#lit`;
  return html`<li class="piece" tabindex="0">
    <p class="facts">
      <b dir="auto">${outlet ?? document}</b> ·
      ${published === null ? COMMON[language].noDate : timeTag(published, language)} ·
      ${t.role[role]}${speaker === null ? '' : html` · <span dir="auto">${speaker}</span>`}
    </p>
    <p class="words headline" dir="auto"><a href="${place(quote)}" data-open>${headline}</a></p>
    <p class="grade">${grade === null ? '' : t.grades[grade]}</p>
    ${diff !== undefined && diff.some(([step]) => step !== '=') ? showDiff(diff, language, t.sides) : showWords(words, text?.exact ?? null, language)}
    ${text === null ? '' : html`<p class="facts"><a href="${place(text)}">${t.inText}</a></p>`}
  </li>`;
}

/** Where nothing is compared word by word: what the headline has, and what the text has nearest. */
function showWords(words: string, nearest: string | null, language: Language): Markup {
  const { sides } = HEADLINES[language];
  return html`<dl class="diff">
    <div>
      <dt>${sides.claimed}</dt>
      <dd dir="auto">${words}</dd>
    </div>
    ${
      nearest === null
        ? ''
        : html`<div>
            <dt>${sides.onRecord}</dt>
            <dd dir="auto">${nearest}</dd>
          </div>`
    }
  </dl>`;
}
