import type { Worth } from '#origin/origin.ts';
import { readSetting } from '#origin/setting.ts';
import { judgeWorth } from '#origin/worth.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import type { Material } from './material.ts';

/** Judges what each statement of a material is worth as a record of its words; each is judged once. */
export function makeWeigher(material: Material): (statement: KeptStatement) => Worth {
  const fold = (name: string): string =>
    normalWords(name)
      .map(({ word }) => word)
      .join(' ');
  const persons = new Map<string, string | null>();
  for (const { person, names } of material.people) {
    for (const name of names) {
      const key = fold(name);
      // Two people of one name: the name means neither.
      persons.set(key, persons.has(key) && persons.get(key) !== person ? null : person);
    }
  }
  const setting = readSetting(material.documents, name => persons.get(fold(name)) ?? null);
  const known = new Map<string, Worth>();
  return statement => {
    const before = known.get(statement.id);
    if (before !== undefined) return before;
    const worth = judgeWorth(statement, setting);
    known.set(statement.id, worth);
    return worth;
  };
}
