import type { Language } from './language.ts';
import { listNames } from './say-finding.ts';

type Told = Exclude<Language, 'en'>;

/** More names than this are counted. */
const MOST_NAMED = 3;
/** And more than this, where a name may mean several people. */
const MOST_MEANT = 6;

/** The first names of many, and how many more: "A, B und 3 weitere". */
export function nameSome(names: readonly string[], language: Told, others = OTHERS[language]): string {
  return cut(names, { most: MOST_NAMED, others, list: some => listNames(some, language) });
}

/** Those who may be meant: "A, B oder C". */
export function nameMeant(names: readonly string[], language: Told): string {
  return cut(names, { most: MOST_MEANT, others: OTHERS[language], list: some => CHOICES[language].format(some) });
}

interface Cut {
  readonly most: number;
  readonly others: (count: number) => string;
  readonly list: (names: readonly string[]) => string;
}

function cut(names: readonly string[], { most, others, list }: Cut): string {
  const distinct = [...new Set(names)];
  if (distinct.length <= most) return list(distinct);
  return list([...distinct.slice(0, most - 1), others(distinct.length - most + 1)]);
}

const OTHERS: Readonly<Record<Told, (count: number) => string>> = {
  uk: count => `ще ${count}`,
  de: count => `${count} weitere`,
};

const CHOICES: Readonly<Record<Told, Intl.ListFormat>> = {
  uk: new Intl.ListFormat('uk', { type: 'disjunction' }),
  de: new Intl.ListFormat('de', { type: 'disjunction' }),
};
