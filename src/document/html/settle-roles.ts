import { normalWords } from '#text/normal.ts';
import { roleByWording } from '#document/classify-line.ts';
import type { PageNode } from './page.ts';
import type { NamedElement, PageBlock, WalkedPage } from './walk.ts';

/** A named part that holds more of the page's running text than this is not believed to be aside of it. */
const MAX_SHARE = 0.35;

/** The named parts that are believed, outermost first: their blocks get the role, and they are taken out of the page. */
export function takeOutNamedParts(page: WalkedPage): void {
  const believed = page.named
    .filter(
      part =>
        part.role !== 'standfirst' && part.proseLength <= page.proseLength * MAX_SHARE && !isQuotation(page, part),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  for (const { element, role, from, to } of believed) {
    for (let i = from; i < to; i += 1) {
      const block = page.blocks[i];
      if (block !== undefined) block.role ??= role;
    }
    element.remove();
  }
}

/** True for a part that only frames a block quotation, such as an embedded post. */
function isQuotation({ blocks }: WalkedPage, { role, from, to }: NamedElement): boolean {
  return role !== 'comment' && blocks.slice(from, to).every(block => block.quoted);
}

/** The blocks that stand in a part named as a standfirst and are not too long for one. */
export function standfirstBlocks(page: WalkedPage): ReadonlySet<PageBlock> {
  const found = new Set<PageBlock>();
  for (const part of page.named) {
    if (part.role !== 'standfirst' || part.to - part.from > 3) continue;
    for (let i = part.from; i < part.to; i += 1) {
      const block = page.blocks[i];
      if (block !== undefined && block.text.length >= 20 && block.text.length <= 400) found.add(block);
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

/** True for a block that may be running text: no role by its name, some length, not mostly links. */
const isProse = (block: PageBlock): boolean => block.role === null && block.text.length >= 60 && linkShare(block) < 0.5;

/** A text shorter than this, in characters, or than this share of the page's prose, is tried again with weaker filters. */
const SHORT = 500;
const SMALL_SHARE = 0.25;

/** Which blocks an extractor kept, by their index, and how good a catch that is. */
export interface Catch {
  readonly kept: readonly boolean[];
  readonly length: number;
  readonly isEnough: boolean;
}

/** Which of a page's blocks are made of text that an extractor kept. */
export function catchOf(page: WalkedPage, nodes: ReadonlySet<PageNode>): Catch {
  const kept = page.blocks.map(block => block.role === null && keptShare(block, nodes) >= 0.5);
  let length = 0;
  let prose = 0;
  let caught = 0;
  page.blocks.forEach((block, i) => {
    if (kept[i] === true) length += block.text.length;
    if (!isProse(block)) return;
    prose += block.text.length;
    if (kept[i] === true) caught += block.text.length;
  });
  return { kept, length, isEnough: length >= SHORT && caught >= prose * SMALL_SHARE };
}

/** The blocks of the smallest element that holds most of the page's prose: what is left where the extractor finds nothing. */
export function densestBlocks(page: WalkedPage): Catch {
  const sums = [0];
  for (const block of page.blocks) sums.push((sums.at(-1) ?? 0) + (isProse(block) ? block.text.length : 0));
  const proseIn = ({ from, to }: { from: number; to: number }): number => (sums[to] ?? 0) - (sums[from] ?? 0);
  const whole = { from: 0, to: page.blocks.length };
  const wanted = proseIn(whole) * 0.7;
  let best: { readonly from: number; readonly to: number } = whole;
  for (const container of page.containers) {
    if (proseIn(container) >= wanted && container.to - container.from < best.to - best.from) best = container;
  }
  const kept = page.blocks.map((block, i) => i >= best.from && i < best.to && block.role === null);
  return { kept, length: proseIn(best), isEnough: proseIn(best) > 0 };
}

/** Gives each block that has no role yet the role of body if it was kept, else furniture or teaser. */
export function settleBody(page: WalkedPage, { kept }: Catch): void {
  const first = kept.indexOf(true);
  const last = kept.lastIndexOf(true);
  page.blocks.forEach((block, i) => {
    if (block.role !== null) return;
    // Readability drops embedded posts; what the article sets off between its own paragraphs is part of it.
    const isSetOff = block.quoted && i > first && i < last;
    if (kept[i] !== true && !isSetOff)
      block.role = linkShare(block) > 0.8 && block.text.length > 25 ? 'teaser' : 'furniture';
    else if (!/[\p{L}\p{N}]/u.test(block.text)) block.role = 'furniture';
    else block.role = roleByWording(block.text) ?? (isLinkOnly(block) ? 'teaser' : 'body');
  });
  // A page of scraps alone is what it is.
  if (!page.blocks.some(block => block.role === 'body' && !isScrap(block))) return;
  trimHead(page.blocks);
  trimTail(page.blocks);
}

function isLinkOnly(block: PageBlock): boolean {
  if (block.text.length >= 200 || /[.!?…]["'”’]?$/u.test(block.text)) return false;
  return linkShare(block) > 0.9 || (block.links.length > 1 && !/[\p{L}\p{N}]/u.test(textBesideLinks(block)));
}

function textBesideLinks({ text, links }: PageBlock): string {
  const starts = links.map(link => link.span[0]);
  const ends = links.map(link => link.span[1]);
  return [0, ...ends].map((end, i) => text.slice(end, starts[i] ?? text.length)).join(' ');
}

const isHeading = (block: PageBlock): boolean => /^h[1-6]$/u.test(block.tag);

const endsAsSentence = (text: string): boolean => /[.!?…:]["'”’»)\]]*$/u.test(text);

/** A short line without a sentence's end: a label, a name, a heading's like. */
const isScrap = (block: PageBlock, shorterThan = 40): boolean =>
  block.text.length < shorterThan && !block.inList && block.tag !== 'td' && !endsAsSentence(block.text);

/** Scraps before the first paragraph (an agency's name, a section, a byline) are no part of the text; headings may be. */
function trimHead(blocks: readonly PageBlock[]): void {
  for (const block of blocks) {
    if (block.role !== 'body' || isHeading(block)) continue;
    if (!isScrap(block, 60)) return;
    block.role = 'furniture';
  }
}

/** Headings and scraps after the last paragraph introduce something that is not the text. */
function trimTail(blocks: readonly PageBlock[]): void {
  for (const block of blocks.toReversed()) {
    if (block.role !== 'body') continue;
    if (!isHeading(block) && !isScrap(block)) return;
    block.role = 'furniture';
  }
}

const wordsOf = (text: string): string =>
  normalWords(text)
    .map(({ word }) => word)
    .join(' ');

/**
 * The block that is the headline: the one with the title's words, best an `<h1>` or one right before the text. Further blocks
 * with the same words are furniture.
 */
export function settleHeadline(blocks: readonly PageBlock[], titles: readonly string[]): PageBlock | null {
  const wanted = titles.map(wordsOf).filter(words => words !== '');
  // Folding words is dear, so only blocks of about a title's length are folded.
  const longest = Math.max(0, ...titles.map(title => title.length)) * 1.2 + 10;
  const shortest = Math.min(...titles.map(title => title.length)) * 0.6 - 10;
  const same = blocks.filter(
    ({ text }) => text.length <= longest && text.length >= shortest && wanted.includes(wordsOf(text)),
  );
  const headline =
    same.find(block => block.tag === 'h1') ??
    same.find(block => /^h[23]$/u.test(block.tag)) ??
    same.find(block => block.role === 'body') ??
    null;
  for (const block of same) {
    if (block === headline || block.role !== 'body') continue;
    if (isHeading(block) || blocks.indexOf(block) < blocks.findIndex(b => b.role === 'body') + 3)
      block.role = 'furniture';
  }
  if (headline !== null) headline.role = 'headline';
  return headline;
}

/** Blocks after a headline in which a standfirst may stand. */
const STANDFIRST_REACH = 12;

/** Settles which blocks between the headline and the text are its standfirst: those in a part named so, and a heading right under it. */
export function settleStandfirst(
  blocks: readonly PageBlock[],
  headline: PageBlock,
  named: ReadonlySet<PageBlock>,
): void {
  const from = blocks.indexOf(headline) + 1;
  for (const [i, block] of blocks.slice(from, from + STANDFIRST_REACH).entries()) {
    if (named.has(block) || (i === 0 && block.role === 'body' && isHeading(block) && block.text.length >= 20))
      block.role = 'standfirst';
    else if (block.role === 'body') return;
  }
}
