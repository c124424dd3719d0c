import { BLOCK_ROLES } from '#document/document.ts';
import type { Block, BlockRole, Reading } from '#document/document.ts';

/** A reading of plain text: a paragraph a line, all body unless a line begins with a role in brackets ("[headline] …"). */
export function readingOf(lines: readonly string[], more: Partial<Reading> = {}): Reading {
  let text = '';
  const blocks: Block[] = [];
  for (const line of lines) {
    const match = /^\[(headline|standfirst|caption|teaser|comment|furniture|quoted)\] (.*)$/su.exec(line);
    const words = match?.[2] ?? line;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    const span: readonly [number, number] = [start, text.length];
    const role: BlockRole = BLOCK_ROLES.find(one => one === match?.[1]) ?? 'body';
    blocks.push(match?.[1] === 'quoted' ? { span, role: 'body', quoted: true } : { span, role });
  }
  return {
    kind: 'article',
    title: null,
    outlet: null,
    url: null,
    published: '2025-03-14',
    publishedFrom: 'user',
    modified: null,
    bylines: [],
    dateline: null,
    language: 'en',
    text,
    blocks,
    links: [],
    reviews: [],
    letter: null,
    part: null,
    gaps: [],
    ...more,
  };
}
