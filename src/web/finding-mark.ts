import type { Finding, ListedFinding } from '#server/contract.ts';
import { html, own, type Markup } from './html.ts';

/** The four colours of findings, each with a shape of its own: colour alone says nothing. */
export type Tone = 'green' | 'amber' | 'red' | 'grey';

/** A finding's tone; `verbatim` is green only where the record is first-hand or two sources are independent of each other. */
export function toneOf({ finding, basis, origins }: Pick<Finding, 'finding' | 'basis' | 'origins'>): Tone {
  if (finding === 'verbatim') return basis === 'first_hand' || origins.independent >= 2 ? 'green' : 'amber';
  return roughTone(finding);
}

/** The same of a line of a list, which does not tell what a record is worth. */
export function roughTone(finding: ListedFinding['finding']): Tone {
  switch (finding) {
    case 'verbatim':
    case 'altered':
    case 'out_of_context':
    case 'stitched':
    case 'paraphrase':
    case 'disputed':
      return 'amber';
    case 'misattributed':
    case 'denied':
    case 'contradicted':
      return 'red';
    case 'unsupported':
      return 'grey';
  }
}

const SHAPES: Readonly<Record<Tone, string>> = {
  green: '<circle cx="8" cy="8" r="7" fill="currentColor"/>',
  amber:
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 1a7 7 0 0 0 0 14z" fill="currentColor"/>',
  red: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M4 4l8 8M12 4l-8 8" stroke="currentColor" stroke-width="2"/>',
  grey: '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/>',
};

/** The mark of a tone; the word beside it says what it means. */
export const drawMark = (tone: Tone): Markup =>
  html`<svg class="mark ${tone}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${own(SHAPES[tone])}
  </svg>`;
