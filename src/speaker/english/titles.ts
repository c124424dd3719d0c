import { wordSet } from './word-set.ts';

/** Forms of address that stand directly before a name and are no part of it, with the gender they tell. Lower case, no dots. */
export const ADDRESS_GENDER: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...['mr', 'mister', 'sir', 'lord', 'king', 'prince', 'baron', 'duke', 'earl', 'viscount', 'father', 'fr'].map(
    word => [word, 'male'] as const,
  ),
  ...['mrs', 'ms', 'miss', 'mme', 'dame', 'lady', 'queen', 'princess', 'baroness', 'duchess', 'countess'].map(
    word => [word, 'female'] as const,
  ),
]);

/** Titles of those who have one name, and keep the title with it: "Princess Anna", "Pope Valens". */
export const TITLES_OF_ONE_NAME = wordSet(
  `prince princess king queen emperor empress pope duke duchess sister brother`,
);

/** Forms of address of any gender, abbreviated or whole; most of them are roles too. */
export const ADDRESS = new Set([
  ...ADDRESS_GENDER.keys(),
  ...wordSet(`
  mx dr doctor prof professor rev revd reverend cllr councillor councilman councilwoman sen senator rep representative gov
  governor gen general col colonel capt captain lt lieutenant sgt sergeant maj major cmdr commander adm admiral cpl
  corporal pvt private pres president vice-president premier chancellor mayor minister secretary sec judge justice
  magistrate ambassador amb speaker chief chairman chairwoman chair congressman congresswoman assemblyman assemblywoman
  attorney solicitor sheriff deputy detective det inspector insp superintendent supt constable pc officer agent marshal
  rabbi imam pope patriarch catholicos archimandrite abbot abbess mufti cardinal archbishop bishop canon dean sheikh emir sultan ayatollah coach hon honourable honorable
  msgr monsignor deacon archdeacon brigadier commodore commissioner comptroller secretary-general president-elect vice-chancellor sens reps messrs
  senators presidents governors ministers judges generals congressmen councillors doctors professors`),
]);

/** Abbreviations whose full stop ends no sentence. */
export const ABBREVIATIONS = wordSet(`
  mr mrs ms mx dr prof rev revd cllr sen rep gov gen col capt lt sgt maj cmdr adm cpl pvt pres hon amb det insp supt msgr jr sr
  st sec dept inc corp ltd co no vs etc jan feb mar apr jun jul aug sept sep oct nov dec mt ft messrs mme approx est sens reps drs`);

/** What may follow a name and belongs to it. */
export const SUFFIXES = wordSet(`jr sr ii iii iv esq`);

/** Small words that stand inside or before a surname. */
export const PARTICLES = wordSet(`
  van von vom zu zur zum der den de del della dello dei degli di da dos das do du des la le les al el bin ibn bint ben abu
  ter ten te af av y e ap`);
