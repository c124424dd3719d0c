/** Words that content systems put where the site's name should stand. */
const EMPTY_WORD =
  /^(?:hosted|home|homepage|home page|front page|website|site|blog|news|index|default|wordpress|blogger|article|articles|page|untitled|my (?:site|blog|website)|n\/a|null|undefined|none|unknown)$/iu;

const DOMAIN_FORM = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,10}$/u;

/** Company forms: a copyright line names an owner by them, which need not be the site. */
const COMPANY =
  /\b(?:inc|llc|ltd|limited|plc|gmbh|ag|corp|corporation|company|co|holdings?|media|communications?|network|group|newspapers?|interactive|publishing|publishers|services|digital|s\.?a|s\.?r\.?l)\b\.?/iu;

/** How little a name is worth as a site's: 0 a name, 1 a domain, 2 a squashed lower-case word, 3 nothing at all. */
export function weaknessOf(name: string): 0 | 1 | 2 | 3 {
  if (/^https?:|^@|^www\./iu.test(name) || EMPTY_WORD.test(name) || !/\p{L}/u.test(name)) return 3;
  if (!/\s/u.test(name) && name === name.toLowerCase() && /\p{Ll}/u.test(name)) return 2;
  return DOMAIN_FORM.test(name) ? 1 : 0;
}

export const squash = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The letters of a name without its article and without the end of a domain. */
const bare = (name: string): string =>
  squash(DOMAIN_FORM.test(name) ? name.replace(/(?:\.(?:com?|org|net|ac|gov))?\.\p{L}{2,10}$/u, '') : name).replace(
    /^the(?=.{3})/u,
    '',
  );

/** True for two ways to write one name: "The Harbour Post", "harbourpost", "HarbourPost.example". */
export function hasSameLetters(a: string, b: string): boolean {
  return bare(a) === bare(b) && bare(a) !== '';
}

/** Labels of a host that say nothing of whose it is. */
const DULL_LABEL =
  /^(?:www\d?|m|amp|blogs?|news|edition|hosted|mobile|web|static|com|org|net|co|gov|ac|edu|info|[a-z]{2})$/u;

/** How well a name fits a host: 3 the same letters, 2 its initials, 1 one within the other, 0 not at all. */
export function fitsHost(name: string, host: string | null): 0 | 1 | 2 | 3 {
  if (host === null) return 0;
  const labels = host.toLowerCase().split('.').slice(0, -1);
  const telling = labels.filter((label, i) => !DULL_LABEL.test(label) || i === labels.length - 1).map(squash);
  const own = bare(name);
  let best: 0 | 1 | 2 | 3 = 0;
  for (const label of telling.map(each => each.replace(/^the(?=.{3})/u, ''))) {
    if (label.length >= 2 && label === own) return 3;
    if (label.length >= 2 && (label === initialsOf(name) || label === initialsOf(name.replace(/^the\s+/iu, ''))))
      best = 2;
    else if (best === 0 && label.length >= 4 && own.length >= 4 && (beginsWithin(name, label) || label.includes(own)))
      best = 1;
  }
  return best;
}

/** True if one of the name's words begins with the letters: "The Tide-Table" with "tide", but not "Astrophysics" with "phys". */
function beginsWithin(name: string, letters: string): boolean {
  const words = name.split(/[\s-]+/u);
  return letters.length >= 4 && words.some((_, i) => squash(words.slice(i).join('')).startsWith(letters));
}

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .map(word => word.charAt(0).toLowerCase())
    .join('');

/** Names that a page gives its site, by where they stand. */
export interface SiteNames {
  /** In its data, the most trusted first. */
  readonly given: readonly string[];
  /** In its `<title>`. */
  readonly titled: readonly string[];
  /** On logos and links to the front page. */
  readonly signs: readonly string[];
  /** In copyright lines. */
  readonly owners: readonly string[];
  readonly host: string | null;
}

/** The site's name: the first given, or a better written one that agrees with it or with the host; null if none is given. */
export function chooseSiteName({ given, titled, signs, owners, host }: SiteNames): string | null {
  const first = given[0];
  const others = [...titled, ...given, ...signs];
  if (first === undefined) return null;
  const weakness = weaknessOf(first);
  if (weakness === 0) return bestWritten(first, [...given, ...titled]);
  const stated = new Set([...given, ...titled]);
  const better = [...others, ...owners.filter(owner => !COMPANY.test(owner))].filter(
    name =>
      weaknessOf(name) < weakness &&
      // "Space.example" is no worse than "Space"; "The Tide-Table" is better than "Tide.example".
      (weakness === 2 || /[\s-]/u.test(name)) &&
      (hasSameLetters(name, first) ||
        (stated.has(name) && beginsWithin(name, bare(first))) ||
        (weakness === 2 && fitsHost(name, host) > 1)),
  );
  const rank = (name: string): number => weaknessOf(name) * 2 + (hasSameLetters(name, first) ? 0 : 1);
  const chosen = better.toSorted((a, b) => rank(a) - rank(b))[0];
  return chosen === undefined ? first : bestWritten(chosen, [...stated]);
}

/** Of several ways to write one name the one with its words apart and its capitals: "The Hill" for "TheHill". */
function bestWritten(name: string, others: readonly string[]): string {
  const worth = (each: string): number =>
    (each.match(/\s/gu)?.length ?? 0) * 10 + (each.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0);
  return others
    .filter(other => squash(other) === squash(name))
    .reduce((best, other) => (worth(other) > worth(best) ? other : best), name);
}
