import type { BlockRole } from '#document/document.ts';
import { normalWords } from '#text/normal.ts';
import { roleByWording } from '#document/classify-line.ts';
import type { PageNode } from './page.ts';
import type { PageBlock, WalkedPage } from './walk.ts';

/** A named part that holds more of the page's running text than this is not believed to be aside of it. */
const MAX_SHARE = 0.35;

/** The named parts that are believed, outermost first: their blocks get the role, and they are taken out of the page. */
export function takeOutNamedParts(page: WalkedPage): void {
  const believed = page.named
    .filter(part => part.role !== 'standfirst' && part.proseLength <= page.proseLength * MAX_SHARE)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  for (const { element, role, from, to } of believed) {
    for (let i = from; i < to; i += 1) {
      const block = page.blocks[i];
      if (block !== undefined) block.role ??= role;
    }
    element.remove();
  }
}

/** The blocks that stand in a part named as a standfirst and are not too long for one. */
export function standfirstBlocks(page: WalkedPage): ReadonlySet<PageBlock> {
  const found = new Set<PageBlock>();
  for (const part of page.named) {
    if (part.role !== 'standfirst' || part.to - part.from > 3) continue;
    for (let i = part.from; i < part.to; i += 1) {
      const block = page.blocks[i];
      if (block !== undefined && block.text.length >= 20 && block.text.length <= 600) found.add(block);
    }
  }
  return found;
}

function keptShare(block: PageBlock, kept: ReadonlySet<PageNode>): number {
  let all = 0;
  let mine = 0;
  for (const { node, length } of block.nodes) {
    all += length;
    if (kept.has(node)) mine += length;
  }
  return all === 0 ? 0 : mine / all;
}

export const linkShare = (block: PageBlock): number =>
  block.links.reduce((sum, link) => sum + link.span[1] - link.span[0], 0) / Math.max(1, block.text.length);

/** Gives each block that has no role yet the role of body if Readability kept it, else furniture or teaser. */
export function settleBody(page: WalkedPage, kept: ReadonlySet<PageNode>): void {
  for (const block of page.blocks) {
    if (block.role !== null) continue;
    if (keptShare(block, kept) < 0.5) {
      block.role = linkShare(block) > 0.8 && block.text.length > 25 ? 'teaser' : 'furniture';
    } else {
      block.role = roleByWording(block.text) ?? (isLinkOnly(block) ? 'teaser' : 'body');
    }
  }
  trimTail(page.blocks);
}

function isLinkOnly(block: PageBlock): boolean {
  return block.text.length < 200 && linkShare(block) > 0.9 && !/[.!?…]["'”’]?$/u.test(block.text);
}

const isHeading = (block: PageBlock): boolean => /^h[1-6]$/u.test(block.tag);

/** Headings and scraps after the last paragraph introduce something that is not the text. */
function trimTail(blocks: readonly PageBlock[]): void {
  for (const block of blocks.toReversed()) {
    if (block.role !== 'body') continue;
    const isScrap = isHeading(block) || (block.text.length < 40 && !block.inList && !/[.!?…:]["'”’)]*$/u.test(block.text));
    if (!isScrap) return;
    block.role = 'furniture';
  }
}

const wordsOf = (text: string): string => normalWords(text).map(({ word }) => word).join(' ');

/**
 * The block that is the headline: the one with the title's words, best an `<h1>` or one right before the text. Further blocks
 * with the same words are furniture.
 */
export function settleHeadline(blocks: readonly PageBlock[], titles: readonly string[]): PageBlock | null {
  const wanted = titles.map(wordsOf).filter(words => words !== '');
  const same = blocks.filter(block => block.text.length < 400 && wanted.includes(wordsOf(block.text)));
  const headline =
    same.find(block => block.tag === 'h1') ??
    same.find(block => /^h[23]$/u.test(block.tag)) ??
    same.find(block => block.role === 'body') ??
    null;
  for (const block of same) {
    if (block === headline || block.role !== 'body') continue;
    if (isHeading(block) || blocks.indexOf(block) < blocks.findIndex(b => b.role === 'body') + 3) block.role = 'furniture';
  }
  if (headline !== null) headline.role = 'headline';
  return headline;
}

export function settleStandfirst(blocks: readonly PageBlock[], headline: PageBlock, named: ReadonlySet<PageBlock>): void {
  const from = blocks.indexOf(headline) + 1;
  let gap = 0;
  for (const block of blocks.slice(from, from + 12)) {
    if (named.has(block)) {
      block.role = 'standfirst';
      continue;
    }
    if (block.role === 'body') gap += 1;
    if (gap > 0) return;
  }
}

export type RoledBlock = PageBlock & { readonly role: BlockRole };
