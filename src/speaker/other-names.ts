import { hasAge, type Description } from './descriptions.ts';
import type { Member } from './member.ts';
import type { DiscourseInput, Spoken } from './spoken.ts';
import { partyOf } from './english/parties.ts';
import { PERSON_NOUNS } from './english/phrases.ts';
import { CANDIDATES } from './english/roles.ts';

/**
 * Whom a description means that only changes the name: "the Republican nominee", "the 54-year-old", "the New Yorker". It is the one
 * person of that party or age, or else the only one of whom the sentence before and this one speak.
 */
export function otherName(
  input: DiscourseInput,
  {
    spoken,
    at,
    persons,
    named,
  }: {
    readonly spoken: readonly Spoken[];
    readonly at: number;
    readonly persons: readonly Member[];
    readonly named: ReadonlySet<Member>;
  },
): Member | null {
  const item = spoken[at] as Spoken;
  const { head, modifiers } = item.description as Description;
  if (head === 'year-old' || modifiers.some(word => word.endsWith('year-old'))) {
    const aged = persons.filter(member => ageFits(input, item, member));
    if (aged.length > 0) return aged.length === 1 ? (aged[0] as Member) : null;
    const only = onlyBefore(spoken, at);
    return only !== null && persons.includes(only) && !hasKnownAge(input, only) ? only : null;
  }
  const party = [...modifiers, head].map(partyOf).find(word => word !== null) ?? null;
  const candidate = CANDIDATES.has(head);
  if (!candidate && party === null && !PERSON_NOUNS.has(head)) return null;
  const fits = (member: Member): boolean =>
    (party === null || (input.parties.get(member) ?? party) === party) && named.has(member);
  if (party !== null) {
    const inParty = persons.filter(member => input.parties.get(member) === party && named.has(member));
    const standing = inParty.filter(member => member.descriptions.some(role => CANDIDATES.has(role.head)));
    if (candidate && standing.length === 1) return standing[0] as Member;
    if (candidate && standing.length === 0 && inParty.length === 1) return inParty[0] as Member;
  }
  if (!item.subject) return null;
  const only = onlyBefore(spoken, at);
  return only !== null && fits(only) && persons.includes(only) ? only : null;
}

/** The only person of whom the sentence before and this one, up to that place, speak outside quotation marks; null if several. */
function onlyBefore(spoken: readonly Spoken[], at: number): Member | null {
  const item = spoken[at] as Spoken;
  const met = new Set<Member>();
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = spoken[i] as Spoken;
    if (item.sentence - other.sentence > 1 || item.block - other.block > 1) break;
    if (other.quoted || other.member === null || other.member.kind === 'organization') continue;
    met.add(other.member);
  }
  const [only] = met;
  return met.size === 1 && only?.kind === 'person' ? only : null;
}

function hasKnownAge({ tokens, mentions }: DiscourseInput, member: Member): boolean {
  return mentions.some(mention => mention.member === member && hasAge(tokens, mention.run));
}

function ageFits({ tokens, mentions }: DiscourseInput, item: Spoken, member: Member): boolean {
  const ages = tokens
    .slice(item.from, item.to)
    .filter(token => token.kind === 'number')
    .map(token => token.text);
  return mentions.some(
    mention =>
      mention.member === member && hasAge(tokens, mention.run) && ages.includes(tokens[mention.run.to + 1]?.text ?? ''),
  );
}
