import { bucketOf } from './bucket-of.ts';
import { correctionsInForce, type Correction } from './corrections.ts';
import { parseName } from './names.ts';
import { compareText, foldedKey } from './record-names.ts';

/** The buckets of everybody whom corrections name: what corrections do follows from these alone. */
export function bucketsCorrected(corrections: readonly Correction[]): readonly string[] {
  const buckets = new Set<string>();
  const add = (name: string): void => {
    for (const key of [foldedKey(name), foldedKey(parseName(name).name)])
      for (const each of [key, key.slice(key.lastIndexOf(' ') + 1)]) if (each !== '') buckets.add(bucketOf(each));
  };
  for (const { act } of correctionsInForce(corrections))
    switch (act.act) {
      case 'merge':
        add(act.person.name);
        add(act.into.name);
        break;
      case 'split':
        add(act.person.name);
        if (act.name !== null) add(act.name);
        break;
      case 'rename':
        add(act.person.name);
        break;
      case 'assign':
        if (act.person !== null) add(act.person.name);
        break;
      case 'import':
        for (const { name, aliases } of act.people) for (const each of [name, ...aliases]) add(each);
        break;
      case 'undo':
        break;
    }
  return [...buckets].sort(compareText);
}
