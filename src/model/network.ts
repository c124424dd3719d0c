import type { Engine } from './engine.ts';
import type { TokenFeatures } from './features.ts';
import type { NetworkShape, Tensors } from './network-file.ts';
import { FLOAT_BYTES, packWeights, UNIT, type Weights16 } from './weights.ts';
import { WordGates } from './word-gates.ts';

/** One paragraph for a network: the features of its words, and for each place feature of the network its value at each token. */
export interface Sequence {
  readonly features: readonly TokenFeatures[];
  readonly places: readonly Uint8Array[];
}

/** At most this many places (paragraphs times the longest) at once: bounds memory. */
const LIMIT_ROWS = 4096;
/** A paragraph for the network has at most this many tokens. */
export const LIMIT_TOKENS = 512;

interface Layer {
  /** From the layer below, [2 × hidden, 8 × hidden]; null in the first. */
  readonly input: Weights16 | null;
  /** Place of the bias of both directions, 8 × hidden. */
  readonly bias: number;
  /** [hidden, 4 × hidden], forwards and backwards. */
  readonly recurrent: readonly [Weights16, Weights16];
}

/** Paragraphs side by side, longest first: those that still run at a step are the first ones. */
interface Batch {
  readonly sequences: readonly Sequence[];
  readonly longest: number;
}

/** Places of what a batch needs while it runs. */
interface Room {
  readonly gates: number;
  readonly cells: number;
  /** How many tokens each paragraph has. */
  readonly lengths: number;
}

/** A product of rows of outputs, which stand `apart` rows from each other, with weights. */
interface Product {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly apart?: number;
}

/**
 * A bidirectional LSTM that scores labels for tokens: embeddings of a token's features, one or more layers, a linear layer
 * (Huang, Xu and Yu 2015). Outputs pass from step to step as 16-bit whole numbers, so that the scores are the same on every machine.
 */
export class Network {
  readonly #engine: Engine;
  readonly #hidden: number;
  readonly #width: number;
  readonly #context: number;
  readonly #words: WordGates;
  readonly #layers: readonly Layer[];
  readonly #output: Weights16;
  readonly #outputBias: number;

  constructor(engine: Engine, shape: NetworkShape, tensors: Tensors) {
    const { hidden } = shape;
    this.#engine = engine;
    this.#hidden = hidden;
    this.#context = shape.context;
    this.#width = Math.ceil(shape.labels / 4) * 4;
    this.#words = new WordGates(engine, shape, tensors);
    this.#layers = Array.from({ length: shape.layers }, (_, i) => ({
      input: i === 0 ? null : packWeights(engine, tensors.get(`layer${i}.input`), 2 * hidden),
      bias: placeOf(engine, tensors.get(`layer${i}.bias`)),
      recurrent: [
        packWeights(engine, tensors.get(`layer${i}.forwards`), hidden),
        packWeights(engine, tensors.get(`layer${i}.backwards`), hidden),
      ],
    }));
    this.#output = packWeights(engine, tensors.get('output'), 2 * hidden);
    this.#outputBias = placeOf(engine, tensors.get('output.bias'));
  }

  /** Up to so many tokens of neighbouring paragraphs are best read in a row; 0: each alone. */
  get context(): number {
    return this.#context;
  }

  /** Width of a row of scores: the number of labels, rounded up to a multiple of 4. */
  get width(): number {
    return this.#width;
  }

  /** The labels' scores of each token, row after row, for each paragraph in the order given. */
  score(sequences: readonly Sequence[]): Float32Array[] {
    const scores: Float32Array[] = sequences.map(() => new Float32Array(0));
    const order = sequences
      .map((sequence, i) => ({ i, sequence, length: sequence.features.length }))
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => b.length - a.length);
    for (let from = 0; from < order.length;) {
      const longest = order[from]?.length ?? 1;
      if (longest > LIMIT_TOKENS) throw new Error(`a paragraph of ${longest} tokens is too long for the network`);
      const part = order.slice(from, from + Math.max(1, Math.floor(LIMIT_ROWS / longest)));
      const found = this.#run({ sequences: part.map(({ sequence }) => sequence), longest });
      for (const [row, { i }] of part.entries()) scores[i] = found[row] ?? new Float32Array(0);
      from += part.length;
    }
    return scores;
  }

  #run(batch: Batch): Float32Array[] {
    const engine = this.#engine;
    const hidden = this.#hidden;
    const count = batch.sequences.length;
    const rows = count * batch.longest;
    this.#words.prepare(batch.sequences);
    const { top } = engine;
    const room = {
      gates: engine.allocate(rows * 8 * hidden),
      cells: engine.allocate(rows * hidden),
      lengths: engine.allocate(count),
    };
    engine.wholes(room.lengths, count).set(batch.sequences.map(({ features }) => features.length));
    // Two outputs of 16 bits are one float wide.
    let below = engine.allocate(rows * hidden);
    let above = engine.allocate(rows * hidden);
    for (const layer of this.#layers) {
      if (layer.input === null) this.#words.gather(batch.sequences, room.gates);
      else this.#apply(layer.input, layer.bias, { from: below, to: room.gates, rows });
      engine.floats.fill(0, above, above + rows * hidden);
      this.#pass(layer, batch, { ...room, out: above });
      [below, above] = [above, below];
    }
    const found = batch.sequences.map(({ features }, row) =>
      this.#scoresOf(below + row * hidden, features.length, count),
    );
    engine.release(top);
    return found;
  }

  #apply(weights: Weights16, bias: number, { from, to, rows, apart = 1 }: Product): void {
    const { kernels } = this.#engine;
    const { place, rows: inner, columns, scale } = weights;
    kernels.fillRows(to * FLOAT_BYTES, bias * FLOAT_BYTES, rows, columns);
    kernels.gemm16(
      from * FLOAT_BYTES,
      place * FLOAT_BYTES,
      to * FLOAT_BYTES,
      rows,
      inner,
      columns,
      inner * apart,
      columns,
      scale,
    );
  }

  /** Both directions of a layer. */
  #pass({ recurrent }: Layer, { sequences, longest }: Batch, at: Room & { out: number }): void {
    const { kernels, floats } = this.#engine;
    const hidden = this.#hidden;
    const count = sequences.length;
    for (const [direction, weights] of recurrent.entries()) {
      // Backwards, a paragraph that begins at a later step than the first finds cells of zero there.
      if (direction === 1) floats.fill(0, at.cells, at.cells + count * longest * hidden);
      kernels.pass16(
        (at.gates + direction * 4 * hidden) * FLOAT_BYTES,
        8 * hidden,
        weights.place * FLOAT_BYTES,
        weights.scale,
        at.cells * FLOAT_BYTES,
        // A row of outputs is 2 × hidden numbers of 16 bits.
        at.out * FLOAT_BYTES + direction * hidden * 2,
        2 * hidden,
        at.lengths * FLOAT_BYTES,
        count,
        hidden,
        direction,
        UNIT,
      );
    }
  }

  /** The scores of one paragraph, whose outputs begin at a place and stand `count` rows apart. */
  #scoresOf(from: number, length: number, count: number): Float32Array {
    const engine = this.#engine;
    const { top } = engine;
    const to = engine.allocate(length * this.#width);
    this.#apply(this.#output, this.#outputBias, { from, to, rows: length, apart: count });
    const scores = engine.floats.slice(to, to + length * this.#width);
    engine.release(top);
    return scores;
  }
}

function placeOf(engine: Engine, values: Float32Array): number {
  const place = engine.allocate(values.length);
  engine.floats.set(values, place);
  return place;
}
