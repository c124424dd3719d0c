import type { Span } from '#base/span.ts';
import type { Worth } from '#origin/origin.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import { foldWord, normalWords } from '#text/normal.ts';
import type { Claim } from './claim.ts';
import { isSignedBy } from './signed.ts';
import type { Material, MaterialDocument } from './material.ts';
import { readSaid, type Said } from './said-words.ts';
import { tokensOf, type Token } from './words.ts';

/** What one speaker says in one go: one statement, or several that only their attribution parts. */
export interface Passage {
  readonly document: MaterialDocument;
  /** The first is the one that names the speaker. */
  readonly statements: readonly [KeptStatement, ...KeptStatement[]];
  /** What of the statements' contents was said. */
  readonly spans: readonly Span[];
  readonly said: Said;
  readonly tokens: readonly Token[];
  /** Best of its statements. */
  readonly worth: Worth;
  /** How it stands to whom the claim names: `own` by them, `side` by somebody who speaks for them, `other`. */
  readonly by: 'own' | 'side' | 'other';
}

const cachedTokens = new WeakMap<KeptStatement, readonly Token[]>();

/** A passage as its document alone makes it. */
type ReadPassage = Omit<Passage, 'worth' | 'by'>;

const cachedPassages = new WeakMap<MaterialDocument, readonly ReadPassage[]>();

/** Reads the passages out of a material, in order of document and place. */
export function readPassages(claim: Claim, material: Material, weigh: (statement: KeptStatement) => Worth): Passage[] {
  const whose = speakerTest(claim, material);
  return material.documents.flatMap(document => passagesOf(document).map(read => judgePassage(read, weigh, whose)));
}

function passagesOf(document: MaterialDocument): readonly ReadPassage[] {
  const before = cachedPassages.get(document);
  if (before !== undefined) return before;
  const groups: KeptStatement[][] = [];
  for (const statement of document.statements) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOn(last, statement, document)) group.push(statement);
    else groups.push([statement]);
  }
  const passages = groups.flatMap(([first, ...rest]) =>
    first === undefined ? [] : [readPassage(document, [first, ...rest])],
  );
  cachedPassages.set(document, passages);
  return passages;
}

/** The words of one statement, read once. */
export function statementTokens(statement: KeptStatement, document: MaterialDocument): readonly Token[] {
  let tokens = cachedTokens.get(statement);
  if (tokens === undefined) {
    tokens = tokensOf(document.text, readSaid(statement, document.text).spans);
    cachedTokens.set(statement, tokens);
  }
  return tokens;
}

function readPassage(
  document: MaterialDocument,
  statements: readonly [KeptStatement, ...KeptStatement[]],
): ReadPassage {
  const first = statements[0];
  const spans = statements
    .flatMap(statement => readSaid(statement, document.text).spans)
    .toSorted((a, b) => a[0] - b[0]);
  let tokens: readonly Token[] | null = null;
  return {
    document,
    statements,
    spans,
    said: readSaid(first, document.text).said,
    // Read when asked for: whoever looks for a denial looks at few passages.
    get tokens() {
      return (tokens ??= statements.length === 1 ? statementTokens(first, document) : tokensOf(document.text, spans));
    },
  };
}

function judgePassage(
  read: ReadPassage,
  weigh: (statement: KeptStatement) => Worth,
  whose: (statement: KeptStatement, document: MaterialDocument) => Passage['by'],
): Passage {
  const { document, statements, spans, said } = read;
  const first = statements[0];
  return {
    document,
    statements,
    spans,
    said,
    get tokens() {
      return read.tokens;
    },
    by: whose(first, document),
    // Judged when asked for: most passages of a transcript never are.
    get worth() {
      return weigh(first);
    },
  };
}

/** True if only an attribution stands between the two: one breath, told in two pieces. */
function goesOn(a: KeptStatement, b: KeptStatement, document: MaterialDocument): boolean {
  if (a.role !== b.role || a.form !== 'prose' || b.form !== 'prose' || a.parent !== b.parent || a.negated || b.negated)
    return false;
  if (
    a.quoted.length === 0 ||
    b.quoted.length === 0 ||
    readSaid(a, document.text).said !== readSaid(b, document.text).said
  )
    return false;
  const samePerson =
    a.person !== null ? a.person === b.person : a.speaker !== null && a.speaker.name === b.speaker?.name;
  if (!samePerson && b.continues !== a.index) return false;
  const end = Math.max(...a.content.map(span => span[1]));
  const start = Math.min(...b.content.map(span => span[0]));
  if (start < end) return false;
  // A new paragraph goes on with the same breath only where nobody is named anew.
  if (document.text.slice(end, start).includes('\n') && b.source.length > 0) return false;
  const covered = [...a.source, ...a.cue, ...b.source, ...b.cue];
  const between = normalWords(document.text, [end, start]).filter(
    word => !covered.some(([from, to]) => from <= word.start && word.end <= to),
  );
  return between.length === 0;
}

const surname = (name: string): string => foldWord(name.trim().split(/\s+/u).at(-1) ?? '');

/** Tells whether a statement is by whom the claim names; where it names nobody, everybody is meant. */
function speakerTest(
  claim: Claim,
  material: Material,
): (statement: KeptStatement, document: MaterialDocument) => Passage['by'] {
  const { person, persons, asked } = claim;
  if (person !== null) {
    const ids = new Set(persons.map(each => each.person));
    const names = new Set([person.name, ...person.names].map(foldName));
    const representatives = new Set(
      material.people.filter(other => other.speaksFor.some(name => names.has(foldName(name)))).map(p => p.person),
    );
    return (statement, document) => {
      if (isSignedBy(statement, document, names)) return 'own';
      if (statement.person !== null && ids.has(statement.person)) return 'own';
      const speaker = statement.speaker;
      if (statement.person === null && speaker !== null && names.has(foldName(speaker.name))) return 'own';
      if (statement.person !== null && representatives.has(statement.person)) return 'side';
      if (speaker?.speaksFor != null && speaksForOne(speaker.speaksFor, person.name, names)) return 'side';
      // Whose spokesman he is the date of the document tells better than a role that several have held.
      if (statement.speaksForPerson !== undefined) return ids.has(statement.speaksForPerson) ? 'side' : 'other';
      if (speaker?.speaksFor != null && isMeant(speaker.speaksFor, person, { document, people: material.people }))
        return 'side';
      return 'other';
    };
  }
  if (asked === null) return statement => (statement.speaker === null ? 'other' : 'own');
  const role = normalWords(asked).map(({ word }) => word);
  const roles = new Map(material.people.map(p => [p.person, p.roles.map(({ text }) => text)]));
  const asName = new Set([foldName(asked)]);
  return (statement, document) => {
    const { speaker } = statement;
    if (speaker === null) return 'other';
    if (isSignedBy(statement, document, asName)) return 'own';
    if (claim.namesakes.some(other => other.person === statement.person)) return 'other';
    if (/\p{Lu}/u.test(asked) && surname(speaker.name) === surname(asked)) return 'own';
    // One of whom nothing is on record may still have somebody who speaks for them by name.
    if (speaker.speaksFor !== null && /\p{Lu}/u.test(asked) && maybeSame(speaker.speaksFor, asked)) return 'side';
    const titles = [
      speaker.name,
      speaker.description ?? '',
      ...(statement.person === null ? [] : (roles.get(statement.person) ?? [])),
    ];
    const words = new Set(titles.flatMap(title => normalWords(title).map(({ word }) => word)));
    // A role names its bearer if its head word does: "judge in the fire case", "Judge Ama Okoro".
    const head = role.filter(word => !/^(?:the|a|an|former|our|my)$/u.test(word));
    const cut = head.findIndex(word => /^(?:in|of|at|on|to|for|from)$/u.test(word));
    const noun = (cut < 0 ? head : head.slice(0, cut)).at(-1);
    return noun !== undefined && noun.length > 3 && words.has(noun) ? 'own' : 'other';
  };
}

function foldName(name: string): string {
  return normalWords(name)
    .map(({ word }) => word)
    .join(' ');
}

function speaksForOne(spokenFor: string, name: string, names: ReadonlySet<string>): boolean {
  const folded = foldName(spokenFor);
  return names.has(folded) || folded.split(' ').at(-1) === foldName(name).split(' ').at(-1);
}

interface Where {
  readonly document: MaterialDocument;
  readonly people: readonly Person[];
}

/** True if "the minister" in a document means the person: it names them, or nobody else could be meant and their role begins so. */
function isMeant(spokenFor: string, person: Person, { document, people }: Where): boolean {
  if (!holdsRole(person.roles, spokenFor)) return false;
  if (isNamedIn(document, person)) return true;
  const wanted = roleWords(spokenFor);
  const others = people.filter(other => other.person !== person.person && holdsRole(other.roles, spokenFor));
  return (
    person.roles.some(({ text }) => roleWords(text).startsWith(wanted)) &&
    !others.some(other => isNamedIn(document, other))
  );
}

function isNamedIn(document: MaterialDocument, person: Person): boolean {
  const last = person.name.split(/\s+/u).at(-1) ?? person.name;
  return document.text.includes(last) || person.names.some(name => document.text.includes(name));
}

function roleWords(text: string): string {
  return foldName(text).replace(/^(?:the|our|its|his|her|their) /u, '');
}

/** True if a role by which somebody is spoken for ("the mayor") is one that the person holds. */
function holdsRole(roles: Person['roles'], spokenFor: string): boolean {
  const wanted = roleWords(spokenFor);
  if (wanted.length < 4) return false;
  return roles.some(
    ({ text }) => ` ${foldName(text)} `.includes(` ${wanted} `) || ` ${wanted} `.includes(` ${foldName(text)} `),
  );
}

/** True if two speakers may be one person whom the record has not brought together: one surname, no two first names. */
export function maybeSame(a: string, b: string): boolean {
  const clean = (name: string): string[] =>
    foldName(name)
      .split(' ')
      .filter(
        word =>
          word !== '' &&
          !/^(?:mr|mrs|ms|dr|sir|dame|lord|lady|president|senator|sen|rep|gov|governor|secretary|minister|mayor|judge|professor|prof)$/u.test(
            word,
          ),
      );
  const [x, y] = [clean(a), clean(b)];
  if (x.length === 0 || y.length === 0) return false;
  if (x.join('') === y.join('')) return true;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  // "Dell'Aquila" is written "Dell-Aquila" too.
  if (short.length === 1)
    return long.includes(short[0] ?? '') || (long.length > 1 && long.slice(-2).join('') === short[0]);
  // A surname of two parts alone ("Tembe-Larsson").
  if (long.slice(-short.length).join(' ') === short.join(' ')) return true;
  if (short.length <= 2 && long.length > 2 && long.slice(-2).join('') === short.join('')) return true;
  return (
    short.at(-1) === long.at(-1) &&
    short[0]?.[0] === long[0]?.[0] &&
    (short[0]?.length === 1 || long[0]?.length === 1 || short[0] === long[0])
  );
}
