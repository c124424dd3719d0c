import type { SearchPage } from '#server/contract.ts';
import { COUNTS } from './catalogue/counts.ts';
import { DOCUMENTS } from './catalogue/documents.ts';
import { html, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { filterOf, readSought, searchAddress, searchForm, type Sought } from './search-form.ts';
import { showPassages, showStatements } from './show-found.ts';
import { showPaging } from './show-paging.ts';

const ON_A_PAGE = 30;

/** Statements, or passages of documents, that have the words looked for; without words all statements by date. */
export const showSearch: Answer = async (c, page) => {
  const t = DOCUMENTS[page.language];
  const sought = readSought(c);
  const place = c.req.query('in') === 'documents' ? 'documents' : 'statements';
  const after = c.req.query('after') ?? null;
  const hasNothingToDo = place === 'documents' && sought.text === '';
  const found = hasNothingToDo
    ? null
    : await page.server.record.search({
        ...filterOf(sought),
        text: sought.text,
        speaker: sought.speaker === '' ? null : sought.speaker,
        in: place,
        after,
        limit: ON_A_PAGE,
      });
  const next = found?.next ?? null;
  const body = html`<h1>${t.search}</h1>
    ${searchForm(page, sought, place)}
    ${found === null ? html`<p class="none">${t.giveWords}</p>` : showFound(page, found, sought)}
    ${showPaging(
      {
        first: after === null ? null : searchAddress(place, sought),
        next: next === null ? null : searchAddress(place, sought, { after: next }),
      },
      page.language,
    )}`;
  return c.html(layout(page, { title: sought.text === '' ? t.search : sought.text.slice(0, 60), place: null, body }));
};

function showFound({ language }: Page, page: SearchPage, { text, speaker }: Sought): Markup {
  const t = DOCUMENTS[language];
  const { found, absent, common, speakers } = page;
  const some = found.count === 0 && !found.exact ? 1 : found.count;
  const count = page.in === 'statements' ? COUNTS[language].statements(some) : COUNTS[language].documents(some);
  const names = speakers.map(({ name }) => name).join(', ');
  const remarks = [
    speaker === '' ? '' : speakers.length === 0 ? t.nobody(speaker) : t.by(names),
    absent.length === 0 ? '' : t.nowhere(quoteEach(absent)),
    common.length === 0 ? '' : t.everywhere(quoteEach(common)),
  ].filter(remark => remark !== '');
  const rows = page.in === 'statements' ? page.statements : page.passages;
  return html`${remarks.length === 0 ? '' : html`<p class="note">${remarks.join(' ')}</p>`}
  ${
    rows.length === 0
      ? html`<p class="none">${text === '' ? t.noStatements : t.nothingFound}</p>`
      : html`<p class="count"><b>${found.exact ? count : COUNTS[language].atLeast(count)}</b></p>
          ${page.in === 'statements' ? showStatements(page.statements, language) : showPassages(page.passages, language)}`
  }`;
}

const quoteEach = (words: readonly string[]): string => words.map(word => `“${word}”`).join(', ');
