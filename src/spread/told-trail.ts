import type { Span } from '#base/span.ts';
import { paragraphsOf } from '#document/document.ts';
import { showsMedium } from '#origin/outlet-names.ts';
import type { OriginDocument } from '#origin/setting.ts';
import { isPlatform } from '#statement/outlet-words.ts';
import { foldWord } from '#text/normal.ts';

/** One through whom words went, as a page that traces them calls it. */
export interface ToldSource {
  /** "the Murmur channel Tresk Uncovered", without article. */
  readonly name: string;
  readonly unnamed: boolean;
}

/** What a page that traces words says of their way: that somebody had them, or from whom somebody had them. */
export interface Told {
  readonly source: ToldSource;
  /** From whom the page says that it has them; null where it only says that it had them. */
  readonly from: ToldSource | null;
  /** The sentence that says so. */
  readonly words: string;
  readonly span: Span;
}

const WORDS = String.raw`(?:claims?|quotes?|quotations?|sentences?|remarks?|rumou?rs?|words|posts?|statements?|allegations?|it|they)`;
const HAD = String.raw`(?:appeared|surfaced|circulated|originated|started|began|(?:was|were|has been|had been)\s+(?:\p{L}+ly\s+|first\s+)?(?:posted|published|shared|promoted|spread|circulated|pushed|repeated|amplified))`;
/** "The claim first appeared … on …", "It was actively promoted by …": whoever had the words stands behind the preposition. */
const APPEARED = new RegExp(
  String.raw`\b${WORDS}\s+(?:\p{L}+ly\s+|first\s+|also\s+)*${HAD}\b[^.;]*?\s(?:in|on|by|from|with|at)\s+(?=(?:an?|the)?\s*\p{L})`,
  'iu',
);
/** "The Gull repeated it": whoever had the words stands before. */
const REPEATED =
  /^(?<who>[^,;:]{2,60}?)\s+(?:then\s+|later\s+|also\s+)?(?:repeated|republished|picked up|carried|shared|posted|promoted|spread)\s+(?:it|them|the\s+(?:claim|quote|quotation|sentence|remark|rumou?r|words))\b/u;
const CITED = String.raw`(?:,?\s*in turn,?)?\s*(?:also\s+)?(?:cit(?:ed|es|ing)|referr(?:ed|ing) to|refers to|credit(?:ed|s|ing)|link(?:ed|s|ing) to|quot(?:ed|es|ing)|attributed (?:it|them) to)\s+`;
const CITES = new RegExp(String.raw`\b(?<who>[^,;:.]{2,120}?)${CITED}(?<what>[^;:.]+)`, 'iu');
/** The one named last goes on: "a channel that, in turn, also cited a post". */
const WHO_CITES = new RegExp(String.raw`^(?<who>.+?),?\s+(?:that|which|who)\b${CITED}(?<what>.+)$`, 'iu');
/** "Different articles published there cited …" are those of whoever was named last. */
const THERE = /\b(?:there|those|these|its|their|they|it)\b/iu;

/** What a page says beside the way: archived copies, lists of links, days. */
const ASIDES = [
  /\s*\([^()]{0,80}\)/gu,
  /\s+[-–—]{1,2}\s*for example,?[^–—]{0,80}?\s[-–—]{1,2}/giu,
  /,?\s+(?:on|by|in|late|early)\s+(?:\p{Lu}\p{L}+day,?\s*)?(?:\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2})(?:,?\s+\d{4})?,?/gu,
  /,?\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?/gu,
];

/** A noun for a place where words are passed on. */
const PLACE =
  /\b(?:posts?|tweets?|channels?|websites?|sites?|networks?|accounts?|outlets?|blogs?|newspapers?|papers?|stations?|agency|agencies|pages?|forums?|videos?|groups?|tv|radio|television)\b/iu;
const NAMELESS = /\b(?:anonymous|unnamed|unsigned|unidentified)\b/iu;

/** Adjectives of peoples, which name nobody ("a Norwegian site"). */
const PEOPLE = /(?:ian|ish|ese|can|ean)$/u;

/** Reads what a document says of the way that words took, in the order in which it says so. */
export function readTold(document: OriginDocument): Told[] {
  const told: Told[] = [];
  for (const block of paragraphsOf(document))
    for (const sentence of sentencesOf(document.text, block)) {
      const last = told.at(-1)?.source ?? null;
      told.push(...readSentence(sentence, last, document));
    }
  return told;
}

interface Sentence {
  readonly text: string;
  readonly span: Span;
}

function sentencesOf(text: string, [start, end]: Span): Sentence[] {
  return [...text.slice(start, end).matchAll(/[^\s].*?(?:[.!?]["”’]?(?=\s+\p{Lu}|\s*$)|$)/gmu)].map(match => ({
    text: match[0],
    span: [start + match.index, start + match.index + match[0].length],
  }));
}

function readSentence({ text, span }: Sentence, last: ToldSource | null, document: OriginDocument): Told[] {
  let plain = text;
  for (const aside of ASIDES) plain = plain.replaceAll(aside, '');
  plain = plain.replace(/[.!?]["”’]?$/u, '');
  const made = (source: ToldSource, from: ToldSource | null): Told => ({ source, from, words: text, span });
  const appeared = APPEARED.exec(plain);
  if (appeared !== null) {
    const phrase = plain.slice(appeared.index + appeared[0].length);
    const sources = /^[^,;:]+/u.exec(phrase)?.[0].split(/\s+and\s+/u) ?? [];
    return sources.flatMap(each => readSource(each, document) ?? []).map(source => made(source, null));
  }
  const repeated = readSource(REPEATED.exec(plain)?.groups?.['who'] ?? '', document);
  if (repeated !== null) return [made(repeated, null)];
  const cites = CITES.exec(plain)?.groups;
  if (cites === undefined) return [];
  const who = readSource(cites['who'] ?? '', document) ?? (THERE.test(cites['who'] ?? '') ? last : null);
  return who === null
    ? []
    : readCited(who, cites['what'] ?? '', document).map(({ source, from }) => made(source, from));
}

/** "Channels and a station that, in turn, cited a post": each of those cited, and whom they cite. */
function readCited(
  who: ToldSource,
  what: string,
  document: OriginDocument,
): { readonly source: ToldSource; readonly from: ToldSource }[] {
  const further = WHO_CITES.exec(what)?.groups;
  const named = (further?.['who'] ?? what).replace(/^.*?\branging from\s+/iu, '');
  const found = named.split(/\s+to\s+|\s+and\s+|,\s+/u).flatMap(part => readSource(part, document) ?? []);
  const last = found.at(-1);
  const onward = further === undefined || last === undefined ? [] : readCited(last, further['what'] ?? '', document);
  return [...found.map(from => ({ source: who, from })), ...onward];
}

/** A noun phrase that means somebody who passes words on; null if it does not show that. */
function readSource(phrase: string, document: OriginDocument): ToldSource | null {
  const name = (/^[^,;:]+/u.exec(phrase.trim())?.[0] ?? '')
    .replace(/\s+(?:that|which|who|where|when|after|before|and then|as)\b.*$/u, '')
    .replace(/^(?:an?|the|several|some|many|various|other|different)\s+/iu, '')
    .replace(/\s+the (?:next|following) \p{L}+$/u, '')
    .trim();
  if (name === '' || name.split(/\s+/u).length > 12) return null;
  const own = document.outlet !== null && foldWord(document.outlet) === foldWord(name);
  if (own || !(PLACE.test(name) || showsMedium(name) || isProperName(name))) return null;
  return { name, unnamed: NAMELESS.test(name) || isGeneric(name) };
}

/** True for a name that is all capitals of its own ("The Gull"), which a page need not say more of. */
function isProperName(name: string): boolean {
  const words = name.split(/\s+/u);
  return (
    words.length <= 4 &&
    words.every(word => /^\p{Lu}/u.test(word)) &&
    !/^(?:He|She|They|It|We|I|This|That)$/u.test(name)
  );
}

/** True if nothing in a name tells one from another: no capital but that of a network where anybody may post. */
function isGeneric(name: string): boolean {
  const proper = name.split(/\s+/u).filter(word => /^\p{Lu}/u.test(word) && !isPlatform(word) && !PEOPLE.test(word));
  return proper.length === 0 && !/\bpost|\btweet/iu.test(name);
}

/** By what sources are told apart: case, number and whether they are called anonymous do not count. */
export function foldSource(name: string): string {
  return name
    .split(/\s+/u)
    .filter(word => !NAMELESS.test(word))
    .map(word => foldWord(word).replace(/(?<=...)s$/u, ''))
    .join(' ');
}
