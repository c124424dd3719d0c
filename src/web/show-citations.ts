import type { OpenedFinding } from '#server/contract.ts';
import { FINDING } from './catalogue/finding.ts';
import { citeFinding } from './citations.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';

/** What one takes away from a finding: its address, a print, citations, the JSON. */
export function showCitations(opened: OpenedFinding, language: Language): Markup {
  const t = FINDING[language];
  const cited = citeFinding(opened);
  const forms =
    cited === null
      ? []
      : ([
          ['plain', cited.plain],
          ['{{cite}}', cited.wiki],
          ['CSL-JSON', cited.csl],
        ] as const);
  return html`<div class="take">
    <a href="/findings/${opened.id}">${t.link}</a>
    <button type="button" class="quiet" data-print hidden>${t.print}</button>
    ${
      forms.length === 0
        ? ''
        : html`<details class="cite">
            <summary>${t.cite}</summary>
            ${forms.map(
              ([name, text]) =>
                html`<div>
                  <p class="label">${name}</p>
                  <pre tabindex="0" aria-label="${name}">${text}</pre>
                  <button type="button" class="quiet" data-copy hidden data-copied="${t.copied}">${t.copy}</button>
                </div>`,
            )}
          </details>`
    }
    <a href="/api/findings/${opened.id}">${t.json}</a>
  </div>`;
}
