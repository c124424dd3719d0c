import { coverSpans, type Span } from '#base/span.ts';
import type { Block } from '#document/document.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { findQuotations } from '#text/quotations.ts';
import { readSentences } from '#text/sentences.ts';
import type { OriginDocument } from './setting.ts';

/** A stretch of a document as it is read for what it says of sources: without the statement's own words and the addresses of links. */
export interface Stretch {
  /** The statement's words stand as `\uE000`. */
  readonly text: string;
  /** The place of each of its characters in the document, and after the last the place behind it. */
  readonly at: readonly number[];
}

/** What stands around a statement: its sentence or sentences, and their neighbours in the paragraph. */
export interface Around {
  readonly before: Stretch;
  readonly own: Stretch;
  readonly after: Stretch;
  /** The paragraph, or the statement itself where it stands in none. */
  readonly block: Span;
}

const known = new WeakMap<OriginDocument, Map<number, readonly Span[]>>();

/** The sentences of a block; each block of a document is cut once. */
function sentencesOf(document: OriginDocument, block: Span): readonly Span[] {
  const blocks = known.get(document) ?? new Map<number, readonly Span[]>();
  known.set(document, blocks);
  const before = blocks.get(block[0]);
  if (before !== undefined) return before;
  const [quotations = []] = findQuotations(document.text, [block]);
  const spans = readSentences(document.text, block, quotations).map(({ span }) => span);
  blocks.set(block[0], spans);
  return spans;
}

/** Reads what stands around a statement. */
export function readAround(statement: KeptStatement, document: OriginDocument): Around {
  const cover = coverSpans([...statement.content, ...statement.cue, ...statement.source]) ?? ([0, 0] as const);
  const start = statement.content[0]?.[0] ?? 0;
  const block = document.blocks.find(({ span }: Block) => span[0] <= start && start < span[1])?.span ?? cover;
  const sentences = sentencesOf(document, block);
  const own = sentences.filter(([from, to]) => from < cover[1] && cover[0] < to);
  const first = own[0] === undefined ? -1 : sentences.indexOf(own[0]);
  const last = first + own.length;
  const stretch = (spans: readonly Span[]): Stretch => readStretch(coverSpans(spans), statement, document);
  return {
    before: stretch(sentences.slice(Math.max(0, first - 1), Math.max(0, first))),
    own: stretch(own.length === 0 ? [cover] : own),
    after: stretch(first < 0 ? [] : sentences.slice(last, last + 1)),
    block,
  };
}

function readStretch(span: Span | null, statement: KeptStatement, document: OriginDocument): Stretch {
  if (span === null) return { text: '', at: [0] };
  const left = [...statement.content.map(content => ({ span: content, stands: '\uE000' })), ...linkMarks(document)]
    .filter(each => each.span[0] < span[1] && span[0] < each.span[1])
    .toSorted((a, b) => a.span[0] - b.span[0]);
  let text = '';
  const at: number[] = [];
  const take = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) at.push(i);
    text += document.text.slice(from, to);
  };
  let from = span[0];
  for (const each of left) {
    if (each.span[1] <= from) continue;
    take(from, Math.max(from, each.span[0]));
    if (each.stands !== '') at.push(Math.max(from, each.span[0]));
    text += each.stands;
    from = each.span[1];
  }
  take(from, Math.max(from, span[1]));
  at.push(Math.max(from, span[1]));
  return { text, at };
}

/** The marks of links written in the text itself, as Markdown does: `[` before and `](address)` behind the link's words. */
function linkMarks({ text, links }: OriginDocument): { readonly span: Span; readonly stands: string }[] {
  return links.flatMap(({ span: [start, end] }) => {
    if (text[start - 1] !== '[' || !text.startsWith('](', end)) return [];
    const close = text.indexOf(')', end);
    return [
      { span: [start - 1, start], stands: '' },
      { span: [end, close < 0 ? end + 2 : close + 1], stands: '' },
    ];
  });
}

/** Where a stretch's characters from one to another stand in the document. */
export function spanIn({ at }: Stretch, from: number, to: number): Span {
  return [at[from] ?? 0, (at[to - 1] ?? at[from] ?? 0) + 1];
}
