import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { openRecord, type Record } from '#record/record.ts';
import { makeApi, ROUTES } from '#server/api.ts';
import type { Server } from '#server/contract.ts';
import { problemOf } from '#server/problem.ts';
import { openAssets } from '#web/assets.ts';
import { makeSite } from '#web/site.ts';

const FILES = [
  {
    name: 'one.txt',
    outlet: 'The Quay <b>Gazette</b>',
    published: '2023-05-03',
    text: `Harbour <script>alert(1)</script> to stay open

"The harbour stays open all winter," Mayor Ilse Brandt told The Quay Gazette on Wednesday. "I will <img src=x> not close it."
`,
  },
  {
    name: 'two.txt',
    outlet: 'Harbour Wire',
    published: '2024-02-09',
    text: `Mayor on the ferry

"The ferry will sail on Sundays," Mayor Ilse Brandt said on Friday.
`,
  },
  {
    name: 'three.txt',
    outlet: 'Harbour Wire',
    published: '2024-02-10',
    text: `A clerk speaks

"The minutes are lost," said Ada Thornbury, the clerk, on Saturday.
`,
  },
];

let folder = '';
let record: Record;
let site: Hono;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-people-'));
  record = await openRecord(join(folder, 'record'));
  for (const { name, text, outlet, published } of FILES) {
    await writeFile(join(folder, name), text);
    for await (const added of record.add([join(folder, name)], { said: { outlet, published } }))
      assert.equal(added.error, null);
  }
  const server: Server = {
    record,
    name: 'test',
    jobs: { start: () => assert.fail(), list: () => [], find: () => null, follow: () => assert.fail() },
  };
  const onFailure = (error: unknown): void => assert.fail(String(error));
  site = new Hono();
  site.route('/api', makeApi(server, { version: 'test', onFailure }));
  site.route('/', makeSite(server, { assets: await openAssets(), onFailure, describe: problemOf }));
});

after(async () => {
  await record.close();
  await rm(folder, { recursive: true });
});

const get = async (address: string, status = 200): Promise<string> => {
  const response = await site.request(address);
  assert.equal(response.status, status, address);
  return response.text();
};
/** Sends a form, and gives back the page that it leads to. */
const send = async (address: string, fields: readonly (readonly [string, string])[]): Promise<string> => {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  const response = await site.request(address, { method: 'POST', body });
  assert.equal(response.status, 303, await response.text());
  return get(response.headers.get('location') ?? '');
};
const personOf = async (query: string): Promise<string> => {
  const [person] = await record.people.list({ query, limit: 1 });
  assert.ok(person !== undefined, query);
  return person.person;
};
const nameOf = async (person: string): Promise<string> => (await record.people.list({ query: person }))[0]?.name ?? '';

test('everybody is listed with a link, and one exact name is a list of one, not another page', async () => {
  const mayor = await personOf('Ilse Brandt');
  assert.ok((await get('/people')).includes(`href="/people/${mayor}"`));
  assert.ok((await get('/people?query=Ilse+Brandt')).includes(`href="/people/${mayor}"`));
});

test('a name that nobody has says what to do, and is shown as text', async () => {
  const page = await get(`/people?query=${encodeURIComponent('<img src=x>')}`);
  assert.match(page, /knows nobody called/u);
  assert.doesNotMatch(page, /<img src=x>/u);
});

test('a person’s page has what they said and no one else’s, and what came in is shown as text', async () => {
  const page = await get(`/people/${await personOf('Ilse Brandt')}`);
  assert.match(page, /The harbour stays open all winter/u);
  assert.match(page, /The ferry will sail on Sundays/u);
  assert.doesNotMatch(page, /minutes are lost/u);
  assert.doesNotMatch(page, /<script>alert|<img src=x|<b>Gazette/u);
});

test('a line of years is drawn where there is more than one date, and dates in the address narrow what is shown', async () => {
  const mayor = await personOf('Ilse Brandt');
  assert.match(await get(`/people/${mayor}`), /class="tick utterance"/u);
  const early = await get(`/people/${mayor}?to=2023`);
  assert.match(early, /The harbour stays open all winter/u);
  assert.doesNotMatch(early, /The ferry will sail/u);
  assert.match(await get(`/people/${mayor}?from=2030`), /Nothing that they said fits/u);
});

test('a spread is shown for a quote, an empty one asks for words, and an identifier that is not there is not found', async () => {
  const page = await get(`/spread?of=${encodeURIComponent('The harbour stays open all winter')}`);
  assert.match(page, /class="steps"/u);
  assert.match(page, /1 wording/u);
  assert.doesNotMatch(page, /<script>alert|<b>Gazette/u);
  assert.match(await get('/spread'), /Put in words/u);
  assert.match(await get('/spread?of=s00000000000000000000', 404), /no such statement/u);
  assert.match(await get('/spread?of=zebras+on+stilts'), /Nothing in this record has these words/u);
});

test('a name is changed with a note, the log says so, and taking it back brings the old one back', async () => {
  const clerk = await personOf('Ada Thornbury');
  const log = await send(`/people/${clerk}/rename`, [
    ['name', 'Ada Thornbury-Lowe'],
    ['note', 'she <b>married</b>'],
  ]);
  assert.match(log, /Ada Thornbury is called Ada Thornbury-Lowe/u);
  assert.match(log, /she &lt;b&gt;married/u);
  assert.equal(await nameOf(clerk), 'Ada Thornbury-Lowe');
  const number = (await record.people.log()).at(-1)?.number ?? 0;
  await send('/people/log/undo', [['number', String(number)]]);
  assert.equal(await nameOf(clerk), 'Ada Thornbury');
});

test('what is split off gets a person of its own, whose page and the log lead to each other’s', async () => {
  const mayor = await personOf('Ilse Brandt');
  const log = await send(`/people/${mayor}/split`, [
    ['from', '2024-01-01'],
    ['name', 'Ilse Brandt of the ferry'],
  ]);
  const apart = (await record.people.list()).find(({ name }) => name === 'Ilse Brandt of the ferry');
  assert.ok(apart !== undefined);
  assert.ok(log.includes(`href="/people/${apart.person}"`));
  assert.match(await get(`/people/${apart.person}`), /The ferry will sail/u);
  assert.doesNotMatch(await get(`/people/${mayor}`), /The ferry will sail/u);
  await send(`/people/${apart.person}/merge`, [['into', mayor]]);
  const led = await get(`/people/${apart.person}`);
  assert.match(led, /leads here since the two were found to be one/u);
  assert.match(led, /The ferry will sail/u);
});

test('a statement is given to somebody else, and to nobody known', async () => {
  const [mayor, clerk] = [await personOf('Ilse Brandt'), await personOf('Ada Thornbury')];
  const [said] = await record.statements({ speaker: clerk });
  assert.ok(said !== undefined && (await get(`/people/${clerk}/correct`)).includes(`value="${said.id}"`));
  await send(`/people/${clerk}/assign`, [
    ['statement', said.id],
    ['to', mayor],
  ]);
  assert.match(await get(`/people/${mayor}`), /The minutes are lost/u);
  await send(`/people/${mayor}/assign`, [['statement', said.id]]);
  assert.doesNotMatch(await get(`/people/${mayor}`), /The minutes are lost/u);
});

test('a correction that says nothing, or of nobody, changes nothing and says what is wrong', async () => {
  const mayor = await personOf('Ilse Brandt');
  const before = (await record.people.log()).length;
  for (const [address, status] of [
    [`/people/${mayor}/assign`, 400],
    [`/people/${mayor}/merge`, 400],
    [`/people/${mayor}/split`, 400],
    ['/people/p00000000000000000000/rename', 404],
    ['/people/log/undo', 400],
  ] as const) {
    const response = await site.request(address, { method: 'POST', body: new URLSearchParams({ from: '' }) });
    assert.equal(response.status, status, address);
  }
  assert.equal((await record.people.log()).length, before);
  await get('/people/p00000000000000000000', 404);
  await get('/people/Ilse%20Brandt', 404);
});

test('a timeline comes as data too, in the shape that is promised, and a trace as a graph to keep', async () => {
  const told = ROUTES.find(({ path }) => path === '/people/{person}/timeline')?.answer;
  assert.ok(told !== undefined && typeof told !== 'string');
  const timeline: unknown = JSON.parse(await get(`/api/people/${await personOf('Ilse Brandt')}/timeline`));
  assert.deepEqual(told.safeParse(timeline).error, undefined);
  assert.match(JSON.stringify(timeline), /The harbour stays open/u);
  await get('/api/people/p00000000000000000000/timeline', 404);
  const of = encodeURIComponent('The harbour stays open all winter');
  for (const [as, start] of [
    ['dot', 'digraph'],
    ['graphml', '<?xml'],
  ] as const) {
    const response = await site.request(`/api/trace?of=${of}&as=${as}`);
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment/u);
    assert.ok((await response.text()).startsWith(start));
  }
});
