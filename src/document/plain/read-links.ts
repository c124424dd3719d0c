import type { Block, Link } from '#document/document.ts';

const LINK = /(?<!!)\[([^[\]]{1,300})\]\(\s*<?(https?:[^\s)>]+)>?[^)]{0,100}\)/gu;

/** The links of a text's body as Markdown writes them, which people do in plain text as well; a span is that of the link's words. */
export function readLinks(text: string, blocks: readonly Block[]): Link[] {
  return [...text.matchAll(LINK)]
    .map((match): Link => ({
      span: [match.index + 1, match.index + 1 + (match[1] ?? '').length],
      url: match[2] ?? '',
    }))
    .filter(link =>
      blocks.some(block => block.role === 'body' && block.span[0] <= link.span[0] && link.span[1] <= block.span[1]),
    );
}
