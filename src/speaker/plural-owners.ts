import { BODIES } from './english/sources.ts';
import type { Token } from './tokens.ts';

/** True for the apostrophe of "the Carters’ Union", "the carters’ union": right behind an "s", a capital or a body's noun after it. */
export function isPluralOwner(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (!/^['’]$/u.test(token.text) || before?.end !== token.start || !/^\p{L}.*s$/u.test(before.text)) return false;
  if (next?.sentence !== token.sentence || next.start <= token.end) return false;
  return (before.capital && next.capital) || BODIES.has(next.lower);
}

/** True for the apostrophe right behind a plural: "the drivers’ leader". */
export function isOwnersMark(tokens: readonly Token[], at: number): boolean {
  const [owner, mark, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (owner === undefined || mark === undefined || next === undefined || !/^['’]$/u.test(mark.text)) return false;
  return owner.kind === 'word' && owner.end === mark.start && owner.lower.endsWith('s') && next.start > mark.end;
}
