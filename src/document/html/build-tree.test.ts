import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildTree } from './build-tree.ts';
import type { TreeElement } from './tree.ts';

const textOf = (html: string): string => buildTree(html).body?.textContent ?? 'no body';
const outline = (element: TreeElement | null): string =>
  element === null ? 'none' : `${element.localName}(${element.children.map(outline).join(' ')})`;

test('a page that leaves out html, head or body gets them', () => {
  const whole = 'html(head(title()) body(p()))';
  for (const html of [
    '<!doctype html><html><head><title>T</title></head><body><p>Rain.</p></body></html>',
    '<html><head><title>T</title></head><p>Rain.</p>',
    '<head><title>T</title><p>Rain.</p>',
    '<title>T</title><p>Rain.</p>',
  ])
    assert.equal(outline(buildTree(html).documentElement), whole, html);
});

test('what stands after the end of the body, or between two bodies, is in the one body', () => {
  assert.equal(textOf('<body>One </body> two <p>three</p></html> four'), 'One  two three four');
  assert.equal(textOf('<body id=a>One <body class=b>two'), 'One two');
  assert.equal(buildTree('<body id=a><body id=b class=c>').body?.id, 'a');
});

test('a text is one node, whatever entities it has', () => {
  const paragraph = buildTree('<p>Fish &amp; chips &#8211; hot&nbsp;!</p>').body?.firstChild;
  assert.equal(paragraph?.textContent, 'Fish & chips – hot\u00a0!');
  assert.equal(paragraph?.childNodes.length, 1);
});

test('script and style are left out, but not data for machines; of drawings only the words stay', () => {
  assert.equal(
    textOf('<p>a</p><script>b()</script><style>c {}</style><svg><style>d</style><title>e</title><path/></svg>'),
    'ae',
  );
  const page = buildTree('<script TYPE="application/LD+json">{}</script>');
  assert.equal(page.getElementsByTagName('script')[0]?.textContent, '{}');
  assert.equal(outline(buildTree('<svg><g><a>b</a></g></svg><p>').body), 'body(svg() p())');
});

test('attributes are found whatever their case, the first of a name counts, and a class has each name once', () => {
  const link = buildTree('<A HREF="/x" href="/y" class=" b  a b">z</A>').getElementsByTagName('a')[0];
  assert.equal(link?.getAttribute('href'), '/x');
  assert.equal(link?.className, 'b a');
  assert.equal(link?.getAttribute('id'), null);
  assert.equal(link?.id, '');
});
