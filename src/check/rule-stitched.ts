import type { Inquiry } from './inquiry.ts';
import { isRecord } from './inquiry.ts';
import { alignTokens, weightOf } from './align.ts';
import { isSameTime, rankOf, sameSpeaker } from './reports.ts';
import type { ClaimSide, Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { NOTHING, type Rule } from './rule.ts';
import { isClause, isSomething, sentenceRuns } from './piece-bounds.ts';
import { isEmptyWord } from './stem.ts';
import { needleOf, windowsOf } from './windows.ts';
import { sameAsPair, sameWord, type Token } from './words.ts';

/** A run of claimed words that stands word for word in one passage. */
export interface Piece {
  readonly side: ClaimSide;
  readonly passage: Passage;
  /** Token numbers in the claim and in the passage, end exclusive. */
  readonly claim: readonly [number, number];
  readonly record: readonly [number, number];
}

/** Words so much alike to one statement are not made of several. */
const ONE_STATEMENT = 0.85;
/** More pieces than this are a coincidence of common words. */
const MOST_PIECES = 3;
/** A piece is at least so many words, two of them with matter. */
const PIECE_WORDS = 4;
/** Out of a document of another time it takes more, or common phrases would do. */
const FAR_PIECE_WORDS = 7;
/** A passage that holds less of the claim's weight holds no piece of it. */
const HOLDS_A_PIECE = 0.1;
/** The pieces must hold so much of the claim's weight. */
const COVERED = 0.9;
/** Pieces of one passage that lie further apart are two statements. */
const APART_WORDS = 40;

/** The words are pieces of two or more separate statements of the speaker, put together as if said in one breath. */
export const stitched: Rule = {
  name: 'stitched',
  apply: ({ inquiry, denials }) => {
    const pieces = findStitched(inquiry);
    return pieces === null ? null : { ...NOTHING, finding: 'stitched', pieces, denials };
  },
};

/** The pieces of two or more separate statements of the speaker of which the claim is made; null if it is not. */
export function findStitched({ sides, passages, own }: Inquiry): Piece[] | null {
  const best = own[0];
  if (best?.exact === true) return null;
  const isOne = best !== undefined && best.alignment.similarity >= ONE_STATEMENT;
  for (const side of sides) {
    const records = passages.filter(
      passage => passage.by === 'own' && windowsOf(side.needle, passage.tokens, HOLDS_A_PIECE, 1).length > 0,
    );
    const pieces = cutPieces(side, records);
    if (pieces !== null && areApart(pieces) && (!isOne || pieces.every(isWhole))) return pieces;
  }
  return null;
}

function cutPieces(side: ClaimSide, records: readonly Passage[]): Piece[] | null {
  const pieces: Piece[] = [];
  const { tokens } = side;
  let at = 0;
  while (at < tokens.length && pieces.length <= MOST_PIECES) {
    const piece = longestRun(side, at, records, pieces.at(-1));
    if (piece === null) at += 1;
    else {
      pieces.push(piece);
      at = piece.claim[1];
    }
  }
  if (pieces.length < 2 || pieces.length > MOST_PIECES) return null;
  const documents = new Set(pieces.map(({ passage }) => passage.document));
  // A sentence of a few words is said by chance; one that is stitched on needs another piece that nobody says so.
  if (!pieces.some(({ claim: [from, to] }) => isTellingRun(tokens.slice(from, to)))) return null;
  const short = pieces.some(
    piece => piece.claim[1] - piece.claim[0] < (isWhole(piece) ? PIECE_WORDS : FAR_PIECE_WORDS),
  );
  if (documents.size > 1 && short && !pieces.every(({ passage }) => isSameTime(passage, pieces[0]?.passage ?? passage)))
    return null;
  const covered = pieces.reduce((sum, { claim }) => sum + weigh(tokens.slice(claim[0], claim[1])), 0);
  return covered >= COVERED * weigh(tokens) ? pieces : null;
}

function weigh(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

function longestRun(side: ClaimSide, at: number, records: readonly Passage[], last: Piece | undefined): Piece | null {
  const claim = side.tokens;
  let best: Piece | null = null;
  for (const passage of records) {
    if (last !== undefined && !sameSpeaker(passage, last.passage)) continue;
    for (let start = 0; start < passage.tokens.length; start += 1) {
      const first = passage.tokens[start];
      const wanted = claim[at];
      if (
        first === undefined ||
        wanted === undefined ||
        !(sameWord(wanted, first) || sameAsPair(wanted, first, passage.tokens[start + 1] ?? first))
      )
        continue;
      const [i, j] = runFrom(claim.slice(0, endOf(side, at, passage, start)), at, passage.tokens, start);
      const length = i - at;
      if (length < PIECE_WORDS && !isWhole({ side, passage, claim: [at, i], record: [start, j] })) continue;
      const longer = best === null || length > best.claim[1] - best.claim[0];
      const alike =
        best !== null &&
        length === best.claim[1] - best.claim[0] &&
        standing(passage, last) > standing(best.passage, last);
      if ((longer || alike) && isRecord(passage)) best = { side, passage, claim: [at, i], record: [start, j] };
    }
  }
  if (best === null) return null;
  return isTellingRun(claim.slice(best.claim[0], best.claim[1])) || isWhole(best) ? best : null;
}

/** Where a run ends at most: it does not go over the end of a sentence of the claim for a word or two of the next. */
function endOf(side: ClaimSide, at: number, passage: Passage, start: number): number {
  const [i] = runFrom(side.tokens, at, passage.tokens, start);
  const last = sentenceRuns(side).findLast(([, to]) => at < to && to <= i)?.[1];
  return last !== undefined && i - last < PIECE_WORDS ? last : i;
}

function isTellingRun(run: readonly Token[]): boolean {
  return run.length >= PIECE_WORDS && run.filter(token => !isEmptyWord(token.word)).length >= 2;
}

/** True if a piece is a sentence of the claim and a clause of the record, neither more nor less. */
function isWhole({ side, passage, claim: [from, to], record }: Piece): boolean {
  return (
    isSomething(side.tokens.slice(from, to)) &&
    sentenceRuns(side).some(run => run[0] === from && run[1] === to) &&
    isClause({ text: passage.document.text, tokens: passage.tokens }, record)
  );
}

/** Of pieces equally long, the one of higher worth, then the one from where the piece before was taken. */
function standing(passage: Passage, last: Piece | undefined): number {
  const near =
    last === undefined ? 0 : passage === last.passage ? 2 : passage.document === last.passage.document ? 1 : 0;
  return near - 3 * rankOf(passage);
}

function runFrom(claim: readonly Token[], at: number, record: readonly Token[], start: number): [number, number] {
  let i = at;
  let j = start;
  for (;;) {
    const c = claim[i];
    const r = record[j];
    if (c === undefined || r === undefined) return [i, j];
    const next = record[j + 1];
    if (sameWord(c, r)) {
      i += 1;
      j += 1;
    } else if (next !== undefined && sameAsPair(c, r, next)) {
      i += 1;
      j += 2;
    } else if (r.optional === true && j > start) j += 1;
    else if (c.optional === true && i > at) i += 1;
    else return [i, j];
  }
}

function areApart(pieces: readonly Piece[]): boolean {
  return pieces.slice(1).some((piece, i) => {
    const before = pieces[i];
    if (before === undefined) return false;
    if (before.passage !== piece.passage) return true;
    const gap = piece.record[0] - before.record[1];
    return gap > APART_WORDS || gap < 0;
  });
}

/** A piece as a match, so that it can be counted and shown like any other. */
export function matchOfPiece({ side, passage, claim, record }: Piece): Match {
  const tokens = side.tokens.slice(claim[0], claim[1]);
  const alignment = alignTokens(tokens, passage.tokens, record[0], record[1]);
  return { side: { ...side, tokens, needle: needleOf(tokens) }, passage, alignment, differences: [], exact: true };
}
