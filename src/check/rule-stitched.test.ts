import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { stitched } from './rule-stitched.ts';

const PEOPLE = [
  { name: 'Ida Brekke', role: 'ferry chief' },
  { name: 'Jon Lervik', role: 'harbour master' },
  { name: 'Siv Moe', speaksFor: ['Ida Brekke'] },
];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, text: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name,
  text: `On the quay\n${text}\n${FILL}`,
  ...more,
});

const find = (documents: readonly MadeDocument[], claim: string, on?: string): string | null =>
  stitched.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const documents = [
  page('a', '“[[Ida Brekke|The old crane has served us well]],” Ida Brekke said.'),
  page('b', '“[[Ida Brekke|The museum can have it for a crown]],” Ida Brekke said.'),
];

test('pieces of two statements are stitched', () => {
  assert.equal(find(documents, '"The old crane has served us well. The museum can have it for a crown."'), 'stitched');
});

test('one statement is not', () => {
  assert.equal(find(documents, '"The old crane has served us well"'), null);
});

const said = (name: string, words: string, published: string): MadeDocument =>
  page(name, `“[[Ida Brekke|${words}]],” Ida Brekke said.`, { published });
const HALL = 'The new hall will hold every boat in the county and two of the mayor’s';

test('a short sentence of hers is a piece, where it is one on record', () => {
  const minutes: MadeDocument = {
    name: 'a',
    kind: 'transcript',
    text: `IDA BREKKE: ${HALL}. I promised six.\nJON LERVIK: And the crane?\nIDA BREKKE: It was never mine, and I am sorry about that. Paint it.`,
  };
  assert.equal(find([minutes], `"${HALL}. Paint it."`), 'stitched');
  assert.equal(find([minutes], `"${HALL} ... I am sorry about that."`), 'stitched');
  // Said on in one breath, never said so, or said by nobody.
  assert.equal(find([minutes], `"${HALL}. I promised six."`), null);
  assert.equal(find([minutes], `"${HALL}. It was never."`), null);
  assert.equal(find([minutes], `"${HALL}. Sell it."`), null);
});

test('of another time it takes a sentence of some words', () => {
  const hall = said('a', HALL, '2031-05-02T08:00:00Z');
  const before = said('b', 'I am against a second quay and I always was', '2029-05-02T08:00:00Z');
  assert.equal(find([hall, before], `"${HALL}. I am against a second quay."`), 'stitched');
  const short = said('b', 'I see. We wait', '2029-05-02T08:00:00Z');
  assert.equal(find([hall, short], `"${HALL}. We wait."`), null);
});
