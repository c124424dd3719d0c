import { Parser } from 'htmlparser2';
import { TreeComment, TreeDocument, TreeElement, TreeText } from './tree.ts';

/** Attributes that somebody asks for; Readability looks through all that its media have. */
const ATTRIBUTES = new Set(
  'aria-hidden aria-modal class colspan content datatable datetime dir hidden href id itemprop itemtype lang name property rel role rowspan style summary type xml:lang'.split(
    ' ',
  ),
);
const MEDIA = new Set('img picture figure video audio source object embed iframe'.split(' '));
/** What may stand before a page's body, or in its head, without opening the body. */
const HEAD = new Set('base basefont bgsound link meta noscript script style template title'.split(' '));

/** Builds the tree of a page, with one `html`, one `head` and one `body` as browsers see to. What nobody reads is left out. */
class TreeBuilder {
  readonly document = new TreeDocument();
  readonly #html = this.document.appendChild(this.document.createElement('html'));
  readonly #head = this.#html.appendChild(this.document.createElement('head'));
  #body: TreeElement | null = null;
  #at: TreeElement = this.#html;
  /** Attributes of a repeated `html` or `head` go nowhere. */
  #open: TreeElement | null = this.#html;
  #text: TreeText | null = null;
  /** Open elements within a picture drawn by the page; only their text is kept. */
  #drawing = 0;
  /** The text of the open element is script or style. */
  #isCode = false;

  openTag(name: string): void {
    this.#text = null;
    this.#isCode = name === 'script' || name === 'style';
    if (this.#drawing > 0) {
      this.#drawing += 1;
      this.#open = null;
      return;
    }
    if (name === 'svg') this.#drawing = 1;
    if (name === 'html' || name === 'head' || name === 'body') {
      this.#open = name === 'html' ? this.#html : name === 'head' ? this.#head : this.#body;
      if (name === 'body') this.#open = this.#body ?? this.#openBody();
      return;
    }
    if (this.#isBeforeBody()) this.#at = HEAD.has(name) ? this.#head : this.#openBody();
    this.#open = this.#at = this.#at.appendChild(new TreeElement(this.document, name));
  }

  attribute(name: string, value: string): void {
    if (this.#open === null || !(ATTRIBUTES.has(name) || MEDIA.has(this.#open.localName))) return;
    if (name === 'type' && this.#isCode && value.toLowerCase().includes('ld+json')) this.#isCode = false;
    if (!this.#open.hasAttribute(name)) this.#open.setAttribute(name, value);
  }

  closeTag(name: string): void {
    this.#text = null;
    this.#open = null;
    this.#isCode = false;
    if (this.#drawing > 1) {
      this.#drawing -= 1;
      return;
    }
    this.#drawing = 0;
    // What stands after the end of the body belongs to it.
    if (name === 'html' || name === 'head' || name === 'body') return;
    const { parentNode } = this.#at;
    if (parentNode instanceof TreeElement) this.#at = parentNode;
  }

  /** The parser cuts texts at entities; here one text is one node. */
  text(data: string): void {
    if (this.#isCode) return;
    if (this.#text !== null) {
      this.#text.textContent += data;
      return;
    }
    if (this.#isBeforeBody()) {
      if (data.trim() === '') return;
      this.#openBody();
    }
    this.#text = this.#at.appendChild(new TreeText(data));
  }

  comment(data: string): void {
    this.#text = null;
    if (this.#drawing === 0 && !this.#isBeforeBody()) this.#at.appendChild(new TreeComment(data));
  }

  #isBeforeBody(): boolean {
    return this.#at === this.#html || this.#at === this.#head;
  }

  #openBody(): TreeElement {
    this.#body ??= this.#html.appendChild(this.document.createElement('body'));
    this.#at = this.#body;
    return this.#body;
  }
}

/** Builds the tree of a page of HTML, however broken. */
export function buildTree(html: string): TreeDocument {
  const builder = new TreeBuilder();
  const parser = new Parser({
    onopentagname: name => builder.openTag(name),
    onattribute: (name, value) => builder.attribute(name, value),
    onclosetag: name => builder.closeTag(name),
    ontext: data => builder.text(data),
    oncomment: data => builder.comment(data),
  });
  parser.end(html);
  return builder.document;
}
