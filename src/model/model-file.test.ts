import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEngine } from './engine.ts';
import { LABELS } from './labels.ts';
import { readModel, writeModel, type ModelHeader } from './model-file.ts';
import { packTensors, readTensors, type Matrix } from './network-file.ts';
import { readAttributions } from './read-attributions.ts';

/** Numbers that look like chance but are the same each time. */
const matrix = (name: string, rows: number, columns: number): Matrix => ({
  name,
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, (_, i) => Math.sin(i * 12.9898 + name.length)),
});
const HIDDEN = 16;
const WIDTH = 16;
const MATRICES = [
  matrix('embedding.word', 4, 16),
  matrix('embedding.quote', 8, 16),
  matrix('layer0.input', 32, 8 * HIDDEN),
  matrix('layer0.bias', 1, 8 * HIDDEN),
  matrix('layer0.forwards', HIDDEN, 4 * HIDDEN),
  matrix('layer0.backwards', HIDDEN, 4 * HIDDEN),
  matrix('output', 2 * HIDDEN, WIDTH),
  matrix('output.bias', 1, WIDTH),
];
const { entries, bytes: BODY } = packTensors(MATRICES, 0);
const HEADER: ModelHeader = {
  format: 'onrecord attribution 1',
  name: 'small-1',
  vocabulary: { words: ['said', 'vane', '“'], suffixes: ['aid'], shapes: ['x'], cues: '810' },
  analysis: null,
  spans: [
    {
      shape: {
        features: [
          { name: 'word', of: 'word', size: 4, width: 16 },
          { name: 'quote', of: 'place', size: 8, width: 16 },
        ],
        hidden: HIDDEN,
        layers: 1,
        labels: LABELS,
        context: 0,
      },
      tensors: entries,
      transitions: Array.from({ length: LABELS * LABELS }, (_, i) => Math.cos(i)),
    },
  ],
  judge: null,
  thresholds: { source: 0.1, cue: 0.1, content: 0.1 },
  links: { 'content-cue before': 2 },
};
const FILE = writeModel(HEADER, BODY);

test('a model comes back from its file with its name, words, thresholds and links', async () => {
  const model = readModel(FILE, await startEngine());
  assert.equal(model.name, 'small-1');
  assert.deepEqual([...model.vocabulary.words.keys()], HEADER.vocabulary.words);
  assert.deepEqual(model.thresholds, HEADER.thresholds);
  assert.deepEqual(model.links, HEADER.links);
  assert.equal(model.networks.length, 1);
});

test('weights come back to the eighth bit of their row', () => {
  const tensors = readTensors(entries, BODY);
  for (const { name, rows, columns, values } of MATRICES) {
    const found = tensors.get(name);
    assert.equal(found.length, values.length);
    for (let row = 0; row < rows; row += 1) {
      const part = values.subarray(row * columns, (row + 1) * columns);
      const step = Math.max(...part.map(Math.abs)) / 127;
      for (const [i, value] of part.entries())
        assert.ok(Math.abs((found[row * columns + i] ?? 9) - value) <= step * 0.501);
    }
  }
  assert.throws(() => tensors.get('coffee'), /no tensor "coffee"/u);
});

test('wherever in a buffer the file stands, the same is read with it', async () => {
  const text = '“Vane,” said Vane.';
  const shifted = new Uint8Array(FILE.length + 3);
  shifted.set(FILE, 3);
  const [a, b] = await Promise.all(
    [FILE, shifted.subarray(3)].map(async bytes =>
      readAttributions(readModel(bytes, await startEngine()), text, [[0, text.length]]),
    ),
  );
  assert.deepEqual(a, b);
});

test('a file that is cut off anywhere is refused in one line', async () => {
  const engine = await startEngine();
  for (const length of [0, 3, 4, 20, 400, FILE.length - BODY.length, FILE.length - BODY.length / 2, FILE.length - 20])
    assert.throws(
      () => readModel(FILE.subarray(0, Math.floor(length)), engine),
      (error: unknown) => error instanceof Error && /^not a model, or cut off: [^\n]+$/u.test(error.message),
      `${length} bytes`,
    );
});

test('a file of something else is refused in one line', async () => {
  const engine = await startEngine();
  for (const bytes of [
    new TextEncoder().encode('version https://git-lfs.example/spec/v1\nsize 12'),
    new Uint8Array(64),
    writeModel({ ...HEADER, spans: [] }, BODY),
  ])
    assert.throws(() => readModel(bytes, engine), /^Error: not a model, or cut off: [^\n]+$/u);
});
