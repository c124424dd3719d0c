import assert from 'node:assert/strict';
import test from 'node:test';
import type { MadeDocument } from '#check/case.fixture.ts';
import { makeMaterial } from '#check/case.fixture.ts';
import { readTimeline, type TimelineRead } from './read-timeline.ts';

const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, published: string, words: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name,
  published,
  text: `On the quay\n“[[Ida Brekke|${words}]],” Ida Brekke said in Norvik.\n${FILL}`,
  ...more,
});
const EVERYTHING = { about: null, from: null, to: null };

function read(documents: readonly MadeDocument[]): TimelineRead {
  const material = makeMaterial({ people: [{ name: 'Ida Brekke', role: 'ferry chief' }], documents });
  const [person] = material.people;
  assert.ok(person !== undefined);
  return readTimeline(person, material, EVERYTHING);
}

const changes = (...documents: readonly MadeDocument[]): string[] =>
  read(documents).changes.map(
    ({ how, earlier, later }) => `${how} ${earlier.evidence.document} ${later.evidence.document}`,
  );

const NOT = 'We will not close the night ferry';
const WILL = 'We will close the night ferry';

test('two sentences that turn one matter round are shown side by side, the earlier first', () => {
  assert.deepEqual(changes(page('b', '2031-05-02', WILL), page('a', '2029-03-01', NOT)), ['negated a b']);
});

test('of several that say the same each turn is shown once', () => {
  const on = (name: string, day: string, words: string): MadeDocument => page(name, day, words, { saidOn: day });
  const documents = [
    on('a', '2029-03-01', NOT),
    on('b', '2029-09-01', NOT),
    on('c', '2031-05-02', WILL),
    on('d', '2031-09-02', WILL),
    on('e', '2032-03-02', NOT),
  ];
  assert.deepEqual(changes(...documents), ['negated b c', 'negated d e']);
});

test('who says that they were wrong of something is shown beside what they said of it', () => {
  const documents = [
    page('a', '2029-03-01', 'As long as I am chief, the ferry bells stay on'),
    page('b', '2030-03-01', 'The crane is blue'),
    page('c', '2031-05-02', 'I was wrong about the ferry bells, they stay silent until spring'),
  ];
  assert.deepEqual(changes(...documents), ['taken_back a c']);
});

test('nothing is shown of what has no date, no named source, stands in a headline alone or is of one week', () => {
  const earlier = page('a', '2031-05-01', NOT);
  assert.deepEqual(changes(earlier, page('b', '2031-05-06', WILL)), []);
  const headline = { text: `[[Ida Brekke|${WILL}]], says Brekke\n${FILL}` };
  assert.deepEqual(changes(page('a', '2029-03-01', NOT), page('b', '2031-05-06', '', headline)), []);
  const unnamed = { via: [{ name: 'a person in the room', unnamed: true }] };
  assert.deepEqual(changes(page('a', '2029-03-01', NOT), page('b', '2031-05-06', WILL, unnamed)), []);
});

test('what her side denies having been said shows no change, unless a first-hand record has it', () => {
  const denial = page('c', '2031-05-09', 'I never said that we will close the night ferry');
  const reported = page('b', '2031-05-06', WILL);
  const transcript: MadeDocument = {
    name: 'b',
    kind: 'transcript',
    published: '2031-05-06',
    text: `JON LERVIK: The chief has the word.\nIDA BREKKE: ${WILL}. The tide table of Norvik is printed.`,
  };
  const earlier = page('a', '2029-03-01', NOT);
  assert.deepEqual(changes(earlier, reported, denial), []);
  assert.equal(read([earlier, transcript, denial]).lines.find(({ kind }) => kind === 'denial')?.kind, 'denial');
});

test('the order of the documents changes nothing', () => {
  const documents = [
    page('a', '2029-03-01', NOT),
    page('b', '2031-05-02', WILL),
    page('c', '2030-01-01', 'The crane is blue'),
  ];
  assert.deepEqual(read(documents), read(documents.toReversed()));
});
