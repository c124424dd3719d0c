import { addressBefore, type NameRun } from './find-names.ts';
import { linkName } from './link-name.ts';
import { newMember, type Member } from './member.ts';
import type { Mention } from './mention.ts';
import { genderOfGiven, parseName, type Gender } from './names.ts';
import type { Token } from './tokens.ts';
import { ADDRESS_GENDER } from './english/titles.ts';

/** What titles before a surname that two may bear come to. */
export interface Settled {
  /** Those of whom it is not known whether "Mr" or "Ms" means them. */
  readonly unsettled: ReadonlySet<Member>;
}

/** The gender that the title before a name tells, or null. */
export function titleGender(tokens: readonly Token[], run: NameRun): Gender | null {
  const address = addressBefore(tokens, run);
  return address === null ? null : (ADDRESS_GENDER.get(address) ?? null);
}

/**
 * Tells before bare surnames are linked whom "Mr Glanville" and "Ms Glanville" can mean. Who is named with a partner by one surname
 * ("Odo and Perpetua Glanville"), or whose surname goes with titles of both genders, is meant by neither while nothing tells the
 * gender: a given name, a pronoun, or one name in "a" of two. The partner of a couple joins the cast.
 */
export function settleTitles(tokens: readonly Token[], mentions: readonly Mention[], members: Member[]): Settled {
  const titles = new Map<string, Set<Gender>>();
  for (const { member, run } of mentions) {
    const gender = member === null ? titleGender(tokens, run) : null;
    if (gender !== null) titles.set(run.key, (titles.get(run.key) ?? new Set<Gender>()).add(gender));
  }
  const unsettled = new Set<Member>();
  for (const member of members.filter(({ kind }) => kind === 'person')) {
    const told = titles.get(member.surname);
    if (told === undefined) continue;
    const partner = partnerOf(tokens, mentions, member);
    if (member.gender === null && told.size > 1)
      member.gender =
        (partner === null ? pronounBehind(tokens, mentions, member) : null) ?? genderBeside(member, partner);
    if (member.gender === null) {
      if (partner !== null || told.size > 1) unsettled.add(member);
    } else if (partner !== null && told.has(otherOf(member.gender)))
      addPartner(tokens, members, { partner, member, gender: otherOf(member.gender) });
  }
  return { unsettled };
}

const otherOf = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male');

/** The lone given name that "and" joins to somebody's full name; null if there is none. */
function partnerOf(tokens: readonly Token[], mentions: readonly Mention[], member: Member): Mention | null {
  for (const [i, { run, member: named }] of mentions.entries()) {
    const before = mentions[i - 1];
    if (named !== member || run.to - run.from < 2 || before === undefined || before.member !== null) continue;
    const joined = before.run.to === run.titleFrom - 1 && /^(?:and|&)$/u.test(tokens[before.run.to]?.lower ?? '');
    const alone = before.run.to - before.run.from === 1 && before.run.titleFrom === before.run.from;
    if (joined && alone && !before.run.body && !before.run.article && !before.run.possessive) return before;
  }
  return null;
}

/** Of two of one surname whom the text calls Mr and Ms: the gender of the one named in full, by either given name. */
function genderBeside(member: Member, partner: Mention | null): Gender | null {
  const given = member.given[0];
  if (partner === null || given === undefined) return null;
  const beside = genderOfGiven(partner.run.text);
  if (beside !== null) return otherOf(beside);
  const [own, other] = [given.endsWith('a'), partner.run.key.endsWith('a')];
  return own === other ? null : own ? 'female' : 'male';
}

/** "He" or "she" in the rest of the sentence that names somebody in full or in the next one, outside of quotations. */
function pronounBehind(tokens: readonly Token[], mentions: readonly Mention[], member: Member): Gender | null {
  const run = mentions.find(each => each.member === member)?.run;
  if (run === undefined) return null;
  const last = (tokens[run.from]?.sentence ?? 0) + 1;
  let quoted = false;
  for (const { lower, sentence } of tokens.slice(run.to)) {
    if (sentence > last) return null;
    if (/^["“”]$/u.test(lower)) quoted = lower === '"' ? !quoted : lower === '“';
    if (!quoted && /^(?:he|his|him)$/u.test(lower)) return 'male';
    if (!quoted && /^(?:she|hers?)$/u.test(lower)) return 'female';
  }
  return null;
}

interface Pair {
  readonly partner: Mention;
  readonly member: Member;
  readonly gender: Gender;
}

function addPartner(tokens: readonly Token[], members: Member[], { partner, member, gender }: Pair): void {
  const told = genderOfGiven(partner.run.text);
  if (told !== null && told !== gender) return;
  const added = newMember(`${partner.run.text} ${parseName(member.name).surname}`, 'person', partner.run.span[0]);
  added.gender = gender;
  members.push(added);
  linkName(tokens, partner, added);
}
