import type { ByHand } from './by-hand.ts';
import type { PersonEntry } from './find-people.ts';
import { foldName, parseName } from './names.ts';
import { compareText, foldedKey } from './record-names.ts';
import type { Person } from './speaker.ts';

/** Somebody who is known by lists or by hand alone. */
export function nobodyYet(id: string, kind: Person['kind'] | undefined): PersonEntry {
  const person: Person = { person: id, kind: kind ?? 'person', name: '', names: [], roles: [], speaksFor: [] };
  return { person, gender: null, documents: 0, keys: [], surname: '' };
}

/** The person with the name, other names and roles that lists and corrections give. */
export function nameByHand(
  entry: PersonEntry,
  { name, member }: { readonly name: string; readonly member: ReturnType<ByHand['listed']['get']> },
): PersonEntry {
  const { person } = entry;
  const more = [name, ...(member === undefined ? [] : [member.name ?? name, ...member.aliases])];
  const aliases = [...new Set(more)].filter(alias => !person.names.includes(alias)).sort(compareText);
  const key = (alias: string) => foldedKey(person.kind === 'person' ? parseName(alias).name || alias : alias);
  const surname = person.kind === 'person' ? foldName(parseName(name).surname).join(' ') : key(name);
  return {
    ...entry,
    person: {
      ...person,
      name,
      ...(aliases.length === 0 ? {} : { aliases }),
      ...(member === undefined || member.roles.length === 0 ? {} : { terms: member.roles }),
      ...(member?.wikidata == null ? {} : { wikidata: member.wikidata }),
    },
    keys: [...new Set([...entry.keys, ...aliases.map(key)])].filter(each => each !== ''),
    surname,
    otherSurnames:
      person.kind === 'person' ? surnamesOf([...person.names, ...aliases]).filter(other => other !== surname) : [],
  };
}

/** The folded surnames of whole names; of a name that is one word nobody can tell whether it is one. */
function surnamesOf(names: readonly string[]): string[] {
  const surnames = names.flatMap(name => {
    const { given, surname } = parseName(name);
    return given.length === 0 ? [] : [foldName(surname).join(' ')];
  });
  return [...new Set(surnames)].filter(surname => surname !== '');
}
