import type { PartialTime } from '#base/time.ts';

/** A quotation in place (W3C Web Annotation TextQuoteSelector), with where it stood when it was noted, in UTF-16 units. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
}

/** A statement as a correction points at it: by its document and its words, which other readings of the document have too. */
export interface StatementQuote {
  readonly document: string;
  readonly quote: TextQuote;
}

/** A role that a list says somebody held; an open end is null, and both are null where the list gives no dates. */
export interface ListedRole {
  readonly text: string;
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
}

/** Somebody of an imported list. */
export interface ListedPerson {
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly aliases: readonly string[];
  readonly roles: readonly ListedRole[];
  /** The identifier of the entity in Wikidata ("Q42"), or null. */
  readonly wikidata: string | null;
}

/** What somebody has set right by hand. Persons are told by identifier, with the name they had when it was done. */
export type Act =
  | { readonly act: 'merge'; readonly person: PersonRef; readonly into: PersonRef }
  | {
      readonly act: 'split';
      readonly person: PersonRef;
      /** What goes to the new person: all in these documents, all published from a day on, and these statements. */
      readonly documents: readonly string[];
      readonly from: PartialTime | null;
      readonly statements: readonly StatementQuote[];
      readonly name: string | null;
    }
  | { readonly act: 'rename'; readonly person: PersonRef; readonly name: string }
  /** `person` null: the record does not know whose words these are. */
  | { readonly act: 'assign'; readonly statement: StatementQuote; readonly person: PersonRef | null }
  | { readonly act: 'import'; readonly source: string; readonly people: readonly ListedPerson[] }
  | { readonly act: 'undo'; readonly entry: number };

export interface PersonRef {
  readonly person: string;
  readonly name: string;
}

/** An entry of the log of corrections, numbered from 1 in the order in which they were made. */
export interface Correction {
  readonly number: number;
  readonly at: PartialTime;
  readonly note: string | null;
  readonly act: Act;
}

/** A correction, or a part of one, that nothing of the record fits any more. */
export interface LostCorrection {
  readonly number: number;
  readonly reason: string;
}

/** An entry of a log that is never changed: what is wrong in it is taken back by another entry. */
interface Undoable {
  readonly number: number;
  readonly act: { readonly act: string; readonly entry?: number };
}

/** The entries that are in force, in order: those that are not undone (an undo can be undone as well). */
export function correctionsInForce<E extends Undoable>(entries: readonly E[]): readonly E[] {
  const undone = new Set<number>();
  for (const { number, act } of entries.toReversed())
    if (act.act === 'undo' && act.entry !== undefined && !undone.has(number)) undone.add(act.entry);
  return entries.filter(({ number, act }) => act.act !== 'undo' && !undone.has(number));
}

/** True if an entry has its effect; of an undo, that what it takes back is taken back. */
export function isInForce<E extends Undoable>(entry: E, entries: readonly E[]): boolean {
  if (entry.act.act !== 'undo') return correctionsInForce(entries).some(({ number }) => number === entry.number);
  return !entries.some(
    later => later.act.act === 'undo' && later.act.entry === entry.number && isInForce(later, entries),
  );
}
