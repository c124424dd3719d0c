import assert from 'node:assert/strict';
import test from 'node:test';
import { identify, sha256 } from './id.ts';

test('the hash is SHA-256 as published, and text is hashed as UTF-8', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.equal(sha256('é🔥'), sha256(new TextEncoder().encode('é🔥')));
});

test('an identifier is a letter and 20 hexadecimal digits, the same for the same parts', () => {
  assert.match(identify('d', ['https://outlet.example/a']), /^d[0-9a-f]{20}$/u);
  assert.equal(identify('d', ['a', 'b']), identify('d', ['a', 'b']));
});

test('other parts, another order, or parts that run together otherwise make another identifier', () => {
  const ids = [['a', 'b'], ['b', 'a'], ['ab'], ['a,b'], ['a', 'b', ''], ['a","b'], []].map(parts =>
    identify('d', parts),
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.notEqual(identify('d', ['a']), identify('p', ['a']));
});
