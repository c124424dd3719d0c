/** Cyrillic letters as English-language papers write them; Ukrainian and Russian readings of one letter meet in the skeleton. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ј: 'i',
  љ: 'l',
  њ: 'n',
  ћ: 'c',
  ђ: 'd',
  џ: 'dzh',
};

/** Letters and groups that one name is written with now so, now so; in order. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/shch|tsch|tch|cz/gu, 'C'],
  [/sch|sh|sz/gu, 'S'],
  [/ch/gu, 'C'],
  [/zh/gu, 'Z'],
  [/kh/gu, 'g'],
  [/ph|ff/gu, 'f'],
  [/th/gu, 't'],
  [/h/gu, 'g'],
  [/x/gu, 'ks'],
  [/ck|q/gu, 'k'],
  [/ts|tz/gu, 'c'],
  [/w/gu, 'v'],
  [/ou|oo/gu, 'u'],
  [/[yj]/gu, 'i'],
  [/i+(?=[aou])/gu, ''],
  [/i+e|e+i|ii+|ee/gu, 'e'],
  [/(.)\1+/gu, '$1'],
  [/e(?=r$)/gu, ''],
  [/[ei]+$/gu, 'i'],
];

/** A folded word with its letters made Latin. */
export function toLatin(word: string): string {
  return word.toLowerCase().replace(/\p{Script=Cyrillic}/gu, letter => CYRILLIC[letter] ?? letter);
}

/** What is left of a folded word when ways of writing the same sounds are made one: alike for "zelenskyy", "zelenskiy" and "зеленський". */
export function skeletonOf(word: string): string {
  return SAME.reduce((text, [pattern, plain]) => text.replace(pattern, plain), toLatin(word));
}
