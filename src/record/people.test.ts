import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, suite, test } from 'node:test';
import { openRecord, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-people-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const files = join(folder, 'files');
mkdirSync(files);
const FILES: Readonly<{ [name: string]: string }> = {
  'gate-2023.txt': `Sluice gate to stay open

"The sluice gate will stay open through the spring floods," said Hedda Brun, the mayor of Skerry.

Residents clapped. "It should have been open a year ago," said Ludo Farr, a baker.
`,
  'gate-2023b.txt': `Flood walls planned

"Every street by the sluice will have its own flood wall," Skerry mayor Hedda Brun said on the quay.
`,
  'described-2023.txt': `Ferry to run at night

"The night ferry is paid for until the end of the decade," the mayor of Skerry said in a letter.
`,
  'gate-2025.txt': `New mayor closes gate

"The sluice gate will be shut on Sundays from now on," said Tomas Rell, the mayor of Skerry.
`,
  'baker-2025.txt': `Baker opens a second shop

"We bake at four and we sell at six," said Ludo Farr, who has a bakery in Quenby.
`,
};
const DATES: Readonly<{ [name: string]: string }> = {
  'gate-2023.txt': '2023-03-01',
  'gate-2023b.txt': '2023-06-01',
  'described-2023.txt': '2023-04-10',
  'gate-2025.txt': '2025-03-01',
  'baker-2025.txt': '2025-04-01',
};
const NAMES = Object.keys(FILES);
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(files, name), text);

let count = 0;
const open = (dir: string): Promise<Record> => openRecord(dir, { clock: () => new Date('2026-03-01T12:00:00Z') });

/** A new record of some of the files, added in that order. */
async function recordOf(names: readonly string[]): Promise<Record> {
  const record = await open(join(folder, `record-${(count += 1)}`));
  await addTo(record, names);
  return record;
}

async function addTo(record: Record, names: readonly string[]): Promise<void> {
  for (const name of names)
    for await (const { error } of record.add([join(files, name)], { said: { outlet: 'The Quay', published: DATES[name] ?? null } }))
      assert.equal(error, null);
}

const statementsOf = async (record: Record, speaker: string) =>
  (await record.statements({ speaker })).map(({ words }) => words.replace(/[“”",]/gu, '').slice(0, 20));

async function told(record: Record): Promise<unknown> {
  const finding = await record.check({ claim: 'The night ferry is paid for until the end of the decade', speaker: 'Skerry mayor', on: '2023-04-12' });
  return { people: await record.people.list(), finding, statements: await record.statements() };
}

suite('people of a record', () => {
  test('are the same whatever the order and the portions in which documents came', async () => {
    const first = await recordOf(NAMES);
    const expected = await told(first);
    const other = await recordOf(NAMES.slice(2).toReversed());
    await told(other);
    await addTo(other, NAMES.slice(0, 2));
    assert.deepEqual(await told(other), expected);
    await Promise.all([first.close(), other.close()]);
  });
  test('are the same when the record is opened again as they are when every name is sorted anew', async () => {
    const dir = join(folder, `record-${(count += 1)}`);
    const record = await open(dir);
    await addTo(record, NAMES);
    const expected = await told(record);
    await addTo(record, []);
    await record.close();
    const again = await open(dir);
    assert.deepEqual(await told(again), expected);
    await again.close();
    const database = new DatabaseSync(join(dir, 'record.sqlite'));
    const kept = database.prepare('select count(*) as n from bucket where known = 1').get();
    assert.ok(Number(kept?.['n']) > 0);
    database.exec("delete from state where name = 'name_rules'");
    database.close();
    const sorted = await open(dir);
    assert.deepEqual(await told(sorted), expected);
    await sorted.close();
  });
  test('an office at a date means who held it: two people in two years, also where the document gives no name', async () => {
    const record = await recordOf(NAMES);
    const named = async (on: string) => (await record.people.list({ query: 'mayor of Skerry', on })).map(({ name }) => name);
    assert.deepEqual(await named('2023-05-01'), ['Hedda Brun']);
    assert.deepEqual(await named('2025-03-10'), ['Tomas Rell']);
    assert.deepEqual(await statementsOf(record, 'Hedda Brun'), ['The sluice gate will', 'The night ferry is p', 'Every street by the ']);
    const claim = 'The night ferry is paid for until the end of the decade';
    const finding = await record.check({ claim, speaker: 'the mayor of Skerry', on: '2023-05-01' });
    assert.deepEqual([finding.finding, finding.claim.speaker, finding.coverage.bySpeaker], ['verbatim', 'Hedda Brun', 3]);
    const later = await record.check({ claim, speaker: 'the mayor of Skerry', on: '2025-03-05' });
    assert.notEqual(later.finding, 'verbatim');
    await record.close();
  });
});

test('an office without a date is nobody’s by chance: a check says who held it, and counts all of them', async () => {
  const record = await recordOf(NAMES);
  const asked = { speaker: 'the mayor of Skerry' };
  const nothing = await record.check({ ...asked, claim: 'Every herring is to be counted twice' });
  assert.deepEqual([nothing.finding, nothing.claim.speaker, nothing.coverage.bySpeaker], ['unsupported', 'the mayor of Skerry', 4]);
  assert.match(nothing.summary, /Hedda Brun or Tomas Rell|Tomas Rell or Hedda Brun/u);
  const said = await record.check({ ...asked, claim: 'The sluice gate will be shut on Sundays from now on' });
  assert.deepEqual([said.finding, said.claim.speaker, said.coverage.bySpeaker], ['verbatim', 'Tomas Rell', 1]);
  await record.close();
});

suite('corrections by hand', () => {
  test('change what is found, and taken back bring back the very same finding', async () => {
    const record = await recordOf(NAMES);
    const claim = { claim: 'We bake at four and we sell at six', speaker: 'Ludo Farr' };
    const before = JSON.stringify(await record.check(claim));
    const { persons, number } = await record.people.split({ person: 'Ludo Farr', from: '2025', name: 'Ludo Farr (Quenby)' });
    assert.deepEqual(await statementsOf(record, persons[1]?.person ?? ''), ['We bake at four and ']);
    assert.deepEqual(await statementsOf(record, persons[0]?.person ?? ''), ['It should have been ']);
    const split = await record.check({ ...claim, speaker: persons[0]?.person ?? '' });
    assert.notEqual(JSON.stringify(split), before);
    await record.people.undo({ number });
    assert.equal(JSON.stringify(await record.check(claim)), before);
    for await (const result of record.verify()) assert.equal(result.kind, 'done', JSON.stringify(result));
    await record.close();
  });
  test('give a statement to somebody, in lists, counts and checks, and leave the reading as it is', async () => {
    const record = await recordOf(NAMES);
    const [statement] = await record.statements({ speaker: 'Ludo Farr', about: 'open' });
    await record.people.assign({ statement: statement?.id ?? '', person: 'Hedda Brun', note: 'heard it' });
    assert.deepEqual((await statementsOf(record, 'Hedda Brun')).length, 4);
    const [hedda] = await record.people.list({ query: 'Hedda Brun' });
    const [ludo] = await record.people.list({ query: 'Ludo Farr' });
    assert.deepEqual([hedda?.statements, ludo?.statements], [4, 1]);
    const shown = await record.show(statement?.document ?? '');
    assert.deepEqual(shown.statements.map(({ person, corrected }) => [person, corrected]), [
      [hedda?.person, undefined],
      [hedda?.person, 1],
    ]);
    const finding = await record.check({ claim: 'It should have been open a year ago', speaker: 'Hedda Brun' });
    assert.deepEqual([finding.finding, finding.coverage.bySpeaker], ['verbatim', 4]);
    assert.deepEqual((await record.people.log()).map(({ number, act, note, inForce, lost }) => ({ number, act, note, inForce, lost })), [
      { number: 1, act: 'assign', note: 'heard it', inForce: true, lost: null },
    ]);
    await record.close();
  });
  test('name nobody with what steers a terminal or turns the writing round, and never propose to join whom they set apart', async () => {
    const record = await recordOf(NAMES);
    const { persons } = await record.people.split({ person: 'Ludo Farr', from: '2025' });
    assert.deepEqual(await record.people.list({ proposed: true }), []);
    const renamed = await record.people.rename({ person: persons[1]?.person ?? '', name: ' Ludo\u001B[31m\u202E \n Farr ' });
    assert.equal(renamed.persons[0]?.name, 'Ludo [31m Farr');
    await record.close();
  });
  test('that cannot be made are told and leave nothing behind', async () => {
    const record = await recordOf(NAMES);
    const { people } = record;
    const first = (await record.statements())[0]?.document ?? '';
    const bad: readonly (readonly [() => Promise<unknown>, string])[] = [
      [() => people.merge({ person: 'Nobody Known', into: 'Hedda Brun' }), 'no-such-person'],
      [() => people.merge({ person: 'Hedda Brun', into: 'Brun' }), 'no-such-person'],
      [() => people.merge({ person: 'Hedda Brun', into: 'Hedda Brun' }), 'bad-request'],
      [() => people.merge({ person: 'a source', into: 'Hedda Brun' }), 'no-such-person'],
      [() => people.rename({ person: 'Hedda Brun', name: ' ' }), 'bad-request'],
      [() => people.rename({ person: 'Hedda Brun', name: '… — …' }), 'bad-request'],
      [() => people.rename({ person: 'Hedda Brun', name: 'Brun '.repeat(100) }), 'bad-request'],
      [() => people.assign({ statement: `${first}/`, person: 'Ludo Farr' }), 'no-such-statement'],
      [() => people.assign({ statement: `${first}/0/1`, person: 'Ludo Farr' }), 'no-such-statement'],
      [() => people.split({ person: 'Hedda Brun', documents: [`d${'0'.repeat(20)}`] }), 'no-such-document'],
      [() => people.split({ person: 'Hedda Brun', from: '2030' }), 'bad-request'],
      [() => people.split({ person: 'Hedda Brun' }), 'bad-request'],
      [() => people.assign({ statement: 's1', person: 'Hedda Brun' }), 'no-such-statement'],
      [() => people.undo({ number: 1 }), 'no-such-correction'],
      [() => people.import({ files: [{ name: 'x.csv', text: 'name,role,from\nAda Quist,mayor,2019\nBo Quist,mayor,yesterday\n' }] }), 'input-unreadable'],
    ];
    const before = await told(record);
    for (const [act, code] of bad) await assert.rejects(act, { name: 'Fault', code });
    assert.deepEqual(await told(record), before);
    assert.deepEqual(await people.log(), []);
    assert.deepEqual(await people.list({ query: 'Ada Quist' }), []);
    await record.close();
  });
});
