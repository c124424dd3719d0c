import { isUkrainianRole, packFor, readUkrainianGiven, type PackGender } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { isMark, isNameWord, type Phrase, type PhraseOptions, type PhraseReader } from './phrase.ts';

const pack = packFor('uk');

const LONGEST_RUN = 6;
/** Words with a small letter before a name or office: adjectives, offices and what they are of. */
const LONGEST_LEAD = 8;
const ADJECTIVE = /(?:ий|ій|а|я|ого|ої|ого|ої|ьої|их|ських|цьких|ій|ому|им|ою)$/u;

function runEnd(items: readonly Item[], at: number): number {
  let to = at;
  const first = items[at]?.lower ?? '';
  if (pack?.stops.has(first) === true || pack?.allegations.has(first) === true) return at;
  while (to < items.length && to - at < LONGEST_RUN && isNameWord(items[to])) to += 1;
  return to;
}

const lowers = (items: readonly Item[], from: number, to: number): string[] =>
  items.slice(from, to).map(item => item.lower);

function genderOf(words: readonly string[], name: number, subject: boolean): PackGender | null {
  for (const word of words.slice(name)) {
    const readings = readUkrainianGiven(word).filter(({ cases }) => !subject || cases.includes('n'));
    const [first] = readings;
    if (first !== undefined && readings.every(({ gender }) => gender === first.gender)) return first.gender;
  }
  const surname = words.at(-1) ?? '';
  if (/(?:ська|цька|зька|ова|єва|ева)$/u.test(surname)) return 'female';
  if (subject && /(?:ський|цький|зький|ий)$/u.test(surname)) return 'male';
  return null;
}

function read(items: readonly Item[], at: number, { subject, behind = false }: PhraseOptions): Phrase | null {
  if (pack === null) return null;
  const first = items[at];
  if (first === undefined || first.kind !== 'word') return null;
  const pronoun = pack.pronouns.get(first.lower);
  if (pronoun !== undefined) return { from: at, to: at + 1, kind: 'pronoun', gender: pronoun };
  const lead = readLead(items, at, subject);
  if (lead === null) return null;
  const { to: start, head } = lead;
  const end = runEnd(items, start);
  if (head === null && start > at && !(behind && beginsWithGiven(items, { from: start, to: end, subject })))
    return null;
  if (end > start) {
    const words = lowers(items, start, end);
    const name = pack.nameStart(words, subject);
    if (name >= words.length) {
      // "президент України сказав", "сказав представник ООН": what the office is of.
      return head === null
        ? bodyName(items, at, start, end)
        : {
            from: at,
            to: isProperAdjective(items, end - 1) ? officeEnd(items, end) : end,
            kind: pack.isBody(items[head]?.lower ?? '') ? 'body' : 'role',
            gender: pack.genderOfRole(items[head]?.lower ?? ''),
          };
    }
    if (head === null && words.length === 1 && pack.isBody(words[0] ?? ''))
      return { from: at, to: end, kind: 'body', gender: null };
    if (head !== null && words.length === 1 && lead.adjacent && isProperAdjective(items, start))
      return { from: at, to: officeEnd(items, end), ...officeKind(items, head) };
    const ofOffice = head !== null && words.length === 1 && !lead.adjacent;
    if (ofOffice) return { from: at, to: end, kind: 'role', gender: pack.genderOfRole(items[head]?.lower ?? '') };
    const gender =
      genderOf(words, name, subject) ?? (head === null ? null : pack.genderOfRole(items[head]?.lower ?? ''));
    return { from: at, to: appositionEnd(items, end, subject), kind: 'name', gender };
  }
  return head === null ? null : readOffice(items, { at, head });
}

/** True if a run begins with a given name, for a subject in the nominative, and goes on with a surname. */
function beginsWithGiven(
  items: readonly Item[],
  { from, to, subject }: { from: number; to: number; subject: boolean },
): boolean {
  const readings = readUkrainianGiven(items[from]?.lower ?? '');
  return to - from >= 2 && readings.some(({ cases }) => !subject || cases.includes('n'));
}

function officeAt(items: readonly Item[], at: number, subject: boolean): boolean {
  const word = items[at]?.lower ?? '';
  if (pack === null || readUkrainianGiven(word).length > 0) return false;
  return (subject ? isUkrainianRole(word) : pack.isRole(word)) || (pack.isBody(word) && !isNameWord(items[at + 1]));
}

/** "Прибузької залізниці": an adjective of a place in an oblique case, with its noun behind it. */
function isProperAdjective(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return (
    /(?:ької|кого|ої|ого)$/u.test(items[at]?.lower ?? '') &&
    next?.kind === 'word' &&
    !isNameWord(next) &&
    pack?.stops.has(next.lower) !== true &&
    pack?.cues.has(next.lower) !== true
  );
}

function officeKind(items: readonly Item[], head: number): Pick<Phrase, 'kind' | 'gender'> {
  const word = items[head]?.lower ?? '';
  return { kind: pack?.isRole(word) === true ? 'role' : 'body', gender: pack?.genderOfRole(word) ?? null };
}

/** A name that is no person's: initials, a body. */
function bodyName(items: readonly Item[], at: number, start: number, end: number): Phrase | null {
  const words = lowers(items, start, end);
  const shown = words.some(word => pack?.isBody(word) === true) || /^\p{Lu}{2,}$/u.test(items[start]?.text ?? '');
  return shown ? { from: at, to: end, kind: 'body', gender: null } : null;
}

interface Lead {
  readonly to: number;
  readonly head: number | null;
  readonly adjacent: boolean;
}

/** Words up to a name: an office or body (`head`) with what it is of; `adjacent` if it stands right before the name. */
function readLead(items: readonly Item[], at: number, subject: boolean): Lead | null {
  let head: number | null = null;
  let to = at;
  let plain = true;
  while (to < items.length && to - at < LONGEST_LEAD) {
    const item = items[to];
    if (item === undefined || (isNameWord(item) && !(to === at && leadsInCapitals(items, at, subject)))) break;
    if (item.kind === 'quotation' && head !== null) {
      to += 1;
      continue;
    }
    if (item.kind !== 'word' || pack?.stops.has(item.lower) === true || pack?.cues.has(item.lower) === true) break;
    const office = subject
      ? isUkrainianRole(item.lower) || nominativeBody(item.lower)
      : pack?.isRole(item.lower) === true || pack?.isBody(item.lower) === true;
    if (office && head === null) head = to;
    else if (head === null && !ADJECTIVE.test(item.lower)) plain = false;
    to += 1;
  }
  if (head !== null) return plain ? { to, head, adjacent: head === to - 1 } : { to, head: null, adjacent: false };
  // An office that is in no list is told by the whole name behind it.
  return to === at || to - at <= LONGEST_UNKNOWN ? { to, head, adjacent: false } : null;
}

/** Words of an office that is not known, before a name that is. */
const LONGEST_UNKNOWN = 4;

/** True if a capital at the head of a sentence begins an office: "Речниця ради", "Колишній міністр". */
function leadsInCapitals(items: readonly Item[], at: number, subject: boolean): boolean {
  const before = items[at - 1];
  if (at > 0 && before?.kind !== 'mark' && pack?.stops.has(before?.lower ?? '') !== true) return false;
  const word = items[at]?.lower ?? '';
  if (readUkrainianGiven(word).length > 0) return false;
  if (officeAt(items, at, subject)) return true;
  const next = items[at + 1];
  return (
    next?.kind === 'word' &&
    !isNameWord(next) &&
    /(?:ий|ій|а|я)$/u.test(word) &&
    (subject ? isUkrainianRole(next.lower) : pack?.isRole(next.lower) === true)
  );
}

const nominativeBody = (word: string): boolean =>
  pack?.isBody(word) === true && !/(?:ом|ам|ах|ою|ею|ові|ями)$/u.test(word);

/** An office or body without a name, with what it is of. */
function readOffice(
  items: readonly Item[],
  { at, head }: { readonly at: number; readonly head: number },
): Phrase | null {
  return { from: at, to: officeEnd(items, head), ...officeKind(items, head) };
}

/** The end of what an office or body is of. */
function officeEnd(items: readonly Item[], head: number): number {
  let to = head + 1;
  while (to < items.length && to - head < 5) {
    const item = items[to];
    if (item === undefined || (item.kind !== 'word' && item.kind !== 'quotation')) break;
    if (
      item.kind === 'word' &&
      (pack?.stops.has(item.lower) === true ||
        pack?.cues.has(item.lower) === true ||
        pack?.weekdays.has(item.lower) === true)
    )
      break;
    to += 1;
  }
  return to;
}

/** ", речниця порту" behind a name. */
function appositionEnd(items: readonly Item[], at: number, subject: boolean): number {
  if (!isMark(items[at], /^,$/u) || pack === null) return at;
  const lead = readLead(items, at + 1, subject);
  if (lead === null || lead.head === null) return at;
  // "За словами Марини Ступак, водій залишив …": behind a genitive a nominative is the subject of what was said.
  if (!subject && isUkrainianRole(items[lead.head]?.lower ?? '')) return at;
  let to = lead.to;
  while (isNameWord(items[to])) to += 1;
  const next = items[to];
  return next === undefined || isMark(next, /^[,.:—–-]$/u) ? to : at;
}

const PREPOSITIONS = new Set('у в на під час після перед до з із зі при о об через за для'.split(' '));
const ADVERBS = new Set(
  'також тоді раніше згодом пізніше сьогодні вчора учора потім ще вже знову нещодавно водночас тепер зараз згодом напередодні'.split(
    ' ',
  ),
);

function skip(items: readonly Item[], at: number): number {
  let to = at;
  for (let n = 0; n < 3; n += 1) {
    const item = items[to];
    if (item === undefined || item.kind !== 'word') break;
    if (ADVERBS.has(item.lower)) to += 1;
    else if (PREPOSITIONS.has(item.lower)) {
      let k = to + 1;
      while (k < items.length && k - to < 5) {
        const next = items[k];
        if (next === undefined || (next.kind !== 'number' && next.kind !== 'word')) break;
        if (pack?.cues.has(next.lower) === true || PREPOSITIONS.has(next.lower)) break;
        if (k > to + 1 && isNameWord(next) && readUkrainianGiven(next.lower).some(({ cases }) => cases.includes('n')))
          break;
        if (k > to + 1 && isUkrainianRole(next.lower)) break;
        k += 1;
      }
      if (k === to + 1) break;
      to = k;
    } else break;
  }
  return to;
}

export const UKRAINIAN_PHRASES: PhraseReader = { read, skip };
