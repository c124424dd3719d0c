import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Fault } from '#base/fault.ts';
import { openRecord, type PagedPerson, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-people-page-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TEXTS = [
  '"The sluice gate will stay open through the spring floods," said Hedda Brun, the mayor of Skerry.\n\n"It should have been open a year ago," said Ludo Farr, a baker.\n',
  '"Every street by the sluice will have its own flood wall," Skerry mayor Hedda Brun said on the quay.\n',
  '"The night ferry is paid for until the end of the decade," the mayor of Skerry said in a letter.\n',
  '"We bake at four and we sell at six," said Ludo Farr, who has a bakery in Quenby. Tomas Rell was there.\n',
  'The Quenby Water Board said that the pipes are old.\n',
];

async function makeRecord(name: string): Promise<Record> {
  const record = await openRecord(join(folder, name));
  for (const [i, text] of TEXTS.entries()) {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, text);
    for await (const { error } of record.add([path], { said: { outlet: 'The Quay', published: `2023-03-0${i + 1}` } }))
      assert.equal(error, null);
  }
  return record;
}

async function walk(record: Record, limit: number, query: string | null = null): Promise<readonly PagedPerson[]> {
  const people: PagedPerson[] = [];
  for (let next: string | null = null; ;) {
    const page = await record.people.page({ limit, query, after: next });
    people.push(...page.people);
    assert.ok(page.people.length <= limit);
    if (page.next === null) {
      assert.equal(page.total, people.length);
      return people;
    }
    next = page.next;
  }
}

/** All as the list has them, in the order of the identifiers. */
async function listed(record: Record) {
  return inOrder(
    (await record.people.list()).map(({ proposals, spokespeople, ...person }) =>
      Array.isArray(proposals) && Array.isArray(spokespeople) ? person : assert.fail(),
    ),
  );
}

const inOrder = <T extends { readonly person: string }>(people: readonly T[]): readonly T[] =>
  people.toSorted((a, b) => (a.person < b.person ? -1 : 1));

test('pages of any size hold everybody once, told as in the list, those with most statements under their own names first', async () => {
  const record = await makeRecord('pages');
  const whole = await walk(record, 500);
  assert.deepEqual(inOrder(whole), await listed(record));
  assert.ok(whole.length >= 4);
  // What she says by her office alone counts, and moves her nowhere.
  const said = whole.flatMap(({ name, statements }) => (name === 'Hedda Brun' ? [] : [statements]));
  assert.deepEqual(said, said.toSorted((a, b) => b - a));
  assert.equal(whole.find(({ name }) => name === 'Hedda Brun')?.documents, 3, 'where she is told by her office too');
  for (const limit of [1, 2, 3]) assert.deepEqual(await walk(record, limit), whole);
  const { people } = await record.overview();
  assert.deepEqual(people, { count: whole.length, exact: true });
  assert.deepEqual(await walk(record, 1, 'Farr'), whole.filter(({ name }) => name === 'Ludo Farr'));
  assert.deepEqual(await walk(record, 1, 'Nobody Known'), []);
  await assert.rejects(record.people.page({ limit: 1, after: 'x' }), error => error instanceof Fault && error.code === 'bad-request');
  await record.close();
});

test('what was corrected by hand and what can only be read is paged as it is listed', async () => {
  const record = await makeRecord('corrected');
  await record.people.merge({ person: 'Tomas Rell', into: 'Ludo Farr' });
  assert.deepEqual(inOrder(await walk(record, 2)), await listed(record));
  assert.ok(!(await walk(record, 2)).some(({ name }) => name === 'Tomas Rell'));
  await record.close();
  await (await makeRecord('read-only')).close();
  const reading = await openRecord(join(folder, 'read-only'), { readOnly: true });
  assert.deepEqual(inOrder(await walk(reading, 2)), await listed(reading));
  await reading.close();
});
