import { normalWords } from '#text/normal.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words put before or after a medium's name to say what it is, which are no part of it. */
const DESCRIPTORS = setOf(
  'the a an of student local regional paper newspaper magazine podcast show programme program website site blog broadcaster station outlet portal s',
);

/** Words that are part of many a medium's name and alone name none. */
const GENERIC = setOf(
  'national daily weekly monthly sunday evening morning journal channel network agency newswire wire service tv television radio online news press media',
);

/** Nouns by which a medium shows itself; names made of them are media whoever else the document names. */
const MEDIUM_NOUNS = setOf(
  'newspaper newspapers paper magazine podcast broadcaster station tv television radio newswire tabloid weekly gazette herald tribune courier bulletin ' +
    'times post news press journal chronicle telegraph guardian observer dispatch standard agency wire blog website site portal programme show outlet',
);

/** Media whose names do not show it. */
const KNOWN_MEDIA = setOf(
  'reuters bloomberg ap afp bbc cnn msnbc cnbc npr pbs abc cbs nbc itv axios politico interfax tass ukrinform bild spiegel zdf ard rtl ' +
    'monde figaro pais mundo repubblica vox buzzfeed breitbart economist fox',
);

/** Words for the document's own outlet. */
const OWN =
  /^(?:us|me|our \p{L}+|(?:this|our own) (?:newspaper|paper|magazine|programme|program|website|site|outlet|reporter|publication|newsroom))$/iu;

/** Capitalised names of those who listen and do not publish. */
const AUDIENCES = setOf(
  'parliament congress senate house commons lords assembly council committee court jury judge inquiry conference summit rally members mps lawmakers ' +
    'senators councillors ministers cabinet reporters journalists crowd supporters delegates voters audience press-room union board commission',
);

/** The words by which one medium is told from another, in order; all words of a name that has no others. */
export function outletWords(name: string): string[] {
  const words = normalWords(name).map(({ word }) => word);
  const telling = words.filter(word => !DESCRIPTORS.has(word));
  return telling.length > 0 ? telling : words.filter(word => word !== 'the' && word !== 'a' && word !== 'an');
}

/** True if a name says only what sort of medium it is ("a student newspaper"). */
export function isNameless(name: string): boolean {
  return normalWords(name).every(({ word }) => DESCRIPTORS.has(word) || GENERIC.has(word));
}

/**
 * True if both names can mean one medium: "the Bulletin" and "Tidewater Bulletin", "Deep End, a podcast" and "the podcast Deep End", "NPB" and "Northern Press Bureau".
 * Either may be short for the other; names without telling words match nothing.
 */
export function isSameOutlet(a: string, b: string): boolean {
  if (isNameless(a) || isNameless(b)) return foldOutlet(a) === foldOutlet(b);
  if (initialsOf(a) === b.trim() || initialsOf(b) === a.trim()) return true;
  const [short, long] = [outletWords(a), outletWords(b)].sort((x, y) => x.length - y.length);
  return short !== undefined && long !== undefined && short.every(word => long.includes(word));
}

/** The initials by which a name of several words is known ("IPA"); a blank for one word. */
function initialsOf(name: string): string {
  const words = name.match(/\p{Lu}[\p{L}\p{N}]*/gu)?.filter(word => word !== 'The') ?? [];
  return words.length < 2 ? ' ' : words.map(word => word.charAt(0)).join('');
}

/** A name's telling words as one text: equal for spellings of one name. */
export function foldOutlet(name: string): string {
  return outletWords(name).join(' ');
}

/** True for "us", "this newspaper" and the like. */
export function isOwnWord(name: string): boolean {
  return OWN.test(name.trim());
}

/** True if the name itself shows a medium: a noun for one in it, or a name that everybody knows. */
export function showsMedium(name: string): boolean {
  return normalWords(name).some(({ word }) => MEDIUM_NOUNS.has(word) || KNOWN_MEDIA.has(word));
}

/** "the press", "a news conference": reporters together, who are an audience whatever word for a medium stands there. */
const TOGETHER = /\b(?:press|media|conference|briefing|meeting|rally|hearing|scrum|gathering)\b/u;

/** True if a name is made of common nouns alone: no capital but that of an article. */
function isCommon(name: string): boolean {
  return !/\p{Lu}/u.test(name.replace(/^(?:The|A|An)\b/u, ''));
}

/** True for "the paper" or a bare "station": a medium that the text has named before, or its own. */
export function isAforesaid(name: string): boolean {
  return isCommon(name) && isNameless(name) && (/^the\b/iu.test(name) || !/\s/u.test(name.trim()));
}

/** True for those who listen and do not publish: pronouns, common nouns ("a small crowd"), assemblies and courts. */
export function isAudience(name: string): boolean {
  if (isCommon(name) && TOGETHER.test(name)) return true;
  if (showsMedium(name)) return false;
  return isCommon(name) || normalWords(name).some(({ word }) => AUDIENCES.has(word));
}
