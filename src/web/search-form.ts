import type { Context } from 'hono';
import type { DocumentPageAsked } from '#server/contract.ts';
import { DOCUMENTS } from './catalogue/documents.ts';
import { KINDS } from './catalogue/kinds.ts';
import { html, type Markup } from './html.ts';
import type { Page } from './page.ts';
import { queryAddress } from './query-address.ts';

/** What is looked for, and where: kept in the address, so that it can be sent on and gone back to. */
export interface Sought {
  readonly text: string;
  readonly speaker: string;
  readonly outlet: string;
  readonly kind: DocumentKind | null;
  readonly from: string;
  readonly to: string;
}
type DocumentKind = NonNullable<DocumentPageAsked['kind']>;

/** The places where one can look. */
export type SearchPlace = 'list' | 'statements' | 'documents';

const KIND_NAMES = ['article', 'post', 'transcript', 'fact-check', 'reply', 'release'] as const;

/** What an address asks for; what is no kind is passed over, as a select cannot show it. */
export function readSought(c: Context): Sought {
  const asked = (name: string): string => (c.req.query(name) ?? '').trim();
  return {
    text: asked('text'),
    speaker: asked('speaker'),
    outlet: asked('outlet'),
    kind: KIND_NAMES.find(kind => kind === asked('kind')) ?? null,
    from: asked('from'),
    to: asked('to'),
  };
}

/** The filters as acts of the record take them. */
export const filterOf = ({
  outlet,
  kind,
  from,
  to,
}: Sought): Pick<DocumentPageAsked, 'outlet' | 'kind' | 'from' | 'to'> => ({
  outlet: outlet === '' ? null : outlet,
  kind,
  from: from === '' ? null : from,
  to: to === '' ? null : to,
});

/** Where a search leads in one of the places. */
export function searchAddress(place: SearchPlace, sought: Sought, more: { readonly after?: string } = {}): string {
  if (place !== 'list')
    return queryAddress('/search', { ...sought, in: place === 'documents' ? 'documents' : null, ...more });
  const { speaker: _, ...rest } = sought;
  return queryAddress('/documents', { ...rest, ...more });
}

/** One form for all places, with links between them that keep what is looked for. */
export function searchForm({ language }: Page, sought: Sought, place: SearchPlace): Markup {
  const t = DOCUMENTS[language];
  const tabs = [
    ['statements', t.inStatements],
    ['documents', t.inPassages],
    ['list', t.inList],
  ] as const;
  return html`<nav class="tabs" aria-label="${t.where}">
      ${tabs.map(
        ([each, name]) =>
          html`<a href="${searchAddress(each, sought)}" ${each === place ? html` aria-current="page"` : ''}
            >${name}</a
          > `,
      )}
    </nav>
    <form class="search" method="get" action="${place === 'list' ? '/documents' : '/search'}" role="search">
      ${place === 'documents' ? html`<input type="hidden" name="in" value="documents" />` : ''}
      <div class="words-sought">
        <label for="text">${t.text[place]}</label>
        <input id="text" type="search" name="text" value="${sought.text}" maxlength="1000" dir="auto" data-ask />
        <button>${t.go}</button>
      </div>
      <div class="filters">
        ${place === 'list' ? '' : field({ name: 'speaker', label: t.speaker, value: sought.speaker, size: 18 })}
        ${field({ name: 'outlet', label: t.outlet, value: sought.outlet, size: 16 })}
        <label
          >${t.kind}
          <select name="kind">
            <option value="">${t.anyKind}</option>
            ${KIND_NAMES.map(
              kind =>
                html`<option value="${kind}" ${kind === sought.kind ? html` selected` : ''}>
                  ${KINDS[language][kind]}
                </option>`,
            )}
          </select></label
        >
        ${dateField({ name: 'from', label: t.from, value: sought.from }, t)}
        ${dateField({ name: 'to', label: t.to, value: sought.to }, t)}
        ${isEmpty(sought) ? '' : html`<a class="clear" href="${searchAddress(place, NOTHING_SOUGHT)}">${t.clear}</a>`}
      </div>
    </form>`;
}

const NOTHING_SOUGHT: Sought = { text: '', speaker: '', outlet: '', kind: null, from: '', to: '' };

/** True if nothing is asked for, so that all is shown. */
export const isEmpty = (sought: Sought): boolean =>
  Object.values(sought).every(value => value === '' || value === null);

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

const field = ({ name, label, value, size }: Field & { readonly size: number }): Markup =>
  html`<label
    >${label} <input name="${name}" value="${value}" size="${size}" maxlength="300" autocomplete="off" dir="auto"
  /></label>`;

const dateField = (
  { name, label, value }: Field,
  { dateHint, dateHelp }: { readonly dateHint: string; readonly dateHelp: string },
): Markup =>
  html`<label
    >${label}
    <input
      name="${name}"
      value="${value}"
      size="10"
      placeholder="${dateHint}"
      title="${dateHelp}"
      pattern="\\d{4}(-\\d{2}(-\\d{2})?)?"
      autocomplete="off"
  /></label>`;
