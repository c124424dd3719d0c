import { timeRange, type PartialTime } from '#base/time.ts';
import { isSameOffice, isSoleOffice, isTellingOffice, readOffice, type Office } from './office.ts';
import type { Person } from './speaker.ts';

const DAY_MS = 86_400_000;
/** Named with the office before and after a day, both within this time and nobody else between: they had it on the day too. */
const BETWEEN_MS = 365 * DAY_MS;
/** Named with the office on one side of the day only: as near as this, and nobody else within twice the time. */
const NEAR_MS = 90 * DAY_MS;

interface Range {
  readonly first: number;
  readonly last: number;
}

interface Term {
  readonly person: Person;
  readonly office: Office;
  /** Milliseconds; open ends are infinite. */
  readonly first: number;
  readonly last: number;
}

interface Mention {
  /** Null where somebody is called a former holder: then it is known that they have it no more, and not who has. */
  readonly person: Person | null;
  readonly office: Office;
  readonly first: number;
  readonly last: number;
}

/** Who holds an office on a day: told by imported lists with dates, or by the record's own dated mentions. */
export class OfficeHolders {
  readonly #terms = new Map<string, Term[]>();
  readonly #mentions = new Map<string, Mention[]>();

  constructor(people: readonly Person[]) {
    const ranges = new Map<PartialTime, Range | null>();
    for (const person of people) {
      if (person.kind !== 'person') continue;
      for (const { text, from, to } of person.terms ?? []) {
        const office = readOffice(text);
        if (office === null || (from === null && to === null)) continue;
        const first = from === null ? -Infinity : (timeRange(from)?.first ?? -Infinity);
        const last = to === null ? Infinity : (timeRange(to)?.last ?? Infinity);
        note(this.#terms, office.words, { person, office, first, last });
      }
      for (const { text, on } of person.roles) {
        const office = on === null ? null : readOffice(text);
        const range = on === null ? null : rangeOf(on, ranges);
        if (office === null || range === null || office.state === 'other' || !isSoleOffice(office)) continue;
        note(this.#mentions, office.words, { person: office.state === 'held' ? person : null, office, ...range });
      }
    }
  }

  /** The one who holds the office that a text tells ("the NATO secretary general") at a time; null where that is not certain. */
  holderOf(role: string, on: PartialTime | null): Person | null {
    const office = readOffice(role);
    const at = on === null ? null : timeRange(on);
    if (office === null || at === null || office.state !== 'held' || !isTellingOffice(office)) return null;
    const terms = this.#termsOf(office);
    const listed = holdersIn(terms, at);
    if (listed.length > 0) return listed.length === 1 ? (listed[0] ?? null) : null;
    if (!isSoleOffice(office)) return null;
    // Who is listed with the office for other times did not hold it at this one, whatever they were called.
    const elsewhere = new Set(terms.map(({ person }) => person.person));
    const [begin, end] = [at.first, at.last].map(moment =>
      this.#mentionedAt(office, { first: moment, last: moment }, elsewhere),
    );
    return begin != null && begin.person === end?.person ? begin : null;
  }

  /** True if lists give somebody the office that a text tells, and only for other times than this one. */
  isHeldElsewhen(person: Person, role: string, on: PartialTime): boolean {
    const office = readOffice(role);
    const at = timeRange(on);
    if (office === null || at === null) return false;
    const theirs = this.#termsOf(office).filter(term => term.person.person === person.person);
    return theirs.length > 0 && theirs.every(({ first, last }) => last < at.first || at.last < first);
  }

  #termsOf(office: Office): readonly Term[] {
    return (this.#terms.get(office.words) ?? []).filter(
      term => isSameOffice(office, term.office) && term.office.state === 'held',
    );
  }

  #mentionedAt(office: Office, at: Range, elsewhere: ReadonlySet<string>): Person | null {
    const all = (this.#mentions.get(office.words) ?? []).filter(mention => isSameOffice(office, mention.office));
    const held = new Set(all.flatMap(({ person }) => person?.person ?? []));
    let before: Nearest = NOBODY;
    let after: Nearest = NOBODY;
    const near: (Person | null)[] = [];
    for (const { person, first, last } of all) {
      const [toBefore, toAfter] = [at.last - first, last - at.first];
      if (last <= at.last) before = nearer(before, person, toBefore);
      if (first >= at.first) after = nearer(after, person, toAfter);
      if (Math.min(Math.abs(toBefore), Math.abs(toAfter)) <= 2 * NEAR_MS) near.push(person);
    }
    const [one] = before.people;
    const [other] = after.people;
    let holder: Person | null = null;
    if (one != null && other != null) {
      const same = [...before.people, ...after.people].every(person => isOne(person, one));
      if (same && before.ms <= BETWEEN_MS && after.ms <= BETWEEN_MS)
        holder = fullest([...before.people, ...after.people]);
    }
    if (holder === null) {
      const nearest = before.ms <= after.ms ? one : other;
      if (nearest == null || Math.min(before.ms, after.ms) > NEAR_MS) return null;
      if (!near.every(person => isOne(person, nearest))) return null;
      holder = fullest(near);
    }
    return holder === null || elsewhere.has(holder.person) || !held.has(holder.person) ? null : holder;
  }
}

/** The range of a time; a record has few days and many mentions. */
function rangeOf(time: PartialTime, known: Map<PartialTime, Range | null>): Range | null {
  let range = known.get(time);
  if (range === undefined) known.set(time, (range = timeRange(time)));
  return range;
}

interface Nearest {
  readonly people: readonly (Person | null)[];
  readonly ms: number;
}

const NOBODY: Nearest = { people: [], ms: Infinity };

function nearer(best: Nearest, person: Person | null, ms: number): Nearest {
  if (ms < best.ms) return { people: [person], ms };
  return ms === best.ms ? { people: [...best.people, person], ms } : best;
}

/** Who holds an office by lists: whose term covers all of the time; an open term ends where somebody else's later one begins. */
function holdersIn(terms: readonly Term[], at: Range): readonly Person[] {
  const covering = terms.filter(({ first, last }) => first <= at.first && at.last <= last);
  const standing = covering.filter(
    term => term.last !== Infinity || !covering.some(other => other.person !== term.person && other.first > term.first),
  );
  return [...new Set(standing.map(({ person }) => person))];
}

/** True if two are one person, or one of them may be the other under the bare surname. */
function isOne(a: Person | null, b: Person | null): boolean {
  if (a === null || b === null) return false;
  return a.person === b.person || bareNameOf(a, b) || bareNameOf(b, a);
}

function bareNameOf(bare: Person, whole: Person): boolean {
  return !bare.name.includes(' ') && whole.name.toLowerCase().endsWith(` ${bare.name.toLowerCase()}`);
}

/** Of several that are one, the one of the whole name; null if there are none, or two whole ones. */
function fullest(people: readonly (Person | null)[]): Person | null {
  const known = [...new Set(people.filter(person => person !== null))];
  const whole = known.filter(({ name }) => name.includes(' '));
  if (whole.length > 1) return null;
  return whole[0] ?? (known.length === 1 ? (known[0] ?? null) : null);
}

function note<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
