import {
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  SPEAKER_NOUNS,
  TIME_WORDS,
  VERB_ADVERBS,
} from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';
import type { Run } from './draft.ts';
import { isName, isVerbLike, OPENING_ADVERB, wordAt } from './noun.ts';

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
          next.lower.endsWith('ing') ||
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
    if (!apposition && item.lower.endsWith('ly') && !isCapital(item.text)) break;
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
    if (item.lower.endsWith('ed') && !isCapital(item.text)) break;
    if (SPEAKER_NOUNS.has(item.lower) && !isName(items[to + 1]) && items[to + 1]?.text !== ',') {
      to += 1;
      named = true;
      break;
    }
  }
  return named && to > i ? { from: i, to } : null;
}
