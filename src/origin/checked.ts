import { sliceSpan } from '#base/span.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { OriginDocument, OriginSetting } from './setting.ts';

/** How fact-checkers set the claim apart from what they found. */
const CLAIM_LINE = /^(?:the |what (?:was|is) )?(?:claim(?:ed)?|quote|post|rumou?r)(?: (?:checked|reviewed))?\s*[:–—]/iu;

/** The same as a heading of its own, under which the claim stands. */
const CLAIM_HEADING = /^(?:the |what (?:was|is) )?(?:claim(?:ed)?|quote)(?: (?:checked|reviewed))?\s*[:–—]?$/iu;

/**
 * True if a fact-check quotes there just the words that it was asked to check. What it quotes besides, such as what was really said, is its report;
 * words that differ from the claim by a single one are not the claim.
 */
export function isClaimChecked(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): boolean {
  if (document.kind !== 'fact-check') return false;
  const words = join(setting.wordsOf(statement));
  return claimsOf(document).some(claim => join(normalWords(claim).map(({ word }) => word)).includes(words));
}

/** With a space at each end, so that words are found whole. */
function join(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function claimsOf(document: OriginDocument): string[] {
  const blocks = document.blocks.map(block => sliceSpan(document.text, block.span).trim());
  const lines = blocks.filter((line, i) => CLAIM_LINE.test(line) || CLAIM_HEADING.test(blocks[i - 1] ?? ''));
  return [...document.reviews.map(({ claimReviewed }) => claimReviewed), ...lines];
}
