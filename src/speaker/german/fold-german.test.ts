import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GERMAN_NAMES } from './fold-german.ts';

const read = (surname: string, more: { possessor?: boolean; subject?: boolean; seen?: string }): string | undefined =>
  GERMAN_NAMES.read(['malte'], surname, {
    subject: more.subject === true,
    possessor: more.possessor === true,
    seen: word => word === more.seen,
  })[0]?.surname;

test('a genitive goes back to its basic form where a noun follows or the text has that form', () => {
  assert.equal(read('krugs', { possessor: true }), 'krug');
  assert.equal(read('krugs', { seen: 'krug' }), 'krug');
});

test('a surname in -s stays itself where nothing shows a genitive', () => {
  assert.equal(read('peters', {}), 'peters');
  assert.equal(read('peters', { subject: true, seen: 'peter' }), 'peters');
  assert.equal(read('voss', { possessor: true }), 'voss');
});

test('as a subject nobody goes by a genitive', () => {
  const krug = { given: ['malte'], surname: 'krug', gender: 'male' } as const;
  assert.ok(GERMAN_NAMES.isSurname(krug, 'krugs', false));
  assert.ok(!GERMAN_NAMES.isSurname(krug, 'krugs', true));
  assert.ok(!GERMAN_NAMES.isForm(krug, ['anna'], 'krug'));
});
