import type { Span } from '#base/span.ts';
import type { Item } from '#text/sentences.ts';
import { attributionAt, attributionWithin, behindQuotation, type Attribution } from './attribution.ts';
import { clauseEnd, findCues } from './find-cues.ts';
import { agrees, makeDraft, spanOf, type PackDraft, type Reading } from './pack-draft.ts';
import { COMMA, DASH, END, isMark, type Phrase } from './phrase.ts';

/** Quotations of fewer words with words before them in their sentence are names and pieces, not speech. */
const SPEECH_WORDS = 2;

const isQuotation = (item: Item | undefined): boolean => item?.kind === 'quotation';

/** The attributions of a sentence's quotations: behind them, before them with a colon, between their parts, in what is called something. */
export function readQuotedSpeech(reading: Reading): PackDraft[] {
  const { items } = reading;
  const drafts: PackDraft[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'quotation' || reading.taken.has(at)) continue;
    const draft = readBefore(reading, at) ?? readBehind(reading, at) ?? readCalled(reading, at);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** "Anna Roth sagte: „…“" and, with no verb of saying, "Architekt Quell gab der Behörde die Schuld: „…“". */
function readBefore(reading: Reading, at: number): PackDraft | null {
  const { items, phrases } = reading;
  if (!isMark(items[at - 1], /^:$/u)) return null;
  const from = clauseStart(items, at - 1);
  const found = attributionWithin(reading, from, at - 1);
  const phrase = found?.phrase ?? phrases.read(items, from, { subject: true });
  if (phrase === null || phrase === undefined || (found === null && phrase.kind === 'body')) return null;
  // Without a verb of saying only a person who leads the sentence is taken for the one who speaks.
  if (found === null && (phrase.kind === 'role' || from !== 0 || phrase.to >= at - 1)) return null;
  if (found !== null && found.cue.cue.kind === 'call') return null;
  // "Roth bestritt, gesagt zu haben: „…“", "Roth sagte, Feld habe erklärt: „…“": the words are another clause's.
  if (
    found !== null &&
    items.slice(found.to, at - 1).some(item => isMark(item, COMMA) || reading.pack.that.has(item.lower))
  )
    return null;
  const content = withFollowing(items, at);
  return makeDraft(reading, {
    phrase,
    cue: found?.cue ?? null,
    content,
    pattern: found === null ? 'quote-introduced' : 'quote-colon',
  });
}

/** Where the part of a sentence begins that leads to an item: behind the last semicolon or quotation before it. */
function clauseStart(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) if (isMark(items[i], END) || isQuotation(items[i])) return i + 1;
  return 0;
}

/** A quotation and those that stand right behind it, with nothing but a dash between them. */
function withFollowing(items: readonly Item[], at: number): Span[] {
  const spans: Span[] = [];
  let i = at;
  while (isQuotation(items[i])) {
    const span = spanOf(items, i, i + 1);
    if (span !== null) spans.push(span);
    i += 1;
    if (isMark(items[i], DASH) && isQuotation(items[i + 1])) i += 1;
  }
  return spans;
}

/** "„…“, sagte Anna Roth", "„…“, so Krug", "«…», — сказав він", with the rest of the quotation behind it. */
function readBehind(reading: Reading, at: number): PackDraft | null {
  const { items } = reading;
  const start = behindQuotation(reading, at + 1);
  const lead = leadOf(reading, at);
  if (lead === null) return null;
  if (start === at + 1 && !startsDirectly(items, at)) return null;
  const so = readSo(reading, start);
  if (so !== null) {
    const cue = items[start];
    const draft = makeDraft(reading, { phrase: so, cue: null, content: [lead], pattern: 'quote-after' });
    return { ...draft, cue: cue === undefined ? [] : [[cue.start, cue.end]] };
  }
  const found = attributionAt(reading, start) ?? readAs(reading, start);
  if (found === null || found.cue.cue.kind === 'call') return null;
  const rest = restBehind(reading, found.to);
  return makeDraft(reading, {
    phrase: found.phrase,
    cue: found.cue,
    content: rest === null ? [lead] : [lead, rest],
    pattern: lead[0] === items[at]?.start ? 'quote-before' : 'mixed',
  });
}

/** "„Nein!“ rief er", "«Хто?» — запитала": no comma is needed behind a mark or stop inside the quotation. */
const startsDirectly = (items: readonly Item[], at: number): boolean => /[!?.…][^\p{L}]*$/u.test(items[at]?.text ?? '');

/**
 * What a quotation is the end of: itself, or the words of its sentence before it as well ("Der Plan sei „auf Sand gebaut“");
 * null where the words before it are another's attribution.
 */
function leadOf({ items, taken }: Reading, at: number): Span | null {
  let from = at;
  while (from > 0 && !isMark(items[from - 1], /^[:;]$/u) && !taken.has(from - 1)) from -= 1;
  // What another pattern has taken stands between: this quotation goes on from there by itself.
  if (from > 0 && taken.has(from - 1)) from = at;
  while (from < at && (isMark(items[from], DASH) || isMark(items[from], COMMA))) from += 1;
  return spanOf(items, from, at + 1);
}

function readSo(reading: Reading, at: number): Phrase | null {
  const { items, pack, phrases } = reading;
  if (!pack.so.has(items[at]?.lower ?? '')) return null;
  const phrase = phrases.read(items, at + 1, { subject: true });
  return phrase === null || phrase.kind === 'pronoun' ? null : phrase;
}

/** "wie Uwe Pohl am Sonntag sagte": the verb ends the clause. */
export function readAs(reading: Reading, at: number): Attribution | null {
  const { items, pack, phrases } = reading;
  if (!pack.as.has(items[at]?.lower ?? '')) return null;
  const end = clauseEnd(items, at + 1);
  const phrase = phrases.read(items, at + 1, { subject: true });
  if (phrase !== null) {
    const [cue] = findCues(items, [end - 1, end], pack);
    const last = cue ?? findCues(items, [phrase.to, end], pack)[0];
    if (last !== undefined && agrees(phrase, last.cue)) return { phrase, cue: last, to: end };
  }
  const found = attributionAt(reading, at + 1);
  return found === null || found.to > end ? null : found;
}

/** The rest of a quotation behind its attribution: "…“, sagte Roth, „ist gerettet.“". */
function restBehind({ items, phrases }: Reading, at: number): Span | null {
  for (const from of new Set([at, phrases.skip(items, at)])) {
    let to = from;
    if (isMark(items[to], /^[,:]$/u)) to += 1;
    if (isMark(items[to], DASH)) to += 1;
    if (to > from && isQuotation(items[to])) return spanOf(items, to, to + 1);
  }
  return null;
}

/** "nannte den Entwurf „einen schlechten Scherz“": verb, object and quotation in one clause. */
function readCalled(reading: Reading, at: number): PackDraft | null {
  const { items, pack } = reading;
  const from = clauseStart(items, at);
  const cue = findCues(items, [from, at], pack).findLast(
    found => found.cue.kind === 'call' && !reading.taken.has(found.at),
  );
  if (cue === undefined) return null;
  if (items.slice(cue.to, at).some(item => item.kind === 'mark')) return null;
  const found = attributionWithin(reading, from, at);
  if (found === null || found.cue.at !== cue.at) return null;
  const content = spanOf(items, Math.max(cue.to, found.to), at + 1);
  return content === null
    ? null
    : makeDraft(reading, { phrase: found.phrase, cue, content: [content], pattern: 'called' });
}

/** True if a sentence is nothing but quotations. */
export function isPure(items: readonly Item[]): boolean {
  return items.some(isQuotation) && items.every(item => item.kind === 'quotation' || item.kind === 'mark');
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(word => word !== '').length;
}

export { SPEECH_WORDS };
