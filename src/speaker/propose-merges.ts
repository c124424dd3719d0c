import { editDistance } from './misspellings.ts';
import { skeletonOf } from './latin.ts';
import { foldName, genderOfGiven, parseName } from './names.ts';
import { isSameOffice, isSoleOffice, readOffice, type Office } from './office.ts';
import { givenCompatible } from './member.ts';
import { compareText } from './record-names.ts';
import type { Person } from './speaker.ts';

/** Two entries of the people that may be one person, and why; a proposal until somebody merges them. */
export interface Proposal {
  readonly person: string;
  readonly other: string;
  readonly reason: string;
}

interface Candidate {
  readonly person: Person;
  readonly given: readonly string[];
  readonly surname: string;
  readonly words: readonly string[];
  readonly documents: ReadonlySet<string>;
  readonly offices: readonly Office[];
}

/**
 * Who may be one person under two names: one name in two spellings or scripts, or the given name and surname turned round; a bare
 * surname, or another given name, with the same office and nobody else of that surname who has it. Not those whom one document names
 * side by side, nor two entities of a list; never anybody unnamed.
 * @param documentsOf the documents that name each person; only these keep two apart.
 */
export function proposeMerges(
  people: readonly Person[],
  documentsOf: (person: Person) => Iterable<string>,
): readonly Proposal[] {
  const candidates = people
    .filter(({ kind, name }) => kind === 'person' && name !== '')
    .map(person => candidateOf(person, documentsOf));
  const proposals = new Map<string, Proposal>();
  const propose = (a: Candidate, b: Candidate, reason: string): void => {
    if (a === b || !mayBeOne(a, b)) return;
    const [person, other] = [a.person.person, b.person.person].toSorted(compareText);
    if (person === undefined || other === undefined || proposals.has(`${person} ${other}`)) return;
    proposals.set(`${person} ${other}`, { person, other, reason });
  };
  for (const group of groupBy(candidates, ({ words }) =>
    words.length > 1 ? [...words].map(skeletonOf).toSorted().join(' ') : null,
  ))
    for (const [a, b] of pairsOf(group)) propose(a, b, spellingReason(a, b));
  const bySkeleton = groupBy(candidates, ({ surname }) => skeletonOf(surname));
  for (const group of bySkeleton)
    for (const [a, b] of pairsOf(group)) {
      const shared = a.offices.find(office => b.offices.some(other => isSameOffice(office, other)));
      if (shared === undefined || !isSoleOffice(shared)) continue;
      const holders = group.filter(each => each.offices.some(office => isSameOffice(office, shared)));
      if (holders.length > 2) continue;
      const what = `the same office (${officeOf(a, shared)}) and nobody else of that surname has it`;
      propose(a, b, a.surname === b.surname ? `the same surname, ${what}` : `the surname in two spellings, ${what}`);
    }
  for (const group of groupBy(candidates, ({ given, surname }) =>
    given.length > 0 && surname.length > 5 ? `${given[0] ?? ''} ${surname[0] ?? ''}` : null,
  ))
    for (const [a, b] of pairsOf(group)) {
      const near = a.surname !== b.surname && editDistance(a.surname, b.surname, 1) === 1;
      if (near && a.offices.some(office => b.offices.some(other => isSameOffice(office, other))))
        propose(a, b, 'the surnames differ by one letter, the given name and the office are the same');
    }
  return [...proposals.values()].toSorted((a, b) => compareText(a.person, b.person) || compareText(a.other, b.other));
}

function candidateOf(person: Person, documentsOf: (person: Person) => Iterable<string>): Candidate {
  const parts = parseName(person.name);
  const texts = new Set([...person.roles.map(({ text }) => text), ...(person.terms ?? []).map(({ text }) => text)]);
  return {
    person,
    given: parts.given.flatMap(foldName),
    surname: foldName(parts.surname).join(' '),
    words: foldName(parts.name),
    documents: new Set(documentsOf(person)),
    offices: [...texts].flatMap(text => {
      const office = readOffice(text);
      return office === null || office.state === 'other' ? [] : [office];
    }),
  };
}

function mayBeOne(a: Candidate, b: Candidate): boolean {
  const [x, y] = [a.person.wikidata, b.person.wikidata];
  if (x !== undefined && y !== undefined && x !== y) return false;
  const [g, h] = [genderOf(a), genderOf(b)];
  if (g !== null && h !== null && g !== h) return false;
  const [few, many] = a.documents.size <= b.documents.size ? [a.documents, b.documents] : [b.documents, a.documents];
  return ![...few].some(document => many.has(document));
}

const genderOf = ({ given: [first] }: Candidate): 'female' | 'male' | null =>
  first === undefined ? null : genderOfGiven(first);

function spellingReason(a: Candidate, b: Candidate): string {
  const inOrder = skeletonOf(a.surname) === skeletonOf(b.surname);
  if (inOrder && givenCompatible(a.given, b.given) && a.surname === b.surname) return 'the same name';
  return inOrder ? 'one name in two spellings' : 'given name and surname may be turned round';
}

/** The office as one of them has it. */
function officeOf({ person }: Candidate, office: Office): string {
  const texts = [...person.roles.map(({ text }) => text), ...(person.terms ?? []).map(({ text }) => text)];
  return (
    texts.find(text => {
      const read = readOffice(text);
      return read !== null && isSameOffice(read, office);
    }) ?? office.head
  );
}

/** Groups of more than this share what tells nothing. */
const LARGEST = 40;

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string | null): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null || key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return [...groups.values()].filter(group => group.length > 1 && group.length <= LARGEST);
}

function pairsOf<T>(group: readonly T[]): (readonly [T, T])[] {
  return group.flatMap((a, i) => group.slice(i + 1).map(b => [a, b] as const));
}
