import assert from 'node:assert/strict';
import test from 'node:test';
import { traceAsDot } from './dot.ts';
import { traceAsGraphml } from './graphml.ts';
import { makeEdge, makeNode, makeTrace } from './trace.fixture.ts';

const HOSTILE = 'a "b" \\ </data> <x> & \'c\' \u0007\n]]> d';

const trace = makeTrace(
  {
    nodes: [makeNode({ id: 'one', label: HOSTILE, title: HOSTILE }), makeNode({ id: HOSTILE, words: HOSTILE })],
    edges: [makeEdge(HOSTILE, 'one', { because: HOSTILE, likeness: 0.5 })],
  },
  { words: HOSTILE },
);

test('arrows go from whoever had the words to whoever has them from there', () => {
  const plain = makeTrace({ nodes: [makeNode({ id: 'a' }), makeNode({ id: 'b' })], edges: [makeEdge('b', 'a')] });
  assert.match(traceAsDot(plain), /^ {2}"a" -> "b" /mu);
  assert.match(traceAsGraphml(plain), /<edge id="e0" source="a" target="b">/u);
});

test('nothing in a DOT graph ends its string: quotation marks, backslashes and line ends', () => {
  const dot = traceAsDot(trace);
  for (const line of dot.trimEnd().split('\n')) {
    const bare = line.replaceAll(/"(?:[^"\\\n]|\\.)*"/gu, '');
    assert.match(
      bare,
      /^(?:digraph trace \{|\}| {2}(?:label=;|node \[shape=box\];| \[label=[a-z, =]*\];| -> {2}\[label=[a-z, =]*\];))$/u,
      line,
    );
  }
});

test('GraphML is well-formed whatever the pages print', () => {
  const xml = traceAsGraphml(trace);
  const open: string[] = [];
  // Every `<` begins a tag of ours; tags close in order; every `&` begins an entity.
  for (const [, end, name, rest] of xml.replace(/^<\?xml[^>]*\?>/u, '').matchAll(/<(\/?)([^\s>/]*)([^>]*)>/gu)) {
    assert.match(name ?? '', /^(?:graphml|key|graph|data|node|edge)$/u);
    if (end === '/') assert.equal(open.pop(), name);
    else if (rest?.endsWith('/') !== true) open.push(name ?? '');
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot|#39);)/u);
  assert.doesNotMatch(xml, /[^\P{Cc}\n\t]/u);
  assert.match(xml, /<data key="likeness">0\.5<\/data>/u);
});
