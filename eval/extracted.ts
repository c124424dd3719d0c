import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { callOnrecord } from './call.ts';
import type { Article } from './polnear.ts';

const Spans = z.array(z.tuple([z.number(), z.number()]));

const Extracted = z.object({
  document: z.object({ path: z.string(), text: z.string() }),
  statements: z.array(
    z.object({
      source: Spans,
      cue: Spans,
      content: Spans,
      parent: z.number().nullable(),
      confidence: z.number(),
    }),
  ),
});

/** A statement as the command line gives it; spans in UTF-16 units. */
export type ExtractedStatement = z.infer<typeof Extracted>['statements'][number];

/**
 * The statements that `extract` finds in each article, in the articles' order.
 * @param options more options of the command line, such as `--setting best`
 * @throws Error if an article has no answer, or its text comes back changed
 */
export function extractArticles(
  articles: readonly Pick<Article, 'id' | 'text'>[],
  options: readonly string[] = [],
): ExtractedStatement[][] {
  const folder = mkdtempSync(join(tmpdir(), 'articles-'));
  try {
    const files = articles.map(({ text }, i) => {
      const file = join(folder, `${String(i).padStart(5, '0')}.txt`);
      writeFileSync(file, text);
      return file;
    });
    const rows = callOnrecord(['extract', ...files, ...options]).rows.map(row => Extracted.parse(row));
    const found = new Map(rows.map(row => [basename(row.document.path), row]));
    return articles.map(({ id, text }, i) => {
      const row = found.get(basename(files[i] ?? ''));
      if (row === undefined) throw new Error(`${id}: no answer`);
      if (row.document.text !== text) throw new Error(`${id}: the text that came back is not the text of the file`);
      return row.statements;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
