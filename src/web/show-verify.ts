import { capturePath, type Rehashed } from '#server/contract.ts';
import { KEPT } from './catalogue/kept.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';

/** Bytes to be verified: whose, which, and how many. */
export interface Verified {
  readonly document: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The kept hash beside one that is computed now: in the browser, before one's eyes (`browser/verify.ts`), and on the server where that was
 * asked for by address; both are shown where both were done.
 */
export function showVerify(
  { document, sha256, bytes }: Verified,
  rehashed: Rehashed | null,
  language: Language,
): Markup {
  const t = KEPT[language];
  return html`<section
    class="verify"
    data-verify="${capturePath(sha256)}"
    data-hash="${sha256}"
    data-bytes="${bytes}"
    data-equal="${t.equal}"
    data-unequal="${t.unequal}"
    data-failed="${t.failed}"
    data-progress="${t.progress('%1', '%2')}"
  >
    <h2 class="label">${t.verify}</h2>
    <p class="verify-how">
      <button type="button" hidden>${t.verify}</button> <span class="quiet-note" hidden>${t.verifyHint}</span>
      <a href="/documents/${document}/kept?capture=${sha256}&verify=1#verified">${t.verifyServer}</a>
    </p>
    <p role="status" aria-live="polite" class="verify-says" id="verified">
      ${rehashed === null ? '' : rehashed.stands ? t.equal : t.unequal}
    </p>
    <dl class="hashes">
      <div class="row">
        <dt>${t.keptHash}</dt>
        <dd>${sha256}</dd>
      </div>
      <div class="row" hidden>
        <dt>${t.hashHere}</dt>
        <dd data-computed></dd>
      </div>
      ${
        rehashed === null
          ? ''
          : html`<div class="row">
              <dt>${t.hashServer}</dt>
              <dd>
                ${rehashed.found ?? t.unreadable}
                <span class="aside">${t.at(rehashed.file, rehashed.offset)}</span>
                ${rehashed.problem === null ? '' : html`<span class="warn" lang="en">${rehashed.problem}</span>`}
              </dd>
            </div>`
      }
    </dl>
  </section>`;
}
