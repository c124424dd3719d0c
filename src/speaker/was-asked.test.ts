import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameMarked } from './written.fixture.ts';

const namesOf = (text: string): (string | undefined)[] =>
  nameMarked(text).statements.map(({ speaker }) => speaker?.name);

const TWO =
  'Ines Calder came to the quay early in the day.\nOskar Brandreth’s speech lasted a minute. ‘I built it for my aunt,’ he said.';

test('who was asked answers under what that one is, behind the words', () => {
  const asked = `${TWO}\nLater he was asked whether the bridge would hold. “Ask the river,” <the engineer> said.`;
  assert.deepEqual(namesOf(asked), ['Oskar Brandreth']);
  const other = `${TWO}\nInes Calder was then asked whether it was worth it. “He tried,” <the sculptor> said.`;
  assert.deepEqual(namesOf(other), ['Ines Calder']);
});

test('of two who come in question nobody is taken where nobody was asked, or somebody else is spoken of behind the question', () => {
  assert.deepEqual(namesOf(`${TWO}\nIt rained on the bridge. “Ask the river,” <the engineer> said.`), ['the engineer']);
  const frowned = `${TWO}\nInes Calder was asked what it cost. The mayor frowned. “Not again,” <the treasurer> said.`;
  assert.deepEqual(namesOf(frowned), ['the treasurer']);
});

test('the name behind how many children somebody has is that parent’s', () => {
  const text =
    'Ondine Harker was late. <Mother of two Anouk Dray> was crosser: “I waited for an hour.” “A whole hour,” <she> said.';
  assert.deepEqual(namesOf(text), ['Anouk Dray', 'Anouk Dray']);
  assert.deepEqual(namesOf('<Father of four Tobias Quill, 41, from Brimmel,> said: “We never saw a bus.”'), [
    'Tobias Quill',
  ]);
});

test('a title of the church is no part of a name, and the union of many is whole in an office', () => {
  assert.deepEqual(namesOf('“I bless the nets,” <Patriarch Gavril Todorin> said.'), ['Gavril Todorin']);
  const text =
    'The chair of the growers’ union, Philippa Norrend, took us to task. “We asked for a window,” <she> wrote.';
  assert.deepEqual(namesOf(text), ['Philippa Norrend']);
});
