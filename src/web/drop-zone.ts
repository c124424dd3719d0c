import { MOST_ADDED, MOST_BYTES } from '#server/contract.ts';
import { ADD } from './catalogue/add.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';

export const MOST_MEBIBYTES = MOST_BYTES / 1024 / 1024;

/**
 * What is shown over the whole page while something is dragged over it; without scripts it is never seen. `fill` puts dropped files into the
 * page's own form, `send` takes them in at once; a dropped link leads to the page for adding it.
 */
export function dropZone(how: 'fill' | 'send', language: Language): Markup {
  const t = ADD[language];
  return html`<div class="drop" data-drop="${how}" data-most="${MOST_BYTES}" data-sending="${t.sending}" hidden>
    <p data-says>${how === 'fill' ? t.dropFill : t.dropSend}</p>
    <p class="aside">${t.limits(MOST_MEBIBYTES, MOST_ADDED)}</p>
    <p class="warn" data-too-large hidden>${t.tooLarge(MOST_MEBIBYTES)}</p>
  </div>`;
}
