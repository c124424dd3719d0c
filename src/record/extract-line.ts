import { paragraphsOf, type Source } from '#document/document.ts';
import type { ReadDocument } from './read-whole.ts';
import { selectSure } from './sureness.ts';

export interface ExtractLineOf {
  readonly path: Source['path'];
  /** Leaves out what is less sure, and says how much; null leaves out nothing. */
  readonly minConfidence: number | null;
}

/** The line of JSON that `extract` prints for a document; nothing of it is kept. */
export function extractLine({ path, minConfidence }: ExtractLineOf, { reading, statements }: ReadDocument): string {
  const { text, blocks, ...page } = reading;
  const listed = minConfidence === null ? { statements } : selectSure(statements, minConfidence);
  return JSON.stringify({
    document: { path, ...page, text, paragraphs: paragraphsOf(reading), blocks },
    ...listed,
  });
}
