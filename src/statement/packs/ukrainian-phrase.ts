import { isUkrainianRole, packFor, readUkrainianGiven, type PackGender } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { isMark, isNameWord, type Phrase, type PhraseReader } from './phrase.ts';

const pack = packFor('uk');

const LONGEST_RUN = 6;
/** Words with a small letter before a name or office: adjectives, offices and what they are of. */
const LONGEST_LEAD = 8;
const ADJECTIVE = /(?:ий|ій|а|я|ого|ої|ого|ої|ьої|их|ських|цьких|ій|ому|им|ою)$/u;

function runEnd(items: readonly Item[], at: number): number {
  let to = at;
  if (pack?.stops.has(items[at]?.lower ?? '') === true) return at;
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

function read(items: readonly Item[], at: number, { subject }: { readonly subject: boolean }): Phrase | null {
  if (pack === null) return null;
  const first = items[at];
  if (first === undefined || first.kind !== 'word') return null;
  const pronoun = pack.pronouns.get(first.lower);
  if (pronoun !== undefined) return { from: at, to: at + 1, kind: 'pronoun', gender: pronoun };
  const lead = readLead(items, at, subject);
  if (lead === null) return null;
  const { to: start, head } = lead;
  const end = runEnd(items, start);
  if (end > start) {
    const words = lowers(items, start, end);
    // A capital at the head of a sentence may be an office's: "Речниця ради спростувала".
    if (head === null && officeAt(items, start, subject)) return readOffice(items, { at, head: start });
    const name = pack.nameStart(words, subject);
    if (name >= words.length) {
      // "президент України сказав", "сказав представник ООН": what the office is of.
      return head === null
        ? bodyName(items, at, start, end)
        : {
            from: at,
            to: end,
            kind: pack.isBody(items[head]?.lower ?? '') ? 'body' : 'role',
            gender: pack.genderOfRole(items[head]?.lower ?? ''),
          };
    }
    if (head === null && words.length === 1 && pack.isBody(words[0] ?? ''))
      return { from: at, to: end, kind: 'body', gender: null };
    const ofOffice = head !== null && words.length === 1 && !lead.adjacent;
    if (ofOffice) return { from: at, to: end, kind: 'role', gender: pack.genderOfRole(items[head]?.lower ?? '') };
    const gender =
      genderOf(words, name, subject) ?? (head === null ? null : pack.genderOfRole(items[head]?.lower ?? ''));
    return { from: at, to: appositionEnd(items, end), kind: 'name', gender };
  }
  return head === null ? null : readOffice(items, { at, head });
}

function officeAt(items: readonly Item[], at: number, subject: boolean): boolean {
  const word = items[at]?.lower ?? '';
  if (pack === null || readUkrainianGiven(word).length > 0) return false;
  return (subject ? isUkrainianRole(word) : pack.isRole(word)) || (pack.isBody(word) && !isNameWord(items[at + 1]));
}

/** A name that is no person's: initials, a body. */
function bodyName(items: readonly Item[], at: number, start: number, end: number): Phrase | null {
  const words = lowers(items, start, end);
  const shown = words.some(word => pack?.isBody(word) === true) || /^\p{Lu}{2,}$/u.test(items[start]?.text ?? '');
  return shown ? { from: at, to: end, kind: 'body', gender: null } : null;
}

/** Words with small letters up to a name: they must hold an office or body; `adjacent` if it stands right before the name. */
function readLead(
  items: readonly Item[],
  at: number,
  subject: boolean,
): { readonly to: number; readonly head: number | null; readonly adjacent: boolean } | null {
  let head: number | null = null;
  let to = at;
  while (to < items.length && to - at < LONGEST_LEAD && !isNameWord(items[to])) {
    const item = items[to];
    if (item === undefined) break;
    if (item.kind === 'quotation') {
      if (head === null) return null;
      to += 1;
      continue;
    }
    if (item.kind !== 'word' || pack?.stops.has(item.lower) === true || pack?.cues.has(item.lower) === true) break;
    const office = subject
      ? isUkrainianRole(item.lower) || nominativeBody(item.lower)
      : pack?.isRole(item.lower) === true || pack?.isBody(item.lower) === true;
    if (office && head === null) head = to;
    else if (head === null && !ADJECTIVE.test(item.lower)) return null;
    to += 1;
  }
  if (to > at && head === null) return null;
  // "Речниця" with a capital leads a sentence.
  if (head === null && to === at && isNameWord(items[at]) && officeAt(items, at, subject)) {
    let k = at + 1;
    while (
      k < items.length &&
      k - at < LONGEST_LEAD &&
      items[k]?.kind === 'word' &&
      !isNameWord(items[k]) &&
      pack?.stops.has(items[k]?.lower ?? '') !== true &&
      pack?.cues.has(items[k]?.lower ?? '') !== true
    )
      k += 1;
    if (items[k]?.kind === 'quotation') k += 1;
    return isNameWord(items[k]) ? { to: k, head: at, adjacent: k === at + 1 } : { to: at, head: null, adjacent: false };
  }
  return { to, head, adjacent: head !== null && head === to - 1 };
}

const nominativeBody = (word: string): boolean =>
  pack?.isBody(word) === true && !/(?:ом|ам|ах|ою|ею|ові|ями)$/u.test(word);

/** An office or body without a name, with what it is of. */
function readOffice(
  items: readonly Item[],
  { at, head }: { readonly at: number; readonly head: number },
): Phrase | null {
  if (pack === null) return null;
  let to = head + 1;
  while (to < items.length && to - head < 5) {
    const item = items[to];
    if (item === undefined || (item.kind !== 'word' && item.kind !== 'quotation')) break;
    if (
      item.kind === 'word' &&
      (pack.stops.has(item.lower) || pack.cues.has(item.lower) || pack.weekdays.has(item.lower))
    )
      break;
    to += 1;
  }
  const word = items[head]?.lower ?? '';
  return { from: at, to, kind: pack.isRole(word) ? 'role' : 'body', gender: pack.genderOfRole(word) };
}

/** ", речниця порту" behind a name. */
function appositionEnd(items: readonly Item[], at: number): number {
  if (!isMark(items[at], /^,$/u) || pack === null) return at;
  const lead = readLead(items, at + 1, true);
  if (lead === null || lead.head === null) return at;
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
