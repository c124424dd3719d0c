import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBylineForm, isLedByline, namesInByline } from './bylines.ts';

test('roles, employers, places and times are cut off names', () => {
  const people = ['Tamsin Orchard', 'Bo Lind'];
  for (const line of [
    'By Tamsin Orchard and Bo Lind, Staff Writers',
    'BY TAMSIN ORCHARD and BO LIND',
    'By Tamsin Orchard, Bo Lind | Estuary Agency',
    'Interview: Tamsin Orchard, Bo Lind. 6 May',
    'By Tamsin Orchard , Bo Lind on Monday, November 18th, 2019 at 11:08 a.m.',
    'Von Tamsin Orchard und Bo Lind publiziert am 30. Juli 2018',
    'By Tamsin Orchard Staff Writer and Bo Lind',
  ])
    assert.deepEqual(namesInByline(line), people, line);
  assert.deepEqual(namesInByline('Tamsin Orchard. 1 July'), ['Tamsin Orchard']);
  assert.deepEqual(namesInByline('By Tamsin Orchard of The Saltmarsh Echo'), ['Tamsin Orchard']);
});

test('desks and agencies are kept as they are given, and are one name', () => {
  for (const desk of ['Echo staff and agencies', 'Staff Reports', 'Saltmarsh Echo wire services', 'Estuary Agency'])
    assert.deepEqual(namesInByline(`By ${desk}`), [desk]);
  assert.deepEqual(namesInByline('By SALTMARSH ECHO STAFF NOVEMBER 20, 2019 10:43').length, 1);
});

test('names in capitals are written as names are', () => {
  assert.deepEqual(namesInByline("By MAREN O'HARA-LEE and ANN MCKAY"), ["Maren O'Hara-Lee", 'Ann McKay']);
});

test('a line is a byline by what leads it, by a desk, or by a name alone or with a time', () => {
  for (const line of [
    'By Tamsin Orchard',
    'Written by Tamsin Orchard, MS, RD on November 14, 2019',
    'By Tamsin Orchard on Monday at 11:08 a.m.',
    'Echo staff and agencies',
    'Bo Lind · 25 June 2025',
  ])
    assert.ok(isBylineForm(line), line);
  for (const line of [
    'By midnight the boats were gone, said the harbour master of Kell Point.',
    'BLACK TIDE FEARS OVER HARBOUR',
    'Circulating: the harbour is closed since 3 May 2024.',
    'By the time the harbour opened again in 2019 nobody came',
  ])
    assert.ok(!isBylineForm(line), line);
});

test('a kicker in capitals is not led as a byline is', () => {
  assert.ok(!isLedByline('BLACK TIDE FEARS'));
  assert.ok(isLedByline('By Bo Lind'));
  assert.ok(!isLedByline('by rights it should float'));
});
