import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleNodes } from './main-text.ts';
import { parsePage } from './page.ts';

const PARAGRAPH =
  '<p>The ferry office said on Monday that the last boat would leave at ten, whatever the tide thought of it.</p>';
const named = `<html><body><p>A short note.</p><div class="remark">${PARAGRAPH.repeat(8)}</div></body></html>`;

const caught = (filters?: number): number => {
  let length = 0;
  for (const node of articleNodes(parsePage(named), filters)) length += (node.textContent ?? '').trim().length;
  return length;
};

test('weaker filters keep what a part’s name made the strong ones drop', () => {
  assert.ok(caught() < 200);
  assert.ok(caught(0) > 700);
});
