import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatherPeople } from './people.ts';
import { castMember, castOf, correctionsOf } from './people.fixture.ts';
import { proposeMerges } from './propose-merges.ts';
import type { CastMember } from './speaker.ts';

/** The names of the pairs that are proposed, with the reasons; a document for each list of members. */
function proposed(...documents: readonly (readonly CastMember[])[]): string[] {
  const people = gatherPeople(documents.map((cast, i) => castOf(`d${i}`, '2025-01-01', ...cast)));
  const where = people.documentsOf();
  return proposeMerges(people.all, ({ person }) => where.get(person) ?? []).map(({ person, other, reason }) => {
    const names = [person, other].map(id => people.personById(id)?.name ?? '').toSorted();
    return `${names.join(' = ')}: ${reason}`;
  });
}

const mayor = { descriptions: ['mayor of Skerry'] };

test('one name in two spellings or scripts, or turned round, may be one person', () => {
  assert.deepEqual(proposed([castMember('Oleksii Hryhorenko')], [castMember('Oleksiy Hrygorenko')]), [
    'Oleksii Hryhorenko = Oleksiy Hrygorenko: one name in two spellings',
  ]);
  assert.deepEqual(proposed([castMember('Yulia Shevchuk')], [castMember('Юлія Шевчук')]), [
    'Yulia Shevchuk = Юлія Шевчук: one name in two spellings',
  ]);
  assert.deepEqual(proposed([castMember('Tamasz Belaffy')], [castMember('Belaffy Tamasz')]), [
    'Belaffy Tamasz = Tamasz Belaffy: given name and surname may be turned round',
  ]);
});

test('the same surname with the same office may be one, where nobody else of that surname has it', () => {
  const [one, ...others] = proposed([castMember('Bill Odell', mayor)], [castMember('William Odell', mayor)]);
  assert.match(one ?? '', /^Bill Odell = William Odell: the same surname, the same office \(mayor of Skerry\)/u);
  assert.deepEqual(others, []);
  assert.deepEqual(
    proposed([castMember('Bill Odell', mayor)], [castMember('William Odell', mayor)], [castMember('Gus Odell', mayor)]),
    [],
  );
  assert.deepEqual(proposed([castMember('Bill Odell', mayor)], [castMember('William Odell')]), []);
});

test('those whom one document names side by side, a woman and a man, and who are only described are not proposed', () => {
  assert.deepEqual(proposed([castMember('Bill Odell', mayor), castMember('William Odell', mayor)]), []);
  assert.deepEqual(proposed([castMember('Anna Odell', mayor)], [castMember('William Odell', mayor)]), []);
  const unnamed = castMember('the mayor of Skerry', { kind: 'unnamed' });
  assert.deepEqual(proposed([unnamed], [unnamed], [castMember('Bill Odell', mayor)]), []);
});

test('two entities of a list are two, and a proposal does nothing by itself', () => {
  const entity = (name: string, wikidata: string) => ({
    name,
    kind: 'person' as const,
    aliases: [],
    roles: [],
    wikidata,
  });
  const people = gatherPeople(
    [],
    correctionsOf({
      act: 'import',
      source: 'x',
      people: [entity('Yulia Shevchuk', 'Q1'), entity('Юлія Шевчук', 'Q2')],
    }),
  );
  assert.deepEqual(
    proposeMerges(people.all, () => []),
    [],
  );
  const two = gatherPeople([
    castOf('a', null, castMember('Yulia Shevchuk')),
    castOf('b', null, castMember('Юлія Шевчук')),
  ]);
  assert.equal(two.all.length, 2);
});
