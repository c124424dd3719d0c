import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openRecord, type HeadlineResult, type Record } from '#record/record.ts';
import { openJobs } from '#server/jobs.ts';
import { openAssets } from '#web/assets.ts';
import { makeSite } from '#web/site.ts';

const REST = `The hall was full until late, and those who found no chair stood along the wall under the pictures of the old captains. Tea was poured by the children of the lower school, who had been promised an early evening and did not get it. Somebody had brought a dog.

Nobody voted. The clerk read the minutes of the winter meeting twice, because the first time the microphone had been switched off, and then asked for silence for the two members who had died since. A window was opened and shut again.`;
const article = (headline: string, words: string): string =>
  `${headline}\n\n“${words},” said Ada Thornbury, who chairs the harbour board, on Monday.\n\n${REST}\n`;

/** More than are looked at in one go. */
const BORNE_OUT = 60;

let folder = '';
let record: Record;
let site: ReturnType<typeof makeSite>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-headlines-'));
  record = await openRecord(join(folder, 'record'));
  const one = article('Thornbury: “We will never close the <i>night</i> ferry”', 'We may close the night ferry');
  await mkdir(join(folder, 'gazette'));
  await writeFile(join(folder, 'gull.txt'), one);
  for (let i = 0; i < BORNE_OUT; i += 1)
    await writeFile(
      join(folder, 'gazette', `${i}.txt`),
      article(`Thornbury: “Shed ${i} will stay open”`, `Shed ${i} will stay open`),
    );
  for (const [input, outlet] of [
    ['gull.txt', 'The Gull'],
    ['gazette', 'The Quay Gazette'],
  ] as const)
    for await (const { error } of record.add([join(folder, input)], { said: { outlet, published: '2025-03-04' } }))
      assert.equal(error, null);
  site = makeSite(
    { record, name: 'test', jobs: openJobs(record, () => new Date(0)) },
    {
      assets: await openAssets(),
      onFailure: error => assert.fail(String(error)),
      describe: error => ({ status: 500, detail: String(error) }),
    },
  );
});

after(async () => {
  await record.close();
  await rm(folder, { recursive: true });
});

const get = async (address: string): Promise<string> => (await site.request(address)).text();

test('a headline that says more than its text is shown with its grade, both wordings and the places of both', async () => {
  const body = await get('/headlines');
  assert.match(body, /The text has other words that matter/u);
  assert.match(body, /<ins>[^<]*never/u);
  assert.match(body, /<b>may<\/b>/u);
  assert.equal([...body.matchAll(/\/documents\/d[0-9a-f]+\?lit=\d+-\d+&(?:amp;)?text=[0-9a-f]{12}#lit/gu)].length, 2);
  assert.doesNotMatch(body, /<i>night|Shed/u);
  assert.match(body, /1 case among articles and releases 1 to 61 of 61/u);
});

test('outlet and time choose, and a choice that fits nothing says what to do', async () => {
  assert.match(await get('/headlines?outlet=The+Gull'), /1 case among articles and releases 1 to 1 of 1/u);
  assert.match(
    await get('/headlines?outlet=The+Quay+Gazette&from=2025-03'),
    /Nothing of the kind was found among articles and releases 1 to 60 of 60/u,
  );
  assert.match(await get('/headlines?from=2026'), /No article or release fits/u);
  // No date: as if it were not there.
  assert.match(await get('/headlines?from=%22%3E%3Cscript%3E'), /of 61/u);
});

test('a list goes on behind a document, and tells how far it is', async () => {
  const ids = (await record.documents()).map(({ document }) => document);
  const results: HeadlineResult[] = [];
  for await (const each of record.headlines({ after: ids[49] ?? null, all: true })) results.push(each);
  const looked = results.filter(({ kind }) => kind === 'looked');
  assert.deepEqual(
    looked.map(each => each.kind === 'looked' && [each.documents, each.of]),
    [
      [50, 61],
      [61, 61],
    ],
  );
  const found = results.flatMap(each => (each.kind === 'headline' ? [each.document] : []));
  assert.ok(found.length > 0 && found.every(document => document > (ids[49] ?? '')));
  const body = await get(`/headlines?after=${ids[49]}`);
  assert.match(body, /articles and releases 51 to 61 of 61/u);
});
