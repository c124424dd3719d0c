import { describeBody } from './bodies.ts';
import type { DocumentText } from './document-text.ts';
import { fitMember, newMember, readRole, type Member } from './member.ts';
import { isAllCapitals, looksLikeName, parseName, roleHead, shownName } from './names.ts';
import { namePair } from './pairs.ts';
import type { Phrase } from './phrase.ts';
import { issuerOf } from './issuers.ts';
import { ownerOf } from './owners.ts';
import { textIn } from './source-text.ts';
import { groupOf, speakerOf } from './speaker-of.ts';
import type { Speaker, SpeakerKind } from './speaker.ts';
import { memberCalled, spokenFor } from './speaks-for.ts';
import { readsAsBody } from './gather-cast.ts';
import type { Spoken } from './spoken.ts';
import type { Token } from './tokens.ts';
import { DEMONYM, PLACES } from './english/function-words.ts';
import { GATHERING, PERSON_NOUNS, WORKS } from './english/phrases.ts';
import { ANY_BODY, PUBLIC_BODIES, STANDING_BODIES } from './english/body-kinds.ts';
import { ROLES, SPEAKS_FOR } from './english/roles.ts';
import { isPeople } from './people-words.ts';
import { ANONYMITY, BODIES, GROUPS, UNNAMED } from './english/sources.ts';

/** A source of more words than this is a clause that was read wrongly. */
const MOST_WORDS = 22;

/** Who a noun phrase means; `range` is the whole source, half-open token positions. Null if the document does not tell. */
export function resolvePhrase(document: DocumentText, given: Phrase, range: readonly [number, number]): Speaker | null {
  const plain = isPlainOpening(document, given) && (given.joined?.name ?? null) === null;
  const phrase = plain ? { ...given, name: null } : given;
  const several = nameSeveral(document, phrase);
  if (several !== null) return several;
  const member = phrase.name?.member ?? null;
  if (member !== null) return speakerOf(member);
  const described = document.spoken.find(
    item => item.description !== null && item.from <= phrase.head && phrase.head < item.to,
  );
  const both = phrase.joined !== null && isCoordinated(phrase.joined) && phrase.joined.name === null;
  // "its chargé d’affaires, Anna Roe": one person who is named stands for one, whatever the noun ends in.
  const named = phrase.apposed?.name?.member ?? null;
  const one =
    phrase.determiner === 'whose' &&
    named?.kind === 'person' &&
    named.given.length > 0 &&
    (phrase.apposed?.joined ?? null) === null &&
    !GROUPS.has(document.tokens[phrase.head]?.lower ?? '');
  const single =
    !both && phrase.determiner !== 'none' && phrase.amount === null && (one || !isPlural(document, phrase));
  if (single && phrase.apposed !== null && phrase.name === null) {
    // "her lawyer, Anna Poe", "the group, Harbour Watch".
    const apposed = phrase.apposed.name?.member ?? bodyApposed(document, phrase);
    if (apposed !== null && fitsApposition(document, phrase, apposed)) {
      const { lower } = document.tokens[phrase.head] as Token;
      if (apposed.kind === 'organization') document.bodies.set(lower, apposed);
      return speakerOf(apposed);
    }
  }
  const second = phrase.joined?.name?.member ?? null;
  // "his wife and campaign manager, Anna Poe": one person of two roles.
  const role = roleHead(document.tokens[phrase.head]?.lower ?? '') !== null;
  if (single && role && second?.kind === 'person' && phrase.joined?.determiner === null) return speakerOf(second);
  if (described?.member != null && described.member.kind !== 'unnamed' && single) return speakerOf(described.member);
  return describePhrase(document, phrase, { range, described });
}

/**
 * True if the phrase is one word that has its capital from the start of the sentence, as far as the document tells ("Critics said"),
 * so that it need not be a name.
 */
export function isPlainOpening({ tokens, runs }: DocumentText, { head, core, name }: Phrase): boolean {
  const token = tokens[head] as Token;
  if (!token.opens || core !== head || name === null || name.member !== null || name.run.to - name.run.from > 1)
    return false;
  return !runs.some(run => run.key === name.run.key && tokens[run.from]?.opens === false);
}

/** Two or more names joined ("Anna Roe and Thomas Ode", "France and Germany"); null if there is only one. */
function nameSeveral(document: DocumentText, phrase: Phrase): Speaker | null {
  const names: string[] = [];
  let at: Phrase | null = phrase;
  let listed = false;
  while (at !== null) {
    const mention: Phrase['name'] = at.name;
    if (mention === null) break;
    const name: string = mention.member?.name ?? mention.run.text;
    // What is said of one person behind the name is no second one.
    if (names.includes(name)) break;
    names.push(name);
    if (at.joined !== null) listed = true;
    // A list goes on behind a comma; an apposition is no part of it.
    const next: Phrase | null =
      at.joined ?? (at.apposed?.determiner === null && at.apposed.joined !== null ? at.apposed : null);
    if (next === null) break;
    if (next.name === null)
      return isCoordinated(next) && listed ? groupOf([textIn(document, phrase.from, next.head + 1)]) : null;
    at = next;
  }
  return listed && names.length > 1 ? groupOf(names) : null;
}

function isCoordinated(phrase: Phrase): boolean {
  return phrase.determiner !== null || phrase.amount !== null;
}

/** True if the head is a plural common noun, or an amount says so. */
export function isPlural({ tokens }: DocumentText, phrase: Phrase): boolean {
  if (phrase.partitive && phrase.determiner === 'a') return false;
  const token = tokens[phrase.head];
  if (token === undefined) return false;
  if (GATHERING.has(token.lower) && tokens[phrase.head + 1]?.lower === 'of') return true;
  if (/^(?:percent|percentage)$/u.test(token.lower)) return true;
  if (phrase.name !== null) return phrase.name.member === null && phrase.core < phrase.head && GROUPS.has(token.lower);
  if (GROUPS.has(token.lower) && !COLLECTIVE.test(token.lower)) return true;
  if (UNNAMED.has(token.lower)) return PLURAL_PEOPLE.test(token.lower);
  if (token.capital && phrase.core === phrase.head && !DEMONYM.test(token.lower))
    return token.opens && phrase.determiner === null ? isPeople(token.lower) : false;
  if (token.capital && !token.opens && !DEMONYM.test(token.lower)) return false;
  return /[^s'’iu]s$/u.test(token.lower) && !SINGULAR_S.test(token.lower);
}

const COLLECTIVE = /^(?:audience|crowd|jury|panel|public|media|police)$/u;
const PLURAL_PEOPLE = /(?:[^s]s|people|men|women)$/u;
const SINGULAR_S =
  /^(?:news|politics|economics|physics|athletics|gas|bus|campus|corpus|chaos|canvas|atlas|series|species|headquarters|crossroads|lens|mathematics|ethics|sports|united|arms|works)$/u;

/** True if the name behind the comma may be that of the one described before it. */
function fitsApposition(document: DocumentText, phrase: Phrase, member: Member): boolean {
  const head = document.tokens[phrase.head]?.lower ?? '';
  const body = BODIES.has(head) || head === 'group';
  if (member.kind === 'organization') return body;
  return !body && !WORKS.has(head);
}

/** A body that nothing but the noun before its name tells to be one: "the group, Harbour Watch". */
function bodyApposed({ tokens }: DocumentText, phrase: Phrase): Member | null {
  const name = phrase.apposed?.name ?? null;
  const head = tokens[phrase.head]?.lower ?? '';
  const body = BODIES.has(head) || ANY_BODY.has(head);
  return body && name !== null && phrase.determiner !== null
    ? newMember(name.run.text, 'organization', name.run.span[0])
    : null;
}

interface Place {
  readonly range: readonly [number, number];
  readonly described: Spoken | undefined;
}

/** A source that is nobody of the cast: an unnamed one, a body, a group, a work, a name met only here. */
function describePhrase(document: DocumentText, phrase: Phrase, { range, described }: Place): Speaker | null {
  const { tokens } = document;
  const whole = textIn(document, phrase.from, range[1])
    .replace(/(?:[,;:–—]|['’]s)+$/u, '')
    .trim();
  if (whole.split(' ').length > MOST_WORDS) return null;
  const head = (tokens[phrase.head]?.lower ?? '').replace(/'s$/u, '');
  const as = (kind: SpeakerKind, name = whole): Speaker => ({
    name,
    kind,
    description: kind === 'unnamed' ? name : null,
    speaksFor: described?.description ? spokenFor(document, described.description) : null,
  });
  if (phrase.determiner === 'none') return null;
  if (ANONYMITY.test(whole)) return as('unnamed');
  const plural = isPlural(document, phrase);
  const bodies =
    phrase.joined !== null &&
    phrase.name === null &&
    (isCoordinated(phrase.joined) || BODIES.has(head) || head === 'campaign');
  if (bodies) return as('group');
  if (phrase.partitive && phrase.determiner === 'a') return as('unnamed');
  if (plural || phrase.amount !== null) {
    const pair = namePair(document, phrase);
    if (pair !== null) return pair;
    return as(UNNAMED.has(head) && !/^(?:wo)?men$/u.test(head) ? 'unnamed' : 'group');
  }
  if (head === 'office' || head === 'team' || head === 'campaign') return describeBody(document, phrase, whole);
  if (SPEAKS_FOR.has(head) || UNNAMED.has(head)) return as('unnamed');
  const core = textIn(document, phrase.core, phrase.head + 1).replace(/['’]s$/u, '');
  const small =
    tokens[phrase.head]?.capital === false || tokens[phrase.head]?.opens === true || phrase.name?.run.shouting === true;
  const token = tokens[phrase.head];
  if (token?.capital === true && !token.opens && phrase.core === phrase.head && phrase.determiner === null) {
    // "Baker said": a surname that could be a role.
    const named = memberCalled(document, core);
    if (named !== null) return speakerOf(named);
  }
  const untold =
    (phrase.determiner === null && (phrase.core < phrase.head || small)) ||
    (phrase.determiner === 'the' && described === undefined && small);
  if (untold && phrase.name === null && roleHead(core) !== null) {
    // "NATO Secretary General confirmed …": a role without an article, as headlines have it.
    const [holder, other] = holdersOf(document, core, whole);
    if (holder !== undefined && other === undefined) return speakerOf(holder);
  }
  if (small && WORKS.has(head) && !(ANY_BODY.has(head) && phrase.before === null)) {
    const owner = ownerOf(document, phrase);
    if (owner !== null) return owner;
    const issuer = issuerOf(document, phrase);
    const issued = issuer === null ? null : resolvePhrase(document, issuer.phrase, issuer.range);
    return issued === null || issued.kind === 'unnamed' ? as('unnamed') : issued;
  }
  if (
    phrase.name === null &&
    described === undefined &&
    (BODIES.has(head) || (small && (ANY_BODY.has(head) || STANDING_BODIES.has(head))))
  )
    return describeBody(document, phrase, whole);
  if (small && GROUPS.has(head)) return as('group');
  const name = properName(document, phrase, range);
  if (name !== null) return name;
  if (described !== undefined || roleHead(core) !== null)
    return { ...as('unnamed'), description: described?.description?.text ?? core };
  if (PERSON_NOUNS.has(head)) return as('unnamed');
  return BODIES.has(head) ? describeBody(document, phrase, whole) : null;
}

/** A name that the cast does not have, since nothing but this source tells that it is one. */
function properName(document: DocumentText, phrase: Phrase, range: readonly [number, number]): Speaker | null {
  const { name: mention, head, determiner } = phrase;
  const token = document.tokens[head];
  if (token === undefined || !token.capital) return null;
  const inside = mention !== null && mention.run.from >= range[0] && mention.run.to <= range[1];
  const text = inside ? mention.run.text : textIn(document, phrase.core, head + 1).replace(/['’]s$/u, '');
  const known = memberCalled(document, parseName(text).name) ?? bodyBeginning(document, text);
  if (known !== null) return speakerOf(known);
  const body = (name: string): Speaker => ({ name, kind: 'organization', description: null, speaksFor: null });
  if (PLACES.has(token.lower)) return body(text);
  if (DEMONYM.test(token.lower)) return null;
  if (readsAsBody(text)) return body(text);
  if (!looksLikeName(text)) return null;
  // The first word of a sentence is a name only if it is all that the source has.
  const opening = token.opens && phrase.core === head;
  if (opening && (range[1] - range[0] > 1 || ROLES.has(token.lower) || /(?:ed|ing|ly)$/u.test(token.lower)))
    return null;
  const parts = parseName(text);
  if (parts.name === '') return null;
  // Of a lone word nothing tells the kind; firms that are known by one word were found above.
  const person = determiner === null && !isAllCapitals(text);
  if (!person) return body(text);
  return { name: shownName(text), kind: 'person', description: parts.title, speaksFor: null };
}

/** The only body of the cast whose name begins with that one word, which is no place: "Patriot" for Patriot Coal. */
function bodyBeginning({ members }: DocumentText, text: string): Member | null {
  const word = text.toLowerCase();
  if (text.includes(' ') || PLACES.has(word) || DEMONYM.test(word) || ROLES.has(word) || BODIES.has(word)) return null;
  const found = members.filter(
    member =>
      member.kind === 'organization' &&
      member.words.length > 1 &&
      member.words[0] === word &&
      !member.words.some(part => PUBLIC_BODIES.has(part)),
  );
  return found.length === 1 ? (found[0] as Member) : null;
}

/** The persons of the cast whose recorded roles fit a description best, which stands in that source. */
function holdersOf(document: DocumentText, text: string, source: string): Member[] {
  const asked = { ...readRole(text), text: source };
  const scored = document.members
    .filter(member => member.kind === 'person')
    .map(member => ({ member, fit: fitMember(asked, member) }));
  const best = Math.max(0, ...scored.map(({ fit }) => fit));
  return best === 0 ? [] : scored.filter(({ fit }) => fit === best).map(({ member }) => member);
}
