import { html, type Markup } from './html.ts';

/** An address that came in, as text; one can follow it only if it leads to the web, and it is not told from where. */
export function showAddress(url: string): Markup {
  return /^https?:\/\//iu.test(url)
    ? html`<a class="address" href="${url}" rel="noreferrer noopener">${url}</a>`
    : html`<span class="address">${url}</span>`;
}
