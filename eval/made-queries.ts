import { makeStatement, nameOf } from './made-documents.ts';
import { draw, makeSentence, randomFrom, type Sentences } from './made-sentences.ts';

export const QUERY_KINDS = ['verbatim', 'altered', 'truncated', 'stitched', 'reordered', 'absent'] as const;

export type QueryKind = (typeof QUERY_KINDS)[number];

/** Words to look for, by whom if that is told, and the words of the statements that must be found; none for what occurs nowhere. */
export interface Query {
  readonly kind: QueryKind;
  readonly claim: string;
  readonly speaker: string | null;
  readonly answers: readonly string[];
}

const EACH = 100;
const LEAST_WORDS = 8;
/** Of a statement that is cut so many words are left at least. */
const LEAST_LEFT = 6;
const MOST_ALTERED = 4;

/** Queries of each kind over the first so many statements, every second one with its speaker. */
export function makeQueries(from: Sentences, statements: number, each = EACH): readonly Query[] {
  return QUERY_KINDS.flatMap((kind, k) =>
    Array.from({ length: each }, (_, i) => {
      const random = randomFrom(4, k, i);
      const drawn = (): ReturnType<typeof makeStatement> => {
        for (;;) {
          const made = makeStatement(from, Math.floor(random() * statements));
          if (made.words.length >= (kind === 'stitched' ? LEAST_LEFT * 2 : LEAST_WORDS)) return made;
        }
      };
      const one = drawn();
      const other = drawn();
      const words = change({ kind, from, random, words: one.words, other: other.words });
      const answers = kind === 'absent' ? [] : kind === 'stitched' ? [one.words, other.words] : [one.words];
      // Two people's words are given to one of them.
      const speaker = i % 2 === 0 ? null : nameOf(one.person);
      return { kind, claim: words.join(' '), speaker, answers: answers.map(answer => answer.join(' ')) };
    }),
  );
}

interface Change {
  readonly kind: QueryKind;
  readonly from: Sentences;
  readonly random: () => number;
  readonly words: readonly string[];
  readonly other: readonly string[];
}

function change({ kind, from, random, words, other }: Change): readonly string[] {
  const half = Math.ceil(words.length / 2);
  switch (kind) {
    case 'verbatim':
      return words;
    case 'altered':
      return alter(words, from, random);
    case 'truncated': {
      const length = Math.max(half, LEAST_LEFT);
      const start = Math.floor(random() * (words.length - length + 1));
      return words.slice(start, start + length);
    }
    case 'stitched':
      return [...words.slice(0, half), ...other.slice(Math.floor(other.length / 2))];
    case 'reordered':
      return reorder(words, random);
    case 'absent':
      return makeSentence(from, random);
  }
}

/** One to four words left out, put in or put in the place of others. */
function alter(words: readonly string[], { words: others }: Sentences, random: () => number): readonly string[] {
  const altered = [...words];
  for (let left = 1 + Math.floor(random() * MOST_ALTERED); left > 0; left -= 1) {
    const at = Math.floor(random() * altered.length);
    const way = random();
    if (way < 0.5) altered.splice(at, 1, draw(others, random));
    else if (way < 0.75) altered.splice(at, 1);
    else altered.splice(at, 0, draw(others, random));
  }
  return altered;
}

/** Half of the words, drawn by lot, put in another order among themselves. */
function reorder(words: readonly string[], random: () => number): readonly string[] {
  const shuffle = <T>(given: readonly T[]): T[] =>
    given
      .map(value => ({ value, by: random() }))
      .toSorted((a, b) => a.by - b.by)
      .map(({ value }) => value);
  const places = shuffle(words.map((_, i) => i)).slice(0, Math.ceil(words.length / 2));
  const moved = shuffle(places);
  const reordered = [...words];
  for (const [i, place] of places.entries()) reordered[place] = words[moved[i] ?? place] ?? '';
  return reordered;
}
