import assert from 'node:assert/strict';
import test from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { openFetcher } from './fetch.ts';
import { makeMembers } from './member.ts';
import { answer, openMisbehavingServer, say } from './misbehaving.fixture.ts';
import { readMember } from './payload.ts';

const page = '<p>“We sail on Monday,” said Captain Ada Quist.</p>';
const now = (): number => Date.UTC(2031, 3, 5, 6, 7, 8, 999);

test('a page comes as the bytes it stands for, in whatever encoding it was sent', async () => {
  const chunk = (body: string | Uint8Array): string =>
    `${body.length.toString(16)};x=y\r\n${Buffer.from(body).toString('latin1')}\r\n`;
  await using server = await openMisbehavingServer({
    '/plain': answer('200 OK', [], Buffer.from(page)),
    '/gzip': answer('200 OK', ['Content-Encoding: gzip'], gzipSync(page)),
    '/x-gzip': answer('200 OK', ['Content-Encoding: X-GZIP'], gzipSync(page)),
    '/deflate': answer('200 OK', ['Content-Encoding: deflate'], deflateSync(page)),
    '/bare-deflate': answer('200 OK', ['Content-Encoding: deflate'], deflateRawSync(page)),
    '/br': answer('200 OK', ['Content-Encoding: br'], brotliCompressSync(page)),
    '/twice': answer('200 OK', ['Content-Encoding: gzip, identity, br'], brotliCompressSync(gzipSync(page))),
    '/members': answer(
      '200 OK',
      ['Content-Encoding: gzip'],
      Buffer.concat([gzipSync('<p>“We sail'), gzipSync(page.slice(11))]),
    ),
    '/till-close': say('HTTP/1.0 200 OK\r\n\r\n', Buffer.from(page)),
    '/chunked': say(
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n',
      chunk(gzipSync(page).subarray(0, 9)),
      chunk(gzipSync(page).subarray(9)),
      '0\r\nTrailer: x\r\n\r\n',
    ),
  });
  const { fetch } = openFetcher({ ...server.settings, now });
  for (const path of [
    'plain',
    'gzip',
    'x-gzip',
    'deflate',
    'bare-deflate',
    'br',
    'twice',
    'members',
    'till-close',
    'chunked',
  ]) {
    const fetched = await fetch(`${server.origin}/${path}`);
    assert.equal(Buffer.from(fetched.bytes).toString(), page, path);
    assert.equal(fetched.at, '2031-04-05T06:07:08Z');
    assert.equal(fetched.hops.length, 1);
    // The way to the archive and back keeps the payload, and the record tells what was undone.
    const [member] = await makeMembers(fetched);
    const kept = await readMember(member!.bytes, { file: 'f', offset: 0, length: 0 }, 1e6);
    assert.deepEqual([Buffer.from(kept.bytes).toString(), kept.url], [page, fetched.url]);
    assert.ok(!kept.http?.headers.some(([name]) => /^(?:content|transfer)-encoding$/iu.test(name)));
  }
});

test('the whole way is kept: each redirect with its status and headers, the address asked for and the one arrived at', async () => {
  await using server = await openMisbehavingServer({
    '/old': answer('301 Moved Permanently', ['Location: /h%C3%A4fen/next', 'X-One: 1', 'x-one: 2'], 'moved'),
    '/h%C3%A4fen/next': answer('307 Temporary Redirect', [
      `Location: ${Buffer.from('../größe?q=ü#part').toString('latin1')}`,
    ]),
    '/gr%C3%B6%C3%9Fe?q=%C3%BC': answer('200 Fine by me', ['Content-Type: text/html; charset=utf-8'], 'x'),
  });
  const fetched = await openFetcher({ ...server.settings, now }).fetch(`${server.origin}/old#top`);
  assert.equal(fetched.requestedUrl, `${server.origin}/old`);
  assert.equal(fetched.url, `${server.origin}/gr%C3%B6%C3%9Fe?q=%C3%BC`);
  assert.equal(fetched.mediaType, 'text/html; charset=utf-8');
  assert.deepEqual(
    fetched.hops.map(({ url, statusLine, address }) => [url.slice(server.origin.length), statusLine, address]),
    [
      ['/old', 'HTTP/1.1 301 Moved Permanently', '127.0.0.1'],
      ['/h%C3%A4fen/next', 'HTTP/1.1 307 Temporary Redirect', '127.0.0.1'],
      ['/gr%C3%B6%C3%9Fe?q=%C3%BC', 'HTTP/1.1 200 Fine by me', '127.0.0.1'],
    ],
  );
  assert.deepEqual(fetched.hops[0]?.headers.slice(1, 3), [
    ['X-One', '1'],
    ['x-one', '2'],
  ]);
  const members = await makeMembers(fetched);
  assert.deepEqual(
    members.map(({ payload }) => payload),
    [false, false, true],
  );
});

test('a request says who asks and carries nothing else about this machine', async () => {
  let seen = '';
  await using server = await openMisbehavingServer({
    '/a': (socket, request) => {
      seen = request;
      answer('200 OK', ['Set-Cookie: a=b'], 'x')(socket, request);
    },
  });
  const fetcher = openFetcher({ ...server.settings, version: '9.8.7', contact: 'https://desk.example/bot' });
  for (let i = 0; i < 2; i += 1) {
    await fetcher.fetch(`${server.origin}/a`);
    assert.deepEqual(seen.trimEnd().split('\r\n').toSorted(), [
      'Accept-Encoding: gzip, deflate, br',
      'Accept: text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
      'Connection: close',
      'GET /a HTTP/1.1',
      `Host: 127.0.0.1:${server.port}`,
      'User-Agent: onrecord/9.8.7 (+https://desk.example/bot)',
    ]);
  }
});

test('a Last-Modified header is a time only if it is a date, after the web began and not in the future', async () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['Fri, 04 Apr 2031 21:46:00 GMT', '2031-04-04T21:46:00Z'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['Sun, 06 Apr 2031 21:46:00 GMT', null],
    ['Fri, 31 Feb 2031 21:46:00 GMT', null],
    ['yesterday', null],
    ['2031-04-04', null],
    ['', null],
  ];
  await using server = await openMisbehavingServer(
    Object.fromEntries(cases.map(([value], i) => [`/${i}`, answer('200 OK', [`Last-Modified: ${value}`], 'x')])),
  );
  const { fetch } = openFetcher({ ...server.settings, now });
  for (const [i, [value, expected]] of cases.entries())
    assert.equal((await fetch(`${server.origin}/${i}`)).headerTime, expected, value);
});
