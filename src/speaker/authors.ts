import type { Span } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { DocumentText } from './document-text.ts';
import { memberCalled } from './speaks-for.ts';
import { addRole, readRole } from './member.ts';
import {
  genderOfGiven,
  isAllCapitals,
  looksLikeName,
  parseName,
  plainWord,
  restoreCase,
  roleHead,
  shownName,
} from './names.ts';
import { speakerOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';
import { BODIES, GROUPS, NOBODY_LABELS, UNNAMED } from './english/sources.ts';
import { KIN, ROLES, SURNAME_ROLES } from './english/roles.ts';
import { findSignatory, isLetter } from './signatory.ts';
import { ADDRESS } from './english/titles.ts';
import { FUNCTION_WORDS } from './english/function-words.ts';

/** The head of a post: "Anna Roe (@annaroe), 11 October 2025". */
const POST_HEAD = /^\s*([^\n(@]{2,60}?)\s*\(?@[\w.]+\)?(?:,\s*([^\n]*))?/u;
const PRESS_OFFICE = /^(?:the\s+)?(.*?)\s*(?:press|media|communications)\s*(?:office|team|desk|service|department)?$/iu;

/** A sender who is told by whom they work for: "Press desk, Ardle Port", "Office of Senator Orr", "Lawyers for Anna Roe". */
const DESK_OF =
  /^((?:(?:head|director) of )?(?:press|media|communications|public affairs|public relations)(?:\s+(?:office|team|desk|service|department|unit))?)\s*(?:,|:|[–—-]|\bof\b|\bat\b|\bfor\b)\s*(?:the\s+)?(.+)$/iu;
const OFFICE_OF =
  /^(?:the\s+)?(?:(?:press|private|media)\s+)?(?:office|team|campaign|agents?|managers?|publicist|lawyers?|attorneys?|solicitors?|counsel|representatives?|spokes(?:man|woman|person|people))\s+(?:of|for|to)\s+(?:the\s+)?(.+)$/iu;

/** The author of a document that is somebody's own words: the sender, the account, the byline, else the office that put it out. */
export function findAuthor(reading: Reading, document: DocumentText): Speaker | null {
  const sender = reading.letter?.from.name ?? null;
  if (sender !== null) return namedAuthor(document, sender, signature(reading.text, sender));
  const head = postHead(reading);
  if (head !== null) return namedAuthor(document, head.name, head.anonymous ? 'anonymous' : null);
  const byline = reading.bylines[0];
  if (byline !== undefined && reading.kind !== 'release') return namedAuthor(document, byline, null);
  const isSigned = reading.kind === 'release' || reading.kind === 'reply' || isLetter(reading);
  const signatory = isSigned ? findSignatory(reading) : null;
  if (signatory !== null) {
    const author = namedAuthor(document, signatory.name, signatory.role);
    return author === null
      ? null
      : { ...author, speaksFor: signatory.isForOthers ? (forWhom(signatory.role ?? '') ?? reading.outlet) : null };
  }
  if (reading.outlet !== null && (reading.kind === 'release' || reading.kind === 'reply'))
    return bodyAuthor(reading.outlet);
  return null;
}

/** The line in which a post names its account, or null. */
export function postHead(
  reading: Reading,
): { readonly name: string; readonly span: Span; readonly anonymous: boolean } | null {
  if (reading.kind !== 'post' && reading.kind !== 'reply') return null;
  const head = POST_HEAD.exec(reading.text);
  if (head?.[1] === undefined) return null;
  return { name: head[1], span: [0, head[0].length], anonymous: /anonymous/iu.test(head[2] ?? '') };
}

/** The full names of persons in the labels of turns. */
export function namesOfLabels(labels: ReadonlySet<string>): string[] {
  const names = new Set<string>();
  for (const label of labels) {
    const { name } = readLabel(label);
    const parts = name === null ? null : parseName(name);
    if (parts !== null && parts.given.length > 0 && looksLikeName(restoreCase(parts.name)))
      names.add(restoreCase(parts.name));
  }
  return [...names];
}

/** A label's parts: the name with its title, what is said of it behind a comma, and whether the label itself names nobody. */
function readLabel(label: string): { readonly name: string | null; readonly about: string; readonly outer: string } {
  const text = label.replace(/:\s*$/u, '').trim();
  const bracket = /^(.*?)\s*[([]([^)\]]+)[)\]]?\s*(.*)$/u.exec(text);
  const outer = (bracket?.[1] ?? text).trim();
  const named = NOBODY_LABELS.test(outer) ? (bracket?.[2] ?? null) : outer;
  const [name = null, ...about] = named?.split(',') ?? [];
  return { name, about: about.join(',').trim(), outer };
}

/** What a letter's signature says of its sender ("Anna Roe / Spokeswoman for the Mayor"), or null. */
function signature(text: string, sender: string): string | null {
  const name = parseName(sender).name;
  const lines = text.split('\n').map(line => line.trim());
  const at = lines.findLastIndex(line => line === sender || line === name || line.startsWith(`${name},`));
  const line =
    at < 0
      ? ''
      : lines[at]?.startsWith(`${name},`) === true
        ? (lines[at]?.slice(name.length + 1).trim() ?? '')
        : (lines[at + 1] ?? '');
  return roleHead(line) !== null || /\b(?:press|media|communications)\b/iu.test(line) ? line : null;
}

function namedAuthor(document: DocumentText, given: string, about: string | null): Speaker | null {
  const written = given.replace(/^by\s+/iu, '').trim();
  const desk = DESK_OF.exec(written);
  if (desk?.[1] !== undefined && desk[2] !== undefined && about !== 'anonymous')
    return { name: `${desk[2]} ${desk[1].toLowerCase()}`, kind: 'organization', description: null, speaksFor: desk[2] };
  const text = written.replace(/,.*$/u, '').trim();
  if (text === '') return null;
  if (about === 'anonymous') return { name: text, kind: 'unnamed', description: 'anonymous account', speaksFor: null };
  const member = memberCalled(document, parseName(text).name || text);
  if (member !== null && member.kind === 'person' && isOwnName(member.name)) {
    if (about !== null) addRole(member, readRole(about));
    const speaker = speakerOf(member, about);
    return about === null ? speaker : { ...speaker, speaksFor: forWhom(about) ?? speaker.speaksFor };
  }
  if (!isOwnName(text)) return bodyAuthor(text);
  const parts = parseName(text);
  return {
    name: restoreCase(parts.name),
    kind: 'person',
    description: about ?? parts.title,
    speaksFor: about === null ? null : forWhom(about),
  };
}

/** The one a signature's role is for: "Spokeswoman for the Mayor", "NATO press officer"; null if it does not say. */
function forWhom(role: string): string | null {
  const beside = DESK_OF.exec(role)?.[2] ?? /^spokes(?:man|woman|person),\s*(?:the\s+)?(.+)$/iu.exec(role)?.[1];
  if (beside !== undefined) return beside;
  if (/^(?:head|director|chief) of (?:press|media|communications|public \p{L}+)$/iu.test(role)) return null;
  const after = /\b(?:for|of|to)\s+(?:the\s+)?(.+)$/iu.exec(role)?.[1];
  if (after !== undefined) return after;
  return /^(.+?)\s+(?:press|media|communications|spokes\p{L}+)\b/iu.exec(role)?.[1] ?? null;
}

function bodyAuthor(name: string): Speaker {
  const office = OFFICE_OF.exec(name)?.[1] ?? PRESS_OFFICE.exec(name)?.[1];
  return {
    name,
    kind: 'organization',
    description: null,
    speaksFor: office === undefined || office === '' ? null : office,
  };
}

/**
 * True if the name of an account or sender is a person's own: two to four words, none of them everyday words, bodies or plurals
 * that nobody is called by. In doubt it is not.
 */
export function isOwnName(text: string): boolean {
  const parts = parseName(text);
  const words = parts.name.split(' ').filter(word => word !== '');
  if (words.length < 2 || words.length > 5 || /[&\d]/u.test(text) || !looksLikeName(parts.name)) return false;
  return words.every(word => {
    const plain = plainWord(word);
    return !BODIES.has(plain) && !FUNCTION_WORDS.has(plain) && !ACCOUNT_WORDS.test(plain);
  });
}

/** Words of which accounts are named and people are not. */
const ACCOUNT_WORDS =
  /^(?:quotes?|dogs?|cats?|daily|whispers?|speaks?|fans?|truth|facts?|memes?|watch|alerts?|leaks?|gossip|official|updates?|community|stories|voices?|world|life|talk|town|city|village|football|soccer|sports?|music|movies?|politics|army|nation|patriots?|eagle|insider|report|wisdom|golden|real|breaking|local|live|online|digital|global|today|weekly|forum|page|blog|bot|club|parents|friends|lovers?|mums?|dads?|dockside|pier|bay|stalls|circle)$/u;

/** The speaker of a labelled turn: "MINISTER CONRAD ROE", "QUESTION (ANNA ROE, CHANNEL 9)", "MR. ROE"; null for labels that name nobody. */
export function resolveLabel(document: DocumentText, label: string): Speaker | null {
  const { name: given, about, outer } = readLabel(label);
  if (given === null) {
    const kind = /^(?:audience|crowd|all|protesters?)/iu.test(outer) ? 'group' : 'unnamed';
    return { name: restoreCase(outer), kind, description: restoreCase(outer).toLowerCase(), speaksFor: null };
  }
  if (/^\p{Lu}[\p{L}'’]*(?:\s+\p{Ll}[\p{L}'’]*){2,}$/u.test(given)) return null;
  if (isDescribed(given))
    return { name: restoreCase(given), kind: 'unnamed', description: given.toLowerCase(), speaksFor: null };
  const parts = parseName(given);
  const title = parts.title === null || PLAIN_TITLE.test(parts.title) ? null : labelRole(parts.title);
  const role = about === '' ? title : labelRole(about);
  if (parts.name === '')
    return title === null ? null : { name: title, kind: 'unnamed', description: title, speaksFor: null };
  const member = memberCalled(document, parts.name);
  // A wife who is named in full does not take her husband's turns.
  const kin = parts.given.length === 0 && member?.descriptions.some(held => KIN.has(held.head)) === true;
  if (member !== null && !kin) {
    if (parts.gender !== null) member.gender = parts.gender;
    if (role !== null) addRole(member, readRole(role));
    return speakerOf(member, role);
  }
  const name = restoreCase(shownName(given));
  const body = name.split(' ').some(word => BODIES.has(plainWord(word)));
  return { name, kind: body ? 'organization' : 'person', description: role, speaksFor: null };
}

/** True for labels such as "MALE REPORTER", which describe and do not name. */
function isDescribed(label: string): boolean {
  const words = label.split(/\s+/u).map(plainWord);
  const last = words.at(-1) ?? '';
  const describes = ROLES.has(last) || UNNAMED.has(last) || GROUPS.has(last);
  return (
    words.length > 1 &&
    describes &&
    !SURNAME_ROLES.has(last) &&
    genderOfGiven(words[0] ?? '') === null &&
    !ADDRESS.has(words[0] ?? '')
  );
}

const PLAIN_TITLE = /^(?:mr|ms|mrs|miss|mister|mx)\.?$/iu;

/** A role in a label as it would be written in a text; "I-VT" is no role. */
function labelRole(role: string): string | null {
  if (/^[DRI][-‐‑]/u.test(role)) return null;
  const words = role.split(' ').map(word => {
    if (!isAllCapitals(word) && !/^\p{Lu}+\.$/u.test(word)) return word;
    const initials = /^[^AEIOUY]{2,4}$/u.test(word) || /\d/u.test(word);
    return initials
      ? word
      : role.includes(' ') || word.endsWith('.')
        ? restoreCase(word.replace('.', '')) + (word.endsWith('.') ? '.' : '')
        : word.toLowerCase();
  });
  return words.join(' ');
}
