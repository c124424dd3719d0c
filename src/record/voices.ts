import type { Person } from '#speaker/speaker.ts';
import type { Reader } from '#store/store.ts';
import type { Library } from './library.ts';

/** The statements of one person in one document, and how many of them are first-hand in form. */
export interface PersonVoice {
  readonly document: string;
  readonly statements: number;
  readonly firstHand: number;
}

/** Names looked up at once. */
const NAMES_AT_ONCE = 500;

/**
 * In which documents each of some persons speaks: under the names that the record has them by, told by an office that was theirs,
 * or because somebody has said so by hand.
 * @returns for each person asked for the documents in the order of their identifiers.
 */
export async function voicesOf(
  library: Library,
  reader: Reader,
  persons: readonly Person[],
): Promise<ReadonlyMap<string, readonly PersonVoice[]>> {
  const people = await library.people(reader);
  const ids = new Set(persons.map(({ person }) => person));
  const found = new Map([...ids].map(id => [id, new Map<string, PersonVoice>()]));
  const add = (id: string, voice: PersonVoice): void => {
    const theirs = found.get(id);
    const before = theirs?.get(voice.document);
    const { document } = voice;
    theirs?.set(document, {
      document,
      statements: voice.statements + (before?.statements ?? 0),
      firstHand: voice.firstHand + (before?.firstHand ?? 0),
    });
  };
  const described = new Map(
    persons.flatMap(({ person }) => people.describedAs(person).map(at => [`${at.document}\n${at.name}`, person] as const)),
  );
  const names = new Set([
    ...persons.flatMap(person => person.names),
    ...[...described.keys()].map(key => key.slice(key.indexOf('\n') + 1)),
  ]);
  // Where somebody has said by hand who speaks, only the statements themselves tell.
  const byHand = new Set([...ids].flatMap(id => people.assignedTo(id)));
  for (const some of inParts([...names]))
    for (const voice of await reader.findVoices(some)) {
      const { document, name } = voice;
      const id = described.get(`${document}\n${name}`) ?? people.personOf(document, name);
      if (id === null || !ids.has(id)) continue;
      if (people.corrected.has(document)) byHand.add(document);
      else add(id, voice);
    }
  for (const document of byHand.size === 0 ? [] : await library.documents(reader, [...byHand]))
    for (const { person, form } of document.statements)
      if (person !== null && ids.has(person))
        add(person, { document: document.document, statements: 1, firstHand: form === 'turn' || form === 'own' ? 1 : 0 });
  return new Map(
    [...found].map(([id, voices]) => [id, [...voices.values()].toSorted((a, b) => (a.document < b.document ? -1 : 1))]),
  );
}

function inParts<T>(values: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let i = 0; i < values.length; i += NAMES_AT_ONCE) parts.push(values.slice(i, i + NAMES_AT_ONCE));
  return parts;
}
