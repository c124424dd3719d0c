/** The offsets from UTC in which an outlet can lie, in whole hours east; summer time and half hours are inside. */
export interface HoursEast {
  readonly from: number;
  readonly to: number;
}

export interface Locale {
  readonly zone: HoursEast;
  /** True if 3/4 is 3 April there, false if it is March 4, null if that is not certain. */
  readonly dayFirst: boolean | null;
}

/** From the American Pacific coast to Moscow: where most outlets lie that write in English and do not show their country. */
const UNKNOWN: Locale = { zone: { from: -8, to: 3 }, dayFirst: null };

/** By the last part of the host's name: the hours east that its country keeps over the year, and the order of day and month that it writes. */
const COUNTRIES: Readonly<Record<string, readonly [from: number, to: number, dayFirst: boolean | null]>> = {
  uk: [0, 1, true],
  ie: [0, 1, true],
  pt: [0, 1, true],
  de: [1, 2, true],
  fr: [1, 2, true],
  es: [1, 2, true],
  it: [1, 2, true],
  nl: [1, 2, true],
  be: [1, 2, true],
  at: [1, 2, true],
  ch: [1, 2, true],
  pl: [1, 2, true],
  cz: [1, 2, true],
  no: [1, 2, true],
  dk: [1, 2, true],
  se: [1, 2, null],
  mt: [1, 2, true],
  fi: [2, 3, true],
  gr: [2, 3, true],
  ro: [2, 3, true],
  bg: [2, 3, true],
  ua: [2, 3, true],
  il: [2, 3, true],
  cy: [2, 3, true],
  tr: [3, 3, true],
  ru: [2, 12, true],
  ng: [1, 1, true],
  ke: [3, 3, null],
  za: [2, 2, null],
  ae: [4, 4, true],
  pk: [5, 5, true],
  in: [5, 6, true],
  bd: [6, 6, true],
  sg: [8, 8, true],
  my: [8, 8, true],
  hk: [8, 8, true],
  cn: [8, 8, null],
  tw: [8, 8, null],
  ph: [8, 8, null],
  jp: [9, 9, null],
  kr: [9, 9, null],
  au: [8, 11, true],
  nz: [12, 13, true],
  ca: [-8, -2, null],
  us: [-10, -4, false],
  gov: [-10, -4, false],
  mil: [-10, -4, false],
  mx: [-8, -5, true],
  br: [-5, -3, true],
  ar: [-3, -3, true],
};

/** What a document's address shows of its outlet's country; two-letter ends that are sold everywhere (.tv, .io) show nothing. */
export function localeOf(url: string | null): Locale {
  const end = url === null ? undefined : /^https?:\/\/[^/:?#]*\.([a-z]+)(?=[/:?#]|$)/iu.exec(url)?.[1]?.toLowerCase();
  const country = end === undefined ? undefined : COUNTRIES[end];
  if (country === undefined) return UNKNOWN;
  const [from, to, dayFirst] = country;
  return { zone: { from, to }, dayFirst };
}
