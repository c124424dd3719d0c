import type { PackGender } from './pack.ts';

/** Cases: nominative, genitive (and accusative of men), dative, accusative, instrumental, locative. */
export type Case = 'n' | 'g' | 'd' | 'a' | 'i' | 'l';

type Forms = Map<string, Case[]>;

function add(forms: Forms, form: string, cases: string): void {
  const list = forms.get(form) ?? [];
  for (const one of cases.split('')) {
    const known = (['n', 'g', 'd', 'a', 'i', 'l'] as const).find(each => each === one);
    if (known !== undefined && !list.includes(known)) list.push(known);
  }
  forms.set(form, list);
}

/** Hard and soft nouns in a consonant, with the stem before its endings. */
function secondDeclension(forms: Forms, stem: string, kind: 'hard' | 'soft' | 'mixed'): void {
  const [a, u, ovi, om, i] =
    kind === 'hard'
      ? ['а', 'у', 'ові', 'ом', 'і']
      : kind === 'mixed'
        ? ['а', 'у', 'еві', 'ем', 'і']
        : ['я', 'ю', 'еві', 'ем', 'і'];
  add(forms, stem + a, 'ga');
  add(forms, stem + u, 'dl');
  add(forms, stem + ovi, 'dl');
  add(forms, stem + om, 'i');
  add(forms, stem + i, 'l');
}

/** Nouns in -а and -я. */
function firstDeclension(forms: Forms, name: string): void {
  const stem = name.slice(0, -1);
  const soft = name.endsWith('я');
  const afterVowel = /[аеєиіїоуюя]$/u.test(stem) || stem.endsWith("'");
  const hush = /[жчшщ]$/u.test(stem);
  add(forms, stem + (soft ? (afterVowel ? 'ї' : 'і') : hush ? 'і' : 'и'), 'g');
  const shifted = stem.replace(/г$/u, 'з').replace(/к$/u, 'ц').replace(/х$/u, 'с');
  add(forms, shifted + (soft && afterVowel ? 'ї' : 'і'), 'dl');
  add(forms, stem + (soft ? 'ю' : 'у'), 'a');
  add(forms, stem + (soft ? (afterVowel ? 'єю' : 'ею') : hush ? 'ею' : 'ою'), 'i');
}

/** Adjectives: -ий, -ій, and -а for women. */
function adjective(forms: Forms, name: string, gender: PackGender): void {
  const soft = /(?:ій|я)$/u.test(name);
  if (gender === 'male') {
    const stem = name.slice(0, -2);
    add(forms, stem + (soft ? 'ього' : 'ого'), 'ga');
    add(forms, stem + (soft ? 'ьому' : 'ому'), 'dl');
    add(forms, stem + (soft ? 'ім' : 'им'), 'il');
  } else {
    const stem = name.slice(0, -1);
    add(forms, stem + (soft ? 'ьої' : 'ої'), 'g');
    add(forms, `${stem}ій`, 'dl');
    add(forms, stem + (soft ? 'ю' : 'у'), 'a');
    add(forms, stem + (soft ? 'ьою' : 'ою'), 'i');
  }
}

/** Given names whose stem changes: "Ігор" is "Ігоря", "Антін" "Антона". */
const STEM_CHANGES: Readonly<Record<string, readonly [string, 'hard' | 'soft']>> = {
  ігор: ['ігор', 'soft'],
  лев: ['лев', 'hard'],
  антін: ['антон', 'hard'],
  тиміш: ['тимош', 'hard'],
  сидір: ['сидор', 'hard'],
  федір: ['федор', 'hard'],
  яків: ['яков', 'hard'],
  єгор: ['єгор', 'hard'],
};

/** The forms of a given name (lower case) with the cases in which they stand, the basic form among them. */
export function declineGiven(name: string, gender: PackGender): Map<string, Case[]> {
  const forms: Forms = new Map();
  add(forms, name, 'n');
  if (/[ая]$/u.test(name)) firstDeclension(forms, name);
  else if (gender === 'female') add(forms, name, 'gdail');
  else if (STEM_CHANGES[name] !== undefined) secondDeclension(forms, ...STEM_CHANGES[name]);
  else if (/[оу]$/u.test(name)) {
    secondDeclension(forms, name.slice(0, -1), 'hard');
  } else if (name.endsWith('ій')) {
    const stem = name.slice(0, -1);
    add(forms, `${stem}я`, 'ga');
    add(forms, `${stem}ю`, 'dl');
    add(forms, `${stem}єві`, 'dl');
    add(forms, `${stem}єм`, 'i');
    add(forms, `${stem}ї`, 'l');
  } else if (name.endsWith('ь')) secondDeclension(forms, name.slice(0, -1), 'soft');
  else secondDeclension(forms, name, 'hard');
  return forms;
}

/** The forms of a surname (lower case) as a man or a woman bears it, with their cases; the basic form is that of the gender. */
export function declineSurname(name: string, gender: PackGender): Map<string, Case[]> {
  const forms: Forms = new Map();
  add(forms, name, 'n');
  const last = name.slice(name.lastIndexOf('-') + 1);
  if (gender === 'female') {
    if (/(?:ськ|цьк|зьк|ов|ев|єв|ін|їн|ин)а$/u.test(last) || isAdjective(last)) adjective(forms, name, 'female');
    if (/[ая]$/u.test(last)) firstDeclension(forms, name);
    else add(forms, name, 'gdail');
    return forms;
  }
  if (/(?:ий|[^аеєиіїоуюя]ій)$/u.test(last)) adjective(forms, name, 'male');
  else if (/[ая]$/u.test(last)) firstDeclension(forms, name);
  else if (last.endsWith('о')) secondDeclension(forms, name.slice(0, -1), 'hard');
  else if (/(?:ов|ев|єв|ін|їн|ин)$/u.test(last)) possessive(forms, name);
  else if (/(?:ів|їв)$/u.test(last)) {
    const stem = name.slice(0, -2);
    for (const vowel of last.endsWith('їв') ? ['єв', 'їв'] : ['ов', 'ев', 'ів']) possessive(forms, stem + vowel);
  } else if (last.endsWith('ець')) {
    secondDeclension(forms, `${name.slice(0, -3)}ц`, 'soft');
  } else if (last.endsWith('ь')) secondDeclension(forms, name.slice(0, -1), 'soft');
  else if (last.endsWith('й')) {
    const stem = name.slice(0, -1);
    add(forms, `${stem}я`, 'ga');
    add(forms, `${stem}ю`, 'dl');
    add(forms, `${stem}єві`, 'dl');
    add(forms, `${stem}єм`, 'i');
    add(forms, `${stem}ї`, 'l');
  } else if (/[еиіуюєї]$/u.test(last)) add(forms, name, 'gdail');
  else {
    secondDeclension(forms, name, 'hard');
    if (/[жчшщ]$/u.test(last)) secondDeclension(forms, name, 'mixed');
    if (last.endsWith('р')) secondDeclension(forms, name, 'soft');
    // "Сокіл" is "Сокола", "Кріль" "Кроля".
    if (/і[лрнгктвдз]$/u.test(last)) secondDeclension(forms, name.replace(/і(.)$/u, 'о$1'), 'hard');
  }
  return forms;
}

/** Surnames in -ов, -ев, -ін: their instrumental is an adjective's. */
function possessive(forms: Forms, stem: string): void {
  add(forms, `${stem}а`, 'ga');
  add(forms, `${stem}у`, 'dl');
  add(forms, `${stem}ові`, 'dl');
  add(forms, `${stem}им`, 'i');
  add(forms, `${stem}і`, 'l');
}

/** Surnames of women in -а that are adjectives: "Біла", "Зарічна"; told by their ends, "Дзюба" is none. */
function isAdjective(name: string): boolean {
  return /(?:н|біл|чорн|мал|молод|стар|нов|лис|рижк|рябов|кругл|добр|худ|глух|крив|мудр|лют|тих|сив|рижк|вишн)а$/u.test(
    name,
  );
}
