import assert from 'node:assert/strict';
import test from 'node:test';
import { Fault, FAULTS } from './fault.ts';

test('a fault carries its code, its line and its cause', () => {
  const cause = new TypeError('odd');
  const fault = new Fault('input-empty', 'page.html: it holds no text', { cause });
  assert.equal(fault.code, 'input-empty');
  assert.equal(String(fault), 'Fault: page.html: it holds no text');
  assert.equal(fault.cause, cause);
  assert.ok(fault instanceof Error);
});

test('every code is one kebab-case name, and says what it means in words of its own', () => {
  const meanings = Object.values(FAULTS);
  for (const code of Object.keys(FAULTS)) assert.match(code, /^[a-z]+(?:-[a-z]+)+$/u);
  for (const meaning of meanings) assert.match(meaning, /^[a-z].*[^.]$/u);
  assert.equal(new Set(meanings).size, meanings.length);
});
