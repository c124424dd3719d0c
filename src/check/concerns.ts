import { spansOverlap } from '#base/span.ts';
import { dayOf } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import { findQuotations } from '#text/quotations.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { alignTokens } from './align.ts';
import type { Claim } from './claim.ts';
import type { Inquiry } from './inquiry.ts';
import { topicsIn } from './denied-object.ts';
import { fitsTopic } from './denied-words.ts';
import { foundMatter, matterOf } from './matter.ts';
import type { MaterialDocument } from './material.ts';
import type { ClaimSide } from './matches.ts';
import type { Passage } from './passages.ts';
import { windowsOf } from './windows.ts';
import { tokensOf, type Token } from './words.ts';

/** So much of the claim must stand somewhere before a denial of "it" can be about the claim. */
const CIRCULATES_AT = 0.75;
/** So much of the claim's matter must stand in the text of a denial that only says "it". */
const CONCERNS_AT = 0.2;
/** So much of the claim must stand in what is denied in so many words. */
export const DENIED_AT = 0.6;

/** True if a denial that only says "it" can be about the claimed words: they circulate, and the text is about them. */
export function concerns(passage: Passage, side: ClaimSide, inquiry: Inquiry): boolean {
  const { claim, documentTokens } = inquiry;
  const name = new Set(normalWords(`${claim.speaker ?? ''} ${claim.asked ?? ''}`).map(({ word }) => word));
  const wanted = matterOf(side.tokens, name);
  if (wanted.length === 0 || !circulates(passage, side, inquiry)) return false;
  if (passage.statements[0].form === 'turn') {
    const turns = passage.document.statements.filter(({ form }) => form === 'turn');
    const before = turns[turns.findIndex(({ id }) => id === passage.statements[0].id) - 1];
    if (before === undefined) return false;
    return foundMatter(wanted, tokensOf(passage.document.text, before.content)).length / wanted.length >= DENIED_AT;
  }
  if (passage.document.kind === 'fact-check' || passage.document.reviews.length > 0)
    return isChecked(passage, side, inquiry);
  const topics = passage.document.kind === 'article' ? [] : topicsIn(passage.document.text);
  if (topics.length > 0 && !topics.some(topic => fitsTopic(topic, side))) return false;
  const checked = otherWords(passage, inquiry);
  if (checked.length > 0) {
    return checked.some(tokens => {
      const shared = foundMatter(wanted, tokens).length;
      return shared >= 1 && shared >= DENIED_AT * Math.min(wanted.length, matterOf(tokens).length);
    });
  }
  const found = foundMatter(wanted, documentTokens(passage.document)).length;
  return found >= 1 && found / wanted.length >= CONCERNS_AT;
}

/** True if the claim is what a fact-check checks: its reviewed claim, else the words quoted last before the denial, else first in it. */
function isChecked(passage: Passage, side: ClaimSide, inquiry: Inquiry): boolean {
  const { reviews } = passage.document;
  if (reviews.length > 0)
    return reviews.some(({ claimReviewed }) => standsIn(side, tokensOf(claimReviewed)) >= CIRCULATES_AT);
  const start = passage.spans[0]?.[0] ?? 0;
  const quoted = otherWords(passage, inquiry);
  const nearest = quoted.findLast(tokens => (tokens.at(-1)?.end ?? 0) <= start) ?? quoted[0];
  return nearest !== undefined && standsIn(side, nearest) >= CIRCULATES_AT;
}

/** Words that the denial's own document quotes and the denier does not say: then it is these that are denied. */
function otherWords({ document, statements, spans }: Passage, { claim: { person: asked } }: Inquiry): Token[][] {
  const denier = statements[0].speaker?.name;
  const said = [
    ...spans,
    ...document.statements.flatMap(s => (s.speaker?.name === denier || isAnother(s, asked) ? s.content : [])),
  ];
  const { text } = document;
  const read = document.blocks.filter(({ role }) => role === 'headline' || role === 'standfirst' || role === 'body');
  return findQuotations(
    text,
    read.map(({ span }) => span),
  )
    .flat()
    .map(({ inner }) => inner)
    .filter(inner => !said.some(span => spansOverlap(span, inner)) && !isTitle(text.slice(inner[0], inner[1])))
    .map(inner => tokensOf(text, [inner]))
    .filter(tokens => tokens.length >= 3);
}

/** True for what somebody else by name is said to have said: nobody denies it for the one asked about. */
function isAnother({ speaker, person, cue, form, negated, standing }: KeptStatement, asked: Claim['person']): boolean {
  if (asked === null || speaker?.kind !== 'person' || person === null || person === asked.person) return false;
  return form === 'prose' && cue.length > 0 && !negated && standing === 'asserted';
}

/** True for the name of a programme or book in quotation marks. */
function isTitle(words: string): boolean {
  return words
    .split(/\s+/u)
    .every(word => /^\p{Lu}/u.test(word) || /^(?:a|an|and|at|in|of|on|or|the|to|for|with)$/u.test(word));
}

/** True if the claimed words stand somewhere in the material, whoever passes them on, no later than the denial. */
function circulates(denial: Passage, side: ClaimSide, { material, documentTokens }: Inquiry): boolean {
  const until = denial.document.published === null ? null : dayOf(denial.document.published);
  return material.documents.some(document => {
    const day = document.published === null ? null : dayOf(document.published);
    if (until !== null && day !== null && day > until) return false;
    return standsInDocument(side, document, documentTokens) >= CIRCULATES_AT;
  });
}

const stands = new WeakMap<ClaimSide, Map<string, number>>();

/** `standsIn` for a whole document; each document is gone through once for a claim, however many denials there are. */
function standsInDocument(
  side: ClaimSide,
  document: MaterialDocument,
  documentTokens: Inquiry['documentTokens'],
): number {
  const known = stands.get(side) ?? new Map<string, number>();
  stands.set(side, known);
  const before = known.get(document.document);
  if (before !== undefined) return before;
  const value = standsIn(side, documentTokens(document));
  known.set(document.document, value);
  return value;
}

/** How much alike the best stretch of some tokens is to the claim, 0 to 1. */
export function standsIn(side: ClaimSide, tokens: readonly Token[]): number {
  return Math.max(
    0,
    ...windowsOf(side.needle, tokens, CIRCULATES_AT, 2)
      .filter(({ share }) => share >= CIRCULATES_AT)
      .map(({ from, to }) => alignTokens(side.tokens, tokens, from, to).similarity),
  );
}
