import { attributeOf, readStyle, tagNameOf, tidyNames, type TreeAttribute, type TreeStyle } from './tree-attributes.ts';

/**
 * A tree of a page with what Readability and the walk over a page touch, and no more: a tenth of the time of a whole DOM. Names and
 * behaviour are the DOM's, since Readability asks for them; node types are 1 element, 3 text, 8 comment, 9 document.
 */
export type TreeNode = TreeText | TreeComment | TreeElement;
type TreeParent = TreeElement | TreeDocument;

/** Texts longer than this are put together anew each time, so that nested copies of them cannot fill the memory. */
const KEPT_TEXT = 20_000;
const NO_NODES: readonly TreeNode[] = [];

abstract class Linked {
  parentNode: TreeParent | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;

  get nextElementSibling(): TreeElement | null {
    let next = this.nextSibling;
    while (next !== null && next.nodeType !== 1) next = next.nextSibling;
    return next;
  }

  get previousElementSibling(): TreeElement | null {
    let previous = this.previousSibling;
    while (previous !== null && previous.nodeType !== 1) previous = previous.previousSibling;
    return previous;
  }

  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this;
    if (parentNode === null) return;
    if (previousSibling === null) parentNode.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) parentNode.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
    parentNode.forgetText();
  }
}

abstract class Leaf extends Linked {
  textContent: string;

  constructor(textContent: string) {
    super();
    this.textContent = textContent;
  }

  get childNodes(): readonly TreeNode[] {
    return NO_NODES;
  }

  get firstChild(): null {
    return null;
  }
}

export class TreeText extends Leaf {
  readonly nodeType = 3;
}

export class TreeComment extends Leaf {
  readonly nodeType = 8;
}

abstract class Parent extends Linked {
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  #text: string | null = null;

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): TreeElement[] {
    const elements: TreeElement[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType === 1) elements.push(child);
    return elements;
  }

  get firstElementChild(): TreeElement | null {
    let child = this.firstChild;
    while (child !== null && child.nodeType !== 1) child = child.nextSibling;
    return child;
  }

  get textContent(): string {
    if (this.#text !== null) return this.#text;
    let text = '';
    for (let child = this.firstChild; child !== null; child = child.nextSibling)
      if (child.nodeType !== 8) text += child.textContent;
    if (text.length <= KEPT_TEXT) this.#text = text;
    return text;
  }

  /** To be called where a child comes or goes. A text is only kept where those of all elements below it are, so this may end early. */
  forgetText(): void {
    // eslint-disable-next-line typescript/no-this-alias
    let node: Parent | null = this;
    while (node !== null && node.#text !== null) {
      node.#text = null;
      node = node.parentNode;
    }
  }

  appendChild<T extends TreeNode>(this: TreeParent, node: T): T {
    return this.insertBefore(node, null);
  }

  insertBefore<T extends TreeNode>(this: TreeParent, node: T, before: TreeNode | null): T {
    const given: TreeNode = node;
    if (given === before) return node;
    node.remove();
    const after = before === null ? this.lastChild : before.previousSibling;
    node.parentNode = this;
    node.previousSibling = after;
    node.nextSibling = before;
    if (after === null) this.firstChild = node;
    else after.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    this.forgetText();
    return node;
  }

  removeChild<T extends TreeNode>(node: T): T {
    node.remove();
    return node;
  }

  replaceChild<T extends TreeNode>(this: TreeParent, node: TreeNode, replaced: T): T {
    const before = replaced.nextSibling;
    replaced.remove();
    this.insertBefore(node, before);
    return replaced;
  }

  getElementsByTagName(name: string): TreeElement[] {
    const found: TreeElement[] = [];
    gather(this, found, element => element.localName === name || element.tagName === name, true);
    return found;
  }

  /** Knows names of tags with commas between them. */
  querySelectorAll(selector: string): TreeElement[] {
    const found: TreeElement[] = [];
    const names = selector.toLowerCase().split(',');
    const [name] = names;
    if (names.length > 1) gather(this, found, element => names.includes(element.localName), false);
    else gather(this, found, element => element.localName === name, false);
    return found;
  }
}

function gather(
  parent: Parent,
  into: TreeElement[],
  fits: (element: TreeElement) => boolean,
  templates: boolean,
): void {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== 1) continue;
    if (fits(child)) into.push(child);
    if (child.firstChild !== null && (templates || child.localName !== 'template'))
      gather(child, into, fits, templates);
  }
}

export class TreeElement extends Parent {
  readonly nodeType = 1;
  readonly ownerDocument: TreeDocument;
  /** As given: Readability makes elements with names in capitals, and does not find them again by their names. */
  readonly localName: string;
  readonly tagName: string;
  /** Readability's score. */
  readability: unknown = undefined;
  /** Names and values in turns. */
  #attributes: string[] | null = null;

  constructor(ownerDocument: TreeDocument, localName: string) {
    super();
    this.ownerDocument = ownerDocument;
    this.localName = localName;
    this.tagName = tagNameOf(localName);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }
  set id(value: string) {
    this.setAttribute('id', value);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  set className(value: string) {
    this.setAttribute('class', value);
  }

  /** Readability only hands it from one element to another, so the element itself stands for its markup. */
  get innerHTML(): TreeElement {
    return this;
  }
  set innerHTML(from: TreeElement) {
    while (from !== this && from.firstChild !== null) this.appendChild(from.firstChild);
  }

  get src(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('src') ?? '') : undefined;
  }

  get srcset(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('srcset') ?? '') : undefined;
  }

  get style(): TreeStyle {
    return readStyle(this.getAttribute('style'));
  }

  get attributes(): TreeAttribute[] {
    const given = this.#attributes ?? [];
    return Array.from({ length: given.length / 2 }, (_, i) => attributeOf(given[2 * i] ?? '', given[2 * i + 1] ?? ''));
  }

  getAttribute(name: string): string | null {
    const given = this.#attributes;
    if (given === null) return null;
    for (let i = 0; i < given.length; i += 2) if (given[i] === name) return given[i + 1] ?? null;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    const given = (this.#attributes ??= []);
    const kept = name === 'class' ? tidyNames(value) : value;
    for (let i = 0; i < given.length; i += 2) {
      if (given[i] !== name) continue;
      given[i + 1] = kept;
      return;
    }
    given.push(name, kept);
  }

  setAttributeNode({ name, value }: TreeAttribute): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    const at = this.#attributes?.findIndex((word, i) => i % 2 === 0 && word === name) ?? -1;
    if (at !== -1) this.#attributes?.splice(at, 2);
  }
}

export class TreeDocument extends Parent {
  readonly nodeType = 9;

  get documentElement(): TreeElement | null {
    return this.firstElementChild;
  }

  get head(): TreeElement | null {
    return this.documentElement?.children.find(({ localName }) => localName === 'head') ?? null;
  }

  get body(): TreeElement | null {
    return this.documentElement?.children.find(({ localName }) => localName === 'body') ?? null;
  }

  get title(): string {
    return this.head?.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  createElement(localName: string): TreeElement {
    return new TreeElement(this, localName);
  }

  createTextNode(text: string): TreeText {
    return new TreeText(text);
  }
}
