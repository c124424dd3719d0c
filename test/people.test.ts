import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Person {
  readonly person: string;
  readonly name: string;
  readonly statements: number;
  readonly roles: readonly {
    readonly text: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly by: string;
  }[];
  readonly proposals: readonly { readonly name: string; readonly reason: string }[];
}

interface Change {
  readonly number: number;
  readonly persons: readonly { readonly person: string; readonly name: string }[];
}

const folder = makeFolder();
const record = join(folder, 'record');
writeFiles(folder, {
  'a.txt':
    'Quay to be widened\n\n"The quay will be widened by nine metres," said Oleksii Hryhorenko, the port director of Skerry.\n',
  'b.txt':
    'Quay costs rise\n\n"Nine metres of quay cost eleven million," Oleksiy Hryhorenko said on Friday.\n\n"I would have asked for less," said Wanda Pryce.\n',
  'c.txt':
    'Keys to the isles\n\n"I will hand over the keys in good order," the Warden of the Isles said in a letter to the council.\n',
  'people.csv':
    'name,alias,role,from,to\nGro Aasen,,Warden of the Isles,2010,2019\nFinn Oort,F. Oort|Fynn Oort,Warden of the Isles,2020-01-01,\n',
  'bad.csv': 'name,role,from\nGro Aasen,Warden of the Isles,2010\nFinn Oort,Warden of the Isles,soon\n',
});
const run = (...args: readonly string[]) => onrecord([...args, '--record', record]);
const people = async (...args: readonly string[]) => jsonLines<Person>(await run('people', ...args, '--json'));

test('people are listed, merged, named, set right and brought back from the command line', async () => {
  const added = await onrecord([
    'add',
    ...['a', 'b', 'c'].map(name => join(folder, `${name}.txt`)),
    '--published',
    '2024-05-04',
    '--record',
    record,
  ]);
  assert.equal(added.status, 0);
  const [one] = await people('Oleksii Hryhorenko');
  assert.deepEqual(
    one?.proposals.map(({ name, reason }) => [name, reason]),
    [['Oleksiy Hryhorenko', 'one name in two spellings']],
  );
  assert.equal((await people('--proposed')).length, 2);

  const merged = await run(
    'people',
    'merge',
    'Oleksiy Hryhorenko',
    'Oleksii Hryhorenko',
    '--note',
    'one desk',
    '--json',
  );
  assert.deepEqual([merged.status, jsonLines<Change>(merged)[0]?.number], [0, 1]);
  assert.deepEqual(
    (await people('list', 'Oleksiy Hryhorenko')).map(({ person, statements }) => [person, statements]),
    [[one?.person, 2]],
  );
  const renamed = await run('people', 'rename', one?.person ?? '', 'Oleksii Hryhorenko-Ray');
  assert.deepEqual(renamed.status, 0);
  const check = await run(
    'check',
    'Nine metres of quay cost eleven million',
    '--speaker',
    'Oleksii Hryhorenko',
    '--json',
  );
  const [finding] = jsonLines<{ finding: string; claim: { speaker: string } }>(check);
  assert.deepEqual([finding?.finding, finding?.claim.speaker], ['verbatim', 'Oleksii Hryhorenko-Ray']);

  const statements = jsonLines<{ id: string; words: string; person: string }>(
    await run('statements', '--speaker', 'Wanda Pryce', '--json'),
  );
  const assigned = await run('people', 'assign', statements[0]?.id ?? '', one?.person ?? '');
  assert.equal(assigned.status, 0);
  assert.deepEqual(
    (await people('Hryhorenko-Ray')).map(each => each.statements),
    [3],
  );

  for (const number of ['3', '2', '1']) assert.equal((await run('people', 'undo', number)).status, 0);
  assert.deepEqual(await people('Oleksii Hryhorenko'), [one]);
  const log = jsonLines<{ number: number; act: string; inForce: boolean }>(await run('people', 'log', '--json'));
  assert.deepEqual(
    log.map(({ number, act, inForce }) => `${number} ${act} ${inForce}`),
    ['1 merge false', '2 rename false', '3 assign false', '4 undo true', '5 undo true', '6 undo true'],
  );
  assert.equal((await run('verify')).status, 0);
});

test('a list says who held an office when; a bad one is a line with file and line, and nothing of it is kept', async () => {
  const bad = await run('people', 'import', join(folder, 'bad.csv'));
  assert.deepEqual(
    [bad.status, bad.stdout, bad.said],
    [1, '', [`${join(folder, 'bad.csv')}:3: "soon" is no date such as 2014-10-01, 2014-10 or 2014`]],
  );
  assert.equal((await run('people', 'Gro Aasen')).status, 1);
  const imported = await run('people', 'import', join(folder, 'people.csv'), '--json');
  assert.equal(imported.status, 0);
  const [warden] = await people('Warden of the Isles', '--on', '2024-05-04');
  assert.deepEqual([warden?.name, warden?.statements], ['Finn Oort', 1]);
  assert.deepEqual(warden?.roles[0], {
    text: 'Warden of the Isles',
    from: '2020-01-01',
    to: null,
    by: 'list',
    documents: [],
  });
  assert.deepEqual(
    (await people('Warden of the Isles', '--on', '2015')).map(({ name }) => name),
    ['Gro Aasen'],
  );
  const words = 'I will hand over the keys in good order';
  const asked = (on: string) => run('check', words, '--speaker', 'the Warden of the Isles', '--on', on, '--json');
  const [now, then] = await Promise.all([asked('2024-05-05'), asked('2012-05-05')]);
  const told = [now, then].map(line => jsonLines<{ finding: string; claim: { speaker: string } }>(line)[0]);
  assert.deepEqual(
    told.map(line => line?.claim.speaker),
    ['Finn Oort', 'Gro Aasen'],
  );
  assert.equal(told[0]?.finding, 'verbatim');
  assert.notEqual(told[1]?.finding, 'verbatim');
});

test('wrong usage of people is status 2, and what cannot be done status 1, a line each', async () => {
  const wrong = [
    ['people', 'merge', 'A'],
    ['people', 'split', 'A'],
    ['people', 'assign', 's1'],
    ['people', 'assign', 's1', 'A', '--nobody'],
    ['people', 'undo', 'all'],
    ['people', 'import'],
    ['people', 'import', 'x', '--format', 'xml'],
    ['people', '--on', 'today'],
  ];
  const runs = await Promise.all(wrong.map(args => run(...args)));
  assert.deepEqual(
    runs.map((each, i) => [wrong[i], each.status]),
    wrong.map(args => [args, 2]),
  );
  const undone = [
    ['people', 'undo', '99'],
    ['people', 'merge', 'Nobody Known', 'Finn Oort'],
    ['people', 'import', join(folder, 'none.csv')],
    ['people', 'Nobody Known'],
  ];
  const faults = await Promise.all(undone.map(args => run(...args)));
  assert.deepEqual(
    faults.map((each, i) => [undone[i], each.status, each.said.length]),
    undone.map(args => [args, 1, 1]),
  );
});
