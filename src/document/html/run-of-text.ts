import type { Link } from '#document/document.ts';
import type { PageNode } from './page.ts';

/** A finished run: its text with white space as a browser shows it, a line break where the page has one. */
export interface Piece {
  readonly text: string;
  readonly nodes: readonly { readonly node: PageNode; readonly length: number }[];
  readonly links: readonly Link[];
  readonly linkedLength: number;
}

/** A piece in the making; links hold the address as the page gives it. */
class OpenPiece {
  text = '';
  /** Kept apart, since looking at the end of a growing string copies it each time. */
  endsInSpace = true;
  isBlank = true;
  readonly nodes: { node: PageNode; length: number }[] = [];
  readonly links: { span: [number, number]; url: string }[] = [];
}

/** Lines that end as sentences do; where most lines of a run do, each is a paragraph of its own. */
const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/u;

/**
 * Gathers the text between two borders of blocks. White space is run together; `<br>` is a line break, two of them end the
 * piece. Lines divided by single breaks become pieces of their own where they read as paragraphs.
 */
export class RunOfText {
  private lines: OpenPiece[] = [];
  private open = new OpenPiece();

  get isEmpty(): boolean {
    return this.lines.length === 0 && this.open.isBlank;
  }

  addText(node: PageNode, link: string | null): void {
    const raw = node.textContent ?? '';
    if (raw === '') return;
    let text =
      raw.includes('\n') || raw.includes('  ') || raw.includes('\t') ? raw.replace(/[ \t\n\r\f]+/gu, ' ') : raw;
    text = text.replace(/[\u200b\ufeff]/gu, '');
    if (this.open.endsInSpace) text = text.replace(/^ /u, '');
    if (text === '') return;
    const start = this.open.text.length;
    this.open.text += text;
    this.open.endsInSpace = text.endsWith(' ');
    if (text !== ' ') this.open.isBlank = false;
    this.open.nodes.push({ node, length: text.trim().length });
    if (link === null) return;
    const last = this.open.links.at(-1);
    if (last !== undefined && last.url === link && last.span[1] === start) last.span[1] = this.open.text.length;
    else this.open.links.push({ span: [start, this.open.text.length], url: link });
  }

  addBreak(): void {
    this.lines.push(this.open);
    this.open = new OpenPiece();
  }

  /** The pieces gathered so far; the run is empty afterwards. */
  take(): Piece[] {
    if (this.lines.length === 0) {
      const only = this.open;
      if (only.text === '') return [];
      this.open = new OpenPiece();
      return close([only]);
    }
    const lines = [...this.lines, this.open];
    this.lines = [];
    this.open = new OpenPiece();
    const groups: OpenPiece[][] = [[]];
    for (const line of lines) {
      if (line.text.trim() === '') groups.push([]);
      else groups.at(-1)?.push(line);
    }
    return groups.flatMap(group => (readAsParagraphs(group) ? group.flatMap(line => close([line])) : close(group)));
  }
}

function readAsParagraphs(lines: readonly OpenPiece[]): boolean {
  if (lines.length < 2) return false;
  const ended = lines.filter(line => SENTENCE_END.test(line.text.trim())).length;
  return ended >= lines.length * 0.6;
}

function close(lines: readonly OpenPiece[]): Piece[] {
  let text = '';
  let linkedLength = 0;
  const links: Link[] = [];
  for (const line of lines) {
    const lead = line.text.length - line.text.trimStart().length;
    const trimmed = line.text.trim();
    if (trimmed === '') continue;
    if (text !== '') text += '\n';
    for (const { span, url } of line.links) {
      const start = Math.min(Math.max(0, span[0] - lead), trimmed.length);
      const end = Math.min(Math.max(0, span[1] - lead), trimmed.length);
      const words = trimmed.slice(start, end);
      if (words.trim() === '') continue;
      const from = text.length + start + (words.length - words.trimStart().length);
      const to = text.length + start + words.trimEnd().length;
      links.push({ span: [from, to], url });
      linkedLength += to - from;
    }
    text += trimmed;
  }
  return text === '' ? [] : [{ text, nodes: lines.flatMap(line => line.nodes), links, linkedLength }];
}
