import { normalWords } from '#text/normal.ts';
import type { Claim } from './claim.ts';
import type { Material } from './material.ts';

/** Each part of a person's name stands for one of them, so that a first name is found where the claim has the last. */
export function aliasesOf(claim: Claim, material: Material): Map<string, string> {
  const aliases = new Map<string, string | null>();
  for (const { name, names, kind, person } of material.people) {
    if (kind !== 'person' || person === claim.person?.person) continue;
    const parts = normalWords(name).map(({ word }) => word);
    const one = parts.at(-1);
    if (one === undefined || parts.length < 2) continue;
    for (const word of new Set(names.flatMap(n => normalWords(n).map(w => w.word)))) {
      if (!parts.includes(word)) continue;
      aliases.set(word, aliases.has(word) && aliases.get(word) !== one ? null : one);
    }
  }
  return new Map([...aliases].filter((pair): pair is [string, string] => pair[1] !== null));
}
