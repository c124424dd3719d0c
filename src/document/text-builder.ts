import type { Block, BlockRole, Link } from './document.ts';

/** What goes into a text: a block's words, what it is for, and its links by places in those words. */
export interface Part {
  readonly text: string;
  readonly role: BlockRole;
  readonly quoted: boolean;
  readonly strong?: boolean;
  readonly links: readonly Link[];
}

/** Puts parts one after the other, an empty line between them, with the spans of blocks and links in the whole. */
export function buildText(parts: readonly Part[]): { text: string; blocks: Block[]; links: Link[] } {
  const blocks: Block[] = [];
  const links: Link[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const part of parts) {
    const span = [at, at + part.text.length] as const;
    blocks.push({
      span,
      role: part.role,
      ...(part.quoted ? { quoted: true } : {}),
      ...(part.strong === true ? { strong: true } : {}),
    });
    for (const link of part.links) links.push({ span: [at + link.span[0], at + link.span[1]], url: link.url });
    texts.push(part.text);
    at += part.text.length + 2;
  }
  return { text: texts.join('\n\n'), blocks, links };
}
