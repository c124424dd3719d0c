import type { Engine } from './engine.ts';
import type { TokenFeatures } from './features.ts';
import type { Sequence } from './network.ts';
import type { NetworkShape, Tensors } from './network-file.ts';
import { FLOAT_BYTES } from './weights.ts';

/** How many words' gates are kept; more than a batch can have tokens. */
const KEPT_WORDS = 8192;

/** Embeddings that hang on the word. */
interface WordTable {
  readonly at: number;
  readonly width: number;
  readonly of: (features: TokenFeatures) => number;
}

const WORD_FEATURES: ReadonlyMap<string, (features: TokenFeatures) => number> = new Map([
  ['word', features => features.word],
  ['suffix', features => features.suffix],
  ['shape', features => features.shape],
  ['cue', features => features.cue],
]);

/**
 * What the tokens of a paragraph add to the gates of a network's first layer: embeddings times input weights. What a word adds is
 * the same wherever it stands, so it is computed once and kept; what a place adds (the state of the quotation marks) is a small table.
 */
export class WordGates {
  readonly #engine: Engine;
  /** Both directions: 8 × hidden. */
  readonly #width: number;
  readonly #tables: readonly WordTable[];
  readonly #inputs: number;
  readonly #weights: number;
  readonly #bias: number;
  /** What each value of each place feature adds. */
  readonly #places: readonly number[];
  readonly #kept: number;
  readonly #number = new Map<TokenFeatures, number>();

  constructor(engine: Engine, shape: NetworkShape, tensors: Tensors) {
    this.#engine = engine;
    this.#width = 8 * shape.hidden;
    const put = (name: string): number => {
      const values = tensors.get(name);
      const place = engine.allocate(values.length);
      engine.floats.set(values, place);
      return place;
    };
    this.#tables = shape.features
      .filter(feature => feature.of === 'word')
      .map(({ name, width }) => {
        const of = WORD_FEATURES.get(name);
        if (of === undefined) throw new Error(`the model asks for a feature "${name}" that words do not have`);
        return { at: put(`embedding.${name}`), width, of };
      });
    this.#inputs = this.#tables.reduce((sum, table) => sum + table.width, 0);
    this.#weights = put('layer0.input');
    this.#bias = put('layer0.bias');
    // The columns of the places stand behind those of the word.
    let behind = this.#weights + this.#inputs * this.#width;
    this.#places = shape.features
      .filter(feature => feature.of === 'place')
      .map(({ name, size, width }) => {
        const gates = engine.allocateZeros(size * this.#width);
        this.#multiply({ from: put(`embedding.${name}`), inner: width, weights: behind, to: gates, rows: size });
        behind += width * this.#width;
        return gates;
      });
    this.#kept = engine.allocate(KEPT_WORDS * this.#width);
  }

  /** Sees to it that the gates of every word of a batch are there. */
  prepare(sequences: readonly Sequence[]): void {
    const missing = this.#missing(sequences);
    if (this.#number.size + missing.size <= KEPT_WORDS) return this.#compute(missing);
    this.#number.clear();
    return this.#compute(this.#missing(sequences));
  }

  /** Writes the gates of a batch, [longest × count, 8 × hidden]: step after step, in each all paragraphs. */
  gather(sequences: readonly Sequence[], gates: number): void {
    const engine = this.#engine;
    const { top } = engine;
    const count = sequences.length;
    const rows = count * (sequences[0]?.features.length ?? 0);
    const tables = [this.#kept, ...this.#places];
    const width = tables.length;
    const pointers = engine.allocate(width);
    const index = engine.allocate(rows * width);
    engine.wholes(pointers, width).set(tables.map(table => table * FLOAT_BYTES));
    const numbers = engine.wholes(index, rows * width).fill(-1);
    for (const [row, { features, places }] of sequences.entries()) {
      for (let t = 0; t < features.length; t += 1) {
        const feature = features[t];
        const at = (t * count + row) * width;
        numbers[at] = feature === undefined ? 0 : (this.#number.get(feature) ?? 0);
        for (let i = 1; i < width; i += 1) numbers[at + i] = places[i - 1]?.[t] ?? 0;
      }
    }
    engine.kernels.sumRows(gates * FLOAT_BYTES, pointers * FLOAT_BYTES, index * FLOAT_BYTES, rows, width, this.#width);
    engine.release(top);
  }

  #missing(sequences: readonly Sequence[]): Set<TokenFeatures> {
    const missing = new Set<TokenFeatures>();
    for (const { features } of sequences) for (const one of features) if (!this.#number.has(one)) missing.add(one);
    return missing;
  }

  #compute(words: ReadonlySet<TokenFeatures>): void {
    if (words.size === 0) return;
    const engine = this.#engine;
    const { top } = engine;
    const inputs = engine.allocate(words.size * this.#inputs);
    const { floats } = engine;
    const first = this.#number.size;
    let at = inputs;
    for (const features of words) {
      for (const table of this.#tables) {
        const from = table.at + table.of(features) * table.width;
        floats.copyWithin(at, from, from + table.width);
        at += table.width;
      }
      this.#number.set(features, this.#number.size);
    }
    const to = this.#kept + first * this.#width;
    engine.kernels.fillRows(to * FLOAT_BYTES, this.#bias * FLOAT_BYTES, words.size, this.#width);
    this.#multiply({ from: inputs, inner: this.#inputs, weights: this.#weights, to, rows: words.size });
    engine.release(top);
  }

  /** Adds a product of floats to what stands at `to`. */
  #multiply(what: { from: number; inner: number; weights: number; to: number; rows: number }): void {
    const { from, inner, weights, to, rows } = what;
    this.#engine.kernels.addProduct(
      from * FLOAT_BYTES,
      weights * FLOAT_BYTES,
      to * FLOAT_BYTES,
      rows,
      inner,
      this.#width,
    );
  }
}
