import { DOMParser } from 'linkedom';

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

/**
 * Parses a page. Whatever stands outside `<html>` is put into one, since linkedom makes the first element it meets the root:
 * a bare `<p>` would be the whole page.
 */
export function parsePage(html: string): PageDocument {
  const from = html.search(/<(?:!doctype|html|head|body)\b/iu);
  const lead = from === -1 ? html : html.slice(from);
  const whole = /^(?:<!doctype[^>]*>)?\s*(?:<!--[\s\S]*?-->\s*)*<html\b/iu.test(lead.slice(0, 20_000))
    ? lead
    : `<html>${lead.replace(/^<!doctype[^>]*>/iu, '')}</html>`;
  const page: PageDocument = new DOMParser().parseFromString(whole, 'text/html');
  return page;
}
