import type { Matrix, NetworkShape } from '../src/model/network-file.ts';
import type { Workbench } from './kernels.ts';
import { BYTES } from './products.ts';
import { randomFrom } from './random.ts';

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

export interface LearningLayer {
  readonly input: Parameter;
  readonly bias: Parameter;
  readonly recurrent: readonly [Parameter, Parameter];
  readonly inputs: number;
}

/** A network's weights on a workbench. */
export interface Parameters {
  readonly bench: Workbench;
  readonly shape: NetworkShape;
  /** Width of a row of scores: the number of labels, rounded up to a multiple of 4. */
  readonly width: number;
  /** Width of all embeddings together. */
  readonly inputs: number;
  readonly tables: readonly Parameter[];
  readonly layers: readonly LearningLayer[];
  readonly output: Parameter;
  readonly outputBias: Parameter;
  /** Scores that belong to no token: a chain's transitions. */
  readonly extra: Parameter | null;
  /** All of them, in the order in which they are shipped. */
  readonly list: readonly Parameter[];
}

/** Allots a network's weights and draws the first ones; the same seed gives the same. */
export function allotParameters(
  bench: Workbench,
  shape: NetworkShape,
  options: { readonly seed: number; readonly extra: number },
): Parameters {
  const random = randomFrom(options.seed);
  const list: Parameter[] = [];
  const allot = (name: string, [rows, columns]: readonly [number, number], spread: number): Parameter => {
    const parameter = allotOne(bench, { name, rows, columns }, spread, random);
    list.push(parameter);
    return parameter;
  };
  const { hidden } = shape;
  const width = Math.ceil(shape.labels / 4) * 4;
  const tables = shape.features.map(feature => allot(`embedding.${feature.name}`, [feature.size, feature.width], 0.06));
  const inputs = shape.features.reduce((sum, feature) => sum + feature.width, 0);
  const layers = Array.from({ length: shape.layers }, (_, i) => {
    const below = i === 0 ? inputs : 2 * hidden;
    const layer = {
      inputs: below,
      input: allot(`layer${i}.input`, [below, 8 * hidden], 0.6 / Math.sqrt(below)),
      bias: allot(`layer${i}.bias`, [1, 8 * hidden], 0),
      recurrent: [
        allot(`layer${i}.forwards`, [hidden, 4 * hidden], 0.6 / Math.sqrt(hidden)),
        allot(`layer${i}.backwards`, [hidden, 4 * hidden], 0.6 / Math.sqrt(hidden)),
      ] as const,
    };
    // A network that begins by remembering learns faster: the forget gates' bias is one (Gers and others 2000).
    for (const direction of [0, 4]) {
      const from = layer.bias.at + (direction + 1) * hidden;
      bench.floats.fill(1, from, from + hidden);
    }
    return layer;
  });
  const output = allot('output', [2 * hidden, width], 0.6 / Math.sqrt(2 * hidden));
  const outputBias = allot('output.bias', [1, width], 0);
  const extra = options.extra > 0 ? allot('transitions', [1, options.extra], 0) : null;
  return { bench, shape, width, inputs, tables, layers, output, outputBias, extra, list };
}

function allotOne(
  bench: Workbench,
  { name, rows, columns }: Pick<Parameter, 'name' | 'rows' | 'columns'>,
  spread: number,
  random: () => number,
): Parameter {
  const zeros = (): number => bench.allocateZeros(Math.ceil((rows * columns) / 4) * 4);
  const parameter = { name, rows, columns, at: zeros(), gradient: zeros(), moment: zeros(), square: zeros() };
  // The sum of four even numbers is near enough to a normal one.
  const draw = (): number => (random() + random() + random() + random() - 2) * 1.7;
  if (spread > 0) for (let i = 0; i < rows * columns; i += 1) bench.floats[parameter.at + i] = draw() * spread;
  return parameter;
}

/** The weights as they are. */
export function readMatrices({ bench, list }: Parameters): Matrix[] {
  return list.map(({ name, rows, columns, at }) => ({
    name,
    rows,
    columns,
    values: bench.floats.slice(at, at + rows * columns),
  }));
}

/** A gradient longer than this is shortened to it. */
const LIMIT_NORM = 5;
const MOMENT = 0.9;
const SQUARE = 0.999;

/** The `step`th step, from 1 on, of Adam (Kingma and Ba 2015) over the gradients that were added up since the last one. */
export function updateParameters(
  { bench, list }: Parameters,
  { step, rate, decay }: { readonly step: number; readonly rate: number; readonly decay: number },
): void {
  const { kernels } = bench;
  const norm = Math.sqrt(list.reduce((sum, one) => sum + kernels.sumSquares(one.gradient * BYTES, sizeOf(one)), 0));
  const first = 1 - MOMENT ** step;
  const second = 1 - SQUARE ** step;
  for (const one of list) {
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

const sizeOf = ({ rows, columns }: Parameter): number => Math.ceil((rows * columns) / 4) * 4;
