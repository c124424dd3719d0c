import type { Span } from '#base/span.ts';
import { agrees } from './antecedents.ts';
import type { DocumentText } from './document-text.ts';
import type { Member } from './member.ts';
import { speakerOf } from './speaker-of.ts';
import type { Speaker } from './speaker.ts';

/** Paragraphs before the words in which it may be said whom they tell of. */
const BEFORE = 1;

/**
 * Whom "he" or "she" means in somebody's quoted account of another ("“He told me, ‘Pour it at night,’” Roe testified"): the only other
 * person of that gender in the nearest sentence before that names anybody but the teller. Null if there is none, or more than one.
 */
export function toldOf(document: DocumentText, pronoun: Span, teller: string): Speaker | null {
  const token = document.tokens.find(({ start }) => start === pronoun[0]);
  const gender = /^(?:he|him)$/u.test(token?.lower ?? '') ? 'male' : token?.lower === 'she' ? 'female' : null;
  if (token === undefined || gender === null) return null;
  const others = document.spoken.filter(
    item =>
      item.span[0] < pronoun[0] &&
      !item.quoted &&
      item.sentence < token.sentence &&
      token.block - item.block <= BEFORE &&
      item.member !== null &&
      item.member.kind !== 'organization' &&
      item.member.name !== teller,
  );
  const nearest = Math.max(...others.map(({ sentence }) => sentence));
  const meant = new Set<Member>(
    others.flatMap(({ sentence, member }) =>
      sentence === nearest && member !== null && agrees(member, gender) ? [member] : [],
    ),
  );
  const [only] = meant;
  return only !== undefined && meant.size === 1 && only.kind === 'person' ? speakerOf(only) : null;
}
