import type { Reading } from '#document/document.ts';
import { draw, randomFrom, rareWord } from './made-sentences.ts';

/** How often a text is of a kind; the rest are unrelated to any other. */
const COPIED = 0.25;
const OF_A_HOUSE = 0.25;

const PARAGRAPHS = 8;
const PARAGRAPH_WORDS = 38;
const VOCABULARY = 60_000;
/** Turns of phrase that texts share by chance, some in very many: about as often as the articles of PolNeAR do (one pair in 500). */
const PHRASES = 1_000_000;
const PHRASE_SHARE = 0.02;
/** Houses that print standing matter under their texts, some far more often than others; half of them without a line that says so. */
const HOUSES = 2000;
const STANDING_PARAGRAPHS = 4;

const words = new Map<number, string>();

function wordOf(number: number): string {
  let word = words.get(number);
  if (word === undefined) words.set(number, (word = rareWord(number)));
  return word;
}

/** A paragraph of made words, the frequent ones far more often than the rare. */
function makeParagraph(random: () => number): string[] {
  const made: string[] = [];
  while (made.length < PARAGRAPH_WORDS) {
    if (random() < PHRASE_SHARE) {
      const phrase = randomFrom(11, Math.floor(PHRASES ** random()));
      for (let i = 0; i < 6; i += 1) made.push(wordOf(Math.floor(VOCABULARY ** phrase())));
    }
    made.push(wordOf(Math.floor(VOCABULARY ** (0.35 + 0.65 * random()))));
  }
  return made;
}

/** What the texts of a copy set are told by: how the text of a number came to be. */
export type MadeKind = 'unrelated' | 'house' | 'verbatim' | 'cut' | 'rewritten' | 'own lead';

export interface MadeText {
  readonly kind: MadeKind;
  /** The number of the text that it goes back to, its own if it is no copy. */
  readonly of: number;
  readonly paragraphs: readonly string[];
}

/** The text of a number, always the same. Some are copies of earlier ones, few of these in very many places. */
export function makeText(number: number): MadeText {
  const random = randomFrom(12, number);
  const drawn = random();
  if (number > 0 && drawn < COPIED) return copyOf(makeText(Math.floor(number * random() ** 3)), random);
  const news = Array.from({ length: PARAGRAPHS }, () => makeParagraph(random));
  const isHouse = drawn < COPIED + OF_A_HOUSE;
  const told = isHouse ? news.slice(0, PARAGRAPHS / 2) : news;
  const paragraphs = told.map(sentence);
  return {
    kind: isHouse ? 'house' : 'unrelated',
    of: number,
    paragraphs: isHouse ? [...paragraphs, ...standingOf(random)] : paragraphs,
  };
}

function standingOf(random: () => number): string[] {
  const house = Math.floor(HOUSES ** random());
  const matter = randomFrom(13, house);
  const name = `${sentence([wordOf(house + 900)]).slice(0, -1)} Works`;
  const told = Array.from({ length: STANDING_PARAGRAPHS }, () => sentence(makeParagraph(matter)));
  return house % 2 === 0 ? [`About ${name}`, ...told] : told;
}

const COPY_KINDS = ['verbatim', 'cut', 'rewritten', 'own lead'] as const;

function copyOf({ of, paragraphs }: MadeText, random: () => number): MadeText {
  const kind = draw(COPY_KINDS, random);
  switch (kind) {
    case 'verbatim':
      return { kind, of, paragraphs };
    case 'cut':
      return {
        kind,
        of,
        paragraphs: paragraphs.slice(0, Math.max(3, Math.ceil(paragraphs.length * (0.5 + random() / 2)))),
      };
    case 'own lead':
      return { kind, of, paragraphs: [sentence(makeParagraph(random).slice(0, 20)), ...paragraphs.slice(1)] };
    case 'rewritten':
      return {
        kind,
        of,
        paragraphs: paragraphs.map(text =>
          text
            .split(' ')
            .map(word => (random() < 0.06 ? wordOf(Math.floor(VOCABULARY * random())) : word))
            .join(' '),
        ),
      };
  }
}

function sentence(made: readonly string[]): string {
  const text = made.join(' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** The text as it is read: a headline and a block for each paragraph. */
export function readMade({ paragraphs }: MadeText): Pick<Reading, 'text' | 'blocks'> {
  const blocks: Reading['blocks'][number][] = [];
  let text = 'A made text';
  blocks.push({ span: [0, text.length], role: 'headline' });
  for (const paragraph of paragraphs) {
    const start = text.length + 2;
    text += `\n\n${paragraph}`;
    blocks.push({ span: [start, text.length], role: 'body' });
  }
  return { text, blocks };
}
