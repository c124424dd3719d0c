import type { Matrix, NetworkShape } from '../src/model/network-file.ts';
import type { Workbench } from './kernels.ts';
import { randomFrom } from './random.ts';

const BYTES = 4;

/** One matrix of weights with its gradient and the optimiser's two moments: places on the workbench. */
export interface Parameter {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  readonly gradient: number;
  readonly moment: number;
  readonly square: number;
}

interface LearningLayer {
  readonly input: Parameter;
  readonly bias: Parameter;
  readonly recurrent: readonly [Parameter, Parameter];
  readonly inputs: number;
}

/** A paragraph to learn from: for each feature of the network (words' first, then places') its number at each token. */
export interface Example {
  readonly length: number;
  readonly numbers: readonly ArrayLike<number>[];
}

/** What a forward pass leaves for the way back. */
interface Pass {
  readonly examples: readonly Example[];
  readonly longest: number;
  readonly rows: number;
  readonly input: number;
  readonly inputMask: number | null;
  readonly layers: {
    in: number;
    gates: number;
    cells: readonly [number, number];
    out: number;
    used: number;
    mask: number | null;
  }[];
  readonly scores: number;
}

export interface Dropout {
  readonly input: number;
  readonly layer: number;
  readonly word: number;
}

const LIMIT_NORM = 5;
const MOMENT = 0.9;
const SQUARE = 0.999;

/** A network while it learns: the same arithmetic as src/model/network.ts, in floats, with the way back and Adam (Kingma and Ba 2015). */
export class Learner {
  readonly shape: NetworkShape;
  readonly width: number;
  readonly #bench: Workbench;
  /** Every matrix of weights, with the place of its gradient. */
  readonly parameters: Parameter[] = [];
  readonly #tables: readonly Parameter[];
  readonly #layers: readonly LearningLayer[];
  readonly #output: Parameter;
  readonly #outputBias: Parameter;
  readonly #inputs: number;
  /** Scores that belong to no token: a chain's transitions. */
  readonly extra: Parameter | null;
  #steps = 0;

  constructor(bench: Workbench, shape: NetworkShape, options: { seed: number; extra: number }) {
    this.#bench = bench;
    this.shape = shape;
    this.width = Math.ceil(shape.labels / 4) * 4;
    const random = randomFrom(options.seed);
    const { hidden } = shape;
    this.#tables = shape.features.map(({ name, size, width }) =>
      this.#parameter(`embedding.${name}`, [size, width], 0.06, random),
    );
    this.#inputs = shape.features.reduce((sum, { width }) => sum + width, 0);
    this.#layers = Array.from({ length: shape.layers }, (_, i) => {
      const inputs = i === 0 ? this.#inputs : 2 * hidden;
      const layer = {
        inputs,
        input: this.#parameter(`layer${i}.input`, [inputs, 8 * hidden], 0.6 / Math.sqrt(inputs), random),
        bias: this.#parameter(`layer${i}.bias`, [1, 8 * hidden], 0, random),
        recurrent: [
          this.#parameter(`layer${i}.forwards`, [hidden, 4 * hidden], 0.6 / Math.sqrt(hidden), random),
          this.#parameter(`layer${i}.backwards`, [hidden, 4 * hidden], 0.6 / Math.sqrt(hidden), random),
        ] as const,
      };
      // A network that begins by remembering learns faster: the forget gates' bias is one (Gers and others 2000).
      for (const direction of [0, 4]) {
        const from = layer.bias.at + (direction + 1) * hidden;
        bench.floats.fill(1, from, from + hidden);
      }
      return layer;
    });
    this.#output = this.#parameter('output', [2 * hidden, this.width], 0.6 / Math.sqrt(2 * hidden), random);
    this.#outputBias = this.#parameter('output.bias', [1, this.width], 0, random);
    this.extra = options.extra > 0 ? this.#parameter('transitions', [1, options.extra], 0, random) : null;
  }

  #parameter(
    name: string,
    [rows, columns]: readonly [number, number],
    spread: number,
    random: () => number,
  ): Parameter {
    const count = Math.ceil((rows * columns) / 4) * 4;
    const { floats } = this.#bench;
    const zeros = (): number => {
      const at = this.#bench.allocate(count);
      floats.fill(0, at, at + count);
      return at;
    };
    const parameter = { name, rows, columns, at: zeros(), gradient: zeros(), moment: zeros(), square: zeros() };
    // The sum of four even numbers is near enough to a normal one.
    const draw = (): number => (random() + random() + random() + random() - 2) * 1.7;
    if (spread > 0) for (let i = 0; i < rows * columns; i += 1) floats[parameter.at + i] = draw() * spread;
    this.parameters.push(parameter);
    return parameter;
  }

  /**
   * Scores of a batch, longest first; what `learn` gets: the place of the scores [longest × count, width]. If it returns the place of
   * their gradient, the network's gradient is added up.
   */
  run(
    examples: readonly Example[],
    options: { dropout: Dropout | null; random: () => number },
    learn: (scores: number, rows: number) => number | null,
  ): void {
    const top = this.#bench.top();
    const pass = this.#forwards(examples, options);
    const gradient = learn(pass.scores, pass.rows);
    if (gradient !== null) this.#backwards(pass, gradient);
    this.#bench.release(top);
  }

  #forwards(
    examples: readonly Example[],
    { dropout, random }: { dropout: Dropout | null; random: () => number },
  ): Pass {
    const { kernels, floats, allocate } = this.#bench;
    const { hidden } = this.shape;
    const count = examples.length;
    const longest = examples[0]?.length ?? 0;
    const rows = count * longest;
    const input = allocate(rows * this.#inputs);
    floats.fill(0, input, input + rows * this.#inputs);
    for (const [row, example] of examples.entries())
      for (let t = 0; t < example.length; t += 1) this.#embed(example, t, input + (t * count + row) * this.#inputs);
    const inputMask =
      dropout === null
        ? null
        : this.#drop({ from: input, to: input, count: rows * this.#inputs }, dropout.input, random);
    const pass: Pass = { examples, longest, rows, input, inputMask, layers: [], scores: allocate(rows * this.width) };
    let below = input;
    for (const layer of this.#layers) {
      const gates = allocate(rows * 8 * hidden);
      kernels.fillRows(gates * BYTES, layer.bias.at * BYTES, rows, 8 * hidden);
      this.#gemm({
        a: below,
        lda: layer.inputs,
        b: layer.input.at,
        ldb: 8 * hidden,
        c: gates,
        ldc: 8 * hidden,
        m: rows,
        k: layer.inputs,
        n: 8 * hidden,
      });
      const out = allocate(rows * 2 * hidden);
      floats.fill(0, out, out + rows * 2 * hidden);
      const cells = [this.#zeros(rows * hidden), this.#zeros(rows * hidden)] as const;
      for (const direction of [0, 1] as const)
        this.#recur(pass, layer, { gates, out, cells: cells[direction], direction });
      const used = dropout === null ? out : allocate(rows * 2 * hidden);
      const mask =
        dropout === null ? null : this.#drop({ from: out, to: used, count: rows * 2 * hidden }, dropout.layer, random);
      pass.layers.push({ in: below, gates, cells, out, used, mask });
      below = used;
    }
    kernels.fillRows(pass.scores * BYTES, this.#outputBias.at * BYTES, rows, this.width);
    this.#gemm({
      a: below,
      lda: 2 * hidden,
      b: this.#output.at,
      ldb: this.width,
      c: pass.scores,
      ldc: this.width,
      m: rows,
      k: 2 * hidden,
      n: this.width,
    });
    return pass;
  }

  #embed(example: Example, t: number, to: number): void {
    const { floats } = this.#bench;
    let at = to;
    for (const [i, table] of this.#tables.entries()) {
      const from = table.at + (example.numbers[i]?.[t] ?? 0) * table.columns;
      for (let j = 0; j < table.columns; j += 1) floats[at + j] = floats[from + j] ?? 0;
      at += table.columns;
    }
  }

  #zeros(count: number): number {
    const at = this.#bench.allocate(count);
    this.#bench.floats.fill(0, at, at + count);
    return at;
  }

  #drop({ from, to, count }: { from: number; to: number; count: number }, share: number, random: () => number): number {
    const mask = this.#bench.allocate(count);
    const { floats } = this.#bench;
    const kept = 1 / (1 - share);
    for (let i = 0; i < count; i += 1) {
      const factor = random() < share ? 0 : kept;
      floats[mask + i] = factor;
      floats[to + i] = (floats[from + i] ?? 0) * factor;
    }
    return mask;
  }

  #gemm(what: {
    a: number;
    lda: number;
    b: number;
    ldb: number;
    c: number;
    ldc: number;
    m: number;
    k: number;
    n: number;
    set?: boolean;
  }): void {
    const { a, lda, b, ldb, c, ldc, m, k, n } = what;
    this.#bench.kernels.gemm(a * BYTES, b * BYTES, c * BYTES, m, k, n, lda, ldb, ldc, what.set === true ? 0 : 1);
  }

  /** The steps of one direction in order, each with how many paragraphs run and the step that was before, or null. */
  *#stepsOf(pass: Pass, direction: 0 | 1): Generator<{ t: number; before: number | null; active: number }> {
    const { examples, longest } = pass;
    for (let step = 0; step < longest; step += 1) {
      const t = direction === 0 ? step : longest - 1 - step;
      let active = 0;
      while (active < examples.length && (examples[active]?.length ?? 0) > t) active += 1;
      yield { t, before: step === 0 ? null : direction === 0 ? t - 1 : t + 1, active };
    }
  }

  #recur(pass: Pass, layer: LearningLayer, at: { gates: number; out: number; cells: number; direction: 0 | 1 }): void {
    const { hidden } = this.shape;
    const count = pass.examples.length;
    const { gates, out, cells, direction } = at;
    for (const { t, before, active } of this.#stepsOf(pass, direction)) {
      const gate = gates + t * count * 8 * hidden + direction * 4 * hidden;
      const output = (step: number): number => out + step * count * 2 * hidden + direction * hidden;
      if (before !== null)
        this.#gemm({
          a: output(before),
          lda: 2 * hidden,
          b: layer.recurrent[direction].at,
          ldb: 4 * hidden,
          c: gate,
          ldc: 8 * hidden,
          m: active,
          k: hidden,
          n: 4 * hidden,
        });
      const cell = (step: number): number => (cells + step * count * hidden) * BYTES;
      this.#bench.kernels.cell(
        gate * BYTES,
        8 * hidden,
        before === null ? 0 : cell(before),
        cell(t),
        output(t) * BYTES,
        active,
        hidden,
        2 * hidden,
      );
    }
  }

  #backwards(pass: Pass, scores: number): void {
    const { kernels } = this.#bench;
    const { hidden } = this.shape;
    const { rows } = pass;
    const last = pass.layers.at(-1);
    if (last === undefined) return;
    this.#product({ of: last.used, columns: 2 * hidden, by: scores, width: this.width, rows }, this.#output.gradient);
    kernels.sumRows(this.#outputBias.gradient * BYTES, scores * BYTES, rows, this.width);
    let gradient = this.#turnedProduct(
      { by: scores, width: this.width, rows },
      { weights: this.#output.at, columns: 2 * hidden },
    );
    for (let i = this.#layers.length - 1; i >= 0; i -= 1) {
      const layer = this.#layers[i];
      const passed = pass.layers[i];
      if (layer === undefined || passed === undefined) continue;
      if (passed.mask !== null) kernels.multiplyBy(gradient * BYTES, passed.mask * BYTES, rows * 2 * hidden);
      for (const direction of [0, 1] as const) this.#recurBack(pass, layer, { passed, gradient, direction });
      this.#clearUnused(pass, passed.gates, 8 * hidden);
      this.#recurrentGradients(pass, layer, passed);
      this.#product(
        { of: passed.in, columns: layer.inputs, by: passed.gates, width: 8 * hidden, rows },
        layer.input.gradient,
      );
      kernels.sumRows(layer.bias.gradient * BYTES, passed.gates * BYTES, rows, 8 * hidden);
      gradient = this.#turnedProduct(
        { by: passed.gates, width: 8 * hidden, rows },
        { weights: layer.input.at, columns: layer.inputs },
      );
    }
    if (pass.inputMask !== null) kernels.multiplyBy(gradient * BYTES, pass.inputMask * BYTES, rows * this.#inputs);
    this.#embedBack(pass, gradient);
  }

  /** Adds ofᵀ · by to a gradient. */
  #product(what: { of: number; columns: number; by: number; width: number; rows: number }, to: number): void {
    const { of, columns, by, width, rows } = what;
    const top = this.#bench.top();
    const turned = this.#bench.allocate(rows * columns);
    this.#bench.kernels.transpose(of * BYTES, turned * BYTES, rows, columns);
    this.#gemm({ a: turned, lda: rows, b: by, ldb: width, c: to, ldc: width, m: columns, k: rows, n: width });
    this.#bench.release(top);
  }

  /** by · weightsᵀ, in a new place. */
  #turnedProduct(
    what: { by: number; width: number; rows: number },
    { weights, columns }: { weights: number; columns: number },
  ): number {
    const { by, width, rows } = what;
    const to = this.#bench.allocate(rows * columns);
    const turned = this.#bench.allocate(width * columns);
    this.#bench.kernels.transpose(weights * BYTES, turned * BYTES, columns, width);
    this.#gemm({
      a: by,
      lda: width,
      b: turned,
      ldb: columns,
      c: to,
      ldc: columns,
      m: rows,
      k: width,
      n: columns,
      set: true,
    });
    return to;
  }

  #recurBack(
    pass: Pass,
    layer: LearningLayer,
    at: { passed: Pass['layers'][number]; gradient: number; direction: 0 | 1 },
  ): void {
    const { hidden } = this.shape;
    const { passed, gradient, direction } = at;
    const count = pass.examples.length;
    const top = this.#bench.top();
    const turned = this.#bench.allocate(4 * hidden * hidden);
    this.#bench.kernels.transpose(layer.recurrent[direction].at * BYTES, turned * BYTES, hidden, 4 * hidden);
    const later = this.#zeros(count * hidden);
    const cell = this.#zeros(count * hidden);
    const cells = (step: number): number => (passed.cells[direction] + step * count * hidden) * BYTES;
    for (const { t, before, active } of [...this.#stepsOf(pass, direction)].toReversed()) {
      const gate = passed.gates + t * count * 8 * hidden + direction * 4 * hidden;
      const from = gradient + t * count * 2 * hidden + direction * hidden;
      this.#bench.kernels.cellBack(
        gate * BYTES,
        8 * hidden,
        before === null ? 0 : cells(before),
        cells(t),
        from * BYTES,
        later * BYTES,
        cell * BYTES,
        active,
        hidden,
        2 * hidden,
      );
      if (before !== null)
        this.#gemm({
          a: gate,
          lda: 8 * hidden,
          b: turned,
          ldb: hidden,
          c: later,
          ldc: hidden,
          m: active,
          k: 4 * hidden,
          n: hidden,
          set: true,
        });
    }
    this.#bench.release(top);
  }

  /** Sets to zero the rows past a paragraph's end. */
  #clearUnused(pass: Pass, at: number, width: number): void {
    const count = pass.examples.length;
    for (const [row, { length }] of pass.examples.entries())
      for (let t = length; t < pass.longest; t += 1) {
        const from = at + (t * count + row) * width;
        this.#bench.floats.fill(0, from, from + width);
      }
  }

  /** Outputs of the step before times gradients of the gates, over all steps at once: the same rows, one step apart. */
  #recurrentGradients(pass: Pass, layer: LearningLayer, passed: Pass['layers'][number]): void {
    const { hidden } = this.shape;
    const { rows } = pass;
    const count = pass.examples.length;
    const top = this.#bench.top();
    const turned = this.#bench.allocate(rows * 2 * hidden);
    this.#bench.kernels.transpose(passed.out * BYTES, turned * BYTES, rows, 2 * hidden);
    for (const direction of [0, 1] as const) {
      const a = turned + direction * hidden * rows + (direction === 0 ? 0 : count);
      const b = passed.gates + (direction === 0 ? count * 8 * hidden : 0) + direction * 4 * hidden;
      this.#gemm({
        a,
        lda: rows,
        b,
        ldb: 8 * hidden,
        c: layer.recurrent[direction].gradient,
        ldc: 4 * hidden,
        m: hidden,
        k: rows - count,
        n: 4 * hidden,
      });
    }
    this.#bench.release(top);
  }

  #embedBack(pass: Pass, gradient: number): void {
    const { floats } = this.#bench;
    const count = pass.examples.length;
    for (const [row, example] of pass.examples.entries())
      for (let t = 0; t < example.length; t += 1) {
        let from = gradient + (t * count + row) * this.#inputs;
        for (const [i, table] of this.#tables.entries()) {
          const to = table.gradient + (example.numbers[i]?.[t] ?? 0) * table.columns;
          for (let j = 0; j < table.columns; j += 1) floats[to + j] = (floats[to + j] ?? 0) + (floats[from + j] ?? 0);
          from += table.columns;
        }
      }
  }

  /** One step of the optimiser over what was added up since the last one. */
  update(rate: number, decay: number): void {
    const { kernels } = this.#bench;
    this.#steps += 1;
    const norm = Math.sqrt(
      this.parameters.reduce((sum, one) => sum + kernels.sumSquares(one.gradient * BYTES, sizeOf(one)), 0),
    );
    const first = 1 - MOMENT ** this.#steps;
    const second = 1 - SQUARE ** this.#steps;
    for (const one of this.parameters) {
      if (norm > LIMIT_NORM) kernels.scale(one.gradient * BYTES, sizeOf(one), LIMIT_NORM / norm);
      const shrink = one.name.startsWith('embedding') ? 0 : decay;
      kernels.adam(
        one.at * BYTES,
        one.gradient * BYTES,
        one.moment * BYTES,
        one.square * BYTES,
        sizeOf(one),
        rate,
        first,
        second,
        shrink,
      );
    }
  }

  /** The weights as they are. */
  matrices(): Matrix[] {
    return this.parameters.map(({ name, rows, columns, at }) => ({
      name,
      rows,
      columns,
      values: this.#bench.floats.slice(at, at + rows * columns),
    }));
  }

  /** Takes weights in the order of `matrices`. */
  set(weights: readonly ArrayLike<number>[]): void {
    for (const [i, one] of this.parameters.entries()) this.#bench.floats.set(weights[i] ?? [], one.at);
  }
}

const sizeOf = ({ rows, columns }: Parameter): number => Math.ceil((rows * columns) / 4) * 4;
