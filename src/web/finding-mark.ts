import type { Tone } from '#server/contract.ts';
import { html, own, type Markup } from './html.ts';

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
