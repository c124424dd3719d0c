import { COMMON } from './catalogue/common.ts';
import { html, type Markup } from './html.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { Page } from './page.ts';

/** The pages that the masthead leads to. */
const PLACES = [
  { name: 'documents', href: '/documents' },
  { name: 'people', href: '/people' },
  { name: 'headlines', href: '/headlines' },
  { name: 'proof', href: '/proof' },
] as const;
export type PlaceName = (typeof PLACES)[number]['name'] | 'ask' | null;

export interface Frame {
  readonly title: string;
  /** Which part of the masthead is lit. */
  readonly place: PlaceName;
  /** A page that is read rather than asked may need more room than a column. */
  readonly wide?: boolean;
  readonly body: Markup;
}

/** A whole page around what is particular to it. */
export function layout(page: Page, { title, place, wide = false, body }: Frame): Markup {
  const { language, dir, server, assets, documents } = page;
  const t = COMMON[language];
  const links = PLACES.map(
    each => html`<a href="${each.href}" ${each.name === place ? html` aria-current="page"` : ''}>${t[each.name]}</a>`,
  );
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title === '' ? t.name : `${title} · ${t.name}`}</title>
        ${assets.preload.map(face => html`<link rel="preload" href="${face}" as="font" type="font/woff2" crossorigin />`)}
        <link rel="stylesheet" href="${assets.style}" />
        <link rel="icon" href="data:," />
        ${assets.modules.map(module => html`<link rel="modulepreload" href="${module}" />`)}
        <script type="module" src="${assets.script}"></script>
      </head>
      <body>
        <a class="skip" href="#page">${t.skip}</a>
        <header class="masthead">
          <a class="name" href="/" ${place === 'ask' ? html` aria-current="page"` : ''}>${t.name}</a>
          <span class="which"><a href="/record">${t.recordIs(server.name, documents)}</a></span>
          <nav aria-label="${t.navigation}">${links}</nav>
        </header>
        <main id="page" class="${wide ? 'wide' : 'column'}" tabindex="-1">${body}</main>
        <footer class="foot">
          <p>${t.foot}</p>
          <p class="keys">${t.keys}</p>
          <p class="languages" aria-label="${t.language}">${LANGUAGES.map(each => languageLink(each, page))}</p>
        </footer>
      </body>
    </html> `;
}

const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', uk: 'Українська', de: 'Deutsch' };

function languageLink(each: Language, { language, address }: Page): Markup {
  if (each === language) return html`<b lang="${each}">${OWN_NAMES[each]}</b> `;
  const url = new URL(address, 'http://page');
  url.searchParams.set('lang', each);
  return html`<a lang="${each}" hreflang="${each}" href="${url.pathname}${url.search}">${OWN_NAMES[each]}</a> `;
}
