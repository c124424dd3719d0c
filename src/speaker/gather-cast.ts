import { describedAfter, describedBefore } from './descriptions.ts';
import { isBodyName } from './body-names.ts';
import type { NameRun } from './find-names.ts';
import { linkName } from './link-name.ts';
import { linkParts } from './link-names.ts';
import { givenCompatible, newMember, type Member } from './member.ts';
import type { CastInput, Mention } from './mention.ts';
import { foldName, genderOfGiven, isAllCapitals, parseName, plainWord, restoreCase } from './names.ts';
import { trimRuns } from './trim-names.ts';
import { weighNames, type Candidate } from './weigh-names.ts';
import { PLACES } from './english/function-words.ts';
import { BODY_NAMES } from './english/sources.ts';

/** Evidence at which a name is a person's without doubt. */
const SURE = 4;

export interface Cast {
  readonly members: Member[];
  readonly mentions: Mention[];
}

/** Reads who is named in the text: the names with evidence that they are a person's or a body's, and where they stand. */
export function gatherCast(input: CastInput): Cast {
  const { tokens } = input;
  const runs = trimRuns(tokens, input.runs);
  const mentions: Mention[] = runs.map(run => ({
    run,
    description: describedBefore(tokens, run) ?? describedAfter(tokens, run),
    member: null,
  }));
  const candidates = weighNames({ ...input, runs }, mentions);
  const members: Member[] = input.known.map(name => newMember(name, 'person', 0));
  // Whole names first, so that a bare surname before or after finds them.
  const counted = [...candidates.keys()].map(key => ({ key, words: wordCount(key) }));
  const keys = counted.sort((a, b) => b.words - a.words).map(({ key }) => key);
  for (const key of keys) {
    const candidate = candidates.get(key) as Candidate;
    const first = runs[candidate.runs[0] ?? 0] as NameRun;
    const body = candidate.body > candidate.person || (first.body && candidate.person < 5);
    const several = first.to - first.from > 1;
    if (body ? !isKeptBody(candidate, first) : !several || candidate.person < 2) continue;
    // "Van der Meulen" is a bare surname of several words.
    if (!body && parseName(first.text).given.length === 0) continue;
    const known = body ? undefined : members.find(member => sameFullName(member, first));
    const member = known ?? newMember(nameOf(candidate, runs), body ? 'organization' : 'person', first.span[0]);
    if (known === undefined) members.push(member);
    member.weak ||= !body && known === undefined && candidate.person < SURE && !candidate.source && !candidate.human;
    for (const i of candidate.runs) linkName(tokens, mentions[i] as Mention, member);
  }
  linkParts({ ...input, runs }, mentions, members, candidates);
  members.sort((a, b) => (a.mentions[0]?.[0] ?? a.order) - (b.mentions[0]?.[0] ?? b.order));
  for (const member of members) member.mentions.sort((a, b) => a[0] - b[0]);
  return { members, mentions };
}

/** A place or initials are a body of the cast only if they are said to say something, or come up again. */
function isKeptBody(candidate: Candidate, run: NameRun): boolean {
  if (candidate.body < 2) return false;
  const word = run.to - run.from === 1 ? run.text.toLowerCase() : '';
  if (PLACES.has(word) || BODY_NAMES.has(word)) return candidate.source;
  return candidate.source || candidate.runs.length > 1 || !isAllCapitals(run.text);
}

function wordCount(key: string): number {
  return key.split(' ').length;
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
  return (
    given.length > 0 &&
    member.given.length > 0 &&
    (givenCompatible(given, member.given) || isShort(given[0], member.given[0]))
  );
}

/** True if one given name is the other cut short ("Pat" for Patrick), and no other gender's. */
function isShort(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [one, other] = [genderOfGiven(short), genderOfGiven(long)];
  return short.length >= 3 && long.startsWith(short) && (one === null || other === null || one === other);
}

/** True if a text that stands as a source is a body's name. */
export function readsAsBody(text: string): boolean {
  const words = text.split(/\s+/u);
  return isBodyName(words.map(plainWord), words, false);
}
