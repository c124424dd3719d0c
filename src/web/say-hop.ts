import { HOPS } from './catalogue/hops.ts';
import { TIMELINE } from './catalogue/timeline.ts';
import type { Language } from './language.ts';
import { sayKnower } from './say-knower.ts';
import type { Hop } from './shown.ts';

type Told = Exclude<Language, 'en'>;

/** One station of the way from a page to who knew first, in another language than the finding's own English. */
export function sayHop({ kind, name, rests }: Hop, language: Told): string {
  const t = HOPS[language];
  switch (kind) {
    case 'speaker': {
      const who = name === 'somebody whom the text does not name' ? t.nobody : name;
      return rests === 'first_hand' ? t.ownWords(who) : who;
    }
    case 'unnamed':
      return sayUnnamed(name, language);
    case 'person':
      return t.tells(name);
    case 'reporter':
      return t.ownReporter(name.startsWith('reporter of ') ? null : name);
    case 'channel':
      return t.rests[rests](sayOccasion(name, language));
    case 'outlet':
      return t.rests[rests](name);
  }
}

/** A channel's name, or what a page calls its source; names that the program gave are told by how it gives them. */
function sayUnnamed(name: string, language: Told): string {
  const t = HOPS[language];
  if (name === 'an unnamed source') return t.unnamedSource;
  if (name === 'nobody who is named') return sayKnower({ is: 'nobody' }, language);
  const of = /^unnamed source of (?<of>.+)$/u.exec(name)?.groups?.of;
  if (of !== undefined) return sayKnower({ is: 'unnamed', of }, language);
  const described =
    /^(?:an?|the|one|two|three|several|some|many|various|people|sources) /u.test(name) || !/^\p{Lu}/u.test(name);
  return described ? t.described(name) : t.channel(name);
}

/** "interview with Radio Skarv": an occasion has a name for its kind, and perhaps with whom it was. */
function sayOccasion(name: string, language: Told): string {
  const { occasions } = TIMELINE[language];
  const kind = Object.keys(occasions).find(each => name === each || name.startsWith(`${each} with `));
  if (kind === undefined || !isOccasion(kind, occasions)) return name;
  const whom = name.slice(`${kind} with `.length);
  return whom === '' ? occasions[kind] : HOPS[language].with(occasions[kind], whom);
}

type Occasions = (typeof TIMELINE)['en']['occasions'];
const isOccasion = (kind: string, of: Occasions): kind is keyof Occasions => kind in of;
