import { decodeText } from './decode.ts';
import type { Reading, Source } from './document.ts';
import { readDocx } from './docx/read-docx.ts';
import { readPage } from './html/read-page.ts';
import { readLetter } from './letter/read-letter.ts';
import { readMarkdown } from './plain/read-markdown.ts';
import { readPlain } from './plain/read-plain.ts';
import { readReviewData } from './review/read-data.ts';
import { sniffForm } from './sniff.ts';

/**
 * Reads what a capture holds: one reading, or one for each review of a data file. Whole text, blocks with their roles, and what
 * the source says of itself; what the user said decides over that.
 * @throws Fault `input-empty`, `input-unreadable` or `input-too-large`, with one line that says why.
 */
export async function readSource(source: Source): Promise<readonly Reading[]> {
  const { bytes, mediaType, path } = source;
  const form = sniffForm(bytes, path, mediaType);
  switch (form) {
    case 'page':
      return [readPage(decodeText(bytes, mediaType, true), source)];
    case 'text':
      return [readPlain(decodeText(bytes, mediaType, false), source)];
    case 'markdown':
      return [readMarkdown(decodeText(bytes, mediaType, false), source)];
    case 'docx':
      return [readDocx(bytes, source)];
    case 'letter':
      return [await readLetter(bytes, source)];
    case 'data':
      return readReviewData(decodeText(bytes, mediaType, false), source);
  }
}
