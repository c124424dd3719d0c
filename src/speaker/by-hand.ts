import type { PartialTime } from '#base/time.ts';
import { timeRange } from '#base/time.ts';
import { identify } from '#base/id.ts';
import type { Act, Correction, LostCorrection, PersonRef } from './corrections.ts';
import { gatherListed, type ListedIndex, type ListedMember } from './listed.ts';
import type { Assignment } from './know-speakers.ts';
import type { Entry } from './record-names.ts';

/** What corrections are applied to: the people as the documents alone make them. */
export interface DerivedPeople {
  /** Where an identifier leads among them. */
  redirect(id: string): string;
  has(id: string): boolean;
  entriesOf(id: string): readonly Entry[];
  /** The folded names of those who have a word for their surname and a given name before it. */
  bearersOf(surname: string): readonly string[];
}

type Step =
  | { readonly kind: 'merge'; readonly from: string; readonly to: string }
  | { readonly kind: 'split'; readonly from: string; readonly to: string; readonly takes: (place: Place) => boolean };

interface Place {
  readonly document: string;
  readonly published: PartialTime | null;
}

/** What people's corrections make of the people of a record. */
export interface ByHand {
  /** Whose an entry is at last, from whose it is by the documents alone. */
  move(entry: Entry, derived: string): string;
  /** Where an identifier leads at last. */
  redirect(id: string): string;
  /** True if somebody has set the two apart by hand. */
  areApart(a: string, b: string): boolean;
  /** Derived persons of whom anything is otherwise by hand. */
  readonly touched: ReadonlySet<string>;
  /** Persons that exist by hand alone or with more than the documents give: their listed names and roles. */
  readonly listed: ReadonlyMap<string, ListedMember>;
  readonly minted: ReadonlyMap<string, { readonly name: string; readonly kind: 'person' | 'organization' }>;
  readonly names: ReadonlyMap<string, string>;
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  readonly lost: readonly LostCorrection[];
}

/** The identifier of the person whom a split sets apart: minted from the old one and what goes to the new one. */
export function splitId(
  { person, documents, from, statements }: Extract<Act, { act: 'split' }>,
  id = person.person,
): string {
  const quotes = statements.map(({ document, quote }) => `${document} ${quote.exact}`).toSorted();
  return identify('p', ['split', id, from ?? '', ...documents.toSorted(), ...quotes]);
}

/** Works out what corrections in force (`correctionsInForce`) do, in their order; what nothing fits any more is listed as lost. */
export function planByHand(corrections: readonly Correction[], derived: DerivedPeople): ByHand {
  return new Plan(corrections, derived);
}

class Plan implements ByHand {
  readonly touched = new Set<string>();
  readonly minted = new Map<string, { readonly name: string; readonly kind: 'person' | 'organization' }>();
  readonly names = new Map<string, string>();
  readonly assignments = new Map<string, Assignment[]>();
  readonly lost: LostCorrection[] = [];
  readonly listed: Map<string, ListedMember>;
  readonly #derived: DerivedPeople;
  readonly #list: ListedIndex;
  readonly #steps: Step[] = [];
  /** Which derived persons have entries that may end at an identifier. */
  readonly #flows = new Map<string, Set<string>>();

  constructor(corrections: readonly Correction[], derived: DerivedPeople) {
    this.#derived = derived;
    this.#list = gatherListed(corrections, derived);
    this.listed = new Map(this.#list.members);
    for (const [from, to] of this.#list.joined) {
      this.touched.add(from);
      this.#flow(to, [from]);
    }
    const assigned: { readonly step: number; readonly assignment: Assignment }[] = [];
    for (const { number, act } of corrections) {
      const reason = this.#apply(number, act, assignment => assigned.push({ step: this.#steps.length, assignment }));
      if (reason !== null) this.lost.push({ number, reason });
    }
    for (const { step, assignment } of assigned) {
      const { document } = assignment.statement;
      const { person } = assignment;
      const end = person === null ? null : this.#walk(person, { document, published: null }, step);
      const list = this.assignments.get(document) ?? [];
      this.assignments.set(document, [...list, { ...assignment, person: end }]);
    }
  }

  areApart(a: string, b: string): boolean {
    const [one, other] = [this.#now(a), this.#now(b)];
    return this.#steps.some(({ kind, from, to }) => {
      if (kind === 'merge') return false;
      const [left, right] = [this.#now(from), this.#now(to)];
      return (left === one && right === other) || (left === other && right === one);
    });
  }

  move(entry: Entry, derived: string): string {
    if (!this.touched.has(derived)) return derived;
    return this.#walk(this.#list.ownerOf(entry, derived), entry, 0);
  }

  redirect(id: string): string {
    return this.#now(id);
  }

  /** Where an identifier leads by all that was applied so far. */
  #now(id: string): string {
    const derived = this.#derived.redirect(id);
    let at = this.#list.joined.get(derived) ?? derived;
    for (const step of this.#steps) if (step.kind === 'merge' && step.from === at) at = step.to;
    return at;
  }

  #walk(id: string, place: Place, from: number): string {
    let at = id;
    for (const step of this.#steps.slice(from))
      if (step.from === at && (step.kind === 'merge' || step.takes(place))) at = step.to;
    return at;
  }

  #flow(to: string, from: Iterable<string>): void {
    const all = this.#flows.get(to) ?? new Set<string>(this.#derived.has(to) ? [to] : []);
    for (const id of from) all.add(id);
    this.#flows.set(to, all);
  }

  #sourcesOf(id: string): ReadonlySet<string> {
    return this.#flows.get(id) ?? new Set(this.#derived.has(id) ? [id] : []);
  }

  #find({ person, name }: PersonRef): string | { readonly reason: string } {
    const id = this.#now(person);
    if (this.#derived.has(id) || this.listed.has(id) || this.minted.has(id)) return id;
    return { reason: `nobody has the identifier ${person} (${name}) any more` };
  }

  /** Applies one correction; the reason if nothing fits it. */
  #apply(number: number, act: Act, assign: (assignment: Assignment) => void): string | null {
    switch (act.act) {
      case 'import':
      case 'undo':
        return null;
      case 'assign': {
        const person = act.person === null ? null : this.#find(act.person);
        if (person !== null && typeof person !== 'string') return person.reason;
        assign({ number, statement: act.statement, person });
        return null;
      }
      case 'rename': {
        const person = this.#find(act.person);
        if (typeof person !== 'string') return person.reason;
        this.names.set(person, act.name);
        this.#touch(person);
        return null;
      }
      case 'merge': {
        const [from, to] = [this.#find(act.person), this.#find(act.into)];
        if (typeof from !== 'string') return from.reason;
        if (typeof to !== 'string') return to.reason;
        if (from === to) return null;
        this.#touch(from);
        this.#touch(to);
        this.#flow(to, [...this.#sourcesOf(to), ...this.#sourcesOf(from)]);
        this.#steps.push({ kind: 'merge', from, to });
        const [a, b] = [this.listed.get(to), this.listed.get(from)];
        if (b !== undefined) this.listed.set(to, joinListed(a, b));
        const kind = this.minted.get(from) ?? null;
        if (kind !== null && !this.#derived.has(to) && !this.minted.has(to)) this.minted.set(to, kind);
        return null;
      }
      case 'split':
        return this.#split(number, act, assign);
    }
  }

  #split(number: number, act: Extract<Act, { act: 'split' }>, assign: (assignment: Assignment) => void): string | null {
    const from = this.#find(act.person);
    if (typeof from !== 'string') return from.reason;
    const to = splitId(act);
    const documents = new Set(act.documents);
    const first = (time: PartialTime | null): number | null =>
      time === null ? null : (timeRange(time)?.first ?? null);
    const begin = first(act.from);
    const takes = ({ document, published }: Place): boolean =>
      documents.has(document) || (begin !== null && (first(published) ?? -Infinity) >= begin);
    const entries = [...this.#sourcesOf(from)].flatMap(id =>
      this.#derived.entriesOf(id).filter(entry => this.#walk(this.#list.ownerOf(entry, id), entry, 0) === from),
    );
    const taken = entries.filter(takes).length;
    if (taken === 0 && act.statements.length === 0) return `none of the documents named has ${act.person.name} in it`;
    this.#touch(from);
    this.#flow(to, this.#sourcesOf(from));
    const [entry] = entries;
    const kind = entry?.member.kind === 'organization' ? 'organization' : 'person';
    this.minted.set(to, { name: act.name ?? act.person.name, kind });
    if (act.name !== null) this.names.set(to, act.name);
    this.#steps.push({ kind: 'split', from, to, takes });
    for (const statement of act.statements) assign({ number, statement, person: to });
    return null;
  }

  #touch(id: string): void {
    for (const source of this.#sourcesOf(id)) this.touched.add(source);
  }
}

function joinListed(a: ListedMember | undefined, b: ListedMember): ListedMember {
  if (a === undefined) return { ...b, name: null };
  return {
    kind: a.kind,
    name: a.name,
    wikidata: a.wikidata ?? b.wikidata,
    aliases: [...new Set([...a.aliases, ...b.aliases])],
    roles: [...a.roles, ...b.roles],
  };
}
