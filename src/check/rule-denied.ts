import { sliceSpans, spansOverlap, type Span } from '#base/span.ts';
import { dayOf } from '#base/time.ts';
import { normalWords } from '#text/normal.ts';
import { findQuotations } from '#text/quotations.ts';
import { readFactCheck } from './fact-check.ts';
import type { Inquiry } from './inquiry.ts';
import { foundMatter, matterOf } from './matter.ts';
import type { MaterialDocument } from './material.ts';
import { matchPassage, type ClaimSide } from './matches.ts';
import type { Passage } from './passages.ts';
import { alignTokens } from './align.ts';
import { windowsOf } from './windows.ts';
import { tokensOf, type Token } from './words.ts';

/** Somebody who may know says that the words were never said. */
export interface Denial {
  readonly kind: 'denial' | 'fact-check';
  readonly document: MaterialDocument;
  readonly span: Span;
  readonly speaker: string | null;
}

const NEVER_SAID =
  /\b(?:never|did not|didn['’]?t|has not|hasn['’]?t|have not|haven['’]?t|had not|would never|neither)\s+(?:ever\s+|actually\s+)?(?:say|said|write|wrote|written|post|posted|tweet|tweeted|utter|uttered|speak|spoke|spoken|make|made|use|used)\b/giu;
const NOT_MY_WORDS =
  /\b(?:not|never|n['’]t)\s+(?:my|his|her|their|the (?:\p{L}+)['’]s)\s+(?:own\s+)?(?:words|voice|post|writing)\b|\b(?:words|voice|post)\b[^.!?]{0,40}\b(?:is|are|was|were)(?: not|n['’]t)\s+(?:mine|his|hers|theirs|real|genuine)\b|\b(?:bogus|fake|fabricat(?:ed|ion)|invented|hoax|forge(?:d|ry)|deepfake|made[- ]up|pure fiction|no such (?:words|thing|remark|quote|post|comment)|were never (?:said|spoken|uttered|written))\b/iu;
const BARE_OBJECT =
  /^\s+(?:it|that|this|so|those|these|any(?:thing)? (?:of the (?:sort|kind)|such|like (?:it|that))|such (?:a )?\p{L}+|(?:that|those|these|this|the) (?:words?|remarks?|quotes?|posts?|comments?|sentences?|things?))\b(?=\s*(?:[.,;:!?”"’']|$|\s(?:in|at|on|to|and|or|but|because|as)\b))/iu;
const DENIES = /\bden(?:y|ies|ied|ying)\b/iu;

/** So much of the claim must stand somewhere before a denial of "it" can be about the claim. */
const CIRCULATES_AT = 0.75;
/** So much of the claim must stand in what is denied in so many words. */
const DENIED_AT = 0.6;
/** So much of it, where all that is denied stands in the claim. */
const PART_DENIED_AT = 0.35;
/** So much of the claim's matter must stand in the text of a denial that only says "it". */
const CONCERNS_AT = 0.2;

/** Denials by the speaker, by who speaks for them, or by a published fact-check, that concern these very words. */
export function findDenials(inquiry: Inquiry): Denial[] {
  const { claim, material, passages, sides } = inquiry;
  if (claim.asked === null && claim.speaker === null && inquiry.own.length === 0) return [];
  const checks = material.documents.flatMap(document => readFactCheck(document, claim, sides, inquiry.known));
  const side = sides[0];
  if (side === undefined) return [];
  // Words that are a denial themselves are not denied by having been said.
  if (claim.words.replace(/["“”«»„]/gu, '').search(NEVER_SAID) >= 0) return checks;
  const said = passages
    .filter(passage => passage.by !== 'other' && claim.asked !== null)
    .flatMap(passage => deniedIn(passage, side, inquiry));
  return [...said, ...checks];
}

function deniedIn(passage: Passage, side: ClaimSide, inquiry: Inquiry): Denial[] {
  const { document } = passage;
  const text = sliceSpans(document.text, passage.spans);
  const cue = passage.statements.map(statement => sliceSpans(document.text, statement.cue)).join(' ');
  if (text.search(NEVER_SAID) < 0 && !DENIES.test(cue) && !NOT_MY_WORDS.test(text)) return [];
  const speaker = passage.statements[0].speaker?.name ?? null;
  const [first] = passage.spans;
  if (first === undefined) return [];
  const span: Span = [first[0], passage.spans.at(-1)?.[1] ?? first[1]];
  const here: Denial = { kind: 'denial', document, span: narrow(document.text, span), speaker };
  if (repeatsOtherwise(passage, side, inquiry)) return [];
  for (const match of text.matchAll(NEVER_SAID)) {
    const object = text.slice(match.index + match[0].length);
    if (BARE_OBJECT.test(object) || object.trim() === '') return concerns(passage, side, inquiry) ? [here] : [];
    if (namesWords(object, side)) return [here];
  }
  if (
    DENIES.test(cue) &&
    /^(?:it|that|this|(?:having )?(?:said|saying|written|writing|made|making|posted|posting))\b/iu.test(text.trim())
  ) {
    if (namesWords(text, side)) return [here];
    if (/^(?:it|that|this)\b/iu.test(text.trim()) && concerns(passage, side, inquiry)) return [here];
  }
  return NOT_MY_WORDS.test(text) && concerns(passage, side, inquiry) ? [here] : [];
}

const LONGEST_SHOWN = 400;

function narrow(text: string, [start, end]: Span): Span {
  return end - start <= LONGEST_SHOWN
    ? [start, end]
    : [start, start + text.slice(start, start + LONGEST_SHOWN).lastIndexOf(' ')];
}

/** True if what is denied in so many words is what the claim says. */
function namesWords(object: string, side: ClaimSide): boolean {
  const clause = tokensOf(object.split(/[.!?;]/u)[0] ?? '');
  const wanted = matterOf(side.tokens);
  const found = foundMatter(wanted, clause);
  if (wanted.length === 0 || found.length < Math.min(2, wanted.length)) return false;
  if (found.length / wanted.length >= DENIED_AT) return true;
  // What is denied may be only a part of the words, but then all of it must be.
  const denied = matterOf(clause);
  return found.length / wanted.length >= PART_DENIED_AT && foundMatter(denied, side.tokens).length === denied.length;
}

/** True if the same passage says the claimed words itself, so that its denial is of something else. */
function repeatsOtherwise(passage: Passage, side: ClaimSide, inquiry: Inquiry): boolean {
  const text = sliceSpans(passage.document.text, passage.spans);
  const match = matchPassage(side, passage, inquiry.known);
  const wanted = matterOf(side.tokens);
  const parts = text.split(/[.!?;,]\s/u).filter(part => part.search(NEVER_SAID) < 0 && part.search(NOT_MY_WORDS) < 0);
  const elsewhere = foundMatter(wanted, tokensOf(parts.join(' . ')));
  if (wanted.length > 0 && elsewhere.length / wanted.length >= DENIED_AT) return true;
  return match !== null && match.exact && text.search(NEVER_SAID) < 0;
}

/** True if a denial that only says "it" can be about the claimed words: they circulate, and the text is about them. */
function concerns(passage: Passage, side: ClaimSide, inquiry: Inquiry): boolean {
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
  const checked = otherWords(passage);
  if (checked.length > 0) {
    return checked.some(tokens => {
      const shared = foundMatter(wanted, tokens).length;
      return shared >= 1 && shared >= DENIED_AT * Math.min(wanted.length, matterOf(tokens).length);
    });
  }
  const found = foundMatter(wanted, documentTokens(passage.document)).length;
  return found >= 1 && found / wanted.length >= CONCERNS_AT;
}

/** Words that the denial's own document quotes and the denier does not say: then it is these that are denied. */
function otherWords({ document, statements, spans }: Passage): Token[][] {
  const denier = statements[0].speaker?.name;
  const said = [...spans, ...document.statements.flatMap(s => (s.speaker?.name === denier ? s.content : []))];
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
