import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const PEOPLE = [
  { name: 'Ada Holm', role: 'governor' },
  { name: 'Per Sund', speaksFor: ['Ada Holm'] },
];
const WORDS = 'Drain the fountain and sell the lead';
const LEAFLET: MadeDocument = {
  name: 'a',
  kind: 'post',
  outlet: 'Rumours of Orle',
  text: `A picture gives Ada Holm the words “${WORDS}”. Pass it on!`,
};
const reply = (text: string): MadeDocument => ({
  name: 'b',
  kind: 'reply',
  outlet: 'Office of Ada Holm',
  published: '2031-05-04T08:00:00Z',
  text,
});
const find = (documents: readonly MadeDocument[]): string =>
  checkMade({ people: PEOPLE, documents }, `"${WORDS}"`, { speaker: 'Ada Holm' }).finding;

suite('a short answer with what it was asked at its foot', () => {
  const answer = '[[=Per Sund|The governor has never said this, here or elsewhere. Per Sund for Ada Holm.]]';

  test('denies what it prints there', () => {
    assert.equal(find([LEAFLET, reply(`${answer}\nYou wrote: did Ada Holm say “${WORDS}”?`)]), 'denied');
  });

  test('denies nothing that it does not print', () => {
    assert.notEqual(
      find([LEAFLET, reply(`${answer}\nYou wrote: did she say “Paint the bandstand a bright blue”?`)]),
      'denied',
    );
  });
});

suite('who denies one thing and says the claim', () => {
  test('is not taken to say what their text only quotes', () => {
    const text = `You ask about “${WORDS}”. [[=Per Sund|Ada Holm never said “${WORDS}”.]] The picture says “${WORDS}”. [[=Per Sund|It is a fake.]]`;
    assert.equal(find([LEAFLET, reply(text)]), 'denied');
  });

  test('holds to it where they say it in words of their own', () => {
    const text = `[[=Per Sund|Ada Holm never said that the fountain is ugly. We shall drain the fountain and sell the lead.]]`;
    assert.notEqual(find([LEAFLET, reply(text)]), 'denied');
  });
});
