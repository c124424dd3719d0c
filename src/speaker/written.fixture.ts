import type { Reading } from '#document/document.ts';
import type { FoundStatement } from '#statement/statement.ts';
import { nameSpeakers } from './name-speakers.ts';
import type { CastMember, Statement } from './speaker.ts';

/** What a plain direct statement has beside its spans. */
export const STATEMENT: Omit<FoundStatement, 'source' | 'content' | 'quoted' | 'role' | 'form'> = {
  cue: [],
  type: 'direct',
  attitude: 'statement',
  standing: 'asserted',
  negated: false,
  via: [],
  occasion: null,
  saidOn: null,
  parent: null,
  continues: null,
  confidence: 1,
};

/** A reading of the given paragraphs, all body, or the first the headline if it starts with "# ". */
export function readingOf(text: string, more: Partial<Reading> = {}): Reading {
  const blocks: Reading['blocks'][number][] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const span = [match.index, match.index + match[0].length] as const;
    blocks.push({ span, role: match[0].startsWith('# ') ? 'headline' : 'body' });
  }
  return {
    kind: 'article',
    title: null,
    outlet: null,
    url: null,
    published: null,
    publishedFrom: null,
    modified: null,
    bylines: [],
    dateline: null,
    language: 'en',
    text,
    blocks,
    links: [],
    reviews: [],
    letter: null,
    part: null,
    gaps: [],
    ...more,
  };
}

/**
 * Names the speakers of a text in which every source is marked `<so>`; the statement's words are the nearest “quotation” of its
 * paragraph, before it if there is one. In a transcript the mark is the label of a turn.
 */
export function nameMarked(
  marked: string,
  more: Partial<Reading> = {},
): { text: string; statements: Statement[]; cast: CastMember[] } {
  const marks: [number, number][] = [];
  let text = '';
  for (const part of marked.split(/(<[^>]*>)/u)) {
    if (part.startsWith('<')) marks.push([text.length, text.length + part.length - 2]);
    text += part.startsWith('<') ? part.slice(1, -1) : part;
  }
  const reading = readingOf(text, more);
  const found = marks.map(([start, end]): FoundStatement => {
    const block = reading.blocks.find(({ span }) => span[0] <= start && end <= span[1]);
    const [from, to] = block?.span ?? [0, text.length];
    const quotes = [...text.slice(from, to).matchAll(/“([^”]*)”/gu)].map(
      match => [from + match.index + 1, from + match.index + match[0].length - 1] as const,
    );
    const before = quotes.filter(quote => quote[1] <= start).at(-1);
    const quoted = before ?? quotes.find(quote => quote[0] >= end);
    const content = quoted ?? ([end, to] as const);
    return {
      ...STATEMENT,
      source: [[start, end]],
      content: [content],
      quoted: quoted === undefined ? [] : [quoted],
      role: block?.role === 'headline' ? 'headline' : 'body',
      form: reading.kind === 'transcript' ? 'turn' : 'prose',
    };
  });
  return { text, ...nameSpeakers(reading, found) };
}

/** The author of a document that is all one's own words. */
export function nameOwn(text: string, more: Partial<Reading>): { statements: Statement[]; cast: CastMember[] } {
  const words = [0, text.length] as const;
  return nameSpeakers(readingOf(text, more), [
    { ...STATEMENT, source: [], content: [words], quoted: [words], role: 'body', form: 'own' },
  ]);
}
