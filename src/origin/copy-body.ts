import type { Block } from '#document/document.ts';
import { hashAll, hashRuns } from './copy-runs.ts';
import { readCopyWords, type CopyText, type CopyWords } from './copy-words.ts';

export type { CopyText } from './copy-words.ts';

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

/** What was read of a body, as long as its blocks are kept: the documents of one claim are compared with each other over and over. */
const readWords = new WeakMap<readonly Block[], { readonly text: string; readonly words: CopyWords }>();
const readBodies = new WeakMap<CopyWords, CopyBody>();

/** Reads the words of the body blocks; a block that the page sets apart as somebody's words is a quotation. */
export function readBodyWords(document: CopyText): CopyWords {
  const before = readWords.get(document.blocks);
  if (before?.text === document.text) return before.words;
  const words = readCopyWords(document);
  readWords.set(document.blocks, { text: document.text, words });
  return words;
}

/** The body made ready for `confirmCopy`: sets of hashed three-word runs. */
export function readCopyBody(document: CopyText): CopyBody {
  const words = readBodyWords(document);
  let body = readBodies.get(words);
  if (body === undefined) readBodies.set(words, (body = bodyOf(words)));
  return body;
}

function bodyOf({ whole, own, names, nameBeginnings, beginnings, figures }: CopyWords): CopyBody {
  const runs = distinct(hashRuns(own));
  return {
    words: whole.length,
    // Most texts quote nobody.
    whole: own.length === whole.length && own.every((word, i) => word === whole[i]) ? runs : distinct(hashRuns(whole)),
    own: runs,
    head: distinct(hashRuns(own.subarray(0, HEAD_WORDS))),
    names: names.slice().sort(),
    subjects: subjectsOf(nameBeginnings),
    beginnings: distinct(beginnings.slice()),
    figures: distinct(figures.slice()),
    identity: hashAll(whole),
  };
}

/** How often a text names what it is about, at least. */
const NAMED_AGAIN = 3;

function subjectsOf(nameBeginnings: Uint32Array): Uint32Array {
  const sorted = nameBeginnings.slice().sort();
  let count = 0;
  return sorted.filter((name, i) => {
    count = name === sorted[i - 1] ? count + 1 : 1;
    return count === NAMED_AGAIN;
  });
}

/** Sorts hashes where they are, and gives them without repeats. */
function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let kept = 0;
  for (let i = 0; i < hashes.length; i += 1) {
    const hash = hashes[i] ?? 0;
    if (kept > 0 && hash === hashes[kept - 1]) continue;
    hashes[kept] = hash;
    kept += 1;
  }
  return hashes.slice(0, kept);
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
