import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { openRecord, type AddOptions, type Finding, type Record } from '#record/record.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();
const files = join(folder, 'files');

const MATTERS = ['harbour crane', 'night ferry', 'fish market', 'tram depot'];
/** Texts that several outlets print, each long enough to be told from the others by its words. */
const BODIES = [
  'The board met behind closed doors for most of the evening, and when its members came out they would say only that a buyer had been found among the three who had asked for the papers in the spring.',
  'Crews learned of the sale from a notice beside the ticket window, which gave neither a price nor a date, and some of them stayed on the quay until the last boat had gone out with its lamps unlit.',
  'Stallholders who have rented the same six metres since their grandparents’ time were promised letters by Friday, though the clerk who is to write them said that nobody had told her what should stand in them.',
  'Only two of the eleven sheds are still in use, the roof of the largest came down in the gales of last winter, and the rails that lead to it were lifted and sold for scrap before anybody had asked the council.',
];
const text = (i: number, credit = ''): string => `The ${MATTERS[i]} of Harrowmere is sold

“The ${MATTERS[i]} was never ours to keep,” said Ada Thornbury, who chairs the harbour board.

${credit}${BODIES[i]}
`;
const POSTED = MATTERS.flatMap((_, i) => [
  [`lantern-${i}.txt`, 'Quenby Lantern', `2031-05-0${i + 1}T08:00:00Z`] as const,
  [`beacon-${i}.txt`, 'Kestle Beacon', `2031-05-0${i + 1}T08:04:00Z`] as const,
  [`gazette-${i}.txt`, 'Skerry Gazette', `2031-05-0${i + 1}T19:00:00Z`] as const,
]);
writeFiles(files, Object.fromEntries(POSTED.map(([file]) => [file, text(Number(file.at(-5)))])));

async function opened<T>(name: string, act: (record: Record) => Promise<T>): Promise<T> {
  const record = await openRecord(join(folder, name), { clock: () => new Date('2031-06-01T12:00:00Z') });
  try {
    return await act(record);
  } finally {
    await record.close();
  }
}

async function add(record: Record, file: string, said: NonNullable<AddOptions['said']>): Promise<void> {
  for await (const { error } of record.add([join(files, file)], { said })) assert.equal(error, null);
}

test('outlets that print the same texts within minutes are proposed, and are a network once a person confirms it', () =>
  opened('proposed', async record => {
    for (const [file, outlet, published] of POSTED) await add(record, file, { outlet, published });
    const claim = { claim: 'The night ferry was never ours to keep', speaker: 'Ada Thornbury' };
    const before = await record.check(claim);
    const [proposal, ...others] = await record.outlets.proposals();
    assert.ok(proposal !== undefined);
    assert.deepEqual(others, []);
    assert.deepEqual(proposal.outlets, ['Kestle Beacon', 'Quenby Lantern']);
    assert.deepEqual(proposal.pairs, [{ outlets: ['Kestle Beacon', 'Quenby Lantern'], texts: 4 }]);
    assert.deepEqual(
      proposal.texts[0]?.documents.map(({ outlet, published }) => [outlet, published]),
      [
        ['Quenby Lantern', '2031-05-01T08:00:00Z'],
        ['Kestle Beacon', '2031-05-01T08:04:00Z'],
      ],
    );
    assert.deepEqual(await record.outlets.proposals({ times: 5 }), []);
    assert.deepEqual(await record.outlets.proposals({ windowMinutes: 3 }), []);
    assert.equal((await record.outlets.proposals({ windowMinutes: 24 * 60 }))[0]?.outlets.length, 3);
    assert.equal((await record.outlets.list('Lantern'))[0]?.network, null, 'a proposal says nothing of an outlet');

    await record.outlets.confirm({ proposal: proposal.proposal, network: 'Northern Network' });
    assert.equal((await record.outlets.list('Lantern'))[0]?.network, 'Northern Network');
    assert.deepEqual(await record.outlets.proposals(), []);
    const after = await record.check(claim);
    const comesTo = ({ finding, basis, flags, summary, origins: { independent, documents, outlets } }: Finding) =>
      JSON.stringify([finding, basis, flags, summary, independent, documents, outlets]);
    assert.equal(comesTo(after), comesTo(before), 'a network is shown and changes no number');
    const shown = JSON.stringify(after.origins.roots);
    assert.ok(shown.includes('Northern Network') && !JSON.stringify(before.origins.roots).includes('Northern'));
    await record.outlets.undo({ number: 1 });
    await record.outlets.refuse({ proposal: proposal.proposal, note: 'one editor, two papers' });
    assert.deepEqual(await record.outlets.proposals(), []);
    assert.deepEqual(
      (await record.outlets.log()).map(({ act, inForce }) => [act, inForce]),
      [
        ['confirm', false],
        ['undo', true],
        ['refuse', true],
      ],
    );
  }));

test('texts that are credited to an agency propose no network', () =>
  opened('agency', async record => {
    writeFiles(files, Object.fromEntries(MATTERS.map((_, i) => [`wire-${i}.txt`, text(i, '(Northline Press) ')])));
    for (const [i] of MATTERS.entries())
      for (const outlet of ['Quenby Lantern', 'Kestle Beacon'])
        await add(record, `wire-${i}.txt`, { outlet, published: `2031-05-0${i + 1}T08:00:00Z` });
    assert.deepEqual(await record.outlets.proposals(), []);
  }));

test('two names of one outlet are one outlet wherever outlets are counted, until that is taken back', () =>
  opened('named', async record => {
    await add(record, 'gazette-1.txt', { outlet: 'Skerry Gazette', published: '2031-05-02' });
    await add(record, 'gazette-1.txt', { outlet: 'The Gazette (Skerry)', published: '2031-05-02' });
    const claim = { claim: 'The night ferry was never ours to keep', speaker: 'Ada Thornbury' };
    const before = await record.check(claim);
    assert.equal(before.origins.outlets, 2);
    assert.ok(before.flags.includes('copies_only'));
    const { number } = await record.outlets.name({ outlet: 'The Gazette (Skerry)', name: 'Skerry Gazette' });
    const after = await record.check(claim);
    assert.equal(after.origins.outlets, 1);
    assert.equal(after.coverage.outlets, 1);
    assert.ok(!after.flags.includes('copies_only'));
    assert.notEqual(after.made.record, before.made.record);
    const [listed, ...others] = await record.outlets.list();
    assert.deepEqual(others, []);
    assert.deepEqual(
      [listed?.outlet, listed?.names, listed?.documents],
      ['Skerry Gazette', ['The Gazette (Skerry)'], 2],
    );
    for await (const result of record.verify()) assert.equal(result.kind, 'done', JSON.stringify(result));
    await record.outlets.undo({ number });
    assert.equal(JSON.stringify(await record.check(claim)), JSON.stringify(before));
    for await (const result of record.verify()) assert.equal(result.kind, 'done', JSON.stringify(result));
  }));

test('a list says which host is whose, who owns what and from where; what is wrong with one is told by its line', async () => {
  await opened('listed', async record => {
    await add(record, 'lantern-0.txt', {
      outlet: 'Quenby Lantern',
      url: 'https://www.lantern.example/a',
      published: '2031-05-01',
    });
  });
  const run = (...args: string[]) => onrecord(['outlets', ...args, '--record', join(folder, 'listed')]);
  writeFiles(files, {
    'good.csv':
      'outlet;host;owner;country\nQuenby Lantern;lantern.example;Brandt Holding;no\nKestle Beacon;;Brandt Holding;\n',
    'good.jsonl': '{"outlet": "Quenby Lantern", "network": "Northern Network"}\n',
    'bad.csv': 'outlet,country\nQuenby Lantern,Norway\n',
    'bad.jsonl': '{"outlet": "Quenby Lantern"}\n{"outlet": 3}\n',
  });
  const imported = await run('import', join(files, 'good.csv'));
  assert.equal(imported.status, 0);
  assert.deepEqual(imported.said, ['1 of 2 outlets have no documents in the record yet (Kestle Beacon)']);
  const [listed] = jsonLines<object>(await run('lantern.example', '--json'));
  assert.deepEqual(listed, {
    outlet: 'Quenby Lantern',
    names: [],
    hosts: ['lantern.example'],
    network: 'Brandt Holding',
    country: 'NO',
    documents: 1,
    from: '2031-05-01',
    to: '2031-05-01',
  });
  assert.equal((await run('import', join(files, 'good.jsonl'))).status, 0);
  assert.match(
    (await run()).stdout,
    /^Quenby Lantern \(1 document, 2031-05-01 to 2031-05-01, NO\)\n {4}of Northern Network\n/u,
  );
  for (const [args, said] of [
    [['import', join(files, 'bad.csv')], /bad\.csv:2: "Norway" is no country code/u],
    [['import', join(files, 'bad.jsonl')], /bad\.jsonl:2: it is no object with the text fields/u],
    [['import', join(files, 'none.csv')], /none\.csv: there is no such file/u],
    [['group', 'Northern Network', 'Kestle Beacon'], /^Kestle Beacon: the record has no outlet/u],
    [['country', 'Quenby Lantern', 'QQ1'], /"QQ1" is no country code/u],
    [['confirm', 'n00'], /^n00: nothing of that name is proposed/u],
    [['undo', '9'], /^9: the log of outlets has entries 1 to 2/u],
    [['Nowhere Times'], /^Nowhere Times: the record has no outlet/u],
  ] as const) {
    const done = await run(...args);
    assert.deepEqual([done.status, done.said.length], [1, 1], args.join(' '));
    assert.match(done.said[0] ?? '', said);
  }
});
