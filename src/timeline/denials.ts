import { identify } from '#base/id.ts';
import { compareTimes, daysBetween, type PartialTime } from '#base/time.ts';
import type { TiedDenial, Deniable } from '#check/made-denials.ts';
import type { MaterialDocument } from '#check/material.ts';
import { sentenceAround } from '#check/sentence.ts';
import { tokensOf } from '#check/words.ts';
import { sliceSpans } from '#base/span.ts';
import type { Worth } from '#origin/origin.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { isSurelyLater, type ReportTimes } from '#utterance/when-said.ts';
import { showInPlace } from './in-place.ts';
import type { SaidOnce } from './said.ts';
import type { DeniedHow, DeniedWords, DenialLine } from './timeline.ts';

/** A longer statement is denied sentence by sentence; in words. */
const LONG = 30;

/** Documents of one utterance in which its words are looked at for a denial of them. */
const MOST_DOCUMENTS = 8;

/** A piece of what somebody is on record with, and the statements that have it. */
export interface DeniablePiece extends Deniable {
  /** Null for words that are no utterance. */
  readonly utterance: string | null;
  readonly statements: readonly KeptStatement[];
}

/** What a person can be thought to deny: each utterance, long ones sentence by sentence, and words quoted only to be checked. */
export function piecesOf(said: readonly SaidOnce[], others: readonly PlacedStatement[]): DeniablePiece[] {
  const utterances = said.flatMap(({ id, shown, document, documents, reports }) =>
    wordsOf(shown, document).map(words => ({
      utterance: id,
      words,
      documents: [...new Set([document, ...documents])].slice(0, MOST_DOCUMENTS),
      statements: reports,
    })),
  );
  const quoted = others.flatMap(({ statement, document }) =>
    wordsOf(statement, document).map(words => ({
      utterance: null,
      words,
      documents: [document],
      statements: [statement],
    })),
  );
  return [...utterances, ...quoted];
}

export interface PlacedStatement {
  readonly statement: KeptStatement;
  readonly document: MaterialDocument;
}

function wordsOf({ content }: KeptStatement, { text }: MaterialDocument): string[] {
  const whole = sliceSpans(text, content).replaceAll(/\s+/gu, ' ').trim();
  if (tokensOf(whole).length <= LONG) return [whole];
  const sentences: string[] = [];
  for (let at = 0; at < whole.length;) {
    const [, end] = sentenceAround(whole, [at, at + 1]);
    const next = Math.max(end, at + 1);
    sentences.push(whole.slice(at, next).trim());
    at = next;
    while (at < whole.length && whole.charAt(at) === ' ') at += 1;
  }
  return sentences.filter(sentence => sentence !== '');
}

/** A denial with what it is of. */
interface Read {
  readonly found: TiedDenial;
  readonly told: KeptStatement | undefined;
  readonly on: PartialTime | null;
  readonly denies: readonly DeniedWords[];
  readonly how: DeniedHow;
}

/** Denials as lines of a timeline, with what each is of and how that stands to the record; what one denier says of one thing in a few days is one. */
export function lineDenials(
  denials: readonly TiedDenial[],
  pieces: readonly DeniablePiece[],
  judge: (statement: KeptStatement) => Worth,
): DenialLine[] {
  const denying = new Set(denials.map(({ document }) => document.document));
  const read = denials.map((found): Read => {
    const { document, span, of } = found;
    const told = document.statements.find(({ content }) =>
      content.some(([start, end]) => start < span[1] && span[0] < end),
    );
    const times = { saidOn: told?.saidOn ?? null, published: document.published };
    // What was said after the denial is not what it denies.
    const tied = of.flatMap(number => pieces[number] ?? []).filter(piece => !isAfter(piece, times));
    return {
      found,
      told,
      on: told?.saidOn ?? document.published,
      denies: joinPieces(tied),
      how: howDenied(tied, denying, judge),
    };
  });
  const groups: Read[][] = [];
  for (const each of read.toSorted(compareReads)) {
    const group = groups.find(([first]) => first !== undefined && isOneDenial(first, each));
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups.flatMap(([first, ...others]) => (first === undefined ? [] : [lineOf(first, others)]));
}

/** First-hand texts before reports of them, then in order of time and place. */
function compareReads(a: Read, b: Read): number {
  const rank = ({ told }: Read): number =>
    told?.form === 'own' || told?.form === 'turn' ? 0 : told?.type === 'direct' ? 1 : 2;
  return (
    rank(a) - rank(b) ||
    compareTimes(a.on ?? '9999', b.on ?? '9999') ||
    compare(a.found.document.document, b.found.document.document) ||
    a.found.span[0] - b.found.span[0]
  );
}

/** A denial is repeated within so many days, and told by others. */
const ONE_DENIAL_DAYS = 7;

/** True if two deny the same words, in one document, or by one denier in the same days. */
function isOneDenial(a: Read, b: Read): boolean {
  if (a.denies.length === 0 || keyOf(a) !== keyOf(b)) return false;
  if (a.found.document === b.found.document) return true;
  const near = a.on === null || b.on === null || Math.abs(daysBetween(a.on, b.on)) <= ONE_DENIAL_DAYS;
  return near && a.found.by !== null && b.found.by !== null && wordKey(a.found.by) === wordKey(b.found.by);
}

const keyOf = ({ denies }: Read): string => denies.map(({ utterance, words }) => utterance ?? wordKey(words)).join('|');

function isAfter({ statements, documents }: DeniablePiece, denied: ReportTimes): boolean {
  return statements
    .filter(({ document }) => documents.some(each => each.document === document))
    .every(({ document, saidOn }) => {
      const published = documents.find(each => each.document === document)?.published ?? null;
      return isSurelyLater(denied, { saidOn, published });
    });
}

function lineOf({ found: { document, span, by }, told, on, denies, how }: Read, others: readonly Read[]): DenialLine {
  const shown = sentenceAround(document.text, span);
  const all = [document, ...others.map(({ found }) => found.document)];
  return {
    kind: 'denial',
    denial: identify('n', [document.document, document.textSha256, String(span[0]), String(span[1])]),
    on,
    dated: told?.saidOn != null ? 'said' : document.published !== null ? 'published' : null,
    words: document.text.slice(...shown).replaceAll(/\s+/gu, ' '),
    by,
    how,
    denies,
    outlets: [...new Set(all.flatMap(({ outlet }) => outlet ?? []))].sort(),
    documents: [...new Set(all.map(each => each.document))].sort(),
    evidence: showInPlace(document, shown),
  };
}

/** How denied words stand to what of the record neither denies nor checks them. */
export function howDenied(
  pieces: readonly Pick<DeniablePiece, 'statements'>[],
  denying: ReadonlySet<string>,
  judge: (statement: KeptStatement) => Worth,
): DeniedHow {
  const bases = pieces
    .flatMap(({ statements }) => statements)
    .filter(
      ({ document, standing, negated }) =>
        !denying.has(document) && standing !== 'checked' && standing !== 'retracted' && !negated,
    )
    .map(statement => judge(statement).basis);
  if (bases.includes('first_hand')) return 'said_then_denied';
  if (bases.includes('reported')) return 'reported_then_denied';
  return bases.length > 0 ? 'passed_on_then_denied' : 'never_on_record';
}

/** What is denied, each utterance once; words that are no utterance only where there is none. */
function joinPieces(pieces: readonly DeniablePiece[]): DeniedWords[] {
  const said = pieces.filter(({ utterance }) => utterance !== null);
  const byKey = new Map<string, DeniedWords>();
  for (const { utterance, words, statements } of said.length > 0 ? said : pieces) {
    const key = utterance ?? wordKey(words);
    const ids = [...(byKey.get(key)?.statements ?? []), ...statements.map(({ id }) => id)];
    byKey.set(key, { utterance, statements: [...new Set(ids)].sort(), words: byKey.get(key)?.words ?? words });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

const wordKey = (words: string): string =>
  normalWords(words)
    .map(({ word }) => word)
    .join(' ')
    .replace(/^that /u, '');

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
