import type { Span } from '#base/span.ts';
import type { Reading as DocumentReading } from '#document/document.ts';
import { foldForm, type LanguagePack } from '#text/language-pack.ts';
import type { Item, Sentence } from '#text/sentences.ts';
import { tokenize } from '#text/tokens.ts';
import { placeDrafts } from '#statement/assemble.ts';
import type { Draft } from '#statement/draft.ts';
import { findAnswers } from '#statement/interview.ts';
import { findOwn, isOwn } from '#statement/own.ts';
import type { FoundStatement } from '#statement/statement.ts';
import { findTurns } from '#statement/turns.ts';
import { attributionWithin, type Attribution } from './attribution.ts';
import { readClauses } from './clauses.ts';
import { describeDraft } from './describe-draft.ts';
import { readDashed } from './dialogue.ts';
import { GERMAN_PHRASES } from './german-phrase.ts';
import { readPackBlocks, type PackBlock } from './items.ts';
import { makeDraft, spanOf, type PackDraft, type Reading } from './pack-draft.ts';
import { isMark } from './phrase.ts';
import { isPure, readQuotedSpeech } from './quoted-speech.ts';
import { UKRAINIAN_PHRASES } from './ukrainian-phrase.ts';

const PHRASES = { de: GERMAN_PHRASES, uk: UKRAINIAN_PHRASES } as const;

/** The statements of a document in a language that has a pack, in text order: by its quotation marks and verbs of saying. */
export function findPackStatements(reading: DocumentReading, pack: LanguagePack): FoundStatement[] {
  const labelled = findTurns(reading);
  const turns = labelled.length > 0 ? labelled : findAnswers(reading);
  const blocks = readPackBlocks(reading, pack);
  const free = blocks.filter(
    ({ block }) => !turns.some(turn => overlaps(block.span, [...turn.source, ...turn.content])),
  );
  const prose = reading.kind === 'transcript' && turns.length > 0 ? [] : readProse(reading.text, free, pack);
  const own = isOwn(reading) ? findOwn(reading, blocks, prose) : [];
  const found = [...[...turns, ...own].map(wholly), ...prose];
  const placed = placeDrafts(found);
  const places = new Map<Draft, number>(placed.map(({ draft }, i) => [draft, i]));
  const sentences = blocks.flatMap(read => read.sentences);
  return placed.map(({ draft, parent }) => {
    const continues = draft.continues === null ? null : (places.get(draft.continues) ?? null);
    return describeDraft(draft, { reading, pack, sentences }, { parent, continues });
  });
}

const overlaps = (span: Span, others: readonly Span[]): boolean =>
  others.some(other => span[0] < other[1] && other[0] < span[1]);

/** A turn or an author's own words: all of it is given word for word. */
const wholly = (draft: Draft): PackDraft => ({ ...draft, quoted: draft.content, alleged: false });

/** What is carried from one sentence to the next. */
interface Carried {
  readonly drafts: PackDraft[];
  /** The draft whose quotation the next pure one goes on with, and the block it stands in. */
  last: { readonly at: number; readonly block: number; readonly open: boolean } | null;
  /** An attribution that a colon ends: the next pure quotation is its own. */
  waiting: { readonly reading: Reading; readonly attribution: Attribution } | null;
}

function readProse(text: string, blocks: readonly PackBlock[], pack: LanguagePack): PackDraft[] {
  const carried: Carried = { drafts: [], last: null, waiting: null };
  for (const read of blocks) {
    if (pack.dialogueDash && readDialogue(text, read, pack, carried)) continue;
    for (const [k, sentence] of read.sentences.entries()) readSentence(text, { read, sentence, k, pack }, carried);
  }
  return carried.drafts;
}

interface At {
  readonly read: PackBlock;
  readonly sentence: Sentence;
  readonly k: number;
  readonly pack: LanguagePack;
}

function readSentence(text: string, { read, sentence, k, pack }: At, carried: Carried): void {
  const { items } = sentence;
  const reading: Reading = {
    pack,
    phrases: PHRASES[pack.language],
    text,
    items,
    block: read.index,
    sentence: read.first + k,
    taken: new Set(),
  };
  if (isPure(items) && goesOn(carried, reading, items)) return;
  const inside = pack.dialogueDash ? readInside(reading) : [];
  const quoted = readQuotedSpeech(reading);
  const drafts = [...inside, ...quoted, ...readClauses(reading)];
  carried.drafts.push(...drafts);
  const speech = drafts.findLast(
    draft => draft.quoted.length > 0 && draft.pattern !== 'called' && draft.pattern !== 'clause-that',
  );
  const open = items.at(-1)?.kind === 'quotation' && items.at(-1)?.quotation?.runsOn === true;
  carried.last = speech === undefined ? null : { at: carried.drafts.indexOf(speech), block: read.index, open };
  carried.waiting = null;
  if (isMark(items.at(-1), /^:$/u)) {
    const attribution = attributionWithin(reading, 0, items.length - 1);
    if (attribution !== null) carried.waiting = { reading, attribution };
  }
}

/** A sentence that is nothing but quotations: the words of an attribution that waits, or of the last speaker, who speaks on. */
function goesOn(carried: Carried, reading: Reading, items: readonly Item[]): boolean {
  const spans = items.flatMap(item => (item.kind === 'quotation' ? [item.quotation.span] : []));
  const quoted = items.flatMap(item => (item.kind === 'quotation' ? [item.quotation.inner] : []));
  const open = items.some(item => item.kind === 'quotation' && item.quotation.runsOn);
  const { waiting, last } = carried;
  if (waiting !== null) {
    const draft = makeDraft(waiting.reading, { ...waiting.attribution, content: spans, pattern: 'quote-colon' });
    carried.drafts.push({ ...draft, quoted });
    carried.waiting = null;
    carried.last = { at: carried.drafts.length - 1, block: reading.block, open };
    return true;
  }
  if (last === null || (last.block !== reading.block && !last.open)) return false;
  const before = carried.drafts[last.at];
  if (before === undefined) return false;
  carried.drafts[last.at] = {
    ...before,
    content: [...before.content, ...spans],
    quoted: [...before.quoted, ...quoted],
  };
  carried.last = { ...last, block: reading.block, open };
  return true;
}

/** «Міст, — сказав Дячук, — збудуємо»: attributions inside the quotations of a sentence. */
function readInside(reading: Reading): PackDraft[] {
  return reading.items.flatMap((item, at) => {
    if (item.kind !== 'quotation') return [];
    const { span, inner } = item.quotation;
    const items = tokensOf(reading.text, inner);
    const draft = readDashed({ ...reading, items }, { items, span, inner });
    if (draft === null) return [];
    reading.taken.add(at);
    return [draft];
  });
}

const tokensOf = (text: string, span: Span): Item[] =>
  tokenize(text, span).map(token => ({ ...token, lower: foldForm(token.text), quotation: null }));

/** "— Міст збудуємо, — сказав Дячук.": a paragraph that a dash opens; true if it is one, whoever speaks. */
function readDialogue(text: string, read: PackBlock, pack: LanguagePack, carried: Carried): boolean {
  const [start, end] = read.block.span;
  const opening = /^\s*[—–]\s+/u.exec(text.slice(start, Math.min(end, start + 8)));
  if (opening === null) return false;
  const inner: Span = [start + opening[0].length, end];
  const items = tokensOf(text, inner);
  const reading: Reading = {
    pack,
    phrases: PHRASES[pack.language],
    text,
    items,
    block: read.index,
    sentence: read.first,
    taken: new Set(),
  };
  const draft = spanOf(items, 0, items.length) === null ? null : readDashed(reading, { items, span: inner, inner });
  if (draft === null) return false;
  carried.drafts.push(draft);
  carried.last = null;
  carried.waiting = null;
  return true;
}
