import type { Finding } from '#check/finding.ts';
import { foldWord } from '#text/normal.ts';
import type { DraftQuote } from './draft-quote.ts';

/** Somebody whom a name or description may mean, as the record's people are found. */
export interface Candidate {
  readonly person: { readonly name: string };
  readonly score: number;
}

/** How sure a description must mean somebody: "the works minister" and what role somebody of the record has. */
const SURE_ROLE = 0.8;

/** The one whom a description means surely, the best first; null if several may be meant. */
export function surelyMeant([first, second]: readonly Candidate[]): string | null {
  return first !== undefined && first.score >= SURE_ROLE && first.score > (second?.score ?? 0)
    ? first.person.name
    : null;
}

/**
 * Whose words they are after all, where the draft names somebody by a description only ("the First Minister"), was read as meaning one
 * person, and the record has the words from another whom the description surely means there. Null otherwise: what a draft says plainly,
 * or by a pronoun, is not read as somebody else's for the sake of the words.
 */
export function readOtherwise(
  { speaker, named, form }: DraftQuote,
  { finding, evidence }: Finding,
  find: (description: string) => readonly Candidate[],
): string | null {
  if (finding !== 'misattributed' || form !== 'quote' || speaker === null || named === null) return null;
  const actual = evidence.find(({ role }) => role === 'misattribution')?.speaker ?? null;
  if (actual === null || isNamedBy(named, speaker.name)) return null;
  return surelyMeant(find(named)) === actual ? actual : null;
}

/** True if the words by which somebody is named hold the last word of the name. */
export function isNamedBy(named: string, name: string): boolean {
  const fold = (text: string): string => text.split(/\s+/u).map(foldWord).join(' ');
  return ` ${fold(named.replaceAll(/[^\p{L}\p{N}'’ -]+/gu, ' '))} `.includes(
    ` ${foldWord(name.split(/\s+/u).at(-1) ?? '')} `,
  );
}
