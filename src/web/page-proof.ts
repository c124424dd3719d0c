import { setImmediate } from 'node:timers/promises';
import { proofPage, type Draft, type Proof } from '#server/contract.ts';
import { PROOF } from './catalogue/proof.ts';
import { html, own, type Markup } from './html.ts';
import { layout } from './layout.ts';
import type { Answer, Page } from './page.ts';
import { readForm } from './read-form.ts';
import { showDraft } from './show-draft.ts';

/** The form for a draft. Opening it, also with back and forward, sends nothing. */
export const showProofForm: Answer = async (c, page) => {
  const t = PROOF[page.language];
  return c.html(
    layout(page, {
      title: t.title,
      place: 'proof',
      body: html`<h1>${t.title}</h1>
        ${proofForm(page)}`,
    }),
  );
};

/** Checks a draft and shows it marked. It has no address to come back to, since nothing of it is kept. */
export const proofDraft: Answer = async (c, page) => {
  const t = PROOF[page.language];
  const draft = await readDraft(await readForm(c));
  if (draft === null) {
    const body = html`<h1>${t.title}</h1>
      <p class="warn">${t.empty}</p>
      ${proofForm(page)}`;
    return c.html(layout(page, { title: t.title, place: 'proof', body }), 400);
  }
  const proof = await page.server.record.proof(draft, { setting: 'fast' });
  const body = html`<h1>${proof.draft.title ?? draft.name ?? t.title}</h1>
    ${showCounts(proof, page)}
    ${proof.draft.gaps.map(gap => html`<p class="warn">${t.gap} <span lang="en">${gap}</span></p>`)}
    ${await showDraft(proof, page.language)}
    <p class="quiet-note">${t.kept}</p>
    ${await showExports(proof, page)}`;
  return c.html(layout(page, { title: t.title, place: 'proof', wide: true, body }));
};

async function readDraft(form: FormData): Promise<Draft | null> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) return { bytes: await file.bytes(), name: file.name };
  const text = form.get('text');
  return typeof text === 'string' && text.trim() !== '' ? { bytes: text, name: null } : null;
}

function proofForm({ language }: Page): Markup {
  const t = PROOF[language];
  return html`<p class="intro">${t.intro}</p>
    <form class="proof-form" method="post" action="/proof" enctype="multipart/form-data" data-busy="${t.checking}">
      <label for="draft" class="label">${t.text}</label>
      <textarea id="draft" name="text" rows="14" dir="auto"></textarea>
      <p class="given">
        <label
          >${t.file}
          <input
            type="file"
            name="file"
            accept=".txt,.md,.markdown,.html,.htm,.docx,text/plain,text/markdown,text/html"
        /></label>
        <button>${t.check}</button>
      </p>
    </form>`;
}

/** What there is, each count leading to the first of its kind. */
function showCounts({ counts, quotes }: Proof, { language }: Page): Markup {
  const t = PROOF[language];
  if (quotes.length === 0) return html`<p class="counts">${t.none} <a href="/proof">${t.another}</a></p>`;
  const verdicts = (['differs', 'missing', 'stands', 'unattributed', 'noted'] as const).filter(
    each => counts[each] > 0,
  );
  return html`<p class="counts">
    <b
      >${[t.quotes(counts.quotes), ...(counts.paraphrases === 0 ? [] : [t.paraphrases(counts.paraphrases)])].join(', ')}</b
    >${verdicts.map(
      each =>
        html` ·
          <a href="#q${quotes.findIndex(({ verdict }) => verdict === each) + 1}" class="verdict-${each}"
            >${t.counts[each](counts[each])}</a
          >`,
    )} <a class="another" href="/proof">${t.another}</a>
  </p>`;
}

/** What may be taken away: the whole proof as JSON and as a page of its own, written into this one since it is nowhere else. */
async function showExports(proof: Proof, { language }: Page): Promise<Markup> {
  const t = PROOF[language];
  const kept = (text: string): Markup => own(JSON.stringify(text).replaceAll('<', String.raw`\u003c`));
  // Of a draft with thousands of quotes each is a piece of work of its own: others are answered in between.
  await setImmediate();
  const asJson = kept(await writeProof(proof));
  await setImmediate();
  const asPage = kept(proofPage([proof]));
  return html`<p class="take">
      <button type="button" class="quiet" data-print hidden>${t.print}</button>
      <button
        type="button"
        class="quiet"
        data-save="proof-json"
        data-name="proof.json"
        data-type="application/json"
        hidden
      >
        ${t.saveJson}
      </button>
      <button type="button" class="quiet" data-save="proof-page" data-name="proof.html" data-type="text/html" hidden>
        ${t.savePage}
      </button>
    </p>
    <script type="application/json" id="proof-json">
      ${asJson}
    </script>
    <script type="application/json" id="proof-page">
      ${asPage}
    </script>`;
}

/** Quotes written in one go. */
const AT_ONCE = 100;

/** A proof as JSON, to be read by people as well: as `JSON.stringify(proof, null, 2)` writes it, a quote at a time. */
async function writeProof({ quotes, ...rest }: Proof): Promise<string> {
  const written: string[] = [];
  for (const [i, quote] of quotes.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await setImmediate();
    written.push(JSON.stringify(quote, null, 2).replaceAll('\n', '\n    '));
  }
  const [head = '', tail = ''] = JSON.stringify({ ...rest, quotes: [] }, null, 2).split(/\[\](?=\n\}$)/u);
  return written.length === 0 ? `${head}[]${tail}` : `${head}[\n    ${written.join(',\n    ')}\n  ]${tail}`;
}
