import type { Span } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import { findQuotations } from '#text/quotations.ts';
import { readSentences } from '#text/sentences.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { spanOfRun } from './draft.ts';
import { mentionAtFront } from './mention-after.ts';
import { mentionBefore } from './mention-before.ts';
import { isName } from './noun.ts';
import { findVerbGroups } from './verb-group.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { findByModel } from './find-by-model.ts';
import { findByRules, type Found } from './found.ts';
import { mergeFound } from './merge-found.ts';
import { pastMedium } from './past-medium.ts';

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
    (carried.lastBlock === read.index || (runsOver(sentence) && carried.lastBlock === read.index - 1)) &&
    wordCount(text) >= LONG_ENOUGH_WORDS &&
    read.block.role === 'body'
  ) {
    const introduced = introducer(carried.before);
    const source = introduced?.source ?? null;
    if (introduced !== null && source !== null) {
      carried.drafts.push({
        source: [source],
        cue: introduced.cue === null ? [] : [introduced.cue],
        content: spans,
        pattern: introduced.cue === null ? 'quote-introduced' : 'quote-gesture',
        kind: 'say',
        lemma: '',
        negated: false,
        block: read.index,
        sentence: at,
        continues: null,
        form: 'prose',
      });
      carried.lastBlock = read.index;
      carried.last = carried.drafts.length - 1;
      return;
    }
  }
  carried.waiting.push({ spans, block: read.index, sentence: at, runsOn: lastQuotation?.runsOn ?? false });
}

const runsOver = (sentence: Sentence): boolean =>
  sentence.items.some(item => item.kind === 'quotation' && item.quotation.runsOn);

/** Whom a sentence before a bare quotation makes speak: the subject of its reporting verb or gesture, else its own subject. */
function introducer(before: Sentence): { source: Span | null; cue: Span | null } | null {
  const { items } = before;
  const group = findVerbGroups(items).findLast(
    one => one.mood === 'finite' && !one.passive && one.word.kind === 'gesture',
  );
  const subject = group === undefined ? null : mentionBefore(items, group.from, 0);
  if (group !== undefined && subject !== null)
    return { source: spanOfRun(items, subject), cue: spanOfRun(items, group) };
  const front = mentionAtFront(items, 0);
  return front === null ? null : { source: spanOfRun(items, front), cue: null };
}

/** True if the last quotation of a draft runs on into the block that is being read. */
function openRun(last: Draft, read: ReadBlock, carried: Carried): boolean {
  void last;
  const items = carried.before?.items ?? [];
  const quotation = items.findLast(item => item.kind === 'quotation')?.quotation;
  return quotation !== undefined && quotation.runsOn && quotation.block === read.index - 1;
}

/**
 * The attributions in the prose of a document, in order. Those of a sentence are found by rules over words, quotation marks and a
 * lexicon, and by the model if there is one; quotations that stand alone are joined to what is around them.
 */
export function findDrafts(text: string, blocks: readonly ReadBlock[], model: AttributionModel | null): Draft[] {
  const carried: Carried = { drafts: [], waiting: [], last: null, lastBlock: -1, before: null };
  const byModel = model === null ? [] : findByModel(model, text, blocks);
  for (const [i, read] of blocks.entries()) {
    const modelled = byModel[i] ?? [];
    const words = modelled.flat().flatMap(({ content }) => content);
    for (const [k, sentence] of read.sentences.entries()) {
      const at = read.first + k;
      if (isPureQuotation(sentence) && (modelled[k] ?? []).length === 0) {
        if (!words.some(span => overlap(span, sentence.span))) addPure(carried, read, sentence, at);
      } else {
        const rules = findByRules(sentence);
        const found = model === null ? rules : mergeFound({ modelled: modelled[k] ?? [], rules, words });
        addSentence(carried, { text, read, sentence, at }, found);
      }
      carried.before = sentence;
      if (carried.last === null) carried.lastBlock = read.index;
    }
  }
  return carried.drafts;
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

function addSentence(
  carried: Carried,
  where: { text: string; read: ReadBlock; sentence: Sentence; at: number },
  found: readonly Found[],
): void {
  const { text, read, sentence, at } = where;
  const { items } = sentence;
  const signature = found.length === 0 ? signatureOf(carried, read, items) : null;
  if (signature !== null) {
    const waiting = carried.waiting.flatMap(w => w.spans);
    carried.waiting = [];
    carried.drafts.push({
      source: [signature],
      cue: [],
      content: waiting,
      pattern: 'signed',
      kind: 'say',
      lemma: '',
      negated: false,
      block: read.index,
      sentence: at,
      continues: null,
      form: 'prose',
    });
    carried.last = null;
    carried.lastBlock = read.index;
    return;
  }
  const startedOpen = openRunBefore(carried, read);
  carried.last = null;
  for (const draft of found) {
    const waiting = carried.waiting.filter(
      w => startsFirst(draft.content[0], items) && (w.runsOn || w.block === read.index),
    );
    const joined = startedOpen || waiting.some(w => w.block === read.index) ? waiting.flatMap(w => w.spans) : [];
    if (joined.length > 0) carried.waiting = [];
    carried.drafts.push({
      source: draft.source.map(span => pastMedium(text, sentence.span[0], span)),
      cue: draft.cue,
      content: [...joined, ...draft.content],
      pattern: draft.pattern,
      kind: draft.kind,
      lemma: draft.lemma,
      negated: draft.negated,
      ...(draft.probability === null ? {} : { probability: draft.probability }),
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

/** "“Books are boats.” Ann Dale." and "“…” — Ann Dale": a name alone after a quotation that waits for one. */
function signatureOf(carried: Carried, read: ReadBlock, items: Sentence['items']): Span | null {
  if (!carried.waiting.some(w => w.block === read.index || w.block === read.index - 1)) return null;
  const words = items.filter(item => item.kind === 'word');
  const first = items.findIndex(item => item.kind === 'word');
  const last = items.findLastIndex(item => item.kind === 'word');
  if (words.length < 2 || words.length > 4 || last - first + 1 !== words.length || !words.every(item => isName(item)))
    return null;
  return spanOfRun(items, { from: first, to: last + 1 });
}

/** True if words begin with a quotation that opens the sentence. */
const startsFirst = (span: Span | undefined, items: Sentence['items']): boolean =>
  items.slice(0, 2).some(item => item.kind === 'quotation' && item.start === span?.[0]);

function openRunBefore(carried: Carried, read: ReadBlock): boolean {
  const last = carried.waiting.at(-1);
  return last !== undefined && last.runsOn && last.block === read.index - 1;
}
