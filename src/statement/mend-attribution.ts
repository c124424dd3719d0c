import type { Span } from '#base/span.ts';
import type { Attribution } from '#model/read-attributions.ts';

/** A pronoun alone is nobody's words: "having said that", "she told him". */
const LONE = /^(?:that|this|it|so|as|him|her|them|us|me|you|which|what)$/iu;
/** The reporter's clause behind a cue: "said after she had left". */
const REPORTERS = /^\s*,?\s*(?:after|when|while|as|before|during|amid|once|since|until)\s*$/iu;
/** Whom words are told, and the title of where, before "that": "told Channel 9’s “Harbour Hour” on Friday that …". */
const ADDRESSEE = /^[^“”"]{0,40}[“"][^“”"]{1,40}[”"](?:\s+(?:on|last|this|in)\s[^“”"]{1,30}?)?,?\s+(?=that\s)/u;
const TELLS = /\b(?:tell|told|tells|telling|assur|remind|inform)/iu;
/** Days are nobody: "on Monday" before a verb is cut off its front. */
const DAY_FIRST = /^(?:(?:on|late|early|last|this)\s+)+(?:mon|tues|wednes|thurs|fri|satur|sun)day\b,?\s*/iu;
/** "Whatever the council decides" says nothing of what it decides. */
const CONCEDES = /\b(?:whatever|whichever|whoever|no matter (?:what|who|which|how))\b[^,.;:“”"\n]{0,50}$/iu;
/** So far before a cue is looked, in UTF-16 units. */
const BEFORE_CUE = 70;
/** A clause cut off at its verb is nobody: "asked whether it was, said". */
const ENDS_IN_VERB = /\s(?:is|are|was|were|had|has|have|did|does|do|would|could|will|can|may|might|should)[\s,]*$/iu;
/** What a source asks that stays unnamed: no statement. */
const ANONYMITY = /^\W*(?:not )?to (?:not )?be (?:named|identified|quoted)\b/iu;
/** "What she said was that …": the verb between the clause and its words. */
const CLEFT_VERB = /^(?:is|was)\b:?\s*/iu;
const DASHES = /^[\s―—–-]+/u;

/**
 * An attribution without what cannot be part of it, or null if no words are left: pronouns alone, the reporter's clause of time, whom the
 * words were told, dashes and days at the front of a source. The model cuts such edges wrongly now and then; a rule does not.
 */
export function mendAttribution(attribution: Attribution, text: string): Attribution | null {
  const { cue } = attribution;
  if (cue !== null && CONCEDES.test(text.slice(Math.max(0, cue[0] - BEFORE_CUE), cue[0]))) return null;
  const content = attribution.content
    .map(span => (cue === null ? span : withoutAddressee(span, cue, text)))
    .map(span => (isCleft(attribution, text) ? withoutFront(span, CLEFT_VERB, text) : span))
    .filter(span => !ANONYMITY.test(text.slice(...span)))
    .filter(span => !LONE.test(text.slice(...span).trim()))
    .filter(span => cue === null || span[0] < cue[1] || !REPORTERS.test(text.slice(cue[1], span[0])));
  if (content.length === 0) return null;
  const source = attribution.source === null ? null : sourceOf(attribution.source, text);
  return { ...attribution, source: source === null ? null : heardSource(source, cue, text), content };
}

/** True if "What" stands before the source, or in front of it. */
function isCleft({ source }: Attribution, text: string): boolean {
  if (source === null) return false;
  return (
    /(?:^|[.!?;:]["”’]?\s+|\n)What\s+$/u.test(text.slice(Math.max(0, source[0] - 12), source[0])) ||
    /^What\s/u.test(text.slice(...source))
  );
}

function withoutFront(span: Span, front: RegExp, text: string): Span {
  return [span[0] + (front.exec(text.slice(...span))?.[0].length ?? 0), span[1]];
}

function withoutAddressee(span: Span, cue: Span, text: string): Span {
  if (span[0] < cue[1] || !TELLS.test(text.slice(...cue))) return span;
  const addressee = ADDRESSEE.exec(text.slice(...span));
  return addressee === null ? span : [span[0] + addressee[0].length, span[1]];
}

function sourceOf(source: Span, text: string): Span | null {
  const words = text.slice(...source);
  const from = (DASHES.exec(words) ?? /^What\s+/u.exec(words))?.[0].length ?? 0;
  if (DAY_FIRST.test(words) || ENDS_IN_VERB.test(words)) return null;
  return from < words.length ? [source[0] + from, source[1]] : null;
}

/** "heard by this reporter telling …": whoever heard it is not the one who said it. */
const HEARD_BY = /\b(?:heard|overheard|filmed|recorded|caught|seen)\s+by\s+$/iu;
/** "I heard the minister, Jan Roe, tell …", whether the source was cut before "heard" or behind the name. */
const HEARD = /^(?:[^.;:“”"]{0,60}\s)?(?:over)?heard\s+(?!from\b|of\b|about\b|that\b|how\b|by\b|it\b)/iu;
const BARE_VERB =
  /^(?:say|tell|ask|shout|whisper|mutter|call|warn|complain|joke|remark|boast|swear|promise|saying|telling|asking|shouting|whispering|muttering|calling|warning|complaining|joking|remarking|boasting|swearing|promising)\b/iu;

/** Who was heard, where a source has the hearer; null where only the rest of the sentence tells. */
function heardSource(source: Span, cue: Span | null, text: string): Span | null {
  if (cue === null || !BARE_VERB.test(text.slice(...cue))) return source;
  if (HEARD_BY.test(text.slice(Math.max(0, source[0] - BEFORE_CUE), source[0]))) return null;
  const to = source[0] + text.slice(source[0], cue[0]).replace(/[\s,]+$/u, '').length;
  if (source[0] >= to) return source;
  const heard = HEARD.exec(text.slice(source[0], to));
  if (heard === null || source[0] + heard[0].length >= to) return source;
  return [source[0] + heard[0].length, to];
}
