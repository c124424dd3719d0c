import { spansOverlap, type Span } from '#base/span.ts';
import { figuresOf, foundMatter, isNegative, matterOf } from './matter.ts';
import type { ClaimSide } from './matches.ts';
import type { Inquiry } from './inquiry.ts';
import { namesPerson } from './office.ts';
import type { Passage } from './passages.ts';
import { tokensOf } from './words.ts';

/** Somebody's denial that something was said: of whom, and what. */
export interface DeniedSaying {
  /** Whose saying it is as the text names them; null where the denier's own ("denied saying"). */
  readonly sayer: string | null;
  /** What is denied to have been said, to the end of the statement. */
  readonly object: string;
  readonly objectAt: number;
  /** False where it was not made: "did not deny having said". */
  readonly made: boolean;
  /** The denial with its source. */
  readonly span: Span;
}

const SAYING =
  '(?:said|say|saying|told|telling|written|wrote|writing|posted|posting|tweeted|tweeting|uttered|uttering|called|calling|remarked|remarking|promised|promising|threatened|threatening|(?:claim(?:ed|ing)|suggest(?:ed|ing)) (?=that\\b))';
/** "denied ever having said", "denies that he had ever told reporters that", "denied reports that the mayor said". */
const DENIED_SAYING = new RegExp(
  `\\bden(?:y|ies|ied|ying)\\s+(?:\\p{L}+ly\\s+)?(?:(?:(?:the|all|any|such|these|those)\\s+)?(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?)\\s+)?(?:(?:ever|even|actually|having)\\s+)*(?:(?:that\\s+)?(?<sayer>(?:[\\p{L}][\\p{L}.'’-]*\\s+){1,5}?)(?:(?:had|has|have|ever|even|actually)\\s+)*)?(?<verb>${SAYING})(?![\\p{L}])(?:\\s+to\\s+(?:\\p{L}+\\s+){0,3}?(?=that\\b|["“‘«„']))?`,
  'iu',
);
const TELLS = /^(?:told|telling)$/iu;
const TOLD_WHOM =
  /^\s+(?:[\p{L}'’-]+\s+){1,4}?(?=that\b|["“‘«„'])|^\s+(?:reporters|journalists|us|them|him|her|me)\b/iu;
/** "Did not deny", "refused to deny": nothing is denied. */
const NOT_DENIED =
  /(?:\b(?:not|never|neither|nor|cannot|without|declin\p{L}+ to|refus\p{L}+ to|stop\p{L}* short of|avoid\p{L}*)|n['’]t)\s+(?:\p{L}+ly\s+)?$/iu;
/** So far before a denial its negation may stand, in characters. */
const BEFORE = 40;
/** A pronoun for one person: the denier, or for whom the denier speaks. */
const PRONOUN = /^(?:he|she|they|I|we)$/iu;

/** The denial of an act of saying that a passage is; null if it is none, or denies a matter and no words. */
export function readDeniedSaying({ document, statements }: Passage): DeniedSaying | null {
  const [{ attitude, form, cue, content, source }] = statements;
  const first = cue[0];
  const last = content.at(-1);
  if (attitude !== 'denial' || form !== 'prose' || first === undefined || last === undefined) return null;
  const [from] = first;
  if (last[1] <= from) return null;
  const { text } = document;
  const told = text.slice(from, last[1]);
  const match = DENIED_SAYING.exec(told);
  if (match === null) return null;
  const made = !NOT_DENIED.test(text.slice(Math.max(0, from - BEFORE), from + match.index));
  const behind = told.slice(match.index + match[0].length);
  const whom = TELLS.test(match.groups?.['verb'] ?? '') ? (TOLD_WHOM.exec(behind)?.[0] ?? '') : '';
  // A colon makes what follows the denial itself: "denied saying it: “…”".
  if (/^[^"“‘«„']{0,20}:/u.test(behind)) return null;
  const object = behind.slice(whom.length).replace(/^\s*(?:that\s)?/iu, '');
  const objectAt = last[1] - object.length;
  const start = Math.min(from, ...source.map(([at]) => at));
  return { sayer: match.groups?.['sayer']?.trim() ?? null, object, objectAt, made, span: [start, last[1]] };
}

/** True if such a denial is by the one asked about or their side, of a saying of theirs, of the claimed words. */
export function deniesClaim(denied: DeniedSaying, passage: Passage, inquiry: Inquiry): boolean {
  const [{ role, standing }] = passage.statements;
  const [side] = inquiry.sides;
  if (passage.by === 'other' || role !== 'body' || standing !== 'asserted' || side === undefined) return false;
  return denied.made && isOfClaimed(denied, passage, inquiry) && isClaimed(denied.object, side);
}

/** True if the saying that is denied is that of the one asked about. */
function isOfClaimed({ sayer, objectAt, span }: DeniedSaying, passage: Passage, { claim, passages }: Inquiry): boolean {
  if (sayer === null) return passage.by === 'own';
  const inner = passages.find(
    other =>
      other.document === passage.document &&
      passage.statements.some(({ index }) => index === other.statements[0].parent) &&
      other.statements[0].content.some(each => spansOverlap(each, [objectAt, span[1]])),
  );
  if (inner !== undefined) return inner.by === 'own';
  return PRONOUN.test(sayer) || (claim.person !== null && namesPerson(sayer, claim.person));
}

/** A part of the claim that is denied is enough, where it is so much of it. */
const PART = 0.35;
/** So much of the claim stands in what is denied, where not all that is denied stands in the claim. */
const MOST = 0.8;

/** True if the words denied are those of the claim: no other figure, no other side of a negation, hardly another word of matter. */
function isClaimed(object: string, side: ClaimSide): boolean {
  const sentence = object.replace(/^["“‘«„'\s]+/u, '').split(/[.!?;](?:["”’»']*\s|["”’»']*$)/u)[0] ?? '';
  const tokens = tokensOf(sentence);
  const wanted = matterOf(side.tokens);
  const denied = matterOf(tokens);
  const found = foundMatter(wanted, tokens);
  if (wanted.length === 0 || found.length < Math.min(2, wanted.length)) return false;
  if (isNegative(tokens) !== isNegative(side.tokens)) return false;
  const figures = figuresOf(side.tokens);
  const others = figuresOf(tokens);
  if (figures.length > 0 && others.length > 0 && !figures.some(figure => others.includes(figure))) return false;
  const share = found.length / wanted.length;
  return share >= MOST || (share >= PART && foundMatter(denied, side.tokens).length === denied.length);
}
