import type { Span } from '#base/span.ts';
import type { LanguagePack, PackCue } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { isMark } from './phrase.ts';

/** A verb of saying in a sentence: its finite part at item `at`, all of it in `spans`. */
export interface CueFound {
  readonly at: number;
  /** Its first item, a negation before it counted. */
  readonly from: number;
  /** One past the last item of the finite part with the negations beside it. */
  readonly to: number;
  readonly spans: readonly Span[];
  readonly cue: PackCue;
  readonly negated: boolean;
  readonly alleged: boolean;
}

const CLAUSE_END = /^[,;:.!?]$/u;
/** Items between an auxiliary or verb and the part that ends its clause. */
const LONGEST_CLAUSE = 24;

/** Where the clause that goes on at an item ends: the first comma, stop or colon, or "und" before another verb. */
export function clauseEnd(items: readonly Item[], at: number): number {
  let to = at;
  while (to < items.length && to - at < LONGEST_CLAUSE && !isMark(items[to], CLAUSE_END)) to += 1;
  return to;
}

/** The verbs of saying among items `[from, to)`, in order. */
export function findCues(items: readonly Item[], [from, to]: Span, pack: LanguagePack): CueFound[] {
  const found: CueFound[] = [];
  for (let at = from; at < to; at += 1) {
    const item = items[at];
    if (item?.kind !== 'word') continue;
    const cue = pack.auxiliaries.has(item.lower) ? perfectAt(items, at, pack) : simpleAt(items, at, pack);
    if (cue !== null) found.push(cue);
  }
  return found;
}

function simpleAt(items: readonly Item[], at: number, pack: LanguagePack): CueFound | null {
  const item = items[at];
  const cues = item === undefined ? undefined : pack.cues.get(item.lower);
  if (item === undefined || cues === undefined || (/^\p{Lu}/u.test(item.text) && at > 0)) return null;
  const end = clauseEnd(items, at);
  const last = items[end - 1];
  const part = last !== undefined && end - 1 > at && pack.particles.has(last.lower) ? last : null;
  const cue = cues.find(one => one.mood === 'finite' && one.particle === (part?.lower ?? null));
  if (cue === undefined) return null;
  // "ließ sich sagen", "zu sagen": an infinitive has the form of the plural.
  if (
    cue.number === 'many' &&
    pack.language === 'de' &&
    (items[at - 1]?.lower === 'zu' || (at === end - 1 && at > 0 && !isMark(items[at - 1], /^,$/u)))
  )
    return null;
  const { negated, spans, from, to } = around(items, at, pack);
  return {
    at,
    from,
    to,
    spans: part === null ? spans : [...spans, [part.start, part.end]],
    cue,
    negated,
    alleged: isAlleged(items, at, pack),
  };
}

/** "hat … eingeräumt": the participle ends the clause. */
function perfectAt(items: readonly Item[], at: number, pack: LanguagePack): CueFound | null {
  const item = items[at];
  const end = clauseEnd(items, at);
  const last = items[end - 1];
  const cue = last === undefined ? undefined : pack.cues.get(last.lower)?.find(one => one.mood === 'participle');
  if (item === undefined || last === undefined || cue === undefined || end - 1 <= at) return null;
  const between = items.slice(at + 1, end - 1);
  const negated = between.some(each => pack.negations.has(each.lower));
  const near = between.every(each => pack.negations.has(each.lower) || each.lower === 'auch');
  const number = item.lower === 'hat' || item.lower === 'hatte' || item.lower === 'habe' ? 'one' : 'many';
  return {
    at,
    from: at,
    to: near ? end : at + 1,
    spans: near
      ? [[item.start, last.end]]
      : [
          [item.start, item.end],
          [last.start, last.end],
        ],
    cue: { ...cue, number },
    negated,
    alleged: isAlleged(items, at, pack),
  };
}

/** The verb with the negation before it ("не казав", "ніколи не говорив") or after it ("sagte nicht"). */
function around(
  items: readonly Item[],
  at: number,
  pack: LanguagePack,
): { negated: boolean; spans: Span[]; from: number; to: number } {
  let from = at;
  let to = at + 1;
  while (from > 0 && pack.negations.has(items[from - 1]?.lower ?? '') && pack.language === 'uk') from -= 1;
  if (pack.language === 'de' && pack.negations.has(items[to]?.lower ?? '')) to += 1;
  const first = items[from];
  const last = items[to - 1];
  const spans: Span[] = first === undefined || last === undefined ? [] : [[first.start, last.end]];
  return { negated: from < at || to > at + 1, spans, from, to };
}

/** True if the clause passes its words on as only claimed. */
function isAlleged(items: readonly Item[], at: number, pack: LanguagePack): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8 && !isMark(items[i], CLAUSE_END); i -= 1)
    if (pack.allegations.has(items[i]?.lower ?? '')) return true;
  for (let i = at + 1; i < items.length && i - at < 6 && !isMark(items[i], CLAUSE_END); i += 1)
    if (pack.allegations.has(items[i]?.lower ?? '')) return true;
  return false;
}
