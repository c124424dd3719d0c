import type { Member } from './member.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';
import { partyOf } from './english/parties.ts';

/** The parties that the text gives its people: in their roles, before the name ("Republican Anna Roe") or behind it ("(R-Ohio)"). */
export function findParties(tokens: readonly Token[], mentions: readonly Mention[]): Map<Member, string> {
  const parties = new Map<Member, string>();
  for (const { run, member, description } of mentions) {
    if (member === null || member.kind !== 'person' || parties.has(member)) continue;
    const party = partyBefore(tokens, description?.from ?? run.titleFrom, run.from) ?? partyBehind(tokens, run.to);
    if (party !== null) parties.set(member, party);
  }
  return parties;
}

function partyBefore(tokens: readonly Token[], from: number, to: number): string | null {
  for (let i = to - 1; i >= Math.max(0, from - 1); i -= 1) {
    const token = tokens[i] as Token;
    if (token.sentence !== tokens[to]?.sentence) return null;
    const party = token.lower.length > 1 ? partyOf(token.lower) : null;
    if (party !== null) return party;
  }
  return null;
}

function partyBehind(tokens: readonly Token[], at: number): string | null {
  if (tokens[at]?.text !== '(') return null;
  const letter = /^([DR])(?:[-‐‑]|$)/u.exec(tokens[at + 1]?.text ?? '')?.[1];
  return letter === undefined ? partyOf(tokens[at + 1]?.lower ?? '') : partyOf(letter.toLowerCase());
}
