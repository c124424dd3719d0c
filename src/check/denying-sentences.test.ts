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

  test('denies it from a body that names her only there', () => {
    const body = (asked: string): MadeDocument => ({
      ...reply(
        `The governor did not say this, at the fountain or anywhere else. The tax on lead pays for schools.\n${asked}`,
      ),
      outlet: 'Treasury of Orle',
    });
    assert.equal(find([LEAFLET, body(`Asked about: “${WORDS}” (Ada Holm)`)]), 'denied');
    assert.notEqual(find([LEAFLET, body('Asked about: “Paint the bandstand a bright blue” (Ada Holm)')]), 'denied');
    // Of two that it prints it does not say which one it denies.
    const two = `Asked about: “${WORDS}” (Ada Holm), “Paint the bandstand a bright blue” (Ada Holm)`;
    assert.notEqual(find([LEAFLET, body(two)]), 'denied');
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

  test('nor what stands around a quotation that is not theirs', () => {
    const text = `You ask about “${WORDS}”. [[=Per Sund|The remark does not come from Ada Holm, it does not come from her.]] [[=Per Sund|The picture with]] “${WORDS}” [[=Per Sund|on it is in colour.]]`;
    assert.equal(find([LEAFLET, reply(text)]), 'denied');
  });

  test('holds to it where they say it in words of their own', () => {
    const text = `[[=Per Sund|Ada Holm never said that the fountain is ugly. We shall drain the fountain and sell the lead.]]`;
    assert.notEqual(find([LEAFLET, reply(text)]), 'denied');
  });
});
