import { spansOverlap } from '#base/span.ts';
import { agrees, antecedent, learnFromPossessive, REACH_BLOCKS } from './antecedents.ts';
import { isOwning, type Description } from './descriptions.ts';
import { foldName } from './names.ts';
import { addRole, fitMember, fitRole, newMember, roleOf, type Member, type Role } from './member.ts';
import { listSpoken, type DiscourseInput, type Spoken } from './spoken.ts';
import { EPITHETS } from './english/epithets.ts';
import { otherName } from './other-names.ts';
import { isToldOf } from './own-words.ts';
import { whoWasAsked } from './was-asked.ts';
import { CANDIDATES, KIN, PRESS, ROLE_GENDER, SPEAKS_FOR } from './english/roles.ts';

/** Blocks at the start of a text in which somebody may be described before being named. */
const LEAD_BLOCKS = 3;

/** Reads the text from front to back and says who is meant by each description and pronoun. */
export function followDiscourse(input: DiscourseInput): Spoken[] {
  const { headlines } = input;
  const spoken = listSpoken(input);
  const pending: Spoken[] = [];
  const named = new Set<Member>();
  learnFromPossessive(input.tokens, spoken, input.quoted);
  spoken.forEach((item, i) => {
    if (item.description !== null && item.member === null) {
      item.member = whoIsDescribed(input, spoken, i, named);
      if (item.member === null && !item.possessive) {
        item.member = standIn(spoken, i);
        const leads = item.block <= LEAD_BLOCKS && !item.quoted && !headlines.has(item.block) && isLeading(item);
        if (leads && !staysUnnamed(input, item) && !isOwning(input.tokens, item.from)) pending.push(item);
      }
    } else if (item.gender !== null && item.member === null && !item.quoted) {
      item.member = antecedent(spoken, item, item.gender);
    } else if (
      item.member?.kind === 'person' &&
      !named.has(item.member) &&
      (item.to - item.from > 1 || item.member.given.length === 0)
    ) {
      named.add(item.member);
      identify(input, spoken, { pending, item });
    }
  });
  return spoken;
}

/** Whom a description means among those who are named: one whose roles fit, or one who was just named without any role. */
function whoIsDescribed(
  input: DiscourseInput,
  spoken: readonly Spoken[],
  at: number,
  named: ReadonlySet<Member>,
): Member | null {
  const item = spoken[at] as Spoken;
  const description = item.description as Description;
  if (description.article === 'a') return null;
  const gender = ROLE_GENDER.get(description.head) ?? null;
  const persons = input.members.filter(member => member.kind === 'person' && agrees(member, gender));
  // "his doctor" is not a doctor of whom the text does not say whose.
  const pronoun =
    description.whose !== null && !KIN.has(description.head) && input.tokens[description.whose]?.possessive === false;
  const scored = persons
    .filter(
      member =>
        !pronoun ||
        member.descriptions.some(
          role => role.owned !== false && fitRole(description, role) > 0 && mayOwn(input, description.whose ?? 0, role),
        ),
    )
    .map(member => ({ member, fit: fitMember(description, member) }))
    .filter(({ fit }) => fit > 0);
  const best = Math.max(0, ...scored.map(({ fit }) => fit));
  const fitting = scored.filter(({ fit }) => fit === best).map(({ member }) => member);
  if (fitting.length === 1) return fitting[0] as Member;
  if (fitting.length > 1) return latest(spoken, at, fitting);
  if (item.quoted || description.article !== 'the') return null;
  const other = otherName(input, { spoken, at, persons, named });
  if (other !== null) return other;
  const source = input.sources.find(each => spansOverlap(each.span, item.span));
  const epithet = EPITHETS.has(description.head);
  if (opensWithOccasion(input, item) && !ASKS.test(description.head) && !namesStrangers(input, item)) {
    const spokenBefore = namedBefore(spoken, at, named);
    const [only] = spokenBefore;
    if (spokenBefore.size === 1 && only !== undefined && agrees(only, gender) && only.descriptions.length === 0) {
      if (description.text !== '') addRole(only, roleOf(description));
      return only;
    }
  }
  if (!(epithet && item.subject) && source?.afterQuote !== true) return null;
  const answering = whoWasAsked(input.tokens, spoken, at);
  const before = answering === null ? namedBefore(spoken, at, named) : [answering];
  const free = [...before].filter(
    member =>
      agrees(member, gender) && (epithet ? couldBe(member, description.head) : member.descriptions.length === 0),
  );
  if (free.length !== 1) return null;
  const member = free[0] as Member;
  if (description.text !== '') addRole(member, roleOf(description));
  return member;
}

/** False where the role says whose it is by a name ("Roe’s lawyer") and "his" or "her" at that token can be nobody of that name. */
function mayOwn({ members, tokens }: DiscourseInput, whose: number, role: Role): boolean {
  const owner = /^(?:the )?(.+?)['’]s /u.exec(role.text)?.[1];
  const said = tokens[whose]?.lower;
  if (owner === undefined || (said !== 'his' && said !== 'her')) return true;
  const key = foldName(owner).join(' ');
  const named = members.filter(
    member => member.kind === 'person' && [member.surname, member.words.join(' ')].includes(key),
  );
  return named.length === 0 || named.some(member => agrees(member, said === 'his' ? 'male' : 'female'));
}

/** Persons who were named in full in the running text shortly before. */
function namedBefore(spoken: readonly Spoken[], at: number, named: ReadonlySet<Member>): Set<Member> {
  const before = new Set<Member>();
  const { block } = spoken[at] as Spoken;
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = spoken[i] as Spoken;
    if (block - other.block > REACH_BLOCKS) break;
    if (other.member?.kind === 'person' && !other.quoted && named.has(other.member) && other.member.given.length > 0)
      before.add(other.member);
  }
  return before;
}

/** True if the sentence begins with the occasion on which somebody was just said to have spoken ("In the interview, the coach …"). */
function opensWithOccasion({ tokens }: DiscourseInput, item: Spoken): boolean {
  let first = item.from;
  while (first > 0 && tokens[first - 1]?.sentence === item.sentence) first -= 1;
  const words = tokens.slice(first, Math.min(first + 4, item.from)).map(({ lower }) => lower);
  return /^(?:in|during) (?:the|that|this) (?:same )?(?:interview|conversation|podcast|speech|letter|post)\b/u.test(
    words.join(' '),
  );
}

/** True if a name shortly before, of which it is not known whether it is a person's, opens a sentence or is joined to another by "and". */
function namesStrangers({ mentions, tokens }: DiscourseInput, item: Spoken): boolean {
  return mentions.some(
    ({ member, run }) =>
      member === null &&
      !run.body &&
      run.to - run.from > 1 &&
      run.to <= item.from &&
      item.block - (tokens[run.from]?.block ?? 0) <= REACH_BLOCKS &&
      (tokens[run.from]?.opens === true ||
        tokens[run.from - 1]?.lower === 'and' ||
        (tokens[run.to]?.lower === 'and' && tokens[run.to + 1]?.capital === true)),
  );
}

/** Those who ask in an interview and do not answer. */
const ASKS = /^(?:presenter|interviewer|host|journalist|reporter|broadcaster|correspondent|editor|moderator)$/u;

/** An epithet ("the second seed") goes with any role of the same walk of life, or with none; not with an office. */
function couldBe(member: Member, head: string): boolean {
  return member.descriptions.every(role => EPITHETS.has(role.head) && role.head !== head && role.head !== 'qualifier');
}

/** Of several, the one spoken of last, if nobody else of them stands equally near. */
function latest(spoken: readonly Spoken[], at: number, members: readonly Member[]): Member | null {
  const item = spoken[at] as Spoken;
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = spoken[i] as Spoken;
    if (item.block - other.block > REACH_BLOCKS) return null;
    if (other.member !== null && members.includes(other.member)) {
      const rivals = spoken
        .slice(0, at)
        .some(
          each =>
            each.sentence === other.sentence &&
            each.member !== other.member &&
            each.member !== null &&
            members.includes(each.member),
        );
      return rivals ? null : other.member;
    }
  }
  return null;
}

/** True if the text is likely to be about the one described: the subject of its sentence, or told by whose or of what he or she is. */
function isLeading(item: Spoken): boolean {
  return item.subject || (item.description?.of ?? item.description?.whose ?? null) !== null;
}

/**
 * True for a source whom the text leaves unnamed ("A police officer said"), and for spokespeople who are quoted: who is named next is
 * another source.
 */
function staysUnnamed({ sources }: DiscourseInput, { description, span }: Spoken): boolean {
  if (description === null || !sources.some(each => spansOverlap(each.span, span))) return false;
  return (
    description.article === 'a' || SPEAKS_FOR.has(description.head) || PRESS.has(description.modifiers.at(-1) ?? '')
  );
}

/** Somebody who is described and not named: the one who was described so before, or a new stand-in. */
function standIn(spoken: readonly Spoken[], at: number): Member {
  const item = spoken[at] as Spoken;
  const description = item.description as Description;
  if (description.article !== 'a')
    for (let i = at - 1; i >= 0; i -= 1) {
      const other = spoken[i]?.member;
      if (other?.kind === 'unnamed' && fitMember(description, other) > 0) return other;
    }
  const member = newMember(`${articleFor(description)} ${description.text}`, 'unnamed', item.span[0]);
  addRole(member, roleOf(description));
  return member;
}

/**
 * "The mayor of Marrow Bay is under fire. … Anna Roe told a meeting": somebody who opens the text by description alone and is then named
 * without one. It is taken so only where the lead describes one person and the name comes without a description of its own.
 */
function identify(
  input: DiscourseInput,
  spoken: readonly Spoken[],
  { pending, item }: { readonly pending: Spoken[]; readonly item: Spoken },
): void {
  const member = item.member as Member;
  const open = pending.filter(each => item.block - each.block <= REACH_BLOCKS && each.member?.kind === 'unnamed');
  const subjects = open.filter(each => each.subject);
  const choice = subjects.length > 0 ? subjects : open;
  const standIns = new Set(choice.map(each => each.member));
  const stranger = choice[0]?.member;
  const told = member.descriptions.filter(({ text }) => !ACADEMIC.test(text));
  if (item.quoted || !item.subject || told.length > 0 || member.given.length === 0) return;
  if (isToldOf(input.tokens, item)) return;
  if (standIns.size !== 1 || stranger === undefined || stranger === null || !agrees(member, stranger.gender)) return;
  const described = choice[0] as Spoken;
  if (choice.some(each => isOwner(input, each, member))) return;
  // Somebody else is named where the description stands.
  const beside = (each: Spoken) =>
    each.sentence === described.sentence && each.member?.kind === 'person' && each.member !== member;
  if (CANDIDATES.has(described.description?.head ?? '') && spoken.some(beside)) return;
  const between = spoken.filter(
    each =>
      each.span[0] > described.span[0] &&
      each.span[0] < item.span[0] &&
      !each.quoted &&
      each.sentence !== described.sentence,
  );
  if (between.some(each => each.member !== member && each.member?.kind === 'person' && (each.subject || isFree(each))))
    return;
  for (const role of stranger.descriptions) addRole(member, withOwner(input, described, role));
  for (const each of spoken) if (each.member === stranger) each.member = member;
  pending.length = 0;
}

/** Titles that whoever holds an office may have besides: they tell nothing of what somebody is here. */
const ACADEMIC = /^(?:prof|professor|dr|doctor|revd?|reverend|sir|dame)\.?$/iu;

/** True for somebody whom the text names in full and of whom it has not said what he or she is: it may be the one described. */
function isFree({ member, possessive }: Spoken): boolean {
  return member !== null && !possessive && member.given.length > 0 && member.descriptions.length === 0;
}

/** True if the description is of somebody of that member's ("Roe's manager", "her manager"), who is somebody else. */
function isOwner({ mentions }: DiscourseInput, item: Spoken, member: Member): boolean {
  const whose = item.description?.whose ?? null;
  return (
    whose !== null && mentions.some(each => each.member === member && each.run.from <= whose && whose < each.run.to)
  );
}

/** "… and their manager did not hide it": the role with the name of the body that the sentence is about. */
function withOwner({ mentions, tokens }: DiscourseInput, item: Spoken, role: Role): Role {
  const whose = item.description?.whose ?? null;
  if (whose === null || !/^(?:their|its)$/u.test(tokens[whose]?.lower ?? '')) return role;
  const owner = mentions.find(({ run }) => tokens[run.from]?.sentence === item.sentence);
  const opens = owner !== undefined && tokens[owner.run.from]?.opens === true && owner.run.to <= item.from;
  if (!opens || owner.run.shouting || (owner.member?.gender ?? null) !== null) return role;
  return {
    ...role,
    text: `${owner.run.text} ${role.text}`,
    modifiers: [...owner.run.text.toLowerCase().split(' '), ...role.modifiers],
  };
}

/** "the", or "a" and "an" by how the description begins. */
const articleFor = ({ article, text }: Description): string =>
  article === 'a' && /^[aeiou]/iu.test(text) ? 'an' : (article ?? 'the');
