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

/** How a page says that it is in jest: a label at the front of its first paragraph or headline, or its own word that it invents. */
const SATIRE =
  /^\W*(?:SATIRE|PARODY|(?:Satire|Parody)\s*[:.–—-])|\b(?:this (?:article|page|story|site) is (?:a )?(?:satire|satirical|parody)|(?:this is|is a work of) satire)\b/u;

/** True if a page itself says that it is satire: what it has people say was never said. */
export function isSatire(document: OriginDocument): boolean {
  if (document.kind !== 'article' && document.kind !== 'post') return false;
  return document.blocks.some(({ span, role }, i) => {
    if (role === 'comment' || role === 'furniture' || role === 'teaser') return false;
    const text = sliceSpan(document.text, span);
    return SATIRE.test(i < 3 ? text : ` ${text}`.replace(/^\W*(?:SATIRE|PARODY|Satire|Parody)/u, ' '));
  });
}
