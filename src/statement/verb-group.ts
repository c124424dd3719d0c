import { AUXILIARIES, CLAUSE_OPENERS, CUES, NEGATIONS, OBJECT_PRONOUNS, VERB_ADVERBS } from '#text/english.ts';
import type { CueWord } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import type { VerbGroup } from './draft.ts';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "isn't", "wasn't", "aren't", "weren't"]);
const HAVE = new Set(['has', 'have', 'had', "hasn't", "haven't", "hadn't", "'ve", "'d"]);
const NOUN_BEFORE =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|my|our|your|no|any|some|of|for|in|on|to|with|by|from|under|about|such|other)$/u;

const isAdverb = (word: string): boolean =>
  VERB_ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'only' && word !== 'family');

interface Left {
  readonly from: number;
  readonly aux: string | null;
  readonly negated: boolean;
}

/** Walks left over auxiliaries, adverbs and negations. */
function walkLeft(items: readonly Item[], head: number): Left {
  let from = head;
  let aux: string | null = null;
  let negated = false;
  for (let i = head - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item === undefined || item.kind !== 'word') break;
    const word = item.lower;
    if (AUXILIARIES.has(word)) aux ??= word;
    else if (!isAdverb(word)) break;
    if (NEGATIONS.has(word) || word === 'never') negated = true;
    from = i;
  }
  // Adverbs at the very front belong to the group only if a subject stands before them.
  while (from < head && from === 0 && isAdverb(items[from]?.lower ?? '')) from += 1;
  return { from, aux, negated };
}

const HEARSAY =
  /^(?:said|alleged|reported|believed|thought|understood|claimed|supposed|purported|rumou?red|known|seems?|seemed|appears?|appeared)$/u;
const OVERHEARD = /^(?:heard|overheard|quoted|recorded|filmed|caught|captured|seen)$/u;

/** "is said to have told", "could be heard saying", "was quoted as saying": where the whole group begins. */
function hearsayStart(items: readonly Item[], from: number): number | null {
  let i = from - 1;
  if (items[i]?.lower === 'as') i -= 1;
  if (OVERHEARD.test(items[i]?.lower ?? '')) {
    const left = walkLeft(items, i);
    return left.aux !== null ? left.from : null;
  }
  const heard = heardBy(items, i);
  if (heard !== null) return heard;
  if (items[from - 1]?.lower !== 'to' || !HEARSAY.test(items[from - 2]?.lower ?? '')) return null;
  return walkLeft(items, from - 2).from;
}

/** Words between "heard" and the verb: "heard by a man at the bar telling", "caught on a microphone telling". */
const MOST_HEARERS = 6;

/** Where "was heard by this reporter telling" begins: whoever heard it stands between, and the one heard before. */
function heardBy(items: readonly Item[], to: number): number | null {
  for (let i = to; i > to - MOST_HEARERS; i -= 1) {
    const item = items[i];
    if (item === undefined || item.kind !== 'word' || CLAUSE_OPENERS.has(item.lower)) return null;
    if (!OVERHEARD.test(item.lower)) continue;
    const left = walkLeft(items, i);
    return left.aux !== null && /^(?:by|on|in|at)$/u.test(items[i + 1]?.lower ?? '') ? left.from : null;
  }
  return null;
}

/** Words that end the group on the right: "pointed out", "called for", "said on". */
function walkRight(items: readonly Item[], head: number, lemma: string): number {
  const next = items[head + 1]?.lower ?? '';
  if (lemma === 'call' && (next === 'for' || next === 'on' || next === 'upon')) return head + 2;
  if (lemma === 'worry' && next === 'about') return head + 2;
  return head + 1;
}

function choose(words: readonly CueWord[], items: readonly Item[], head: number): CueWord | null {
  const next = items[head + 1];
  const first = words[0];
  if (first === undefined || words.length === 1 || next === undefined) return first ?? null;
  const takesTo = next.lower === 'to';
  const want = words.find(word => word.kind === 'want');
  if (want !== undefined && (takesTo || words.every(word => word.kind === 'want' || word.kind === 'tell')))
    return takesTo ? want : first;
  const tell = words.find(word => word.kind === 'tell');
  if (tell !== undefined) {
    // "warned that" and "warned of" say; "warned him that" and "warned voters that" tell.
    const say = words.find(word => word.kind !== 'tell' && word.kind !== 'want');
    if (next.lower === 'that' || next.kind !== 'word' || next.lower === 'of' || next.lower === 'about')
      return say ?? tell;
    return OBJECT_PRONOUNS.has(next.lower) ? tell : (say ?? tell);
  }
  return words.find(word => word.kind !== 'want') ?? first;
}

const OTHER_VERBS: Readonly<Record<string, CueWord>> = {
  saying: { lemma: 'say', kind: 'say', forms: ['ing'], doubtful: false },
};

/** The reporting verbs of a sentence, left to right, with what belongs to them. */
export function findVerbGroups(items: readonly Item[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let head = 0; head < items.length; head += 1) {
    const item = items[head];
    if (item === undefined || item.kind !== 'word') continue;
    const known = CUES.get(item.lower);
    if (known === undefined) continue;
    const word = OTHER_VERBS[item.lower] ?? choose(known, items, head);
    if (word === null || isAnonymity(items, head)) continue;
    const before = items[head - 1]?.lower ?? '';
    const { from, aux, negated } = walkLeft(items, head);
    const ing = word.forms.includes('ing');
    const hearsay = hearsayStart(items, from);
    if (hearsay !== null && (ing || aux === 'have' || before === 'to')) {
      groups.push({ from: hearsay, to: head + 1, head, word, negated, passive: false, mood: 'finite' });
      continue;
    }
    if (ing && aux === null) {
      if (NOUN_BEFORE.test(before) && !(before === 'by' || before === 'in')) continue;
      groups.push({
        from: head,
        to: walkRight(items, head, word.lemma),
        head,
        word,
        negated,
        passive: false,
        mood: 'ing',
      });
      continue;
    }
    // A form after an article or a preposition is a noun ("the claims", "his plan"); "to say" is no act of saying.
    if (from === head && NOUN_BEFORE.test(before) && !wentOn(items, head) && !heardHer(items, head)) continue;
    if (aux !== null && BE.has(aux) && !ing && !HAVE.has(aux)) {
      groups.push({ from, to: head + 1, head, word, negated, passive: true, mood: 'finite' });
      continue;
    }
    const start = wentOn(items, head) ? wentOnStart(items, head) : from;
    groups.push({
      from: start,
      to: walkRight(items, head, word.lemma),
      head,
      word,
      negated,
      passive: false,
      mood: 'finite',
    });
  }
  return groups;
}

/** "did not wish to be named", "asked not to be identified": how a source stays unnamed, and nothing said of anything. */
function isAnonymity(items: readonly Item[], head: number): boolean {
  const next = items
    .slice(head + 1, head + 5)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(?:not )?to (?:not )?be (?:named|identified|quoted)\b/u.test(next);
}

/** "heard her say": a verb behind an object that looks like a possessive. */
function heardHer(items: readonly Item[], head: number): boolean {
  return items[head - 1]?.lower === 'her' && /^(?:heard|overheard)$/u.test(items[head - 2]?.lower ?? '');
}

const WENT_ON = new Set(['went', 'goes', 'going', 'go']);

/** "went on to say". */
function wentOn(items: readonly Item[], head: number): boolean {
  return (
    items[head - 1]?.lower === 'to' && items[head - 2]?.lower === 'on' && WENT_ON.has(items[head - 3]?.lower ?? '')
  );
}

function wentOnStart(items: readonly Item[], head: number): number {
  return walkLeft(items, head - 3).from;
}
