import { z } from 'zod';
import type { PersonEntry } from '#speaker/find-people.ts';
import type { CastMember, Person } from '#speaker/speaker.ts';

const words = z.string().nullable();
const gender = z.enum(['female', 'male']).nullable();
const kind = z.enum(['person', 'organization', 'group', 'unnamed']);

const memberShape = z.tuple([z.string(), kind, z.array(z.string()), words, gender]);

const entryShape = z.tuple([
  kind,
  z.string(),
  z.array(z.string()),
  z.array(z.string()),
  gender,
  z.number(),
  z.array(z.string()),
  z.string(),
]);

const rolesShape = z.array(z.tuple([z.string(), words, z.string()]));

/** A member of a cast without its mentions. */
export function writeMember({ name, kind: is, descriptions, speaksFor, gender: told }: CastMember): string {
  return JSON.stringify([name, is, descriptions, speaksFor, told ?? null]);
}

/** The inverse of `writeMember`. */
export function readMember(json: string): CastMember {
  const [name, is, descriptions, speaksFor, told] = memberShape.parse(JSON.parse(json));
  return { name, kind: is, descriptions, speaksFor, mentions: [], ...(told === null ? {} : { gender: told }) };
}

/** A person in two parts: who they are, which every question needs, and their roles with all dates, which few do. */
export function writePerson({ person, gender: told, documents, keys, surname }: PersonEntry): {
  readonly entry: string;
  readonly roles: string;
} {
  const { kind: is, name, names, speaksFor } = person;
  return {
    entry: JSON.stringify([is, name, names, speaksFor, told, documents, keys, surname]),
    roles: JSON.stringify(person.roles.map(({ text, on, document }) => [text, on, document])),
  };
}

/** The inverse of `writePerson`; the roles are read when first asked for. */
export function readPerson(id: string, entry: string, rolesJson: string): PersonEntry {
  const [is, name, names, speaksFor, told, documents, keys, surname] = entryShape.parse(JSON.parse(entry));
  let read: Person['roles'] | null = null;
  const person: Person = {
    person: id,
    kind: is,
    name,
    names,
    get roles() {
      return (read ??= rolesShape.parse(JSON.parse(rolesJson)).map(([text, on, document]) => ({ text, on, document })));
    },
    speaksFor,
  };
  return { person, gender: told, documents, keys, surname };
}
