import type { ShownDocument } from '#server/contract.ts';
import { DOCUMENT } from './catalogue/document.ts';
import { FINDING } from './catalogue/finding.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { timeTag } from './say-time.ts';
import { showAddress } from './show-address.ts';

/** When and where a document was met, and what read it. */
export function showFoot(shown: ShownDocument, language: Language): Markup {
  const { document, sightings, textSha256, readBy } = shown;
  const t = DOCUMENT[language];
  const { program, model, setting } = readBy;
  return html`<footer class="document-foot">
    ${
      sightings.length < 2
        ? ''
        : html`<details class="sightings">
            <summary>${t.met(sightings.length)}</summary>
            <ol>
              ${sightings.map(
                ({ at, url, path, obtained, sha256 }, i) =>
                  html`<li>
                    ${i === 0 ? t.metAt : t.metAgain} ${timeTag(at, language)} · ${FINDING[language].obtained[obtained]}
                    · ${url === null ? html`<span class="address">${path ?? ''}</span>` : showAddress(url)} ·
                    ${FINDING[language].hash}
                    <a href="/documents/${document}/kept?capture=${sha256}" title="${sha256}">${sha256.slice(0, 8)}…</a>
                  </li>`,
              )}
            </ol>
          </details>`
    }
    <p class="made">
      ${t.readBy(program, model, setting)} · ${t.textHash}
      <span class="address">${textSha256}</span>
    </p>
  </footer>`;
}
