import { foldName, readSetting, type OriginDocument } from '#origin/setting.ts';
import { judgeWorth } from '#origin/worth.ts';
import { BASES, type Worth } from '#origin/origin.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import { groupUtterances } from '#utterance/group-utterances.ts';
import type { Utterance } from '#utterance/utterance.ts';
import { alignVariants, type Variants } from '#utterance/variants.ts';
import type { BurstRule } from './bursts.ts';
import { findCarried, findPrinted, type Carried } from './find-carried.ts';
import { readSpread, roleOf } from './read-spread.ts';
import type { Spread, SpreadRole } from './spread.ts';

/** One thing said once, with every wording in which it is reported. */
export interface TracedUtterance extends Utterance {
  readonly variants: Variants;
}

/** What the record shows of the way of some words. */
export interface TracedWords {
  readonly words: string;
  /** The canonical name of whom the words are given to; null if nobody on record has them. */
  readonly speaker: string | null;
  /** The occasions on which they were said, those with most reports first. */
  readonly utterances: readonly TracedUtterance[];
  readonly spread: Spread;
}

/** What words are traced in. */
export interface TraceMaterial {
  readonly documents: readonly OriginDocument[];
  readonly people: readonly Person[];
  /** Whom the words are said to be by, by identifier; empty if nobody is asked about. */
  readonly persons: readonly string[];
  /** The network of an outlet, as a person has said or confirmed. */
  readonly networkOf?: (outlet: string) => string | null;
  readonly rule: BurstRule;
}

/** Pages that have the words in order to say something of them. */
const BESIDE: ReadonlySet<SpreadRole> = new Set(['checks', 'denies', 'takes_back']);

/** What a page is worth that prints the words and gives them to nobody whom the program could read. */
const PRINTED: Worth = { basis: null, origin: null, reason: 'a page that prints the words' };

/** From others than whoever is asked about, only words that are so much alike are theirs put to somebody else. */
const PUT_TO_ANOTHER = 0.9;

/** Traces words through documents: who has them, on what occasions they were said, in what wordings, and how they spread. */
export function traceWords(words: string, material: TraceMaterial): TracedWords {
  const { documents, people, rule } = material;
  const names = namesOf(people);
  const setting = readSetting(documents, name => names.get(foldName(name)) ?? null, material.networkOf);
  const worths = new Map<string, Worth>();
  const judge = (statement: KeptStatement): Worth => {
    const worth = worths.get(statement.id) ?? judgeWorth(statement, setting);
    worths.set(statement.id, worth);
    return worth;
  };
  const found = findCarried(words, documents, () => true);
  const persons = material.persons.length > 0 ? material.persons : likeliest(found, judge);
  const isBy = (statement: KeptStatement): boolean => statement.person !== null && persons.includes(statement.person);
  const attributed = withoutTellers(
    found.filter(({ statement, likeness }) => isBy(statement) || likeness >= PUT_TO_ANOTHER),
  );
  const having = new Set(attributed.map(({ document }) => document.document));
  const printed = findPrinted(
    words,
    documents.filter(({ document }) => !having.has(document)),
  );
  for (const { statement } of printed) worths.set(statement.id, PRINTED);
  const carried = [...attributed, ...printed];
  const nameOfPerson = new Map(people.map(({ person, name }) => [person, name]));
  const speakerOf = ({ person, speaker }: KeptStatement): string | null =>
    (person === null ? null : nameOfPerson.get(person)) ?? speaker?.name ?? null;
  const first = carried.find(({ statement }) => isBy(statement));
  const reporting = carried.filter(each => !BESIDE.has(roleOf(each, judge)));
  const utterances = readUtterances(reporting, setting, statement => judge(statement).basis === 'first_hand');
  const isOneSaying = (a: KeptStatement, b: KeptStatement): boolean =>
    utterances.some(({ reports }) => [a, b].every(({ id }) => reports.some(report => report.id === id)));
  return {
    words,
    speaker: first === undefined ? null : speakerOf(first.statement),
    utterances,
    spread: readSpread(carried, { setting, judge, speakerOf, isOneSaying, rule }),
  };
}

/** Of "A said that B had told him …" the words are B's; what A tells of them is told by the way. */
function withoutTellers(carried: readonly Carried[]): Carried[] {
  const inside = new Set(carried.map(({ document, statement }) => `${document.document} ${statement.parent}`));
  return carried.filter(({ document, statement }) => !inside.has(`${document.document} ${statement.index}`));
}

/** Whom the statement that is most like the words is by: of equals the one of the best record, then of the smallest identifier. */
function likeliest(found: readonly Carried[], judge: (statement: KeptStatement) => Worth): readonly string[] {
  const rank = ({ statement }: Carried): number => {
    const { basis } = judge(statement);
    return basis === null ? BASES.length : BASES.indexOf(basis);
  };
  const best = found
    .filter(({ statement }) => statement.person !== null)
    .sort((a, b) => b.likeness - a.likeness || rank(a) - rank(b) || (a.statement.id < b.statement.id ? -1 : 1))[0];
  return best?.statement.person == null ? [] : [best.statement.person];
}

/** The utterances that the statements report, each cut to what of it has the words. */
export function readUtterances(
  carried: readonly Carried[],
  setting: Pick<ReturnType<typeof readSetting>, 'documentOf'>,
  isFirstHand: (statement: KeptStatement) => boolean,
): TracedUtterance[] {
  const cut = carried.map(({ statement, spans }) => ({ ...statement, content: spans }));
  return groupUtterances(cut, setting.documentOf)
    .map(utterance => ({
      ...utterance,
      variants: alignVariants(utterance, { documentOf: setting.documentOf, isFirstHand }),
    }))
    .sort((a, b) => b.reports.length - a.reports.length);
}

function namesOf(people: readonly Person[]): ReadonlyMap<string, string | null> {
  const persons = new Map<string, string | null>();
  for (const { person, names } of people)
    for (const name of names) {
      const key = foldName(name);
      persons.set(key, persons.has(key) && persons.get(key) !== person ? null : person);
    }
  return persons;
}
