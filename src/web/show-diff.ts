import type { Evidence } from './shown.ts';
import { FINDING } from './catalogue/finding.ts';
import { html, type Markup } from './html.ts';
import type { Language } from './language.ts';

type Diff = NonNullable<Evidence['diff']>;

/** What the two rows are called, and how they are read aloud. */
export interface Sides {
  readonly claimed: string;
  readonly onRecord: string;
  readonly readClaimed: (words: string) => string;
  readonly readRecorded: (words: string) => string;
}

/** Claimed words above recorded ones, what differs marked by weight, line and colour, and said aloud. */
export function showDiff(diff: Diff, language: Language, sides: Sides = FINDING[language]): Markup {
  const t = sides;
  return html`<dl class="diff">
    <div>
      <dt>${t.claimed}</dt>
      <dd dir="auto">${side(diff, '+', t.readClaimed)}</dd>
    </div>
    <div>
      <dt>${t.onRecord}</dt>
      <dd dir="auto">${side(diff, '-', t.readRecorded)}</dd>
    </div>
  </dl>`;
}

/** The words that both have, and those of one side alone; where the other alone has something, a gap that shows it. */
function side(diff: Diff, own: '+' | '-', say: (words: string) => string): Markup {
  const steps = mergeSteps(diff);
  return html`${steps.map(([step, words], i) => {
    if (step === '=') return html`${words} `;
    if (step !== own) {
      // What stands beside a gap already shows that something differs there.
      const beside = steps[i - 1]?.[0] === own || steps[i + 1]?.[0] === own;
      return beside ? '' : html`<span class="gap" aria-hidden="true">‸</span> `;
    }
    const mark = own === '+' ? html`<ins>${words}</ins>` : html`<b>${words}</b>`;
    return html`<span class="visually-hidden">${say('')}</span>${mark} `;
  })}`;
}

/** Steps of one kind in a row as one. */
function mergeSteps(diff: Diff): readonly (readonly ['=' | '-' | '+', string])[] {
  const merged: ['=' | '-' | '+', string][] = [];
  for (const [step, words] of diff) {
    const last = merged.at(-1);
    if (last?.[0] === step) last[1] += ` ${words}`;
    else merged.push([step, words]);
  }
  return merged;
}
