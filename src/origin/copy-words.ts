import type { Span } from '#base/span.ts';
import { paragraphsOf, type Block } from '#document/document.ts';
import { normalWords } from '#text/normal.ts';
import { BEGINNING, hashText, visitWords } from '#text/word-hashes.ts';
import { quotedRuns } from './quoted-runs.ts';
import { newsParagraphs } from './standing-matter.ts';

/** What a reading must have so that its text can be compared. */
export interface CopyText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** The words of a body in their normal forms as hashes, in order. */
export interface CopyWords {
  readonly whole: Uint32Array;
  /** The same with each quotation as one word. */
  readonly own: Uint32Array;
  /** Those that are written with a capital. */
  readonly names: Uint32Array;
  /** Of those that are long enough to be known by it, the beginning. */
  readonly nameBeginnings: Uint32Array;
  /** The beginning of each word. */
  readonly beginnings: Uint32Array;
  /** Figures of two digits and more but years. */
  readonly figures: Uint32Array;
}

/** A figure that tells texts apart; small numbers are written in words as often. */
const FIGURE = /\d\D*\d/u;

/** Every text of a year has its figure. */
const YEAR = /^(?:19|20)\d\d$/u;

/** Stands for a quotation; no normalised word has it. */
const QUOTATION = '“”';
const QUOTATION_HASH = hashText(QUOTATION);

/** Reads the words of the body blocks without what is a house's standing matter. */
export function readCopyWords(document: CopyText): CopyWords {
  const { text } = document;
  const quotes = quotedBlocks(document);
  // No text has more words than units.
  const room = text.length;
  const whole = new Uint32Array(room);
  const beginnings = new Uint32Array(room);
  const own = new Uint32Array(room);
  const names: number[] = [];
  const nameBeginnings: number[] = [];
  const figures: number[] = [];
  let [count, ownCount] = [0, 0];
  for (const paragraph of newsParagraphs(text, paragraphsOf(document))) {
    const runs = quotationsIn(text, paragraph, quotes);
    let inside = false;
    visitWords(text, paragraph, ({ hash, beginning, length, start, end, odd }) => {
      const quoted = runs.some(run => run[0] <= start && end <= run[1]);
      whole[count] = hash;
      beginnings[count] = beginning;
      count += 1;
      if (isCapital(text, start)) {
        names.push(hash);
        if (length >= BEGINNING) nameBeginnings.push(beginning);
      }
      if (odd !== '' && FIGURE.test(odd) && !YEAR.test(odd)) figures.push(hash);
      if (!quoted || !inside) {
        own[ownCount] = quoted ? QUOTATION_HASH : hash;
        ownCount += 1;
      }
      inside = quoted;
    });
  }
  return {
    whole: whole.slice(0, count),
    own: own.slice(0, ownCount),
    names: Uint32Array.from(names),
    nameBeginnings: Uint32Array.from(nameBeginnings),
    beginnings: beginnings.slice(0, count),
    figures: Uint32Array.from(figures),
  };
}

const readOwn = new WeakMap<readonly Block[], { readonly text: string; readonly own: readonly string[] }>();

/** What the writer wrote himself, word by word, each quotation as one word. */
export function readOwnWords(document: CopyText): readonly string[] {
  const before = readOwn.get(document.blocks);
  if (before?.text === document.text) return before.own;
  const { text } = document;
  const quotes = quotedBlocks(document);
  const own: string[] = [];
  for (const paragraph of newsParagraphs(text, paragraphsOf(document))) {
    const runs = quotationsIn(text, paragraph, quotes);
    let inside = false;
    for (const { word, start, end } of normalWords(text, paragraph)) {
      const quoted = runs.some(run => run[0] <= start && end <= run[1]);
      if (!quoted) own.push(word);
      else if (!inside) own.push(QUOTATION);
      inside = quoted;
    }
  }
  readOwn.set(document.blocks, { text, own });
  return own;
}

function quotedBlocks(document: CopyText): Span[] {
  return document.blocks.filter(block => block.quoted === true).map(block => block.span);
}

function quotationsIn(text: string, paragraph: Span, quotes: readonly Span[]): Span[] {
  const around = quotes.filter(quote => quote[0] < paragraph[1] && paragraph[0] < quote[1]);
  return [...around, ...quotedRuns(text, paragraph)];
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
