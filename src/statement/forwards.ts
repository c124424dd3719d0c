import { CONJUNCTIONS } from '#text/english.ts';
import type { Item } from '#text/sentences.ts';
import { isCapital } from '#text/tokens.ts';
import { findComplement } from './complement.ts';
import type { Complement } from './complement.ts';
import { contentEnd } from './content-end.ts';
import type { Pattern, Run, VerbGroup } from './draft.ts';
import { mentionAtFront } from './mention-after.ts';
import { mentionBefore } from './mention-before.ts';
import { isName } from './noun.ts';
import { base, take } from './sentence-draft.ts';
import type { SentenceReading, SentenceDraft } from './sentence-draft.ts';

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

const FIRST = /^(?:i|we)$/u;
/** What a witness does: what follows "when" or "as" is what was seen. */
const WITNESSED =
  /^(?:watch|watched|watching|saw|see|heard|hear|listened|looked|stood|standing|sat|sitting|waiting|walking|there|present)$/u;

/**
 * Who speaks in "I was there when he turned and said …": the subject of the clause that the witness's sentence leads to; `unsure`
 * where the witness may as well be the one ("I waited until he had gone and said …"). Null where no witness tells it.
 */
function clauseSubject(items: readonly Item[], before: number): Run | 'unsure' | null {
  const opener = items.findLastIndex(
    (item, i) => i < before && /^(?:when|as|while|until|before|after|because|where|that)$/u.test(item.lower),
  );
  const first = items.findIndex(item => item.kind === 'word' && FIRST.test(item.lower));
  if (opener < 1 || first < 0 || first >= opener || items.slice(0, first).some(item => item.kind === 'quotation'))
    return null;
  const subject = mentionAtFront(items, opener + 1);
  if (subject === null || FIRST.test(items[subject.from]?.lower ?? '')) return null;
  const witnessed =
    /^(?:when|as|while|where)$/u.test(items[opener]?.lower ?? '') &&
    items.slice(first, opener).some(item => WITNESSED.test(item.lower));
  return witnessed ? subject : 'unsure';
}

/** "I heard him say", "they overheard Anna Roe tell her clerk": who is heard, or null. */
function heardSubject(items: readonly Item[], group: VerbGroup): Run | null {
  if (!isBase(group)) return null;
  const heard = items.findLastIndex((item, i) => i < group.from && /^(?:heard|overheard)$/u.test(item.lower));
  const run: Run = { from: heard + 1, to: group.from };
  const between = items.slice(run.from, run.to);
  // "heard the minister, Jan Roe, tell"
  const named = between.at(-1)?.text === ',' ? between.slice(0, -1) : between;
  const commas = named.filter(item => item.text === ',').length;
  if (heard < 1 || named.length === 0 || named.length > 5 + 3 * commas || commas > 1) return null;
  const pronoun = named.length === 1 && /^(?:him|her|them)$/u.test(named[0]?.lower ?? '');
  const words = named.every(item => item.kind === 'word' || item.text === ',');
  return pronoun || (words && isName(named.at(-1))) ? { from: run.from, to: run.from + named.length } : null;
}

function nextTaken(taken: readonly boolean[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (taken[i] === true) return i;
  return to;
}

/** Attributions that stand before their words: `She said that …`, `He told the Harbour Post: “…”`. */
export function readForwards(reading: SentenceReading): void {
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
      const heard = heardSubject(items, group);
      source = heard ?? mentionBefore(items, group.from, floorFor(drafts, group.from));
      if (source === null && coordinated(items, group)) {
        const inner = clauseSubject(items, group.from);
        if (inner === 'unsure') continue;
        source = inner ?? lastSource(drafts, group.from) ?? mentionAtFront(items, 0);
      }
      if (source === null) continue;
      if (items[source.to - 1]?.lower === 'you') continue;
      if (isBase(group) && heard === null && !pluralSubject(items, source, group) && !asksWhether(items)) continue;
      if (asksWhether(items) && /^(?:did|does|has|have|do)$/u.test(items[source.from]?.lower ?? ''))
        source = { from: source.from + 1, to: source.to };
    }
    const content: Run = { from: complement.start, to };
    if (!isPlausible(items, group, source)) continue;
    drafts.push({ source, cue: { from: group.from, to: group.to }, content: [content], pattern, ...base(group) });
    take(reading, { from: group.from, to: group.to });
  }
}
