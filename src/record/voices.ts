import type { People } from '#speaker/people.ts';
import { isFirstHandForm } from '#speaker/name-bucket.ts';
import type { Entry } from '#speaker/record-names.ts';
import type { Person } from '#speaker/speaker.ts';
import type { Reader, Voice, VoiceCount } from '#store/store.ts';
import type { Library } from './library.ts';

/** What the names at hand tell of somebody's statements, before the record counts those under their own names. */
interface Told {
  readonly id: string;
  /** Names of documents by which they speak. */
  readonly entries: readonly Entry[];
  /** True if those under their own names are not among them. */
  readonly elsewhere: boolean;
}

/**
 * In which documents each of some persons speaks: under the names that the record has them by, told by an office that was theirs,
 * or because somebody has said so by hand.
 * @returns for each person asked for the documents in the order of their identifiers.
 */
export async function voicesOf(
  library: Library,
  reader: Reader,
  persons: readonly Person[],
): Promise<ReadonlyMap<string, readonly Voice[]>> {
  const { told, corrected, assigned } = await library.ask(reader, people => tellOf(people, persons));
  const found = new Map(told.map(({ id }) => [id, new Map<string, Voice>()]));
  const documents = new Set(assigned);
  const add = (id: string, voice: Voice): void => {
    if (corrected.has(voice.document)) documents.add(voice.document);
    else addVoice(found.get(id), voice);
  };
  for (const { id, entries, elsewhere } of told) {
    for (const { document, said } of entries) if (said !== undefined && said.statements > 0) add(id, { document, ...said });
    if (elsewhere) for (const voice of await reader.voicesOf(id)) add(id, voice);
  }
  // Where somebody has said by hand who speaks, only the statements themselves tell.
  for (const document of documents.size === 0 ? [] : await library.documents(reader, [...documents]))
    for (const { person, form } of document.statements)
      if (person !== null)
        addVoice(found.get(person), { document: document.document, statements: 1, firstHand: isFirstHandForm(form) ? 1 : 0 });
  return new Map(
    [...found].map(([id, voices]) => [id, [...voices.values()].toSorted((a, b) => (a.document < b.document ? -1 : 1))]),
  );
}

/** How many statements some persons have together, and in how many documents. */
export async function countVoices(library: Library, reader: Reader, persons: readonly Person[]): Promise<VoiceCount> {
  const { told, corrected, assigned } = await library.ask(reader, people => tellOf(people, persons));
  const isByName = told.every(({ entries, elsewhere }) => elsewhere && entries.length === 0);
  if (isByName && corrected.size === 0 && assigned.length === 0) return reader.countVoices(told.map(({ id }) => id));
  const voices = [...(await voicesOf(library, reader, persons)).values()].flat();
  return {
    statements: voices.reduce((sum, voice) => sum + voice.statements, 0),
    firstHand: voices.reduce((sum, voice) => sum + voice.firstHand, 0),
    documents: new Set(voices.map(({ document }) => document)).size,
    firstHandDocuments: new Set(voices.flatMap(({ document, firstHand }) => (firstHand > 0 ? document : []))).size,
  };
}

function tellOf(
  people: People,
  persons: readonly Person[],
): { readonly told: readonly Told[]; readonly corrected: ReadonlySet<string>; readonly assigned: readonly string[] } {
  const ids = [...new Set(persons.map(({ person }) => person))];
  const told = ids.map((id): Told => {
    // First of all the person has to be at hand.
    const theirs = people.personById(id) === null ? null : people.entriesOf(id);
    return { id, entries: [...(theirs ?? []), ...people.describedAs(id)], elsewhere: theirs === null };
  });
  return { told, corrected: people.corrected, assigned: ids.flatMap(id => people.assignedTo(id)) };
}

function addVoice(voices: Map<string, Voice> | undefined, { document, statements, firstHand }: Voice): void {
  const before = voices?.get(document);
  voices?.set(document, {
    document,
    statements: statements + (before?.statements ?? 0),
    firstHand: firstHand + (before?.firstHand ?? 0),
  });
}
