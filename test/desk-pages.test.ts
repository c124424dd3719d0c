import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import type { Assets } from '#web/assets.ts';
import { Hono } from 'hono';
import { openRecord } from '#record/record.ts';
import { openJobs } from '#server/jobs.ts';
import { problemOf } from '#server/problem.ts';
import { makeSite } from '#web/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-desk-'));
const record = await openRecord(join(folder, 'record'));
const jobs = openJobs(record, () => new Date(Date.UTC(2026, 0, 1)));
const assets: Assets = { style: '/s.css', script: '/m.js', modules: [], preload: [], app: new Hono() };
const failures: unknown[] = [];
const site = makeSite(
  { record, jobs, name: 'test' },
  { assets, onFailure: error => failures.push(error), describe: problemOf },
);
after(async () => {
  await record.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (path: string): Promise<string> => {
  const answer = await site.request(path);
  assert.equal(answer.status, 200, path);
  return answer.text();
};
const post = async (
  path: string,
  fields: Readonly<{ [name: string]: string | File | readonly (string | File)[] }>,
): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of typeof value === 'string' || value instanceof File ? [value] : value) form.append(name, each);
  return site.request(path, { method: 'POST', body: form });
};
/** Waits for the job that an answer leads to; its page when it is done. */
async function finish(answer: Response): Promise<string> {
  assert.equal(answer.status, 303, await answer.clone().text());
  const page = answer.headers.get('location') ?? '';
  for await (const _ of jobs.follow(page.slice('/jobs/'.length), 0, new AbortController().signal)) continue;
  return open(page);
}

const HOSTILE = '<script>alert(1)</script> & "quoted"';
const FERRY = `${HOSTILE}

“The ferry will run on Sundays & <b>holidays</b>,” said Nora Finch of the harbour office.

The timetable is to be printed in April, and the boats are painted before then in the yard below the old stone bridge.
`;

test('empty pages say what to do next', async () => {
  for (const path of ['/record', '/documents', '/outlets', '/jobs'])
    assert.match(await open(path), /href="\/add"/u, path);
  assert.match(await open('/findings'), /Ask about a quote/u);
  assert.match(await open('/unread'), /could be read in full/u);
  assert.match(await open('/search'), /no statement that fits/u);
  assert.match(await open('/search?in=documents'), /Give words/u);
});

test('files and addresses become a job whose page says what came of each', async () => {
  const page = await finish(
    await post('/add', {
      files: [new File([FERRY], 'ferry.txt'), new File([''], 'nothing.txt')],
      addresses: 'http://127.0.0.1/never',
      outlet: 'Gazette & Post <i>',
      published: '2025-03-03',
    }),
  );
  assert.match(page, /1 document and 2 problems of 3 inputs/u);
  assert.match(page, /nothing\.txt: /u);
  assert.match(page, /http:\/\/127\.0\.0\.1\/never: /u);
  assert.doesNotMatch(page, /data-follow/u);
  assert.match(await open('/jobs'), /1 document, 2 problems/u);
});

test('what came in from outside is escaped wherever it is shown', async () => {
  const paths = [
    '/documents',
    '/search?text=ferry',
    '/search?text=timetable&in=documents',
    '/outlets',
    '/jobs',
    '/unread',
  ];
  const outlet = encodeURIComponent('Gazette & Post <i>');
  for (const path of [
    ...paths,
    `/outlets/correct?outlet=${outlet}`,
    `/documents?text=${encodeURIComponent(HOSTILE)}`,
  ]) {
    const page = await open(path);
    assert.doesNotMatch(page, /<script>alert|<b>holidays|Post <i>/u, path);
  }
  assert.match(await open('/search?text=ferry'), /&lt;b&gt;holidays/u);
});

test('a search lights the words in place, and leads to where they stand', async () => {
  const page = await open('/search?text=sunday+ferry');
  assert.match(page, /The <mark>ferry<\/mark> will run on/u);
  assert.match(page, /href="\/documents\/d\w+#at-\d+"/u);
  assert.match(page, /Nora Finch/u);
  assert.match(await open('/search?text=ferry+zeppelin'), /Nowhere in this record: “zeppelin”/u);
  assert.match(await open('/search?text=zeppelin'), /does not mean that nobody said/u);
  assert.match(await open('/search?speaker=Nobody+Atall'), /knows nobody by the name “Nobody Atall”/u);
});

test('filters stay in the address, in the form and in the ways to the other places', async () => {
  const page = await open('/documents?text=quoted&outlet=Gazette+%26+Post+%3Ci%3E&from=2025&kind=article');
  assert.match(page, /1 document/u);
  assert.match(
    page,
    /href="\/search\?text=quoted&amp;outlet=Gazette\+%26\+Post\+%3Ci%3E&amp;kind=article&amp;from=2025"/u,
  );
  assert.match(page, /<option value="article"\s+selected/u);
  assert.match(await open('/documents?from=2026'), /No document fits/u);
  const wrong = await site.request('/documents?from=March');
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /March.* is not a date/u);
});

test('copies of one text are told, and lead to each other', async () => {
  const again = `Sunday boats from May\n${FERRY.slice(FERRY.indexOf('\n'))}`;
  await finish(
    await post('/add', { files: new File([again], 'again.txt'), outlet: 'Harbour Post', published: '2025-06-05' }),
  );
  const page = await open('/documents');
  const [, group = ''] = /href="\/documents\?copyGroup=(\w+)">×2 the same text/u.exec(page) ?? assert.fail(page);
  assert.match(await open(`/documents?copyGroup=${group}`), /2 documents/u);
});

test('the record in numbers leads to what it counts, and draws months without a document', async () => {
  const page = await open('/record');
  for (const href of ['/documents', '/outlets', '/people', '/search', '/findings', '/unread'])
    assert.ok(page.includes(`href="${href}"`), href);
  assert.match(page, /href="\/documents\?from=2025-03&amp;to=2025-03"/u);
  assert.equal(page.match(/class="gap"/gu)?.length, 2, 'April and May');
  assert.match(page, /No document at all: Apr 2025 – May 2025/u);
});

test('an address that the record holds is said to be there, and nothing is fetched', async () => {
  const url = 'https://www.gazette.example/news/ferry/?id=1';
  await finish(
    await post('/add', { files: new File(['“The lamp stays lit,” said Orla Venn, the keeper.\n'], 'lamp.txt'), url }),
  );
  const before = await record.overview();
  assert.match(
    await open(`/add?address=${encodeURIComponent('http://gazette.example/news/ferry?id=1')}`),
    /That page is in the record/u,
  );
  assert.match(
    await open(`/add?address=${encodeURIComponent('https://gazette.example/news/ferry?id=2')}`),
    /another address of that page/u,
  );
  for (const other of [
    'https://gazette.example/news',
    'https://gazette.example/news/ferry/2',
    'https://zette.example/news/ferry?id=1',
  ])
    assert.match(await open(`/add?address=${encodeURIComponent(other)}`), /That page is not in the record/u, other);
  assert.match(await open('/add?address=file:///etc/passwd'), /is not an address/u);
  assert.deepEqual(await record.overview(), before);
  assert.equal(jobs.list().length, 3);
});

test('a form that cannot be taken comes back as it was, and says why', async () => {
  const answer = await post('/add', { addresses: 'ftp://files.example/a', outlet: 'Kept Name', kind: 'post' });
  const page = await answer.text();
  assert.equal(answer.status, 400);
  assert.match(page, /ftp:\/\/files\.example\/a is not an address/u);
  assert.match(page, /value="Kept Name"/u);
  assert.match(page, /<option value="post"\s+selected/u);
  assert.equal((await post('/add', { addresses: '' })).status, 400);
});

test('a job that is not there any more is told so', async () => {
  const answer = await site.request('/jobs/j0');
  assert.equal(answer.status, 404);
  assert.match(await answer.text(), /What was taken in is in the record/u);
});

test('what is said of an outlet shows, stands in the log and can be taken back', async () => {
  const said = await post('/outlets/corrections', {
    act: 'country',
    outlet: 'Harbour Post',
    country: 'NO',
    note: '<b>imprint</b>',
  });
  assert.deepEqual([said.status, said.headers.get('location')], [303, '/outlets?done=1']);
  assert.match(await open('/outlets?done=1'), /Entry 1 of the log: <b lang="en">Harbour Post is from NO/u);
  const grouped = await post('/outlets/corrections', {
    act: 'group',
    network: 'Quay Group',
    outlet: ['Harbour Post', 'Gazette & Post <i>'],
  });
  assert.equal(grouped.headers.get('location'), '/outlets?done=2');
  assert.deepEqual((await record.outlets.list('Quay Group')).length, 2);
  await post('/outlets/corrections', { act: 'undo', number: '1' });
  assert.equal((await record.outlets.list('Harbour Post'))[0]?.country, null);
  const log = await open('/outlets/log');
  assert.match(log, /class="undone"/u);
  assert.match(log, /&lt;b&gt;imprint/u);
  const refused = await post('/outlets/corrections', { act: 'country', outlet: 'Harbour Post', country: 'Norway' });
  assert.equal(refused.status, 400);
  assert.match(await refused.text(), /Norway/u);
  assert.match(await open('/outlets/proposals'), /touches nothing until somebody confirms it/u);
});

test('findings are listed, the newest first, and nothing went wrong on the way', async () => {
  await record.check({ claim: 'The ferry will run on Sundays', speaker: 'Nora Finch' });
  await record.check({ claim: 'The lamp goes <out>', speaker: 'Orla Venn' });
  const page = await open('/findings');
  assert.match(page, /2 findings/u);
  assert.match(page, /The lamp goes &lt;out&gt;/u);
  assert.deepEqual(failures, []);
});

test('every page speaks every language', async () => {
  for (const path of [
    '/record',
    '/documents',
    '/search',
    '/outlets',
    '/outlets/proposals',
    '/add',
    '/unread',
    '/findings',
    '/jobs',
  ])
    for (const language of ['uk', 'de', 'ar-XB']) {
      const page = await open(`${path}?lang=${language}`);
      assert.doesNotMatch(page, /undefined|\[object|NaN/u, `${path} ${language}`);
    }
});
