import assert from 'node:assert/strict';
import test from 'node:test';
import { commonAddress } from '#document/common-address.ts';
import { placeDocument, type Placed } from './place.ts';

const NOWHERE: Placed = { url: null, fetchedFrom: null, saidUrl: null, sha256: 'a'.repeat(64), outlet: null, part: null };
const documentAt = (placed: Partial<Placed>): string => placeDocument({ ...NOWHERE, ...placed }).document;

test('an address is the same with and without scheme, fragment, default port and tracking', () => {
  const forms = [
    'https://echo.example/news/1?id=2',
    'http://echo.example/news/1?id=2',
    'https://ECHO.example:443/news/1?id=2#part',
    'https://echo.example/news/1?utm_source=x&id=2&fbclid=y&utm_medium=z',
  ];
  assert.deepEqual(new Set(forms.map(commonAddress)), new Set(['echo.example/news/1?id=2']));
  assert.equal(commonAddress('mailto:a@echo.example'), null);
  assert.equal(commonAddress('no address'), null);
});

test('the same bytes from two outlets are two documents, from one outlet one', () => {
  assert.notEqual(documentAt({ outlet: 'The Echo' }), documentAt({ outlet: 'The Lantern' }));
  assert.equal(documentAt({ outlet: 'The Echo' }), documentAt({ outlet: 'The Echo' }));
});

test('other bytes at the same address are the same document', () => {
  const url = 'https://echo.example/1';
  assert.equal(documentAt({ url }), documentAt({ url, sha256: 'b'.repeat(64), outlet: 'The Echo' }));
});

test('a fetched page cannot take the place of another site, a page of its own site can', () => {
  const fetchedFrom = 'https://www.echo.example/1?ref=mail';
  const taken = documentAt({ url: 'https://lantern.example/1', fetchedFrom });
  assert.equal(taken, documentAt({ url: fetchedFrom, fetchedFrom }));
  assert.equal(documentAt({ url: 'https://echo.example/1', fetchedFrom }), documentAt({ url: 'https://echo.example/1' }));
});

test('what the user says the address is decides', () => {
  const saidUrl = 'https://lantern.example/1';
  assert.equal(documentAt({ url: saidUrl, saidUrl, fetchedFrom: 'https://echo.example/1' }), documentAt({ url: saidUrl }));
});
