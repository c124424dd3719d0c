import { Fault } from '#base/fault.ts';
import { isDocx } from './docx/open-package.ts';

/** What the bytes are, before they are read. */
export type SourceForm = 'page' | 'text' | 'markdown' | 'letter' | 'data' | 'docx';

/** First bytes of files that hold no text, with their names in plain words. */
const BINARY: readonly (readonly [magic: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an office file'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00ff\u00d8\u00ff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['RIFF', 'an image, sound or video file'],
  ['\u001f\u008b', 'gzip-compressed data'],
  ['BZh', 'bzip2-compressed data'],
  ['7z\u00bc\u00af', 'a 7-Zip archive'],
  ['(\u00b5/\u00fd', 'Zstandard-compressed data'],
  ['{\\rtf', 'a rich-text file'],
  ['OggS', 'a sound or video file'],
  ['ID3', 'a sound file'],
  ['\u007fELF', 'a program'],
  ['SQLite format 3', 'a database'],
];

/** The first bytes as one character a byte. */
function latinHead(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

function byName(path: string | null, mediaType: string | null): SourceForm | null {
  const name = path?.toLowerCase() ?? '';
  if (/\.(?:html?|xhtml|shtml|php|aspx?)$/u.test(name)) return 'page';
  if (/\.(?:md|markdown)$/u.test(name)) return 'markdown';
  if (name.endsWith('.eml')) return 'letter';
  if (/\.(?:json|jsonl|ndjson|jsonld)$/u.test(name)) return 'data';
  if (/\.(?:txt|text)$/u.test(name)) return 'text';
  const type = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page';
  if (type === 'text/markdown') return 'markdown';
  if (type === 'message/rfc822') return 'letter';
  if (/[/+](?:x-)?(?:json|jsonl|ndjson)/u.test(type)) return 'data';
  if (type === 'text/plain') return 'text';
  if (/^(?:image|audio|video|font)\//u.test(type)) {
    throw new Fault('input-unreadable', `it is ${type}, and only text can be read`);
  }
  return null;
}

/** Office files of before 2007, and every kind of them that asks for a password, come in one container; its names are UTF-16. */
function sayOldOffice(bytes: Uint8Array): string {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => container.includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'it is protected by a password, and can only be read without one';
  if (holds('WordDocument')) return 'it is an old Word file (.doc); saved as .docx it can be read';
  return 'it is an old office file, and only text can be read';
}

/**
 * What form bytes are in, by their first marks, then by their name or media type, then by what they begin with. A `.txt`
 * file that holds a whole page is read as the page that it is; a page's name on bare text does not make it a page.
 * @throws Fault `input-empty` for nothing, `input-unreadable` for what holds no text.
 */
export function sniffForm(bytes: Uint8Array, path: string | null, mediaType: string | null): SourceForm {
  if (bytes.length === 0) throw new Fault('input-empty', 'it is empty');
  const head = latinHead(bytes, 1024);
  if (head.startsWith('PK\u0003\u0004') && isDocx(bytes)) return 'docx';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) throw new Fault('input-unreadable', sayOldOffice(bytes));
  const magic = BINARY.find(([first]) => head.startsWith(first));
  if (magic !== undefined) throw new Fault('input-unreadable', `it is ${magic[1]}, and only text can be read`);
  if (head.slice(4, 8) === 'ftyp') throw new Fault('input-unreadable', 'it is a video file, and only text can be read');
  // eslint-disable-next-line no-control-regex
  const start = head
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, '')
    .replaceAll('\u0000', '')
    .trimStart();
  const named = byName(path, mediaType);
  const isPage = /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b/iu.test(start);
  if (isPage && named !== 'letter' && named !== 'data') return 'page';
  if (named === 'page' && !/<[a-z!/]/iu.test(start)) return 'text';
  if (named !== null) return named;
  if (
    /^(?:[A-Z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}/u.test(start) &&
    /^(?:from|date|received|message-id|return-path|mime-version):/imu.test(start)
  ) {
    return 'letter';
  }
  if (/^[[{]\s*["{[\]}]/u.test(start)) return 'data';
  if (/^<[a-z!?]/iu.test(start)) return 'page';
  return 'text';
}
