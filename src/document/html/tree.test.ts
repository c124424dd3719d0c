import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TreeDocument, type TreeElement, type TreeNode } from './tree.ts';

/** The text as it is without any memory of it. */
function readText(node: TreeNode): string {
  return node.nodeType === 1
    ? node.childNodes
        .filter(child => child.nodeType !== 8)
        .map(readText)
        .join('')
    : node.textContent;
}

/** Checks that children are linked both ways and know their parent. */
function checkLinks(parent: TreeElement): void {
  const forward = parent.childNodes;
  const backward: TreeNode[] = [];
  for (let child = parent.lastChild; child !== null; child = child.previousSibling) backward.unshift(child);
  assert.deepEqual(forward.map(readText), backward.map(readText));
  assert.equal(parent.firstChild, backward[0] ?? null);
  for (const child of forward) {
    assert.equal(child.parentNode, parent);
    if (child.nodeType === 1) checkLinks(child);
  }
}

test('after any moves the links and the texts are right', () => {
  const document = new TreeDocument();
  const elements = Array.from({ length: 12 }, (_, i) => {
    const element = document.createElement(i % 3 === 0 ? 'div' : 'p');
    element.appendChild(document.createTextNode(`${i} `));
    return element;
  });
  const [root] = elements;
  assert.ok(root !== undefined);
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let i = 0; i < 500; i += 1) {
    const moved = elements[1 + next(11)];
    const target = elements[next(12)];
    if (
      moved === undefined ||
      target === undefined ||
      moved === target ||
      moved.querySelectorAll('div,p').includes(target)
    )
      continue;
    const { firstChild } = target;
    if (i % 5 === 0) moved.remove();
    else if (i % 3 === 0 && firstChild !== null) target.insertBefore(moved, firstChild);
    else target.appendChild(moved);
    assert.equal(root.textContent, readText(root));
    checkLinks(root);
  }
});

test('a replaced node goes and the other stands in its place', () => {
  const document = new TreeDocument();
  const parent = document.createElement('div');
  for (const word of ['a', 'b', 'c']) parent.appendChild(document.createTextNode(word));
  const [, b] = parent.childNodes;
  assert.ok(b !== undefined);
  assert.equal(parent.textContent, 'abc');
  parent.replaceChild(document.createTextNode('x'), b);
  assert.equal(parent.textContent, 'axc');
  assert.equal(b.parentNode, null);
});

test('a style says whether an element is shown', () => {
  const element = new TreeDocument().createElement('p');
  assert.equal(element.style.display, undefined);
  element.setAttribute('style', 'color: red; display:none ; visibility : hidden');
  assert.deepEqual([element.style.display, element.style.visibility], ['none', 'hidden']);
});
