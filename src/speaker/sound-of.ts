/** Letters and pairs that one name is written with in Latin script, after its own or another language's rules, longest first. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh|š|ş|sz/gu, 's'],
  [/tch|tsch|ch|cz|č|ç/gu, 'c'],
  [/zh|ž|ż/gu, 'z'],
  [/kh|gh/gu, 'h'],
  [/ph/gu, 'f'],
  [/x/gu, 'ks'],
  [/ck|q/gu, 'k'],
  [/w/gu, 'v'],
  [/ae/gu, 'a'],
  [/oe/gu, 'o'],
  [/ue|ou/gu, 'u'],
  [/[yj]/gu, 'i'],
  [/ie(?!$)/gu, 'e'],
  [/i+/gu, 'i'],
];

/**
 * A folded name as it sounds, so that other transliterations and foldings of one name are the same: "kovalskyi", "kovalsky", "kovalskij"
 * and "kowalski"; "brondsted" and "broendsted". Doubled letters count once.
 */
export function soundOf(word: string): string {
  return RULES.reduce((sound, [letters, one]) => sound.replace(letters, one), word).replace(/(\p{L})\1+/gu, '$1');
}
