import { GERMAN_NO_NAME, packFor, type PackGender } from '#text/language-pack.ts';
import type { Item } from '#text/sentences.ts';
import { COMMA, END, isMark, isNameWord, type Phrase, type PhraseOptions, type PhraseReader } from './phrase.ts';

const SUBJECT_ARTICLES = new Set('der die das ein eine sein seine ihr ihre unser unsere dieser diese'.split(' '));
const ARTICLES = new Set([
  ...SUBJECT_ARTICLES,
  ...'dem des den einem einer eines seinem seiner ihrem ihrer'.split(' '),
]);
const PARTICLES = new Set('von van de der den zu zur vom la le di da del el al bin ibn'.split(' '));
const GENITIVE = new Set('des der von vom eines einer im'.split(' '));
/** Words of one name with its roles before it. */
const LONGEST_RUN = 7;
const ADVERB_AT_HEAD = /(?:lich|weise|dings|lings|mals|wärts|ig|isch|sam|haft|end|falls)$/u;
const ADJECTIVE = /^\p{Ll}{3,}(?:e|er|es|en|em)$/u;

const pack = packFor('de');
const nameStart = (words: readonly string[]): number => pack?.nameStart(words, true) ?? words.length;

function role(item: Item | undefined): boolean {
  return item !== undefined && pack?.isRole(item.lower) === true;
}

/** The end of a run of capitalised words; particles between them count, days and months do not. */
function runEnd(items: readonly Item[], at: number): number {
  let to = at;
  while (to < items.length && to - at < LONGEST_RUN) {
    const item = items[to];
    if (item === undefined || item.kind !== 'word') break;
    if (isNameWord(item) && !GERMAN_NO_NAME.has(item.lower) && !(to > at && isPossessor(items, to - 1))) to += 1;
    else if (
      to > at &&
      PARTICLES.has(item.lower) &&
      (isNameWord(items[to + 1]) || (PARTICLES.has(items[to + 1]?.lower ?? '') && isNameWord(items[to + 2]))) &&
      !role(items[to - 1]) &&
      namesBefore(items, at, to)
    )
      to += 1;
    else break;
  }
  return to;
}

/** "von" goes on with a name only behind a given name ("Ursula von der Au"). */
const namesBefore = (items: readonly Item[], at: number, to: number): boolean => {
  const before = items[to - 1]?.lower ?? '';
  return pack?.isGiven(before) === true || (PARTICLES.has(before) && to - 1 > at);
};

/** "Scholz’ Boot": nothing after an apostrophe belongs to the name. */
function isPossessor(items: readonly Item[], at: number): boolean {
  return isMark(items[at + 1], /^[’']$/u);
}

function lowers(items: readonly Item[], from: number, to: number): string[] {
  return items.slice(from, to).map(item => item.lower);
}

function genderOf(words: readonly string[], name: number): PackGender | null {
  const given = words.slice(name).length > 1 ? (pack?.genderOfGiven(words[name] ?? '') ?? null) : null;
  if (given !== null) return given;
  for (const word of words.slice(0, name).toReversed()) {
    const told = pack?.genderOfRole(word) ?? null;
    if (told !== null) return told;
  }
  return null;
}

/** ", Sprecherin des Hafenamts" behind a name: its end, before a comma or stop; `at` if there is none. */
function appositionEnd(items: readonly Item[], at: number): number {
  if (!isMark(items[at], COMMA)) return at;
  let i = at + 1;
  if (ARTICLES.has(items[i]?.lower ?? '')) i += 1;
  while (ADJECTIVE.test(items[i]?.text ?? '') && i - at < 4) i += 1;
  if (!isNameWord(items[i]) || !role(items[i])) return at;
  let to = i + 1;
  while (to < items.length && to - at < 14) {
    const item = items[to];
    if (item === undefined || isMark(item, COMMA) || isMark(item, END) || isMark(item, /^:$/u)) return to;
    if (item.kind !== 'word' && item.kind !== 'quotation' && item.kind !== 'number') return at;
    if (pack?.cues.get(item.lower)?.some(cue => !cue.doubtful && cue.mood === 'finite') === true && !isNameWord(item))
      return at;
    to += 1;
  }
  return to;
}

function read(items: readonly Item[], at: number, { subject }: PhraseOptions): Phrase | null {
  if (pack === null) return null;
  const first = items[at];
  if (first === undefined || first.kind !== 'word') return null;
  const pronoun = pack.pronouns.get(first.lower);
  if (pronoun !== undefined) return { from: at, to: at + 1, kind: 'pronoun', gender: pronoun };
  const articled = (subject ? SUBJECT_ARTICLES : ARTICLES).has(first.lower);
  let i = articled ? at + 1 : at;
  // "die 43-jährige Anwohnerin", "der 54-Jährige".
  if (articled && items[i]?.kind === 'number' && isMark(items[i + 1], /^-$/u)) i += 2;
  while (
    i - at < 7 &&
    !isNameWord(items[i]) &&
    ADJECTIVE.test(items[i]?.text ?? '') &&
    !pack.stops.has(items[i]?.lower ?? '')
  ) {
    if (!articled && !isNameWord(items[i + 1])) return null;
    i += 1;
  }
  // "Wörtlich sagte sie": an adverb at the head of a sentence.
  if (!articled && i === at && ADVERB_AT_HEAD.test(first.lower) && !isNameWord(items[at + 1])) return null;
  const end = runEnd(items, i);
  if (end === i || (end - i > 1 && !articled && pack.stops.has(first.lower))) return null;
  const words = lowers(items, i, end);
  const name = nameStart(words);
  if (!articled && i === at && pack.stops.has(first.lower) && words.length === 1) return null;
  if (name < words.length && !(articled && words.length === 1 && !role(items[i]))) {
    // "Der Sturm sagte", "ein Sturm": one common noun with an article is no name.
    const parts = words.length - name;
    if (parts > 1 || name > 0 || !articled) {
      if (articled && parts === 1 && name === 0) return null;
      const to = appositionEnd(items, end);
      return { from: at, to, kind: 'name', gender: genderOf(words, name) ?? roleGender(items, end, to) };
    }
  }
  return readNameless(items, { at, end, anybody: articled && subject });
}

function roleGender(items: readonly Item[], from: number, to: number): PackGender | null {
  for (const item of items.slice(from, to)) {
    const told = pack?.genderOfRole(item.lower) ?? null;
    if (told !== null) return told;
  }
  return null;
}

/** An office or body: "ein Sprecher des Hafenamts", "die Polizei", "der Leiter der Wasserwacht, Uwe Pohl". */
function readNameless(
  items: readonly Item[],
  { at, end, anybody }: { readonly at: number; readonly end: number; readonly anybody: boolean },
): Phrase | null {
  if (pack === null) return null;
  const head = items[end - 1];
  if (head === undefined) return null;
  const isRole = role(head);
  const isBody = pack.isBody(head.lower);
  if (!isRole && !isBody && !anybody) return null;
  let to = end;
  if (isRole || isBody) {
    for (let n = 0; n < 2 && GENITIVE.has(items[to]?.lower ?? ''); n += 1) {
      let k = to + 1;
      if (items[to]?.lower === 'im' && !isBody && !isRole) break;
      if (ARTICLES.has(items[k]?.lower ?? '')) k += 1;
      while (k - to < 4 && ADJECTIVE.test(items[k]?.text ?? '')) k += 1;
      const next = runEnd(items, k);
      // "sagte ein Sprecher der Zeitung": whom he told it, as likely.
      if (next === k || (items[to]?.lower !== 'von' && pack.isMedium(items[next - 1]?.lower ?? ''))) break;
      if (items[to]?.lower === 'im' && !pack.isBody(items[next - 1]?.lower ?? '')) break;
      const inside = lowers(items, k, next);
      const named = nameStart(inside);
      to = next;
      // "der Chef des Hafenamts Malte Krug": the name at its end.
      if (named > 0 && named < inside.length - 1 && pack.isBody(inside[named - 1] ?? ''))
        return { from: at, to, kind: 'name', gender: genderOf(inside, named) };
    }
    const named = isRole ? nameBehind(items, to) : null;
    if (named !== null)
      return { from: at, to: named.to, kind: 'name', gender: named.gender ?? pack.genderOfRole(head.lower) };
  }
  const kind = isRole && !(isBody && !pack.isSpokesperson(head.lower)) ? 'role' : isBody ? 'body' : 'role';
  return { from: at, to, kind, gender: isRole ? pack.genderOfRole(head.lower) : null };
}

/** ", Uwe Pohl" behind an office, closed by a comma, stop or adverbial. */
function nameBehind(
  items: readonly Item[],
  at: number,
): { readonly to: number; readonly gender: PackGender | null } | null {
  if (!isMark(items[at], COMMA)) return null;
  const to = runEnd(items, at + 1);
  const words = lowers(items, at + 1, to);
  if (words.length < 2 || words.length > 4 || nameStart(words) > 1) return null;
  const next = items[to];
  const closes =
    next === undefined ||
    next.kind === 'mark' ||
    (next.kind === 'word' && pack?.stops.has(next.lower) === true) ||
    pack?.cues.has(next.lower) === true;
  return closes ? { to, gender: genderOf(words, nameStart(words)) } : null;
}

const PREPOSITIONS = new Set(
  'in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur über unter um durch für gegen ohne seit während wegen trotz'.split(
    ' ',
  ),
);
const ADVERBS = new Set(
  'dann danach daraufhin jedoch heute gestern später zuvor bereits schon nun jetzt auch schließlich zunächst weiter dazu abschließend kürzlich außerdem zudem allerdings aber'.split(
    ' ',
  ),
);

function skip(items: readonly Item[], at: number): number {
  let to = at;
  for (let n = 0; n < 4; n += 1) {
    const item = items[to];
    if (item === undefined || item.kind === 'mark') {
      if (isMark(item, /^\($/u)) {
        const close = items.findIndex((each, k) => k > to && isMark(each, /^\)$/u));
        if (close > 0 && close - to < 8) {
          to = close + 1;
          continue;
        }
      }
      break;
    }
    if (ADVERBS.has(item.lower)) to += 1;
    else if (PREPOSITIONS.has(item.lower)) {
      let k = to + 1;
      while (
        k < items.length &&
        k - to < 8 &&
        (items[k]?.kind === 'number' ||
          (items[k]?.kind === 'word' && (ARTICLES.has(items[k]?.lower ?? '') || ADJECTIVE.test(items[k]?.text ?? ''))))
      )
        k += 1;
      let run = k;
      while (isNameWord(items[run]) && run - k < 3) run += 1;
      if (run === k) break;
      to = run;
    } else break;
  }
  return to;
}

export const GERMAN_PHRASES: PhraseReader = { read, skip };
