import type { Matrix, NetworkShape } from '../src/model/network-file.ts';
import { runBackwards } from './backwards.ts';
import { runForwards, type Dropout, type Example } from './forwards.ts';
import type { Workbench } from './kernels.ts';
import { allotParameters, readMatrices, updateParameters, type Parameter, type Parameters } from './parameters.ts';

/** A network while it learns: the same arithmetic as src/model/network.ts, in floats, with the way back. */
export class Learner {
  readonly #parameters: Parameters;
  #steps = 0;

  constructor(bench: Workbench, shape: NetworkShape, options: { readonly seed: number; readonly extra: number }) {
    this.#parameters = allotParameters(bench, shape, options);
  }

  /** Width of a row of scores. */
  get width(): number {
    return this.#parameters.width;
  }

  /** Every matrix of weights, with the place of its gradient. */
  get parameters(): readonly Parameter[] {
    return this.#parameters.list;
  }

  /** Scores that belong to no token: a chain's transitions. */
  get extra(): Parameter | null {
    return this.#parameters.extra;
  }

  /**
   * Scores of a batch, longest first; what `learn` gets: the place of the scores [longest × count, width]. If it returns the place of
   * their gradient, the network's gradient is added up.
   */
  run(
    examples: readonly Example[],
    options: { readonly dropout: Dropout | null; readonly random: () => number },
    learn: (scores: number, rows: number) => number | null,
  ): void {
    const { bench } = this.#parameters;
    const top = bench.top();
    const pass = runForwards(this.#parameters, examples, options);
    const gradient = learn(pass.scores, pass.rows);
    if (gradient !== null) runBackwards(this.#parameters, pass, gradient);
    bench.release(top);
  }

  /** One step of the optimiser over what was added up since the last one. */
  update(rate: number, decay: number): void {
    this.#steps += 1;
    updateParameters(this.#parameters, { step: this.#steps, rate, decay });
  }

  /** The weights as they are. */
  matrices(): Matrix[] {
    return readMatrices(this.#parameters);
  }
}
