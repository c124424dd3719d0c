import { Fault } from '#base/fault.ts';
import { capturePath, shownAs, type KeptBytes, type Record, type ShownDocument } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { KEPT } from './catalogue/kept.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { timeTag } from './say-time.ts';
import { showCapture } from './show-capture.ts';
import { showVerify } from './show-verify.ts';

/** The bytes of a document as they were kept: how they came, what they look like, and whether they are still the same. */
export const showKept: Answer = async (c, page) => {
  const { language, server } = page;
  const t = KEPT[language];
  const document = await server.record.show(c.req.param('id') ?? '');
  const hashes = [...new Set([document.sha256, ...document.sightings.map(({ sha256 }) => sha256)])];
  const asked = c.req.query('capture') ?? document.sha256;
  const name = document.title ?? document.outlet ?? COMMON[language].noTitle;
  const title = `${t.title}: ${name}`;
  if (!hashes.includes(asked)) {
    const body = html`<h1>${t.title}</h1>
      <p>${t.noneNamed}</p>
      ${showCaptures(document, null, language)}`;
    return c.html(layout(page, { title, place: 'documents', wide: true, body }), 404);
  }
  const kept = await readKept(server.record, asked);
  const rehashed = kept === null || c.req.query('verify') !== undefined ? await server.record.rehash(asked) : null;
  const body = html`<article class="as-kept">
    <header>
      <h1>
        <span class="label">${t.title}</span>
        <span class="words" dir="auto">${name}</span>
      </h1>
      <p class="ways">
        <a href="/documents/${document.document}">${t.asRead}</a> <a href="${capturePath(asked)}">${t.openTab}</a>
        <a href="${capturePath(asked)}" download="${fileName(asked, kept)}">${t.download}</a>
      </p>
      ${hashes.length + document.sightings.length > 2 ? showCaptures(document, asked, language) : ''}
    </header>
    ${kept === null ? '' : html`${showCapture(kept, language)}${await showOthers(kept, document, page)}`}
    ${showVerify({ document: document.document, sha256: asked, bytes: kept?.length ?? rehashed?.bytes ?? 0 }, rehashed, language)}
    ${kept === null ? '' : showFrame(kept, language)}
  </article>`;
  return c.html(layout(page, { title, place: 'documents', wide: true, body }));
};

/** Other documents with the same bytes that are named; where there are more, a list of captures is long enough. */
const MOST_OTHERS = 8;

async function showOthers({ documents }: KeptBytes, { document }: ShownDocument, page: Page): Promise<Markup> {
  const ids = documents.filter(each => each !== document).slice(0, MOST_OTHERS);
  if (ids.length === 0) return html``;
  const others = await Promise.all(ids.map(each => page.server.record.show(each)));
  const links = others.map(
    ({ document: id, outlet, title, path }) =>
      html`<a href="/documents/${id}/kept" dir="auto">${outlet ?? title ?? path ?? id}</a>`,
  );
  return html`<p class="facts">${KEPT[page.language].others} ${join(links, html`, `)}</p>`;
}

/** Null if the bytes are damaged: what hashes them tells how, and the rest of the page is shown all the same. */
async function readKept(record: Record, sha256: string): Promise<KeptBytes | null> {
  try {
    return await record.capture(sha256);
  } catch (error) {
    if (error instanceof Fault && error.code === 'record-damaged') return null;
    throw error;
  }
}

/** Every moment at which the document was met; each leads to the bytes of it. */
function showCaptures(
  { document, sightings, sha256: read }: ShownDocument,
  shown: string | null,
  language: Language,
): Markup {
  const t = KEPT[language];
  const first = new Map<string, number>();
  for (const [i, { sha256 }] of sightings.entries()) if (!first.has(sha256)) first.set(sha256, i);
  return html`<nav class="captures" aria-label="${t.captures}">
    <h2 class="label">${t.captures}</h2>
    <ol>
      ${sightings.map(({ at, sha256 }, i) => {
        const name = html`${timeTag(at, language)} · <span class="hash">${sha256.slice(0, 8)}…</span>`;
        return html`<li>
          ${sha256 === shown ? html`<b>${name}</b>` : html`<a href="/documents/${document}/kept?capture=${sha256}">${name}</a>`}
          ${first.get(sha256) === i ? (sha256 === read ? html`<span class="aside">${t.readNow}</span>` : '') : html`<span class="aside">${t.again}</span>`}
        </li>`;
      })}
    </ol>
  </nav>`;
}

/** The page in a frame where nothing can happen; what no browser shows is not framed. */
function showFrame({ sha256, mediaType }: KeptBytes, language: Language): Markup {
  const t = KEPT[language];
  if (shownAs(mediaType) === null) return html`<p class="quiet-note">${t.noFrame}</p>`;
  return html`<section class="frame">
    <h2 class="label">${t.frame}</h2>
    <p class="quiet-note">${t.frameHint}</p>
    <iframe
      sandbox
      src="${capturePath(sha256)}"
      title="${t.frame}"
      referrerpolicy="no-referrer"
      loading="lazy"
    ></iframe>
  </section>`;
}

/** The bytes' hash as a file name, with an ending for what a browser would show. */
function fileName(sha256: string, kept: KeptBytes | null): string {
  const shown = kept === null ? null : shownAs(kept.mediaType);
  return `${sha256}${shown === 'text/html' ? '.html.txt' : shown === 'text/plain' ? '.txt' : ''}`;
}
