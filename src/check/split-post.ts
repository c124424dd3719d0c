import type { Span } from '#base/span.ts';
import { foldWord, normalWords } from '#text/normal.ts';
import { findQuotations, type Quotation } from '#text/quotations.ts';
import { readSentences } from '#text/sentences.ts';
import type { Finder } from './claim.ts';
import { readFrame } from './frame.ts';
import type { ClaimAsked } from './material.ts';
import { looksLikeName, WhoFinder, type Who } from './who.ts';

/** One quote of a text that gives several: a claim by itself, with whom to ask about where its own frame only says "she". */
export interface PostPart {
  readonly claim: string;
  readonly speaker: string | null;
}

/** Fewer words in quotation marks are a word held at arm's length. */
const FEWEST_WORDS = 2;

/** A frame of the same speaker that tells of another occasion; without it "…," she said. "…," she added is one breath. */
const ANOTHER_TIME =
  /\b(?:later|earlier|also|again|separately|elsewhere|previously|afterwards?|before|once|yesterday|today|tonight|now|ago|(?:next|last|this|same) (?:day|week|month|year)|\p{L}+days?|(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december)\b/iu;
/** Frames that name nobody: "Later:", "And then, in 2024:". */
const NOBODY =
  /^(?:(?:and|but|then|now|today|yesterday|later|earlier|before|after|also|again|once|update|quote|he|she|they|it|we|i|in|on|at|this|last|next|same|the|day|week|month|year|before|\p{L}+day|\d+)(?:['’](?:ll|d|s|ve|re|m))?[\s,]*)+$/iu;
/** What posts end with: tags, addresses, pictures. */
const TRIMMINGS = /(?:\s*(?:[#@]\S+|https?:\S+|\p{Extended_Pictographic}\S*|[|•·]))+\s*$/u;
const BULLET = /^[\s•·*>–—-]*(?:\d{1,2}[.)]\s+)?(?:(?:and|but|while|whereas)\s+)?/iu;

interface Unit {
  readonly span: Span;
  /** Its quotations of some length, with their marks. */
  readonly quotations: readonly Span[];
  readonly line: number;
}

/** `named`: the frame names somebody; `pronoun`: it says that somebody said it, and not who; `none`: there is no frame. */
interface Attributed extends Unit {
  readonly kind: 'named' | 'pronoun' | 'none';
  readonly who: Who | null;
}

/**
 * The quotes of a text that are attributed separately, in order: to different people, or to one person on different occasions. Of a text
 * that gives one person's words in one go, and wherever that is in doubt, none: it is one claim. Where somebody is asked about, only theirs.
 */
export function splitPost(asked: ClaimAsked, people: Finder): readonly PostPart[] {
  const text = asked.claim;
  const finder = new WhoFinder(people, asked.on);
  const units = readUnits(text);
  if (units === null || units.reduce((sum, { quotations }) => sum + quotations.length, 0) < 2) return [];
  const attributed = units.flatMap(unit => halve(text, unit, finder)).map(unit => attribute(text, unit, finder));
  const parts: { readonly first: Attributed; last: Attributed; speaker: Who | null }[] = [];
  let before: Attributed | null = null;
  for (const unit of attributed) {
    const part = parts.at(-1);
    if (
      unit.quotations.length > 0 &&
      part !== undefined &&
      before?.span[1] === part.last.span[1] &&
      goesOn(text, unit, part)
    )
      part.last = unit;
    else if (unit.kind === 'named') parts.push({ first: unit, last: unit, speaker: unit.who });
    else if (unit.kind === 'pronoun' && part !== undefined) {
      const between = text.slice(
        part.last.quotations.at(-1)?.[1] ?? part.last.span[1],
        unit.quotations[0]?.[0] ?? unit.span[1],
      );
      parts.push({ first: unit, last: unit, speaker: namesOther(between, part.speaker, finder) ? null : part.speaker });
    }
    before = unit;
  }
  if (parts.length < 2) return [];
  const found = parts.map(({ first, last, speaker }) => ({
    claim: trim(text.slice(first.span[0], last.span[1]), finder),
    who: speaker,
    speaker: first.kind === 'pronoun' ? (speaker?.typed ?? null) : null,
  }));
  const given = asked.speaker?.trim() ?? '';
  const wanted = given === '' ? null : finder.phrase(given);
  return found
    .filter(({ who }) => wanted === null || who === null || isSame(who, wanted))
    .map(({ claim, speaker }) => ({ claim, speaker: wanted === null ? speaker : given }));
}

/** The sentences of all lines, a quotation as one piece; a line that only names somebody goes with the quotation it stands by. Null if a quotation is left open. */
function readUnits(text: string): Unit[] | null {
  const lines = [...text.matchAll(/[^\n]+/gu)].map((match): Span => [match.index, match.index + match[0].length]);
  const quotations = findQuotations(text, lines);
  if (quotations.flat().some(({ closed }) => !closed)) return null;
  const units: Unit[] = [];
  for (const [line, span] of lines.entries())
    for (const sentence of readSentences(text, span, quotations[line] ?? [])) {
      const unit = { span: sentence.span, quotations: longOf(text, quotations[line] ?? [], sentence.span), line };
      const last = units.at(-1);
      const words = text.slice(...sentence.span);
      const lastWords = last === undefined ? '' : text.slice(...last.span);
      const signs =
        last?.quotations.length === 1 && unit.quotations.length === 0 && last.line === line - 1 && isSignature(words);
      const opens =
        last?.quotations.length === 0 &&
        unit.quotations.length > 0 &&
        last.line === line - 1 &&
        /[:,]\s*$/u.test(lastWords);
      if (last !== undefined && (signs || opens))
        units[units.length - 1] = {
          span: [last.span[0], unit.span[1]],
          quotations: [...last.quotations, ...unit.quotations],
          line,
        };
      else units.push(unit);
    }
  return units;
}

function longOf(text: string, quotations: readonly Quotation[], [start, end]: Span): Span[] {
  return quotations
    .filter(
      ({ span, inner }) =>
        start <= span[0] && span[1] <= end && normalWords(text.slice(...inner)).length >= FEWEST_WORDS,
    )
    .map(({ span }) => span);
}

/** "– Ada Thornbury", "(Mayor Holm)" on a line of its own. */
function isSignature(line: string): boolean {
  const signed = /^\s*(?:[-–—~(]|by\b)\s*/iu.exec(line);
  const name = line
    .slice(signed?.[0].length ?? 0)
    .replace(TRIMMINGS, '')
    .replace(/[).,\s]+$/u, '');
  return signed === null
    ? looksLikeName(name) && name.includes(' ')
    : normalWords(name).length <= 8 && normalWords(name).length > 0;
}

/** A sentence that gives two people's words (A: "…" B: "…"; A says "…" and B says "…") as two; any other as it is. */
function halve(text: string, unit: Unit, finder: WhoFinder): Unit[] {
  for (const [i, quotation] of unit.quotations.entries()) {
    const next = unit.quotations[i + 1];
    if (next === undefined) break;
    for (const at of breaks(text, [quotation[1], next[0]])) {
      const left = { ...unit, span: [unit.span[0], at] as const, quotations: unit.quotations.slice(0, i + 1) };
      const right = { ...unit, span: [at, unit.span[1]] as const, quotations: unit.quotations.slice(i + 1) };
      const [a, b] = [attribute(text, left, finder), attribute(text, right, finder)];
      if (a.kind === 'named' && b.kind === 'named' && !isSame(a.who, b.who))
        return [left, ...halve(text, right, finder)];
    }
  }
  return [unit];
}

/** Where, between two quotations, the one's frame may end and the other's begin. */
function breaks(text: string, [from, to]: Span): number[] {
  const gap = text.slice(from, to);
  const letter = /[\p{L}@]/u.exec(gap);
  const separators = [...gap.matchAll(/[;|/•·\n]|\p{Extended_Pictographic}|,\s|\s(?:and|while|but|whereas)(?=\s)/gu)];
  return [...(letter === null ? [] : [letter.index]), ...separators.map(match => match.index + match[0].length)].map(
    at => from + at,
  );
}

function attribute(text: string, unit: Unit, finder: WhoFinder): Attributed {
  const [first] = unit.quotations;
  const last = unit.quotations.at(-1);
  if (first === undefined || last === undefined) return { ...unit, kind: 'none', who: null };
  const piece = trim(text.slice(...unit.span), finder);
  const { who, verb } = readFrame(piece, finder);
  const head = text.slice(unit.span[0], first[0]);
  const tail = text.slice(last[1], unit.span[1]);
  const told =
    verb !== null ||
    /[:：]\s*$/u.test(head) ||
    /^[\s,.]*[-–—~(]/u.test(tail) ||
    /^\s*\n/u.test(tail) ||
    isTurn(head, piece);
  if (!told) return { ...unit, kind: 'none', who: null };
  const nobody = who === null || (who.person === null && NOBODY.test(who.typed));
  if (nobody)
    return {
      ...unit,
      kind: verb !== null || NOBODY.test(head.replace(/[:：\s]+$/u, '')) ? 'pronoun' : 'none',
      who: null,
    };
  return who.person !== null || looksLikeName(who.typed)
    ? { ...unit, kind: 'named', who }
    : { ...unit, kind: 'none', who: null };
}

/** A turn of a dialogue: a name and at once a quotation of a sentence's length. */
function isTurn(head: string, piece: string): boolean {
  return looksLikeName(head) && !/['’]s?\s*$/u.test(head) && normalWords(piece).length >= 7;
}

/** True if a quotation is more of the words of the part before it. */
function goesOn(
  text: string,
  unit: Attributed,
  part: { readonly last: Attributed; readonly speaker: Who | null },
): boolean {
  if (unit.kind === 'none') return true;
  if (unit.kind === 'named' && (!isSame(unit.who, part.speaker) || unit.line !== part.last.line)) return false;
  const [start, end] = unit.span;
  const frame = unit.quotations.reduceRight(
    (left, span) => left.slice(0, span[0] - start) + left.slice(span[1] - start),
    text.slice(start, end),
  );
  return !ANOTHER_TIME.test(frame);
}

function isSame(a: Who | null, b: Who | null): boolean {
  if (a === null || b === null) return a === b;
  const ids = new Set(a.persons.map(({ person }) => person));
  if (b.persons.some(({ person }) => ids.has(person))) return true;
  const last = (who: Who): string => foldWord(who.typed.split(/\s+/u).at(-1) ?? '');
  return (a.person === null || b.person === null) && last(a) === last(b);
}

/** True if a text names somebody else whom "she" may be. */
function namesOther(text: string, who: Who | null, finder: WhoFinder): boolean {
  const names = text.match(/\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu) ?? [];
  return names.some(name => !NOBODY.test(name) && finder.exactly(name) !== null && !isSame(finder.phrase(name), who));
}

/** A part without what posts end with, nor what follows its last quotation where it is framed before. */
function trim(piece: string, finder: WhoFinder): string {
  const bare = piece.replace(BULLET, '').replace(TRIMMINGS, '').trim();
  const quotations = findQuotations(bare, [[0, bare.length]])[0] ?? [];
  const [first, last] = [quotations[0], quotations.at(-1)];
  if (first === undefined || last === undefined) return bare;
  const head = bare.slice(0, first.span[0]).trim();
  const framed =
    /[:：]$/u.test(head) ||
    (normalWords(head).length > 0 && readFrame(bare.slice(0, last.span[1]), finder).verb !== null);
  return framed && !/^\s*["”]?\s*[a-z]/u.test(bare.slice(last.span[1])) ? bare.slice(0, last.span[1]) : bare;
}
