import type { OpenedFinding } from '#server/contract.ts';
import { COMMON } from './catalogue/common.ts';
import { FINDING } from './catalogue/finding.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';
import { timeTag } from './say-time.ts';
import { showDiff } from './show-diff.ts';
import type { Evidence } from './shown.ts';

type Cited = OpenedFinding['cited'][number];

/** Everything that a finding rests on, the best first; each leads to its place in its document. */
export function showEvidence(
  evidence: readonly Evidence[],
  cited: readonly Cited[],
  { language, id }: { readonly language: Language; readonly id: string },
): Markup {
  if (evidence.length === 0) return html``;
  const items = evidence.map((each, i) => showOne(each, { cited: cited[i], language, shownDiff: i === 0 }));
  return html`<section class="evidence" aria-labelledby="evidence-${id}">
    <h2 class="label" id="evidence-${id}">${FINDING[language].evidence}</h2>
    <ol>
      ${items}
    </ol>
  </section>`;
}

interface How {
  readonly cited: Cited | undefined;
  readonly language: Language;
  /** True if the card above already compares these words. */
  readonly shownDiff: boolean;
}

function showOne(evidence: Evidence, { cited, language, shownDiff }: How): Markup {
  const t = FINDING[language];
  const { document, outlet, title, published, role, quote, speaker, sha256, textSha256, obtained, diff } = evidence;
  const place = `/documents/${document}?lit=${quote.start}-${quote.end}&text=${textSha256.slice(0, 12)}#lit`;
  const facts = [
    html`<a class="outlet" href="${place}" data-open>${outlet ?? title ?? evidence.path ?? document}</a>`,
    published === null ? html`<span>${COMMON[language].noDate}</span>` : timeTag(published, language),
    html`<span class="role">${t.roles[role]}</span>`,
  ];
  const state =
    cited === undefined || cited.state === 'current' ? '' : html`<p class="warn">${t.citedState[cited.state]}</p>`;
  const differs = diff !== undefined && !shownDiff && diff.some(([step]) => step !== '=');
  return html`<li class="piece" tabindex="0">
    <p class="facts">${facts.map((fact, i) => (i === 0 ? fact : html` · ${fact}`))}</p>
    ${title === null || title === outlet ? '' : html`<p class="title" dir="auto">${title}</p>`}
    <blockquote class="words" dir="auto">${inContext(quote, cited?.passage ?? null)}</blockquote>
    ${speaker === null ? '' : html`<p class="who">${speaker}</p>`} ${differs ? showDiff(diff, language) : ''}${state}
    <p class="hash">
      ${t.obtained[obtained]} · ${t.hash}
      <a href="/documents/${document}/kept" title="${sha256}">${sha256.slice(0, 8)}…</a>
    </p>
  </li>`;
}

/** The quoted words lit in the paragraph that they stand in; where that is not known, between the words around them. */
function inContext({ exact, prefix, suffix }: Evidence['quote'], passage: string | null): Markup {
  const at = passage?.indexOf(exact) ?? -1;
  if (passage !== null && at >= 0)
    return html`${passage.slice(0, at)}<mark>${exact}</mark>${passage.slice(at + exact.length)}`;
  return html`…${lastLine(prefix)}<mark>${exact}</mark>${firstLine(suffix)}…`;
}

const lastLine = (text: string): string => text.split('\n').at(-1) ?? '';
const firstLine = (text: string): string => text.split('\n')[0] ?? '';
