import type { Span } from '#base/span.ts';

/** A run of text between quotation marks. */
export interface Quotation {
  /** With its marks. */
  readonly span: Span;
  /** Without its marks. */
  readonly inner: Span;
  readonly mark: 'double' | 'single';
  /** False if the text never closes it: `span` then ends with the sentence, or with the block if the next block goes on. */
  readonly closed: boolean;
  /** True if the next block opens with a mark and goes on with the same quotation. */
  readonly runsOn: boolean;
  /** Number of the block it stands in. */
  readonly block: number;
  /** Quotations inside it, in order. */
  readonly within: readonly Quotation[];
}

type Side = 'open' | 'close' | 'either' | 'none';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly level: 'double' | 'single';
  readonly side: Side;
  /** A closing apostrophe that may as well be a plural's possessive ("the workers’ union"). */
  readonly weak: boolean;
}

const MARK = /''|``|["“”„‟«»＂‘’‚‛'‹›`]/gu;
const DOUBLE = new Set(["''", '``', '"', '“', '”', '„', '‟', '«', '»', '＂']);
/** Marks that open wherever the context allows it, and those that close. German and Nordic use turns some of them about. */
const OPENERS = new Set(['“', '„', '‟', '«', '``', '‘', '‚', '‛', '‹']);
const CLOSERS = new Set(['”', '»', '’', '›']);
/** Words that begin with an apostrophe: no mark. */
const CLIPPED = /^['’‘](?:\p{N}{2}s?\b|(?:em|til|tis|twas|cause|n|bout|round|cos|cuz)\b)/iu;
const NOT_SPACE = /[^\s]/u;
const LETTER = /[\p{L}\p{N}]/u;

function sideOf(text: string, found: string, at: number, level: 'double' | 'single'): Side {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + found.length) || ' ';
  const letterBefore = LETTER.test(before);
  const letterAfter = LETTER.test(after);
  if (level === 'single' && letterBefore && letterAfter) return 'none';
  const spaceBefore = !NOT_SPACE.test(before) || before === '\u00a0';
  const spaceAfter = !NOT_SPACE.test(after);
  const canOpen = !spaceAfter && (spaceBefore || !letterBefore) && !/[.,;!?%)\]]/u.test(after);
  const canClose = !spaceBefore && (spaceAfter || !letterAfter) && !/[([{]/u.test(before);
  if (spaceBefore && spaceAfter) {
    // A mark that floats between spaces tells its side by its form alone.
    return OPENERS.has(found) ? 'open' : CLOSERS.has(found) ? 'close' : level === 'double' ? 'either' : 'none';
  }
  if (OPENERS.has(found)) return canOpen || !canClose ? 'open' : 'either';
  if (CLOSERS.has(found)) {
    if (level === 'single') return canClose ? 'close' : 'none';
    return spaceBefore && canOpen ? 'either' : 'close';
  }
  if (level === 'single') return spaceBefore || !canClose ? (canOpen ? 'open' : 'none') : canOpen ? 'either' : 'close';
  if (found === "''" && letterBefore && !letterAfter) return 'close';
  return spaceBefore ? 'open' : spaceAfter ? 'close' : canOpen && canClose ? 'either' : canOpen ? 'open' : 'close';
}

function marksOf(text: string, span: Span): Mark[] {
  const marks: Mark[] = [];
  const part = text.slice(span[0], span[1]);
  for (const match of part.matchAll(MARK)) {
    const found = match[0];
    const level = DOUBLE.has(found) ? 'double' : 'single';
    const side = sideOf(part, found, match.index, level);
    if (side === 'none' || found === '`') continue;
    if (level === 'single' && CLIPPED.test(part.slice(match.index, match.index + 8)) && found !== '‘') continue;
    // Inches and feet: 6'2" and 12".
    if (found === '"' && /\p{N}$/u.test(part.slice(Math.max(0, match.index - 1), match.index)) && side === 'close') {
      if (/['’]\p{N}{1,2}$/u.test(part.slice(Math.max(0, match.index - 4), match.index))) continue;
    }
    const before = part.charAt(match.index - 1);
    const weak =
      level === 'single' && /[sSzx]/u.test(before) && /^\s+\p{L}/u.test(part.slice(match.index + 1, match.index + 3));
    marks.push({ start: span[0] + match.index, end: span[0] + match.index + found.length, level, side, weak });
  }
  return marks;
}

/** How many marks may lie between an opening and its closing mark: bounds the work on text that is nothing but marks. */
const LOOK_AHEAD_MARKS = 200;

/** The mark before `to` that closes the one at `at`, or null. */
function closerOf(marks: readonly Mark[], at: number, to: number): number | null {
  const open = marks[at];
  if (open === undefined) return null;
  let weak: number | null = null;
  let depth = 1;
  const last = Math.min(to, at + LOOK_AHEAD_MARKS);
  for (let i = at + 1; i < last; i += 1) {
    const mark = marks[i];
    if (mark === undefined || mark.level !== open.level) continue;
    if (mark.level === 'double') {
      depth += mark.side === 'open' ? 1 : -1;
      if (depth === 0) return i;
    } else {
      if (mark.side === 'open') return weak;
      if (!mark.weak) return i;
      weak ??= i;
    }
  }
  return weak;
}

/** Where the first sentence at or after `from` ends, at the latest at `limit`. */
function sentenceEnd(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i += 1) {
    if (/[.!?]/u.test(text.charAt(i)) && /^[.!?]*(?:\s|$)/u.test(text.slice(i, Math.min(limit, i + 5)))) return i + 1;
  }
  return limit;
}

const OPENING_MARK = /^\s*(?:[“"«„‘‟＂]|''|``)/u;

/** One block, its marks, and the block after it. */
interface BlockMarks {
  readonly text: string;
  readonly span: Span;
  readonly block: number;
  readonly next: Span | null;
  readonly marks: readonly Mark[];
}

/** A quotation that the marks from `at` open and nothing closes, with the number of the first mark after it; null for an apostrophe. */
function readUnclosed(where: BlockMarks, at: number, mark: Mark): { quotation: Quotation; to: number } | null {
  const { text, span, block, next, marks } = where;
  const goesOn = next !== null && OPENING_MARK.test(text.slice(next[0], Math.min(next[1], next[0] + 6)));
  if (mark.level === 'single' && !(goesOn && mark.start - span[0] < 2)) return null;
  let later: Mark | null = null;
  for (let i = at + 1; i < Math.min(marks.length, at + LOOK_AHEAD_MARKS) && later === null; i += 1) {
    const other = marks[i];
    if (other?.level === mark.level && other.side !== 'close') later = other;
  }
  const runsOn = goesOn && later === null;
  const end = runsOn ? span[1] : sentenceEnd(text, mark.end, later?.start ?? span[1]);
  if (text.slice(mark.end, end).trim() === '') return null;
  let to = at + 1;
  while ((marks[to]?.end ?? Infinity) <= end) to += 1;
  const within = readMarks(where, [at + 1, to], false);
  const quotation: Quotation = {
    span: [mark.start, end],
    inner: [mark.end, end],
    mark: mark.level,
    closed: false,
    runsOn,
    block,
    within,
  };
  return { quotation, to };
}

/** The quotations that the marks `[from, to)` make; those that nothing closes only at the top. */
function readMarks(where: BlockMarks, [from, to]: Span, top: boolean): Quotation[] {
  const { marks, block } = where;
  const found: Quotation[] = [];
  for (let i = from; i < to; i += 1) {
    const mark = marks[i];
    if (mark === undefined || mark.side === 'close') continue;
    const closer = closerOf(marks, i, to);
    const end = closer === null ? undefined : marks[closer];
    if (closer === null || end === undefined) {
      const unclosed = top ? readUnclosed(where, i, mark) : null;
      if (unclosed !== null) {
        found.push(unclosed.quotation);
        i = unclosed.to - 1;
      }
      continue;
    }
    if (end.start > mark.end) {
      const span: Span = [mark.start, end.end];
      const within = readMarks(where, [i + 1, closer], false);
      found.push({ span, inner: [mark.end, end.start], mark: mark.level, closed: true, runsOn: false, block, within });
    }
    i = closer;
  }
  return found;
}

/**
 * The outermost quotations of each block, in order. Marks of one level (all double ones, all single ones) pair with one another
 * whatever their form, so that a curly mark may be closed by a straight one; apostrophes are told from single marks.
 * @param spans the blocks in order, none overlapping
 */
export function findQuotations(text: string, spans: readonly Span[]): Quotation[][] {
  return spans.map((span, block) => {
    const marks = marksOf(text, span);
    return readMarks({ text, span, block, next: spans[block + 1] ?? null, marks }, [0, marks.length], true);
  });
}
