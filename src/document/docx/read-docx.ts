import { Fault } from '#base/fault.ts';
import type { Block, Reading, Source } from '#document/document.ts';
import { readPlain } from '#document/plain/read-plain.ts';
import { openPackage } from './open-package.ts';
import { parseXml } from './parse-xml.ts';
import { readParagraphs } from './read-paragraphs.ts';

/** Names of styles, which are English in every language's Word; identifiers are not. */
const TITLE = /^title$/iu;
const FIRST_HEADING = /^heading 1$/iu;
const SUBTITLE = /^subtitle$/iu;
const CAPTION = /^caption$/iu;
const QUOTE = /^(?:quote|intense quote|block text|quotations|block quotation)$/iu;

/**
 * Reads a DOCX file as it would be printed with its tracked changes accepted: paragraphs in order, an empty line between them,
 * footnotes at the end; comments, headers and hidden text are left out. Styles tell the headline and set-off quotations, the rest is
 * read as plain text is.
 * @throws Fault `input-unreadable`, `input-empty`, `input-too-large`.
 */
export function readDocx(bytes: Uint8Array, source: Source): Reading {
  const { document, styles, footnotes, endnotes } = openPackage(bytes);
  const paragraphs = [document, footnotes, endnotes].flatMap(part => (part === null ? [] : readParagraphs(part)));
  if (paragraphs.length === 0) throw new Fault('input-empty', 'it holds no text');
  const names = readStyleNames(styles ?? '');
  const styleOf = (index: number): string => {
    const style = paragraphs[index]?.style ?? null;
    return style === null ? '' : (names.get(style) ?? style);
  };
  const plain = readPlain(paragraphs.map(({ text }) => text).join('\n\n'), source);
  const indexAt = paragraphAt(paragraphs.map(({ text }) => text.length));
  const titleAt = [TITLE, FIRST_HEADING]
    .map(name => paragraphs.findIndex((_, i) => name.test(styleOf(i))))
    .find(index => index >= 0);
  const blocks = plain.blocks.map((block): Block => {
    const index = indexAt(block.span[0]);
    const style = styleOf(index);
    const { span } = block;
    if (index === titleAt) return { span, role: 'headline' };
    if (SUBTITLE.test(style)) return { span, role: 'standfirst' };
    if (CAPTION.test(style)) return { span, role: 'caption' };
    if (QUOTE.test(style)) return { span, role: 'body', quoted: true };
    return titleAt !== undefined && block.role === 'headline' ? { span, role: 'body' } : block;
  });
  return { ...plain, title: titleAt === undefined ? plain.title : (paragraphs[titleAt]?.text ?? null), blocks };
}

/** The number of the paragraph at a position, where paragraphs of these lengths stand two characters apart; asked in order. */
function paragraphAt(lengths: readonly number[]): (position: number) => number {
  let index = 0;
  let end = lengths[0] ?? 0;
  return position => {
    while (position > end && index < lengths.length - 1) {
      index += 1;
      end += 2 + (lengths[index] ?? 0);
    }
    return index;
  };
}

function readStyleNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let style: string | null = null;
  parseXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'] ?? null;
      if (name === 'w:name' && style !== null) names.set(style, attributes['w:val'] ?? '');
    },
    add: () => undefined,
    close: name => {
      if (name === 'w:style') style = null;
    },
  });
  return names;
}
