import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SPEAKER_NOUNS,
  TIME_WORDS,
  TITLES,
  VERB_ADVERBS,
} from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';
import type { Run } from './draft.ts';
import { couldSpeak, isName, isVerbLike, OPENING_ADVERB, wordAt } from './noun.ts';

/** "which", "whose", "a", "the" …: what an apposition begins with. */
const APPOSITION =
  /^(?:who|whose|whom|which|a|an|the|his|her|its|their|my|our|one|both|now|then|also|himself|herself|not|of|[a-z].*|\p{N}+)$/u;

const RELATIVE = /^(?:who|which|that|whose|whom|where|when)$/u;

/** Where the part of a sentence that can hold the subject of a verb at `end` begins. */
function boundaryBefore(items: readonly Item[], end: number, floor: number): number {
  for (let i = end - 1; i >= floor; i -= 1) {
    const item = items[i];
    if (item === undefined) return i + 1;
    if (item.kind === 'quotation') {
      // A nickname inside a name ("Joe “Shorty” Dale") does not end it.
      if (item.text.length < 24 && isName(items[i - 1]) && isName(items[i + 1]) && item.quotation.within.length === 0)
        continue;
      return i + 1;
    }
    if (item.kind === 'mark') {
      if (
        /^[;:—–]$|^-{2}$|^[.!?…]$|^\.{2,}$/u.test(item.text) ||
        (item.text === '-' && items[i - 1]?.end !== item.start)
      )
        return i + 1;
      continue;
    }
    const opener = item.lower;
    if (CLAUSE_OPENERS.has(opener) && !(opener === 'than' || (opener === 'since' && i > floor))) {
      if ((opener === 'and' || opener === 'or') && joins(items, i, end)) continue;
      // A relative clause belongs to the mention, unless its own verb is the cue.
      if (
        RELATIVE.test(opener) &&
        (items[i - 1]?.text === ',' || (PREPOSITIONS.has(wordAt(items, i - 1)) && items[i - 2]?.text === ','))
      )
        continue;
      if ((opener === 'who' || opener === 'whose') && i + 2 < end && items[end - 1]?.kind === 'word') continue;
      return i + 1;
    }
  }
  return floor;
}

/** True if the conjunction at `i` joins two names or nouns, and not two clauses. */
function joins(items: readonly Item[], i: number, end: number): boolean {
  if (i + 1 >= end) return false;
  const before = items[i - 1];
  const after = items[i + 1];
  if (before === undefined || after === undefined) return false;
  if (PRONOUNS.has(after.lower)) return false;
  const nounBefore =
    isName(before) ||
    SPEAKER_NOUNS.has(before.lower) ||
    (before.kind === 'word' && /(?:ians|ers|ors|ists|ents|ants)$/u.test(before.lower));
  if (!nounBefore)
    return (
      !isName(after) &&
      !DETERMINERS.has(after.lower) &&
      before.kind === 'word' &&
      !isCapital(before.text) &&
      i - 2 >= 0 &&
      DETERMINERS.has(wordAt(items, i - 2))
    );
  for (let k = i - 1; k >= 0 && items[k]?.kind === 'word'; k -= 1)
    if (isVerbLike(items[k]) || /[a-z]ed$/u.test(items[k]?.text ?? '')) return false;
  return true;
}

/** Cuts what cannot belong to the subject off the front: an opening adverb, a verb and all before it. */
function trimFront(items: readonly Item[], run: Run): Run {
  let { from } = run;
  const { to } = run;
  let cut = false;
  for (let i = from; i < to - 1 && !/^(?:who|whose)$/u.test(wordAt(items, i)); i += 1) {
    if (isVerbLike(items[i])) {
      from = i + 1;
      cut = true;
    }
  }
  while (
    from < to - 1 &&
    (OPENING_ADVERB.test(wordAt(items, from)) ||
      items[from]?.text === ',' ||
      (items[from]?.kind === 'mark' && !/^[‘'"“(]$/u.test(items[from]?.text ?? '')))
  )
    from += 1;
  const first = items[from];
  if (first !== undefined && from < to - 1 && (cut || (PREPOSITIONS.has(first.lower) && first.lower !== 'per'))) {
    const tail = nameTail(items, { from, to });
    if (tail !== null) return tail;
  }
  return { from, to };
}

/** The capitalised run at the end, with the titles and nouns of office before it: "former spokesman Ben Ito". */
export function nameTail(items: readonly Item[], run: Run): Run | null {
  let i = run.to;
  const last = items[i - 1];
  if (last === undefined) return null;
  if (last.kind === 'word' && PRONOUNS.has(last.lower)) return { from: i - 1, to: i };
  while (
    i > run.from &&
    (isName(items[i - 1]) ||
      (i < run.to && /^(?:of|de|von|van|der|bin|al|&)$/u.test(wordAt(items, i - 1)) && isName(items[i - 2])))
  )
    i -= 1;
  if (i === run.to) {
    // No name: a noun with its article.
    for (let k = run.to - 1; k >= Math.max(run.from, run.to - 6); k -= 1) {
      if (items[k]?.kind !== 'word') break;
      if (DETERMINERS.has(wordAt(items, k))) return { from: k, to: run.to };
    }
    return SPEAKER_NOUNS.has(last.lower) ? { from: run.to - 1, to: run.to } : null;
  }
  while (
    i > run.from &&
    (TITLES.has(wordAt(items, i - 1)) ||
      SPEAKER_NOUNS.has(wordAt(items, i - 1)) ||
      /^(?:former|then|acting|deputy|senior|chief|fellow)$/u.test(wordAt(items, i - 1)))
  )
    i -= 1;
  if (i > run.from && DETERMINERS.has(wordAt(items, i - 1)) && !isName(items[i])) i -= 1;
  return { from: i, to: run.to };
}

/** Commas of a run, as segments `[from, to)` between them. */
function segmentsOf(items: readonly Item[], run: Run): Run[] {
  const segments: Run[] = [];
  let from = run.from;
  let depth = 0;
  for (let i = run.from; i < run.to; i += 1) {
    const text = items[i]?.text;
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (text === ',' && depth <= 0) {
      segments.push({ from, to: i });
      from = i + 1;
    }
  }
  segments.push({ from, to: run.to });
  return segments;
}

const isShortAside = (items: readonly Item[], run: Run): boolean =>
  run.to - run.from <= 3 &&
  Array.from({ length: run.to - run.from }, (_, k) => items[run.from + k]).every(
    item => item !== undefined && (item.kind !== 'word' || isCapital(item.text) || TIME_WORDS.has(item.lower)),
  );

/**
 * The mention that stands as subject before a verb group starting at `end`, not reaching back over `floor`; null if there is
 * none. Appositions belong to it ("Ann Dale, the union's secretary,").
 */
export function mentionBefore(items: readonly Item[], end: number, floor: number): Run | null {
  if (end <= floor) return null;
  const last = items[end - 1];
  if (last === undefined || last.kind === 'quotation') return null;
  if (last.kind === 'word' && PRONOUNS.has(last.lower) && !(wordAt(items, end - 2) === 'of')) {
    if (DETERMINERS.has(last.lower) && end - 2 >= floor && isName(items[end - 2])) return null;
    return { from: end - 1, to: end };
  }
  const from = boundaryBefore(items, end, floor);
  const segments = segmentsOf(items, { from, to: end });
  const final = segments.at(-1);
  if (final === undefined) return null;
  if (final.to > final.from) return checked(items, withTitleSegment(items, segments));
  // A comma before the verb: an apposition, a place, an age or a relative clause stands between.
  let first = segments.length - 2;
  while (first > 0) {
    const segment = segments[first];
    const before = segments[first - 1];
    if (segment === undefined || before === undefined || before.to <= before.from) break;
    const opening = wordAt(items, segment.from);
    const lead = items[segment.from];
    const aside = APPOSITION.test(lead?.text ?? '') || isShortAside(items, segment) || lead?.kind === 'number';
    const titled = SPEAKER_NOUNS.has(wordAt(items, before.to - 1)) && !PREPOSITIONS.has(wordAt(items, before.from));
    if (!aside && !titled) break;
    if (OPENING_ADVERB.test(wordAt(items, before.from)) && before.to - before.from < 3) break;
    first -= 1;
    if (titled && isName(lead)) break;
    if (
      !(isShortAside(items, segment) && segment.to - segment.from <= 2) &&
      !PREPOSITIONS.has(opening) &&
      isName(items[before.to - 1])
    )
      break;
  }
  const start = segments[first];
  const closing = segments.at(-2);
  if (start === undefined || closing === undefined) return null;
  const inner = boundaryBefore(items, start.to, start.from);
  const front = trimFront(items, { from: inner, to: start.to });
  if (front.to <= front.from || !couldSpeak(items, front)) return null;
  return { from: front.from, to: first === segments.length - 2 ? front.to : end - 1 };
}

/** "Its founder, Ann Dale" without a second comma: the noun of office before the name belongs to the mention. */
function withTitleSegment(items: readonly Item[], segments: readonly Run[]): Run {
  const final = segments.at(-1) ?? { from: 0, to: 0 };
  return trimFront(items, final);
}

function checked(items: readonly Item[], run: Run): Run | null {
  if (run.to <= run.from) return null;
  const only = items[run.from];
  if (run.to - run.from === 1 && only !== undefined) {
    if (
      only.kind !== 'word' ||
      CLAUSE_OPENERS.has(only.lower) ||
      VERB_ADVERBS.has(only.lower) ||
      TIME_WORDS.has(only.lower)
    )
      return null;
    if (PREPOSITIONS.has(only.lower) || AUXILIARIES.has(only.lower)) return null;
  }
  return couldSpeak(items, run) ? run : null;
}
