import { Fault } from '#base/fault.ts';
import { decodeText } from './decode.ts';
import type { Reading, Source } from './document.ts';
import { readPage } from './html/read-page.ts';
import { readPlain } from './plain/read-plain.ts';
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
    case 'markdown':
      return [readPlain(decodeText(bytes, mediaType, false), source)];
    case 'letter':
    case 'data':
      throw new Fault('input-unreadable', `${form} not yet`);
  }
}
