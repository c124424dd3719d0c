import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBylineForm, namesInByline } from './bylines.ts';
import { readDateline } from './dateline.ts';
import { parseLooseJson, typedObjects } from './structured-data.ts';
import { chooseTitle, withoutSite } from './title.ts';

test('a byline gives people, not their employers, places, credentials or the time', () => {
  assert.deepEqual(namesInByline('By Tamsin Orchard, Estuary Agency'), ['Tamsin Orchard']);
  assert.deepEqual(namesInByline('Reported by Bo Lind and Ada Moss | 3 May 2024'), ['Bo Lind', 'Ada Moss']);
  assert.deepEqual(namesInByline('Bo Lind, in Port Sand'), ['Bo Lind']);
  assert.deepEqual(namesInByline('Ada Moss, PhD, RD'), ['Ada Moss']);
  assert.deepEqual(namesInByline('BO LIND'), ['Bo Lind']);
  assert.deepEqual(namesInByline('Share this story on Facebook'.slice(0, 5)), []);
});

test('a line is a byline only if it holds nothing but names', () => {
  assert.ok(isBylineForm('By Tamsin Orchard'));
  assert.ok(isBylineForm('Tamsin Orchard'));
  assert.ok(!isBylineForm('By midnight the boats were gone.'));
  assert.ok(!isBylineForm('The harbour is closed'));
});

test('datelines of agencies are read in their forms, and sentences are not taken for one', () => {
  assert.equal(readDateline('PARIS – The minister said so.')?.place, 'Paris');
  assert.equal(readDateline('PORT SAND, 7 October 2024 — A jury said so.')?.day, '2024-10-07');
  assert.equal(readDateline('PORT SAND, Oct 7 (Estuary) - A jury said so.')?.day, null);
  assert.equal(readDateline('PORT SAND, Oct 7 (Estuary) - A jury said so.')?.place, 'Port Sand');
  assert.equal(readDateline('HANOI, Vietnam (ES) — The envoy said so.')?.place, 'Hanoi, Vietnam');
  assert.equal(readDateline('Berlin (dpa) – Das sagte er.')?.place, 'Berlin');
  assert.equal(readDateline('The lamp – sold in spring – is back.'), null);
  assert.equal(readDateline('TRUMPETS: they are loud.'), null);
});

test('the name of the site is taken off a title, and nothing else is', () => {
  assert.equal(withoutSite('Lamp is back | The Saltmarsh Echo', ['The Saltmarsh Echo']), 'Lamp is back');
  assert.equal(withoutSite('Saltmarsh Echo - Lamp is back', ['The Saltmarsh Echo']), 'Lamp is back');
  assert.equal(withoutSite('The lamp - a history', ['The Saltmarsh Echo']), 'The lamp - a history');
});

test('the visible heading decides over titles that are written for searches', () => {
  assert.equal(chooseTitle(['Lamp is back at Kell'], ['Lamp back at Kell: what to know'], []), 'Lamp is back at Kell');
  assert.equal(chooseTitle(['The Saltmarsh Echo'], ['Lamp is back'], ['The Saltmarsh Echo']), 'Lamp is back');
});

test('structured data is read with the faults that pages have, and left alone where it is none', () => {
  const found = typedObjects(parseLooseJson('/*x*/ nonsense'));
  assert.deepEqual(found, []);
  const loose = parseLooseJson('{"@graph":[{"@type":"NewsArticle","headline":"a\nb",},]};');
  assert.equal(typedObjects(loose).length, 1);
  assert.equal(typedObjects(parseLooseJson(`${'['.repeat(3000)}${']'.repeat(3000)}`)).length, 0);
});
