import type { Span } from '#base/span.ts';
import { isRead, type Block, type Reading } from '#document/document.ts';
import { foldForm, type LanguagePack } from '#text/language-pack.ts';
import type { Quotation } from '#text/quotations.ts';
import type { Item, Sentence } from '#text/sentences.ts';
import { isCapital, tokenize } from '#text/tokens.ts';

/** A block that statements are read from, cut by the marks and short forms of its language; `first` numbers its first sentence. */
export interface PackBlock {
  readonly block: Block;
  readonly index: number;
  readonly sentences: readonly Sentence[];
  readonly first: number;
}

/** Marks between which one quotation may open others: bounds the work on text that is nothing but marks. */
const LONGEST_QUOTATION = 6000;

const OPENS_BLOCK = /^\s*[„“«»"‚]/u;

/** The blocks that are read, with their sentences. */
export function readPackBlocks(reading: Reading, pack: LanguagePack): PackBlock[] {
  const blocks = reading.blocks.filter(isRead);
  let first = 0;
  return blocks.map((block, index) => {
    const next = blocks[index + 1]?.span ?? null;
    const goesOn = next !== null && OPENS_BLOCK.test(reading.text.slice(next[0], Math.min(next[1], next[0] + 4)));
    const quotations = findQuotations(reading.text, { span: block.span, pack, block: index, goesOn });
    const sentences = cutSentences(itemsOf(reading.text, block.span, quotations), pack);
    const read = { block, index, sentences, first };
    first += sentences.length;
    return read;
  });
}

interface Where {
  readonly span: Span;
  readonly pack: LanguagePack;
  readonly block: number;
  /** True if the next block opens with a mark. */
  readonly goesOn: boolean;
}

/** The outermost quotations of one block: each closed by a mark that goes with its opening one, or running on into the next block. */
function findQuotations(text: string, { span, pack, block, goesOn }: Where): Quotation[] {
  const found: Quotation[] = [];
  for (let i = span[0]; i < span[1]; i += 1) {
    const closers = pack.quotes[text.charAt(i)];
    if (closers === undefined || !canOpen(text, i, span)) continue;
    const end = closeOf(text, i, { closers, limit: Math.min(span[1], i + LONGEST_QUOTATION) });
    if (end !== null) {
      if (end > i + 1) found.push(quotation([i, end + 1], [i + 1, end], { block, closed: true, runsOn: false }));
      i = end;
    } else if (goesOn && !anyOpener(text, i + 1, span, pack)) {
      found.push(quotation([i, span[1]], [i + 1, span[1]], { block, closed: false, runsOn: true }));
      break;
    }
  }
  return found;
}

function quotation(span: Span, inner: Span, more: Pick<Quotation, 'block' | 'closed' | 'runsOn'>): Quotation {
  return { span, inner, mark: 'double', within: [], ...more };
}

function anyOpener(text: string, from: number, span: Span, pack: LanguagePack): boolean {
  for (let i = from; i < span[1]; i += 1)
    if (pack.quotes[text.charAt(i)] !== undefined && canOpen(text, i, span)) return true;
  return false;
}

/** A mark opens where no word ends before it and one begins after it. */
function canOpen(text: string, at: number, span: Span): boolean {
  const before = at === span[0] ? ' ' : text.charAt(at - 1);
  const after = at + 1 < span[1] ? text.charAt(at + 1) : ' ';
  return /[\s([{—–\-/:„«»"]/u.test(before) && /[^\s.,;:!?)\]]/u.test(after);
}

/** Where the mark at a place is closed, or null. */
function closeOf(
  text: string,
  at: number,
  { closers, limit }: { readonly closers: string; readonly limit: number },
): number | null {
  const opener = text.charAt(at);
  let depth = 1;
  for (let i = at + 1; i < limit; i += 1) {
    const mark = text.charAt(i);
    if (mark === opener && !closers.includes(mark) && canOpen(text, i, [at, limit])) depth += 1;
    else if (closers.includes(mark)) {
      // A straight mark closes where a word or a stop ends before it.
      if (mark === opener && /\s/u.test(text.charAt(i - 1))) continue;
      // The closing apostrophe of ‚…‘ inside a word is none.
      if (mark === '’' && /\p{L}/u.test(text.charAt(i + 1))) continue;
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return null;
}

function itemsOf(text: string, span: Span, quotations: readonly Quotation[]): Item[] {
  const items: Item[] = [];
  let from = span[0];
  const addTokens = (to: number): void => {
    if (to > from)
      for (const token of tokenize(text, [from, to]))
        items.push({ ...token, lower: foldForm(token.text), quotation: null });
  };
  for (const one of quotations) {
    addTokens(one.span[0]);
    const [start, end] = one.span;
    const found = text.slice(start, end);
    items.push({ start, end, text: found, lower: found, kind: 'quotation', quotation: one });
    from = end;
  }
  addTokens(span[1]);
  return items;
}

/** Items after which a sentence is cut off, whatever follows. */
const LONGEST_SENTENCE = 300;

function cutSentences(items: readonly Item[], pack: LanguagePack): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < items.length; i += 1) {
    if (i < items.length - 1 && i - from < LONGEST_SENTENCE && !endsAt(items, i, pack)) continue;
    const first = items[from];
    const last = items[i];
    if (first !== undefined && last !== undefined)
      sentences.push({ items: items.slice(from, i + 1), span: [first.start, last.end] });
    from = i + 1;
  }
  return sentences;
}

function endsAt(items: readonly Item[], i: number, pack: LanguagePack): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (item === undefined || next === undefined) return true;
  if (item.kind === 'quotation') {
    if (!/[.!?…][^\p{L}\p{N}]*$/u.test(item.text)) return false;
    return next.kind === 'quotation' || (next.kind === 'word' && isCapital(next.text));
  }
  if (!/^(?:[.!?…]|\.{2,})$/u.test(item.text)) return false;
  if (next.kind === 'mark' && !/^[—–„«»“"(-]$/u.test(next.text)) return false;
  // A dash goes on with a dialogue's line; that is cut by who reads it.
  if (next.kind === 'mark' && /^[—–-]$/u.test(next.text)) return false;
  if (next.kind === 'word' && !isCapital(next.text)) return false;
  if (item.text !== '.') return true;
  const before = items[i - 1];
  if (before === undefined || before.end !== item.start) return true;
  if (before.kind === 'word' && (pack.abbreviations.has(before.lower) || /^\p{Lu}$/u.test(before.text))) return false;
  return !(before.kind === 'number' && (pack.months.has(next.lower) || before.text.length < 3));
}
