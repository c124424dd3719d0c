import type { Block, Reading, Source } from '#document/document.ts';
import { namesInByline } from '#document/facts/bylines.ts';
import { readMachineTime } from '#document/facts/read-time.ts';
import { readLinks } from './read-links.ts';
import { readPlain } from './read-plain.ts';

/** Markup at the front of a line, which is no part of its words. */
const MARKS = /^(?:#{1,6}\s+|>\s?|[*+-]\s+|\d+[.)]\s+|\*\*\*$|---$)+/u;

/** The fields between two lines of three dashes at the front of a text, and where they end. */
function frontMatter(text: string): { readonly fields: ReadonlyMap<string, string>; readonly end: number } {
  const match = /^\s*---[ \t]*\r?\n([\s\S]{0,5000}?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  const fields = new Map<string, string>();
  if (match === null) return { fields, end: 0 };
  for (const line of (match[1] ?? '').split(/\r?\n/u)) {
    const field = /^([\w-]+)\s*:\s*(.+)$/u.exec(line);
    if (field !== null)
      fields.set((field[1] ?? '').toLowerCase(), (field[2] ?? '').trim().replace(/^(["'])(.*)\1$/u, '$2'));
  }
  return { fields, end: match[0].length };
}

/** Reads Markdown: the text unchanged, headings, block quotations and links by their marks, metadata from its front matter. */
export function readMarkdown(text: string, source: Source): Reading {
  const { fields, end } = frontMatter(text);
  const plain = readPlain(text, source);
  let title = fields.get('title') ?? null;
  let isCode = false;
  const blocks = plain.blocks.map((block): Block => {
    const raw = text.slice(block.span[0], block.span[1]);
    if (/^(?:```|~~~)/u.test(raw)) isCode = !isCode;
    if (block.span[0] < end || isCode || /^(?:```|~~~|\|?\s*:?-{3,})/u.test(raw))
      return { span: block.span, role: 'furniture' };
    if (/^!\[[^\]]*\]\([^)]*\)$/u.test(raw)) return { span: block.span, role: 'caption' };
    const marks = MARKS.exec(raw)?.[0] ?? '';
    const span = [block.span[0] + marks.length, block.span[1]] as const;
    const words = raw.slice(marks.length);
    if (words === '') return { span: block.span, role: 'furniture' };
    if (/^#\s/u.test(marks) && (title === null || title === words)) {
      title = words;
      return { span, role: 'headline' };
    }
    const role = block.role === 'headline' && title !== null && title !== words ? 'body' : block.role;
    return marks.startsWith('>') && role === 'body' ? { span, role, quoted: true } : { span, role };
  });
  const given = readMachineTime(fields.get('date') ?? fields.get('published') ?? '');
  const published = source.said.published ?? given ?? plain.published;
  return {
    ...plain,
    title: title ?? plain.title,
    url: source.said.url ?? fields.get('url') ?? plain.url,
    published,
    publishedFrom: source.said.published === null && given !== null ? 'page' : plain.publishedFrom,
    bylines: fields.has('author') ? namesInByline(fields.get('author') ?? '') : plain.bylines,
    blocks,
    links: readLinks(text, blocks),
  };
}
