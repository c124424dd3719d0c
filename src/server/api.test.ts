import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { z } from 'zod';
import { openSmallRecord, serveSmall } from './api.fixture.ts';
import { ROUTES } from './api.ts';
import type { Route } from './route.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-api-'));
const record = await openSmallRecord(join(folder, 'record'));
const { ask, failures } = serveSmall(record);
after(async () => {
  await record.close();
  rmSync(folder, { recursive: true, force: true });
});

const JSON_HEAD = { 'content-type': 'application/json' };
const postJson = (path: string, body: unknown): Promise<Response> =>
  ask(path, { method: 'POST', headers: JSON_HEAD, body: JSON.stringify(body) });

const PROBLEM = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
});

/** A problem as RFC 9457 has it, in one line. */
async function problemOf(response: Response): Promise<z.infer<typeof PROBLEM>> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = PROBLEM.parse(await response.json());
  assert.equal(problem.status, response.status);
  assert.equal(problem.type, `/api/problems#${problem.code}`);
  assert.doesNotMatch(problem.detail, /\n/u);
  return problem;
}

/** What is asked of each route: a query or a body, and what stands in the address. */
interface Example {
  readonly path?: string;
  readonly body?: unknown;
}

const FERRY = 'The ferry will run on Sundays from May';

async function makeExamples(): Promise<Readonly<Record<string, Example>>> {
  const documents = await record.documents();
  const ferry = documents.find(({ path }) => path?.endsWith('ferry.txt')) ?? assert.fail();
  const { sightings } = await record.show(ferry.document);
  const sha256 = sightings[0]?.sha256 ?? assert.fail();
  const { made } = await record.check({ claim: FERRY, speaker: 'Ilse Brandt' });
  const [person, other] = await record.people.list();
  const added = await ask('/documents', {
    method: 'POST',
    headers: JSON_HEAD,
    body: '{"addresses":["http://127.0.0.1/"]}',
  });
  const { job } = z.object({ job: z.string() }).parse(await added.json());
  const { outlet } = ferry;
  return {
    'post /findings': { body: { claim: FERRY, speaker: 'Ilse Brandt' } },
    'get /findings': { path: '/findings?limit=1' },
    'get /findings/{finding}': { path: `/findings/${made.finding}` },
    'get /known': { path: '/known?claim=Benno+Calloway+sells+the+mill' },
    'get /headlines': { path: '/headlines?limit=5' },
    'get /record': {},
    'get /documents': { path: '/documents?kind=article&from=2025&limit=2' },
    'get /documents/{document}': { path: `/documents/${ferry.document}` },
    'post /documents': { body: { addresses: ['http://127.0.0.1/nothing'], said: { outlet: 'Harbour Post' } } },
    'get /jobs': {},
    'get /jobs/{job}': { path: `/jobs/${job}` },
    'get /jobs/{job}/events': { path: `/jobs/${job}/events` },
    'get /unread': { path: '/unread?limit=10' },
    'get /captures/{sha256}': { path: `/captures/${sha256}` },
    'get /captures/{sha256}/proof': { path: `/captures/${sha256}/proof` },
    'get /search': { path: '/search?text=ferry+Sundays&limit=2' },
    'get /statements': { path: '/statements?speaker=Ilse+Brandt' },
    'get /people': { path: '/people?limit=3' },
    'get /people/proposals': {},
    'get /people/log': {},
    'get /people/{person}': { path: `/people/${person?.person}` },
    'get /people/{person}/timeline': { path: `/people/${person?.person}/timeline?about=harbour` },
    'post /people/corrections': { body: { act: 'rename', person: other?.person, name: 'Noor Finch', note: 'a slip' } },
    'get /outlets': {},
    'get /outlets/proposals': { path: '/outlets/proposals?windowMinutes=5000&times=1' },
    'get /outlets/log': {},
    'post /outlets/corrections': { body: { act: 'country', outlet, country: 'NO', note: 'its imprint' } },
    'get /trace': { path: `/trace?of=${encodeURIComponent(FERRY)}` },
    'get /utterances': { path: '/utterances?speaker=Ilse+Brandt' },
    'post /proofs': { body: { text: `“${FERRY},” Ilse Brandt said.\n` } },
    'get /documents/{document}/copies': { path: `/documents/${ferry.document}/copies` },
  };
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const examples = await makeExamples();

test('every route answers with all that its shape claims, and nothing that its shape does not know', async () => {
  // What was said by hand before is in the logs, so that no list is empty by chance.
  await postJson('/outlets/corrections', { act: 'name', outlet: 'El Muelle', name: 'El Muelle Nuevo' });
  await record.people.rename({ person: (await record.people.list())[0]?.person ?? '', name: 'Ilse Brandt-Moe' });
  for (const route of ROUTES) {
    const name = nameOf(route);
    const example = examples[name] ?? assert.fail(`${name} has no example`);
    const { path = route.path, body } = example;
    const response = route.method === 'get' ? await ask(path) : await postJson(path, body);
    assert.equal(
      response.status,
      route.status,
      `${name}: ${response.status === route.status ? '' : await response.clone().text()}`,
    );
    if (route.answer === 'bytes' || route.answer === 'events') {
      assert.ok((await response.text()).length > 0, name);
      continue;
    }
    const told: unknown = await response.json();
    assert.deepEqual(route.answer.parse(told), told, name);
  }
  assert.deepEqual(failures, []);
});

/** Headlines that say too much and people who may be one are none of this record's. */
const NONE_HERE: ReadonlySet<string> = new Set(['get /headlines', 'get /people/proposals']);

test('lists of the examples are not empty, so that their shapes were tried on something', async () => {
  const LIST = z.looseObject({ items: z.array(z.unknown()).min(1) });
  for (const route of ROUTES.filter(({ answer }) => answer instanceof z.ZodObject && 'items' in answer.shape)) {
    const name = nameOf(route);
    const { path = route.path } = examples[name] ?? {};
    const told: unknown = await (await ask(path)).json();
    if (!NONE_HERE.has(name)) assert.ok(LIST.safeParse(told).success, `${name}: ${JSON.stringify(told).slice(0, 200)}`);
  }
});

test('what is wrong with a request is told in one line that names it', async () => {
  const cases: readonly (readonly [number, RegExp, Promise<Response>])[] = [
    [400, /limit/u, ask('/documents?limit=many')],
    [400, /limit/u, ask('/documents?limit=100000')],
    [400, /unknown|nonsense/iu, ask('/documents?nonsense=1')],
    [400, /2025-13/u, ask('/documents?from=2025-13')],
    [400, /go on from/u, ask('/documents?after=elsewhere')],
    [400, /kind/u, ask('/documents?kind=sonnet')],
    [400, /claim/u, postJson('/findings', { claim: '   ' })],
    [400, /claim/u, postJson('/findings', {})],
    [400, /addresses.*ftp:\/\/files\.example/u, postJson('/documents', { addresses: ['ftp://files.example/a'] })],
    [400, /nothing to add/u, postJson('/documents', {})],
    [400, /no JSON/u, ask('/findings', { method: 'POST', headers: JSON_HEAD, body: '{' })],
    [400, /text\/csv/u, ask('/findings', { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b' })],
    [400, /SHA-256/u, ask('/captures/abc')],
    [400, /speaker or about/u, ask('/statements')],
    [404, /d0000/u, ask('/documents/d0000')],
    [404, /f0000/u, ask('/findings/f0000')],
    [404, /j0000/u, ask('/jobs/j0000')],
    [404, /j0000/u, ask('/jobs/j0000/events')],
    [404, /0{64}/u, ask(`/captures/${'0'.repeat(64)}`)],
    [404, /Nobody/u, ask('/people/Nobody')],
    [404, /Nowhere News/u, postJson('/outlets/corrections', { act: 'country', outlet: 'Nowhere News', country: 'NO' })],
    [400, /Norway/u, postJson('/outlets/corrections', { act: 'country', outlet: 'Harbour Post', country: 'Norway' })],
    [404, /999/u, postJson('/outlets/corrections', { act: 'undo', number: 999 })],
    [400, /n123/u, postJson('/outlets/corrections', { act: 'confirm', proposal: 'n123' })],
    [404, /nothing-here/u, ask('/nothing-here')],
    [405, /DELETE/u, ask('/documents', { method: 'DELETE' })],
  ];
  for (const [status, names, asked] of cases) {
    const response = await asked;
    const problem = await problemOf(response);
    assert.equal(problem.status, status, problem.detail);
    assert.match(problem.detail, names);
  }
  assert.deepEqual(failures, []);
});

test('pages of a list hold everything exactly once, and a total that is true', async () => {
  const PAGE = z.object({ items: z.array(z.looseObject({})), next: z.string().nullable() });
  const lists = [
    { path: '/documents?order=added', id: 'document' },
    { path: '/documents?from=2025', id: 'document' },
    { path: '/findings?', id: 'id' },
    { path: '/search?', id: 'statement' },
    { path: '/search?text=ferry', id: 'statement' },
    { path: '/search?text=ferry&in=documents', id: 'document' },
    { path: '/unread?', id: 'at' },
    { path: '/outlets?', id: 'outlet' },
    { path: '/statements?speaker=Ilse+Brandt', id: 'id' },
  ];
  await record.check({ claim: 'The mill will stay in our hands', speaker: 'Benno Calloway' });
  for (const { path, id } of lists) {
    const whole = PAGE.parse(await (await ask(`${path}&limit=200`)).json());
    assert.equal(whole.next, null);
    assert.ok(whole.items.length > 1, `${path}: ${whole.items.length} is no list`);
    const walked: unknown[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = PAGE.parse(await (await ask(`${path}&limit=1${next === '' ? '' : `&after=${next}`}`)).json());
      assert.ok(page.items.length <= 1);
      walked.push(...page.items);
      next = page.next;
    }
    assert.deepEqual(walked, whole.items, path);
    if (id !== 'at') assert.equal(new Set(walked.map(each => Object(each)[id])).size, walked.length, path);
  }
});

test('files come as a form, with what is said of them, and the job tells what came of each', async () => {
  const form = new FormData();
  form.append('files', new File(['“The lamp stays lit,” said Orla Venn, the keeper.\n'], 'lamp.txt'));
  form.append('files', new File([''], 'nothing.txt'));
  form.append('addresses', 'http://127.0.0.1/a\nhttp://127.0.0.1/b');
  form.append('outlet', ' Harbour Post ');
  form.append('published', '2025-07-01');
  form.append('kind', '');
  const started = await ask('/documents', { method: 'POST', body: form });
  assert.equal(started.status, 202);
  const { job, asked } = z.object({ job: z.string(), asked: z.number() }).parse(await started.json());
  assert.equal(asked, 4);
  const events = await (await ask(`/jobs/${job}/events`)).text();
  const blocks = events.split('\n\n').filter(block => block !== '');
  assert.deepEqual(
    blocks.map(block => /^id: (\d+)\nevent: (\w+)\ndata: \{.*\}$/u.exec(block)?.slice(1, 3)),
    [
      ['0', 'added'],
      ['1', 'added'],
      ['2', 'added'],
      ['3', 'added'],
      ['4', 'done'],
    ],
  );
  assert.match(blocks[0] ?? '', /"outlet":"Harbour Post".*"published":"2025-07-01"/u);
  assert.match(blocks[1] ?? '', /"error":"nothing\.txt: /u);
  // Who was cut off goes on where he was.
  const rest = await (await ask(`/jobs/${job}/events`, { headers: { 'last-event-id': '2' } })).text();
  assert.equal(rest, `${blocks.slice(3).join('\n\n')}\n\n`);
  const refused = new FormData();
  refused.append('addresses', '/etc/passwd');
  assert.match((await problemOf(await ask('/documents', { method: 'POST', body: refused }))).detail, /\/etc\/passwd/u);
});

test('a draft comes as a file too', async () => {
  const form = new FormData();
  form.append('files', new File([`“${FERRY},” Ilse Brandt said.\n`], 'draft.txt'));
  form.append('speaker', '');
  const proof = await ask('/proofs', { method: 'POST', body: form });
  assert.equal(proof.status, 200);
  const { quotes } = z.looseObject({ quotes: z.array(z.looseObject({})) }).parse(await proof.json());
  assert.equal(quotes.length, 1);
});

test('a capture comes back byte for byte, in an answer in which nothing of it can run', async () => {
  const { rows } = await record.unread({ limit: 50 });
  const sha256 = rows.flatMap(row => (row.kind === 'input' && row.sha256 !== null ? [row.sha256] : []))[0] ?? '';
  const answer = await ask(`/captures/${sha256}`);
  assert.equal(await answer.text(), '<html><body></body></html>');
  assert.match(answer.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/u);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});
