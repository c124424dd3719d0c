import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openRecord, type Record, type ShownDocument } from '#record/record.ts';
import { openJobs } from '#server/jobs.ts';
import { openAssets } from '#web/assets.ts';
import { makeSite } from '#web/site.ts';

const REST = `<p>Nobody voted. The clerk read the minutes of the winter meeting twice, and then asked for silence for the two members who had died since. A window was opened and shut again, and the caretaker began to stack the benches.</p>`;
const page = (title: string, body: string): string =>
  `<html lang="en"><head><title>${title}</title><link rel="canonical" href="javascript:alert(3)"></head><body><article><h1>${title}</h1>${body}${REST}</article></body></html>`;
const FILES: Readonly<globalThis.Record<string, string>> = {
  'harbour.html': page(
    '&lt;script&gt;alert(1)&lt;/script&gt; at the harbour',
    `<p>“The harbour &lt;img src=x onerror=alert(2)&gt; stays open,” said Ilse Brandt, the mayor, on Friday in the hall.</p>
     <p>Brandt said that Ada Thornbury had told her “the ferry is closed for good.”</p>
     <p>Brandt did not say that the ferry was sold.</p>`,
  ),
  'long.txt': `Transcript of the winter session\n\n${Array.from(
    { length: 900 },
    (_, i) =>
      `${i % 2 === 0 ? 'ILSE BRANDT' : 'ADA THORNBURY'}: Shed number ${i} of the harbour is to be mended before the winter, as the minutes of the last session show.`,
  ).join('\n\n')}\n`,
};

let folder = '';
let record: Record;
let site: ReturnType<typeof makeSite>;
const ids = new Map<string, string>();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-document-'));
  record = await openRecord(join(folder, 'record'));
  for (const [name, text] of Object.entries(FILES)) {
    await writeFile(join(folder, name), text);
    for await (const added of record.add([join(folder, name)], { said: { outlet: 'The Quay <b>Gazette</b>' } })) {
      assert.equal(added.error, null);
      ids.set(name, added.document ?? '');
    }
  }
  const server = {
    record,
    name: 'test',
    jobs: openJobs(record, () => new Date(0)),
  };
  site = makeSite(server, {
    assets: await openAssets(),
    onFailure: error => assert.fail(String(error)),
    describe: error => ({ status: 404, detail: String(error) }),
  });
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
const idOf = (name: string): string => ids.get(name) ?? '';
const show = (name: string): Promise<ShownDocument> => record.show(idOf(name));
/** What stands on a page as text, tags taken off. */
const plain = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('what came in is shown as text, whatever it says', async () => {
  const body = await get(`/documents/${idOf('harbour.html')}`);
  assert.doesNotMatch(body, /<script>alert|<img src=x|<b>Gazette/u);
  assert.doesNotMatch(body, /href="javascript:/u);
  assert.match(plain(body), /<script>alert\(1\)<\/script> at the harbour/u);
});

test('the whole text stands on the page in its order, and every statement has its words marked, its speaker named and its addresses', async () => {
  const { text, blocks, statements } = await show('harbour.html');
  const body = await get(`/documents/${idOf('harbour.html')}`);
  const words = plain(body);
  let at = 0;
  for (const { span } of blocks) {
    const found = words.indexOf(text.slice(...span), at);
    assert.ok(found >= at, text.slice(...span));
    at = found;
  }
  assert.ok(statements.length >= 3);
  for (const { id, content, speaker, person } of statements) {
    assert.ok(body.includes(`/spread?of=${id}"`));
    assert.ok(body.includes(`id="at-${content[0]?.[0]}"`));
    assert.ok(words.includes(speaker?.name ?? ''));
    if (person !== null) assert.ok(body.includes(`/people/${person}"`));
  }
});

test('no two places of a page have one name', async () => {
  for (const name of Object.keys(FILES)) {
    const names = [...(await get(`/documents/${idOf(name)}?lit=3-40`)).matchAll(/\sid="(?<id>[^"]+)"/gu)].map(
      ([, id]) => id,
    );
    assert.equal(new Set(names).size, names.length);
  }
});

test('what the text says was not said is told apart', async () => {
  const { statements } = await show('harbour.html');
  const body = await get(`/documents/${idOf('harbour.html')}`);
  assert.ok(statements.some(({ negated }) => negated));
  assert.match(body, /class="statement[^"]* negated"/u);
  assert.match(body, /Not said, according to this text/u);
});

test('exactly the words that a link means are lit, and none if the text is another by now', async () => {
  const { text, statements, textSha256 } = await show('harbour.html');
  const [start, end] = statements[1]?.content[0] ?? assert.fail();
  const place = `/documents/${idOf('harbour.html')}?lit=${start + 3}-${end + 5}`;
  const lit = (body: string): string =>
    plain([...body.matchAll(/<mark[^>]*>(?<words>.*?)<\/mark>/gsu)].map(([, words]) => words).join(''));
  const same = await get(`${place}&text=${textSha256.slice(0, 12)}`);
  // White space between paragraphs is not lit.
  assert.equal(lit(same), text.slice(start + 3, end + 5).replaceAll('\n', ''));
  assert.match(same, /<mark [^>]*id="lit"/u);
  const other = await get(`${place}&text=000000000000`);
  assert.equal(lit(other), '');
  assert.match(other, /read anew/u);
  for (const odd of ['9-3', '0-0', 'x', '5-999999999', '-1-4', '999999999-999999999'])
    await get(`/documents/${idOf('harbour.html')}?lit=${odd}`);
});

test('a long document is cut into parts with addresses; a place in it is shown in its part', async () => {
  const { text, statements } = await show('long.txt');
  const first = await get(`/documents/${idOf('long.txt')}`);
  assert.ok(text.length > 100_000 && first.length < 500_000);
  assert.match(first, /Part 1 of [2-9]/u);
  const last = statements.at(-1)?.content[0] ?? assert.fail();
  const there = await get(`/documents/${idOf('long.txt')}?lit=${last[0]}-${last[1]}`);
  assert.ok(!first.includes('id="lit"') && there.includes('id="lit"'));
  assert.doesNotMatch(there, /Part 1 of/u);
});

test('kept bytes are shown with their hash, and hashed again where that is asked for; another document’s are not there', async () => {
  const { sha256 } = await show('harbour.html');
  const other = await show('long.txt');
  const kept = await get(`/documents/${idOf('harbour.html')}/kept`);
  assert.ok(kept.includes(sha256) && kept.includes(`src="/api/captures/${sha256}"`));
  assert.match(kept, /<iframe\s+sandbox\s+src/u);
  assert.doesNotMatch(kept, /hashed by the server|href="javascript:/u);
  const verified = await get(`/documents/${idOf('harbour.html')}/kept?verify=1`);
  assert.match(verified, /Equal\. These are the bytes/u);
  await get(`/documents/${idOf('harbour.html')}/kept?capture=${other.sha256}`, 404);
  await get('/documents/d00000000000000000000', 404);
});

test('bytes that are damaged are said to be, on a page that still tells all else', async () => {
  const captures = join(folder, 'record', 'captures');
  const [name] = (await readdir(captures)).filter(each => each.endsWith('.warc.gz'));
  const file = join(captures, name ?? assert.fail());
  const whole = await readFile(file);
  const { sha256 } = await show('long.txt');
  const { offset } = await record.rehash(sha256);
  const damaged = Uint8Array.from(whole);
  for (let i = offset + 300; i < offset + 340; i += 1) damaged[i] = (damaged[i] ?? 0) ^ 0xff;
  await writeFile(file, damaged);
  const body = await get(`/documents/${idOf('long.txt')}/kept`);
  assert.match(body, /Not equal/u);
  assert.doesNotMatch(body, /<iframe/u);
  await writeFile(file, whole);
});
