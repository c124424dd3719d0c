import type { Span } from '#base/span.ts';
import type { Item } from '#text/sentences.ts';
import { attributionAt, attributionWithin, behindQuotation, type Attribution } from './attribution.ts';
import { clauseEnd, findCues } from './find-cues.ts';
import { agrees, makeDraft, spanOf, type PackDraft, type Reading } from './pack-draft.ts';
import { COMMA, DASH, isMark, type Phrase } from './phrase.ts';

/** Quotations of fewer words that are a verb's object are names and pieces, not speech. */
const SPEECH_WORDS = 3;

const isQuotation = (item: Item | undefined): boolean => item?.kind === 'quotation';

/** The attributions of a sentence's quotations: behind them, before them with a colon, between their parts, in what is called something. */
export function readQuotedSpeech(reading: Reading): PackDraft[] {
  const { items } = reading;
  const drafts: PackDraft[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'quotation' || reading.taken.has(at) || isMediumName(reading, at)) continue;
    const draft =
      readBefore(reading, at) ?? readBehind(reading, at) ?? readObject(reading, at) ?? readGesture(reading, at);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

/** "im „Sternauer Boten“", "газеті «Вечірнє Заріччя»": a quotation that is a medium's name. */
function isMediumName({ items, pack }: Reading, at: number): boolean {
  const item = items[at];
  if (item === undefined || countWords(item.text) > 4) return false;
  const words = item.text.split(/\s+/u).map(word => word.replace(/^\P{L}+|\P{L}+$/gu, '').toLowerCase());
  const before = items[at - 1]?.lower ?? '';
  return (
    pack.isMedium(before) ||
    pack.interviews.has(before) ||
    (words.some(word => pack.isMedium(word)) && items[at - 1]?.kind === 'word')
  );
}

/** "Anna Roth sagte: „…“" and, with no verb of saying, "Architekt Quell gab der Behörde die Schuld: „…“". */
function readBefore(reading: Reading, at: number): PackDraft | null {
  const { items, phrases } = reading;
  if (!isMark(items[at - 1], /^:$/u)) return null;
  const from = clauseStart(reading, at - 1);
  const found = attributionWithin(reading, from, at - 1);
  const phrase = found?.phrase ?? phrases.read(items, from, { subject: true });
  if (phrase === null || phrase === undefined || (found === null && phrase.kind === 'body')) return null;
  // Without a verb of saying only a person who leads the sentence is taken for the one who speaks.
  if (found === null && (phrase.kind !== 'name' || from !== 0)) return null;
  // "Roth las auf dem Schild: „…“": what stood there is not hers.
  if (
    found === null &&
    items
      .slice(phrase.to, at - 1)
      .some((item, i) => reading.pack.carriers.test(item.lower) && !isView(items, phrase.to + i))
  )
    return null;
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

/** "Prell sah es anders: „…“": a view, and nothing that was seen. */
function isView(items: readonly Item[], at: number): boolean {
  return (
    /^(?:sieht|sah|sehen|sahen)$/u.test(items[at]?.lower ?? '') && /^(?:es|das|dies)$/u.test(items[at + 1]?.lower ?? '')
  );
}

/** Where the part of a sentence begins that leads to an item: behind the last semicolon or quotation before it. */
function clauseStart(reading: Reading, at: number): number {
  const { items } = reading;
  for (let i = at - 1; i >= 0; i -= 1)
    if (isMark(items[i], /^;$/u) || (isQuotation(items[i]) && !isMediumName(reading, i))) return i + 1;
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

/** Words between an attribution and the comma behind it: when, where, to whom. */
const LONGEST_TAIL = 8;

/** The rest of a quotation behind its attribution: "…“, sagte Roth am Freitag dem Boten, „ist gerettet.“". */
function restBehind({ items, pack }: Reading, at: number): Span | null {
  for (let to = at; to < Math.min(items.length, at + LONGEST_TAIL); to += 1) {
    const item = items[to];
    if (item === undefined || item.kind === 'quotation') return null;
    if (
      item.kind === 'word' &&
      pack.cues.get(item.lower)?.some(cue => cue.mood === 'finite') === true &&
      !/^\p{Lu}/u.test(item.text)
    )
      return null;
    if (item.kind !== 'mark') continue;
    if (!/^[,:]$/u.test(item.text))
      return isMark(item, DASH) && isQuotation(items[to + 1]) && to === at ? spanOf(items, to + 1, to + 2) : null;
    const next = isMark(items[to + 1], DASH) ? to + 2 : to + 1;
    return isQuotation(items[next]) ? spanOf(items, next, next + 1) : null;
  }
  return null;
}

/** Kinds of verbs whose object may be somebody's words in quotation marks: "nannte den Entwurf „…“", "forderte „…“", "kündigte „…“ an". */
const WITH_OBJECT = new Set(['call', 'say', 'want', 'deny']);

/** Verb, object and quotation in one clause. */
function readObject(reading: Reading, at: number): PackDraft | null {
  const { items, pack } = reading;
  const from = clauseStart(reading, at);
  const cue = findCues(items, [from, at], pack).findLast(
    found => WITH_OBJECT.has(found.cue.kind) && !reading.taken.has(found.at),
  );
  if (cue === undefined || items.slice(cue.to, at).some(item => item.kind === 'mark')) return null;
  // "говорив про «зелену зону»": a word or a name in marks is no speech, unless somebody calls something so.
  if (
    cue.cue.kind !== 'call' &&
    (cue.cue.doubtful || (countWords(items[at]?.text ?? '') < SPEECH_WORDS && cue.spans.length < 2))
  )
    return null;
  const found = attributionWithin(reading, from, at);
  if (found === null || found.cue.at !== cue.at) return null;
  const start = Math.max(cue.to, found.to);
  // "sagte dem Boten „…“": whom it was told is no object of the words.
  if (cue.cue.kind !== 'call' && items.slice(start, at).some(item => pack.isMedium(item.lower))) return null;
  const content = spanOf(items, start, at + 1);
  return content === null
    ? null
    : makeDraft(reading, { phrase: found.phrase, cue, content: [content], pattern: 'called' });
}

/** "„…“, wehrte sich Wiegand", "«…», — усміхнувся Гнатів": any verb right behind a quotation whose subject is a person. */
function readGesture(reading: Reading, at: number): PackDraft | null {
  const { items, pack, phrases } = reading;
  const start = behindQuotation(reading, at + 1);
  const verb = items[start];
  if (start === at + 1 || verb === undefined || verb.kind !== 'word' || !isVerbForm(verb.text, pack.language))
    return null;
  const lead = leadOf(reading, at);
  const next = items[start + 1]?.lower === 'sich' ? start + 2 : start + 1;
  const phrase = phrases.read(items, next, { subject: true });
  if (lead === null || lead[0] !== items[at]?.start || phrase === null || phrase.kind === 'body') return null;
  if (phrase.kind === 'role' && !items.slice(phrase.from, phrase.to).some(item => pack.isRole(item.lower))) return null;
  const told =
    pack.language !== 'uk'
      ? null
      : /ла(?:ся|сь)?$/u.test(verb.lower)
        ? 'female'
        : /в(?:ся|сь)?$/u.test(verb.lower)
          ? 'male'
          : null;
  if (told !== null && phrase.gender !== null && phrase.gender !== told) return null;
  const rest = restBehind(reading, phrase.to);
  const content = rest === null ? [lead] : [lead, rest];
  const draft = makeDraft(reading, { phrase, cue: null, content, pattern: 'quote-gesture' });
  return { ...draft, cue: [[verb.start, verb.end]] };
}

/** The form of a verb in the third person of the past or present, as far as endings tell. */
function isVerbForm(word: string, language: string): boolean {
  if (language === 'uk') return /^\p{Ll}{2,}(?:в|ла|вся|лася|всь|лась|є|ить|ється|иться)$/u.test(word);
  return (
    /^\p{Ll}{3,}(?:te|t)$/u.test(word) &&
    !/^(?:nicht|jetzt|heute|dort|sonst|selbst|zuletzt|hat|ist|seit|statt)$/u.test(word)
  );
}

/** True if a sentence is nothing but quotations. */
export function isPure(items: readonly Item[]): boolean {
  return items.some(isQuotation) && items.every(item => item.kind === 'quotation' || item.kind === 'mark');
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(word => word !== '').length;
}
