import { spansOverlap, type Span } from '#base/span.ts';
import { describedAfter, describedBefore, hasAge, type Description } from './descriptions.ts';
import { addressBefore, isBodyName, type NameRun } from './find-names.ts';
import { addRole, givenCompatible, newMember, roleOf, type Member } from './member.ts';
import { foldName, genderOfGiven, isAllCapitals, parseName, plainWord, restoreCase } from './names.ts';
import type { Token } from './tokens.ts';
import { ADDRESS_GENDER, PARTICLES } from './english/titles.ts';
import { PLACES } from './english/function-words.ts';

/** A name in the text, with whom it names. */
export interface Mention {
  readonly run: NameRun;
  readonly description: Description | null;
  member: Member | null;
}

export interface Cast {
  readonly members: Member[];
  readonly mentions: Mention[];
}

/** What to read the cast from. `sources` are the spans that statements are attributed to. */
export interface CastInput {
  readonly tokens: readonly Token[];
  readonly runs: readonly NameRun[];
  readonly sources: readonly Span[];
}

interface Candidate {
  readonly runs: number[];
  person: number;
  body: number;
}

const PLACE_BEFORE = /^(?:in|at|near|from|outside|inside|across|around|towards?|to|through)$/u;

/** Reads who is named in the text: the names with evidence that they are a person's or a body's, and where they stand. */
export function gatherCast(input: CastInput): Cast {
  const { tokens, runs } = input;
  const mentions: Mention[] = runs.map(run => ({
    run,
    description: describedBefore(tokens, run) ?? describedAfter(tokens, run),
    member: null,
  }));
  const candidates = weigh(input, mentions);
  const members: Member[] = [];
  // Whole names first, so that a bare surname before or after finds them.
  const keys = [...candidates.keys()].sort((a, b) => wordCount(b) - wordCount(a));
  for (const key of keys) {
    const candidate = candidates.get(key) as Candidate;
    const first = runs[candidate.runs[0] ?? 0] as NameRun;
    const body = candidate.body > candidate.person || (first.body && candidate.person < 5);
    const several = first.to - first.from > 1;
    if (!body && several && candidate.person < 2) continue;
    if (!several && !body) continue;
    if (body && candidate.body < 2) continue;
    const known = body ? undefined : members.find(member => sameFullName(member, first));
    const member = known ?? newMember(nameOf(candidate, runs), body ? 'organization' : 'person', first.span[0]);
    if (known === undefined) members.push(member);
    for (const i of candidate.runs) link(tokens, mentions[i] as Mention, member);
  }
  linkParts(input, mentions, members, candidates);
  members.sort((a, b) => (a.mentions[0]?.[0] ?? a.order) - (b.mentions[0]?.[0] ?? b.order));
  for (const member of members) member.mentions.sort((a, b) => a[0] - b[0]);
  return { members, mentions };
}

function wordCount(key: string): number {
  return key.split(' ').length;
}

function weigh({ tokens, runs, sources }: CastInput, mentions: readonly Mention[]): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  const bare = new Set(runs.filter(run => run.to - run.from === 1).map(run => run.key));
  let source = 0;
  runs.forEach((run, i) => {
    let candidate = candidates.get(run.key);
    if (candidate === undefined) candidates.set(run.key, (candidate = { runs: [], person: 0, body: 0 }));
    candidate.runs.push(i);
    const before = tokens[run.titleFrom - 1];
    const after = tokens[run.to];
    const described = mentions[i]?.description ?? null;
    if (addressBefore(tokens, run) !== null) candidate.person += 5;
    else if (described !== null) candidate.person += run.body ? 1 : 4;
    if (hasAge(tokens, run)) candidate.person += 5;
    const parts = parseName(run.text);
    if (parts.given[0] !== undefined && genderOfGiven(parts.given[0]) !== null) candidate.person += run.body ? 1 : 4;
    if (parts.given.some(given => /^\p{Lu}\.?$/u.test(given))) candidate.person += 4;
    const last = run.words.at(-1) ?? '';
    if (run.to - run.from > 1 && bare.has(foldName(parts.surname).join(' '))) candidate.person += 2;
    if (
      after?.lower === 'who' ||
      after?.lower === 'whose' ||
      (after?.text === ',' && tokens[run.to + 1]?.lower === 'who')
    )
      candidate.person += 3;
    if (
      before?.sentence === tokens[run.from]?.sentence &&
      PLACE_BEFORE.test(before?.lower ?? '') &&
      run.titleFrom === run.from
    )
      candidate.person -= before?.lower === 'to' || before?.lower === 'from' ? 0.5 : 2;
    if (run.article) candidate.person -= 4;
    if (PLACES.has(last)) candidate.person -= 3;
    if (run.body) candidate.body += 4;
    while (source < sources.length && (sources[source] as Span)[1] <= run.span[0]) source += 1;
    for (let k = source; k < sources.length && (sources[k] as Span)[0] < run.span[1]; k += 1)
      if (!run.possessive && spansOverlap(sources[k] as Span, run.span)) {
        if (run.body || run.article) candidate.body += 2;
        else candidate.person += run.to - run.from > 1 ? 3 : 1;
      }
  });
  return candidates;
}

/** The best spelling of a candidate's name: the one in mixed case where there is one. */
function nameOf(candidate: Candidate, runs: readonly NameRun[]): string {
  const texts = candidate.runs.map(i => (runs[i] as NameRun).text);
  const mixed = texts.find(text => !isAllCapitals(text));
  const text = mixed ?? texts[0] ?? '';
  return mixed === undefined && text.includes(' ') ? restoreCase(text) : text;
}

/** True if the run is a form of a full name that is there already ("Donald J. Trump", "Donald Trump"). */
function sameFullName(member: Member, run: NameRun): boolean {
  if (member.kind !== 'person') return false;
  const parts = parseName(run.text);
  const surname = foldName(parts.surname).join(' ');
  if (surname !== member.surname && !member.surname.startsWith(`${surname} `)) return false;
  const given = parts.given.flatMap(foldName);
  return given.length > 0 && member.given.length > 0 && givenCompatible(given, member.given);
}

function link(tokens: readonly Token[], mention: Mention, member: Member): void {
  mention.member = member;
  member.mentions.push(mention.run.span);
  const address = addressBefore(tokens, mention.run);
  const gender = address === null ? undefined : ADDRESS_GENDER.get(address);
  if (gender !== undefined) member.gender = gender;
  const description = mention.description;
  if (description !== null && !isPlainAddress(description, tokens)) addRole(member, roleOf(description));
}

/** "Mr", "Ms", "Sir" alone are no role. */
function isPlainAddress(description: Description, tokens: readonly Token[]): boolean {
  const word = plainWord(tokens[description.to - 1]?.text ?? '');
  return description.modifiers.length === 0 && ADDRESS_GENDER.has(word);
}

/** Links bare surnames and given names to those who are named in full, and makes members of those that stand alone. */
function linkParts(
  input: CastInput,
  mentions: readonly Mention[],
  members: Member[],
  candidates: Map<string, Candidate>,
): void {
  const { tokens } = input;
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
  const recent: Member[] = [];
  for (const mention of mentions) {
    const { run } = mention;
    if (mention.member === null && !run.article) {
      const holders = [...(byPart.get(run.key) ?? [])];
      const address = addressBefore(tokens, run);
      const gender = address === null ? null : (ADDRESS_GENDER.get(address) ?? null);
      const fitting = holders.filter(member => gender === null || member.gender === null || member.gender === gender);
      const bySurname = fitting.filter(member => member.surname === run.key);
      const chosen =
        one(bySurname) ?? (bySurname.length === 0 ? one(fitting) : null) ?? near(bySurname, recent, mention, gender);
      if (chosen !== null) link(tokens, mention, chosen);
    }
    if (mention.member?.kind === 'person' && run.to - run.from > 1) {
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
    if (run.to - run.from > 1 || candidate.person < 1 || run.body) continue;
    const clash = byPart.get(run.key)?.size ?? 0;
    const seen = members.find(member => member.kind === 'person' && member.words.join(' ') === run.key);
    const sure = candidate.person >= 4 || clash > 1;
    if (seen === undefined && !sure && !usedInside(input, run)) continue;
    const member = seen ?? newMember(run.text, 'person', run.span[0]);
    if (seen === undefined) members.push(member);
    link(tokens, mention, member);
  }
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
  recent: readonly Member[],
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
  return recent.length > 0 && holders.includes(recent.at(-1) as Member) && gender === null
    ? (recent.at(-1) as Member)
    : null;
}

/** True if a text that stands as a source is a body's name. */
export function readsAsBody(text: string): boolean {
  const words = text.split(/\s+/u);
  return isBodyName(words.map(plainWord), words, false);
}
