import type { Reading } from '#document/document.ts';
import { AUXILIARIES, CUES, PREPOSITIONS, SPEAKER_NOUNS, TITLES } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import type { Draft, Run } from './draft.ts';
import { spanOfRun } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';
import { isName } from './noun.ts';

/** More items than a line of announcement has. */
const LONGEST = 24;
/** More items than a name with its role has. */
const LONGEST_SOURCE = 12;
/** What follows a name and role: what the words are about, or when they were spoken. */
const ABOUT = /^(?:on|about|after|before|following|regarding|concerning|during|in|at)$/u;
const FROM = /^(?:from|by|of)$/u;
const PIECE = /^(?:statement|comment|comments|response|reply|quote|remarks|words|message)$/u;

/** Who is announced by a line such as "Anna Roe, chair, on the gale:" or "Statement from Anna Roe:"; null if the line is none. */
function announced(items: readonly Item[], ownWords: boolean): Run | null {
  const colon = items.length - 1;
  if (items[colon]?.text !== ':' || colon > LONGEST || items.slice(0, colon).some(item => item.text === ':'))
    return null;
  const by = items.findIndex(
    (item, i) => i > 0 && i < 4 && FROM.test(item.lower) && PIECE.test(items[i - 1]?.lower ?? ''),
  );
  const from = by > 0 ? by + 1 : 0;
  const about = items.findIndex((item, i) => i > from && ABOUT.test(item.lower) && items[i - 1]?.text !== 'General');
  const to = items[about - 1]?.text === ',' ? about - 1 : about < 0 ? colon : about;
  if (to - from > LONGEST_SOURCE) return null;
  const source = items.slice(from, to);
  const comma = source.findIndex(item => item.text === ',');
  const name = comma < 0 ? source : source.slice(0, comma);
  const small = (item: Item): boolean => /^(?:de|la|van|von|der|den|bin|al|el|of|for|the)$/u.test(item.lower);
  if (name.length < 2 || !name.every(item => item.kind === 'word' && (isName(item) || small(item)))) return null;
  if (!isName(name[0]) || PREPOSITIONS.has(name[0]?.lower ?? '')) return null;
  if (source.some(item => AUXILIARIES.has(item.lower) || (CUES.has(item.lower) && !SPEAKER_NOUNS.has(item.lower))))
    return null;
  // Two words with capitals may be a heading; a role, a title or the form of the document says that they are a name.
  const role = source.some(item => SPEAKER_NOUNS.has(item.lower) || TITLES.has(item.lower));
  return role || by > 0 || (ownWords && comma > 0) ? { from, to } : null;
}

/** True if the paragraph is one quotation and nothing else. */
function isQuotation(read: ReadBlock): boolean {
  const items = read.sentences.flatMap(sentence => sentence.items);
  return (
    items.length > 0 && items.every(item => item.kind === 'quotation' || (item.kind === 'mark' && item.text === '.'))
  );
}

/** Paragraphs in quotation marks under a line that is nothing but who speaks, and of what. */
export function findAnnounced(
  reading: Reading,
  blocks: readonly ReadBlock[],
  taken: (block: number) => boolean,
): Draft[] {
  const ownWords = reading.kind === 'release' || reading.kind === 'reply' || reading.letter !== null;
  const found: Draft[] = [];
  for (const read of blocks) {
    if (read.block.role !== 'body' || !isQuotation(read) || taken(read.index)) continue;
    const last = found.at(-1);
    if (last?.block === read.index - 1) {
      found[found.length - 1] = { ...last, content: [...last.content, read.block.span], block: read.index };
      continue;
    }
    const before = blocks[read.index - 1];
    const line = before?.block.role === 'body' && before.sentences.length === 1 ? before.sentences[0] : undefined;
    const who = line === undefined ? null : announced(line.items, ownWords);
    if (line === undefined || before === undefined || who === null) continue;
    const source = spanOfRun(line.items, who);
    const cue = spanOfRun(line.items, { from: line.items.length - 1, to: line.items.length });
    if (source === null || cue === null) continue;
    found.push({
      source: [source],
      cue: [cue],
      content: [read.block.span],
      pattern: 'quote-colon',
      kind: 'say',
      lemma: '',
      negated: false,
      block: read.index,
      sentence: before.first,
      continues: null,
      form: 'prose',
    });
  }
  return found;
}
