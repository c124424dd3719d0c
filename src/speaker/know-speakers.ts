import { compareTimes, daysBetween, type PartialTime } from '#base/time.ts';
import { coverSpans, type Span } from '#base/span.ts';
import type { LostCorrection, StatementQuote } from './corrections.ts';
import { findQuote } from './find-quote.ts';
import type { CastMember, KeptStatement, Person, Speaker, Statement } from './speaker.ts';

/** Whose words a statement is, as somebody has set it right; `person` null: nobody knows. */
export interface Assignment {
  readonly number: number;
  readonly statement: StatementQuote;
  readonly person: string | null;
}

/** What is asked of the people of the record; `gatherPeople` answers it. */
export interface Knower {
  personOf(document: string, name: string): string | null;
  personById(id: string): Person | null;
  holderOf(role: string, on: PartialTime | null): Person | null;
  isSameOffice(a: string, b: string): boolean;
  assignmentsIn(document: string): readonly Assignment[];
}

/** A document's current reading, as far as its speakers are concerned. */
export interface ReadSpeakers {
  readonly document: string;
  readonly published: PartialTime | null;
  readonly text: string;
  readonly cast: readonly CastMember[];
  readonly statements: readonly (Statement & { readonly id: string })[];
}

/** Two spans that share less of what they cover together are not one statement in two readings. */
const SAME_STATEMENT = 0.5;
/** Something said as many days before it is reported is told of another time: who holds an office must be the same at both. */
const LONG_AGO_DAYS = 30;

/**
 * Who speaks in a document, across documents: by the names that it has, by what the people of the record know of roles and dates,
 * and last by what somebody has corrected by hand. Every read of statements goes through here, whatever reading they come from, so
 * corrections hold for a better reading as they did for the one before it; `lost` are those whose words it does not have.
 */
export function knowSpeakers(
  read: ReadSpeakers,
  people: Knower,
): { readonly statements: readonly KeptStatement[]; readonly lost: readonly LostCorrection[] } {
  const { assigned, lost } = placeAssignments(read, people.assignmentsIn(read.document));
  const statements = read.statements.map((statement, index): KeptStatement => {
    const kept = { ...statement, document: read.document, index };
    const byHand = assigned.get(index);
    if (byHand === undefined) {
      const principal = statement.speaker?.speaksFor ?? null;
      const side = principal === null ? null : people.holderOf(principal, read.published);
      const spoken = side === null ? {} : { speaksForPerson: side.person };
      return { ...kept, person: personOf(read, statement, people), ...spoken };
    }
    const person = byHand.person === null ? null : people.personById(byHand.person);
    return {
      ...kept,
      person: person?.person ?? null,
      speaker: speakerByHand(statement.speaker, person),
      corrected: byHand.number,
    };
  });
  return { statements, lost };
}

/** Which statements of a reading the assignments by hand mean; later ones decide over earlier ones. */
export function placeAssignments(
  { text, statements }: Pick<ReadSpeakers, 'text' | 'statements'>,
  assignments: readonly Assignment[],
): { readonly assigned: ReadonlyMap<number, Assignment>; readonly lost: readonly LostCorrection[] } {
  const assigned = new Map<number, Assignment>();
  const lost: LostCorrection[] = [];
  for (const assignment of assignments) {
    const { number, statement } = assignment;
    const span = findQuote(text, statement.quote);
    const index = span === null ? -1 : statementAt(statements, span);
    if (index >= 0) assigned.set(index, assignment);
    else {
      const why = span === null ? 'its words do not stand' : 'no statement is read';
      lost.push({ number, reason: `${why} in ${statement.document} any more: "${shorten(statement.quote.exact)}"` });
    }
  }
  // What goes on with the same breath has the same speaker, as long as the document gave it one and nobody says otherwise.
  statements.forEach(({ continues, source }, index) => {
    const before = continues === null || source.length > 0 || assigned.has(index) ? undefined : assigned.get(continues);
    if (before !== undefined) assigned.set(index, before);
  });
  return { assigned, lost };
}

function statementAt(statements: readonly Statement[], span: Span): number {
  let best = -1;
  let most = SAME_STATEMENT;
  statements.forEach(({ content }, index) => {
    const cover = coverSpans(content);
    if (cover === null) return;
    const shared = Math.min(cover[1], span[1]) - Math.max(cover[0], span[0]);
    const all = Math.max(cover[1], span[1]) - Math.min(cover[0], span[0]);
    if (all > 0 && shared / all >= most && (shared / all > most || best < 0)) [best, most] = [index, shared / all];
  });
  return best;
}

function speakerByHand(read: Speaker | null, person: Person | null): Speaker | null {
  if (person === null) return null;
  const same = read !== null && person.names.includes(read.name);
  return same ? read : { name: person.name, kind: person.kind, description: null, speaksFor: null };
}

function personOf(read: ReadSpeakers, { speaker, saidOn }: Statement, people: Knower): string | null {
  if (speaker === null) return null;
  if (speaker.kind !== 'unnamed') return people.personOf(read.document, speaker.name);
  const holder = people.holderOf(speaker.name, read.published);
  if (holder === null || read.published === null) return null;
  if (
    saidOn !== null &&
    compareTimes(saidOn, read.published) < 0 &&
    daysBetween(saidOn, read.published) > LONG_AGO_DAYS
  )
    if (people.holderOf(speaker.name, saidOn)?.person !== holder.person) return null;
  // Somebody else of the document may be the one described: it did not say that he or she is not.
  const rival = read.cast.some(
    ({ name, kind, descriptions }) =>
      kind === 'person' &&
      people.personOf(read.document, name) !== holder.person &&
      descriptions.some(text => people.isSameOffice(text, speaker.name)),
  );
  return rival ? null : holder.person;
}

const shorten = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 57)}…`);
