import { coverSpans, spansOverlap, trimSpan, type Span } from '#base/span.ts';
import type { Block } from '#document/document.ts';
import type { Speaker, Statement } from '#speaker/speaker.ts';
import { foldWord } from '#text/normal.ts';
import type { DraftQuote, DraftRead } from './draft-quote.ts';
import { countWords, joinPieces } from './plain-words.ts';

const NAME =
  /(?:[—–―]|--?)\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|of|al|bin)){0,5})/u;
/** The line under a set-off quotation that says whose it is: "— Ada Thornbury, harbour chief, in May". */
const NAMED_UNDER = new RegExp(`^${NAME.source}\\s*(?:[,(].{0,120})?$`, 'u');
/** The same behind a quotation in a paragraph: “The ferry stays.” — Ada Thornbury. A name of one word is too little there. */
const NAMED_BEHIND = new RegExp(`^["”“’»«]\\s*${NAME.source}(?=[.,;(]|\\s*$|\\s["“‘])`, 'u');

/** Block quotations that a line under them says whose they are: prose rules read only those that a sentence announces. */
export function findSetOffQuotes({ reading, statements }: DraftRead, taken: readonly Span[]): DraftQuote[] {
  const { text } = reading;
  const blocks = reading.blocks.filter(
    ({ span }) => text.slice(...span).trim() !== '' && !/^>\s*$/u.test(text.slice(...span)),
  );
  const found: DraftQuote[] = [];
  for (const [i, block] of blocks.entries()) {
    const name = nameUnder(text, block);
    if (name === null) continue;
    const pieces = quotedAbove(text, blocks, i).filter(span => !taken.some(other => spansOverlap(other, span)));
    const span = coverSpans(pieces);
    const words = joinPieces(text, pieces);
    if (span === null || countWords(words) < 2) continue;
    const speaker = speakerNamed(name, statements);
    found.push({ form: 'quote', span, pieces, words, speaker, named: name, saidOn: null, topic: null, credits: [] });
  }
  return found;
}

function nameUnder(text: string, { span }: Block): string | null {
  return NAMED_UNDER.exec(text.slice(...span).trim())?.[1] ?? null;
}

/** Who is named behind a quotation, in the text that begins with its closing mark; null if nobody is. */
export function nameBehind(text: string): string | null {
  const name = NAMED_BEHIND.exec(text)?.[1]?.replace(/\.$/u, '') ?? null;
  return name !== null && /\s/u.test(name) ? name : null;
}

/** The blocks set off right above a line, without quotation marks at their ends. */
function quotedAbove(text: string, blocks: readonly Block[], line: number): Span[] {
  const spans: Span[] = [];
  for (let i = line - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block?.quoted !== true || nameUnder(text, block) !== null) break;
    const [start, end] = trimSpan(text, block.span);
    const opens = /^["“„«‘']/u.test(text.slice(start, end)) ? 1 : 0;
    const closes = /["”“»’']$/u.test(text.slice(start, end)) ? 1 : 0;
    if (start + opens < end - closes) spans.unshift([start + opens, end - closes]);
  }
  return spans;
}

/** Somebody by the name as the draft's statements have them, in full where it has that elsewhere. */
export function speakerNamed(name: string, statements: readonly Statement[]): Speaker {
  const last = (full: string): string => foldWord(full.split(/\s+/u).at(-1) ?? '');
  const bare = name.replace(/^(?:(?:Dr|Mr|Mrs|Ms|Sir|Dame|Prof|Professor|Lord|Lady|Mayor|Minister)\.?\s+)+/u, '');
  const known = statements
    .flatMap(({ speaker }) => (speaker?.kind === 'person' || speaker?.kind === 'organization' ? [speaker] : []))
    .filter(speaker => speaker.name === bare || (!/\s/u.test(bare) && last(speaker.name) === last(bare)));
  const names = new Set(known.map(speaker => speaker.name));
  const [only] = known;
  return only !== undefined && names.size === 1
    ? only
    : { name: bare, kind: 'person', description: null, speaksFor: null };
}
