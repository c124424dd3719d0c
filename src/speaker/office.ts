import { foldCountries, isCountry } from './english/countries.ts';
import { sameRole } from './english/roles.ts';
import { wordSet } from './english/word-set.ts';
import { foldName, roleHead } from './names.ts';

/** A role as an office that somebody holds: its noun, and the words that tell it from others of that noun. */
export interface Office {
  readonly head: string;
  /** The telling words, in code point order, joined by spaces ("foreign ukraine"); countries and their adjectives are one word. */
  readonly words: string;
  /** True if a name is among the telling words: which mayor, which minister. */
  readonly proper: boolean;
  /** `former`: held before; `other`: not held, or not quite ("acting", "-elect", "candidate for"). */
  readonly state: 'held' | 'former' | 'other';
  /** True for "a minister", "one of the ministers": anybody of the kind. */
  readonly indefinite: boolean;
}

const FORMER = /(?:^|\s)(?:former|ex|then|late|ousted|deposed|ex-\p{L}+|onetime|one-time|erstwhile|retired)(?=\s|$)/iu;
const NOT_YET =
  /(?:^|\s)(?:acting|interim|caretaker|incoming|designate|nominee|candidate|would-be|future|next|aspiring|elect|shadow|honorary|\p{L}+-elect|\p{L}+-designate|self-\p{L}+)(?=\s|$)/iu;
const IDLE = wordSet(`
  the of for and in at on to from with by s affairs federal republic its our their his her my this that outgoing veteran new current present incumbent
  longtime long-time long serving longest beleaguered embattled hard line hardline powerful popular newly elected reelected
  first-term second-term second-time`);
/** Words that say what an office is for and not whose it is. */
const GENERIC = wordSet(`
  prime first second vice deputy foreign interior home defence defense finance health education transport justice trade energy
  environment agriculture culture labour labor economy economic affairs state chief executive general national federal
  regional local city town county district assistant senior junior permanent under principal royal public treasury security
  council party digital social labour housing sport sports europe water fisheries police fire press media information
  commission government parliament board company club union committee bank central army navy church university
  development international internal external relations communities equality women children families work pensions
  industry science technology innovation space climate tourism infrastructure planning budget`);
/** Offices that one holds at a time, so that who is named with one is the one who has it. */
const SOLE = wordSet(`
  president premier chancellor minister secretary secretary-general governor mayor speaker chairman chairwoman chair chairperson
  leader boss chief head ceo director director-general king queen pope emperor ombudsman attorney-general governor-general
  archbishop treasurer rector headteacher headmaster headmistress superintendent sheriff bishop provost harbourmaster
  postmaster comptroller warden ambassador commander commandant marshal registrar coroner curator`);
/** Offices that one holds at a time for a place, though many have the like; only a list tells who had which. */
const SEATS = wordSet('mp msp');
/** Offices that a country has one of. */
const OF_A_COUNTRY = wordSet(
  'president premier chancellor king queen emperor ombudsman governor-general attorney-general leader marshal',
);
/** Words for the general run of something, which do not tell which: "the Republican leader", "the former Soviet minister". */
const PARTIES = wordSet(`
  republican democratic democrat conservative labour liberal green socialist communist independent catholic anglican muslim
  jewish orthodox western eastern northern southern european asian african arab american-led rebel opposition union`);
/** Words with which several hold an office at a time. */
const SEVERAL = wordSet('deputy assistant associate junior senior vice under executive regional district');
/** Bodies that are told like countries. */
const GREAT_BODIES = wordSet('united_nations european_union north_atlantic_treaty_organization');
/** Nouns that may mean any of a country's offices. */
const WIDE = wordSet('leader chief head boss');

const read = new Map<string, Office | null>();
/** Texts kept read. */
const KEPT = 20_000;

/** Reads a role ("Prime Minister of the United Kingdom", "the British prime minister"); null if no office is in it. */
export function readOffice(text: string): Office | null {
  const before = read.get(text);
  if (before !== undefined) return before;
  if (read.size >= KEPT) read.clear();
  const office = parseOffice(text);
  read.set(text, office);
  return office;
}

function parseOffice(text: string): Office | null {
  const plain = text
    .replace(/\bPM\b/gu, 'prime minister')
    .replace(/\bsec(?:retary)?\.?[-\s]+gen(?:eral)?\b\.?/giu, 'secretary general')
    .replace(/['’]s?(?=\s|$)/gu, '')
    .trim();
  const bare = plain.replace(/^(?:the|a|an|one|another)\s+/iu, '').replace(/,.*$/u, '');
  // "the Bank of England governor": the noun stands last, where no "of" follows it.
  const found = roleHead(bare) ?? roleHead(bare.split(/\s+/u).slice(-2).join(' '));
  if (found === null) return null;
  const folded = foldCountries(bare.toLowerCase().replace(/[‐‑]/gu, '-'));
  const words = folded.split(/[^\p{L}\p{N}_]+/u).filter(word => word !== '' && !IDLE.has(word));
  const capitals = new Set([...bare.matchAll(/\p{Lu}[\p{L}\p{N}’'-]*/gu)].flatMap(match => foldName(match[0])));
  const headWords = found.split('-');
  // The words of the noun stand together at the end of what is before "of": the first that has them all.
  const at = words.findIndex((_, i) => headWords.every((word, k) => words[i + k] === word));
  if (at < 0) return null;
  const telling = [...words.slice(0, at), ...words.slice(at + headWords.length)];
  let head = found;
  if (head === 'premier' && telling.some(isCountry)) {
    head = 'minister';
    telling.push('prime');
  }
  const kept = telling.filter(word => !FORMER.test(word) && !NOT_YET.test(word)).map(foldLetters);
  return {
    head,
    words: [...new Set(kept)].toSorted().join(' '),
    proper: telling.some(
      word => isCountry(word) || (!GENERIC.has(word) && !PARTIES.has(word) && capitals.has(foldLetters(word))),
    ),
    state: FORMER.test(bare) ? 'former' : NOT_YET.test(bare) ? 'other' : 'held',
    indefinite: /^(?:an?|one|another|some|any)\s/iu.test(plain),
  };
}

const foldLetters = (word: string): string => (isCountry(word) ? word : foldName(word).join(' '));

/** True if the text says which office it is, so that it is one person's at a time. */
export function isTellingOffice(office: Office): boolean {
  return office.proper && !office.indefinite && (SOLE.has(office.head) || SEATS.has(office.head)) && !isShared(office);
}

/** True if, besides, who is named with it is the one who has it. */
export function isSoleOffice(office: Office): boolean {
  return isTellingOffice(office) && SOLE.has(office.head);
}

/** True if several have such an office at a time: "the Norwegian minister", "the deputy mayor of Skerry". */
function isShared({ head, words }: Office): boolean {
  const telling = words.split(' ');
  if (head === 'president' && telling.includes('vice') && telling.length === 2 && telling.some(isCountry)) return false;
  if (telling.some(word => SEVERAL.has(word))) return true;
  return isOfCountries(words) && !OF_A_COUNTRY.has(head);
}

/** True if countries alone tell whose office it is. */
function isOfCountries(words: string): boolean {
  return words.split(' ').every(word => isCountry(word) && !GREAT_BODIES.has(word));
}

/** True if the two are one office, whichever of its nouns is used: "the NATO chief" is the Secretary General of NATO. */
export function isSameOffice(a: Office, b: Office): boolean {
  if (a.words !== b.words) return false;
  if (a.head === b.head) return true;
  // A country's leader may be its president, its premier or neither.
  if ((WIDE.has(a.head) || WIDE.has(b.head)) && isOfCountries(a.words)) return false;
  return sameRole(a.head, b.head) || sameRole(b.head, a.head);
}
