import type { Overview } from '#server/contract.ts';
import { COUNTS } from './catalogue/counts.ts';
import { KINDS } from './catalogue/kinds.ts';
import { RECORD } from './catalogue/record.ts';
import { html, type Markup } from './html.ts';
import { number, type Language } from './language.ts';
import { layout } from './layout.ts';
import type { Answer } from './page.ts';
import { queryAddress } from './query-address.ts';
import { sayTime } from './say-time.ts';
import { barsOf, showMonths } from './show-months.ts';
import { sayUnread } from './say-unread.ts';

/** What the record holds, in numbers that each open into what they count. */
export const showRecord: Answer = async (c, page) => {
  const { language } = page;
  const t = RECORD[language];
  const overview = await page.server.record.overview();
  const body =
    overview.captures === 0 && overview.documents === 0 && overview.unread.failed === 0
      ? html`<h1>${t.title}</h1>
          <p class="none">${t.empty} <a href="/add">${t.add}</a></p>`
      : html`<h1>${t.title}</h1>
          ${showTotals(overview, language)} ${showWhen(overview, language)} ${showKinds(overview, language)}
          ${showUnreadSummary(overview, language)}
          <p class="ways"><a href="/add">${t.add}</a> <a href="/jobs">${t.jobs}</a></p>
          <p class="hash">${t.digest}: <span class="address">${overview.digest}</span>. ${t.digestSays}</p>`;
  return c.html(layout(page, { title: t.title, place: null, body }));
};

function showTotals(
  { documents, outlets, people, statements, captures, findings }: Overview,
  language: Language,
): Markup {
  const counts = COUNTS[language];
  const lines = [
    { href: '/documents', count: documents, told: counts.documents },
    { href: '/outlets', count: outlets, told: counts.outlets },
    { href: '/people', count: people.count, told: counts.people, about: !people.exact },
    { href: '/search', count: statements, told: counts.statements },
    { href: '/documents?order=added', count: captures, told: counts.captures },
    { href: '/findings', count: findings, told: counts.findings },
  ];
  return html`<ul class="totals">
    ${lines.map(({ href, count, told, about }) => {
      const figure = number(language, count);
      const before = about === true ? html`<small>${RECORD[language].peopleAbout}</small>` : '';
      return html`<li>
        <a href="${href}">${before}<b>${figure}</b> ${told(count).slice(figure.length + 1)}</a>
      </li>`;
    })}
  </ul>`;
}

/** Gaps told one by one as long as they are few. */
const MOST_GAPS = 6;

function showWhen({ documents, from, to, byMonth, gaps }: Overview, language: Language): Markup {
  const t = RECORD[language];
  const bars = barsOf(byMonth);
  const undated = documents - byMonth.reduce((sum, month) => sum + month.documents, 0);
  const day = (time: string): string => sayTime(time.slice(0, 10), language);
  const stretch = (gap: Overview['gaps'][number]): string =>
    gap.from === gap.to ? day(gap.from) : `${day(gap.from)} – ${day(gap.to)}`;
  return html`<section class="when">
    <h2 class="label">${t.whenTitle}</h2>
    <p>${from === null || to === null ? t.noDates : t.span(day(from), day(to))}</p>
    ${showMonths(bars, language)}
    <p class="aside">
      ${
        bars.length < 2
          ? ''
          : gaps.length === 0
            ? t.noGaps
            : gaps.length > MOST_GAPS
              ? t.manyGaps(gaps.length)
              : t.gaps(gaps.map(stretch))
      }
      ${undated === 0 || bars.length === 0 ? '' : t.undated(COUNTS[language].documents(undated))}
    </p>
  </section>`;
}

function showKinds({ byKind }: Overview, language: Language): Markup {
  const t = RECORD[language];
  const kinds = (['article', 'post', 'transcript', 'fact-check', 'reply', 'release'] as const).filter(
    kind => byKind[kind] > 0,
  );
  if (kinds.length === 0) return html``;
  return html`<section>
    <h2 class="label" id="kinds">${t.kinds}</h2>
    <table class="plain" aria-labelledby="kinds">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${t.kind}</th>
          <th scope="col">${t.documents}</th>
        </tr>
      </thead>
      <tbody>
        ${kinds.map(
          kind =>
            html`<tr>
              <th scope="row">${KINDS[language][kind]}</th>
              <td class="number"><a href="${queryAddress('/documents', { kind })}">${byKind[kind]}</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

function showUnreadSummary({ unread }: Overview, language: Language): Markup {
  const t = RECORD[language];
  const counts = COUNTS[language];
  if (unread.failed === 0 && unread.documents === 0 && unread.language === 0)
    return html`<section>
      <h2 class="label">${t.unread}</h2>
      <p>${t.allRead}</p>
    </section>`;
  return html`<section>
    <h2 class="label">${t.unread}</h2>
    <ul class="reasons">
      ${unread.failed === 0 ? '' : html`<li><a href="/unread">${t.failed(counts.inputs(unread.failed))}</a></li>`}
      ${unread.byReason.map(({ code, says, count }) => html`<li class="under">${sayUnread(code, says, language)}: ${count}</li>`)}
      ${unread.documents === 0 ? '' : html`<li><a href="/unread">${t.withGaps(counts.documents(unread.documents))}</a></li>`}
      ${unread.byLanguage.map(
        each =>
          html`<li class="under">
            <a href="${queryAddress('/documents', { language: each.language })}"
              >${t.language(counts.documents(each.documents), nameOf(each.language, language))}</a
            >
          </li>`,
      )}
    </ul>
    <p><a href="/unread">${t.seeUnread}</a></p>
  </section>`;
}

/** A language by its name in the language of the page; `und` is none that was recognised. */
function nameOf(tag: string, language: Language): string {
  if (tag === 'und') return RECORD[language].unknownLanguage;
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
