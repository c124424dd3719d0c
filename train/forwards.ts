import type { Workbench } from './kernels.ts';
import type { LearningLayer, Parameters } from './parameters.ts';
import { BYTES, multiply } from './products.ts';

/** A paragraph to learn from: for each feature of the network (words' first, then places') its number at each token. */
export interface Example {
  readonly length: number;
  readonly numbers: readonly ArrayLike<number>[];
}

/** What a forward pass leaves for the way back. */
export interface Pass {
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

/** Shares that are dropped: of the embeddings, of a layer's outputs, of the words. */
export interface Dropout {
  readonly input: number;
  readonly layer: number;
  readonly word: number;
}

/** Scores of a batch, longest first. */
export function runForwards(
  parameters: Parameters,
  examples: readonly Example[],
  { dropout, random }: { dropout: Dropout | null; random: () => number },
): Pass {
  const { bench, width, inputs, layers, output, outputBias, shape } = parameters;
  const { kernels, floats, allocate } = bench;
  const { hidden } = shape;
  const count = examples.length;
  const longest = examples[0]?.length ?? 0;
  const rows = count * longest;
  const input = allocate(rows * inputs);
  floats.fill(0, input, input + rows * inputs);
  for (const [row, example] of examples.entries())
    for (let t = 0; t < example.length; t += 1)
      embed(parameters, example, { t, to: input + (t * count + row) * inputs });
  const inputMask =
    dropout === null
      ? null
      : drop(bench, { from: input, to: input, count: rows * inputs, share: dropout.input }, random);
  const pass: Pass = { examples, longest, rows, input, inputMask, layers: [], scores: allocate(rows * width) };
  let below = input;
  for (const layer of layers) {
    const gates = allocate(rows * 8 * hidden);
    kernels.fillRows(gates * BYTES, layer.bias.at * BYTES, rows, 8 * hidden);
    multiply(bench, {
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
    const cells = [bench.allocateZeros(rows * hidden), bench.allocateZeros(rows * hidden)] as const;
    for (const direction of [0, 1] as const)
      recur(parameters, pass, { layer, gates, out, cells: cells[direction], direction });
    const used = dropout === null ? out : allocate(rows * 2 * hidden);
    const mask =
      dropout === null
        ? null
        : drop(bench, { from: out, to: used, count: rows * 2 * hidden, share: dropout.layer }, random);
    pass.layers.push({ in: below, gates, cells, out, used, mask });
    below = used;
  }
  kernels.fillRows(pass.scores * BYTES, outputBias.at * BYTES, rows, width);
  multiply(bench, {
    a: below,
    lda: 2 * hidden,
    b: output.at,
    ldb: width,
    c: pass.scores,
    ldc: width,
    m: rows,
    k: 2 * hidden,
    n: width,
  });
  return pass;
}

function embed({ bench, tables }: Parameters, example: Example, { t, to }: { t: number; to: number }): void {
  const { floats } = bench;
  let at = to;
  for (const [i, table] of tables.entries()) {
    const from = table.at + (example.numbers[i]?.[t] ?? 0) * table.columns;
    for (let j = 0; j < table.columns; j += 1) floats[at + j] = floats[from + j] ?? 0;
    at += table.columns;
  }
}

function drop(
  bench: Workbench,
  { from, to, count, share }: { from: number; to: number; count: number; share: number },
  random: () => number,
): number {
  const mask = bench.allocate(count);
  const { floats } = bench;
  const kept = 1 / (1 - share);
  for (let i = 0; i < count; i += 1) {
    const factor = random() < share ? 0 : kept;
    floats[mask + i] = factor;
    floats[to + i] = (floats[from + i] ?? 0) * factor;
  }
  return mask;
}

/** The steps of one direction in order, each with how many paragraphs run and the step that was before, or null. */
export function* stepsOf(
  pass: Pass,
  direction: 0 | 1,
): Generator<{ t: number; before: number | null; active: number }> {
  const { examples, longest } = pass;
  for (let step = 0; step < longest; step += 1) {
    const t = direction === 0 ? step : longest - 1 - step;
    let active = 0;
    while (active < examples.length && (examples[active]?.length ?? 0) > t) active += 1;
    yield { t, before: step === 0 ? null : direction === 0 ? t - 1 : t + 1, active };
  }
}

function recur(
  { bench, shape }: Parameters,
  pass: Pass,
  at: { layer: LearningLayer; gates: number; out: number; cells: number; direction: 0 | 1 },
): void {
  const { hidden } = shape;
  const count = pass.examples.length;
  const { layer, gates, out, cells, direction } = at;
  for (const { t, before, active } of stepsOf(pass, direction)) {
    const gate = gates + t * count * 8 * hidden + direction * 4 * hidden;
    const output = (step: number): number => out + step * count * 2 * hidden + direction * hidden;
    if (before !== null)
      multiply(bench, {
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
    bench.kernels.cell(
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
