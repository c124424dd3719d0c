import { QUOTE } from './features.ts';
import type { Role } from './labels.ts';
import { ROLES } from './labels.ts';
import type { SpanGuess } from './spans.ts';

/** One paragraph as the judge of candidates sees it. */
export interface Judged {
  readonly tokens: readonly string[];
  /** Lower-cased words, as the vocabulary has them. */
  readonly folded: readonly string[];
  /** How often each word is a cue, in steps. */
  readonly cues: ArrayLike<number>;
  /** State of the quotation marks, then the answers of the analysis: rows with a value for each token. */
  readonly places: readonly ArrayLike<number>[];
  readonly candidates: readonly SpanGuess[];
}

/** How often a candidate with such a word at such a place was right in training: by "role place word". */
export type WordRates = ReadonlyMap<string, number>;
/** What is taken for a word that was hardly seen. */
const COMMON_RATE = 0.1;

/** The words at a candidate's edges, by which `WordRates` are counted. */
export function edgeWords({ folded }: Pick<Judged, 'folded'>, { role, from, to }: SpanGuess): string[] {
  const at = (i: number): string => folded[i] ?? (i < 0 ? '<' : '>');
  return [
    `${role} first ${at(from)}`,
    `${role} last ${at(to - 1)}`,
    `${role} before ${at(from - 1)}`,
    `${role} after ${at(to)}`,
    `${role} two ${at(from)} ${at(from + 1)}`,
    `${role} next ${at(to)} ${at(to + 1)}`,
  ];
}

/** Past this many tokens a distance is far. */
const FAR = 60;
const NEAR_PROBABILITY = 0.3;

/** Largest value of a stretch, 0 if there is none. */
function most(values: Float64Array, from: number, to: number): number {
  let found = 0;
  for (let i = Math.max(0, from); i < Math.min(values.length, to); i += 1) found = Math.max(found, values[i] ?? 0);
  return found;
}

/** For each role, how probable it is that a token belongs to a span of it. */
function coverOf({ tokens, candidates }: Judged): Record<Role, Float64Array> {
  const cover = {
    source: new Float64Array(tokens.length),
    cue: new Float64Array(tokens.length),
    content: new Float64Array(tokens.length),
  };
  for (const { role, from, to, probability } of candidates)
    for (let i = from; i < to; i += 1) cover[role][i] = (cover[role][i] ?? 0) + probability;
  return cover;
}

/** For each token, where its sentence begins and ends. */
function sentencesOf(tokens: readonly string[]): { starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(tokens.length);
  const ends = new Int32Array(tokens.length);
  let start = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const ends_ = /^[.?!]$/u.test(tokens[i] ?? '') && !/^\p{Ll}/u.test(tokens[i + 1] ?? '');
    if (!ends_ && i < tokens.length - 1) continue;
    starts.fill(start, start, i + 1);
    ends.fill(i + 1, start, i + 1);
    start = i + 1;
  }
  return { starts, ends };
}

/** What can be said of each candidate of a paragraph, as numbers in a fixed order. */
export function describeCandidates(judged: Judged, rates: WordRates): number[][] {
  const { tokens, candidates, places, cues } = judged;
  const cover = coverOf(judged);
  const { starts, ends } = sentencesOf(tokens);
  const count = tokens.length;
  const totals = ROLES.map(role => candidates.reduce((sum, one) => sum + (one.role === role ? one.probability : 0), 0));
  const place = (row: number, i: number): number => (i < 0 || i >= count ? -1 : (places[row]?.[i] ?? -1));
  const cue = (i: number): number => (i < 0 || i >= count ? -1 : (cues[i] ?? 0));
  return candidates.map(candidate => {
    const { role, from, to, probability } = candidate;
    const own = cover[role];
    const facts = [ROLES.indexOf(role), Math.log(probability / (1.0001 - Math.min(probability, 1))), to - from, count];
    facts.push(...rivals(candidate, candidates));
    facts.push(...inside(judged, candidate, cover));
    for (const i of [from, to - 1, from - 1, to]) facts.push(place(0, i), place(1, i), place(2, i), cue(i));
    facts.push(place(1, from + 1), place(1, to + 1), place(1, from - 2));
    for (const i of [from, to - 1, to]) facts.push(place(4, i), place(5, i));
    const start = starts[from] ?? 0;
    const end = ends[to - 1] ?? count;
    facts.push(from - start, end - to, start === (starts[to - 1] ?? 0) ? 0 : 1, from, count - to);
    for (const values of [cover.cue, cover.source, cover.content])
      facts.push(
        most(values, from - 1, from),
        most(values, from - 3, from),
        most(values, to, to + 1),
        most(values, to, to + 4),
        most(values, start, from),
        most(values, to, end),
        most(values, 0, from),
        most(values, to, count),
      );
    facts.push(own[from - 1] ?? 0, own[to] ?? 0);
    for (const other of ROLES) facts.push(...nearest(candidate, candidates, other));
    facts.push(...totals);
    for (const key of edgeWords(judged, candidate)) facts.push(rates.get(key) ?? COMMON_RATE);
    return facts;
  });
}

/** What competes: the most probable overlapping candidates of the same role, of another, with the same beginning, with the same end. */
function rivals(one: SpanGuess, candidates: readonly SpanGuess[]): number[] {
  let same = 0;
  let other = 0;
  let begins = 0;
  let ends = 0;
  for (const rival of candidates) {
    if (rival === one || rival.from >= one.to || rival.to <= one.from) continue;
    if (rival.role !== one.role) other = Math.max(other, rival.probability);
    else {
      same = Math.max(same, rival.probability);
      if (rival.from === one.from) begins = Math.max(begins, rival.probability);
      if (rival.to === one.to) ends = Math.max(ends, rival.probability);
    }
  }
  return [same, other, begins, ends, one.probability - same];
}

/** What stands inside: marks opened and closed, commas, and how far it is sure of its role throughout. */
function inside(
  { tokens, places }: Judged,
  { role, from, to }: SpanGuess,
  cover: Record<Role, Float64Array>,
): number[] {
  let opens = 0;
  let closes = 0;
  let commas = 0;
  let least = 1;
  let headCue = 0;
  for (let i = from; i < to; i += 1) {
    const state = (places[0]?.[i] ?? 0) & QUOTE.closes;
    if (state === QUOTE.opens) opens += 1;
    if (state === QUOTE.closes) closes += 1;
    if (tokens[i] === ',') commas += 1;
    least = Math.min(least, cover[role][i] ?? 0);
    headCue = Math.max(headCue, places[5]?.[i] ?? 0);
  }
  return [
    opens,
    closes,
    opens - closes,
    commas,
    least,
    headCue,
    most(cover.cue, from, to),
    most(cover.source, from, to),
    most(cover.content, from, to),
  ];
}

/** How far the nearest probable candidate of a role is outside this one, how probable, and on which side. */
function nearest({ from, to }: SpanGuess, candidates: readonly SpanGuess[], role: Role): number[] {
  let distance = FAR;
  let probability = 0;
  let side = 0;
  for (const other of candidates) {
    if (other.role !== role || other.probability < NEAR_PROBABILITY) continue;
    const gap = other.to <= from ? from - other.to : other.from >= to ? other.from - to : -1;
    if (gap < 0 || gap >= distance) continue;
    distance = gap;
    ({ probability } = other);
    side = other.to <= from ? 1 : 2;
  }
  return [distance, probability, side];
}
