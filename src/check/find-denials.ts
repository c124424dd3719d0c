import { sliceSpans, type Span } from '#base/span.ts';
import { concerns, DENIED_AT, standsIn } from './concerns.ts';
import { deniesClaim, readDeniedSaying } from './denied-saying.ts';
import { DENIAL_FORMS, NOT_DENIED_BEFORE } from './denial-forms.ts';
import { isOwnSaying } from './denier.ts';
import { findDenyingSentences, type DenyingSentence } from './denying-sentences.ts';
import { readFactCheck } from './fact-check.ts';
import type { Inquiry } from './inquiry.ts';
import { foundMatter, isNegative, matterOf } from './matter.ts';
import type { MaterialDocument } from './material.ts';
import { matchPassage, type ClaimSide } from './matches.ts';
import { deniedTokens, deniesSaying, isVery, NEVER_SAID } from './never-said.ts';
import { isOfficeOf, namesPerson } from './office.ts';
import type { Passage } from './passages.ts';
import { sentenceAround } from './sentence.ts';
import { tokensOf } from './words.ts';

/** Somebody who may know says that the words were never said. */
export interface Denial {
  readonly kind: 'denial' | 'fact-check';
  readonly document: MaterialDocument;
  readonly span: Span;
  readonly speaker: string | null;
  /** What of a text denies it; null for a fact-check's verdict. */
  readonly passage: Passage | null;
}

/** "Not my words", "bogus", "made up". */
const NOT_MY_WORDS =
  /\b(?:not|never|n['’]t)\s+(?:my|his|her|their|the (?:\p{L}+)['’]s)\s+(?:own\s+)?(?:words|voice|post|writing)\b|\b(?:words|voice|post)\b[^.!?]{0,40}\b(?:is|are|was|were)(?: not|n['’]t)\s+(?:mine|his|hers|theirs|real|genuine)\b|\b(?:bogus|fake|fabricat(?:ed|ion)|invented|hoax|forge(?:d|ry)|deepfake|made[- ]up|pure fiction|no such (?:words|remark|quote|post|comment)|(?:was|were|has been|have been) never (?:said|spoken|uttered|written))\b/iu;
/** "The medal is a fake": what is called so is a thing, and nobody's words; not "the quote in the Gazette is a fake". */
const THING_MADE_UP =
  /(?<!\b(?:about|around|as|at|by|for|from|in|into|of|on|over|through|to|under|with)\s)\b(?:the|this|that|these|those|his|her|its|their|our|your|my|an?)\s+(?:(?!(?:quot\p{L}+|words?|remarks?|comments?|sentences?|phrases?|statements?|tweets?|posts?|messages?|recordings?|audio|files?|reports?|claims?|stor(?:y|ies)|accounts?|rumou?rs?|allegations?|suggestions?|pictures?|images?|photos?|videos?|clips?|screenshots?|cards?|memes?|letters?|e-?mails?|documents?|interviews?|articles?|headlines?|thing|things|all|whole|version|texts?|leaflets?|posters?|attributions?|exchange|conversation|dialogue)\b)[\p{L}’'-]+\s+){1,7}?(?:is|are|was|were|has been|have been|['’]s)\s+(?:\p{L}+\s+){0,2}?(?:bogus|fakes?|fabricat(?:ed|ion)|invented|hoax|forge(?:d|ry)|made[- ]up|pure fiction)\b/iu;

/** True if a text says of words that they are not the speaker's own, or are made up. */
export function disownsWords(text: string): boolean {
  return NOT_MY_WORDS.test(text.replace(THING_MADE_UP, ' '));
}

const BARE_OBJECT =
  /^\s+(?:it|that|this|so|those|these|any(?:thing)? (?:of the (?:sort|kind)|such|like (?:it|that))|such (?:a )?\p{L}+|(?:that|those|these|this|the) (?:words?|remarks?|quotes?|posts?|comments?|sentences?|things?))\b(?=\s*(?:[.,;:!?”"’']|$|\s(?:in|at|on|to|and|or|but|because|as)\b))/iu;
const DENIES = /\bden(?:y|ies|ied|ying)\b/iu;

/** So much of it, where all that is denied stands in the claim. */
const PART_DENIED_AT = 0.35;

/** Denials by the speaker, by who speaks for them, or by a published fact-check, that concern these very words. */
export function findDenials(inquiry: Inquiry): Denial[] {
  const { claim, material, passages, sides } = inquiry;
  if (claim.asked === null && claim.speaker === null && inquiry.own.length === 0) return [];
  const checks = material.documents.flatMap(document => readFactCheck(document, claim, sides, inquiry.known));
  const side = sides[0];
  if (side === undefined) return [];
  // Words that are a denial themselves are not denied by having been said.
  if (deniesSaying(claim.words)) return checks;
  if (claim.asked === null) return checks;
  const made = [
    ...passages.flatMap((passage): Denial[] => {
      const { document, statements } = passage;
      const saying = readDeniedSaying(passage);
      if (saying !== null && deniesClaim(saying, passage, inquiry)) {
        const speaker = statements[0].speaker?.name ?? null;
        return [{ kind: 'denial', document, span: narrow(document.text, saying.span), speaker, passage }];
      }
      if (passage.statements[0].negated) return deniedByOffice(passage, side, inquiry);
      if (passage.by === 'other' && !isOfficeDenial(passage, inquiry)) return [];
      return deniedIn(passage, side, inquiry);
    }),
    ...findDenyingSentences(inquiry).map(toDenial),
  ];
  return [...made.filter(denial => !isClaimItself(denial, side) && !isGivenAsSaid(denial, inquiry)), ...checks];
}

/** "What she told the council was this:", "He did say:", before words that a denial gives as said. */
const DID_SAY =
  /\bwhat (?:(?:[\p{L}.’'-]+ ){1,4}?)(?:(?:did|does|do) (?:in fact |actually |really )?(?:say|tell|write|post)|(?:had |has )?(?:actually |really |in fact )?(?:said|told|wrote|written|posted|says))\b|\b(?:did (?:in fact |indeed |however )?(?:say|tell|write)|(?:actually|in fact|really|instead|rather) (?:said|told|wrote|says)|(?:said|wrote|told (?:[\p{L}-]+ ){1,4}?)(?:instead|in fact)|(?:true|actual|real|exact|full) (?:words?|sentence|quotation|quote|text))\b/iu;

/** Words that are told of and not said to be so: "the leaflet has her say", "you ask whether". */
const PASSED_ROUND =
  /\b(?:attribut\p{L}*|ascrib\p{L}*|claim\p{L}*|alleg\p{L}*|report(?:s|ed|edly)?|quot(?:e|es|ed|ation)|leaflets?|messages?|posts?|pictures?|images?|videos?|clips?|articles?|papers?|headlines?|circulat\p{L}*|round|around|ask(?:s|ed)?|wrote to us|whether|if|supposed(?:ly)?)\b/iu;

/** True if the text that denies gives the claimed words itself as what was said: it denies others. */
function isGivenAsSaid({ document, span: [, end] }: Denial, { own }: Inquiry): boolean {
  return own.some(match => {
    const { passage, exact } = match;
    if (!exact || passage.document !== document) return false;
    const [{ form, cue, attitude, standing, negated }] = passage.statements;
    const at = passage.spans[0]?.[0] ?? 0;
    const sentence = sentenceAround(document.text, [at, at + 1]);
    const lead = document.text.slice(sentence[0], at);
    if (DID_SAY.test(lead)) return true;
    // "He said as long ago as May that …", behind the denial, in a reply that speaks for whoever said it.
    if (!QUOTES_TO_DENY.has(document.kind) || document.kind === 'fact-check' || form !== 'prose' || cue.length === 0)
      return false;
    if (attitude !== 'statement' || standing !== 'asserted' || negated || sentence[0] < end) return false;
    return !PASSED_ROUND.test(
      document.text.slice(...sentence).replace(document.text.slice(...(passage.spans[0] ?? [0, 0])), ' '),
    );
  });
}

/** True if the claim is the denial: it denies words by a form of its own, and stands in the sentence that does. */
function isClaimItself({ document, span }: Denial, side: ClaimSide): boolean {
  const words = sliceSpans(side.text, side.words.spans);
  const denies = NOT_MY_WORDS.test(words) || DENIAL_FORMS.some(({ pattern }) => words.search(pattern) >= 0);
  return denies && standsIn(side, tokensOf(document.text, [span])) >= SAME_SENTENCE;
}

/** So much alike, a claim is a sentence of the record. */
const SAME_SENTENCE = 0.9;

function toDenial({ document, span, voice }: DenyingSentence): Denial {
  return {
    kind: 'denial',
    document,
    span: narrow(document.text, span),
    speaker: voice.speaker,
    passage: voice.passage,
  };
}

/**
 * The inquiry without what a denial quotes in order to deny it: the denying words themselves, and in a reply, release, post or
 * fact-check everything that it reports as said by others.
 */
export function withoutDenied(inquiry: Inquiry, denials: readonly Denial[]): Inquiry {
  const denying = denials.flatMap(({ passage }) => passage ?? []);
  if (denying.length === 0) return inquiry;
  const passes = (passage: Passage): boolean =>
    denying.some(
      denial =>
        denial === passage ||
        (denial.document === passage.document &&
          QUOTES_TO_DENY.has(passage.document.kind) &&
          passage.statements[0].form === 'prose' &&
          passage.statements[0].speaker?.name !== denial.statements[0].speaker?.name),
    );
  return {
    ...inquiry,
    passages: inquiry.passages.map(passage =>
      passes(passage) ? { ...passage, worth: { ...passage.worth, basis: null } } : passage,
    ),
    own: inquiry.own.filter(({ passage }) => !passes(passage)),
    others: inquiry.others.filter(({ passage }) => !passes(passage)),
  };
}

const QUOTES_TO_DENY: ReadonlySet<string> = new Set(['reply', 'release', 'fact-check']);

/** An office's "The minister did not say “…”", in its own reply or release: the sentence's source is the one it is denied for. */
function deniedByOffice(passage: Passage, side: ClaimSide, inquiry: Inquiry): Denial[] {
  const { document, statements, spans } = passage;
  const [first] = statements;
  if (document.kind !== 'reply' && document.kind !== 'release') return [];
  const cue = sliceSpans(document.text, first.cue);
  if (cue.search(NEVER_SAID) < 0) return [];
  const { person } = inquiry.claim;
  const source = sliceSpans(document.text, first.source);
  if (passage.by !== 'own' && (person === null || !namesPerson(source, person))) return [];
  const author = inquiry.passages.find(
    other => other.document === document && other.statements[0].form === 'own' && !other.statements[0].negated,
  );
  const speaks =
    author === undefined
      ? document.kind === 'release' && person !== null && isOfficeOf(document.outlet, person)
      : author.by !== 'other' || isOffice(author, inquiry);
  if (!speaks || !namesWords(sliceSpans(document.text, spans).replace(/^\W*(?:that\s)?/iu, ''), side)) return [];
  const all = [...first.source, ...first.cue, ...spans];
  const span: Span = [Math.min(...all.map(([from]) => from)), Math.max(...all.map(([, to]) => to))];
  const speaker = author?.statements[0].speaker?.name ?? document.outlet;
  return [{ kind: 'denial', document, span: narrow(document.text, span), speaker, passage }];
}

/** True if the author of a text of its own speaks for the body where the one asked about holds an office. */
function isOffice({ document, statements }: Passage, { claim }: Inquiry): boolean {
  const { speaker, form } = statements[0];
  if (form !== 'own' || speaker === null || claim.person === null) return false;
  if (document.kind !== 'reply' && document.kind !== 'release') return false;
  return isOfficeOf(speaker.speaksFor ?? (speaker.kind === 'organization' ? speaker.name : null), claim.person);
}

/** True if in such a text the sentence that denies names the one asked about. */
function isOfficeDenial(passage: Passage, inquiry: Inquiry): boolean {
  const { person } = inquiry.claim;
  if (person === null || !isOffice(passage, inquiry)) return false;
  const sentences = sliceSpans(passage.document.text, passage.spans).split(/(?<=[.!?])\s/u);
  return sentences.some(
    sentence => (sentence.search(NEVER_SAID) >= 0 || NOT_MY_WORDS.test(sentence)) && namesPerson(sentence, person),
  );
}

function deniedIn(passage: Passage, side: ClaimSide, inquiry: Inquiry): Denial[] {
  const { document } = passage;
  const text = sliceSpans(document.text, passage.spans);
  const cue = passage.statements.map(statement => sliceSpans(document.text, statement.cue)).join(' ');
  if (text.search(NEVER_SAID) < 0 && !DENIES.test(cue) && !disownsWords(text)) return [];
  const speaker = passage.statements[0].speaker?.name ?? null;
  const [first] = passage.spans;
  if (first === undefined) return [];
  const span: Span = [first[0], passage.spans.at(-1)?.[1] ?? first[1]];
  const here: Denial = { kind: 'denial', document, span: narrow(document.text, span), speaker, passage };
  if (repeatsOtherwise(passage, side, inquiry)) return [];
  for (const object of deniedObjects(passage, inquiry)) {
    if (BARE_OBJECT.test(object) || object.trim() === '') return concerns(passage, side, inquiry) ? [here] : [];
    if (namesWords(object, side)) return [here];
  }
  if (
    DENIES.test(cue) &&
    /^(?:it|this|that(?=\W*$)|(?:having )?(?:said|saying|written|writing|made|making|posted|posting))\b/iu.test(
      text.trim(),
    )
  ) {
    if (namesWords(text, side)) return [here];
    if (/^(?:it|this|that(?=\W*$))\b/iu.test(text.trim()) && concerns(passage, side, inquiry)) return [here];
  }
  return disownsWords(text) && concerns(passage, side, inquiry) ? [here] : [];
}

/** What follows each "never said": the rest of the text, or the quotation that an author's own text leaves out of the own words. */
function deniedObjects(passage: Passage, inquiry: Inquiry): string[] {
  const { document, spans } = passage;
  return spans.flatMap(([from, to]) => {
    const text = document.text.slice(from, to);
    const made = [...text.matchAll(NEVER_SAID)].filter(match => {
      const before = text.slice(0, match.index);
      return !NOT_DENIED_BEFORE.test(before) && isOwnSaying({ before, match }, passage, inquiry);
    });
    return made.map(match => {
      const object = text.slice(match.index + match[0].length);
      if (object.trim() !== '') return object;
      const quoted = /^\s*["“‘«„']([^"”’»\n]{3,400})/u.exec(document.text.slice(to, to + LONGEST_SHOWN));
      return quoted?.[1] ?? object;
    });
  });
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
  // Who never said that she should not have promised denies no promise.
  if (isNegative(clause) !== isNegative(side.tokens)) return false;
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
  const parts = text
    .split(/[.!?;,]["”’»]*\s/u)
    .filter(part => part.search(NEVER_SAID) < 0 && part.search(NOT_MY_WORDS) < 0);
  // "I did not say that boats leak. I said that owners think boats leak": the very words are denied, what holds them is another's.
  if (
    deniedObjects(passage, inquiry).some(object => isVery(wanted, matterOf(deniedTokens(object)))) &&
    !parts.some(part =>
      isVery(wanted, matterOf(tokensOf(part.replace(/^\W*(?:\p{L}+\s){0,1}(?:said|say|wrote)\s/iu, '')))),
    )
  )
    return false;
  const elsewhere = foundMatter(wanted, tokensOf(parts.join(' . ')));
  if (wanted.length > 0 && elsewhere.length / wanted.length >= DENIED_AT) return true;
  return match !== null && match.exact && text.search(NEVER_SAID) < 0;
}
