import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { isEmptyWord } from '#check/stem.ts';
import { foldWord } from '#text/normal.ts';

/** Real sentences to make others from, and their words with matter as often as they occur. */
export interface Sentences {
  readonly sentences: readonly (readonly string[])[];
  readonly words: readonly string[];
}

/** Words of a sentence that is used. */
const SHORTEST = 8;
const LONGEST = 45;

const ArticleLine = z.object({ text: z.string() });

/** The sentences of the texts in folders or files: `.txt`, and `.jsonl` or `.jsonl.gz` with a `text` a line. */
export function readSentences(paths: readonly string[]): Sentences {
  const sentences: string[][] = [];
  for (const text of paths.flatMap(readTexts))
    for (const sentence of text.split(/(?<=[.!?]["”’]?)\s+|\n+/u)) {
      const words = sentence.replace(/^[A-Z ]+: /u, '').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*(?<![.,-])/gu) ?? [];
      if (words.length >= SHORTEST && words.length <= LONGEST) sentences.push([...words]);
    }
  if (sentences.length === 0)
    throw new Error(`${paths.join(', ')}: no sentences of ${SHORTEST} to ${LONGEST} words there`);
  return { sentences, words: sentences.flat().filter(word => !isEmptyWord(foldWord(word))) };
}

function readTexts(path: string): string[] {
  if (statSync(path).isDirectory())
    return readdirSync(path)
      .toSorted()
      .filter(name => /\.(?:txt|jsonl(?:\.gz)?)$/u.test(name))
      .flatMap(name => readTexts(join(path, name)));
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  if (!/\.jsonl(?:\.gz)?$/u.test(path)) return [text];
  return text.split('\n').flatMap(line => {
    const parsed = line === '' ? null : ArticleLine.safeParse(JSON.parse(line));
    return parsed?.success === true ? [parsed.data.text] : [];
  });
}

/** Numbers between 0 and 1, always the same for the same seeds (mulberry32). */
export function randomFrom(...seeds: readonly number[]): () => number {
  let state = seeds.reduce(
    (sum, seed) => Math.imul(sum ^ seed ^ (seed / 0x100000000), 0x9e3779b1) ^ (sum >>> 13),
    0x2545f491,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
}

/** One of them. */
export function draw<T>(from: readonly T[], random: () => number): T {
  const drawn = from[Math.floor(random() * from.length)];
  if (drawn === undefined) throw new Error('there is nothing to draw from');
  return drawn;
}

/** Words with matter that are drawn anew, and of these the rare ones that no text of a folder would have. */
const DRAWN = 0.7;
const RARE = 0.06;
/** So many rare words, the first far more often than the last, make the vocabulary that of millions of sentences. */
const RARE_WORDS = 240_000;
const JOINED = 0.3;

/**
 * A sentence that looks like a real one: its small words and their order are, of the others most come from elsewhere, as
 * often as they occur there. Runs of three words are then as rare as in as many real sentences.
 */
export function makeSentence({ sentences, words }: Sentences, random: () => number): string[] {
  let base = draw(sentences, random);
  if (random() < JOINED) {
    const other = draw(sentences, random);
    base = [...base.slice(0, Math.ceil(base.length / 2)), ...other.slice(Math.floor(other.length / 2))];
  }
  return base.map(word => {
    if (isEmptyWord(foldWord(word)) || random() >= DRAWN) return word;
    return random() < RARE ? rareWord(Math.floor(RARE_WORDS ** random())) : draw(words, random);
  });
}

const SYLLABLES =
  'ba ke li mo nu ra se ti vo zu dar fen gil hol jun kas lem nor pel ric sto tur wen yal bro cle dri fro gra pli'.split(
    ' ',
  );

/** An invented word for a number, another for each. */
export function rareWord(number: number): string {
  let word = '';
  for (let left = number + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word = `${SYLLABLES[left % SYLLABLES.length] ?? ''}${word}`;
  return word;
}
