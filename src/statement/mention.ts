import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  CUES,
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

/** Words that open a sentence without being part of its subject. */
const OPENING_ADVERB =
  /^(?:but|and|yet|so|still|now|then|however|meanwhile|indeed|instead|also|later|earlier|today|yesterday|nevertheless|nonetheless|moreover|furthermore|additionally|similarly|likewise|privately|publicly|asked|once|again|here|there|thus|hence|finally|perhaps|maybe|even|just|speaking|according|according|when|while|though|although)$/u;
/** "which", "whose", "a", "the" …: what an apposition begins with. */
const APPOSITION =
  /^(?:who|whose|whom|which|a|an|the|his|her|its|their|my|our|one|both|now|then|also|himself|herself|not|of|[a-z].*|\p{N}+)$/u;

const RELATIVE = /^(?:who|which|that|whose|whom|where|when)$/u;

const wordAt = (items: readonly Item[], i: number): string => items[i]?.lower ?? '';
const isName = (item: Item | undefined): boolean =>
  item !== undefined &&
  item.kind === 'word' &&
  isCapital(item.text) &&
  !DETERMINERS.has(item.lower) &&
  !CLAUSE_OPENERS.has(item.lower);

/** True for a finite verb as far as form tells: an auxiliary, a reporting verb, or a pronoun with a verb hanging on it. */
function isVerbLike(item: Item | undefined): boolean {
  if (item === undefined || item.kind !== 'word' || isCapital(item.text)) return false;
  return (
    AUXILIARIES.has(item.lower) ||
    /'(?:s been|re|ve|ll|d)$/u.test(item.lower) ||
    /^(?:it|he|she|that|there|what)'s$/u.test(item.lower) ||
    (CUES.get(item.lower)?.some(cue => !cue.doubtful && !cue.forms.includes('base')) ?? false)
  );
}

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

/** Names, nouns of speakers and anything with an article may speak; a bare verb or number may not. */
function couldSpeak(items: readonly Item[], run: Run): boolean {
  const first = items[run.from];
  const last = items[run.to - 1];
  if (first === undefined || last === undefined) return false;
  if (run.to - run.from > 40) return false;
  for (let i = run.from; i < run.to; i += 1)
    if (isName(items[i]) || SPEAKER_NOUNS.has(wordAt(items, i)) || PRONOUNS.has(wordAt(items, i))) return true;
  return DETERMINERS.has(first.lower) || /s$/u.test(last.lower);
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

const STOP_AFTER =
  /^(?:outside|inside|near|behind|on|in|during|after|before|as|when|while|to|through|via|by|about|over|amid|following|because|since|at|if|but|that|and|adding|referring|noting|under|into|upon)$/u;

/** The mention that follows an inverted cue ("said Ann Dale, the union's secretary"), or null. */
export function mentionAfter(items: readonly Item[], start: number): Run | null {
  const first = items[start];
  if (first === undefined || first.kind !== 'word' || /^(?:that|this|these|those)$/u.test(first.lower)) return null;
  if (PRONOUNS.has(first.lower) && !DETERMINERS.has(first.lower)) return { from: start, to: start + 1 };
  if (
    !isName(first) &&
    !DETERMINERS.has(first.lower) &&
    !SPEAKER_NOUNS.has(first.lower) &&
    !/^(?:former|senior|local|state|federal|fellow|longtime|top|veteran)$/u.test(first.lower)
  )
    return null;
  if (OPENING_ADVERB.test(first.lower) || PREPOSITIONS.has(first.lower)) return null;
  let apposition = false;
  let relative = false;
  let i = start + 1;
  for (; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined || item.kind === 'quotation') break;
    if (item.kind === 'mark') {
      if (item.text === ',') {
        const next = items[i + 1];
        if (next === undefined || next.kind === 'quotation') break;
        if (
          /ing$/u.test(next.lower) ||
          (PREPOSITIONS.has(next.lower) && next.lower !== 'of') ||
          (CLAUSE_OPENERS.has(next.lower) &&
            !/^(?:who|whose|which)$/u.test(next.lower) &&
            !CONJUNCTIONS.has(next.lower))
        )
          break;
        if (CONJUNCTIONS.has(next.lower) && next.lower !== 'and') break;
        apposition = true;
        continue;
      }
      if (/^[.;:!?…—–)]$|^\.{2,}$|^-{1,2}$/u.test(item.text)) {
        if (item.text === '-' && items[i - 1]?.end === item.start) continue;
        if (item.text === ')') {
          continue;
        }
        break;
      }
      continue;
    }
    if (item.lower === 'who' || item.lower === 'whose') {
      apposition = true;
      relative = true;
      continue;
    }
    if (relative && !/^(?:if|because|when|while|although)$/u.test(item.lower)) continue;
    if (/^(?:in|at)$/u.test(item.lower) && apposition && !/^(?:a|an|his|her|its|their)$/u.test(wordAt(items, i + 1)))
      continue;
    if (item.lower === 'and' && (isName(items[i + 1]) || apposition)) continue;
    if (STOP_AFTER.test(item.lower)) break;
    if (TIME_WORDS.has(item.lower) && !apposition && /day$|^(?:last|this|earlier|later)$/u.test(item.lower)) break;
    if (VERB_ADVERBS.has(item.lower) && !apposition && !/^(?:once|both|all)$/u.test(item.lower)) break;
    if (!apposition && /ly$/u.test(item.lower) && !isCapital(item.text)) break;
  }
  let to = i;
  while (to > start && items[to - 1]?.kind === 'mark' && !/^[)]$/u.test(items[to - 1]?.text ?? '')) to -= 1;
  return to > start ? { from: start, to } : null;
}

/** The source of "according to": up to the comma, with an apposition if a second comma closes it. */
export function mentionToComma(items: readonly Item[], start: number): Run | null {
  const first = items[start];
  if (first === undefined || (first.kind !== 'word' && first.kind !== 'number')) return null;
  let to = start;
  for (let commas = 0; to < items.length; to += 1) {
    const item = items[to];
    if (item === undefined || item.kind === 'quotation') break;
    if (item.text === ',') {
      const lead = items[to + 1];
      const second = items.findIndex((other, k) => k > to && other.text === ',');
      const close = second > 0 ? second : items.length - 1;
      const aside =
        commas === 0 &&
        lead !== undefined &&
        /^(?:an?|the|who|whose|which|one|his|her|its|\p{N}+)$/u.test(lead.text) &&
        close - to < 16;
      if (!aside || items.slice(to + 1, close).some(other => isVerbLike(other) && !/^(?:who|which)$/u.test(lead.lower)))
        break;
      commas += 1;
      continue;
    }
    if (item.kind === 'mark' && /^[.;:!?…—–]$|^\.{2,}$|^-{2}$/u.test(item.text)) break;
    if (item.text === '-' && items[to - 1]?.end !== item.start) break;
  }
  return to > start ? { from: start, to } : null;
}

/** The mention at the front of a sentence, read forwards: a pronoun, a name with its titles, or a noun with its article. */
export function mentionAtFront(items: readonly Item[], start: number): Run | null {
  let i = start;
  while (i < items.length && OPENING_ADVERB.test(wordAt(items, i))) i += 1;
  if (items[i]?.text === ',') i += 1;
  if (PREPOSITIONS.has(wordAt(items, i)) && i === start) {
    // "In a former depot behind the market, Ann Dale keeps …": the subject stands after the comma.
    const comma = items.findIndex((item, k) => k > i && item.text === ',');
    if (comma > 0 && comma - i < 16) i = comma + 1;
  }
  const first = items[i];
  if (first === undefined || first.kind !== 'word') return null;
  if (/^(?:he|she|they|i|we)$/u.test(first.lower)) return { from: i, to: i + 1 };
  if (PREPOSITIONS.has(first.lower) || CLAUSE_OPENERS.has(first.lower)) return null;
  let to = i;
  let named = false;
  for (; to < items.length && to - i < 14; to += 1) {
    const item = items[to];
    if (item === undefined || item.kind === 'quotation') break;
    if (item.text === ',' && SPEAKER_NOUNS.has(wordAt(items, to - 1)) && isName(items[to + 1])) continue;
    if (item.kind !== 'word') break;
    if (isName(item) || (named && SPEAKER_NOUNS.has(item.lower))) {
      named = true;
      continue;
    }
    if (named && !/^(?:of|de|von|van|der|bin|al)$/u.test(item.lower)) break;
    if (isVerbLike(item) || (PREPOSITIONS.has(item.lower) && item.lower !== 'of') || CLAUSE_OPENERS.has(item.lower))
      break;
    if (/ed$/u.test(item.lower) && !isCapital(item.text)) break;
    if (SPEAKER_NOUNS.has(item.lower) && !isName(items[to + 1]) && items[to + 1]?.text !== ',') {
      to += 1;
      named = true;
      break;
    }
  }
  return named && to > i ? { from: i, to } : null;
}

export { isName };
