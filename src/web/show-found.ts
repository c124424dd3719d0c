import type { FoundPassage, FoundStatement } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { DOCUMENTS } from './catalogue/documents.ts';
import { KINDS } from './catalogue/kinds.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { sayTime, dayTag } from './say-time.ts';
import { titleOf } from './show-documents.ts';

/** Statements that were found, each with who said it, its words lit in place, and whether the document gives them as said at all. */
export function showStatements(found: readonly FoundStatement[], language: Language): Markup {
  return html`<ol class="found">
    ${found.map(each => showStatement(each, language))}
  </ol>`;
}

function showStatement(found: FoundStatement, language: Language): Markup {
  const t = DOCUMENTS[language];
  const { person, personName, speaker, saidOn, published, negated, standing, attitude } = found;
  const name = personName ?? speaker?.name ?? COMMON[language].nobodyKnown;
  const remarks = [negated ? t.negated : '', t.standing[standing]].filter(remark => remark !== '');
  return html`<li>
    <p class="who">
      ${person === null ? html`<b dir="auto">${name}</b>` : html`<a href="/people/${person}" dir="auto"><b>${name}</b></a>`}
      ${saidOn === null || saidOn === published ? '' : html`<span class="aside">${t.said(sayTime(saidOn, language))}</span>`}
      ${t.attitude[attitude] === '' ? '' : html`<span class="aside">${t.attitude[attitude]}</span>`}
    </p>
    <blockquote class="words" dir="auto">${inPlace(found)}</blockquote>
    ${remarks.map(remark => html`<p class="warn">${remark}</p>`)} ${whereFound(found, language)}
  </li>`;
}

/** The best passage of each document that was found. */
export function showPassages(found: readonly FoundPassage[], language: Language): Markup {
  return html`<ol class="found">
    ${found.map(
      each =>
        html`<li>
          <h2 class="title words" dir="auto">
            <a href="/documents/${each.document}#at-${each.quote.start}">${titleOf(each, language)}</a>
          </h2>
          <blockquote class="words" dir="auto">${inPlace(each)}</blockquote>
          ${whereFound(each, language)}
        </li>`,
    )}
  </ol>`;
}

type Found = FoundStatement | FoundPassage;

/** The words as they stand, those that were looked for lit, with a little of what stands around them. */
function inPlace({ quote: { exact, prefix, suffix }, marks }: Found): Markup {
  const before = prefix.split('\n').at(-1) ?? '';
  const behind = suffix.split('\n')[0] ?? '';
  const ends = [0, ...marks.map(([, end]) => end)];
  const lit = marks.map(
    ([start, end], i) => html`${exact.slice(ends[i] ?? 0, start)}<mark>${exact.slice(start, end)}</mark>`,
  );
  return html`<span class="around">${cutFront(before)}</span>${lit}${exact.slice(ends.at(-1) ?? 0)}<span class="around"
      >${cutEnd(behind)}</span
    >`;
}

/** Text around a quotation is cut anywhere: half a word at its edge is left out. */
const cutFront = (text: string): string => (text === '' ? '' : text.replace(/^\S*\s/u, '… '));
const cutEnd = (text: string): string => (text === '' ? '' : text.replace(/\s\S*$/u, ' …'));

function whereFound(found: Found, language: Language): Markup {
  const t = DOCUMENTS[language];
  const { document, outlet, published, kind, share, quote } = found;
  const at = `/documents/${document}#at-${quote.start}`;
  const facts = [
    ...('statement' in found ? [html`<a href="${at}" dir="auto">${titleOf(found, language)}</a>`] : []),
    ...(outlet === null ? [] : [html`<b>${outlet}</b>`]),
    published === null ? html`<span>${COMMON[language].noDate}</span>` : dayTag(published, language),
    html`<span>${KINDS[language][kind]}</span>`,
    ...(share === null || share === 1 ? [] : [html`<span>${t.someWords}</span>`]),
  ];
  return html`<p class="facts">${join(facts, html` · `)}</p>`;
}
