import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldDeep } from './fold-deep.ts';
import { drawSpread } from './draw-spread.ts';
import { showSteps } from './show-steps.ts';
import type { SpreadEdge, SpreadNode } from './shown.ts';
import { readGraph } from './spread-graph.ts';
import { layOut } from './spread-layout.ts';

const node = (id: string, rest: Partial<SpreadNode> = {}): SpreadNode => ({
  id,
  document: id,
  label: `Outlet ${id}`,
  role: 'reports',
  unnamed: false,
  kind: 'article',
  title: null,
  url: null,
  published: null,
  statement: null,
  words: 'The tide waits',
  speaker: null,
  headlineOnly: false,
  toldBy: [],
  ...rest,
});
const edge = (child: string, parent: string, rest: Partial<SpreadEdge> = {}): SpreadEdge => ({
  child,
  parent,
  rests: 'cites_by_name',
  because: null,
  in: child,
  changes: [],
  ...rest,
});
const spread = (nodes: readonly SpreadNode[], edges: readonly SpreadEdge[], deadEnds: readonly string[] = []) => ({
  nodes,
  edges,
  deadEnds,
  first: null,
  circles: [],
  bursts: [],
});
const ENGLISH = { language: 'en', dir: 'ltr' } as const;
const drawn = async (...given: Parameters<typeof spread>): Promise<string> =>
  String(await drawSpread(readGraph(spread(...given)), ENGLISH));

test('whoever has words from another stands to the right of it, whatever dates are missing', () => {
  const graph = readGraph(
    spread(
      [node('outside:x', { document: null, role: 'told_of' }), node('a', { published: '2024-05-01' }), node('b')],
      [edge('a', 'outside:x'), edge('b', 'a')],
    ),
  );
  const columnOf = new Map(graph.stations.map(({ key, column }) => [key, column]));
  assert.deepEqual(
    ['outside:x', 'a', 'b'].map(key => columnOf.get(key)),
    [0, 1, 2],
  );
});

test('dates are put in order across time zones, and each stands over its first column alone', () => {
  const graph = readGraph(
    spread(
      [node('late', { published: '2024-05-01T12:00+09:00' }), node('later', { published: '2024-05-01T04:00Z' })],
      [],
    ),
  );
  const [late, later] = ['late', 'later'].map(key => graph.stations.find(each => each.key === key)?.column ?? -1);
  assert.deepEqual([late, later], [0, 1]);
  assert.deepEqual(graph.dates, ['2024-05-01T12:00+09:00', '2024-05-01T04:00Z']);
});

test('a date over a column is as short as tells it from the others', () => {
  const graph = readGraph(
    spread([node('a', { published: '2024-05-01T21:03+01:00' }), node('b', { published: '2024-05-03T06:30Z' })], []),
  );
  assert.deepEqual(graph.dates, ['2024-05-01', '2024-05-03']);
});

test('pages that had the words from one place at one time are one station, and two of them are not', () => {
  const copies = Array.from({ length: 12 }, (_, i) => node(`c${i}`, { published: '2024-05-02' }));
  const few = ['x', 'y'].map(id => node(id, { published: '2024-05-03' }));
  const all = [node('a', { published: '2024-05-01' }), ...copies, ...few];
  const { stations } = readGraph(
    spread(
      all,
      [...copies, ...few].map(({ id }) => edge(id, 'a', { rests: 'same_text', likeness: 0.97 })),
    ),
  );
  assert.deepEqual(
    stations.map(({ nodes, mark }) => [nodes.length, mark]),
    [
      [1, 'reports'],
      [12, 'copy'],
      [1, 'copy'],
      [1, 'copy'],
    ],
  );
});

test('a circle is drawn and told once through, and ends', async () => {
  const nodes = [node('a'), node('b'), node('c')];
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')];
  const graph = readGraph(spread(nodes, edges));
  const told = String(await showSteps(graph, { language: 'en', labelOf: id => id }));
  assert.equal(told.match(/id="step-/gu)?.length, 3);
  assert.match(await drawn(nodes, edges), /class="link/u);
});

test('names and titles that hold markup are words', async () => {
  const evil = '<script>alert(1)</script>" onload="x';
  const nodes = [node('a', { label: evil, title: evil, words: evil })];
  const graph = readGraph(spread(nodes, []));
  for (const made of [await drawn(nodes, []), String(await showSteps(graph, { language: 'en', labelOf: id => id }))]) {
    assert.doesNotMatch(made, /<script|" onload/u);
    assert.match(made, /&lt;script/u);
  }
});

test('a way that ends at nobody named has its bar and its words, and one that begins first-hand has none', async () => {
  const unnamed = node('outside:u', { document: null, role: 'told_of', unnamed: true });
  const ended = await drawn([unnamed, node('b')], [edge('b', 'outside:u')], ['outside:u']);
  assert.match(ended, /class="end"/u);
  assert.match(ended, /nobody is named/u);
  assert.doesNotMatch(await drawn([node('a', { role: 'first_hand' })], []), /class="end"/u);
});

test('a way too long or too wide to draw is folded from its far end on, and no page is lost', () => {
  const nodes = Array.from({ length: 300 }, (_, i) => node(`n${i}`, { published: '2024-05-01' }));
  for (const parentOf of [(i: number) => i - 1, (i: number) => Math.floor((i - 1) / 3)]) {
    const edges = nodes.slice(1).map(({ id }, i) => edge(id, `n${parentOf(i + 1)}`));
    const folded = foldDeep(readGraph(spread(nodes, edges)));
    assert.ok(folded !== null && folded.stations.length <= 60 && folded.dates.length <= 12);
    assert.equal(new Set(folded.stations.flatMap(station => station.nodes.map(({ id }) => id))).size, 300);
    assert.ok(folded.links.some(({ further }) => further === true));
    const columnOf = new Map(folded.stations.map(({ key, column }) => [key, column]));
    for (const { child, parent } of folded.links) assert.ok((columnOf.get(child) ?? 0) > (columnOf.get(parent) ?? 0));
  }
});

test('three hundred pages fold to a drawing of few stations, side by side without one upon another', () => {
  const roots = Array.from({ length: 5 }, (_, i) => node(`r${i}`, { published: `2024-05-0${i + 1}` }));
  const rest = Array.from({ length: 295 }, (_, i) =>
    node(`n${i}`, { published: `2024-0${6 + (i % 3)}-${String(10 + (i % 15))}` }),
  );
  const edges = rest.map(({ id }, i) =>
    edge(id, `r${i % 5}`, i % 2 === 0 ? {} : { rests: 'same_text', likeness: 0.9 }),
  );
  const graph = readGraph(spread([...roots, ...rest], edges));
  assert.equal(
    graph.stations.reduce((sum, { nodes }) => sum + nodes.length, 0),
    300,
  );
  assert.ok(graph.stations.length <= 40, `${graph.stations.length} stations`);
  const { stations } = layOut(graph);
  for (const [i, one] of stations.entries())
    for (const other of stations.slice(i + 1))
      assert.ok(
        Math.abs(one.x - other.x) > 100 || Math.abs(one.y - other.y) >= 30,
        `${one.station.key} ${other.station.key}`,
      );
});
