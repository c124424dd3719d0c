import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { foldName, looksLikeName, looksLikeRole, parseName, restoreCase, roleHead, stripTitles } from './names.ts';
import { findNames } from './find-names.ts';
import { editDistance } from './misspellings.ts';
import { givenCompatible, fitRole, readRole } from './member.ts';
import { readTokens } from './tokens.ts';

suite('titles come off a name', () => {
  const names: readonly (readonly [string, string])[] = [
    ['OPAC Secretary General Jonas Lind', 'Jonas Lind'],
    ['Mayor Prentice-Roe', 'Prentice-Roe'],
    ['PRESIDENT OSK', 'OSK'],
    ['MR. BRANDT', 'BRANDT'],
    ['SEN. IDA MCCALL (I), VERMONT', 'IDA MCCALL'],
    ['Professor Gwen Sato', 'Gwen Sato'],
    ['United chairman Van der Plaat', 'Van der Plaat'],
    ['union secretary petra halvorsen', 'petra halvorsen'],
    ['James Baker', 'James Baker'],
    ['Stephen King', 'Stephen King'],
    ['BAKER', 'BAKER'],
    ['Transport minister', ''],
    ['trawler captain', ''],
  ];
  for (const [written, bare] of names) test(`of ${written}`, () => assert.equal(stripTitles(written), bare));
  for (const [, bare] of names)
    if (bare !== '') test(`once and for all: ${bare}`, () => assert.equal(stripTitles(stripTitles(bare)), bare));
});

test('a name is taken apart into given names and surname with particles', () => {
  const { given, surname, title, gender } = parseName('Dame Anna Maria van der Meulen');
  assert.deepEqual(
    { given, surname, title, gender },
    { given: ['Anna', 'Maria'], surname: 'van der Meulen', title: 'Dame', gender: 'female' },
  );
});

test('folding takes off hyphens, marks and stops, and keeps the order', () => {
  assert.deepEqual(foldName('J.R. Brandt-Øyen'), ['j', 'r', 'brandt', 'oyen']);
});

suite('a name in capitals', () => {
  for (const [capitals, written] of [
    ['CONRAD EIDE-MARCH', 'Conrad Eide-March'],
    ['IDA MCCALL', 'Ida McCall'],
    ['CIARA O’DWYER', 'Ciara O’Dwyer'],
    ['ANNA VAN DER MEULEN', 'Anna van der Meulen'],
    ['Anna Roe', 'Anna Roe'],
  ] as const)
    test(`${capitals} is written ${written}`, () => assert.equal(restoreCase(capitals), written));
});

suite('what a text looks like', () => {
  for (const text of ['Anna Roe', 'Mayor Roe', 'Anna van der Meulen', 'J. R. Roe'])
    test(`${text} can be a name`, () => assert.ok(looksLikeName(text)));
  for (const text of ['The winter', 'Coast Council', 'Transport minister', 'we said', 'Yes!', ''])
    test(`"${text}" cannot`, () => assert.ok(!looksLikeName(text)));
  for (const text of ['Transport minister', 'the headteacher', 'judge in the fire case', 'OPAC Secretary General'])
    test(`${text} is a role`, () => assert.ok(looksLikeRole(text)));
  for (const text of ['Anna Roe', 'the winter', '']) test(`"${text}" is none`, () => assert.ok(!looksLikeRole(text)));
});

test('the head of a role is its noun', () => {
  assert.equal(roleHead('former minister for the islands'), 'minister');
  assert.equal(roleHead('OPAC Secretary General'), 'secretary-general');
});

suite('a role fits', () => {
  const fits = (asked: string, held: string) => fitRole(readRole(asked), readRole(held)) > 0;
  for (const [asked, held] of [
    ['minister', 'transport minister'],
    ['skipper', 'captain of the Marigold'],
    ['OPAC chief', 'OPAC Secretary General'],
    ['transport minister', 'Transport minister'],
  ] as const)
    test(`${asked} for ${held}`, () => assert.ok(fits(asked, held)));
  for (const [asked, held] of [
    ['health minister', 'transport minister'],
    ['vice president', 'president'],
    ['president', 'vice president'],
    ['Green candidate', 'Liberal candidate'],
    ['bishop', 'mayor'],
  ] as const)
    test(`not ${asked} for ${held}`, () => assert.ok(!fits(asked, held)));
});

test('given names are one person’s if they are equal, an initial, or left out', () => {
  assert.ok(givenCompatible(['hal'], ['hal', 'j']));
  assert.ok(givenCompatible(['h'], ['hal']));
  assert.ok(!givenCompatible(['hal', 'w'], ['hal', 'k']));
  assert.ok(!givenCompatible(['hal'], ['irma']));
});

test('the distance of two words is symmetric, nought only for equal ones, and a swap costs one', () => {
  const words = ['halvorsen', 'halvorsne', 'halversen', 'brandt', ''];
  for (const a of words)
    for (const b of words) {
      assert.equal(editDistance(a, b, 20), editDistance(b, a, 20));
      assert.equal(editDistance(a, b, 20) === 0, a === b);
    }
  assert.equal(editDistance('halvorsen', 'halvorsne', 2), 1);
  assert.equal(editDistance('halvorsen', 'brandt', 2), 3);
});

test('a time in capitals is no name, a name in capitals before it is one', () => {
  const text = 'Mayor Edda Rusk THIS WEEK on the quay. BRANDT spoke LAST NIGHT.';
  const runs = findNames(readTokens(text, [[0, text.length]]));
  assert.deepEqual(
    runs.map(run => run.text),
    ['Edda Rusk', 'BRANDT'],
  );
});
