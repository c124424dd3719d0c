import { compareTimes } from '#base/time.ts';
import type { Inquiry } from './inquiry.ts';
import { isChanged, matchPassage, type ClaimSide, type Match } from './matches.ts';
import { daysApart, rankOf } from './reports.ts';
import { findMisheard } from './same-occasion.ts';
import { sentenceAround } from './sentence.ts';
import { isEmptyWord } from './stem.ts';
import { NOTHING, type Rule } from './rule.ts';
import type { Token } from './words.ts';

/** Records this much alike, of one day, have one sentence. */
const SAME_SENTENCE = 0.62;
/** The words stand in a report, but a record of higher worth, a correction or a fact-check's right rendering has others for them. */
export const misquoted: Rule = {
  name: 'misquoted',
  apply: ({ inquiry, denials, exact: [first] }) => {
    if (first === undefined) return null;
    const better = betterRecord(first, inquiry) ?? findMisheard(first, inquiry) ?? rightRendering(first, inquiry);
    return better === null ? null : { ...NOTHING, finding: 'altered', match: better, misquote: first, denials };
  },
};

const CORRECTS = /\b(?:correction|corrected|misquoted|an earlier version|clarification)\b/iu;

const NOTE =
  /^\W*(?:corrections?|clarifications?|erratum|(?:an? )?editor['’]?s['’]? note|amendment|(?:we|our) (?:got|made|misheard|misquoted))\b/iu;

/** True if words stand in a note below a report that corrects it, by the one reported or by nobody whom the note names. */
function isInNote({ passage }: Match, report: Match): boolean {
  const { document, statements, spans } = passage;
  const [{ speaker, form }] = statements;
  if (document !== report.passage.document || form !== 'prose') return false;
  if (passage.by === 'other' && speaker !== null && speaker.kind !== 'unnamed') return false;
  const at = spans[0]?.[0] ?? 0;
  const block = document.blocks.find(({ span }) => span[0] <= at && at < span[1]);
  return (
    block !== undefined && at > (report.passage.spans[0]?.[0] ?? 0) && NOTE.test(document.text.slice(...block.span))
  );
}

/** True if the sentence quoted has more before or behind the claimed words than they. */
function goesFurther({ passage: { tokens, document }, alignment: { from, to } }: Match): boolean {
  const beside = [tokens[from - 1], tokens[to]].filter(token => token !== undefined);
  return beside.some(({ start, end, word }) => {
    const between = start < (tokens[from]?.start ?? 0) ? [end, tokens[from]?.start] : [tokens[to - 1]?.end, start];
    return !isEmptyWord(word) && !/[.!?]/u.test(document.text.slice(...between));
  });
}

/** The sentence that a note below a report gives for its words, where they are only a part of it; null if there is none. */
export function wholeInNote(report: Match, { own, others }: Inquiry): Match | null {
  return [...own, ...others].find(other => other.exact && isInNote(other, report) && goesFurther(other)) ?? null;
}

/** A record of higher worth, or a correction, that has the same sentence in other words; null if none. */
function betterRecord(match: Match, inquiry: Inquiry): Match | null {
  const rank = rankOf(match.passage);
  const noted = wholeInNote(match, inquiry);
  if (noted !== null) return noted;
  const near = [...inquiry.own, ...inquiry.others.filter(other => isInNote(other, match))];
  return (
    near.find(other => {
      if (other.exact || other.side !== match.side || other.alignment.similarity < SAME_SENTENCE || !isChanged(other))
        return false;
      const betterRank = rankOf(other.passage) < rank && rankOf(other.passage) === 0;
      const corrects =
        rank > 0 && CORRECTS.test(other.passage.document.text) && (isLater(other, match) || copies(match, other));
      return (betterRank && daysApart(other.passage, match.passage) <= 3) || corrects;
    }) ?? null
  );
}

const RENDERED_WRONGLY =
  /\b(?:mistranslat|misquot|misheard|misrender|(?:wrongly|incorrectly|badly) (?:translated|quoted|rendered))/iu;
/** A rendering found to be wrong and the right one may differ by this much. */
const RENDERED_ALIKE = 0.5;

/** Another record of the words that a fact-check on record gives as what was said, where it finds the claimed ones mistranslated or misquoted; or null. */
function rightRendering(match: Match, inquiry: Inquiry): Match | null {
  const { own, material, documentTokens } = inquiry;
  const checks = material.documents
    .filter(({ kind, text }) => kind === 'fact-check' && RENDERED_WRONGLY.test(text))
    .map(documentTokens);
  // What is checked comes first, what was said after it.
  const gives = (other: Match): boolean => {
    const { side } = other;
    const right = renderedIn(other);
    return checks.some(tokens => {
      const wrongAt = firstAt(side.tokens, tokens);
      const rightAt = firstAt(right, tokens);
      return wrongAt !== null && rightAt !== null && wrongAt < rightAt;
    });
  };
  const isOther = (other: Match): boolean =>
    !other.exact &&
    other.side === match.side &&
    other.alignment.similarity >= RENDERED_ALIKE &&
    isChanged(other) &&
    gives(other);
  return (
    own.find(other => rankOf(other.passage) <= rankOf(match.passage) && isOther(other)) ??
    checkersRendering(match.side, inquiry).find(isOther) ??
    null
  );
}

/** "Our translation of the sentence is:", right before what a checker gives as said. */
const GIVES_RIGHT =
  /\b(?:translat\p{L}*|render\p{L}*|recordings?|original|tape|video|transcript|actually|in fact|really|correct\p{L}*|right words?|should (?:read|be|have been))\b[^.!?“"]*["“‘«„]?\s*$/iu;

/** What a fact-check itself gives as the right words, in quotation marks and by nobody whom it names. */
function checkersRendering(side: ClaimSide, { passages, known }: Inquiry): Match[] {
  return passages
    .filter(({ document, statements: [{ speaker, form, role }], spans }) => {
      if (document.kind !== 'fact-check' || form !== 'prose' || role !== 'body') return false;
      if (speaker !== null && speaker.kind !== 'unnamed') return false;
      const at = spans[0]?.[0] ?? 0;
      const [from] = sentenceAround(document.text, [at, at + 1]);
      return RENDERED_WRONGLY.test(document.text) && GIVES_RIGHT.test(document.text.slice(from, at));
    })
    .flatMap(passage => matchPassage(side, passage, known) ?? []);
}

/** The record's words for the claim's, with those at either end that stand in the place of the claim's own ("hotel" for "country"). */
function renderedIn({ passage, alignment: { from, to }, differences }: Match): readonly Token[] {
  const at = differences.flatMap(({ dropped }) => dropped.map(token => passage.tokens.indexOf(token)));
  const inside = at.filter(place => place >= 0);
  return passage.tokens.slice(Math.min(from, ...inside), Math.max(to, ...inside.map(place => place + 1)));
}

/** The token at which some words first stand, word for word, among others; null if they do not. */
function firstAt(words: readonly Token[], tokens: readonly Token[]): number | null {
  const at = tokens.findIndex((_, i) => words.every(({ word }, k) => tokens[i + k]?.word === word));
  return at < 0 || words.length === 0 ? null : at;
}

/** True if a report is the text of another one: what that one corrects later, it still has as it was. */
function copies({ passage: { worth, document } }: Match, of: Match): boolean {
  const { document: original } = of.passage;
  if (document.document === original.document) return false;
  if (document.copyGroup !== null && document.copyGroup === original.copyGroup) return true;
  return worth.copyOf !== undefined && (worth.copyOf === original.document || worth.copyOf === original.outlet);
}

function isLater(a: Match, b: Match): boolean {
  const [x, y] = [a.passage.document.published, b.passage.document.published];
  return x !== null && y !== null && compareTimes(x, y) >= 0;
}
