import { buildTree } from './build-tree.ts';

/** The little of a page's tree that is used here; node types are the DOM's: 1 element, 3 text. */
export interface PageNode {
  readonly nodeType: number;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly textContent: string | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  remove(): void;
}

export interface PageDocument extends PageNode {
  readonly documentElement: PageElement | null;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

/** Parses a page, however broken: it always comes with one `html`, and its text in a body. */
export function parsePage(html: string): PageDocument {
  return buildTree(html);
}
