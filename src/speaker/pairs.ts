import type { DocumentText } from './document-text.ts';
import type { Member } from './member.ts';
import { isPersons } from './people-words.ts';
import type { Phrase } from './phrase.ts';
import { groupOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';
import type { Spoken } from './spoken.ts';
import { ROLE_GENDER } from './english/roles.ts';
import { BODIES } from './english/sources.ts';

/** Sentences that "the two" may look back. */
const REACH_SENTENCES = 4;

const PAIRED = /^(?:both|two)$/u;

/** Whom "the two", "both leaders", "the pair" mean: the only two of whom the text just spoke, or the two last joined by "and". */
export function namePair(document: DocumentText, phrase: Phrase): Speaker | null {
  const { tokens, spoken } = document;
  const head = tokens[phrase.head];
  const first = tokens[phrase.from];
  if (head === undefined || first === undefined) return null;
  const pair = /^(?:pair|duo|couple)$/u.test(head.lower);
  const definite = phrase.determiner === 'the' || phrase.amount === 'both';
  if (!definite || phrase.name !== null || !(pair || PAIRED.test(phrase.amount ?? ''))) return null;
  const bodies =
    BODIES.has(head.lower.replace(/s$/u, '')) || /^(?:companies|parties|agencies|firms)$/u.test(head.lower);
  if (!pair && !bodies && phrase.core <= phrase.head && !PAIRED.test(head.lower) && !isPersons(head.lower)) return null;
  const gender = /^men$/u.test(head.lower)
    ? 'male'
    : /^women$/u.test(head.lower)
      ? 'female'
      : (ROLE_GENDER.get(head.lower.replace(/men$/u, 'man').replace(/s$/u, '')) ?? null);
  const persons: Spoken[] = [];
  for (let i = spoken.length - 1; i >= 0; i -= 1) {
    const item = spoken[i] as Spoken;
    if (item.span[0] >= first.start || item.quoted) continue;
    if (first.sentence - item.sentence > REACH_SENTENCES) break;
    const { member } = item;
    if (member === null || member.kind !== (bodies ? 'organization' : 'person')) continue;
    if (gender !== null && member.gender !== null && member.gender !== gender) continue;
    persons.unshift(item);
  }
  const members = new Set(persons.map(({ member }) => member as Member));
  if (members.size === 2 && !bodies) return groupOf([...members].map(({ name }) => name));
  for (let i = persons.length - 1; i > 0; i -= 1) {
    const [one, other] = [persons[i - 1] as Spoken, persons[i] as Spoken];
    const joined = tokens.slice(one.to, other.from).some(({ lower }) => lower === 'and') && other.from - one.to <= 4;
    if (joined && one.member !== other.member)
      return groupOf([one, other].map(({ member }) => (member as Member).name));
  }
  return null;
}
