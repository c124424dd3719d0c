import { spansOverlap, type Span } from '#base/span.ts';
import type { Description } from './descriptions.ts';
import type { Mention } from './gather-cast.ts';
import { addRole, fitMember, newMember, roleOf, type Member } from './member.ts';
import { ADDRESS_GENDER } from './english/titles.ts';
import { ROLE_GENDER } from './english/roles.ts';
import { EPITHETS } from './english/epithets.ts';
import type { Gender } from './names.ts';
import type { Token } from './tokens.ts';

/** A place in the text where somebody is spoken of: by name, by description or by pronoun. */
export interface Spoken {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  readonly sentence: number;
  readonly block: number;
  readonly quoted: boolean;
  /** True if the sentence, as far as can be told, is about this one. */
  readonly subject: boolean;
  readonly description: Description | null;
  readonly gender: Gender | null;
  readonly possessive: boolean;
  /** Whom it means; a member of kind `unnamed` stands for somebody who is only described. */
  member: Member | null;
}

export interface DiscourseInput {
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly descriptions: readonly Description[];
  readonly members: readonly Member[];
  /** Spans inside quotation marks, in order. */
  readonly quoted: readonly Span[];
  /** Source spans of statements, in order; `afterQuote` are those that follow the words they are the source of. */
  readonly sources: readonly { readonly span: Span; readonly afterQuote: boolean }[];
}

/** Blocks that a pronoun or description may look back. */
const REACH_BLOCKS = 2;
/** Blocks at the start of a text in which somebody may be described before being named. */
const LEAD_BLOCKS = 5;

const CLAUSE_START =
  /^(?:as|when|that|if|because|and|but|while|where|since|after|before|although|though|whether|until|once|,|:|;|["“”‘’'–—(])$/u;

/** Reads the text from front to back and says who is meant by each description and pronoun. */
export function followDiscourse(input: DiscourseInput): Spoken[] {
  const spoken = listSpoken(input);
  const pending: Spoken[] = [];
  const named = new Set<Member>();
  spoken.forEach((item, i) => {
    if (item.description !== null && item.member === null) {
      item.member = whoIsDescribed(input, spoken, i, named);
      if (item.member === null) {
        item.member = standIn(spoken, i);
        if (item.block <= LEAD_BLOCKS && !item.quoted) pending.push(item);
      }
    } else if (item.gender !== null && item.member === null) {
      item.member = antecedent(spoken, item, item.gender);
    } else if (item.member?.kind === 'person' && !named.has(item.member)) {
      named.add(item.member);
      identify(spoken, pending, item);
    }
  });
  return spoken;
}

function listSpoken({ tokens, mentions, descriptions, quoted, sources }: DiscourseInput): Spoken[] {
  const raw: Omit<Spoken, 'subject' | 'quoted'>[] = [];
  for (const { run, member } of mentions)
    if (member !== null)
      raw.push({
        ...place(tokens, run.from, run.to),
        description: null,
        gender: null,
        possessive: run.possessive,
        member,
      });
  for (const description of descriptions)
    raw.push({
      ...place(tokens, description.from, description.to),
      description,
      gender: null,
      possessive: false,
      member: null,
    });
  tokens.forEach((token, i) => {
    const gender = /^(?:he|him|his)$/u.test(token.lower)
      ? 'male'
      : /^(?:she|her|hers)$/u.test(token.lower)
        ? 'female'
        : null;
    if (gender !== null && /^s?he$/u.test(token.lower))
      raw.push({ ...place(tokens, i, i + 1), description: null, gender, possessive: false, member: null });
  });
  raw.sort((a, b) => a.from - b.from || b.to - a.to);
  let quote = 0;
  let sentence = -1;
  let source = 0;
  return raw.map(item => {
    while (quote < quoted.length && (quoted[quote] as Span)[1] <= item.span[0]) quote += 1;
    const inside = quoted[quote] !== undefined && spansOverlap(quoted[quote] as Span, item.span);
    while (source < sources.length && (sources[source]?.span[1] ?? 0) <= item.span[0]) source += 1;
    const isSource = sources[source] !== undefined && spansOverlap((sources[source] as { span: Span }).span, item.span);
    const before = tokens[item.from - 1];
    const opensClause =
      before === undefined ||
      before.sentence !== item.sentence ||
      CLAUSE_START.test(before.lower) ||
      leads(tokens, item.from);
    const subject = !inside && !item.possessive && (isSource || (opensClause && sentence !== item.sentence));
    if (subject) sentence = item.sentence;
    return { ...item, quoted: inside, subject };
  });
}

/** True if only the words of a description stand between the start of the sentence and the name ("Transport minister Anna Roe came"). */
function leads(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i > 0 && at - i < 5 && tokens[i - 1]?.kind === 'word' && tokens[i - 1]?.sentence === tokens[at]?.sentence)
    i -= 1;
  const previous = tokens[i - 1];
  return (
    (previous === undefined || previous.sentence !== tokens[at]?.sentence) &&
    !/^(?:in|at|on|for|by|with|to|of|from|after|before)$/u.test(tokens[i]?.lower ?? '') &&
    !/(?:ing|ed)$/u.test(tokens[i]?.lower ?? '')
  );
}

function place(
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<Spoken, 'from' | 'to' | 'span' | 'sentence' | 'block'> {
  const first = tokens[from] as Token;
  const last = tokens[to - 1] as Token;
  return { from, to, span: [first.start, last.end], sentence: first.sentence, block: first.block };
}

/** True if the member may be spoken of with words of that gender. */
function agrees(member: Member, gender: Gender | null): boolean {
  return gender === null || member.gender === null || member.gender === gender;
}

/**
 * Whom a pronoun means: the subject of the sentences before it, nearest first; in a sentence whose subject does not agree, the
 * only other one who does. Null if the text does not tell.
 */
export function antecedent(
  spoken: readonly Spoken[],
  at: Pick<Spoken, 'span' | 'sentence' | 'block'>,
  gender: Gender | null,
): Member | null {
  const end = spoken.findIndex(item => item.span[0] >= at.span[0]);
  let i = (end < 0 ? spoken.length : end) - 1;
  while (i >= 0) {
    const sentence = spoken[i]?.sentence ?? -1;
    const items: Spoken[] = [];
    for (; i >= 0 && spoken[i]?.sentence === sentence; i -= 1) {
      const item = spoken[i] as Spoken;
      if (!item.quoted && item.member !== null) items.unshift(item);
    }
    const nearest = items[0];
    if (nearest === undefined) continue;
    if (at.block - nearest.block > REACH_BLOCKS) return null;
    const subjects = items.filter(item => item.subject && isSomebody(item.member));
    const subject = subjects.findLast(item => agrees(item.member as Member, gender));
    if (subject !== undefined) {
      learnGender(subject.member as Member, gender);
      return subject.member;
    }
    if (sentence === at.sentence) continue;
    const others = new Set(
      items
        .filter(item => isSomebody(item.member) && agrees(item.member as Member, gender))
        .map(item => item.member as Member),
    );
    if (others.size === 1) return [...others][0] as Member;
    if (others.size > 1) return null;
  }
  return null;
}

function isSomebody(member: Member | null): boolean {
  return member !== null && (member.kind === 'person' || member.kind === 'unnamed');
}

function learnGender(member: Member, gender: Gender | null): void {
  if (member.gender !== null || gender === null) return;
  member.gender = gender;
  member.guessed = true;
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
  const scored = persons.map(member => ({ member, fit: fitMember(description, member) })).filter(({ fit }) => fit > 0);
  const best = Math.max(0, ...scored.map(({ fit }) => fit));
  const fitting = scored.filter(({ fit }) => fit === best).map(({ member }) => member);
  if (fitting.length === 1) return fitting[0] as Member;
  if (fitting.length > 1) return latest(spoken, at, fitting);
  if (item.quoted || description.article !== 'the') return null;
  const source = input.sources.find(each => spansOverlap(each.span, item.span));
  const epithet = EPITHETS.has(description.head);
  if (!(epithet && item.subject) && source?.afterQuote !== true) return null;
  const before = new Set<Member>();
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = spoken[i] as Spoken;
    if (item.block - other.block > REACH_BLOCKS) break;
    if (other.member?.kind === 'person' && !other.quoted && named.has(other.member) && other.member.given.length > 0)
      before.add(other.member);
  }
  const free = [...before].filter(
    member =>
      agrees(member, gender) && (epithet ? couldBe(member, description.head) : member.descriptions.length === 0),
  );
  if (free.length !== 1) return null;
  const member = free[0] as Member;
  if (description.text !== '') addRole(member, roleOf(description));
  return member;
}

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

/** Somebody who is described and not named: the one who was described so before, or a new stand-in. */
function standIn(spoken: readonly Spoken[], at: number): Member {
  const item = spoken[at] as Spoken;
  const description = item.description as Description;
  if (description.article !== 'a')
    for (let i = at - 1; i >= 0; i -= 1) {
      const other = spoken[i]?.member;
      if (other?.kind === 'unnamed' && fitMember(description, other) > 0) return other;
    }
  const member = newMember(`${description.article ?? 'the'} ${description.text}`, 'unnamed', item.span[0]);
  addRole(member, roleOf(description));
  return member;
}

/**
 * "The mayor of Marrow Bay is under fire. … Anna Roe told a meeting": somebody who opens the text by description alone and is then named
 * without one. It is taken so only where the lead describes one person and the name comes without a description of its own.
 */
function identify(spoken: readonly Spoken[], pending: Spoken[], item: Spoken): void {
  const member = item.member as Member;
  const open = pending.filter(each => item.block - each.block <= REACH_BLOCKS && each.member?.kind === 'unnamed');
  const subjects = open.filter(each => each.subject);
  const choice = subjects.length > 0 ? subjects : open;
  const standIns = new Set(choice.map(each => each.member));
  const stranger = choice[0]?.member;
  if (item.quoted || !item.subject || member.descriptions.length > 0 || member.given.length === 0) return;
  if (standIns.size !== 1 || stranger === undefined || stranger === null || !agrees(member, stranger.gender)) return;
  const somebodyBefore = spoken.some(
    each =>
      each.span[0] < item.span[0] &&
      each.member !== member &&
      each.member?.kind === 'person' &&
      each.block >= (choice[0]?.block ?? 0),
  );
  if (somebodyBefore) return;
  for (const role of stranger.descriptions) addRole(member, role);
  for (const each of spoken) if (each.member === stranger) each.member = member;
  pending.length = 0;
}

/** The gender that a word of address tells, or null. */
export function genderOfAddress(word: string): Gender | null {
  return ADDRESS_GENDER.get(word) ?? null;
}
