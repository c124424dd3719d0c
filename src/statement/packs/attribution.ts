import { findCues, type CueFound } from './find-cues.ts';
import { agrees, type Reading } from './pack-draft.ts';
import { COMMA, DASH, isMark, type Phrase } from './phrase.ts';

/** Who said it, by what verb, and where the attribution ends. */
export interface Attribution {
  readonly phrase: Phrase;
  readonly cue: CueFound;
  readonly to: number;
}

/** Words that may stand between a verb and its subject. */
const LONGEST_GAP = 2;

/** The attribution that begins right at an item: "sagte Anna Roth", "сказала вона", "він сказав"; null if there is none. */
export function attributionAt(reading: Reading, from: number): Attribution | null {
  const { items, pack, phrases } = reading;
  const at = pack.allegations.has(items[from]?.lower ?? '') ? from + 1 : from;
  const [cue] = findCues(items, [at, Math.min(items.length, at + 3)], pack).filter(found => found.from === at);
  if (cue !== undefined) {
    const phrase = subjectBehind(reading, cue);
    return phrase === null ? null : { phrase, cue, to: Math.max(phrase.to, cue.to) };
  }
  const phrase = phrases.read(items, at, { subject: true });
  if (phrase === null) return null;
  const verb = verbBehind(reading, phrase);
  return verb === null ? null : { phrase, cue: verb, to: verb.to };
}

/** The subject behind a verb, adverbials between them passed over. */
export function subjectBehind({ items, pack, phrases }: Reading, cue: CueFound): Phrase | null {
  // "Як повідомили в міністерстві": the office stands behind with its preposition.
  if (pack.language === 'uk' && cue.cue.number === 'many' && /^(?:у|в)$/u.test(items[cue.to]?.lower ?? '')) {
    const office = phrases.read(items, cue.to + 1, { subject: false });
    if (office !== null && (office.kind === 'body' || office.kind === 'role')) return { ...office, kind: 'body' };
  }
  // A participle at the end of the clause leaves the subject right behind the auxiliary.
  const start =
    cue.spans.length > 1 && pack.auxiliaries.has(items[cue.at]?.lower ?? '')
      ? cue.at + 1
      : Math.min(cue.to, items.length);
  for (const from of new Set([start, phrases.skip(items, start)])) {
    let at = from;
    for (let n = 0; n <= LONGEST_GAP; n += 1) {
      if (items[at]?.lower === 'sich') at += 1;
      const phrase = phrases.read(items, at, { subject: true, behind: true });
      if (phrase !== null) {
        if (agrees(phrase, cue.cue)) return phrase;
        break;
      }
      break;
    }
  }
  return null;
}

/** The verb behind a subject, adverbials between them passed over. */
export function verbBehind({ items, pack, phrases }: Reading, phrase: Phrase): CueFound | null {
  let at = phrase.to;
  if (isMark(items[at], COMMA)) at += 1;
  for (const from of new Set([at, phrases.skip(items, at)])) {
    const [cue] = findCues(items, [from, Math.min(items.length, from + 3)], pack).filter(found => found.from === from);
    if (cue !== undefined && agrees(phrase, cue.cue)) return cue;
  }
  return null;
}

/** Items before a verb among which its subject is looked for. */
const LONGEST_SUBJECT = 16;

/** "У поліції повідомили": a body that stands with a preposition and a verb in the plural. */
function officeBefore({ items, pack, phrases }: Reading, cue: CueFound, from: number): Phrase | null {
  if (pack.language !== 'uk' || cue.cue.number !== 'many') return null;
  for (let at = Math.max(from, cue.from - LONGEST_SUBJECT); at < cue.from - 1; at += 1) {
    if (!/^(?:у|в)$/u.test(items[at]?.lower ?? '')) continue;
    const phrase = phrases.read(items, at + 1, { subject: false });
    if (
      phrase !== null &&
      (phrase.kind === 'body' || phrase.kind === 'role') &&
      (phrase.to === cue.from || phrases.skip(items, phrase.to) === cue.from)
    )
      return { ...phrase, kind: 'body' };
  }
  return null;
}

/** The subject that ends right before a verb; the longest that does. */
export function subjectBefore(reading: Reading, cue: CueFound, from: number): Phrase | null {
  const { items, phrases } = reading;
  const office = officeBefore(reading, cue, from);
  if (office !== null) return office;
  for (let at = Math.max(from, cue.from - LONGEST_SUBJECT); at < cue.from; at += 1) {
    if (at > from && !startsPhrase(reading, at)) continue;
    const phrase = phrases.read(items, at, { subject: true });
    if (phrase === null || phrase.to > cue.from || !agrees(phrase, cue.cue)) continue;
    let end = phrase.to;
    if (end < cue.from && isMark(items[end], COMMA)) end += 1;
    if (end === cue.from || phrases.skip(items, end) === cue.from) return phrase;
  }
  return null;
}

/** Small words behind which a subject may begin; behind a preposition none does. */
const JOINS = new Set(
  'und aber doch oder denn sondern während weil obwohl nachdem dass і й та а але що бо проте однак'.split(' '),
);

const PREPOSITIONS = new Set(
  'у в на за з із зі до від про по при під над між перед після через без для о об к'.split(' '),
);

/** True where a subject may begin: at the head, behind a mark, behind a conjunction. */
function startsPhrase({ items, pack }: Reading, at: number): boolean {
  const before = items[at - 1];
  if (before === undefined || before.kind === 'mark' || before.kind === 'quotation') return true;
  if (JOINS.has(before.lower) || pack.allegations.has(before.lower)) return true;
  // In Ukrainian adverbials may stand before the subject ("у вівторок Литвин заявила").
  return pack.language === 'uk' && isNameAfterAdverbial(items, at, pack);
}

function isNameAfterAdverbial(items: Reading['items'], at: number, pack: Reading['pack']): boolean {
  const item = items[at];
  const before = items[at - 1]?.lower ?? '';
  if (item === undefined || PREPOSITIONS.has(before)) return false;
  if (pack.stops.has(before)) return true;
  return pack.isRole(item.lower) || (/^\p{Lu}/u.test(item.text) && !/^\p{Lu}/u.test(items[at - 1]?.text ?? ''));
}

/** The verb and its subject among items `[from, to)`: the last verb that has one. */
export function attributionWithin(reading: Reading, from: number, to: number): Attribution | null {
  const { items, pack, taken } = reading;
  for (const cue of findCues(items, [from, to], pack).toReversed()) {
    if (taken.has(cue.at)) continue;
    const behind = behindWithin(reading, cue, to);
    // "Danach sagte sie": what stands right behind the verb and can be nothing else is its subject.
    const phrase = behind?.kind === 'pronoun' ? behind : (subjectBefore(reading, cue, from) ?? behind);
    if (phrase !== null) return { phrase, cue, to: Math.max(phrase.to, cue.to) };
  }
  return null;
}

function behindWithin(reading: Reading, cue: CueFound, to: number): Phrase | null {
  const phrase = subjectBehind(reading, cue);
  return phrase !== null && phrase.to <= to ? phrase : null;
}

/** The place behind the comma and dash that close a quotation. */
export function behindQuotation({ items }: Reading, at: number): number {
  let to = at;
  if (isMark(items[to], COMMA)) to += 1;
  if (isMark(items[to], DASH)) to += 1;
  return to;
}
