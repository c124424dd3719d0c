import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const PEOPLE = [
  { name: 'Runa Tveit', role: 'head of the choir' },
  { name: 'Odd Lien', speaksFor: ['Runa Tveit'] },
  { name: 'Siri Dahl' },
];
const FILL = 'The hall was swept at noon, and two schools came by the early bus to look at the new stove.';
const REPORT: MadeDocument = {
  name: 'a',
  outlet: 'The Vardal Echo',
  published: '2031-05-02T08:00:00Z',
  text: `At the inquest\n“[[Runa Tveit|The tenors could not find the hall in daylight]],” Runa Tveit said at the inquest.\n${FILL}`,
};
const reply = (text: string): MadeDocument => ({
  name: 'b',
  kind: 'reply',
  outlet: 'Vardal Choir',
  published: '2031-05-03T08:00:00Z',
  text: `[[=Odd Lien|${text}]]`,
});
const find = (documents: readonly MadeDocument[], claim = '"The tenors could not find the hall in daylight"'): string =>
  checkMade({ people: PEOPLE, documents }, claim, { speaker: 'Runa Tveit' }).finding;

suite('a denial of words that says where they were', () => {
  test('printed is of what that paper has', () => {
    assert.equal(
      find([REPORT, reply('Runa Tveit did not say the words printed in yesterday’s Echo. She sang.')]),
      'disputed',
    );
    assert.equal(
      find([REPORT, reply('Runa Tveit did not say the words printed in yesterday’s Bugle. She sang.')]),
      'verbatim',
    );
  });

  test('told is of what was told there', () => {
    const denial = (place: string): string =>
      `Runa Tveit never spoke the words that were ascribed to her at the ${place} on Monday.`;
    assert.equal(find([REPORT, reply(denial('inquest'))]), 'disputed');
    assert.equal(find([REPORT, reply(denial('regatta'))]), 'verbatim');
  });

  test('about something is of words about that', () => {
    const about = (what: string): string =>
      `Runa Tveit did not say the words printed there about ${what}, in the hall or outside.`;
    assert.equal(find([REPORT, reply(about('tenors and a hall'))]), 'disputed');
    assert.equal(find([REPORT, reply(about('a boat and its captain'))]), 'verbatim');
  });
});

suite('a denial that says what was said instead', () => {
  const LEAFLET: MadeDocument = {
    name: 'a',
    kind: 'post',
    outlet: 'Rumours',
    text: 'Runa Tveit wrote to all singers: “Burn the organ tonight”. Pass it on!',
  };
  const own = 'The organ will be tuned before the summer concert';
  const office = (lead: string): MadeDocument => ({
    name: 'b',
    kind: 'reply',
    outlet: 'Vardal Choir',
    published: '2031-05-03T08:00:00Z',
    text: `[[=Odd Lien|You ask about a message. Runa Tveit did not write it and did not say it.]] ${lead} “[[Runa Tveit|${own}]].”`,
  });

  test('does not deny that', () => {
    assert.equal(find([LEAFLET, office('What she told the singers in May was this:')], `"${own}"`), 'verbatim');
    assert.equal(find([LEAFLET, office('What Tveit did say was:')], `"${own}"`), 'verbatim');
  });

  test('does not deny what she is said to have said, behind it', () => {
    assert.equal(
      find([LEAFLET, office('In answer to your second question, Runa Tveit said in May that')], `"${own}"`),
      'verbatim',
    );
    assert.notEqual(find([LEAFLET, office('The leaflet claims that Runa Tveit said')], `"${own}"`), 'verbatim');
  });

  test('denies what it only quotes', () => {
    assert.notEqual(find([LEAFLET, office('The message has her say:')], `"${own}"`), 'verbatim');
  });
});

suite('a denial of “it” in an article', () => {
  const denial = (beside: string): MadeDocument => ({
    name: 'b',
    outlet: 'The Southern Sheet',
    published: '2031-05-03T08:00:00Z',
    text: `Choir denies it\nThe choir rejects a report about its tenors and the hall. “[[Odd Lien|Runa never said it]],” said Odd Lien, her spokesman. ${beside}\n${FILL}`,
  });

  test('is not of what others are quoted with there', () => {
    assert.equal(
      find([REPORT, denial('“[[Siri Dahl|I was asleep in the gallery all evening]],” Siri Dahl said.')]),
      'disputed',
    );
  });

  test('is of what she is quoted with there', () => {
    assert.equal(
      find([REPORT, denial('The paper had her say “[[!Runa Tveit|My sopranos live on gin and cheese]]”.')]),
      'verbatim',
    );
  });
});
