import { identify } from '#base/id.ts';
import type { TiedDenial, Deniable } from '#check/made-denials.ts';
import type { MaterialDocument } from '#check/material.ts';
import { sentenceAround } from '#check/sentence.ts';
import { tokensOf } from '#check/words.ts';
import { sliceSpans } from '#base/span.ts';
import type { Worth } from '#origin/origin.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { isSurelyLater } from '#utterance/when-said.ts';
import { showInPlace } from './in-place.ts';
import type { SaidOnce } from './said.ts';
import type { DeniedHow, DeniedWords, DenialLine } from './timeline.ts';

/** A longer statement is denied sentence by sentence; in words. */
const LONG = 30;

/** A piece of what somebody is on record with, and the statements that have it. */
export interface DeniablePiece extends Deniable {
  /** Null for words that are no utterance. */
  readonly utterance: string | null;
  readonly statements: readonly KeptStatement[];
}

/** What a person can be thought to deny: each utterance, long ones sentence by sentence, and words quoted only to be checked. */
export function piecesOf(said: readonly SaidOnce[], others: readonly PlacedStatement[]): DeniablePiece[] {
  const utterances = said.flatMap(({ id, shown, document, documents, reports }) =>
    wordsOf(shown, document).map(words => ({ utterance: id, words, documents, statements: reports })),
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

/** Denials as lines of a timeline, each with what it is of and how that stands to the record. */
export function lineDenials(
  denials: readonly TiedDenial[],
  pieces: readonly DeniablePiece[],
  judge: (statement: KeptStatement) => Worth,
): DenialLine[] {
  const denying = new Set(denials.map(({ document }) => document.document));
  return denials.map(({ document, span, by, of }) => {
    const told = document.statements.find(({ content }) => content.some(([start, end]) => start < span[1] && span[0] < end));
    const on = told?.saidOn ?? document.published;
    const times = { saidOn: told?.saidOn ?? null, published: document.published };
    const tied = of
      .flatMap(number => pieces[number] ?? [])
      // What was said after the denial is not what it denies.
      .filter(({ statements, documents }) =>
        statements.some(statement => {
          const published = documents.find(each => each.document === statement.document)?.published ?? null;
          return !isSurelyLater(times, { saidOn: statement.saidOn, published });
        }),
      );
    const shown = sentenceAround(document.text, span);
    return {
      kind: 'denial',
      denial: identify('n', [document.document, document.textSha256, String(span[0]), String(span[1])]),
      on,
      dated: told?.saidOn != null ? 'said' : document.published !== null ? 'published' : null,
      words: document.text.slice(...shown).replaceAll(/\s+/gu, ' '),
      by,
      how: howDenied(tied, denying, judge),
      denies: joinPieces(tied),
      evidence: showInPlace(document, shown),
    };
  });
}

/** How denied words stand to what of the record neither denies nor checks them. */
export function howDenied(
  pieces: readonly Pick<DeniablePiece, 'statements'>[],
  denying: ReadonlySet<string>,
  judge: (statement: KeptStatement) => Worth,
): DeniedHow {
  const bases = pieces
    .flatMap(({ statements }) => statements)
    .filter(({ document, standing, negated }) => !denying.has(document) && standing !== 'checked' && standing !== 'retracted' && !negated)
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
    const ids = statements.map(({ id }) => id).sort();
    const key = utterance ?? ids.join(' ');
    if (!byKey.has(key)) byKey.set(key, { utterance, statements: ids, words });
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
