import type { Span } from '#base/span.ts';
import type { Sentence } from './conditions.ts';
import { isOneSpeaker } from './others-words.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';

/** What a speaker said around some words of theirs, without the reporter's own: the rest of the sentence, and the ones beside it. */
export interface SaidAround extends Sentence {
  readonly previous: string;
  readonly next: string;
}

/** Words of one speaker so near, in characters, are taken for one speech. */
const NEAR = 160;
/** A closing mark and one more sign may stand behind a span that ends a quotation. */
const CLOSING = 2;
const ENDS = /[.!?…]["”’»)\]]*\s*$/u;
/** Where a sentence ends and another begins. */
const BETWEEN = /(?<=[.!?…]["”’»)\]]*)\s+(?=["“‘«„(]?[\p{Lu}\p{N}])/u;

/** What was said around words that stand in a passage. */
export function readSaidAround(passage: Passage, words: Span): SaidAround {
  const { text } = passage.document;
  const spans = speechOf(passage);
  const at = spans.findIndex(([start, end]) => start <= words[0] && words[0] < end);
  const last = spans.findIndex(([start, end]) => start < words[1] && words[1] <= end);
  const first: Span = spans[at] ?? words;
  const ending: Span = spans[last] ?? words;
  const [from, to] = sentenceAround(text, words);

  let before = text.slice(Math.max(from, first[0]), words[0]);
  let left = text.slice(first[0], Math.max(from, first[0]));
  for (let i = at - 1; i >= 0 && from <= first[0] && isNear(spans, i); i -= 1) {
    const piece = pieceOf(text, spans[i]);
    const goesOn =
      left.trim() === '' &&
      !ENDS.test(piece) &&
      !startsAnew(before + text.slice(...words), text.slice(spans[i]?.[1], spans[i + 1]?.[0]));
    if (goesOn) {
      const [open, ...closed] = piece.split(BETWEEN).toReversed();
      before = `${open ?? ''} ${before}`;
      left = closed.toReversed().join(' ');
    } else left = `${piece} ${left}`;
    if (left.trim() !== '') break;
  }

  const behind = /^["”’»]?[.!?…]?/u.exec(text.slice(ending[1], ending[1] + CLOSING))?.[0] ?? '';
  let after = text.slice(words[1], Math.min(Math.max(to, words[1]), ending[1] + behind.length));
  let right = text.slice(Math.max(to, words[1]), Math.max(to, ending[1]));
  for (let i = last; i >= 0 && i + 1 < spans.length && to >= ending[1] && isNear(spans, i); i += 1) {
    const piece = pieceOf(text, spans[i + 1]);
    if (right.trim() === '' && /^["“„«‘'\s]*\p{Ll}/u.test(piece) && !ENDS.test(`${text.slice(...words)}${after}`)) {
      const [open, ...others] = piece.split(BETWEEN);
      after = `${after.replace(/[\s,“”"’»–—-]+$/u, '')} ${(open ?? '').replace(/^["“„«‘']+/u, '')}`;
      right = others.join(' ');
    } else right = `${right} ${piece}`;
    if (right.trim() !== '') break;
  }
  return {
    before,
    words: text.slice(...words),
    after,
    previous: left.trim().split(BETWEEN).at(-1) ?? '',
    next: right.trim().split(BETWEEN)[0] ?? '',
  };
}

/** The spans of all that the passage's speaker says in its document in the same form, in order, none twice. */
function speechOf({ document, statements: [first], spans }: Passage): Span[] {
  const isMarked = ([start]: Span): boolean => /["“„«‘]/u.test(document.text.slice(Math.max(0, start - 1), start + 1));
  const others = document.statements
    .filter(
      other =>
        other.form === first.form &&
        other.role === first.role &&
        other.parent === first.parent &&
        !other.negated &&
        (other.form !== 'prose' || other.content.every(isMarked)) &&
        isOneSpeaker(first, other),
    )
    .flatMap(({ content }) => content)
    .filter(span => !spans.some(own => own[0] < span[1] && span[0] < own[1]));
  return [...spans, ...others].toSorted((a, b) => a[0] - b[0]);
}

function isNear(spans: readonly Span[], i: number): boolean {
  const [a, b] = [spans[i], spans[i + 1]];
  return a !== undefined && b !== undefined && b[0] - a[1] >= 0 && b[0] - a[1] <= NEAR;
}

/** A span's text with the mark that closes its sentence, where that stands outside of it. */
function pieceOf(text: string, span: Span | undefined): string {
  if (span === undefined) return '';
  const behind = /^["”’»]?[.!?…]/u.exec(text.slice(span[1], span[1] + CLOSING))?.[0] ?? '';
  return text.slice(span[0], span[1]) + behind;
}

/** True if what is said behind an attribution begins a sentence of its own: with a capital letter, or behind one that ended. */
function startsAnew(said: string, told: string): boolean {
  return (/^["“„«‘'\s]*\p{Lu}/u.test(said) && !/^\W*I\b/u.test(said)) || /[.!?]["”’»)]*\s*["“„«‘']?\s*$/u.test(told);
}
