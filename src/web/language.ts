/** The languages of the pages; `ar-XB` is English set from right to left, for seeing that every page bears it. */
export const LANGUAGES = ['en', 'uk', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** In which language a page speaks, and which way it runs. */
export interface Speech {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
}

/** Everything that one part of the pages says, in each language; English is the measure. */
export type Section<T> = Readonly<Record<Language, T>>;

/** Keeps the languages of a section alike: what English has, the others have. */
export function section<T>(
  texts: { readonly en: T } & Readonly<Record<Exclude<Language, 'en'>, NoInfer<T>>>,
): Section<T> {
  return texts;
}

/** The language asked for by name, or else the first of those that the reader's browser prefers. */
export function chooseSpeech(named: string | undefined, accepted: string | undefined): Speech {
  if (named === 'ar-XB') return { language: 'en', dir: 'rtl' };
  const wanted = [named ?? '', ...(accepted ?? '').split(',')].map(each => each.trim().slice(0, 2).toLowerCase());
  return { language: wanted.flatMap(each => LANGUAGES.find(one => one === each) ?? [])[0] ?? 'en', dir: 'ltr' };
}

/** Which form of a word goes with a number: `one`, `few`, `many`, `other`, as Unicode's rules for the language have it. */
export function plural(
  language: Language,
  count: number,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string {
  const form = forms[RULES[language].select(count)] ?? forms.other;
  return `${NUMBERS[language].format(count)} ${form}`;
}

const RULES: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  uk: new Intl.PluralRules('uk'),
  de: new Intl.PluralRules('de'),
};
const NUMBERS: Readonly<Record<Language, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en'),
  uk: new Intl.NumberFormat('uk'),
  de: new Intl.NumberFormat('de'),
};

/** A number as the language writes it. */
export const number = (language: Language, value: number): string => NUMBERS[language].format(value);
