import { declineGiven, declineSurname, readUkrainianGiven, type Case, type PackGender } from '#text/language-pack.ts';
import type { FoldedPerson, NameFolder, NamePlace, NameReading } from '#speaker/packs/name-folder.ts';

const GENDERS: readonly PackGender[] = ['male', 'female'];
const CASES: readonly Case[] = ['n', 'g', 'd', 'a', 'i', 'l'];
/** Endings of surnames in some case, longest first, and what the basic form may have in their place. */
const ENDINGS = [
  'ього',
  'ьому',
  'ьою',
  'ого',
  'ому',
  'ові',
  'еві',
  'єві',
  'ької',
  'ої',
  'ій',
  'ою',
  'ею',
  'єю',
  'им',
  'ім',
  'ом',
  'ем',
  'єм',
  'а',
  'я',
  'у',
  'ю',
  'і',
  'ї',
  'и',
  '',
];
const BASIC = ['', 'о', 'ий', 'ій', 'ь', 'й', 'а', 'я'];

const kept = new Map<string, ReadonlyMap<string, readonly Case[]>>();
const MOST_KEPT = 5000;

/** The forms of a surname; kept, since a document asks for the same few again and again. */
function formsOf(surname: string, gender: PackGender): ReadonlyMap<string, readonly Case[]> {
  const key = `${gender} ${surname}`;
  let forms = kept.get(key);
  if (forms === undefined) {
    if (kept.size > MOST_KEPT) kept.clear();
    kept.set(key, (forms = declineSurname(surname, gender)));
  }
  return forms;
}

/** Basic forms that a surname in some case may have: made by exchanging endings, kept if they decline to it. */
function basicForms(form: string, gender: PackGender, one: Case): string[] {
  if (one === 'n') return isBasic(form, gender) ? [form] : [];
  const stems = new Set(
    ENDINGS.filter(ending => form.endsWith(ending)).map(ending => form.slice(0, form.length - ending.length)),
  );
  const tries = new Set<string>([form]);
  for (const stem of stems) {
    for (const ending of BASIC) tries.add(stem + ending);
    if (stem.endsWith('ц')) tries.add(`${stem.slice(0, -1)}ець`);
    if (/(?:ов|ев|ів)$/u.test(stem)) tries.add(`${stem.slice(0, -2)}ів`);
    if (/(?:єв|їв)$/u.test(stem)) tries.add(`${stem.slice(0, -2)}їв`);
  }
  return [...tries].filter(
    each => each.length > 2 && isBasic(each, gender) && formsOf(each, gender).get(form)?.includes(one) === true,
  );
}

/** Endings that no man's, or no woman's, surname has in its basic form. */
const NEVER_BASIC: Readonly<Record<PackGender, RegExp>> = {
  male: /(?:ого|ому|ові|еві|ської|цької|ська|цька|зька|ською|[кч]ом|[бвгдзклмнпрстфхцчшщьй]к)$/u,
  female: /(?:ого|ому|ові|еві|ої|ський|цький|зький|ий|[кч]ом|[бвгдзклмнпрстфхцчшщьй]к)$/u,
};

const isBasic = (surname: string, gender: PackGender): boolean => !NEVER_BASIC[gender].test(surname);

/** How likely a basic form is where nothing else tells: those of the commonest endings first. */
function likelihood(surname: string): number {
  if (/(?:ськ|цьк|зьк)(?:ий|а)$/u.test(surname)) return 4;
  if (/(?:енко|[бвгджзйклмнпрстфхцчшщь]ко)$/u.test(surname)) return 3;
  if (/(?:ів|їв|ий|ук|юк|чук|ак|ик|ець|ь)$/u.test(surname)) return 2;
  return /[бвгджзйклмнпрстфхцчшщ]$/u.test(surname) ? 1 : 0;
}

function read(given: readonly string[], surname: string, { subject, seen }: NamePlace): readonly NameReading[] {
  const first = given[0] ?? '';
  const known = readUkrainianGiven(first);
  const readings: (NameReading & { readonly rank: number })[] = [];
  const cases = subject ? (['n'] as const) : CASES;
  for (const { name, gender, cases: has } of known)
    for (const one of cases) {
      if (!has.includes(one)) continue;
      for (const basic of basicForms(surname, gender, one))
        readings.push({
          given: [name, ...given.slice(1)],
          surname: basic,
          gender,
          basic: one === 'n',
          // A form that the document has as a name of its own in its basic form tells more than what a form may also be.
          rank: one === 'n' ? 2 : seen(basic) && basic !== surname ? 3 : 1,
        });
    }
  if (readings.length === 0)
    return [{ given, surname, gender: known.length === 1 ? (known[0]?.gender ?? null) : null, basic: true }];
  return readings.sort(
    (a, b) => b.rank - a.rank || likelihood(b.surname) - likelihood(a.surname) || (a.surname < b.surname ? -1 : 1),
  );
}

/** True if some case has both forms; a person whose gender is not known is tried as either. */
function agreesInCase(person: FoldedPerson, given: string, surname: string): boolean {
  const [name = ''] = person.given;
  return (person.gender === null ? GENDERS : [person.gender]).some(gender => {
    const first = declineGiven(name, gender).get(given) ?? [];
    const second = formsOf(person.surname, gender).get(surname) ?? [];
    return first.some(one => second.includes(one));
  });
}

/** Ukrainian: six cases, in which given name and surname must agree. */
export const UKRAINIAN_NAMES: NameFolder = {
  read,
  isForm: (person, given, surname) => agreesInCase(person, given[0] ?? '', surname),
  isSurname: (person, surname, subject) =>
    (person.gender === null ? GENDERS : [person.gender]).some(gender => {
      const cases = formsOf(person.surname, gender).get(surname) ?? [];
      return subject ? cases.includes('n') : cases.length > 0;
    }),
};
