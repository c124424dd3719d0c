import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finderOf, makePerson } from './case.fixture.ts';
import { parseClaim } from './parse-claim.ts';

const PEOPLE = finderOf(
  [
    { name: 'Oda Brekhus', role: 'harbour pilot' },
    { name: 'Ivar Tangen', role: 'harbour master' },
    { name: 'Lise Maro' },
  ].map(makePerson),
);
const read = (claim: string, speaker: string | null = null) =>
  parseClaim({ id: null, claim, speaker, on: null }, PEOPLE);

/** Claim, claimed words, speaker. */
const FRAMES: readonly (readonly [string, string, string | null])[] = [
  ['Oda Brekhus: "The tide waits"', 'The tide waits', 'Oda Brekhus'],
  ['“The tide waits for us all” - Oda Brekhus', 'The tide waits for us all', 'Oda Brekhus'],
  ['"The tide waits for us," says Brekhus', 'The tide waits for us', 'Oda Brekhus'],
  ['"The tide waits for us", Tangen said on Friday', 'The tide waits for us', 'Ivar Tangen'],
  ['oda brekhus says the tide waits', 'the tide waits', 'Oda Brekhus'],
  ['Oda Brekhus said that the tide waits', 'the tide waits', 'Oda Brekhus'],
  ['Ivar Tangen told the board that the crane is safe', 'the crane is safe', 'Ivar Tangen'],
  ['Ivar Tangen admitted in court that the crane fell', 'the crane fell', 'Ivar Tangen'],
  ['Tangen called the pier a heap of old stones', 'the pier a heap of old stones', 'Ivar Tangen'],
  ['Harbour master: the crane is safe', 'the crane is safe', 'Ivar Tangen'],
  ['🚨 BREAKING: Oda Brekhus says that the tide waits', 'the tide waits', 'Oda Brekhus'],
  ['Lise Maro says that Ivar Tangen said the crane fell', 'the crane fell', 'Ivar Tangen'],
  ['Lise Maro says Ivar Tangen asked for a longer crane', 'Ivar Tangen asked for a longer crane', 'Lise Maro'],
  ['Brekhus blames the moon for the tide', 'blames the moon for the tide', 'Oda Brekhus'],
  ['the tide waits for nobody', 'the tide waits for nobody', null],
  ['I will go where the herring goes - Oda Brekhus', 'I will go where the herring goes', 'Oda Brekhus'],
  ['Oda Brekhus "I do not swim" said of the sea', 'I do not swim', 'Oda Brekhus'],
  [
    'If the tide turns, he will sail for the United Isles, all states of it',
    'If the tide turns, he will sail for the United Isles, all states of it',
    null,
  ],
  [
    'when the wind drops, she will row to the united states of the north',
    'when the wind drops, she will row to the united states of the north',
    null,
  ],
  ['The crane is safe, he later told the board', 'The crane is safe', null],
  ['Pilot Brekhus last night, on the quay: "The tide waits"', 'The tide waits', 'Oda Brekhus'],
  ['Oda Brekhus, this week, on the crane: "The tide waits"', 'The tide waits', 'Oda Brekhus'],
  ['“The tide waits for us all”: harbour pilot Brekhus hails the moon', 'The tide waits for us all', 'Oda Brekhus'],
  ['“The tide waits for us all”: old words on a new sign', 'The tide waits for us all', null],
  ['Says 300 boats sank last year', '300 boats sank last year', null],
];

test('a claim is taken apart into its words and whom it gives them to', () => {
  for (const [claim, words, speaker] of FRAMES) {
    const found = read(claim);
    assert.deepEqual([found.words, found.speaker], [words, speaker], claim);
  }
});

test('the claimed words are slices of the claim', () => {
  for (const [claim] of FRAMES) {
    const found = read(claim);
    for (const { spans } of found.readings) {
      for (const [start, end] of spans) assert.ok(start >= 0 && start < end && end <= claim.length, claim);
    }
    assert.equal(found.readings[0].spans.map(([start, end]) => claim.slice(start, end)).join(' '), found.words);
  }
});

test('the speaker asked about decides, and another name in the frame is kept', () => {
  const found = read('Oda Brekhus says that the crane fell', 'Ivar Tangen');
  assert.equal(found.speaker, 'Ivar Tangen');
  assert.equal(found.frameSpeaker, 'Oda Brekhus');
  assert.equal(read('Tangen: "The crane fell down"', 'Ivar Tangen').frameSpeaker, null);
  assert.equal(read('Lise Maro says that Ivar Tangen said the crane fell').frameSpeaker, 'Lise Maro');
});

test('where several may be meant and nothing tells which, the claim keeps the role or name that it gives', () => {
  const several = finderOf(
    [
      { name: 'Oda Brekhus', role: 'mayor' },
      { name: 'Ivar Tangen', role: 'mayor' },
    ].map(makePerson),
  );
  const found = parseClaim({ id: null, claim: 'The tide waits for us all', speaker: 'mayor', on: null }, several);
  assert.equal(found.speaker, 'mayor');
  assert.equal(found.persons.length, 2);
});

test('a speaker whom the record does not know keeps the name as typed', () => {
  assert.equal(read('"The crane fell down"', 'Bo Nygaard').speaker, 'Bo Nygaard');
});

test('what the frame says the words were about is kept', () => {
  assert.equal(read('"It is dry," says Oda Brekhus about the harbour').topic, 'the harbour');
  assert.equal(read('Harbour master on the swan: "It should be fed"').topic, 'the swan');
  assert.equal(read('"It is dry," says Oda Brekhus, sure of herself').topic, null);
});

test('of a dialogue only the turns of the one asked about are the claim', () => {
  const claim = 'Maro "Will the crane be mended this year?" Tangen "Not before the second one falls."';
  assert.equal(read(claim, 'Ivar Tangen').words, 'Not before the second one falls.');
});

test('a name that begins a sentence is its speaker only where the predicate says what they think or say', () => {
  assert.equal(read('Ivar Tangen has mended the crane').speaker, null);
  assert.equal(read('Ivar Tangen is delighted with the crane').speaker, 'Ivar Tangen');
});

test('an office does not go by the name of the one it works for', () => {
  const office = { ...makePerson({ name: 'Office of Senator Maro' }), kind: 'organization' as const };
  const senator = makePerson({ name: 'Lise Maro' });
  const people = {
    find: (query: string) =>
      query.includes('Maro') ? [office, senator].map((person, i) => ({ person, score: 1 - i / 10 })) : [],
  };
  const asked = (claim: string) => parseClaim({ id: null, claim, speaker: null, on: null }, people).speaker;
  assert.equal(asked('Senator Maro: "The tide waits for us all"'), 'Lise Maro');
});

test('the matter that a claim puts words to is read before or behind whom it names; a time, a place or a medium is none', () => {
  const topic = (claim: string): string | null =>
    parseClaim({ id: null, claim, speaker: null, on: null }, finderOf([makePerson({ name: 'Ida Brekke' })])).topic;
  assert.equal(topic('On the harbour dues, Ida Brekke: “They must go.”'), 'the harbour dues');
  assert.equal(topic('Asked about the harbour dues, Ida Brekke said: “They must go.”'), 'the harbour dues');
  assert.equal(topic('Ida Brekke on the harbour dues: “They must go.”'), 'the harbour dues');
  for (const head of [
    'On Tuesday, Ida Brekke',
    'On the campaign trail, Ida Brekke',
    'Ida Brekke on the radio',
    'On 4 May, Ida Brekke',
  ])
    assert.equal(topic(`${head}: “They must go.”`), null, head);
});
