import type { Description } from './descriptions.ts';
import { antecedent } from './antecedents.ts';
import type { DocumentText } from './document-text.ts';
import { foldName } from './names.ts';
import type { Member } from './member.ts';
import type { Token } from './tokens.ts';
import { PRESS, SPEAKS_FOR, SPEAKS_FOR_IF_WHOSE } from './english/roles.ts';

/** For whom somebody of this description speaks, by name as full as the document has it; null if for nobody or if it does not tell. */
export function spokenFor(document: DocumentText, description: Description): string | null {
  const { head, modifiers, whose, of } = description;
  const press = PRESS.has(modifiers.at(-1) ?? '');
  const ifWhose = SPEAKS_FOR_IF_WHOSE.has(head);
  if (!SPEAKS_FOR.has(head) && !press && !ifWhose) return null;
  if (whose !== null) {
    const name = whoseName(document, whose);
    // A club's manager or a city's attorney speaks in his own right; a person's speaks for that person.
    return ifWhose && !document.members.some(member => member.name === name && member.kind === 'person') ? null : name;
  }
  if (of !== null) {
    const name = nameIn(document, of[0], of[1]);
    return ifWhose && !document.members.some(member => member.name === name && member.kind === 'person') ? null : name;
  }
  if (ifWhose) return null;
  const words = press ? modifiers.slice(0, -1) : modifiers;
  if (words.length === 0) return null;
  const end = description.from + (description.article === null ? 0 : 1) + words.length;
  return nameIn(document, end - words.length, end);
}

/** Whom a possessive token means: "her", "Norrland's", "the mayor's". */
function whoseName(document: DocumentText, at: number): string | null {
  const token = document.tokens[at] as Token;
  if (!token.possessive) {
    const gender = token.lower === 'his' ? 'male' : token.lower === 'her' ? 'female' : null;
    if (gender === null) return null;
    const place = { span: [token.start, token.end] as const, sentence: token.sentence, block: token.block };
    return antecedent(document.spoken, place, gender)?.name ?? null;
  }
  let from = at;
  while (from > 0 && isInside(document.tokens[from - 1], token)) from -= 1;
  return nameIn(document, from, at + 1);
}

function isInside(token: Token | undefined, last: Token): boolean {
  return (
    token !== undefined &&
    token.kind === 'word' &&
    token.sentence === last.sentence &&
    (token.capital || token.lower === 'the') &&
    !token.possessive
  );
}

/** The fullest name for the words of these tokens: a member's who is spoken of there, else the words themselves. */
function nameIn(document: DocumentText, from: number, to: number): string | null {
  const inside = document.spoken.filter(item => item.from >= from && item.to <= to && item.member !== null);
  const known = inside.find(item => item.member?.kind !== 'unnamed')?.member ?? null;
  if (known !== null) return known.name;
  const words = document.tokens.slice(from, to);
  const text = words
    .map(token => token.text)
    .join(' ')
    .replace(/^(?:the|a|an) /iu, '');
  if (text === '' || !/\p{L}/u.test(text)) return null;
  return memberCalled(document, text)?.name ?? text;
}

/** How many times as often as others somebody must be named for a surname that several have to be theirs. */
const CLEARLY_MORE = 4;

/**
 * The member with that name or surname. Where a surname is one's who is named in full and also one's who is not, it is the one's
 * who is named far more often, else the latter's; where several in full have it, nobody's.
 */
export function memberCalled(document: Pick<DocumentText, 'members'>, text: string): Member | null {
  const key = foldName(text).join(' ');
  const same = document.members.filter(member => member.words.join(' ') === key);
  const bearers = document.members.filter(
    member => member.kind === 'person' && member.surname === key && !same.includes(member),
  );
  const [exact] = same;
  const [bearer] = bearers;
  if (exact === undefined || same.length > 1)
    return bearers.length === 1 && same.length === 0 ? (bearer ?? null) : null;
  if (bearers.length !== 1 || bearer === undefined) return exact;
  return bearer.mentions.length >= CLEARLY_MORE * exact.mentions.length ? bearer : exact;
}
