import type { DiffStep, Evidence } from '#check/finding.ts';
import type { ProofedQuote } from '#proof/proof.ts';
import { escapeAddress, escapeHtml } from './escape.ts';
import { FORMS } from './proof-sentences.ts';
import { sayDay } from './sentences.ts';
import { toneOf, type Tone } from './tone.ts';

/** The tone of what was found about a quote. */
export function toneOfQuote({ finding, verdict }: Pick<ProofedQuote, 'finding' | 'verdict'>): Tone {
  if (verdict === 'noted') return 'grey';
  return toneOf(finding);
}

const SHAPES: Readonly<Record<Tone, string>> = {
  green: '<circle cx="6" cy="6" r="5" fill="currentColor"/>',
  amber:
    '<circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M6 1.7a4.3 4.3 0 0 1 0 8.6z" fill="currentColor"/>',
  red: '<circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M3 9l6-6M3 3l6 6" stroke="currentColor" stroke-width="1.4"/>',
  grey: '<circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.4"/>',
};

/** The shape that goes with a tone: filled, half, crossed, open. */
export function drawDot(tone: Tone): string {
  return `<svg class="${tone}" width="10" height="10" viewBox="0 0 12 12" style="color:var(--c)" aria-hidden="true">${SHAPES[tone]}</svg>`;
}

/** What was found about one quote: verdict, why, the comparison, what to print instead, and where the record has it. */
export function writeNote(
  quote: ProofedQuote,
  { number, prefix }: { readonly number: number; readonly prefix: string },
): string {
  const { verdict, failing, reason, notes, diff, form } = quote;
  const tone = toneOfQuote(quote);
  const who = quote.speaker?.name ?? FORMS.unattributed;
  const parts = [
    `<p class="head"><a href="#${prefix}q${number}" aria-label="to the words in the draft">${number}</a>${drawDot(tone)}<span class="verdict">${verdict}</span><span class="who">${escapeHtml([who, form === 'paraphrase' ? FORMS.paraphrase : ''].filter(part => part !== '').join(' · '))}</span></p>`,
    `<p>${escapeHtml(reason)}</p>`,
    ...notes.map(note => `<p>${escapeHtml(note)}</p>`),
    diff === undefined ? '' : writeDiff(diff),
    ...quote.printInstead.map(
      ({ line }, i) => `<p class="said print">${i === 0 ? '<small>print instead</small>' : ''}${escapeHtml(line)}</p>`,
    ),
    ...(form === 'paraphrase' && !failing ? [] : writeSources(quote)),
  ];
  return `<div class="note ${tone}" id="${prefix}n${number}">${parts.join('')}</div>`;
}

function writeDiff(diff: readonly DiffStep[]): string {
  const side = (sign: '+' | '-', tag: string): string =>
    diff
      .filter(([kind]) => kind === '=' || kind === sign)
      .map(([kind, words]) => (kind === '=' ? escapeHtml(words) : `<${tag}>${escapeHtml(words)}</${tag}>`))
      .join(' ');
  return `<dl class="said"><dt class="says">draft</dt><dd>${side('+', 'del')}</dd><dt class="says">on record</dt><dd>${side('-', 'ins')}</dd></dl>`;
}

/** Where the record has it: the best piece of evidence of each kind that decides, with its words where nothing above gives them. */
function writeSources({ finding, printInstead, failing }: ProofedQuote): string[] {
  const told = finding.evidence.filter(({ role }) => role !== 'context' || finding.finding === 'unsupported');
  const roles = new Set<string>();
  const shown = told.filter(({ role }) => !roles.has(role) && roles.add(role));
  return shown.map((evidence, i) => {
    const given = (i === 0 && printInstead.length > 0) || !failing;
    const words = given
      ? ''
      : `<br><span class="said">${escapeHtml(`… ${evidence.quote.exact} …`.replaceAll(/\s+/gu, ' '))}</span>`;
    return `<p class="source">${writeSource(evidence)}${words}</p>`;
  });
}

const ROLES: Readonly<Record<Evidence['role'], string>> = {
  match: '',
  denial: 'denial: ',
  'fact-check': 'fact-check: ',
  contradiction: 'says otherwise: ',
  context: 'nearest words: ',
  misattribution: 'said by somebody else: ',
};

function writeSource({ role, outlet, title, published, url, path, obtained, sha256 }: Evidence): string {
  const day = published === null ? 'no date' : sayDay(published);
  const name = escapeHtml(`${outlet ?? title ?? path ?? 'unnamed page'} · ${day}`);
  const address = escapeAddress(url);
  const link = address === null ? name : `<a href="${address}" rel="noreferrer noopener">${name}</a>`;
  const how = obtained === 'supplied' ? 'file supplied by a user' : obtained;
  return `${ROLES[role]}${link} <span>(${how}, sha256 ${sha256.slice(0, 8)}…)</span>`;
}
