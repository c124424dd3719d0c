import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import { readPlain } from './read-plain.ts';

const read = (...lines: string[]): Reading =>
  readPlain(lines.join('\n\n'), {
    bytes: new Uint8Array(),
    mediaType: 'text/plain',
    path: null,
    url: null,
    headerTime: null,
    said: NOTHING_SAID,
  });

const TITLE = 'Trawler crew saved off Kell Point';
const STORY =
  'Six men were taken off the trawler Winnow on Friday after it lost its rudder in a gale, the lifeboat station said, and all were cold.';
const END = 'The coastguard said that the harbour would stay shut until the wind had gone round to the west again.';
const caption = (day: string, credit = ' (Ada Moss/Estuary Photo)'): string =>
  `A lifeboat tows the trawler Winnow off Kell Point, ${day}.${credit}`;

test('a text without a date takes the day of an agency’s caption, and says so', () => {
  const reading = read(TITLE, caption('Friday, Jan. 19, 2024'), STORY, END);
  assert.equal(reading.published, '2024-01-19');
  assert.equal(reading.gaps.length, 1);
});

test('a caption’s day is not the text’s if its weekday is wrong or unspoken of, it is old, unsigned, or not the only one', () => {
  const friday = caption('Friday, Jan. 19, 2024');
  for (const captions of [
    [caption('Friday, Jan. 20, 2024')],
    [caption('Thursday, Jan. 18, 2024')],
    [caption('Friday, Jan. 19, 2024', ' (Estuary File Photo)')],
    [caption('Friday, Jan. 19, 2024', ' (in the rain)')],
    [friday, caption('Thursday, Jan. 18, 2024')],
  ]) {
    const reading = read(TITLE, ...captions, STORY, END);
    assert.equal(reading.published, null, captions.join(' / '));
    assert.deepEqual(reading.gaps, []);
  }
});

test('a headline over a line that says when is no letterhead', () => {
  const reading = read('Trawler crew saved', 'Published on 19 January 2024', STORY, END);
  assert.equal(reading.title, 'Trawler crew saved');
});

test('a line that announces the words under it is no headline', () => {
  const words = '"The boat was sound when it left us. I signed for it myself and I would sign again tomorrow."';
  const reading = read('KELL POINT LIFEBOATS', 'Statement, 19 January 2024', 'Ada Moss, coxswain, on the gale:', words);
  assert.equal(reading.title, null);
  assert.deepEqual(
    reading.blocks.filter(({ role }) => role === 'body').map(({ span }) => reading.text.slice(...span)),
    ['Ada Moss, coxswain, on the gale:', words],
  );
});
