import { paragraphsOf, type Source } from '#document/document.ts';
import type { ReadDocument } from './read-whole.ts';

/** The line of JSON that `extract` prints for a document; nothing of it is kept. */
export function extractLine(source: Pick<Source, 'path'>, { reading, statements }: ReadDocument): string {
  const { text, blocks, ...page } = reading;
  return JSON.stringify({
    document: { path: source.path, ...page, text, paragraphs: paragraphsOf(reading), blocks },
    statements,
  });
}
