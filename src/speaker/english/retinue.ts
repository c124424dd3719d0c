import { KIN, RELATIONS, SPEAKS_FOR, SPEAKS_FOR_IF_WHOSE } from './roles.ts';
import { PERSON_NOUNS } from './phrases.ts';
import { wordSet } from './word-set.ts';

/** Roles that somebody has to somebody else: "an aide to the mayor" is the aide, where "a call by the clerk to the mayor" is nobody's role. */
export const RETINUE: ReadonlySet<string> = new Set([
  ...KIN,
  ...RELATIONS,
  ...SPEAKS_FOR,
  ...SPEAKS_FOR_IF_WHOSE,
  ...wordSet(`aide adviser advisor assistant deputy secretary counsel envoy consultant strategist officer doctor physician
    nurse chef cook driver mentor girlfriend boyfriend publisher translator interpreter speechwriter pollster donor
    valet steward press-secretary chaplain tutor teacher coach trainer`),
]);

/** Nouns for persons that are no roles and only say how they stand to somebody. */
export const STANDS_BY: ReadonlySet<string> = new Set([
  ...PERSON_NOUNS,
  ...wordSet(`supporter opponent ally foe enemy confidant confidante acquaintance follower fan admirer detractor relative man
    woman person someone somebody member advocate counterpart bodyguard guard source figure worker employee staffer staff
    helper backer loyalist disciple biographer namesake patient client accuser insider stand-in replacement double
    impersonator descendant heir heiress stepson stepdaughter stepmother stepfather godson goddaughter twin child parent
    mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law attacker assassin`),
]);
