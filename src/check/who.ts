import type { PartialTime } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import { genderOfGiven, looksLikeName as isName, parseName, roleHead, stripTitles } from '#speaker/names.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Finder } from './claim.ts';

/** Somebody named or described in a claim: as typed, and as the record knows them. */
export interface Who {
  readonly typed: string;
  readonly person: Person | null;
  /** All whom it may mean as well as that one; `person` is the first. */
  readonly persons: readonly Person[];
  /** Those of the same surname, where the name is another than theirs: they are not meant, and a reader may want to know of them. */
  readonly namesakes?: readonly Person[];
}

/** Words that begin sentences and no names. */
const NO_NAME =
  /^(?:i|we|you|he|she|it|they|the|a|an|this|that|these|those|there|our|my|your|his|her|its|their|in|on|at|to|for|from|with|of|and|or|but|if|so|as|by|who|what|when|where|why|how|no|not|yes|all|some|most|many|every|since|because|after|before|now|just|then|last|first|one|two|let|do|does|did|is|are|was|were|have|has|had|can|will|would|should)\b/iu;
/** Words that begin a sentence or headline before a surname, and are no given names. */
const NO_GIVEN =
  /^(?:angry|defiant|former|late|young|old|breaking|watch|video|exclusive|update|quote|new|ex|even|when|did|does|has|why|how|what|pm|mp|mps|dr|prof|sir|dame|lord|lady|later|earlier|then|also|meanwhile|afterwards?|again|today|yesterday|tonight|still|only|just|now|here|there|like|team|camp|candidate|\p{L}+(?:ed|ing|ious|ous|ful|less|ly|ive))$/iu;
/** A name must be sure before it is taken out of a sentence. */
const SURELY = 0.75;
/** Below this a match of names is a guess. */
const SURE = 0.5;
/** Names of offices that work for somebody: "Office of Senator Orr", "Orr campaign", "press desk". */
const OFFICE =
  /^(?:the\s+)?(?:(?:press|private|media|constituency)\s+)?(?:office|team|campaign|chambers|friends|lawyers?|agents?)\s+(?:of|for)\s|\b(?:press|media|communications)\s+(?:office|desk|team|department)\b/iu;
/** More words than a name with its title and role have. */
const LONGEST = 9;

/** Finds people in the pieces of one claim. */
export class WhoFinder {
  readonly #people: Finder;
  readonly #on: PartialTime | null;
  readonly #known = new Map<string, readonly Person[]>();
  constructor(people: Finder, on: PartialTime | null) {
    this.#people = people;
    this.#on = on;
  }

  /** As the record finds them; an office or spokesperson's desk does not go by the name of the one it works for. */
  #find(query: string): ReturnType<Finder['find']> {
    const found = this.#people.find(query, { on: this.#on });
    if (OFFICE.test(query)) return found;
    return found.filter(({ person }) => person.kind === 'person' || !OFFICE.test(person.name));
  }

  /** Everybody of exactly this name, title or role whom nothing tells apart, the likeliest first. */
  all(text: string): readonly Person[] {
    const query = text.replace(/^[\s,.:;@#–—-]+|[\s,.:;–—-]+$/gu, '').replace(/['’]s$/u, '');
    if (query === '') return [];
    let found = this.#known.get(query);
    if (found === undefined) {
      const own = ownHeads(query);
      found =
        own.length > 0
          ? this.#best([...own, query])
          : ([query, ...otherwise(query)].map(each => this.#best([each])).find(persons => persons.length > 0) ?? []);
      this.#known.set(query, found);
    }
    return found;
  }

  /** Whom any of several wordings means most surely. */
  #best(queries: readonly string[]): readonly Person[] {
    const found = queries.flatMap(query => this.#find(query));
    const all = queries.length > 1 ? found.filter(({ person }) => isHead(person)) : found;
    const best = Math.max(0, ...all.map(({ score }) => score));
    const persons = all.filter(({ score }) => score >= best).map(({ person }) => person);
    return best < SURE ? [] : [...new Map(persons.map(person => [person.person, person])).values()];
  }

  /** The likeliest of them, or null. */
  exactly(text: string): Person | null {
    return this.all(text)[0] ?? null;
  }

  /** Whom a noun phrase names: all of it, else its head before a preposition, else the name it ends with. */
  phrase(text: string): Who {
    const typed = text.replace(/^[\s,.:;–—-]+|[\s,:;–—-]+$/gu, '');
    const head = typed.split(/\s(?:in|of|on|to|at|from|for|about|during|after|before)\s/u)[0] ?? typed;
    const whole = withRole(typed, this.all(typed));
    const byHead = whole.length > 0 || head === typed ? whole : this.all(head);
    if (byHead.length > 0) return { typed, person: byHead[0] ?? null, persons: byHead };
    const { persons, namesakes } = this.#lastName(head);
    return { typed, person: persons[0] ?? null, persons, ...(namesakes.length === 0 ? {} : { namesakes }) };
  }

  /** Whom the name that a text ends with means, by what stands before it: a role ("goalkeeper Lien") or another given name. */
  #lastName(text: string): { readonly persons: readonly Person[]; readonly namesakes: readonly Person[] } {
    const words = normalWords(text);
    for (let from = 1; from < words.length; from += 1) {
      const start = words[from]?.start ?? 0;
      // "Mayor Holm this week": a time is no name, even where the record has somebody of that name.
      if (NO_NAME.test(text.slice(start))) continue;
      const persons = this.all(text.slice(start));
      if (persons.length === 0) continue;
      const before = text.slice(0, start).trim();
      const holders = holdersOf(before, persons);
      if (holders.length > 0) return { persons: holders, namesakes: [] };
      if (!endsWithGiven(before)) return { persons, namesakes: [] };
      // Whom the record knows by the surname alone, as transcripts have it, may have that given name.
      return persons.some(hasGiven) ? { persons: [], namesakes: persons } : { persons, namesakes: [] };
    }
    return { persons: [], namesakes: [] };
  }

  /** True if the record has somebody of this name; roles and misspellings do not count. */
  #isNamed(text: string): boolean {
    if (!/\p{L}{3}/u.test(text) || NO_NAME.test(text)) return false;
    const [first] = this.#find(text);
    return (
      first !== undefined &&
      first.score >= SURELY &&
      (first.how === undefined || first.how === 'name' || first.how === 'surname')
    );
  }

  /** The person that a text begins with, and where their name ends; the shortest beginning that names somebody decides. */
  leading(text: string): { readonly person: Person; readonly end: number } | null {
    const words = normalWords(text).slice(0, LONGEST);
    let found: { person: Person; end: number } | null = null;
    for (const [i, last] of words.entries()) {
      let person: Person | null = null;
      for (let from = 0; from <= i && person === null; from += 1) {
        const start = words[from]?.start ?? 0;
        const piece = text.slice(start, last.end);
        if (!this.#isNamed(piece)) continue;
        person = this.exactly(piece);
        const another = from > 0 && person !== null && hasGiven(person) && endsWithGiven(text.slice(0, start).trim());
        if (another && this.exactly(text.slice(0, last.end)) === null) person = null;
      }
      if (found !== null && person?.person !== found.person.person) break;
      if (person !== null) found = { person, end: last.end };
    }
    // "Skerry Bank chief executive" begins with the bank and means its chief executive.
    if (found === null) return null;
    const begun = text.slice(0, found.end);
    for (const last of words.toReversed()) {
      if (last.end <= found.end) break;
      const person = this.exactly(text.slice(0, last.end));
      if (person !== null && person.person !== found.person.person && heads(person, begun))
        return { person, end: last.end };
    }
    return found;
  }
}

/** True if a person's role on record is one of the body so named, or of an office alone. */
function heads({ kind, roles }: Person, body: string): boolean {
  const words = normalWords(body).map(({ word }) => word);
  return (
    kind === 'person' &&
    roles.some(({ text }) => {
      const told = normalWords(text).map(({ word }) => word);
      return words.every(word => told.includes(word)) || !/\p{Lu}/u.test(text);
    })
  );
}

/** What headlines call whoever heads a body, and what such people are called on record. */
const BOSS = /\b(?:boss|chief(?! (?:executive|of|\p{L}+ officer))|head)\b/iu;
const HEADS = [
  'chief executive',
  'president',
  'chairman',
  'chair',
  'owner',
  'founder',
  'managing director',
  'director',
];

/** Bodies whose head has a title that no other body's has. */
const OWN_HEADS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bpolice (?=boss|chief|head)/iu, ['chief constable', 'police commissioner', 'chief of police', 'police chief']],
  [/\bfire (?=boss|chief|head)/iu, ['chief fire officer', 'fire chief']],
];
/** Offices by their initials, as headlines have them. */
const INITIALS: Readonly<Record<string, readonly string[]>> = {
  MD: ['managing director'],
  CEO: ['chief executive', 'chief executive officer'],
  CFO: ['chief financial officer', 'finance director'],
  DG: ['director-general', 'director general'],
  GM: ['general manager'],
  VC: ['vice-chancellor', 'vice chancellor'],
};
const IN_INITIALS = new RegExp(`(?:^|\\s)(?<office>${Object.keys(INITIALS).join('|')})$`, 'u');

/** What is typed with its office in full words ("Skerry Bank MD"); empty where no office stands there by its initials. */
export function inFullWords(query: string): string[] {
  const office = IN_INITIALS.exec(query)?.groups?.['office'];
  if (office === undefined) return [];
  const body = query.slice(0, -office.length).replace(/['’]s\s+$/u, ' ');
  return (INITIALS[office] ?? []).map(full => `${body}${full}`);
}

/** Whoever chairs the board of such a body is not its head. */
const isHead = ({ roles }: Person): boolean =>
  roles.some(({ text }) => /\b(?:chief|constable|commissioner|head|boss)\b/iu.test(text));

/** The titles that the head of such a body has, in the place of the headline's word; empty for any other body. */
function ownHeads(query: string): string[] {
  const [body, titles] = OWN_HEADS.find(([pattern]) => pattern.test(query)) ?? [null, []];
  return body === null
    ? []
    : titles.map(title =>
        query
          .replace(/['’]s\b/u, '')
          .replace(body, '')
          .replace(BOSS, title),
      );
}

/** Other spellings of what is typed: a surname with an apostrophe for a hyphen, a headline's word for an office. */
function otherwise(query: string): string[] {
  const spelt = /\p{L}['’-]\p{L}/u.test(query)
    ? [query.replace(/(?<=\p{L})['’](?=\p{L})/gu, '-'), query.replace(/(?<=\p{L})-(?=\p{L})/gu, '’')]
    : [];
  const [body, own] = OWN_HEADS.find(([pattern]) => pattern.test(query)) ?? [/(?!)/u, HEADS];
  const heads = BOSS.test(query)
    ? own.map(head =>
        query
          .replace(/['’]s\b/u, '')
          .replace(body, '')
          .replace(BOSS, head),
      )
    : [];
  return [...spelt, ...inFullWords(query), ...heads].filter(each => each !== query);
}

/** Of several of one surname whom a phrase goes on to tell apart by a role ("Roe, president of the chess federation") those who have it. */
function withRole(typed: string, persons: readonly Person[]): readonly Person[] {
  const comma = typed.indexOf(', ');
  if (comma < 0 || persons.length < 2) return persons;
  const holders = holdersOf(typed.slice(comma + 1), persons);
  return holders.length === 0 ? persons : holders;
}

/** Those of whom a role on record has one of the words. */
function holdersOf(before: string, persons: readonly Person[]): readonly Person[] {
  const words = new Set(normalWords(before).flatMap(({ word }) => (word.length > 3 ? [word] : [])));
  return persons.filter(({ roles }) => roles.some(({ text }) => normalWords(text).some(({ word }) => words.has(word))));
}

/** True if the record has a given name of somebody. */
function hasGiven({ kind, names }: Person): boolean {
  return kind === 'person' && names.some(name => parseName(name).given.length > 0);
}

/** True if what stands before a surname ends with a given name or an initial, and not with a title, a role or "the island's". */
function endsWithGiven(before: string): boolean {
  const words = before.split(/\s+/u);
  const last = words.at(-1) ?? '';
  if (words.length > 3 || /['’]s$/u.test(last)) return false;
  if (genderOfGiven(last) !== null) return true;
  if (!/^\p{Lu}(?:\.|[\p{Ll}\p{M}]+(?:[-‐]\p{Lu}?[\p{Ll}\p{M}]+)*)$/u.test(last)) return false;
  return (
    stripTitles(`${before} Xo`).endsWith(`${last} Xo`) &&
    roleHead(before) === null &&
    !NO_GIVEN.test(last) &&
    isName(before)
  );
}

/** True if the text looks like a typed name: one to five words, each with a capital but for particles. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  if (words.length === 0 || words.length > 5) return false;
  return (
    words.every(word => /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|der|den|de|da|di|la|le|el|al|bin|of|the)$/u.test(word)) &&
    /\p{Lu}/u.test(text)
  );
}
