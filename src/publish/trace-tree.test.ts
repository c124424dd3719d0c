import assert from 'node:assert/strict';
import test from 'node:test';
import { makeEdge, makeNode, makeTrace } from './trace.fixture.ts';
import { reportTrace } from './trace-tree.ts';

const linesOf = (...given: Parameters<typeof makeTrace>) => reportTrace(makeTrace(...given)).split('\n');

test('who has the words from whom stands under them, in order of time, with what that rests on', () => {
  const lines = linesOf({
    nodes: [
      makeNode({ id: 'Harbour Post', published: '2031-03-01T09:30', words: 'The lamp will be lit again' }),
      makeNode({ id: 'Isle Echo', published: '2031-03-03' }),
      makeNode({ id: 'The Puffin', published: '2031-03-02' }),
      makeNode({ id: 'Skerry Weekly', published: '2031-03-04' }),
    ],
    edges: [
      makeEdge('Isle Echo', 'Harbour Post', { rests: 'same_text', likeness: 0.94 }),
      makeEdge('The Puffin', 'Harbour Post', { because: 'the Harbour Post' }),
      makeEdge('Skerry Weekly', 'The Puffin', { changes: [{ kind: 'number', was: 'four', now: 'forty' }] }),
    ],
    first: 'Harbour Post',
  });
  assert.deepEqual(lines.slice(1, 14), [
    'First in this record: Harbour Post, 1 Mar 2031, 09:30.',
    '',
    'Harbour Post · 1 Mar 2031, 09:30',
    '│   The lamp will be lit again',
    '├─ The Puffin · 2 Mar 2031',
    '│  │   cites it by name: “the Harbour Post”',
    '│  └─ Skerry Weekly · 4 Mar 2031',
    '│         cites it by name',
    '│         changed: another number, four → forty',
    '└─ Isle Echo · 3 Mar 2031',
    '       has its text, 94 % alike',
    '',
    'This record holds 12 documents of 4 outlets, published 2031-03-01 to 2031-03-20; 3 statements by',
  ]);
});

test('words that nobody has are one line, and what the record covers', () => {
  const lines = linesOf({}, { speaker: null });
  assert.deepEqual(lines.slice(0, 4), [
    '“The lamp will be lit again”',
    '',
    'Nothing in this record has these words.',
    '',
  ]);
  assert.match(lines[4] ?? '', /^This record holds 12 documents/u);
});

test('a dead end is called one, and a source outside the record is told as such', () => {
  const text = reportTrace(
    makeTrace({
      nodes: [
        makeNode({ id: 'outside:a channel', unnamed: true, toldBy: ['The Puffin'] }),
        makeNode({ id: 'The Puffin', role: 'passes_on', kind: 'post' }),
      ],
      edges: [makeEdge('The Puffin', 'outside:a channel')],
      deadEnds: ['outside:a channel'],
    }),
  );
  assert.match(
    text,
    /^a channel · not in this record · no name\n│ {3}told of by The Puffin\n│ {3}the way ends here, at nobody who is named\n└─ The Puffin · post/mu,
  );
});

test('an edge that nobody tells is dotted and says so', () => {
  const text = reportTrace(
    makeTrace({
      nodes: [makeNode({ id: 'a' }), makeNode({ id: 'b' })],
      edges: [makeEdge('b', 'a', { rests: 'told_beside' })],
    }),
  );
  assert.match(text, /└┄ b\n.*from whom it has the words is not told/u);
});

test('checks and denials stand beside the tree; a circle is drawn once and ends', () => {
  const text = reportTrace(
    makeTrace({
      nodes: [
        makeNode({ id: 'a' }),
        makeNode({ id: 'b' }),
        makeNode({ id: 'Second Glance', role: 'checks', kind: 'fact-check' }),
        makeNode({ id: 'office', role: 'denies' }),
      ],
      edges: [makeEdge('a', 'b'), makeEdge('b', 'a')],
      circles: [['a', 'b']],
    }),
  );
  assert.match(text, /^a\n.*\n?└─ b\n[^]*└─ a \(above\)$/mu);
  assert.match(text, /^In a circle, each has it from the next: a → b → a\.$/mu);
  assert.match(text, /^CHECKED BY Second Glance · fact-check$/mu);
  assert.match(text, /^DENIED BY office$/mu);
});

test('a burst is told with its rule, and as no proof', () => {
  const text = reportTrace(
    makeTrace({
      nodes: [makeNode({ id: 'a' })],
      bursts: [{ posts: ['a', 'b'], actors: ['One', 'Two'], from: '2031-03-01T10:00:01Z', to: '2031-03-01T10:00:40Z' }],
    }),
  ).replaceAll('\n', ' ');
  assert.match(
    text,
    /BURST 2 pages with the same words, .*60 seconds apart, 2 or more taking part\): One and Two\. That they did it together is not shown/u,
  );
});

test('no line is wider than a terminal, and nothing of a line is lost', () => {
  const title =
    'What the lamp, the geese and the harbour board of the outer skerries have to do with each other and with repaid loans';
  const text = reportTrace(
    makeTrace({
      nodes: ['a', 'b', 'c'].map(id => makeNode({ id, title, words: title })),
      edges: [makeEdge('b', 'a', { because: title }), makeEdge('c', 'b', { because: title })],
    }),
  );
  for (const line of text.split('\n')) assert.ok(line.length <= 100, line);
  assert.equal(text.replaceAll(/[│\s]+/gu, ' ').split(title).length - 1, 8);
});
