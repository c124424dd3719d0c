import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  PRONOUNS,
  TIME_WORDS,
} from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';
import type { VerbGroup } from './draft.ts';

/** What stands after a reporting verb: where the content begins, and in what shape. */
export interface Complement {
  readonly start: number;
  readonly shape: 'quotation' | 'that' | 'clause' | 'to' | 'whether' | 'object' | 'colon';
}

const word = (items: readonly Item[], i: number): string => items[i]?.lower ?? '';

const CIRCUMSTANCE =
  /^(?:behind|outside|inside|between|under|without|across|near|against|toward|towards|on|in|at|during|after|before|by|via|from|through|over|upon|ahead|following|amid|to|with|of|about|as|for)$/u;

/** True if the items from `i` hold a finite verb before the next stop, as far as form tells. */
export function hasVerb(items: readonly Item[], i: number): boolean {
  for (let k = i; k < Math.min(items.length, i + 24); k += 1) {
    const item = items[k];
    if (item === undefined || item.text === ';') return false;
    if (item.kind === 'quotation' && item.text.length > 30) return true;
    if (item.kind !== 'word') continue;
    if (AUXILIARIES.has(item.lower) || /(?:n't|'s|'re|'ve|'ll|'d)$/u.test(item.lower)) return true;
    if (
      k > i &&
      !isCapital(item.text) &&
      /(?:ed|es|ts|ks|ns|ws|ls|ps|ds|rs)$/u.test(item.lower) &&
      item.lower.length > 3
    )
      return true;
    if (k === i + 1 && PRONOUNS.has(word(items, i))) return true;
  }
  return false;
}

/** True if a subject with its verb begins at `i`: a pronoun, or a noun phrase with an auxiliary soon after it. */
function hasSubjectAndVerb(items: readonly Item[], i: number): boolean {
  const first = word(items, i);
  if (
    /^(?:he|she|they|it|we|i|there|you|he's|she's|it's|they're|there's|i'm|we're|he'd|she'd|they'd|i've|we've|that's)$/u.test(
      first,
    )
  )
    return true;
  for (let k = i + 1; k < Math.min(items.length, i + 9); k += 1) {
    const item = items[k];
    if (item === undefined || item.kind !== 'word') {
      if (item?.kind === 'mark' && !/^[-&’']$/u.test(item.text)) return false;
      continue;
    }
    if (AUXILIARIES.has(item.lower) || item.lower.endsWith("n't")) return true;
    if (PREPOSITIONS.has(item.lower) && !/^(?:of|for|in|with|from)$/u.test(item.lower)) return false;
  }
  return false;
}

/** Skips what tells when and where ("on Monday", "in a statement", "Tuesday night"); stays put if it finds none. */
export function skipCircumstance(items: readonly Item[], start: number): number {
  let i = start;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const item = items[i];
    if (item === undefined) return i;
    if (item.kind === 'word' && TIME_WORDS.has(item.lower) && !/^(?:this|next|last)$/u.test(item.lower)) {
      i += 1;
      continue;
    }
    if (/^(?:this|next|last)$/u.test(item.lower) && TIME_WORDS.has(word(items, i + 1))) {
      i += 2;
      continue;
    }
    if (item.kind === 'word' && /^[a-z]+ly$/u.test(item.lower)) {
      i += 1;
      continue;
    }
    if (item.kind === 'word' && CIRCUMSTANCE.test(item.lower)) {
      const end = phraseEnd(items, i + 1);
      if (end === null) return i;
      i = end;
      continue;
    }
    return i;
  }
  return i;
}

/** Where a prepositional phrase ends that is followed by content; null if nothing of that kind follows within reach. */
function phraseEnd(items: readonly Item[], start: number): number | null {
  for (let i = start; i < Math.min(items.length, start + 14); i += 1) {
    const item = items[i];
    if (item === undefined) return null;
    if (item.kind === 'quotation')
      return i > start &&
        isCapital(item.text.replace(/^\W+/u, '')) &&
        item.text.length > 20 &&
        /day$|^(?:interview|statement|speech|post|tweet|letter|conference|twitter|facebook|x)$/u.test(
          word(items, i - 1),
        )
        ? i
        : null;
    if (item.text === ',' && items[i + 1]?.kind === 'number') continue;
    if (item.text === ',' && word(items, i + 1) === 'that') return i + 1;
    if (item.text === ',' || item.text === ':')
      return items[i + 1]?.kind === 'quotation' || item.text === ':' ? i : null;
    if (item.text === '(') {
      const close = items.findIndex((other, k) => k > i && other.text === ')');
      if (close < 0 || close - i > 6) return null;
      i = close;
      continue;
    }
    if (item.kind === 'mark' && item.text !== '-' && item.text !== '&') return null;
    if (item.lower === 'that' && i > start) return i;
    if (i > start && /^(?:whether|if)$/u.test(item.lower)) return i;
    if (
      i > start &&
      (/^(?:he|she|they|it|we|i|there)$/u.test(item.lower) ||
        (TIME_WORDS.has(word(items, i - 1)) && word(items, i - 1).endsWith('day')))
    )
      return i;
  }
  return null;
}

/** "told her staff to", "told her crew: “…”": whose they are, and not whom it was told. */
function isPossessive(items: readonly Item[], start: number): boolean {
  if (word(items, start) !== 'her') return false;
  const end = items.findIndex(
    (item, i) => i > start && (item.kind !== 'word' || /^(?:to|that|whether|how)$/u.test(item.lower)),
  );
  const after = items[end];
  return (
    end - start > 1 &&
    end - start < 5 &&
    after !== undefined &&
    (after.kind === 'quotation' || after.text === ':' || /^(?:to|that|whether|how)$/u.test(after.lower)) &&
    items.slice(start + 1, end).every(item => !AUXILIARIES.has(item.lower) && !PRONOUNS.has(item.lower))
  );
}

/** Where the addressee ends ("told | the Harbour Post | that"), or null if none is there. */
export function addresseeEnd(items: readonly Item[], start: number): number | null {
  const first = items[start];
  if (first === undefined || first.kind !== 'word') return null;
  if (OBJECT_PRONOUNS.has(first.lower) && !isPossessive(items, start)) return start + 1;
  if (PREPOSITIONS.has(first.lower) || first.lower === 'that' || CLAUSE_OPENERS.has(first.lower)) return null;
  let i = start + 1;
  for (; i < Math.min(items.length, start + 16); i += 1) {
    const item = items[i];
    if (item === undefined || item.kind === 'quotation') return i;
    if (item.kind === 'mark' && !/^[-&'’]$/u.test(item.text)) return i;
    if (item.lower === 'not' && word(items, i + 1) === 'to') return i;
    if (/^(?:that|whether|if|to|how|why|what|when|where|he|she|they|it|we|there|i|who)$/u.test(item.lower)) return i;
    if (/^(?:on|in|at|during|after|before|by|about|as)$/u.test(item.lower)) return i;
    if (TIME_WORDS.has(item.lower) && !DETERMINERS.has(item.lower) && !isAttribute(items, i)) return i;
    if (
      (DETERMINERS.has(item.lower) || PRONOUNS.has(item.lower)) &&
      i > start &&
      !/^(?:of|and)$/u.test(word(items, i - 1))
    )
      return i;
    if (AUXILIARIES.has(item.lower)) return Math.max(start + 1, i - 1);
  }
  return i < items.length ? i : items.length;
}

/** "told the night shift: “…”": a time that only says which shift. */
function isAttribute(items: readonly Item[], i: number): boolean {
  const end = items.findIndex((item, k) => k > i && item.kind !== 'word');
  const named = items[i - 1] !== undefined && DETERMINERS.has(word(items, i - 1)) && end - i === 2;
  return named && (items[end]?.kind === 'quotation' || items[end]?.text === ':') && !PRONOUNS.has(word(items, i + 1));
}

const EMPTY_OBJECT = /^(?:it|so|this|that|nothing|little|more|the|much|something|anything)$/u;

/** "She said it, but in June", "says the same": nothing is said of what was said. */
function emptyObject(items: readonly Item[], start: number): boolean {
  const next = items[start + 1];
  if (word(items, start) === 'the') return next?.lower === 'same' && items[start + 2]?.kind !== 'word';
  return (
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:but|and|in|on|at|to|about|because|when|of|out|all|again)$/u.test(next.lower)
  );
}

const QUESTION = /^(?:whether|if|how|why|what|who|whom|when|where|which)$/u;

function shapeAt(items: readonly Item[], start: number, group: VerbGroup): Complement | null {
  const item = items[start];
  if (item === undefined) return null;
  if (item.kind === 'quotation') return { start, shape: 'quotation' };
  if (item.text === ':' || item.text === ',') {
    const next = items[start + 1];
    if (next?.kind === 'quotation') return { start: start + 1, shape: 'quotation' };
    return item.text === ':' && next !== undefined ? { start: start + 1, shape: 'colon' } : null;
  }
  if (item.kind === 'mark' && !/^[$€£#@]$/u.test(item.text)) return null;
  const { kind, lemma } = group.word;
  if (item.lower === 'that') {
    const next = items[start + 1];
    if (next === undefined || next.kind === 'mark') return kind === 'ask' ? null : { start, shape: 'object' };
    return { start, shape: hasVerb(items, start + 1) || next.kind === 'quotation' ? 'that' : 'object' };
  }
  if (item.lower === 'to' || (item.lower === 'not' && word(items, start + 1) === 'to')) return { start, shape: 'to' };
  if (kind !== 'ask' && EMPTY_OBJECT.test(item.lower) && emptyObject(items, start)) return null;
  if (QUESTION.test(item.lower)) return kind === 'gesture' ? null : { start, shape: 'whether' };
  if (kind === 'gesture') return null;
  if (PREPOSITIONS.has(item.lower) || CLAUSE_OPENERS.has(item.lower)) return null;
  if (kind === 'call') return { start, shape: 'object' };
  if (kind === 'deny' || kind === 'want') return { start, shape: 'object' };
  const clause = lemma === 'say' || hasSubjectAndVerb(items, start);
  return { start, shape: clause ? 'clause' : 'object' };
}

/** "told Long Table, a podcast, that …": the apposition of the addressee is passed over. */
function afterApposition(items: readonly Item[], end: number): number {
  if (items[end]?.text !== ',' || items[end + 1]?.kind !== 'word') return end;
  for (let i = end + 1; i < Math.min(items.length, end + 14); i += 1) {
    const item = items[i];
    if (item === undefined || item.kind === 'quotation') return end;
    if (item.text === ',')
      return items[i + 1]?.kind === 'quotation' || /^(?:that|whether|how|he|she|they)$/u.test(word(items, i + 1))
        ? i + 1
        : end;
    if (item.kind === 'mark') return end;
  }
  return end;
}

/** What stands after a verb group (and after its addressee and circumstances), or null for nothing that it could take. */
export function findComplement(items: readonly Item[], group: VerbGroup): Complement | null {
  let i = group.to;
  const { kind, lemma } = group.word;
  if (kind === 'tell' || (kind === 'ask' && !QUESTION.test(word(items, i)) && word(items, i) !== 'about')) {
    const end = addresseeEnd(items, i);
    if (end !== null) i = afterApposition(items, end);
    else if (kind === 'tell' && items[i]?.kind === 'word' && word(items, i) !== 'that') return null;
  }
  const direct = shapeAt(items, i, group);
  const dated = direct?.shape === 'clause' && TIME_WORDS.has(word(items, i)) && word(items, i).endsWith('day');
  const skipped = skipCircumstance(items, i);
  // "said to her clerk: “…”": whom it was said to, and no infinitive.
  if (direct?.shape === 'to' && kind === 'say' && skipped > i) {
    const after = shapeAt(items, skipped, group);
    if (after?.shape === 'quotation') return after;
  }
  if (direct !== null && direct.shape !== 'object' && !dated) return direct;
  if (skipped > i) {
    const later = shapeAt(items, skipped, group);
    if (
      later !== null &&
      later.shape !== 'object' &&
      (later.shape !== 'clause' || lemma === 'say' || kind === 'tell' || dated)
    )
      return later;
    if (later === null) return null;
  }
  return direct;
}
