import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, considerMade, type MadeDocument } from './case.fixture.ts';
import { toldDenial } from './rule-told-denial.ts';

const PEOPLE = [
  { name: 'Ida Brekke', role: 'ferry chief' },
  { name: 'Jon Lervik', role: 'harbour master' },
];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, text: string): MadeDocument => ({ name, text: `On the quay\n${text}\n${FILL}` });

const LEAFLET = page('a', 'A leaflet has her say “Sail without the pilot tonight”.');
const DENIAL = page('b', '“[[Ida Brekke|I never told the crew to sail without the pilot]],” Ida Brekke said.');

const find = (documents: readonly MadeDocument[], claim: string): string | null =>
  toldDenial.apply(considerMade({ people: PEOPLE, documents }, claim))?.finding ?? null;

const TOLD = 'Ida Brekke denies telling the crew to sail without the pilot';

test('a claim that somebody denies a saying is carried by the denial', () => {
  assert.equal(find([LEAFLET, DENIAL], TOLD), 'paraphrase');
  assert.equal(
    find([LEAFLET, DENIAL], 'Ida Brekke denied having told the crew to sail without the pilot'),
    'paraphrase',
  );
});

test('and is never denied by it, whatever rule comes after', () => {
  assert.equal(checkMade({ people: PEOPLE, documents: [LEAFLET, DENIAL] }, TOLD).finding, 'paraphrase');
});

test('without a denial on record such a claim is unsupported, however much is on record of the words denied', () => {
  const said = page('c', '“[[Ida Brekke|Sail without the pilot, all of the crew]],” Ida Brekke said.');
  assert.equal(find([said], TOLD), 'unsupported');
});

test('somebody else’s denial carries nothing', () => {
  const other = page('b', '“[[Jon Lervik|I never told the crew to sail without the pilot]],” Jon Lervik said.');
  assert.equal(find([LEAFLET, other], TOLD), 'unsupported');
});

test('the denial of a deed, and words in quotation marks, are left to the other rules', () => {
  assert.equal(find([LEAFLET, DENIAL], 'Ida Brekke denies sinking the ferry'), null);
  assert.equal(find([LEAFLET, DENIAL], 'Ida Brekke: “Sail without the pilot tonight”'), null);
  assert.equal(find([LEAFLET, DENIAL], 'Ida Brekke says that the crew may sail without the pilot'), null);
});
