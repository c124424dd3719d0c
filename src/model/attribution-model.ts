import { describeCandidates, type WordRates } from './candidates.ts';
import { sumChain, type Transitions } from './chain.ts';
import { featuresOf, FIRST_TOKEN, foldWord, quoteStates } from './features.ts';
import { LIMIT_TOKENS, type Network, type Sequence } from './network.ts';
import { averageSpans, spanPosteriors, type SpanGuess } from './spans.ts';
import { judge, type Trees } from './trees.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One of the networks that find spans, with its chain's weights. */
export interface SpanNetwork {
  readonly network: Network;
  readonly transitions: Transitions;
}

/** A network that tells part of speech, relation and the like, for the networks above it. */
export interface AnalysisNetwork {
  readonly network: Network;
  /** How many answers each of its questions has. */
  readonly answers: readonly number[];
}

/** What judges the networks' candidates anew, each in the light of the others. */
export interface Judge {
  readonly trees: Trees;
  readonly rates: WordRates;
}

/** What finds sources, cues and contents in paragraphs. */
export interface SpanFinder {
  readonly vocabulary: Vocabulary;
  readonly analysis: AnalysisNetwork | null;
  readonly networks: readonly SpanNetwork[];
  readonly judge: Judge | null;
}

/**
 * The spans that are not faint in each paragraph of a document, given as tokens in order of the text. A paragraph longer than the
 * networks take is read in pieces, cut at the end of a sentence where there is one.
 */
export function guessSpans(finder: SpanFinder, paragraphs: readonly (readonly string[])[]): SpanGuess[][] {
  const pieces = cutPieces(paragraphs);
  const sequences = sequencesOf(finder, pieces);
  const found = finder.networks.map(({ network, transitions }) =>
    scoreInRows(network, sequences).map(scores =>
      spanPosteriors(sumChain(scores, network.width, transitions), transitions),
    ),
  );
  const guesses: SpanGuess[][] = paragraphs.map(() => []);
  for (const [i, { paragraph, from, tokens }] of pieces.entries()) {
    const candidates = averageSpans(found.map(of => of[i] ?? []));
    const averaged = judgeAnew(finder, candidates, { tokens, sequence: sequences[i] });
    guesses[paragraph]?.push(...averaged.map(guess => ({ ...guess, from: guess.from + from, to: guess.to + from })));
  }
  return guesses;
}

function judgeAnew(
  finder: SpanFinder,
  candidates: SpanGuess[],
  { tokens, sequence }: { tokens: readonly string[]; sequence: Sequence | undefined },
): SpanGuess[] {
  const judging = finder.judge;
  if (judging === null || sequence === undefined || candidates.length === 0) return candidates;
  const { features, places } = sequence;
  const judged = { tokens, folded: tokens.map(foldWord), cues: features.map(({ cue }) => cue), places, candidates };
  const facts = describeCandidates(judged, judging.rates);
  return candidates.map((candidate, i) => ({
    ...candidate,
    probability: (candidate.probability + judge(judging.trees, facts[i] ?? [])) / 2,
  }));
}

/** Scores of each paragraph, by a network that reads neighbouring ones in a row. */
export function scoreInRows(network: Network, sequences: readonly Sequence[]): Float32Array[] {
  if (network.context === 0) return network.score(sequences);
  const rows: Sequence[][] = [];
  let length = Infinity;
  for (const sequence of sequences) {
    length += sequence.features.length;
    const last = rows.at(-1);
    if (last !== undefined && length <= network.context) last.push(sequence);
    else {
      rows.push([sequence]);
      length = sequence.features.length;
    }
  }
  const scores = network.score(rows.map(joinSequences));
  return rows.flatMap((row, i) => {
    let from = 0;
    return row.map(({ features }) => {
      const to = from + features.length * network.width;
      const part = (scores[i] ?? new Float32Array(0)).subarray(from, to);
      from = to;
      return part;
    });
  });
}

function joinSequences(row: readonly Sequence[]): Sequence {
  const [only] = row;
  if (only !== undefined && row.length === 1) return only;
  const features = row.flatMap(sequence => sequence.features);
  const places = (only?.places ?? []).map((_, k) => {
    const joined = new Uint8Array(features.length);
    let from = 0;
    for (const sequence of row) {
      joined.set(sequence.places[k] ?? [], from);
      from += sequence.features.length;
    }
    return joined;
  });
  return { features, places };
}

/** Tokens of one paragraph, from the `from`th on. */
interface Piece {
  readonly paragraph: number;
  readonly from: number;
  readonly tokens: readonly string[];
}

const SENTENCE_END = /^[.?!]$/u;

function cutPieces(paragraphs: readonly (readonly string[])[]): Piece[] {
  return paragraphs.flatMap((tokens, paragraph) => {
    const pieces: Piece[] = [];
    for (let from = 0; from < tokens.length;) {
      const limit = Math.min(tokens.length, from + LIMIT_TOKENS);
      const end =
        limit === tokens.length ? -1 : tokens.slice(from, limit).findLastIndex(token => SENTENCE_END.test(token));
      const to = end < 1 ? limit : from + end + 1;
      pieces.push({ paragraph, from, tokens: tokens.slice(from, to) });
      from = to;
    }
    return pieces;
  });
}

/** Words and places of every piece, with the analysis of the network below if there is one. */
export function sequencesOf(
  finder: Pick<SpanFinder, 'vocabulary' | 'analysis'>,
  pieces: readonly { readonly tokens: readonly string[] }[],
): Sequence[] {
  let open = false;
  const plain = pieces.map(({ tokens }): Sequence => {
    const marks = quoteStates(tokens, open);
    open = marks.open;
    const quote = marks.states.slice();
    if (quote.length > 0) quote[0] = (quote[0] ?? 0) + FIRST_TOKEN;
    return { features: tokens.map(token => featuresOf(finder.vocabulary, token)), places: [quote] };
  });
  if (finder.analysis === null) return plain;
  const analysed = analyse(finder.analysis, plain);
  return plain.map((sequence, i) => ({ ...sequence, places: [...sequence.places, ...(analysed[i] ?? [])] }));
}

/** The likeliest answer to each question at each token. */
export function analyse({ network, answers }: AnalysisNetwork, sequences: readonly Sequence[]): Uint8Array[][] {
  return network.score(sequences).map(scores => {
    const length = scores.length / network.width;
    let first = 0;
    return answers.map(count => {
      const likeliest = new Uint8Array(length);
      for (let t = 0; t < length; t += 1) {
        const at = t * network.width + first;
        let best = 0;
        for (let answer = 1; answer < count; answer += 1)
          if ((scores[at + answer] ?? 0) > (scores[at + best] ?? 0)) best = answer;
        likeliest[t] = best;
      }
      first += count;
      return likeliest;
    });
  });
}
