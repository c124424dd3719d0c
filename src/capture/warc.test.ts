import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { Fault } from '#base/fault.ts';
import { sha256 } from '#base/id.ts';
import type { Fetched, Supplied } from './capture.ts';
import { makeMembers, openWarcFolder, type Position } from './warc.ts';

const AT = '2031-04-05T06:07:08Z';

const page: Fetched = {
  kind: 'fetched',
  requestedUrl: 'https://harbour.example/old?q=1',
  url: 'https://harbour.example/neu',
  at: AT,
  hops: [
    {
      url: 'https://harbour.example/old?q=1',
      statusLine: 'HTTP/1.1 301 Moved Permanently',
      status: 301,
      headers: [['Location', '/neu']],
      address: '198.41.0.4',
      at: AT,
    },
    {
      url: 'https://harbour.example/neu',
      statusLine: 'HTTP/1.1 200 OK',
      status: 200,
      headers: [
        ['content-type', 'text/html; charset=utf-8'],
        ['Link', '</a.css>; rel=preload'],
        ['Link', '</b.css>; rel=preload'],
        ['Content-Encoding', 'gzip'],
        ['Transfer-Encoding', 'chunked'],
        ['X-Mayor', 'Jos\u00e9'],
      ],
      address: '2620:fe::fe',
      at: AT,
    },
  ],
  bytes: Buffer.from('<p>“The ferry will run,” said Mayor Ilse Brandt.</p>'),
  mediaType: 'text/html; charset=utf-8',
  headerTime: null,
};

const supplied = (name: string | null, bytes: Uint8Array): Supplied => ({
  kind: 'supplied',
  name,
  at: AT,
  bytes,
  mediaType: 'text/plain',
  said: { kind: 'reply', outlet: 'Zürcher „Hafen“\r\nX-Evil: 1', url: 'https://x.example/', published: '2031-04' },
});

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'captures-'));

const isDamaged = (what: RegExp) => (error: unknown) =>
  error instanceof Fault &&
  error.code === 'record-damaged' &&
  what.test(error.message) &&
  !error.message.includes('\n');

/** Bytes that look like nothing in particular, the same every time. */
const noise = (length: number, seed: number): Buffer => {
  const bytes = Buffer.alloc(length);
  let state = seed;
  for (let i = 0; i < length; i += 1) bytes[i] = (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16;
  return bytes;
};

test('what is appended is read back, byte for byte, with what is known of it', async () => {
  const warc = await openWarcFolder(await newFolder());
  const first = await warc.append(null, await makeMembers(page), AT);
  assert.equal(first.places.length, 2);
  const kept = await warc.readPayload(first.places[1]!);
  assert.deepEqual(Buffer.from(kept.bytes), page.bytes);
  assert.deepEqual(
    { ...kept, bytes: null },
    {
      bytes: null,
      type: 'response',
      url: 'https://harbour.example/neu',
      at: AT,
      mediaType: 'text/html; charset=utf-8',
      http: {
        status: 200,
        headers: [
          ['content-type', 'text/html; charset=utf-8'],
          ['Link', '</a.css>; rel=preload'],
          ['Link', '</b.css>; rel=preload'],
          ['X-Archive-Orig-Content-Encoding', 'gzip'],
          ['X-Archive-Orig-Transfer-Encoding', 'chunked'],
          ['X-Mayor', 'Jos\u00e9'],
          ['Content-Length', String(page.bytes.length)],
        ],
      },
      said: null,
    },
  );
  const redirect = await warc.readPayload(first.places[0]!);
  assert.deepEqual([redirect.bytes.length, redirect.http?.status, redirect.url], [0, 301, page.requestedUrl]);
});

test('payloads of any bytes and names of any letters come back the same', async () => {
  const warc = await openWarcFolder(await newFolder());
  const payloads = [
    Buffer.from(''),
    Buffer.from('\r\n\r\n'),
    Buffer.from('WARC/1.1\r\nWARC-Type: response\r\n\r\n'),
    Buffer.from([0x1f, 0x8b, 8, 0, 0]),
    noise(1, 7),
    noise(70_000, 8),
    Buffer.alloc(3_000_000, 'a'),
  ];
  const names = ['a.txt', 'C|.txt', 'ü b%20?#.txt', '\ud800.txt', null, "it's (1)!*~.txt", '…'];
  let position: Position | null = null;
  for (const [i, bytes] of payloads.entries()) {
    const capture = supplied(names[i] ?? null, bytes);
    const appended = await warc.append(position, await makeMembers(capture), AT);
    position = appended.position;
    const kept = await warc.readPayload(appended.places[0]!);
    assert.ok(Buffer.from(kept.bytes).equals(bytes), String(i));
    assert.deepEqual(JSON.parse(kept.said ?? ''), capture.said);
    assert.deepEqual([kept.type, kept.mediaType, kept.http], ['resource', 'text/plain', null]);
    assert.match(kept.url, capture.name === null ? /^urn:sha256:[0-9a-f]{64}$/u : /^file:\/\/\/[^/]+$/u);
  }
});

test('another WARC reader goes through the whole file and finds every payload and digest', async () => {
  const folder = await newFolder();
  const warc = await openWarcFolder(folder);
  const captures = [page, supplied('a.txt', noise(5000, 1)), supplied(null, noise(50_000, 2)), page];
  let position: Position | null = null;
  for (const capture of captures) position = (await warc.append(position, await makeMembers(capture), AT)).position;
  const file = await readFile(join(folder, 'onrecord-000001.warc.gz'));
  const seen: [string, string | null, string][] = [];
  for await (const record of new WARCParser([file], { keepHeadersCase: true })) {
    const payload = await record.readFully(false);
    assert.equal(record.warcHeaders.statusline, 'WARC/1.1');
    if (record.warcType !== 'warcinfo') assert.equal(record.warcPayloadDigest, `sha256:${sha256(payload)}`);
    seen.push([record.warcType, record.warcTargetURI ?? null, sha256(payload)]);
  }
  const pageRecords = [
    ['response', page.requestedUrl, sha256('')],
    ['response', page.url, sha256(page.bytes)],
  ];
  assert.deepEqual(seen.slice(1), [
    ...pageRecords,
    ['resource', 'file:///a.txt', sha256(noise(5000, 1))],
    ['resource', `urn:sha256:${sha256(noise(50_000, 2))}`, sha256(noise(50_000, 2))],
    ...pageRecords,
  ]);
  assert.equal(seen[0]?.[0], 'warcinfo');
});

test('each member is one gzip member that says on its face that supplied bytes were supplied', async () => {
  const [member] = await makeMembers(supplied('a.txt', Buffer.from('x')));
  const text = gunzipSync(member!.bytes).toString();
  assert.match(text, /^WARC\/1\.1\r\n/u);
  assert.match(text, /\r\nX-Onrecord-Obtained: supplied\r\n/u);
  assert.match(text, /\r\nX-Onrecord-Said: \{"kind":"reply","outlet":"Z\\u00fcrcher \\u201eHafen/u);
  assert.doesNotMatch(text, /\r\nX-Evil/u);
});

test('the same capture gives the same bytes, and another time, name or word of the user gives another record', async () => {
  const base = supplied('a.txt', Buffer.from('x'));
  const id = async (capture: Supplied): Promise<string> =>
    /WARC-Record-ID: (\S+)/u.exec(gunzipSync((await makeMembers(capture))[0]!.bytes).toString())?.[1] ?? '';
  assert.deepEqual(await makeMembers(page), await makeMembers(page));
  const ids = await Promise.all(
    [
      base,
      { ...base, at: '2031-04-05T06:07:09Z' },
      { ...base, name: 'b.txt' },
      { ...base, said: { ...base.said, outlet: 'Other' } },
      { ...base, bytes: Buffer.from('y') },
    ].map(id),
  );
  assert.equal(new Set(ids).size, 5);
  for (const one of ids)
    assert.match(one, /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/u);
});

test('what a killed process left beyond the committed end is cut off, at every length of it', async () => {
  const folder = await newFolder();
  const warc = await openWarcFolder(folder);
  const file = join(folder, 'onrecord-000001.warc.gz');
  const first = await warc.append(null, await makeMembers(supplied('a.txt', noise(300, 3))), AT);
  const next = await makeMembers(supplied('b.txt', noise(200, 4)));
  const clean = await warc.append(first.position, next, AT);
  const whole = await readFile(file);
  for (const torn of [1, 17, 200, whole.length - first.position.end, 5000]) {
    await writeFile(file, Buffer.concat([whole.subarray(0, first.position.end), noise(torn, 5)]));
    const again = await warc.append(first.position, next, AT);
    assert.deepEqual(again, clean);
    assert.ok((await readFile(file)).equals(whole));
  }
});

test('a first file that nothing committed speaks of is left alone, and the next one begun', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'onrecord-000001.warc.gz'), 'evidence of a lost database');
  const warc = await openWarcFolder(folder);
  const { position } = await warc.append(null, await makeMembers(page), AT);
  assert.equal(position.file, 'onrecord-000002.warc.gz');
  assert.equal(await readFile(join(folder, 'onrecord-000001.warc.gz'), 'utf8'), 'evidence of a lost database');
});

test('a file that would grow past its size is left, and the records of one capture stay together', async () => {
  const folder = await newFolder();
  const warc = await openWarcFolder(folder, { rollBytes: 3000 });
  let position: Position | null = null;
  for (let i = 0; i < 12; i += 1) {
    const { places, position: next } = await warc.append(position, await makeMembers(page), AT);
    assert.equal(places[0]?.file, places[1]?.file);
    for (const place of places) await warc.readPayload(place);
    position = next;
  }
  const files = await readdir(folder);
  assert.ok(files.length > 2, String(files));
  for (const file of files) assert.ok((await stat(join(folder, file))).size <= 3000);
});

test('every damaged byte of a member is noticed, and the file and offset are named', async () => {
  const folder = await newFolder();
  const warc = await openWarcFolder(folder);
  const { places } = await warc.append(
    null,
    await makeMembers(supplied('a.txt', Buffer.from('The bridge stays.'))),
    AT,
  );
  const place = places[0]!;
  const file = join(folder, place.file);
  const whole = await readFile(file);
  let noticed = 0;
  for (let i = place.offset; i < place.offset + place.length; i += 1) {
    const broken = Buffer.from(whole);
    broken[i]! ^= 0x55;
    await writeFile(file, broken);
    // The header's time, flags for the machine and level carry nothing.
    const ofNoMeaning = i - place.offset >= 4 && i - place.offset < 10;
    if (ofNoMeaning) continue;
    await assert.rejects(
      warc.readPayload(place),
      isDamaged(new RegExp(`^onrecord-000001.warc.gz at ${place.offset}: `, 'u')),
      String(i),
    );
    noticed += 1;
  }
  assert.equal(noticed, place.length - 6);
});

test('a file that was cut short, is gone, or is named by a lie is damage, never a crash', async () => {
  const folder = await newFolder();
  const warc = await openWarcFolder(folder);
  const { places, position } = await warc.append(null, await makeMembers(page), AT);
  const place = places[1]!;
  await truncate(join(folder, place.file), place.offset + place.length - 1);
  await assert.rejects(warc.readPayload(place), isDamaged(/ends before/u));
  await assert.rejects(
    warc.append(position, await makeMembers(page), AT),
    isDamaged(/ends at \d+, but captures were kept up to/u),
  );
  await assert.rejects(warc.readPayload({ ...place, file: 'onrecord-000009.warc.gz' }), isDamaged(/cannot be opened/u));
  await assert.rejects(warc.readPayload({ ...place, file: '../../secret' }), isDamaged(/not the name/u));
  await assert.rejects(warc.readPayload({ ...place, offset: -1 }), isDamaged(/ends before/u));
  await assert.rejects(warc.readPayload({ file: place.file, offset: 0, length: 40 }), isDamaged(/cannot be unpacked/u));
});

test('the head of a file is no capture', async () => {
  const warc = await openWarcFolder(await newFolder());
  const { places } = await warc.append(null, await makeMembers(page), AT);
  await assert.rejects(
    warc.readPayload({ file: places[0]!.file, offset: 0, length: places[0]!.offset }),
    isDamaged(/no capture/u),
  );
});

test('a record that was unpacked, changed and packed again is noticed, whatever was changed', async () => {
  const capture = supplied('a.txt', Buffer.from('The bridge stays.'));
  const [member] = await makeMembers(capture);
  const text = gunzipSync(member!.bytes).toString('latin1');
  const digest = (words: string): string => `sha256:${sha256(words)}`;
  const otherBytes = text.replace('bridge stays', 'bridge falls');
  const changes: readonly (readonly [string, RegExp | null])[] = [
    [text, null],
    [otherBytes, /the bytes are not those that were kept/u],
    [
      otherBytes.replaceAll(digest('The bridge stays.'), digest('The bridge falls.')),
      /what is said about the bytes is not what was kept/u,
    ],
    [text.replace(/(Payload-Digest: sha256:)..../u, '$10000'), /the payload is not the one/u],
    [text.replace('2031-04-05T06', '2031-04-05T07'), /what is said about the bytes/u],
    [text.replace('file:///a.txt', 'file:///b.txt'), /what is said about the bytes/u],
    [text.replace('"kind":"reply"', '"kind":"post "'), /what is said about the bytes/u],
    [text.replace('Obtained: supplied', 'Obtained: fetched'), /what is said about the bytes/u],
    [text.replace('Type: resource', 'Type: response'), /what is said about the bytes/u],
    [text.replace('Content-Type: text/plain', 'Content-Type: text/html'), /what is said about the bytes/u],
    ['', /not a WARC record/u],
    ['nonsense', /the bytes are not|not a WARC record/u],
  ];
  for (const [changed, says] of changes) {
    if (says !== null) assert.notEqual(changed, text);
    const folder = await newFolder();
    const packed = gzipSync(Buffer.from(changed, 'latin1'));
    await writeFile(join(folder, 'onrecord-000001.warc.gz'), packed);
    const place = { file: 'onrecord-000001.warc.gz', offset: 0, length: packed.length };
    const read = (await openWarcFolder(folder)).readPayload(place);
    if (says === null) assert.deepEqual(Buffer.from((await read).bytes), capture.bytes);
    else await assert.rejects(read, isDamaged(says));
  }
});
