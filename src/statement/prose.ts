import type { Span } from '#base/span.ts';
import { CLAUSE_OPENERS, CONJUNCTIONS, PREPOSITIONS, SPEAKER_NOUNS } from '#text/english.ts';
import type { CueKind } from '#text/english.ts';
import type { Item, Sentence } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';
import { findComplement } from './complement.ts';
import type { Complement } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { Pattern, Run, VerbGroup } from './draft.ts';
import { spanOfRun } from './draft.ts';
import { isName, mentionAfter, mentionAtFront, mentionBefore, mentionToComma } from './mention.ts';
import { findVerbGroups } from './verb-group.ts';

/** A draft of one sentence, in item numbers of that sentence. */
export interface SentenceDraft {
  readonly source: Run | null;
  readonly cue: Run;
  readonly content: readonly Run[];
  readonly pattern: Pattern;
  readonly kind: CueKind;
  readonly lemma: string;
  readonly negated: boolean;
}

const LEADING = /^(?:but|and|yet|so|still|nevertheless|nonetheless|meanwhile|however|also|instead)$/u;

/** The quotation right before item `i` (a comma may stand between), or null. */
function quotationBefore(items: readonly Item[], i: number): number | null {
  const before = items[i - 1];
  if (before?.kind === 'quotation') return i - 1;
  if (before?.text === ',' && items[i - 2]?.kind === 'quotation') return i - 2;
  return null;
}

/** Where words that end at item `to` and are given to a later cue begin: at the floor, without an opening conjunction. */
function contentStart(items: readonly Item[], floor: number, to: number): number {
  let from = floor;
  while (from < to - 1) {
    const item = items[from];
    if (item === undefined) break;
    if (item.kind === 'mark' && !/^[$€£#@]$/u.test(item.text)) from += 1;
    else if (LEADING.test(item.lower)) from += 1;
    else break;
  }
  return from;
}

/** True if nothing that the verb could take stands after it: end of sentence, a stop, or a circumstance. */
function standsLast(items: readonly Item[], group: VerbGroup, after: number): boolean {
  const next = items[after];
  if (next === undefined || /^[.,;!?—–)]$|^-{1,2}$/u.test(next.text)) return true;
  const complement = findComplement(items, group);
  return complement === null || (complement.shape === 'object' && group.word.kind === 'tell');
}

function quotePattern(items: readonly Item[], run: Run): Pattern {
  return run.to - run.from === 1 && items[run.from]?.kind === 'quotation' ? 'quote-before' : 'mixed';
}

/** `“X,” she said, “Y.”`: the quotations after the attribution that no other cue takes. */
function laterQuotations(items: readonly Item[], from: number, groups: readonly VerbGroup[], own: VerbGroup): Run[] {
  const runs: Run[] = [];
  for (let i = from; i < items.length; i += 1) {
    const item = items[i];
    if (item === undefined) break;
    if (groups.some(group => group !== own && group.head === i)) break;
    if (item.kind !== 'quotation') continue;
    const before = items[i - 1]?.text ?? '';
    if (runs.length > 0 || /^[,:—–-]$|^-{2}$/u.test(before) || i === from) {
      // What follows outside the marks is the reporter's unless it runs on to the end of the same sentence with no comma.
      runs.push({ from: i, to: i + 1 });
    }
  }
  return runs;
}

interface Reading {
  readonly items: readonly Item[];
  readonly groups: readonly VerbGroup[];
  readonly drafts: SentenceDraft[];
  /** Items that belong to an attribution's source or cue already. */
  readonly taken: boolean[];
}

function take(reading: Reading, run: Run): void {
  for (let i = run.from; i < run.to; i += 1) reading.taken[i] = true;
}

const base = (group: VerbGroup) => ({ kind: group.word.kind, lemma: group.word.lemma, negated: group.negated });

/** Attributions that stand after their words: `“X,” she said`, `“X,” said Mr Dale`, `It is late, she said`. */
function readAfterwards(reading: Reading): void {
  const { items, groups, drafts } = reading;
  let floor = 0;
  for (const group of groups) {
    if (group.mood !== 'finite' || group.passive || group.word.kind === 'want' || group.word.kind === 'call') continue;
    let q = quotationBefore(items, group.from);
    let source: Run | null = null;
    let after = group.to;
    if (q !== null && group.word.kind !== 'think' && (q === contentStart(items, floor, q) || quoteNeedsCue(items, q))) {
      source = mentionAfter(items, group.to);
      if (source !== null) after = source.to;
    }
    if (
      source === null &&
      items[group.from - 1]?.text === ',' &&
      group.word.kind === 'say' &&
      group.from === group.head
    ) {
      // "The ferry stays, says Mr Dale": inverted without marks.
      const inverted = mentionAfter(items, group.to);
      const next = inverted === null ? undefined : items[inverted.to];
      if (
        inverted !== null &&
        namesSpeaker(items, inverted) &&
        (next === undefined || next.kind === 'mark') &&
        group.from - floor > 3
      ) {
        const content: Run = { from: contentStart(items, floor, group.from - 1), to: group.from - 1 };
        drafts.push({ source: inverted, cue: group, content: [content], pattern: 'clause-before', ...base(group) });
        take(reading, inverted);
        take(reading, group);
        floor = inverted.to;
        continue;
      }
    }
    if (source === null) {
      source = mentionBefore(items, group.from, floor);
      q = source === null ? null : quotationBefore(items, source.from);
      if (source !== null && source.from < floor) continue;
    }
    if (source === null) continue;
    const cue: Run = { from: group.from, to: group.to };
    const complement = after === group.to ? findComplement(items, group) : null;
    if (q !== null && q >= floor && source !== null) {
      const question = questionBefore(items, q, source);
      if (question !== null && group.word.kind !== 'ask') {
        pushAnswer(reading, group, source, question);
        floor = items.length;
        continue;
      }
      const takesMore =
        complement !== null &&
        complement.shape !== 'quotation' &&
        complement.shape !== 'object' &&
        !quoteNeedsCue(items, q);
      if (!takesMore) {
        const from = contentStart(items, floor, q);
        const content: Run = { from, to: q + 1 };
        const later = laterQuotations(items, after, groups, group);
        drafts.push({
          source,
          cue,
          content: [content, ...later],
          pattern: group.word.kind === 'gesture' ? 'quote-gesture' : quotePattern(items, content),
          ...base(group),
        });
        take(reading, source);
        take(reading, cue);
        floor = Math.max(after, later.at(-1)?.to ?? 0);
        continue;
      }
    }
    const question = questionBefore(items, source.from - 2, source);
    if (
      question !== null &&
      ANSWERS.test(group.word.lemma) &&
      complement?.shape !== 'that' &&
      !(complement?.shape === 'quotation' && isLong(items, complement.start))
    ) {
      pushAnswer(reading, group, source, question);
      floor = items.length;
      continue;
    }
    if (question !== null) continue;
    if (group.word.kind === 'gesture') continue;
    if (/^(?:who|which|that|whose|whom)$/u.test(items[source.from]?.lower ?? '')) continue;
    const comma = items[Math.min(source.from, group.from) - 1];
    if (
      comma?.text === ',' &&
      standsLast(items, group, after) &&
      /^(?:say|think|tell|call)$/u.test(group.word.kind) &&
      !group.negated
    ) {
      const edge = Math.min(source.from, group.from) - 1;
      // "“X,” A told B, the Courier reported": the report is of all that stands before it.
      const wraps =
        drafts.length > 0 && !items.slice(floor, edge).some(item => item.kind === 'quotation') && edge - floor < 12;
      const from = afterOpening(items, contentStart(items, wraps ? 0 : floor, edge), edge);
      const next = items[after];
      if (wraps && group.word.kind === 'think') continue;
      if (group.word.doubtful && !group.word.forms.includes('past')) continue;
      const opens =
        edge - from < 1 || (edge - from === 1 && /^(?:that|this|it|they|he|she)$/u.test(items[from]?.lower ?? ''));
      if (next?.text !== ',' && (opens || edge - from < 3)) continue;
      if (PREPOSITIONS.has(items[from]?.lower ?? '') && next?.text !== ',') continue;
      const content: Run[] = edge > from ? [{ from, to: edge }] : [];
      // "The goal, he said, is to …": the words go on after the attribution.
      if (next?.text === ',' && edge - from <= 6 && !/^(?:and|but|adding|who)$/u.test(items[after + 1]?.lower ?? ''))
        content.push({ from: after + 1, to: contentEnd(items, after + 1, items.length) });
      drafts.push({ source, cue, content, pattern: 'clause-before', ...base(group) });
      take(reading, source);
      take(reading, cue);
      floor = content.at(-1)?.to ?? after;
      if (content.length === 1) floor = after;
    }
  }
}

/** Passes over a dateline ("LONDON (Wire) —") and a short opening phrase with its comma ("In contrast,"). */
function afterOpening(items: readonly Item[], from: number, to: number): number {
  const dash = items.findIndex(
    (item, i) =>
      i >= from && i < Math.min(to, from + 12) && /^[—–-]$|^-{2}$/u.test(item.text) && items[i - 1]?.end !== item.start,
  );
  const start = dash > 0 && /^[\p{Lu}]{3,}/u.test(items[from]?.text ?? '') ? dash + 1 : from;
  const comma = items.findIndex((item, i) => i > start && i < Math.min(to, start + 4) && item.text === ',');
  return comma > 0 && to - comma > 3 && PREPOSITIONS.has(items[start]?.lower ?? '') ? comma + 1 : start;
}

/** An answer of more than a few words is understood without its question. */
const isLong = (items: readonly Item[], i: number): boolean => (items[i]?.text.split(/\s+/u).length ?? 0) > 3;

const ANSWERS = /^(?:answer|reply|respond)$/u;

/** "Asked by the judge whether …," before a source: the run of the question, or null. */
function questionBefore(items: readonly Item[], to: number, source: Run): Run | null {
  const asked =
    items[0]?.lower === 'asked'
      ? 0
      : /^(?:when|if|after)$/u.test(items[0]?.lower ?? '') &&
          /^(?:asked|pressed|questioned)$/u.test(items[1]?.lower ?? '')
        ? 1
        : null;
  if (asked === null || source.from <= asked + 2 || to < asked + 2) return null;
  const from = items.findIndex(
    (item, i) => i > asked && /^(?:whether|if|how|why|what|who|when|where|which)$/u.test(item.lower),
  );
  const end = items[source.from - 1]?.text === ',' ? source.from - 1 : source.from;
  return from > 0 && from < end ? { from, to: end } : null;
}

/** "…, he answered positively": what was asked, and the answer. */
function pushAnswer({ items, drafts, taken }: Reading, group: VerbGroup, source: Run, question: Run): void {
  let to = items.length;
  while (to > group.to && items[to - 1]?.kind === 'mark') to -= 1;
  const quotation = items.findIndex((item, i) => i >= group.to && item.kind === 'quotation');
  const answer: Run =
    quotation >= 0
      ? { from: quotation, to: quotation + 1 }
      : { from: group.to, to: Math.min(to, contentEnd(items, group.to, items.length)) };
  const content = answer.to > answer.from ? [question, answer] : [question];
  drafts.push({ source, cue: { from: group.from, to: group.to }, content, pattern: 'answered', ...base(group) });
  for (let i = question.from; i < items.length; i += 1) taken[i] = true;
}

/** A mention with a name, a pronoun or a noun for somebody who speaks. */
const namesSpeaker = (items: readonly Item[], run: Run): boolean =>
  items
    .slice(run.from, run.to)
    .some(item => isName(item) || SPEAKER_NOUNS.has(item.lower) || /^(?:he|she|they)$/u.test(item.lower));

/** A quotation that ends with a comma inside asks for an attribution after it. */
function quoteNeedsCue(items: readonly Item[], q: number): boolean {
  return /[,!?—–-]["“”„«»'’‘`]*$/u.test(items[q]?.text ?? '') || items[q + 1]?.text === ',';
}

function patternOf(complement: Complement, group: VerbGroup, items: readonly Item[]): Pattern {
  const { kind } = group.word;
  if (complement.shape === 'quotation')
    return items[complement.start - 1]?.text === ':' ? 'quote-colon' : 'quote-after';
  if (kind === 'call') return 'called';
  if (kind === 'ask') return 'asked';
  if (kind === 'want') return 'wanted';
  if (kind === 'deny') return 'denied';
  if (kind === 'think') return 'thought';
  if (kind === 'tell') return 'told';
  return complement.shape === 'that' ? 'clause-that' : 'clause-bare';
}

/** True if a verb of this kind may take a complement of this shape. */
function accepts(group: VerbGroup, complement: Complement, items: readonly Item[]): boolean {
  const { kind, lemma, doubtful } = group.word;
  const { shape, start } = complement;
  const hasQuotation = items
    .slice(start, contentEnd(items, start, items.length))
    .some(item => item.kind === 'quotation');
  if (shape === 'quotation') return kind === 'call' ? false : kind !== 'want' || !doubtful;
  if (shape === 'that') return kind !== 'gesture';
  if (shape === 'colon') return kind === 'say' || kind === 'tell' || kind === 'ask';
  if (shape === 'whether') return kind === 'ask' || kind === 'say' || kind === 'tell' || kind === 'think';
  if (shape === 'to') return kind === 'want' || kind === 'tell' || kind === 'ask';
  if (shape === 'clause')
    return kind === 'tell' || kind === 'say' || kind === 'think' ? !doubtful || hasQuotation : false;
  if (kind === 'call')
    return (
      hasQuotation ||
      (lemma === 'call' &&
        (items[start - 1]?.lower === 'for' || items[start - 1]?.lower === 'on' || namesSomething(items, start)))
    );
  if (kind === 'deny') return true;
  if (kind === 'want') return lemma === 'want' || hasQuotation;
  return hasQuotation && (kind === 'say' || kind === 'think');
}

/** "called him a liar": a pronoun or name, then what it is called. */
function namesSomething(items: readonly Item[], start: number): boolean {
  const article = items.findIndex(
    (item, i) => i > start && i < start + 5 && /^(?:a|an|the|his|her|their|one)$/u.test(item.lower),
  );
  return (
    article > 0 &&
    items
      .slice(start, article)
      .every(
        item =>
          item.kind === 'word' &&
          (isCapital(item.text) || /^(?:him|her|it|them|me|us|himself|herself|this|that)$/u.test(item.lower)),
      )
  );
}

/** Attributions that stand before their words: `She said that …`, `He told the Harbour Post: “…”`. */
function readForwards(reading: Reading): void {
  const { items, groups, drafts, taken } = reading;
  for (const group of groups) {
    if (taken[group.head] === true || group.passive) continue;
    const complement = findComplement(items, group);
    if (complement === null || !accepts(group, complement, items)) continue;
    const stop = nextTaken(taken, complement.start, items.length);
    const whole = complement.shape === 'quotation' && /[.,!?]["“”„«»'’‘`]*$/u.test(items[complement.start]?.text ?? '');
    const to = whole ? complement.start + 1 : contentEnd(items, complement.start, stop);
    if (to <= complement.start) continue;
    let source: Run | null = null;
    let pattern = patternOf(complement, group, items);
    if (group.mood === 'ing') {
      const earlier = drafts.filter(draft => draft.cue.to <= group.from && draft.source !== null).at(-1);
      source = earlier?.source ?? mentionAtFront(items, 0);
      pattern = 'participle';
      if (
        source === null ||
        (group.word.kind !== 'say' && group.word.kind !== 'tell' && complement.shape !== 'quotation')
      )
        continue;
      if (group.word.doubtful && complement.shape !== 'that' && complement.shape !== 'quotation') continue;
    } else {
      source = mentionBefore(items, group.from, floorFor(drafts, group.from));
      if (source === null && coordinated(items, group))
        source = lastSource(drafts, group.from) ?? mentionAtFront(items, 0);
      if (source === null) continue;
      if (items[source.to - 1]?.lower === 'you') continue;
      if (isBase(group) && !pluralSubject(items, source, group) && !asksWhether(items)) continue;
      if (asksWhether(items) && /^(?:did|does|has|have|do)$/u.test(items[source.from]?.lower ?? ''))
        source = { from: source.from + 1, to: source.to };
    }
    const content: Run = { from: complement.start, to };
    if (!isPlausible(items, group, source)) continue;
    drafts.push({ source, cue: { from: group.from, to: group.to }, content: [content], pattern, ...base(group) });
    take(reading, { from: group.from, to: group.to });
  }
}

/** A capitalised cue in the middle of a sentence in ordinary case is a name's part ("Inkwell Notes"). */
function isPlausible(items: readonly Item[], group: VerbGroup, source: Run): boolean {
  const head = items[group.head];
  if (head === undefined || !isCapital(head.text)) return true;
  const capitals = items.filter(item => item.kind === 'word' && item.text.length > 3 && isCapital(item.text)).length;
  const long = items.filter(item => item.kind === 'word' && item.text.length > 3).length;
  return source.to <= group.from && capitals > long * 0.7;
}

/** "Did Ann Dale say that …?" */
const asksWhether = (items: readonly Item[]): boolean =>
  /^(?:did|does|has|have|do)$/u.test(items[0]?.lower ?? '') && items.at(-1)?.text === '?';

const isBase = (group: VerbGroup): boolean =>
  group.word.forms.length === 1 && group.word.forms[0] === 'base' && group.from === group.head;

function pluralSubject(items: readonly Item[], source: Run, group: VerbGroup): boolean {
  const last = items[source.to - 1]?.lower ?? '';
  if (/^(?:i|we|they|you|who|some|many|most|few|several|others)$/u.test(last)) return true;
  if (group.word.doubtful) return false;
  return (
    /s$|^(?:people|men|women|police)$/u.test(last) ||
    items.slice(source.from, source.to).some(item => item.lower === 'and')
  );
}

function floorFor(drafts: readonly SentenceDraft[], before: number): number {
  let floor = 0;
  for (const draft of drafts) if (draft.cue.to <= before) floor = Math.max(floor, draft.cue.to);
  return floor;
}

function lastSource(drafts: readonly SentenceDraft[], before: number): Run | null {
  return drafts.filter(draft => draft.cue.to <= before).at(-1)?.source ?? null;
}

/** "… and said", ", then added": the verb shares the subject of the one before it. */
function coordinated(items: readonly Item[], group: VerbGroup): boolean {
  const before = items[group.from - 1];
  return (
    before !== undefined &&
    (CONJUNCTIONS.has(before.lower) || before.lower === 'then' || before.text === ',') &&
    group.word.forms.includes('past')
  );
}

function nextTaken(taken: readonly boolean[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (taken[i] === true) return i;
  return to;
}

/** "according to X, …" and "…, according to X". */
function readAccording(reading: Reading): void {
  const { items, drafts } = reading;
  for (let i = 0; i + 2 < items.length; i += 1) {
    if (items[i]?.lower !== 'according' || items[i + 1]?.lower !== 'to') continue;
    const source = mentionToComma(items, i + 2);
    if (source === null) continue;
    const cue: Run = { from: i, to: i + 2 };
    const common = { source, cue, kind: 'say' as const, lemma: 'according to', negated: false };
    const before = contentStart(items, 0, i);
    const leads =
      i - before < 1 ||
      items
        .slice(0, i)
        .every(item => item.kind === 'mark' || LEADING.test(item.lower) || CLAUSE_OPENERS.has(item.lower));
    if (leads) {
      const comma = items[source.to]?.text === ',' ? source.to + 1 : source.to;
      const to = contentEnd(items, comma, items.length);
      if (to > comma) drafts.push({ ...common, content: [{ from: comma, to }], pattern: 'according-before' });
    } else {
      const edge = items[i - 1]?.text === ',' ? i - 1 : i;
      const content: Run[] = [{ from: before, to: edge }];
      const next = items[source.to];
      if (next?.text === ',' && items[i - 1]?.text === ',' && !CONJUNCTIONS.has(items[source.to + 1]?.lower ?? '')) {
        const to = contentEnd(items, source.to + 1, items.length);
        if (to - source.to > 3) content.push({ from: source.to + 1, to });
      }
      drafts.push({ ...common, content, pattern: 'according-after' });
    }
    take(reading, cue);
    take(reading, source);
  }
}

/** The attributions of one sentence, by where their cue stands. */
export function readSentence(sentence: Sentence): SentenceDraft[] {
  const { items } = sentence;
  const groups = findVerbGroups(items);
  const reading: Reading = { items, groups, drafts: [], taken: Array.from({ length: items.length }, () => false) };
  readAccording(reading);
  if (groups.length > 0) {
    readAfterwards(reading);
    readForwards(reading);
  }
  return reading.drafts.toSorted((a, b) => a.cue.from - b.cue.from);
}

/** The spans of runs, empty ones left out. */
export function spansOfRuns(items: readonly Item[], runs: readonly Run[]): Span[] {
  return runs.map(run => spanOfRun(items, run)).filter(span => span !== null);
}
