import { Fault } from '#base/fault.ts';

/** How much of a page is looked at for its own word on its encoding, in bytes (the HTML standard asks for 1,024; real pages put it later). */
const HEAD_BYTES = 4096;

/** A share of replacement characters above which an encoding is taken to be wrong: one in 200 characters. */
const WRONG_SHARE = 1 / 200;

/** The encoding that bytes say they are in by their first marks: a byte order mark, or the zero bytes of UTF-16 text without one. */
function encodingByMarks(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 400);
  if (sample.length < 8) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  sample.forEach((byte, i) => {
    if (byte === 0 && i % 2 === 0) evenZeros += 1;
    if (byte === 0 && i % 2 === 1) oddZeros += 1;
  });
  if (oddZeros > sample.length * 0.3 && evenZeros === 0) return 'utf-16le';
  if (evenZeros > sample.length * 0.3 && oddZeros === 0) return 'utf-16be';
  return null;
}

/** The encoding that a media type (`text/html; charset=x`) or a page's `<meta>` names; null for none or one nobody knows. */
function encodingNamedIn(text: string): string | null {
  const name = /charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(text)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function encodingInPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const meta = /<meta\b[^>]*charset[^>]*>|<\?xml\b[^>]*encoding[^>]*\?>/iu.exec(head)?.[0] ?? '';
  const named = encodingNamedIn(meta.replace(/encoding\s*=/iu, 'charset='));
  // A page that can be read far enough to find the name cannot be UTF-16 (HTML standard, "prescan").
  return named !== null && named.startsWith('utf-16') ? 'utf-8' : named;
}

function replacementShare(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count === 0 ? 0 : count / text.length;
}

const decodeAs = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/**
 * The text of bytes: by byte order mark, else by what the server or the page says, else UTF-8, and windows-1252 where that
 * does not fit. A named encoding that gives many replacement characters is not believed. A byte order mark is left out.
 * @throws Fault `input-unreadable` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, mediaType: string | null, isPage: boolean): string {
  const marked = encodingByMarks(bytes);
  if (marked !== null) return checkedText(decodeAs(bytes, marked));
  const named = encodingNamedIn(mediaType ?? '') ?? (isPage ? encodingInPage(bytes) : null);
  for (const encoding of [named, 'utf-8']) {
    if (encoding === null) continue;
    const text = decodeAs(bytes, encoding);
    if (isPlausible(text, bytes, encoding)) return checkedText(text);
  }
  return checkedText(decodeAs(bytes, 'windows-1252'));
}

/** A single-byte encoding fits any bytes, so it is only believed where UTF-8 does not fit better. */
function isPlausible(text: string, bytes: Uint8Array, encoding: string): boolean {
  if (replacementShare(text) > WRONG_SHARE) return false;
  if (encoding === 'utf-8' || !encoding.startsWith('windows-125')) return true;
  return !/[ÂÃâ][\u0080-\u00bf€™œž‚„…]/u.test(text) || replacementShare(decodeAs(bytes, 'utf-8')) > 0;
}

function checkedText(text: string): string {
  let controls = 0;
  const sample = text.slice(0, 20_000);
  // eslint-disable-next-line no-control-regex
  for (const _ of sample.matchAll(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu)) controls += 1;
  if (controls > 0 && controls > sample.length / 50) {
    throw new Fault('input-unreadable', 'it is no text: more than one character in fifty is a control character');
  }
  return text;
}
