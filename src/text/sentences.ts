import type { Span } from '#base/span.ts';
import { CUES, PREPOSITIONS, TIME_WORDS } from './english.ts';
import type { Quotation } from './quotations.ts';
import { isCapital, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A token, or a whole quotation standing as one piece, so that what it says cannot be taken for the text around it. */
export type Item = (Token & { readonly quotation: null }) | QuotationItem;

export interface QuotationItem {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'quotation';
  readonly quotation: Quotation;
}

/** A sentence: quotations count as one item, whatever stands in them. */
export interface Sentence {
  readonly items: readonly Item[];
  readonly span: Span;
}

/** Words that open a sentence after "the U.S." */
const STARTER =
  /^(?:He|She|They|It|The|An?|In|On|But|And|This|That|These|We|I|His|Her|Their|If|When|After|As|At|For|Mr\.?|Mrs\.?|Ms\.?)$/u;

/** Items after which a sentence is cut off: no prose runs so long, and what reads a sentence may look at every pair of its items. */
const LONGEST_SENTENCE = 300;

/** Items between a closing mark and the cue that may take it. */
const CUE_REACH = 12;

function itemsOf(text: string, span: Span, quotations: readonly Quotation[]): Item[] {
  const items: Item[] = [];
  let from = span[0];
  const addTokens = (to: number): void => {
    if (to <= from) return;
    for (const token of tokenize(text, [from, to])) items.push({ ...token, quotation: null });
  };
  for (const quotation of quotations) {
    addTokens(quotation.span[0]);
    const [start, end] = quotation.span;
    const found = text.slice(start, end);
    items.push({ start, end, text: found, lower: found, kind: 'quotation', quotation });
    from = end;
  }
  addTokens(span[1]);
  return items;
}

/** True if the words after a quotation that ends in `!` or `?` say who said it ("“No!” Mr Dale shouted."). */
function attributionFollows(items: readonly Item[], from: number): boolean {
  for (let i = from; i < Math.min(items.length, from + CUE_REACH); i += 1) {
    const item = items[i];
    if (item === undefined || item.kind === 'quotation' || /^[.!?;:]$/u.test(item.text)) return false;
    const cue = CUES.get(item.lower)?.[0];
    if (cue === undefined || item.kind !== 'word' || i === from) continue;
    const after = items[i + 1];
    if (after === undefined || after.kind === 'mark') return after?.text !== ':';
    if (cue.kind === 'tell' || cue.kind === 'ask') return true;
    return PREPOSITIONS.has(after.lower) || TIME_WORDS.has(after.lower) || after.lower.endsWith('ly');
  }
  return false;
}

function endsAt(items: readonly Item[], i: number, aloneSoFar: boolean): boolean {
  const item = items[i];
  const next = items[i + 1];
  if (item === undefined || next === undefined) return true;
  if (item.kind === 'quotation') {
    const last = item.quotation.closed ? item.text.replace(/["“”„«»'’‘`)\]]+$/u, '').slice(-1) : item.text.slice(-1);
    if (!/[.!?…]/u.test(last)) return false;
    if (next.kind === 'quotation') return true;
    if (next.kind === 'mark') return false;
    if (!isCapital(next.text) && next.kind === 'word') return false;
    return last === '.' || !aloneSoFar || !attributionFollows(items, i + 1);
  }
  if (item.kind === 'word' && /^(?:\p{Lu}\.){2,}$/u.test(item.text))
    return next.kind === 'word' && STARTER.test(next.text);
  if (/^[!?]$/u.test(item.text) || item.text === '.') {
    if (next.kind === 'mark' && /^[)\]’”"'.!?,;]$/u.test(next.text)) return false;
    if (next.start === item.end && next.kind !== 'quotation') return false;
    return next.kind !== 'word' || isCapital(next.text) || /^[#@\p{N}]/u.test(next.text);
  }
  if (/^\.{2,}$|^…$/u.test(item.text)) return next.kind === 'word' && isCapital(next.text) && next.start > item.end;
  return false;
}

/** The sentences of one block, in order; together they hold all of its tokens. */
export function readSentences(text: string, span: Span, quotations: readonly Quotation[]): Sentence[] {
  const items = itemsOf(text, span, quotations);
  const sentences: Sentence[] = [];
  let from = 0;
  let alone = true;
  for (let i = 0; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (item.kind !== 'quotation' && item.kind !== 'mark') alone = false;
    const closesAfter = item.kind === 'mark' && /^[)\]]$/u.test(item.text) && /^[.!?]$/u.test(items[i - 1]?.text ?? '');
    if (i === items.length - 1 || i - from >= LONGEST_SENTENCE || closesAfter || endsAt(items, i, alone)) {
      const first = items[from];
      if (first !== undefined) sentences.push({ items: items.slice(from, i + 1), span: [first.start, item.end] });
      from = i + 1;
      alone = true;
    }
  }
  return sentences;
}
