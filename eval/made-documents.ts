import { identify, sha256 } from '#base/id.ts';
import type { Span } from '#base/span.ts';
import { makeMembers } from '#capture/warc.ts';
import type { DocumentKind, Reading } from '#document/document.ts';
import { makeMarks } from '#record/mark.ts';
import { makerOf, writeMaker } from '#record/setting.ts';
import type { Taken } from '#record/take.ts';
import type { CastMember, Statement } from '#speaker/speaker.ts';
import { makeSentence, randomFrom, rareWord, type Sentences } from './made-sentences.ts';

/** Statements of one made document. */
export const STATEMENTS_EACH = 20;
/** Statements that repeat an earlier one, some far more often than others, in the same words and from the same speaker. */
const REPEATED = 0.25;
const PERSONS = 100_000;
const OUTLETS = 400;
const INDIRECT = 0.3;
/** Days over which the documents were published, the first of them 2015-01-01. */
const DAYS = 3900;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAY_MS = 86_400_000;

const GIVEN =
  `Ada Bram Cleo Dorit Emil Fenna Gerd Hanne Ilse Joris Katja Lars Mirte Nils Odile Piet Quirin Rosa Sven Tilda Udo Vera Wim Xenia
  Yorick Zita Anselm Birte Casper Dagny Elin Folke Greta Hauke Inka Jelle Klara Lotte Momme Nele`.split(/\s+/u);

/** A document as `add` has it when it was read. */
export type MadeDocument = Extract<Taken, { kind: 'read' }>;

/** What was said: the words, and by whom. */
export interface Made {
  readonly words: readonly string[];
  readonly person: number;
  /** An earlier statement again; such are always given as quotations. */
  readonly repeated: boolean;
}

/** The statement of a number; a repeated one is the same as an earlier one. */
export function makeStatement(from: Sentences, number: number): Made {
  const random = randomFrom(1, number);
  if (number >= STATEMENTS_EACH && random() < REPEATED)
    return { ...makeStatement(from, Math.floor(number * random() ** 2)), repeated: true };
  // Few speak often: the first of so many speakers as often as the second and third together.
  const speakers = randomFrom(2, Math.floor(number / STATEMENTS_EACH), Math.floor(random() * 4));
  return { words: makeSentence(from, random), person: Math.floor(PERSONS ** speakers()), repeated: false };
}

/** The name of an invented person. */
export function nameOf(person: number): string {
  const surname = rareWord(Math.floor(person / GIVEN.length) + 900);
  return `${GIVEN[person % GIVEN.length] ?? ''} ${capital(surname)}`;
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** A document of made statements as `add` takes it in, read: an article, or of another kind now and then. */
export async function makeDocument(from: Sentences, number: number): Promise<MadeDocument> {
  const random = randomFrom(3, number);
  const kind = drawKind(random());
  const outlet = `${capital(rareWord(Math.floor(OUTLETS ** random()) + 40_000))} Courier`;
  const published = new Date(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS).toISOString().slice(0, 10);
  const url = `https://${outlet.toLowerCase().replace(' ', '-')}.example/${published}/${number}`;
  const page = writePage(from, { number, random, kind });
  const said = { kind, outlet, url, published };
  const reading: Reading = {
    kind,
    outlet,
    url,
    published,
    title: page.title,
    publishedFrom: 'user',
    modified: null,
    bylines: [],
    dateline: null,
    language: 'en',
    text: page.text,
    blocks: page.blocks,
    links: [],
    reviews: [],
    letter: null,
    part: null,
    gaps: [],
  };
  const bytes = new TextEncoder().encode(page.text);
  const at = '2026-01-01T00:00:00Z';
  const path = `${number}.txt`;
  const hash = sha256(bytes);
  const capture = {
    capture: identify('c', [hash, '', 'text/plain', JSON.stringify([kind, outlet, url, published])]),
    sha256: hash,
    url: null,
    path,
    capturedAt: at,
    mediaType: 'text/plain',
    headerTime: null,
    obtained: 'supplied' as const,
    status: null,
    headers: [],
    said,
  };
  return {
    kind: 'read',
    name: path,
    capture,
    bytes: bytes.length,
    members: await makeMembers({ kind: 'supplied', name: path, at, bytes, mediaType: 'text/plain', said }),
    program: writeMaker(makerOf('fast')),
    documents: [
      {
        reading,
        textSha256: sha256(page.text),
        statements: page.statements,
        cast: page.cast,
        marks: makeMarks(reading, page.statements),
      },
    ],
  };
}

function drawKind(drawn: number): DocumentKind {
  if (drawn < 0.82) return 'article';
  if (drawn < 0.88) return 'transcript';
  if (drawn < 0.93) return 'post';
  return drawn < 0.97 ? 'fact-check' : drawn < 0.99 ? 'reply' : 'release';
}

interface Page {
  readonly title: string;
  readonly text: string;
  readonly blocks: Reading['blocks'];
  readonly statements: readonly Statement[];
  readonly cast: readonly CastMember[];
}

/** A headline, and a paragraph for each statement with some words of the reporter's own. */
function writePage(
  from: Sentences,
  { number, random, kind }: { readonly number: number; readonly random: () => number; readonly kind: DocumentKind },
): Page {
  const title = capital(makeSentence(from, random).slice(0, 8).join(' '));
  let text = title;
  const blocks: Reading['blocks'][number][] = [{ span: [0, title.length], role: 'headline' }];
  const statements: Statement[] = [];
  const mentions = new Map<string, Span[]>();
  for (let i = 0; i < STATEMENTS_EACH; i += 1) {
    const { words, person, repeated } = makeStatement(from, number * STATEMENTS_EACH + i);
    const name = nameOf(person);
    const said = words.join(' ');
    const own = makeSentence(from, random).slice(0, 10).join(' ');
    const turn = kind === 'transcript';
    const indirect = !turn && !repeated && random() < INDIRECT;
    const before = turn || indirect ? `${name}${turn ? ': ' : ' said that '}` : '“';
    const paragraph = `${before}${said}${turn || indirect ? '.' : `,” said ${name}.`}${turn ? '' : ` ${capital(own)}.`}`;
    const start = text.length + 2;
    text += `\n\n${paragraph}`;
    blocks.push({ span: [start, text.length], role: 'body' });
    const content: Span = [start + before.length, start + before.length + said.length];
    const named = turn || indirect ? start : content[1] + ',” said '.length;
    const source: Span = [named, named + name.length];
    mentions.set(name, [...(mentions.get(name) ?? []), source]);
    const cue: Span[] = turn ? [] : indirect ? [[source[1] + 1, source[1] + 5]] : [[source[0] - 5, source[0] - 1]];
    statements.push({
      source: [source],
      cue,
      content: [content],
      quoted: indirect ? [] : [content],
      type: indirect ? 'indirect' : 'direct',
      attitude: 'statement',
      standing: 'asserted',
      negated: false,
      via: [],
      occasion: null,
      saidOn: null,
      parent: null,
      continues: null,
      role: 'body',
      form: turn ? 'turn' : 'prose',
      confidence: 0.9,
      speaker: { name, kind: 'person', description: null, speaksFor: null },
    });
  }
  const cast = [...mentions].map(([name, spans]) => ({
    name,
    kind: 'person' as const,
    descriptions: [],
    speaksFor: null,
    mentions: spans,
  }));
  return { title, text, blocks, statements, cast };
}
