import { spansOverlap } from '#base/span.ts';
import { settleTitles, titleGender } from './couples.ts';
import type { NameRun } from './find-names.ts';
import { linkName } from './link-name.ts';
import type { CastInput, Mention } from './mention.ts';
import { fitMember, newMember, officesConflict, officesOf, roleOf, type Member } from './member.ts';
import { genderOfGiven, parseName } from './names.ts';
import type { Token } from './tokens.ts';
import type { Candidate } from './weigh-names.ts';
import { KIN } from './english/roles.ts';
import { PARTICLES } from './english/titles.ts';

/** How many times as often as any other of the surname somebody must be named in full to have it alone. */
const CLEARLY_MORE = 4;

/** Links bare surnames and given names to those who are named in full, and makes members of those that stand alone. */
export function linkParts(
  input: CastInput,
  mentions: readonly Mention[],
  members: Member[],
  candidates: Map<string, Candidate>,
): void {
  const { tokens } = input;
  const { unsettled } = settleTitles(tokens, mentions, members);
  const persons = members.filter(member => member.kind === 'person');
  const byPart = new Map<string, Set<Member>>();
  const note = (part: string, member: Member) => {
    if (part.length < 2) return;
    const holders = byPart.get(part);
    if (holders === undefined) byPart.set(part, new Set([member]));
    else holders.add(member);
  };
  for (const member of persons) {
    note(member.surname, member);
    const plain = member.surname.split(' ').filter(word => !PARTICLES.has(word));
    note(plain.join(' '), member);
    if (plain.length > 1) plain.forEach(part => note(part, member));
    if (member.given[0] !== undefined) note(member.given[0], member);
  }
  const firstBare = new Map<string, number>();
  for (const { run } of mentions) if (!firstBare.has(run.key)) firstBare.set(run.key, run.span[0]);
  // Surnames that the text gives to somebody in office before it names anybody of that surname in full.
  const inOffice = new Set<string>();
  const recent: Member[] = [];
  /** The number of the sentence in which each was last named in full. */
  const namedIn = new Map<Member, number>();
  const shared = new Set(mentions.flatMap((mention, i) => sharesSurname(tokens, mention, mentions[i - 1]) ?? []));
  for (const mention of mentions) {
    const { run } = mention;
    if (mention.member === null && !run.article) {
      const holders = [...(byPart.get(run.key) ?? [])];
      const gender = titleGender(tokens, run);
      const fitting = holders.filter(
        member =>
          (gender === null || (member.gender === null && !unsettled.has(member)) || member.gender === gender) &&
          !isKinFirst(member, run, firstBare) &&
          !(mention.description !== null && officesConflict([roleOf(mention.description)], member.descriptions)),
      );
      const bySurname = fitting.filter(member => member.surname === run.key);
      const chosen =
        one(bySurname) ??
        (bySurname.length === 0 ? one(fitting) : null) ??
        near(bySurname, { recent, namedIn }, mention, gender);
      if (chosen !== null && chosen.surname === run.key && gender === null && shared.has(chosen)) continue;
      if (chosen !== null && isAnother(chosen, mention)) inOffice.add(run.key);
      else if (chosen !== null && (!inOffice.has(run.key) || gender === 'female')) linkName(tokens, mention, chosen);
    }
    if (mention.member?.kind !== 'person' || run.to - run.from < 2) continue;
    if (!run.possessive) namedIn.set(mention.member, tokens[run.from]?.sentence ?? 0);
    if (isTopic(input, run) || isNamedAs(tokens, run)) {
      const at = recent.indexOf(mention.member);
      if (at >= 0) recent.splice(at, 1);
      recent.push(mention.member);
    }
  }
  for (const mention of mentions) {
    if (mention.member !== null) continue;
    const { run } = mention;
    const candidate = candidates.get(run.key);
    if (candidate === undefined || run.article) continue;
    const bare = run.to - run.from === 1 || parseName(run.text).given.length === 0;
    if (!bare || candidate.person < 1 || run.body) continue;
    const clash = byPart.get(run.key)?.size ?? 0;
    // A surname that somebody else is known to bear says too little without its title: "Mr Glanville" is not Perpetua Glanville.
    const gender = titleGender(tokens, run);
    const borne = gender !== null && persons.some(({ surname, given }) => surname === run.key && given.length > 0);
    const seen = members.find(
      member =>
        member.kind === 'person' &&
        member.words.join(' ') === run.key &&
        (!borne || member.gender === null || member.gender === gender),
    );
    const sure = candidate.person >= 4 || clash > 0;
    if (seen === undefined && !sure && !usedInside(input, run)) continue;
    const member = seen ?? newMember(run.text, 'person', run.span[0]);
    if (seen === undefined) members.push(member);
    linkName(tokens, mention, member);
    if (borne && seen === undefined) member.name = titledName(tokens, run);
  }
}

/** "Mr Glanville": a surname with the title before it. */
const titledName = (tokens: readonly Token[], { from, text }: NameRun): string =>
  `${tokens[from - 1]?.text ?? ''} ${text}`.trim();

/** "Olena and Iryna Roe": who is named in full behind a given name that the surname holds for as well, so that it alone is neither's. */
function sharesSurname(tokens: readonly Token[], { run, member }: Mention, before: Mention | undefined): Member | null {
  if (member?.kind !== 'person' || run.to - run.from < 2 || before === undefined) return null;
  const joined = before.run.to === run.titleFrom - 1 && /^(?:and|&)$/u.test(tokens[before.run.to]?.lower ?? '');
  const alone = before.run.to - before.run.from === 1 && before.run.titleFrom === before.run.from && !before.run.body;
  const given =
    genderOfGiven(before.run.key) !== null || KIN_OF_ONE_NAME.test(tokens[before.run.from - 1]?.lower ?? '');
  return joined && alone && given ? member : null;
}

const KIN_OF_ONE_NAME = /^(?:sisters|brothers|twins|siblings|cousins|couple|spouses|parents)$/u;

/**
 * True if the member is only kin of somebody whom the text called by the bare surname before ("Roe came with his wife, Anna Roe"),
 * so that the surname is not that member's.
 */
function isKinFirst(member: Member, run: NameRun, firstBare: ReadonlyMap<string, number>): boolean {
  if (!member.descriptions.some(role => KIN.has(role.head))) return false;
  return (firstBare.get(run.key) ?? run.span[0]) < (member.mentions[0]?.[0] ?? 0);
}

/** True if a bare surname with an office stands before anybody of it is named in full, and that one is not said to hold it. */
function isAnother(member: Member, { run, description }: Mention): boolean {
  const first = member.mentions.find(span => span[1] - span[0] > run.span[1] - run.span[0])?.[0] ?? 0;
  if (description === null || run.span[0] > first || officesOf([roleOf(description)]).length === 0) return false;
  return member.descriptions.length > 0 && fitMember(roleOf(description), member) === 0;
}

/** True if the name opens its sentence (a title before it does not count) or is what a statement is attributed to. */
function isTopic({ tokens, sources }: CastInput, run: NameRun): boolean {
  if (run.possessive) return false;
  const before = tokens[run.titleFrom - 1];
  const opens = before === undefined || before.sentence !== tokens[run.from]?.sentence;
  return opens || sources.some(span => spansOverlap(span, run.span));
}

const NAMED = /^(?:named|identified|introduced|known|listed|registered)$/u;
/** So many words before "as" its verb stands at most: "was named in court on Tuesday as". */
const NAMED_BEFORE = 8;

/** "He was named in court as Peter Marsh": whom the sentence is about. */
function isNamedAs(tokens: readonly Token[], run: NameRun): boolean {
  if (tokens[run.titleFrom - 1]?.lower !== 'as') return false;
  const before = tokens.slice(Math.max(0, run.titleFrom - NAMED_BEFORE), run.titleFrom);
  return before.some(({ lower, sentence }) => NAMED.test(lower) && sentence === tokens[run.from]?.sentence);
}

/** True if the word stands with a capital where a capital tells something, so that it is a name. */
function usedInside({ tokens, runs }: CastInput, run: NameRun): boolean {
  return runs.some(other => other.key === run.key && tokens[other.from]?.opens === false);
}

function one<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] as Item) : null;
}

/** Of several of one surname: the one the address tells for sure, or the only one who was named in full just before. */
function near(
  holders: readonly Member[],
  { recent, namedIn }: Named,
  mention: Mention,
  gender: string | null,
): Member | null {
  if (holders.length < 2) return null;
  if (gender !== null) {
    const sure = one(holders.filter(member => member.gender === gender));
    if (sure !== null) return sure;
  }
  const described = mention.description;
  if (described !== null) {
    const sure = one(holders.filter(member => member.descriptions.some(role => role.head === described.head)));
    if (sure !== null) return sure;
  }
  // One who is named in full far more often than all the others.
  const often = [...holders].sort((a, b) => b.mentions.length - a.mentions.length);
  const [most, next] = [often[0]?.mentions.length ?? 0, often[1]?.mentions.length ?? 0];
  const alike = holders.every(member => member.gender !== null && member.gender === holders[0]?.gender);
  if (alike && next <= 1 && most >= CLEARLY_MORE * Math.max(1, next)) return often[0] ?? null;
  const last = recent.at(-1);
  if (last === undefined || !holders.includes(last) || gender !== null) return null;
  // Another of the surname whom a later sentence names in full may be meant as well.
  const at = namedIn.get(last) ?? 0;
  return holders.some(other => other !== last && (namedIn.get(other) ?? 0) > at) ? null : last;
}

/** Who was named in full: in the order in which they were last spoken of, and where. */
interface Named {
  readonly recent: readonly Member[];
  readonly namedIn: ReadonlyMap<Member, number>;
}
