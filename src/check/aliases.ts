import type { Person } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';

const cached = new WeakMap<readonly Person[], ReadonlyMap<string, string>>();

/** For each part of a person's name the one that stands for all of them, so that a first name is found where the claim has the last. */
export function aliasesOf(people: readonly Person[]): ReadonlyMap<string, string> {
  const before = cached.get(people);
  if (before !== undefined) return before;
  const aliases = new Map<string, string | null>();
  for (const { name, names, kind } of people) {
    if (kind !== 'person') continue;
    const parts = normalWords(name).map(({ word }) => word);
    const one = parts.at(-1);
    if (one === undefined || parts.length < 2) continue;
    for (const word of new Set(names.flatMap(each => normalWords(each).map(part => part.word)))) {
      if (!parts.includes(word)) continue;
      // A part that two people share stands for neither.
      aliases.set(word, aliases.has(word) && aliases.get(word) !== one ? null : one);
    }
  }
  const found = new Map([...aliases].filter((pair): pair is [string, string] => pair[1] !== null));
  cached.set(people, found);
  return found;
}
