import type { CaptureOfBytes, KeptBytes } from '#server/contract.ts';
import { FINDING } from './catalogue/finding.ts';
import { KEPT } from './catalogue/kept.ts';
import { KINDS } from './catalogue/kinds.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { sayTime, timeTag } from './say-time.ts';
import { showAddress } from './show-address.ts';

/** Headers named before all of them are opened. */
const NAMED = 3;

/** What is known of kept bytes: of what kind and length they are, and each time that they came: from where, when and with which headers. */
export function showCapture({ sha256, length, mediaType, captures }: KeptBytes, language: Language): Markup {
  const t = KEPT[language];
  return html`<div class="capture-facts">
    ${captures.map(each => html`<dl class="came">${showOne(each, language)}</dl>`)}
    <dl>
      ${row(t.mediaType, mediaType ?? t.noMediaType)} ${row(t.length, t.bytes(length))}
      ${row(t.hash, html`<span class="address">${sha256}</span>`)}
    </dl>
  </div>`;
}

function showOne(
  { at, url, path, obtained, status, headers, said, again }: CaptureOfBytes,
  language: Language,
): Markup {
  const t = KEPT[language];
  const told = [
    said.kind === null ? null : KINDS[language][said.kind],
    said.outlet,
    said.url,
    said.published === null ? null : sayTime(said.published, language),
  ].filter(each => each !== null);
  const seen = again.map(each => html`<br />${t.again} ${timeTag(each.at, language)}`);
  return html`${url === null ? '' : row(t.address, showAddress(url))}
  ${path === null ? '' : row(t.path, html`<span class="address">${path}</span>`)}
  ${row(t.kept, html`${timeTag(at, language)} · ${FINDING[language].obtained[obtained]}${seen}`)}
  ${told.length === 0 ? '' : row(t.said, html`<span dir="auto">${told.join(' · ')}</span>`)}
  ${status === null ? '' : row(t.status, String(status))}
  ${
    headers.length === 0
      ? ''
      : row(
          t.headers(headers.length),
          html`<details>
            <summary>
              ${headers
                .slice(0, NAMED)
                .map(([name]) => name)
                .join(', ')}
              …
            </summary>
            <table class="headers">
              <tbody>
                ${headers.map(
                  ([name, value]) =>
                    html`<tr>
                      <th scope="row">${name}</th>
                      <td class="address">${value}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </details>`,
        )
  }`;
}

function row(name: string, value: Markup | string): Markup {
  return html`<div class="row">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
