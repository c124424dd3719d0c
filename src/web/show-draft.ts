import { setImmediate } from 'node:timers/promises';
import { toneOf, type Proof, type ProofedQuote } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { FINDING } from './catalogue/finding.ts';
import { PROOF } from './catalogue/proof.ts';
import { drawMark } from './finding-mark.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { sayProofWhy } from './say-proof-why.ts';
import { sayTime } from './say-time.ts';
import { showDiff, type Sides } from './show-diff.ts';

type Block = Proof['draft']['blocks'][number];
interface Numbered {
  readonly number: number;
  readonly quote: ProofedQuote;
}

/** Paragraphs drawn in one go, some milliseconds: others are answered in between. */
const AT_ONCE = 50;

/** A draft as it was read: its quotes marked in place, and beside each paragraph what was found about those in it. */
export async function showDraft({ draft, quotes }: Proof, language: Language): Promise<Markup> {
  const numbered = quotes.map((quote, i) => ({ number: i + 1, quote }));
  const shown = draft.blocks.filter(({ role }) => role !== 'furniture');
  const rows: Markup[] = [];
  for (const [i, block] of shown.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const inside = numbered.filter(({ quote }) => quote.span[0] >= block.span[0] && quote.span[0] < block.span[1]);
    const text = html`${markQuotes(draft.text, block, inside)}`;
    const words =
      block.role === 'headline'
        ? html`<h2 class="words" dir="auto">${text}</h2>`
        : html`<p class="words" dir="auto">${text}</p>`;
    rows.push(
      html`<div class="row">
        ${words}
        <div class="notes" lang="${language}">${inside.map(each => showNote(each, language))}</div>
      </div>`,
    );
  }
  return html`<div class="draft" ${draft.language === null ? '' : html` lang="${draft.language}"`}>${rows}</div>`;
}

/** A block's text with its quotes marked; of quotes that overlap, the first is marked. */
function markQuotes(text: string, { span: [start, end] }: Block, quotes: readonly Numbered[]): Markup {
  const parts: Markup[] = [];
  let at = start;
  for (const { number, quote } of quotes) {
    const [from, to] = quote.span;
    if (from < at) continue;
    const until = Math.min(to, end);
    parts.push(
      html`${text.slice(at, from)}<a class="quoted verdict-${quote.verdict}" id="q${number}" href="#n${number}"
          >${text.slice(from, until)}<sup>${number}</sup></a
        >`,
    );
    at = until;
  }
  return html`${parts}${text.slice(at, end)}`;
}

function showNote({ number, quote }: Numbered, language: Language): Markup {
  const t = PROOF[language];
  const { verdict, failing, reason, notes, why, diff, finding, speaker } = quote;
  const tone = verdict === 'noted' ? 'grey' : toneOf(finding);
  const open = failing || verdict === 'unattributed';
  return html`<section class="note verdict-${verdict}" id="n${number}" aria-label="${number}">
    <p class="head">
      <a href="#q${number}">${number}</a> ${drawMark(tone)} <b>${t.verdicts[verdict]}</b>
      <span class="aside">${speaker?.name ?? ''}</span>
    </p>
    ${(language === 'en' ? [reason, ...notes] : why.map(each => sayProofWhy(each, language))).map(said => html`<p>${said}</p>`)}
    ${diff === undefined || !open ? '' : showDiff(diff, language, sidesOf(language))}
    ${quote.printInstead.map(({ line }) => html`<p class="instead"><span class="label">${t.instead}</span> <span class="words" dir="auto">${line}</span></p>`)}
    ${showWhere(quote, language)}
  </section>`;
}

/** The draft's words against those on record. */
const sidesOf = (language: Language): Sides => {
  const { draftHas } = PROOF[language];
  return { ...FINDING[language], claimed: draftHas, readClaimed: words => `${draftHas}: ${words}` };
};

/** Where the record has it: the best piece of evidence of each kind. */
function showWhere({ finding }: ProofedQuote, language: Language): Markup {
  const roles = new Set<string>();
  const best = finding.evidence.filter(({ role }) => !roles.has(role) && roles.add(role)).slice(0, 3);
  return html`${best.map(
    ({ document, outlet, title, published, quote }) =>
      html`<p class="aside">
        <a href="/documents/${document}#at-${quote.start}">${outlet ?? title ?? document}</a> ·
        ${published === null ? COMMON[language].noDate : sayTime(published, language)}
      </p>`,
  )}`;
}
