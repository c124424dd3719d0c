import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const PEOPLE = [
  { name: 'Ada Holm', role: 'governor' },
  { name: 'Per Sund', role: 'editor' },
];
const FILL = 'The square was swept at noon, and two schools came by the early bus to look at the fountain.';
const LEAFLET: MadeDocument = {
  name: 'a',
  kind: 'post',
  outlet: 'Rumours of Orle',
  text: `A picture gives Ada Holm the words “Drain the fountain and sell the lead”. Pass it on!`,
};
const find = (told: string): string =>
  checkMade(
    {
      people: PEOPLE,
      documents: [LEAFLET, { name: 'b', published: '2031-05-04T08:00:00Z', text: `On the square\n${told}\n${FILL}` }],
    },
    '"Drain the fountain and sell the lead"',
    { speaker: 'Ada Holm' },
  ).finding;

suite('whose saying is denied stands further left', () => {
  for (const told of [
    'Per Sund looked into it. “[[Per Sund|I was there]],” Per Sund said. Ada Holm, the governor, did not say “Drain the fountain and sell the lead”, said Ada Holm: “[[Ada Holm|I did not say it]].”',
    '“[[Ada Holm|I, as governor, never said “Drain the fountain and sell the lead”]],” Ada Holm said.',
    '“[[Ada Holm|I wrote nothing that day, and never said “Drain the fountain and sell the lead”]],” Ada Holm said.',
  ])
    test(told.replace(/\[\[[^|]*\||\]\]/gu, ''), () => assert.equal(find(told), 'denied'));

  for (const told of [
    '“[[Ada Holm|Per Sund, the editor, did not say “Drain the fountain and sell the lead”]],” Ada Holm said.',
    '“[[Ada Holm|My deputy, who was drunk, never said “Drain the fountain and sell the lead”]],” Ada Holm said.',
    '“[[Per Sund|I, as editor, never said “Drain the fountain and sell the lead”]],” Per Sund said.',
  ])
    test(`not of her: ${told.replace(/\[\[[^|]*\||\]\]/gu, '')}`, () => assert.notEqual(find(told), 'denied'));
});

const findBy = (told: string): string =>
  checkMade(
    {
      people: PEOPLE,
      documents: [LEAFLET, { name: 'b', published: '2031-05-04T08:00:00Z', text: `On the square\n${told}\n${FILL}` }],
    },
    '"Drain the fountain and sell the lead"',
    { speaker: 'Ada Holm' },
  ).finding;

test('an assistant who is only called hers speaks for the one whom the denial names', () => {
  const words = (said: string): string => `“[[her assistant, Siri Aune|${said}]],” said her assistant, Siri Aune.`;
  assert.equal(findBy(words('Ada never said “Drain the fountain and sell the lead” to anybody')), 'denied');
  assert.equal(findBy(words('Ms Holm never said “Drain the fountain and sell the lead” to anybody')), 'denied');
  // Whose assistant it is nothing tells.
  assert.notEqual(findBy(words('She never said “Drain the fountain and sell the lead” to anybody')), 'denied');
});
