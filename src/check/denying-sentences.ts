import { spanHolds, spansOverlap, type Span } from '#base/span.ts';
import { dayOf, daysBetween } from '#base/time.ts';
import { findQuotations, type Quotation } from '#text/quotations.ts';
import { readSentences, type Sentence } from '#text/sentences.ts';
import { concerns, standsIn } from './concerns.ts';
import {
  DENIAL_FORMS,
  DENIAL_SIGN,
  NOT_DENIED_BEFORE,
  OTHER_OBJECT,
  TAKEN_BACK,
  type DenialForm,
} from './denial-forms.ts';
import { mayHoldDenial } from './denial-signs.ts';
import { deniedObject, type DeniedObject } from './denied-object.ts';
import { voiceOf, type Voice } from './denier.ts';
import { matchedSpan } from './evidence.ts';
import type { Inquiry } from './inquiry.ts';
import type { MaterialDocument } from './material.ts';
import type { ClaimSide } from './matches.ts';
import { fitsTopic, fitsWords, isPartOf } from './denied-words.ts';
import { foundMatter, isNegative, matterOf } from './matter.ts';
import { deniesSaying } from './never-said.ts';
import { pointsAtReport } from './pointed-report.ts';
import { tokensOf } from './words.ts';

/** A sentence in which somebody's side denies a saying. */
export interface DenyingSentence {
  readonly document: MaterialDocument;
  readonly span: Span;
  readonly voice: Voice;
}

/** A sentence where it stands, with its quotations and what stands before it in its document. */
export interface PlacedSentence {
  readonly document: MaterialDocument;
  readonly span: Span;
  readonly quotations: readonly Quotation[];
  /** From the start of the document's body, or of what is near enough, to the sentence. */
  readonly before: string;
}

/** So much of a document before a sentence may say what it denies, in characters. */
const BEFORE = 400;
const READ: ReadonlySet<string> = new Set(['article', 'reply', 'release', 'post', 'fact-check']);

const placed = new WeakMap<MaterialDocument, readonly PlacedSentence[]>();

export function sentencesOf(document: MaterialDocument): readonly PlacedSentence[] {
  const known = placed.get(document);
  if (known !== undefined) return known;
  const { text } = document;
  const blocks = document.blocks.filter(({ role }) => role === 'body').map(({ span }) => span);
  const quotations = findQuotations(text, blocks);
  const sentences = blocks.flatMap((block, i) =>
    withAnswers(text, readSentences(text, block, quotations[i] ?? []), blocks[i + 1] ?? null).map(
      (span): PlacedSentence => {
        const inside = (quotations[i] ?? []).filter(quotation => spansOverlap(quotation.span, span));
        return { document, span, quotations: inside, before: text.slice(Math.max(0, span[0] - BEFORE), span[0]) };
      },
    ),
  );
  placed.set(document, sentences);
  return sentences;
}

const ASKS = /\b(?:whether|if)\b|\?[”"’]?$/u;
const ANSWERS = /^\W*(?:(?:our |my )?(?:answer|reply)\W+)?(?:no\b|(?:he|she|they|I|we) (?:did|had|has|have|never))/iu;

/** The sentences of a block; a question about a saying stands in one with the answer "No" or "She did not" after it. */
function withAnswers(text: string, sentences: readonly Sentence[], next: Span | null): Span[] {
  return sentences.map(({ span }, i) => {
    const after = sentences[i + 1]?.span ?? next;
    if (after === null || !ASKS.test(text.slice(...span)) || !ANSWERS.test(text.slice(...after))) return span;
    return [span[0], Math.min(after[1], after[0] + ANSWER)];
  });
}

const ANSWER = 200;

/** Sentences of any document in which the one asked about, or who speaks for them, denies the claimed words. */
export function findDenyingSentences(inquiry: Inquiry): DenyingSentence[] {
  const [side] = inquiry.sides;
  if (side === undefined || inquiry.claim.asked === null || deniesSaying(inquiry.claim.words)) return [];
  return inquiry.material.documents
    .filter(({ kind }) => READ.has(kind))
    .flatMap(sentencesOf)
    .flatMap(sentence => denialIn(sentence, side, inquiry) ?? []);
}

function denialIn(sentence: PlacedSentence, side: ClaimSide, inquiry: Inquiry): DenyingSentence | null {
  const found = denialsMade(sentence, inquiry).find(each => isOfClaim(each, side, inquiry));
  return found === undefined ? null : { document: sentence.document, span: sentence.span, voice: found.voice };
}

/** Sentences of any document in which the one asked about, or who speaks for them, denies a saying, whatever it is. */
export function findSentencesThatDeny(inquiry: Inquiry): DenyingSentence[] {
  return inquiry.material.documents
    .filter(({ kind }) => READ.has(kind))
    .flatMap(sentencesOf)
    .filter(({ document, span }) => mayHoldDenial(document.text.slice(...span)))
    .flatMap(sentence =>
      denialsMade(sentence, inquiry)
        .slice(0, 1)
        .map(({ voice }) => ({ document: sentence.document, span: sentence.span, voice })),
    );
}

/** The forms by which a sentence denies a saying, each with who denies. */
function denialsMade(sentence: PlacedSentence, inquiry: Inquiry): Found[] {
  return formsIn(sentence).flatMap(({ form, match }): Found[] => {
    const voice = voiceOf({ sentence, form, match }, inquiry);
    return voice === null ? [] : [{ sentence, form, match, voice }];
  });
}

type FoundForm = Pick<Found, 'form' | 'match'>;

const formsFound = new WeakMap<PlacedSentence, readonly FoundForm[]>();

/** The forms of denials that stand in a sentence, whoever denies; read once, whatever is asked. */
function formsIn(sentence: PlacedSentence): readonly FoundForm[] {
  let found = formsFound.get(sentence);
  if (found === undefined) {
    found = readForms(sentence.document.text.slice(...sentence.span));
    formsFound.set(sentence, found);
  }
  return found;
}

function readForms(text: string): readonly FoundForm[] {
  if (!DENIAL_SIGN.test(text) || TAKEN_BACK.test(text)) return [];
  return DENIAL_FORMS.flatMap(form =>
    [...text.matchAll(form.pattern)].flatMap((match): FoundForm[] => {
      const behind = text.slice(match.index + match[0].length);
      const isNone = OTHER_OBJECT.test(behind) || NOT_DENIED_BEFORE.test(text.slice(0, match.index));
      return isNone ? [] : [{ form, match }];
    }),
  );
}

interface Found {
  readonly sentence: PlacedSentence;
  readonly form: DenialForm;
  readonly match: RegExpExecArray;
  readonly voice: Voice;
}

/** True if what is denied is the claim: its words, or the matter of words that circulate. */
function isOfClaim(found: Found, side: ClaimSide, inquiry: Inquiry): boolean {
  if (saysItself(found, side, inquiry)) return false;
  const object = deniedObject(found.sentence, found);
  if (blamesOutlet(found, object, side, inquiry)) return true;
  if (object.words.some(words => fitsWords(words, side))) return true;
  if (object.words.length > 0 || isSaidHere(found, inquiry)) return false;
  if (!circulatedBefore(found.sentence.document, side, inquiry)) return false;
  return isTopic(object, side) ?? isNear(found, side, inquiry);
}

/** True if the denier says the claimed words in the same breath, outside of any quotation marks. */
function isSaidHere({ sentence, voice }: Found, { own }: Inquiry): boolean {
  return own.some(match => {
    if (!match.exact || match.passage !== voice.passage) return false;
    const span = matchedSpan(match);
    return !sentencesOf(sentence.document).some(({ quotations }) =>
      quotations.some(({ inner }) => spanHolds(inner, span)),
    );
  });
}

/** "I did not say that boats leak. I said that owners think boats leak": who denies one thing and says the claim holds to it. */
function saysItself({ sentence, voice }: Found, side: ClaimSide, inquiry: Inquiry): boolean {
  const { document, span } = sentence;
  const [first] = voice.passage?.statements ?? [];
  if (first === undefined || first.speaker === null) return false;
  const wanted = matterOf(side.tokens);
  // What reports the very words is what is denied.
  const reported = inquiry.own.filter(({ exact, passage }) => exact && passage.document === document);
  const isReported = (other: Span): boolean =>
    reported.some(({ passage }) => passage !== voice.passage && passage.spans.some(each => spansOverlap(each, other)));
  const said = document.statements.filter(({ speaker, negated }) => !negated && speaker?.name === first.speaker?.name);
  return sentencesOf(document)
    .filter(
      other =>
        other.span !== span &&
        !isReported(other.span) &&
        said.some(({ content }) => content.some(each => spansOverlap(each, other.span))),
    )
    .some(other => {
      // Of a text of its author's own: what it quotes without making it its own words is left out of its content.
      const own =
        first.form === 'own'
          ? clippedTo(
              other.span,
              said.flatMap(({ content }) => content),
            )
          : [other.span];
      const tokens = tokensOf(document.text, own);
      return (
        !deniesSaying(document.text.slice(...other.span)) && foundMatter(wanted, tokens).length >= SAID * wanted.length
      );
    });
}

/** The parts of spans that lie within another. */
function clippedTo([start, end]: Span, spans: readonly Span[]): Span[] {
  return spans.map(([from, to]): Span => [Math.max(from, start), Math.min(to, end)]).filter(([from, to]) => from < to);
}

/** So much of the claim's matter in one sentence is the claim. */
const SAID = 0.8;

/** "… nor anything else that the Ludd Post puts in her mouth": all that an outlet has of late from the one asked about is denied. */
function blamesOutlet(
  { sentence, form }: Found,
  { words, topics }: DeniedObject,
  side: ClaimSide,
  inquiry: Inquiry,
): boolean {
  const { document, span } = sentence;
  const text = document.text.slice(...span);
  const all =
    ALL_OF_IT.test(text) || (form.how === 'says' && words.length === 0 && topics.length === 0 && A_QUOTE.test(text));
  if (!all) return false;
  return inquiry.own.some(({ exact, passage, side: held }) => {
    const { outlet, published } = passage.document;
    if (!exact || held !== side || outlet === null || !text.includes(outlet.replace(/^The /u, ''))) return false;
    if (published === null || document.published === null) return true;
    const days = daysBetween(published, document.published);
    return days >= 0 && days <= OF_LATE;
  });
}

/** A denial answers what was printed in so many days before. */
const OF_LATE = 14;
const ALL_OF_IT =
  /\b(?:nor|or) (?:anything|any) (?:else|other)\b|\b(?:nothing|none|not a word|no word) (?:of what|that|of that)\b/iu;
const A_QUOTE = /\b(?:quotes?|quotations?|words?|remarks?|statement)\b/iu;

function isTopic({ topics }: DeniedObject, side: ClaimSide): boolean | null {
  return topics.length === 0 ? null : topics.some(topic => fitsTopic(topic, side));
}

/**
 * A denial of "it" is of the words that somebody else is quoted with right before it; where nobody is, of words that its text is
 * about.
 */
function isNear({ sentence, voice }: Found, side: ClaimSide, inquiry: Inquiry): boolean {
  const { document, span } = sentence;
  if (pointsAtReport(sentence, inquiry)) return true;
  const { text } = document;
  const denier = voice.passage?.statements[0].speaker?.name;
  const said = [
    span,
    ...document.statements.flatMap(s => (denier !== undefined && s.speaker?.name === denier ? s.content : [])),
  ];
  const quoted = sentencesOf(document)
    .flatMap(({ quotations }) => quotations.map(({ inner }) => inner))
    .filter(
      ([from, to]) => to <= span[0] && span[0] - to <= BEFORE && !said.some(each => spansOverlap(each, [from, to])),
    )
    .map(inner => tokensOf(text, [inner]))
    .filter(tokens => tokens.length >= 3)
    .at(-1);
  if (quoted !== undefined) {
    // Who denies that she would not come denies nothing of her coming.
    if (isNegative(quoted) !== isNegative(side.tokens)) return false;
    return standsIn(side, quoted) >= QUOTED || isPartOf(quoted, side);
  }
  if (isAskedAbout(document, side)) return true;
  const near = tokensOf(text, [[Math.max(0, span[0] - BEFORE), span[1]]]);
  if (standsIn(side, near) >= QUOTED) return true;
  return voice.passage !== null && concerns(voice.passage, side, inquiry);
}

/** An answer of a few lines prints what it was asked about at its foot. */
function isAskedAbout(document: MaterialDocument, side: ClaimSide): boolean {
  if (document.kind !== 'reply') return false;
  const quoted = sentencesOf(document).flatMap(({ quotations }) => quotations.map(({ inner }) => inner));
  const [only, second] = quoted;
  return only !== undefined && second === undefined && standsIn(side, tokensOf(document.text, [only])) >= QUOTED;
}

/** The claim is what is quoted, word for word but for a contraction. */
const QUOTED = 0.85;

const STANDS = 0.75;

function circulatedBefore(denial: MaterialDocument, side: ClaimSide, { material, documentTokens }: Inquiry): boolean {
  const until = denial.published === null ? null : dayOf(denial.published);
  return material.documents.some(document => {
    const day = document.published === null ? null : dayOf(document.published);
    if (until !== null && day !== null && day > until) return false;
    return standsIn(side, documentTokens(document)) >= STANDS;
  });
}
