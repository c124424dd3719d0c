import { paragraphsOf, type Block } from '#document/document.ts';
import type { Span } from '#base/span.ts';
import { shingleHashes } from '#text/fingerprint.ts';
import { normalWords } from '#text/normal.ts';
import { quotedRuns } from './quoted-runs.ts';
import { newsParagraphs } from './standing-matter.ts';

/** What a reading must have so that its text can be compared. */
export interface CopyText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The body of a document, prepared for comparison with others. */
export interface CopyBody {
  /** Words of the body. */
  readonly words: number;
  /** Distinct hashes of three-word runs of the whole body, ascending. */
  readonly whole: Uint32Array;
  /** The same outside quotation marks, each quotation standing as one word: what the writer wrote himself. */
  readonly own: Uint32Array;
  /** Of `own` those of the first words, where a text says what is new. */
  readonly head: Uint32Array;
  readonly names: Uint32Array;
  /** Beginnings of the names that come again and again: what the text is about. */
  readonly subjects: Uint32Array;
  /** Beginnings of all words, for asking whether a subject is named at all, in whatever spelling or case. */
  readonly beginnings: Uint32Array;
  /** Distinct hashes of the figures of two digits and more, ascending. */
  readonly figures: Uint32Array;
  /** One hash over all words in order; equal bodies have equal ones. */
  readonly identity: number;
}

/** Words of his own in which a writer says what is new, before he says what was known. */
const HEAD_WORDS = 80;

/** A figure that tells texts apart; small numbers are written in words as often. */
const FIGURE = /\d\D*\d/u;

/** Every text of a year has its figure. */
const YEAR = /^(?:19|20)\d\d$/u;

/** Stands for a quotation; no normalised word has it. */
const QUOTATION = '“”';

/** The words of a body in their normal forms, in order. */
export interface BodyWords {
  readonly whole: readonly string[];
  /** Those that are written with a capital. */
  readonly names: readonly string[];
  /** The same with each quotation as one word. */
  readonly own: readonly string[];
}

/** What was read of a body, as long as its blocks are kept: the documents of one claim are compared with each other over and over. */
const readWords = new WeakMap<readonly Block[], { readonly text: string; readonly words: BodyWords }>();
const readBodies = new WeakMap<BodyWords, CopyBody>();

/** Reads the words of the body blocks; a block that the page sets apart as somebody's words is a quotation. */
export function readBodyWords(document: CopyText): BodyWords {
  const before = readWords.get(document.blocks);
  if (before?.text === document.text) return before.words;
  const words = wordsOfBody(document);
  readWords.set(document.blocks, { text: document.text, words });
  return words;
}

function wordsOfBody(document: CopyText): BodyWords {
  const quotes = quotedBlocks(document);
  const whole: string[] = [];
  const own: string[] = [];
  const names: string[] = [];
  for (const paragraph of newsParagraphs(document.text, paragraphsOf(document))) {
    const around = quotes.filter(quote => quote[0] < paragraph[1] && paragraph[0] < quote[1]);
    const runs = [...around, ...quotedRuns(document.text, paragraph)];
    let inside = false;
    for (const { word, start, end } of normalWords(document.text, paragraph)) {
      const quoted = runs.some(run => run[0] <= start && end <= run[1]);
      whole.push(word);
      if (/^\p{Lu}/u.test(document.text.slice(start, end))) names.push(word);
      if (!quoted) own.push(word);
      else if (!inside) own.push(QUOTATION);
      inside = quoted;
    }
  }
  return { whole, own, names };
}

function quotedBlocks(document: CopyText): Span[] {
  return document.blocks.filter(block => block.quoted === true).map(block => block.span);
}

/** The body made ready for `confirmCopy`: sets of hashed three-word runs. */
export function readCopyBody(document: CopyText): CopyBody {
  const words = readBodyWords(document);
  let body = readBodies.get(words);
  if (body === undefined) readBodies.set(words, (body = bodyOf(words)));
  return body;
}

function bodyOf({ whole, own, names }: BodyWords): CopyBody {
  return {
    words: whole.length,
    whole: distinct(shingleHashes(whole)),
    own: distinct(shingleHashes(own)),
    head: distinct(shingleHashes(own.slice(0, HEAD_WORDS))),
    names: Uint32Array.from(names.map(hashText)).sort(),
    subjects: subjectsOf(names),
    beginnings: distinct(whole.map(beginningOf)),
    figures: distinct(whole.filter(word => FIGURE.test(word) && !YEAR.test(word)).map(hashText)),
    identity: hashText(whole.join(' ')),
  };
}

/** How often a text names what it is about, at least. */
const NAMED_AGAIN = 3;
/** Letters by which a name is known in another spelling, case or abbreviation. */
const BEGINNING = 4;

function beginningOf(word: string): number {
  return hashText(word.slice(0, BEGINNING));
}

function subjectsOf(names: readonly string[]): Uint32Array {
  const counts = new Map<number, number>();
  for (const name of names)
    if (name.length >= BEGINNING) counts.set(beginningOf(name), (counts.get(beginningOf(name)) ?? 0) + 1);
  return distinct([...counts].flatMap(([name, count]) => (count >= NAMED_AGAIN ? [name] : [])));
}

function distinct(hashes: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]);
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** How many members two ascending sets share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}
