import { normalWords } from '#text/normal.ts';
import type { MaterialDocument } from './material.ts';
import { isOppositeStand, isSynonym } from './meanings.ts';
import { isFigure } from './numbers.ts';
import type { Position } from './position.ts';
import { stem } from './stem.ts';

/**
 * How two positions disagree. `negated`: one says that it is so, the other that it is not; `opposites`: a word against its opposite
 * ("for", "against"); `figures`: another number for the same thing; `no_longer`: the later one says that it is over.
 */
export type DisagreementKind = 'negated' | 'opposites' | 'figures' | 'no_longer';

export interface Disagreement {
  readonly kind: DisagreementKind;
  /** What the two put differently, a pair of words, the earlier's first; for a negation the clauses themselves tell. */
  readonly words: readonly [string, string] | null;
  /** The stems that both have. */
  readonly shared: readonly string[];
}

/** A position with where it was taken. */
export interface Placed {
  readonly position: Position;
  readonly document: MaterialDocument;
  /** Words that name the speaker: their name and roles. */
  readonly own: ReadonlySet<string>;
}

/** Fewer shared words than this are no common matter; with no more than this the surroundings must be one as well. */
const LEAST_SHARED = 2;

/** Words that stand for whatever was spoken of before: "the plan", "this decision". */
const ANAPHORIC = new Set(
  `plan proposal idea bill deal project decision report vote question move law measure offer agreement policy situation people person thing
  matter case way issue problem time day year result work place number part reason point fact change step answer`
    .split(/\s+/u)
    .map(stem),
);

/**
 * True disagreement of two positions of one speaker, the earlier first: the same matter to the word, and one of them turned round. Null
 * wherever anything else differs, since then both may hold.
 */
export function findDisagreement(earlier: Placed, later: Placed): Disagreement | null {
  const [a, b] = [earlier.position, later.position];
  if (a.ends || !fitsTense(a, b) || a.modal !== b.modal) return null;
  const paired = pairUp(a, b);
  if (paired === null) return null;
  const { shared, left, right } = paired;
  const found = differ(a, b, { left, right });
  if (found === null) return null;
  const telling = shared.filter(word => !ANAPHORIC.has(word));
  if (telling.length + (found.kind === 'opposites' ? 1 : 0) < LEAST_SHARED) return null;
  if (!telling.some(word => a.definite.has(word) && isDefinite(b, word))) return null;
  if (telling.length <= LEAST_SHARED && !namesAlike(earlier, later)) return null;
  return { ...found, shared };
}

/** What was said of the past, the present and the future are three things; indirect speech puts the present in the past. */
function fitsTense(a: Position, b: Position): boolean {
  if (a.tense === b.tense) return true;
  if (b.ends) return a.tense !== 'past';
  const told = [a.tense, b.tense].includes('told');
  return told && a.tense !== 'future' && b.tense !== 'future';
}

interface Paired {
  readonly shared: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The words of both that are the same or mean it, and what each has besides; null where that is more than one word. */
function pairUp(a: Position, b: Position): Paired | null {
  const shared: string[] = [];
  const right = new Set(b.matter);
  const left: string[] = [];
  for (const word of a.matter) {
    const other = right.has(word) ? word : [...right].find(each => isSynonym(word, each) && !isFigure(each));
    if (other === undefined) left.push(word);
    else {
      right.delete(other);
      shared.push(word);
    }
  }
  return left.length > 1 || right.size > 1 ? null : { shared, left, right: [...right] };
}

function differ(
  a: Position,
  b: Position,
  { left, right }: Omit<Paired, 'shared'>,
): Pick<Disagreement, 'kind' | 'words'> | null {
  const [one, other] = [left[0], right[0]];
  if (one === undefined && other === undefined) {
    if (a.negative === b.negative) return null;
    return { kind: b.ends ? 'no_longer' : 'negated', words: null };
  }
  if (one === undefined || other === undefined || a.negative !== b.negative || b.ends) return null;
  if (isFigure(one) && isFigure(other)) {
    const isPlanned = a.tense === 'future' && b.tense === 'future' && !a.negative;
    return isPlanned && a.figures.length === 1 && b.figures.length === 1 && !isRounded(a) && !isRounded(b)
      ? { kind: 'figures', words: [one, other] }
      : null;
  }
  return isOppositeStand(one, other) ? { kind: 'opposites', words: [wordOf(a, one), wordOf(b, other)] } : null;
}

function wordOf({ tokens }: Position, wanted: string): string {
  return tokens.find(({ word }) => stem(word) === wanted)?.word ?? wanted;
}

const ROUGH = /^(?:roughly|upto|several|up|over|under|above|below|beyond|minimum|maximum|around|between|least|most)$/u;

function isRounded({ tokens }: Position): boolean {
  return tokens.some(({ word }) => ROUGH.test(word));
}

function isDefinite(position: Position, word: string): boolean {
  return position.definite.has(word) || [...position.definite].some(each => isSynonym(each, word));
}

/** Characters to each side of a clause that may name what it is about. */
const AROUND = 300;
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr)$/u;

/** True if the clauses name something in common, or what stands around them does: a name other than the speaker's. */
function namesAlike(a: Placed, b: Placed): boolean {
  const [one, other] = [a, b].map(namesAround);
  if (one === undefined || other === undefined) return false;
  return !one.isDisjointFrom(other);
}

function namesAround({ position, document, own }: Placed): ReadonlySet<string> {
  const { text } = document;
  const parts: (readonly [number, number])[] = [
    [Math.max(0, position.span[0] - AROUND), position.span[0]],
    [position.span[0], Math.min(text.length, position.span[1] + AROUND)],
  ];
  const words = parts.flatMap(part => normalWords(text, part));
  return new Set(
    words
      .filter(({ start }) => /\p{Lu}/u.test(text.charAt(start)) && !beginsSentence(text, start))
      .map(({ word }) => word.replace(/(?<=...)s$/u, ''))
      .filter(word => word.length > 2 && !CALENDAR.test(word) && !own.has(word)),
  );
}

function beginsSentence(text: string, at: number): boolean {
  return (
    /(?:^|[.!?:\n]["”’)]*\s*["“‘(]?)$/u.test(text.slice(Math.max(0, at - 4), at)) ||
    /["“‘]$/u.test(text.slice(Math.max(0, at - 1), at))
  );
}
