import type { Span } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import { findQuotations } from '#text/quotations.ts';
import { readSentences } from '#text/sentences.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { spanOfRun } from './draft.ts';
import { mentionAtFront } from './mention.ts';
import { readSentence, spansOfRuns } from './prose.ts';

/** A block that statements are read from, with its sentences; `first` is the number of its first sentence in the document. */
export interface ReadBlock {
  readonly block: Block;
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly first: number;
}

/** The blocks that are read, cut into sentences with quotations as single pieces. */
export function readBlocks(reading: Reading): ReadBlock[] {
  const blocks = reading.blocks.filter(isRead);
  const quotations = findQuotations(
    reading.text,
    blocks.map(block => block.span),
  );
  let first = 0;
  return blocks.map((block, index) => {
    const sentences = readSentences(reading.text, block.span, quotations[index] ?? []);
    const read = { block, index, sentences, first };
    first += sentences.length;
    return read;
  });
}

/** A sentence that is nothing but quotations. */
const isPureQuotation = (sentence: Sentence): boolean =>
  sentence.items.every(item => item.kind === 'quotation' || item.kind === 'mark') &&
  sentence.items.some(item => item.kind === 'quotation');

const quotationSpans = (sentence: Sentence): Span[] =>
  sentence.items.flatMap(item => (item.kind === 'quotation' ? [item.quotation.span] : []));

/** What is carried from sentence to sentence. */
interface Carried {
  readonly drafts: Draft[];
  /** Pure quotations that wait for an attribution after them, in a row. */
  waiting: { spans: Span[]; block: number; sentence: number; runsOn: boolean }[];
  /** The last draft of the sentence before, if it ends in quoted words or can be continued by them. */
  last: number | null;
  lastBlock: number;
  before: Sentence | null;
}

const LONG_ENOUGH_WORDS = 3;
const wordCount = (text: string): number => text.split(/\s+/u).length;

function addPure(carried: Carried, read: ReadBlock, sentence: Sentence, at: number): void {
  const spans = quotationSpans(sentence);
  const last = carried.last === null ? null : (carried.drafts[carried.last] ?? null);
  const text = sentence.items.map(item => item.text).join(' ');
  const lastQuotation = sentence.items.findLast(item => item.kind === 'quotation')?.quotation ?? null;
  if (last !== null && carried.last !== null && (last.block === read.index || carried.lastBlock >= read.index - 1)) {
    const sameBlock = carried.lastBlock === read.index;
    const quoted =
      last.pattern === 'quote-before' ||
      last.pattern === 'quote-after' ||
      last.pattern === 'quote-colon' ||
      last.pattern === 'mixed' ||
      last.pattern === 'quote-gesture';
    const joined = openRun(last, read, carried);
    if (quoted || joined) carried.drafts[carried.last] = { ...last, content: [...last.content, ...spans] };
    else if (sameBlock || carried.before !== null) {
      carried.drafts.push({
        source: [],
        cue: [],
        content: spans,
        pattern: 'quote-alone',
        kind: 'say',
        lemma: '',
        negated: false,
        block: read.index,
        sentence: at,
        continues: last,
        form: 'prose',
      });
      carried.last = carried.drafts.length - 1;
    }
    carried.lastBlock = read.index;
    return;
  }
  if (
    carried.before !== null &&
    carried.lastBlock === read.index &&
    wordCount(text) >= LONG_ENOUGH_WORDS &&
    read.block.role === 'body'
  ) {
    const subject = mentionAtFront(carried.before.items, 0);
    const source = subject === null ? null : spanOfRun(carried.before.items, subject);
    if (source !== null) {
      carried.drafts.push({
        source: [source],
        cue: [],
        content: spans,
        pattern: 'quote-introduced',
        kind: 'say',
        lemma: '',
        negated: false,
        block: read.index,
        sentence: at,
        continues: null,
        form: 'prose',
      });
      carried.last = carried.drafts.length - 1;
      return;
    }
  }
  carried.waiting.push({ spans, block: read.index, sentence: at, runsOn: lastQuotation?.runsOn ?? false });
}

/** True if the last quotation of a draft runs on into the block that is being read. */
function openRun(last: Draft, read: ReadBlock, carried: Carried): boolean {
  void last;
  const items = carried.before?.items ?? [];
  const quotation = items.findLast(item => item.kind === 'quotation')?.quotation;
  return quotation !== undefined && quotation.runsOn && quotation.block === read.index - 1;
}

/** The attributions in the prose of a document, in order: rules over tokens, quotation marks and a lexicon. */
export function findDrafts(blocks: readonly ReadBlock[]): Draft[] {
  const carried: Carried = { drafts: [], waiting: [], last: null, lastBlock: -1, before: null };
  for (const read of blocks) {
    for (const [k, sentence] of read.sentences.entries()) {
      const at = read.first + k;
      if (isPureQuotation(sentence)) {
        addPure(carried, read, sentence, at);
      } else {
        addSentence(carried, read, sentence, at);
      }
      carried.before = sentence;
      if (carried.last === null) carried.lastBlock = read.index;
    }
  }
  return carried.drafts;
}

function addSentence(carried: Carried, read: ReadBlock, sentence: Sentence, at: number): void {
  const found = readSentence(sentence);
  const { items } = sentence;
  const startedOpen = openRunBefore(carried, read);
  carried.last = null;
  for (const draft of found) {
    const content = spansOfRuns(items, draft.content);
    const source = draft.source === null ? [] : spansOfRuns(items, [draft.source]);
    const waiting = carried.waiting.filter(
      w => startsFirst(draft.content[0]?.from ?? 1, items) && (w.runsOn || w.block === read.index),
    );
    const joined = startedOpen || waiting.some(w => w.block === read.index) ? waiting.flatMap(w => w.spans) : [];
    if (joined.length > 0) carried.waiting = [];
    carried.drafts.push({
      source,
      cue: spansOfRuns(items, [draft.cue]),
      content: [...joined, ...content],
      pattern: draft.pattern,
      kind: draft.kind,
      lemma: draft.lemma,
      negated: draft.negated,
      block: read.index,
      sentence: at,
      continues: null,
      form: 'prose',
    });
    carried.last = carried.drafts.length - 1;
  }
  carried.waiting = [];
  carried.lastBlock = read.index;
}

const startsFirst = (from: number, items: Sentence['items']): boolean => from <= 1 && items[from]?.kind === 'quotation';

function openRunBefore(carried: Carried, read: ReadBlock): boolean {
  const last = carried.waiting.at(-1);
  return last !== undefined && last.runsOn && last.block === read.index - 1;
}
