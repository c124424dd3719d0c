import type { DocumentText } from './document-text.ts';
import { tokensIn } from './document-text.ts';
import type { Member } from './member.ts';
import { speakerOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';
import type { Span } from '#base/span.ts';

/** Labels of answers that name nobody. */
const ANSWER = /^(?:a|answer)\s*[:.]?$/iu;

/**
 * Who answers under the label "A:" in a printed interview: the only person named in full before the first turn, or the only one of
 * those in the headline. Null for other labels, and where nobody or several come in question.
 */
export function intervieweeOf(
  document: DocumentText,
  {
    label,
    turns,
    headlines,
  }: { readonly label: string; readonly turns: readonly Span[]; readonly headlines: ReadonlySet<number> },
): Speaker | null {
  if (!ANSWER.test(label.trim())) return null;
  const first = Math.min(...turns.map(([start]) => start));
  const before = new Set<Member>();
  const inHeadline = new Set<Member>();
  for (const item of document.spoken) {
    const { member } = item;
    if (item.span[0] >= first || member?.kind !== 'person' || item.quoted || member.given.length === 0) continue;
    before.add(member);
    if (headlines.has(item.block)) inHeadline.add(member);
  }
  const [only] = before.size === 1 ? before : inHeadline.size === 1 ? inHeadline : [];
  return only === undefined || asks(document, only, turns) ? null : speakerOf(only);
}

/** True if a turn's label names that person, who so is not the one under "A:". */
function asks({ tokens, named }: DocumentText, member: Member, turns: readonly Span[]): boolean {
  return turns.some(span => {
    const [from, to] = tokensIn(tokens, span);
    for (let i = from; i < to; i += 1) if (named.get(i)?.member === member) return true;
    return false;
  });
}
