import type { Person } from '#speaker/speaker.ts';
import { looksLikeName } from './who.ts';

/** Phrases before the words that name whose they are with no verb of saying after the name. */
const BEFORE = [
  /^(?:but\s+|and\s+)?(?:according to|in the words of|to quote|quoting|per|quote from|quotes? by|words (?:of|by)|statement (?:by|from)|message from)\s+(?<name>.+)$/iu,
  /^as\s+(?<name>.+?)\s+(?:once\s+|so\s+|rightly\s+)*(?:put it|puts it|has put it|had it|would say|likes to say)$/iu,
  /^(?:here (?:are|is)\s+)?(?<name>.+?)['’]s?\s+(?:(?:exact|own|actual|very|last|first|famous|final|full|new|latest)\s+)*(?:words?|quotes?|statement|message|reply|answer|response|tweet|post|verdict|comment)(?:\s+(?:to|on|in|about|after|at)\s+.{2,40}?)?(?:\s+(?:was|were|is|are|read|reads))?$/iu,
];
/** The same after the words. */
const AFTER =
  /^[\s,.(–—-]*(?:according to|in the words of|as told by|as quoted by|per|via|by|quote(?:d)? from)\s+(?<name>[^,;]{2,70}?)[\s.!)]*$/iu;
/** A name in brackets after the words. */
const BRACKETED = /^[\s,.]*\((?<name>[^()]{2,60})\)[\s.!]*$/u;

/** Who signs words that nobody is known to have said. */
const NOBODY = /^[\s,.–—~(-]*(?:(?:author |source )?unknown|anonymous|anon|attributed)[\s.!)]*$/iu;

/** True if what follows the words says that nobody knows whose they are. */
export function namesNobody(tail: string): boolean {
  return NOBODY.test(tail);
}

/** Whom a phrase before the words names ("According to X", "X's exact words were"); null if it is no such phrase. */
export function namedBefore(head: string): string | null {
  for (const phrase of BEFORE) {
    const name = phrase.exec(head)?.groups?.['name'];
    if (name !== undefined) return name.replace(/,.*$/u, '');
  }
  return null;
}

/** Whom a phrase after the words names (", according to X", "(X)"); null if it is no such phrase. */
export function namedAfter(tail: string): string | null {
  return AFTER.exec(tail)?.groups?.['name'] ?? BRACKETED.exec(tail)?.groups?.['name'] ?? null;
}

const ASKING =
  /^(?:(?:did|does|has|have|had|fact[- ]?check|true or false|is it (?:true|real|a fact)(?: that)?|so|and|but|then|later|earlier|meanwhile|afterwards|yesterday|today|(?:on|last|this) \p{L}+day)[\s:,]+)+/iu;
/** What stands between a name and the verb of saying, and belongs to neither. Forms of "be" make a passive ("they were told") but in "was quoted as". */
const AUXILIARIES =
  /(?:\s+(?:has|have|had|did|does|also|just|now|once|then|later|earlier|again|even|really|actually|ever|still|today|yesterday|recently|reportedly|allegedly|supposedly|apparently|publicly|openly|famously|repeatedly|(?:is|was|were|been|being)?\s*(?:(?:widely|falsely|once|also|now|often)\s+)*(?:quoted|cited|reported|recorded|filmed|heard|overheard|shown|seen|caught(?: on (?:camera|tape|video|mic))?)(?:\s+(?:by|in|on)\s+[^,]{2,40}?)?(?:\s+as)?))+$/iu;

/** A subject without what asks about it and without the auxiliaries and adverbs before its verb: "Did X really", "X was quoted as". */
export function bareSubject(subject: string): string {
  return subject.trim().replace(ASKING, '').replace(AUXILIARIES, '').trim();
}

/** Outlets are whom a claim has words from, not whose they are. */
const OUTLET =
  /\b(?:news|times|post|radio|tv|television|herald|gazette|mercury|echo|journal|daily|weekly|press|tribune|observer|broadcasting|review|magazine|newspaper|media|reports?|sources?|plan|officials?|people|experts?)\b/iu;

/** True if "according to" may give words to somebody so named: "according to plan" gives them to nobody. */
export function maySay(typed: string, person: Person | null): boolean {
  if (OUTLET.test(typed)) return false;
  return person !== null || (looksLikeName(typed) && typed.includes(' '));
}

const HANDLE = /^(?:[^\p{L}\p{N}"“”„‘’‚'«»‹›@#(]|rt\b|via\b)*[@#](?<handle>[\p{L}\p{N}_]{3,40})\s*[:：]?\s+/iu;

/** The account that a post begins with, as a name ("@AdaThornbury:"), and where it ends; null if there is none. */
export function leadingHandle(text: string): { readonly name: string; readonly end: number } | null {
  const match = HANDLE.exec(text);
  const handle = match?.groups?.['handle'];
  if (match === null || handle === undefined) return null;
  const name = handle
    .replace(/_+/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/\p{N}+$/u, '')
    .trim();
  return name.includes(' ') ? { name, end: match[0].length } : null;
}
