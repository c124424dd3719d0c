import type { Span } from '#base/span.ts';
import type { Member } from './member.ts';
import type { Gender } from './names.ts';
import type { Spoken } from './spoken.ts';
import type { Token } from './tokens.ts';

/** Blocks that a pronoun or description may look back. */
export const REACH_BLOCKS = 2;
/** True if the member may be spoken of with words of that gender. */
export function agrees(member: Member, gender: Gender | null): boolean {
  return gender === null || member.gender === null || member.gender === gender;
}

/**
 * Whom a pronoun means: the subject of the sentences before it, nearest first; in a sentence whose subject does not agree, the
 * only other one who does. Null if the text does not tell.
 */
export function antecedent(
  spoken: readonly Spoken[],
  at: Pick<Spoken, 'span' | 'sentence' | 'block' | 'witnessed' | 'asked'>,
  gender: Gender | null,
): Member | null {
  const end = spoken.findIndex(item => item.span[0] >= at.span[0]);
  let i = (end < 0 ? spoken.length : end) - 1;
  while (i >= 0) {
    const sentence = spoken[i]?.sentence ?? -1;
    const items: Spoken[] = [];
    for (; i >= 0 && spoken[i]?.sentence === sentence; i -= 1) {
      const item = spoken[i] as Spoken;
      // Whose question it was is no answer: "Roe asked her whether … She said".
      if (item.asked === true && !item.quoted && sentence !== at.sentence && item.gender === gender) return item.member;
      if (!item.quoted && item.member !== null) items.unshift(item);
    }
    const nearest = items[0];
    if (nearest === undefined) continue;
    if (at.block - nearest.block > REACH_BLOCKS) return null;
    // "Roe asked her": somebody else than Roe.
    if (sentence === at.sentence && at.asked === true && at.witnessed !== true) continue;
    if (sentence === at.sentence && at.witnessed === true) {
      const seen = new Set(items.filter(item => isSomebody(item.member)).map(item => item.member as Member));
      const [one] = [...seen].filter(member => agrees(member, gender));
      if (seen.size === 1 && one !== undefined) return one;
      if (seen.size > 0) return null;
    }
    const subjects = items.filter(item => item.subject && isSomebody(item.member));
    const subject = subjects.findLast(item => agrees(item.member as Member, gender))?.member ?? null;
    if (subject !== null && subject.gender === null && gender !== null && sentence === at.sentence) {
      // "Roe called Anna Poe a liar after she …": of one whose gender is not known and one of that gender, the latter.
      const sure = new Set(
        items
          .map(item => item.member)
          .filter(member => member !== null && isSomebody(member) && member.gender === gender),
      );
      const [one] = sure;
      if (sure.size === 1 && one !== undefined) return one;
    }
    if (subject !== null && sentence !== at.sentence) {
      const newcomer = introducedBehind(items, subject, gender);
      if (newcomer !== null) return newcomer;
    }
    if (subject !== null) {
      const rivals = items.some(
        item => item.member !== subject && isSomebody(item.member) && agrees(item.member as Member, gender),
      );
      if (!rivals && sentence !== at.sentence) learnGender(subject, gender);
      return subject;
    }
    if (sentence === at.sentence) continue;
    const others = new Set(
      items
        .filter(item => item.subject || item.description?.article !== 'a')
        .filter(item => isSomebody(item.member) && agrees(item.member as Member, gender))
        .map(item => item.member as Member),
    );
    if (others.size === 1) return [...others][0] as Member;
    if (others.size > 1) return null;
  }
  return null;
}

/**
 * "While Roe had songs, it concerns Hugo Quell, the leader of …": the only one of that gender whom the main clause brings in by full
 * name and description, where the subject stands in the clause before it; else null.
 */
function introducedBehind(items: readonly Spoken[], subject: Member, gender: Gender | null): Member | null {
  const at = items.findIndex(item => item.member === subject && item.subject);
  if (items[at]?.aside !== true) return null;
  const others = items
    .slice(at + 1)
    .filter(({ member }) => member !== subject && isSomebody(member) && agrees(member as Member, gender));
  const [item] = others;
  const member = item?.member ?? null;
  if (item === undefined || member === null || others.some(other => other.member !== member)) return null;
  const isNew = member.mentions[0]?.[0] === item.span[0] && member.given.length > 0 && member.descriptions.length > 0;
  return isNew && !item.possessive && member.kind === 'person' ? member : null;
}

/** Learns from "his" and "her" the gender of the sentence's subject, where nobody else is spoken of there or just before. */
export function learnFromPossessive(
  tokens: readonly Token[],
  spoken: readonly Spoken[],
  quoted: readonly Span[],
): void {
  let next = 0;
  let quote = 0;
  for (const token of tokens) {
    if (token.lower !== 'his' && token.lower !== 'her') continue;
    while (quote < quoted.length && (quoted[quote] as Span)[1] <= token.start) quote += 1;
    if (((quoted[quote] as Span | undefined)?.[0] ?? Infinity) <= token.start) continue;
    while (next < spoken.length && (spoken[next] as Spoken).span[0] < token.start) next += 1;
    const near = new Set<Member>();
    let here = false;
    for (let i = next - 1; i >= 0 && (spoken[i] as Spoken).sentence >= token.sentence - 2; i -= 1) {
      const item = spoken[i] as Spoken;
      if (!isSomebody(item.member)) continue;
      near.add(item.member as Member);
      if (item.sentence === token.sentence && item.subject && item.member?.kind === 'person') here = true;
    }
    if (here && near.size === 1) learnGender([...near][0] as Member, token.lower === 'his' ? 'male' : 'female');
  }
}

function isSomebody(member: Member | null): boolean {
  return member !== null && ((member.kind === 'person' && !member.weak) || member.kind === 'unnamed');
}

function learnGender(member: Member, gender: Gender | null): void {
  if (member.gender !== null || gender === null) return;
  member.gender = gender;
  member.guessed = true;
}
