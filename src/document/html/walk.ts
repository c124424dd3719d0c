import type { BlockRole, Link } from '#document/document.ts';
import { namedPart } from './part-role.ts';
import { isElement, isText, type PageElement, type PageNode } from './page.ts';
import { RunOfText } from './run-of-text.ts';

/** A run of text between two borders of blocks, as it stands in the page, before it is known what it is for. */
export interface PageBlock {
  readonly text: string;
  /** The text nodes it is made of, with the characters that each gave. */
  readonly nodes: readonly { readonly node: PageNode; readonly length: number }[];
  readonly links: readonly Link[];
  /** The tag of the nearest block element: `p`, `h2`, `li`, `div`. */
  readonly tag: string;
  readonly quoted: boolean;
  readonly inList: boolean;
  /** What the parts that it stands in are called, outermost that was believed; null for none. */
  role: BlockRole | null;
}

/** An element whose name says that it is not the text, and the blocks in it. */
export interface NamedElement {
  readonly element: PageElement;
  readonly role: BlockRole;
  readonly from: number;
  readonly to: number;
  /** Characters of running text in it (paragraphs of some length). */
  readonly proseLength: number;
}

/** The blocks from one to another that an element holds. */
export interface Container {
  readonly from: number;
  readonly to: number;
}

export interface WalkedPage {
  readonly blocks: readonly PageBlock[];
  /** The elements that hold more than one block, innermost first. */
  readonly containers: readonly Container[];
  readonly named: readonly NamedElement[];
  readonly proseLength: number;
  /** The most children that one element has, text included. */
  readonly widest: number;
}

const SILENT = new Set(
  'script style template svg select option input textarea iframe object canvas audio video math map noscript datalist head title'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby rp rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const BY_TAG: ReadonlyMap<string, BlockRole> = new Map([
  ['nav', 'furniture'],
  ['figcaption', 'caption'],
  ['button', 'furniture'],
  ['footer', 'furniture'],
  ['aside', 'teaser'],
  ['form', 'furniture'],
  ['dialog', 'furniture'],
]);
/** Never taken away by name: themes give the whole page names such as `has-sidebar`. */
const NEVER = new Set(['html', 'body', 'main', 'article', 'h1', 'blockquote', 'table', 'tbody', 'tr', 'td']);
/** A paragraph is prose from this length on, in characters. */
const PROSE = 80;

interface Place {
  readonly tag: string;
  readonly quoted: boolean;
  readonly inList: boolean;
  readonly inParagraph: boolean;
  readonly link: string | null;
}

/** Walks a page once, in its order, and gives its runs of text and the elements that name themselves something other than the text. */
export function walkPage(root: PageElement): WalkedPage {
  const blocks: PageBlock[] = [];
  const named: NamedElement[] = [];
  const containers: Container[] = [];
  const run = new RunOfText();
  let prose = 0;
  let widest = 0;
  let place: Place = { tag: 'body', quoted: false, inList: false, inParagraph: false, link: null };

  const flush = (): void => {
    for (const piece of run.take()) {
      blocks.push({ ...piece, tag: place.tag, quoted: place.quoted, inList: place.inList, role: null });
      if (piece.text.length >= PROSE && piece.linkedLength < piece.text.length / 2) prose += piece.text.length;
    }
  };

  const visitChildren = (element: PageNode): void => {
    let children = 0;
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      children += 1;
      if (isText(child)) run.addText(child, place.link);
      else if (isElement(child)) visit(child);
    }
    widest = Math.max(widest, children);
  };

  const visit = (element: PageElement): void => {
    const tag = element.localName;
    if (SILENT.has(tag)) return;
    if (tag === 'br') return run.addBreak();
    if (tag === 'hr') return flush();
    const inline = INLINE.has(tag);
    const part = inline && (place.inParagraph || !run.isEmpty) ? null : partOf(element, tag);
    const outer = place;
    if (!inline || part !== null) flush();
    const from = blocks.length;
    const proseBefore = prose;
    place = inline
      ? { ...outer, link: tag === 'a' ? element.getAttribute('href') : outer.link }
      : {
          tag,
          quoted: outer.quoted || tag === 'blockquote',
          inList: outer.inList || tag === 'li',
          inParagraph: outer.inParagraph || tag === 'p' || /^h[1-6]$/u.test(tag),
          link: outer.link,
        };
    visitChildren(element);
    if (!inline || part !== null) flush();
    place = outer;
    if (!inline && blocks.length > from + 1) containers.push({ from, to: blocks.length });
    if (part !== null && part !== 'text' && blocks.length > from) {
      named.push({ element, role: part, from, to: blocks.length, proseLength: prose - proseBefore });
    }
  };

  visitChildren(root);
  flush();
  return { blocks, containers, named, proseLength: prose, widest };
}

function partOf(element: PageElement, tag: string): BlockRole | 'text' | null {
  if (NEVER.has(tag)) return null;
  const byTag = BY_TAG.get(tag) ?? null;
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return 'furniture';
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)) return 'furniture';
  return namedPart(element.getAttribute('class'), element.getAttribute('id'), element.getAttribute('role')) ?? byTag;
}
