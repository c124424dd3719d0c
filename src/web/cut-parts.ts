import type { Span } from '#base/span.ts';
import type { Block } from './shown.ts';

/** UTF-16 units of text on one page: so much is made and drawn well within a second, and no article is so long. */
export const PART_LENGTH = 60_000;

/** A part of a document that one page shows. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly span: Span;
}

/**
 * Cuts a document into parts at its paragraphs, or between words where one is longer than a part. Text that stands in no block is put
 * in as furniture, so that all parts together are the whole text but for white space. There is always one part.
 */
export function cutParts(text: string, blocks: readonly Block[], length: number = PART_LENGTH): readonly Part[] {
  const parts: { blocks: Block[]; span: Span }[] = [];
  for (const block of withGaps(text, blocks).flatMap(each => cutLong(text, each, length))) {
    const last = parts.at(-1);
    if (last !== undefined && block.span[1] - last.span[0] <= length) {
      last.blocks.push(block);
      last.span = [last.span[0], block.span[1]];
    } else parts.push({ blocks: [block], span: block.span });
  }
  return parts.length === 0 ? [{ blocks: [], span: [0, 0] }] : parts;
}

/** The number of the part in which a position lies, or after which it would stand. */
export function partAt(parts: readonly Part[], position: number): number {
  const found = parts.findIndex(({ span }) => position < span[1]);
  return found === -1 ? parts.length - 1 : found;
}

function withGaps(text: string, blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  let at = 0;
  const fill = (to: number): void => {
    if (to > at && text.slice(at, to).trim() !== '') all.push({ span: [at, to], role: 'furniture' });
  };
  for (const block of blocks) {
    fill(block.span[0]);
    all.push(block);
    at = block.span[1];
  }
  fill(text.length);
  return all;
}

function cutLong(text: string, block: Block, length: number): readonly Block[] {
  const [from, to] = block.span;
  const pieces: Block[] = [];
  for (let start = from; start < to;) {
    const wanted = Math.min(to, start + length);
    const space = wanted === to ? to : text.lastIndexOf(' ', wanted) + 1;
    // Text without spaces is cut where it must, yet not within a character.
    const hard = isInside(text, wanted) ? wanted - 1 : wanted;
    const end = space > start ? space : hard;
    pieces.push({ ...block, span: [start, end] });
    start = end;
  }
  return pieces;
}

/** True if a position lies between the two halves of a character. */
export function isInside(text: string, position: number): boolean {
  return /[\uDC00-\uDFFF]/u.test(text.charAt(position)) && /[\uD800-\uDBFF]/u.test(text.charAt(position - 1));
}
