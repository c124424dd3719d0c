import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const PEOPLE = [{ name: 'Ada Holm', role: 'governor' }];
const WORDS = 'Drain the fountain and sell the lead';
const LEAFLET: MadeDocument = {
  name: 'a',
  kind: 'post',
  outlet: 'Rumours of Orle',
  text: `A picture gives Ada Holm the words “${WORDS}”. Pass it on!`,
};
const REPORT: MadeDocument = {
  name: 'a',
  outlet: 'Orle Eye',
  text: `Fountain\n“[[Ada Holm|${WORDS}]],” says Ada Holm.`,
};
const check = (text: string): MadeDocument => ({
  name: 'c',
  kind: 'fact-check',
  outlet: 'Plumbline',
  published: '2031-05-09T08:00:00Z',
  text: `Governor and fountain\n${text}\nWe looked in the minutes of two years.`,
});
const find = (first: MadeDocument, text: string): string =>
  checkMade({ people: PEOPLE, documents: [first, check(text)] }, `"${WORDS}"`, { speaker: 'Ada Holm' }).finding;

for (const text of [
  `Claim: Ada Holm said: “${WORDS}.”\nVerdict: Invented`,
  `Claim Ada Holm said: “${WORDS}.”\nVerdict Invented`,
  `CLAIM\nAda Holm said: “${WORDS}.”\nOUR VERDICT\nMade up`,
  `The claim\n“${WORDS},” said the governor, Ada Holm.\nRating\nFalse`,
])
  test(`a fact-check’s verdict is read, whatever sets its labels off: ${text.slice(0, 24)}`, () => {
    assert.equal(find(LEAFLET, text), 'denied');
    // A named outlet that has the words stands against it.
    assert.equal(find(REPORT, text), 'disputed');
  });

for (const text of [
  `Claim Ada Holm said: “${WORDS}.”\nVerdict True`,
  `Claim Ada Holm said: “Paint the bandstand a bright blue.”\nVerdict Invented`,
  `Claims like these are old.\nVerdicts vary. Ada Holm said: “${WORDS}.” Invented stories abound.`,
])
  test(`what a fact-check does not find invented is not denied: ${text.slice(-30)}`, () => {
    assert.ok(!['denied', 'disputed'].includes(find(REPORT, text)));
  });
