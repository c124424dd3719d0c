import type { Span } from '#base/span.ts';
import type { Record, ShownDocument } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { DOCUMENT } from './catalogue/document.ts';
import { cutParts, isInside, partAt, type Part } from './cut-parts.ts';
import { showFacts, showParticulars, type Copies } from './document-head.ts';
import { showFoot } from './document-foot.ts';
import { html, join, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { layout } from './layout.ts';
import type { Answer } from './page.ts';
import { nameOf, showNotes } from './show-notes.ts';
import { setText, showBlocks, type SetBlock } from './show-text.ts';

/** Copies named in the head of a document; a page of all is a list of documents. */
const MOST_COPIES = 8;

/** A document as it was read: its facts, its text with every statement in place, and how it came here. */
export const showDocument: Answer = async (c, page) => {
  const { language, server } = page;
  const t = DOCUMENT[language];
  const document = await server.record.show(c.req.param('id') ?? '');
  const { text, blocks, title, statements, gaps, lost } = document;
  const asked = readLit(c.req.query('lit'), c.req.query('text'), document);
  const parts = cutParts(text, blocks);
  const number = choosePart(parts, c.req.query('part'), asked.lit);
  const part = parts[number] ?? { blocks: [], span: [0, 0] };
  const noted = { text, statements, language };
  const set = setText({ ...noted, part, lit: asked.lit });
  const head = set.find(({ block }) => block.role === 'headline' && sameWords(text, block.span, title));
  const pages = showParts(parts, number, { language, document: document.document });
  const warnings = [
    ...(asked.isOther ? [t.otherReading] : []),
    ...gaps.map(gap => `${t.gaps} ${gap}`),
    ...lost.map(each => t.lost(each.number, each.reason)),
  ];
  const body = html`<article class="document" lang="${language}">
    <header>
      ${showFacts(document, await findCopies(server.record, document), language)} ${showTitle(head, document, language)}
      ${showParticulars(document, language)} ${warnings.map(warning => html`<p class="warn">${warning}</p>`)}
      <p class="ways">
        <a href="/documents/${document.document}/kept">${t.asKept}</a>
        <a href="/spread?of=${document.document}">${t.spread}</a>
        <a href="/api/documents/${document.document}">${t.json}</a>
      </p>
      <p class="key">${showKey(document, language)}</p>
    </header>
    ${pages}
    <div class="text" lang="${document.language ?? ''}">
      ${text.trim() === '' ? html`<p class="quiet-note">${t.emptyText}</p>` : ''}${showBlocks(
        set.filter(each => each !== head),
        noted,
      )}
    </div>
    ${pages} ${showFoot(document, language)}
  </article>`;
  return c.html(layout(page, { title: title ?? '', place: 'documents', wide: true, body }));
};

/** The headline of the text is the title of the page, with what is marked in it; else what the page calls itself. */
function showTitle(head: SetBlock | undefined, { title, outlet }: ShownDocument, language: Language): Markup {
  const words = head?.words ?? html`${title ?? outlet ?? COMMON[language].noTitle}`;
  return html`<div class="block">
    <h1 class="words" dir="auto">${words}</h1>
    ${head?.notes ?? showNotes([], { text: '', statements: [], language })}
  </div>`;
}

const plain = (words: string): string => words.replaceAll(/\s+/gu, ' ').trim();
const sameWords = (text: string, [start, end]: Span, title: string | null): boolean =>
  title !== null && plain(text.slice(start, end)) === plain(title);

/** How many statements of how many speakers, and what the marks mean. */
function showKey({ statements }: ShownDocument, language: Language): Markup {
  const t = DOCUMENT[language];
  const speakers = new Set(statements.map(each => each.person ?? nameOf(each, language)));
  const counted = t.counted(statements.length, speakers.size);
  if (statements.length === 0) return html`${counted}`;
  return html`${counted}. <span class="said quoted">${t.keySaid}</span> · <span class="said">${t.keyReported}</span> ·
    <span class="source">${t.keySource}</span> · <span class="cue">${t.keyCue}</span>`;
}

/** Which stretch is to be lit, if the text is still the one that the link means. */
function readLit(
  lit: string | undefined,
  hash: string | undefined,
  { text, textSha256 }: ShownDocument,
): { readonly lit: Span | null; readonly isOther: boolean } {
  const { start, end } = /^(?<start>\d{1,9})-(?<end>\d{1,9})$/u.exec(lit ?? '')?.groups ?? {};
  if (start === undefined || end === undefined) return { lit: null, isOther: false };
  if (hash !== undefined && !(hash.length >= 8 && textSha256.startsWith(hash))) return { lit: null, isOther: true };
  const [from, to] = [start, end].map(edge => {
    const at = Math.min(Number(edge), text.length);
    return isInside(text, at) ? at - 1 : at;
  });
  return { lit: from === undefined || to === undefined || from >= to ? null : [from, to], isOther: false };
}

function choosePart(parts: readonly Part[], asked: string | undefined, lit: Span | null): number {
  if (asked !== undefined && /^\d{1,6}$/u.test(asked)) return Math.min(Math.max(Number(asked), 1), parts.length) - 1;
  return lit === null ? 0 : partAt(parts, lit[0]);
}

/** The way through a document that is too long for one page. */
function showParts(
  parts: readonly Part[],
  number: number,
  { language, document }: { readonly language: Language; readonly document: string },
): Markup {
  if (parts.length === 1) return html``;
  const t = DOCUMENT[language];
  const link = (to: number, words: string): Markup =>
    to < 0 || to >= parts.length ? html`` : html` <a href="/documents/${document}?part=${to + 1}">${words}</a>`;
  const all = parts.map((_, i) =>
    i === number ? html`<b>${i + 1}</b>` : html`<a href="/documents/${document}?part=${i + 1}">${i + 1}</a>`,
  );
  return html`<nav class="parts" aria-label="${t.parts}">
    <span>${t.part(number + 1, parts.length)}</span>${link(number - 1, t.before)}${link(number + 1, t.next)}
    <details>
      <summary>${t.parts}</summary>
      <p>${join(all, html``)}</p>
    </details>
  </nav>`;
}

async function findCopies(record: Record, { document, copyGroup }: ShownDocument): Promise<Copies> {
  if (copyGroup === null) return { total: 0, some: [] };
  const { documents, total } = await record.documentPage({ copyGroup, order: 'published', limit: MOST_COPIES + 1 });
  return { total: total - 1, some: documents.filter(each => each.document !== document).slice(0, MOST_COPIES) };
}
