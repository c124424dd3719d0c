import { KNOWERS, type KnowerByIs } from './catalogue/knowers.ts';
import type { Language } from './language.ts';
import type { Knower, Root } from './shown.ts';

/** Who knew first, in another language than the record's own English. */
export function sayKnower(knower: Knower, language: Exclude<Language, 'en'>): string {
  return say(knower.is, knower, language);
}

function say<Is extends Knower['is']>(is: Is, knower: KnowerByIs[Is], language: Exclude<Language, 'en'>): string {
  return KNOWERS[language][is](knower);
}

/** A root's name: in the finding's own English where it was made before names were kept as data. */
export function sayRoot({ label, knower }: Root, language: Language): string {
  return language === 'en' || knower === undefined ? label : sayKnower(knower, language);
}
