import type { Block } from '#document/document.ts';
import type { Proof, ProofedDraft, ProofedQuote } from '#proof/proof.ts';
import { VERDICTS } from '#proof/verdict.ts';
import { escapeHtml } from './escape.ts';
import { drawDot, toneOfQuote, writeNote } from './proof-note.ts';
import { sayCount } from './proof-sentences.ts';
import { PROOF_STYLE } from './proof-style.ts';
import { sayCoverage } from '#check/say-coverage.ts';

/** Nothing is loaded and nothing runs: what a draft holds can only be shown. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Proofed drafts as one page that needs nothing beside it: each draft's text with its quotes marked in place, and what was found beside them. */
export function proofPage(proofs: readonly Proof[]): string {
  const names = proofs.map(({ draft }) => nameOf(draft));
  const [first] = proofs;
  const made = first?.quotes[0]?.finding.made;
  const foot = made === undefined ? '' : `${made.program}, rules ${made.rules}, record ${made.record.slice(0, 12)}. `;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Proof: ${escapeHtml(names.join(', '))}</title>
<style>${PROOF_STYLE}</style>
</head>
<body>
<div class="page">
<header><b>Onrecord</b><span>Proof</span></header>
<main>
${proofs.map((proof, i) => writeDraft(proof, proofs.length === 1 ? '' : `d${i + 1}-`)).join('\n')}
</main>
<footer>${escapeHtml(foot)}Nothing of the draft is kept in the record. What stands, stands as this record has it; what it does not hold, it cannot tell.</footer>
</div>
</body>
</html>
`;
}

function nameOf({ title, path }: ProofedDraft): string {
  return title ?? path ?? 'a draft';
}

function writeDraft(proof: Proof, prefix: string): string {
  const { draft, quotes, coverage } = proof;
  const nobody = { text: '', words: '', speaker: null, frameSpeaker: null, on: null };
  const lang = draft.language !== null && /^[a-z]{2,3}$/u.test(draft.language) ? ` lang="${draft.language}"` : '';
  const rows = draft.blocks.map(block => writeBlock(proof, block, prefix)).filter(row => row !== '');
  const list = quotes.length === 0 ? '<li>No quotes were found in it.</li>' : writeCounts(proof);
  return `<section class="draft">
<p class="name">${escapeHtml([draft.path, sayLength(quotes)].filter(part => part !== null).join(' · '))}</p>
<ul class="counts">${list}</ul>
<p class="covers">${escapeHtml(sayCoverage({ coverage, claim: nobody }))}</p>
${draft.gaps.map(gap => `<p class="gap">${escapeHtml(gap)}</p>`).join('\n')}
<div class="text"${lang}>
${rows.join('\n')}
</div>
</section>`;
}

function sayLength(quotes: readonly ProofedQuote[]): string {
  const paraphrases = quotes.filter(({ form }) => form === 'paraphrase').length;
  const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
  return [
    count(quotes.length - paraphrases, 'quote'),
    ...(paraphrases === 0 ? [] : [count(paraphrases, 'paraphrase')]),
  ].join(', ');
}

/** The verdicts that there are, each with how often; a count leads to the first of its kind. */
function writeCounts({ counts }: Proof): string {
  return VERDICTS.flatMap(verdict => {
    const said = sayCount(verdict, counts[verdict]);
    if (said === null) return [];
    const [number = '', ...words] = said.split(' ');
    return [`<li><b>${number}</b> ${words.join(' ')}</li>`];
  }).join('');
}

/** A block of the draft with its quotes marked, and beside it what was found about those that begin in it. */
function writeBlock({ draft, quotes }: Proof, block: Block, prefix: string): string {
  const [start, end] = block.span;
  const text = draft.text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  // Most quotes stand elsewhere.
  const here = quotes.flatMap((quote, i) =>
    quote.pieces.some(piece => piece[0] < end && piece[1] > start) ? [[i, quote] as const] : [],
  );
  const marked = markBlock(draft.text, block, { quotes: here, prefix });
  const notes = quotes.flatMap((quote, i) =>
    start <= quote.span[0] && quote.span[0] < end ? [writeNote(quote, { number: i + 1, prefix })] : [],
  );
  const beside = notes.length === 0 ? '' : `<aside class="notes" lang="en">${notes.join('')}</aside>`;
  return `<div class="row">${inElement(block, marked)}${beside}</div>`;
}

function inElement({ role, quoted }: Block, html: string): string {
  switch (role) {
    case 'headline':
      return `<h2>${html}</h2>`;
    case 'standfirst':
      return `<p class="standfirst">${html}</p>`;
    case 'body':
      return quoted === true ? `<blockquote>${html}</blockquote>` : `<p>${html}</p>`;
    case 'caption':
    case 'teaser':
    case 'comment':
    case 'furniture':
      return `<p class="aside">${html}</p>`;
  }
}

const CLOSING = /^[.,]?["”“’'»«]/u;

interface Marking {
  /** Those that stand in the block, with their places in the draft's list. */
  readonly quotes: readonly (readonly [number, ProofedQuote])[];
  readonly prefix: string;
}

function markBlock(text: string, { span: [start, end] }: Block, { quotes, prefix }: Marking): string {
  let html = '';
  let at = start;
  for (const [i, quote] of quotes) {
    for (const [k, piece] of quote.pieces.entries()) {
      const from = Math.max(piece[0], at);
      const to = Math.min(piece[1], end);
      if (from >= to) continue;
      const id = k === 0 && piece[0] >= start ? ` id="${prefix}q${i + 1}"` : '';
      const isLast = k === quote.pieces.length - 1 && piece[1] <= end;
      html += escapeHtml(text.slice(at, from));
      html += `<mark${id} class="${toneOfQuote(quote)} ${quote.verdict}${quote.failing ? ' fails' : ''}">${escapeHtml(text.slice(from, to))}</mark>`;
      at = to;
      if (!isLast) continue;
      // The number stands behind the mark that closes the quotation.
      const closing = CLOSING.exec(text.slice(to, end))?.[0] ?? '';
      html += `${escapeHtml(closing)}&#8288;<sup><a href="#${prefix}n${i + 1}">${drawDot(toneOfQuote(quote))}${i + 1}<span class="unseen"> ${quote.verdict}</span></a></sup>`;
      at = to + closing.length;
    }
  }
  return html + escapeHtml(text.slice(at, end));
}
