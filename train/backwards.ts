import { stepsOf, type Pass } from './forwards.ts';
import type { LearningLayer, Parameters } from './parameters.ts';
import { addGradient, BYTES, multiply, passBack } from './products.ts';

/** Adds up the network's gradient from that of its scores. */
export function runBackwards(parameters: Parameters, pass: Pass, scores: number): void {
  const { bench, shape, width, inputs, layers, output, outputBias } = parameters;
  const { kernels } = bench;
  const { hidden } = shape;
  const { rows } = pass;
  const last = pass.layers.at(-1);
  if (last === undefined) return;
  addGradient(bench, { of: last.used, columns: 2 * hidden, by: scores, width: width, rows }, output.gradient);
  kernels.sumRows(outputBias.gradient * BYTES, scores * BYTES, rows, width);
  let gradient = passBack(bench, { by: scores, width: width, rows }, { weights: output.at, columns: 2 * hidden });
  for (let i = layers.length - 1; i >= 0; i -= 1) {
    const layer = layers[i];
    const passed = pass.layers[i];
    if (layer === undefined || passed === undefined) continue;
    if (passed.mask !== null) kernels.multiplyBy(gradient * BYTES, passed.mask * BYTES, rows * 2 * hidden);
    for (const direction of [0, 1] as const) recurBack(parameters, pass, { layer, passed, gradient, direction });
    clearUnused(parameters, pass, passed.gates);
    recurrentGradients(parameters, pass, { layer, passed });
    addGradient(
      bench,
      { of: passed.in, columns: layer.inputs, by: passed.gates, width: 8 * hidden, rows },
      layer.input.gradient,
    );
    kernels.sumRows(layer.bias.gradient * BYTES, passed.gates * BYTES, rows, 8 * hidden);
    gradient = passBack(
      bench,
      { by: passed.gates, width: 8 * hidden, rows },
      { weights: layer.input.at, columns: layer.inputs },
    );
  }
  if (pass.inputMask !== null) kernels.multiplyBy(gradient * BYTES, pass.inputMask * BYTES, rows * inputs);
  embedBack(parameters, pass, gradient);
}

function recurBack(
  { bench, shape }: Parameters,
  pass: Pass,
  at: { layer: LearningLayer; passed: Pass['layers'][number]; gradient: number; direction: 0 | 1 },
): void {
  const { hidden } = shape;
  const { layer, passed, gradient, direction } = at;
  const count = pass.examples.length;
  const top = bench.top();
  const turned = bench.allocate(4 * hidden * hidden);
  bench.kernels.transpose(layer.recurrent[direction].at * BYTES, turned * BYTES, hidden, 4 * hidden);
  const later = bench.allocateZeros(count * hidden);
  const cell = bench.allocateZeros(count * hidden);
  const cells = (step: number): number => (passed.cells[direction] + step * count * hidden) * BYTES;
  for (const { t, before, active } of [...stepsOf(pass, direction)].toReversed()) {
    const gate = passed.gates + t * count * 8 * hidden + direction * 4 * hidden;
    const from = gradient + t * count * 2 * hidden + direction * hidden;
    bench.kernels.cellBack(
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
      multiply(bench, {
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
  bench.release(top);
}

/** Sets to zero the rows past a paragraph's end. */
function clearUnused({ bench, shape }: Parameters, pass: Pass, at: number): void {
  const width = 8 * shape.hidden;
  const count = pass.examples.length;
  for (const [row, { length }] of pass.examples.entries())
    for (let t = length; t < pass.longest; t += 1) {
      const from = at + (t * count + row) * width;
      bench.floats.fill(0, from, from + width);
    }
}

/** Outputs of the step before times gradients of the gates, over all steps at once: the same rows, one step apart. */
function recurrentGradients(
  { bench, shape }: Parameters,
  pass: Pass,
  { layer, passed }: { layer: LearningLayer; passed: Pass['layers'][number] },
): void {
  const { hidden } = shape;
  const { rows } = pass;
  const count = pass.examples.length;
  const top = bench.top();
  const turned = bench.allocate(rows * 2 * hidden);
  bench.kernels.transpose(passed.out * BYTES, turned * BYTES, rows, 2 * hidden);
  for (const direction of [0, 1] as const) {
    const a = turned + direction * hidden * rows + (direction === 0 ? 0 : count);
    const b = passed.gates + (direction === 0 ? count * 8 * hidden : 0) + direction * 4 * hidden;
    multiply(bench, {
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
  bench.release(top);
}

function embedBack({ bench, tables, inputs }: Parameters, pass: Pass, gradient: number): void {
  const { floats } = bench;
  const count = pass.examples.length;
  for (const [row, example] of pass.examples.entries())
    for (let t = 0; t < example.length; t += 1) {
      let from = gradient + (t * count + row) * inputs;
      for (const [i, table] of tables.entries()) {
        const to = table.gradient + (example.numbers[i]?.[t] ?? 0) * table.columns;
        for (let j = 0; j < table.columns; j += 1) floats[to + j] = (floats[to + j] ?? 0) + (floats[from + j] ?? 0);
        from += table.columns;
      }
    }
}
