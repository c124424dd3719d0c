import { parseXml, type XmlReader } from './parse-xml.ts';

/** A paragraph as it would be printed: what tracked changes delete is out of it, what they insert is in it. */
export interface Paragraph {
  readonly text: string;
  /** The identifier of its style, or null. */
  readonly style: string | null;
}

/**
 * What is in no printed paragraph: deleted and moved-away text, field codes, earlier formatting, readings above characters, and the
 * second rendering that old programs get of a text box.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delInstrText',
  'w:rPrChange',
  'w:pPrChange',
  'w:sdtPr',
  'w:rt',
  'mc:Fallback',
]);

/** Elements that stand for a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

interface OpenParagraph {
  text: string;
  style: string | null;
  /** True if a tracked change deletes the end of the paragraph: it runs on into the next. */
  runsOn: boolean;
}

/**
 * Reads the paragraphs of a part's XML in order; those of a text box stand before the paragraph that holds the box.
 * @throws Fault `input-too-large` for elements too deep in each other.
 */
export function readParagraphs(xml: string): Paragraph[] {
  const reader = new ParagraphReader();
  parseXml(xml, reader);
  return reader.paragraphs;
}

class ParagraphReader implements XmlReader {
  readonly paragraphs: Paragraph[] = [];
  /** The paragraph that is being read, and those that its text boxes stand in. */
  readonly #open: OpenParagraph[] = [];
  #before = '';
  #leftOut = 0;
  #inText = false;
  #hidden = false;
  #inProperties = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const paragraph = this.#open.at(-1);
    if (name === 'w:del' && this.#inProperties && paragraph !== undefined) paragraph.runsOn = true;
    if (LEFT_OUT.has(name) || isSeparator(name, attributes)) this.#leftOut += 1;
    if (this.#leftOut > 0) return;
    switch (name) {
      case 'w:p':
        this.#open.push({ text: this.#before, style: null, runsOn: false });
        this.#before = '';
        return;
      case 'w:pPr':
        this.#inProperties = true;
        return;
      case 'w:pStyle':
        if (paragraph !== undefined) paragraph.style = attributes['w:val'] ?? null;
        return;
      case 'w:r':
        this.#hidden = false;
        return;
      case 'w:vanish':
        // In a paragraph's own properties it is the mark at its end that is hidden.
        if (!this.#inProperties) this.#hidden = !/^(?:0|false|off)$/u.test(attributes['w:val'] ?? '');
        return;
      case 'w:t':
        this.#inText = true;
        return;
      default:
        if (paragraph !== undefined && !this.#hidden && !this.#inProperties) paragraph.text += CHARACTERS[name] ?? '';
    }
  }

  add(text: string): void {
    const paragraph = this.#open.at(-1);
    if (this.#inText && this.#leftOut === 0 && !this.#hidden && paragraph !== undefined) paragraph.text += text;
  }

  close(name: string): void {
    if (this.#leftOut > 0) {
      if (LEFT_OUT.has(name) || isNote(name)) this.#leftOut -= 1;
      return;
    }
    if (name === 'w:t') this.#inText = false;
    if (name === 'w:pPr') this.#inProperties = false;
    if (name !== 'w:p') return;
    const paragraph = this.#open.pop();
    if (paragraph === undefined) return;
    if (paragraph.runsOn) this.#before = paragraph.text;
    else this.#keep(paragraph);
  }

  /** One line break in a paragraph is the width of a page's; two are how some writers part paragraphs. */
  #keep({ text, style }: OpenParagraph): void {
    for (const part of text.split(/\n\s*\n/u)) {
      const line = part.replaceAll(/[\n\r\u2028\u2029]+/gu, ' ').trim();
      if (line !== '') this.paragraphs.push({ text: line, style });
    }
  }
}

const isNote = (name: string): boolean => name === 'w:footnote' || name === 'w:endnote';

/** The lines that Word draws above footnotes are kept as footnotes with a type. */
function isSeparator(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return isNote(name) && attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal';
}
