import assert from 'node:assert/strict';
import net from 'node:net';
import test from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Fault, type FaultCode } from '#base/fault.ts';
import { openFetcher, type FetchSettings } from './fetch.ts';
import { answer, openMisbehavingServer, say, type Answer } from './misbehaving.fixture.ts';

const bomb = Buffer.alloc(30_000_000, 'a');
const page = '<p>“We sail on Monday,” said Captain Ada Quist.</p>';
const zipped = gzipSync(page);
const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';

/** Sends a piece again and again until nobody listens any more. */
const endlessly =
  (head: string, piece: string | Uint8Array, pauseMs: number): Answer =>
  socket => {
    socket.write(head);
    const timer = setInterval(() => socket.writableLength < 1e6 && socket.write(piece), pauseMs);
    socket.on('close', () => clearInterval(timer));
  };

interface Misbehaviour {
  readonly does: string;
  readonly answer: Answer;
  readonly code: FaultCode;
  readonly says: RegExp;
  readonly settings?: Partial<FetchSettings>;
}

const SHORT = { timeLimitMs: 250 };
const to = (location: string): Answer => answer('302 Found', [`Location: ${location}`]);

const MISBEHAVIOURS: readonly Misbehaviour[] = [
  { does: 'never answers', answer: () => {}, code: 'input-too-slow', says: /not done after 0\.25 s/u, settings: SHORT },
  { does: 'closes at once', answer: socket => socket.end(), code: 'network-failed', says: /broke off/u },
  {
    does: 'resets the connection',
    answer: socket => socket.resetAndDestroy(),
    code: 'network-failed',
    says: /broke off/u,
  },
  {
    does: 'drips its headers',
    answer: endlessly('HTTP/1.1 200 OK\r\n', 'X-Drop: 1\r\n', 20),
    code: 'input-too-slow',
    says: /not done/u,
    settings: SHORT,
  },
  {
    does: 'drips its body',
    answer: endlessly('HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n', '.', 20),
    code: 'input-too-slow',
    says: /not done/u,
    settings: SHORT,
  },
  {
    does: 'says "wait" for ever (status 103)',
    answer: endlessly('', 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', 5),
    code: 'input-too-slow',
    says: /not done/u,
    settings: SHORT,
  },
  {
    does: 'sends one huge header',
    answer: say(`HTTP/1.1 200 OK\r\nX-Big: ${'x'.repeat(200_000)}\r\n\r\n`),
    code: 'network-failed',
    says: /headers of the answer are larger/u,
  },
  {
    does: 'sends ten thousand headers',
    answer: say(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(10_000)}\r\n`),
    code: 'network-failed',
    says: /headers of the answer are larger/u,
  },
  {
    does: 'speaks another protocol',
    answer: say('SSH-2.0-OpenSSH_9.9\r\n'),
    code: 'network-failed',
    says: /not (proper )?HTTP/u,
  },
  { does: 'speaks HTTP/0.9', answer: say(page), code: 'network-failed', says: /not (proper )?HTTP/u },
  { does: 'sends noise', answer: say(Buffer.alloc(500, 0x81)), code: 'network-failed', says: /not (proper )?HTTP/u },
  {
    does: 'gives a status that is none',
    answer: say('HTTP/1.1 abc OK\r\n\r\n'),
    code: 'network-failed',
    says: /not (proper )?HTTP/u,
  },
  {
    does: 'wants another protocol (101)',
    answer: say('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    code: 'network-failed',
    says: /another protocol/u,
  },
  {
    does: 'puts a NUL into a header',
    answer: say('HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\nx'),
    code: 'network-failed',
    says: /not proper HTTP/u,
  },
  {
    does: 'gives two lengths',
    answer: say('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'),
    code: 'network-failed',
    says: /not proper HTTP/u,
  },
  {
    does: 'gives a length and chunks',
    answer: say('HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'),
    code: 'network-failed',
    says: /not proper HTTP/u,
  },
  {
    does: 'gives a length below nothing',
    answer: say('HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc'),
    code: 'network-failed',
    says: /not proper HTTP/u,
  },
  {
    does: 'breaks off before its length',
    answer: say('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc'),
    code: 'network-failed',
    says: /broke off before the end/u,
  },
  {
    does: 'breaks off inside a chunk',
    answer: say(`${chunked}ff\r\nabc`),
    code: 'network-failed',
    says: /broke off before the end/u,
  },
  {
    does: 'breaks off between chunks',
    answer: say(`${chunked}3\r\nabc\r\n`),
    code: 'network-failed',
    says: /broke off before the end/u,
  },
  {
    does: 'gives a chunk size that is none',
    answer: say(`${chunked}zz\r\nabc\r\n`),
    code: 'network-failed',
    says: /not proper HTTP/u,
  },
  {
    does: 'announces more than the limit',
    answer: say('HTTP/1.1 200 OK\r\nContent-Length: 2000000000\r\n\r\n'),
    code: 'input-too-large',
    says: /announces 2000000000 bytes/u,
  },
  {
    does: 'sends without end',
    answer: endlessly('HTTP/1.1 200 OK\r\n\r\n', Buffer.alloc(40_000, 'a'), 1),
    code: 'input-too-large',
    says: /larger than the limit of 100000 bytes/u,
  },
  {
    does: 'sends a gzip bomb',
    answer: answer('200 OK', ['Content-Encoding: gzip'], gzipSync(bomb)),
    code: 'input-too-large',
    says: /unpacks to more than the limit/u,
  },
  {
    does: 'sends a brotli bomb',
    answer: answer('200 OK', ['Content-Encoding: br'], brotliCompressSync(bomb)),
    code: 'input-too-large',
    says: /unpacks to more than the limit/u,
  },
  {
    does: 'sends a bomb packed three times',
    answer: answer('200 OK', ['Content-Encoding: gzip, gzip, gzip'], gzipSync(gzipSync(gzipSync(bomb)))),
    code: 'input-too-large',
    says: /unpacks to more than the limit/u,
  },
  {
    does: 'packs a page four times',
    answer: answer('200 OK', ['Content-Encoding: gzip, gzip', 'Content-Encoding: gzip, gzip'], zipped),
    code: 'input-unreadable',
    says: /packed 4 times over/u,
  },
  {
    does: 'cuts its gzip off',
    answer: answer('200 OK', ['Content-Encoding: gzip'], zipped.subarray(0, -12)),
    code: 'input-unreadable',
    says: /gzip data is cut off/u,
  },
  {
    does: 'spoils its gzip',
    answer: answer('200 OK', ['Content-Encoding: gzip'], Buffer.concat([zipped.subarray(0, -8), Buffer.alloc(8)])),
    code: 'input-unreadable',
    says: /not the gzip data/u,
  },
  {
    does: 'calls plain text gzip',
    answer: answer('200 OK', ['Content-Encoding: gzip'], page),
    code: 'input-unreadable',
    says: /not the gzip data/u,
  },
  {
    does: 'calls plain text brotli',
    answer: answer('200 OK', ['Content-Encoding: br'], page),
    code: 'input-unreadable',
    says: /not the br data/u,
  },
  {
    does: 'calls plain text deflate',
    answer: answer('200 OK', ['Content-Encoding: deflate'], page),
    code: 'input-unreadable',
    says: /deflate data/u,
  },
  {
    does: 'packs in an unknown way',
    answer: answer('200 OK', ['Content-Encoding: sdch'], page),
    code: 'input-unreadable',
    says: /not known \(sdch\)/u,
  },
  { does: 'has nothing to say', answer: answer('200 OK'), code: 'input-empty', says: /no content/u },
  { does: 'answers 204', answer: answer('204 No Content'), code: 'input-empty', says: /status 204/u },
  {
    does: 'answers 206 unasked',
    answer: answer('206 Partial Content', [], page),
    code: 'input-unreadable',
    says: /a part of the page/u,
  },
  {
    does: 'answers 304 unasked',
    answer: say('HTTP/1.1 304 Not Modified\r\n\r\n'),
    code: 'input-empty',
    says: /status 304/u,
  },
  {
    does: 'answers 300',
    answer: answer('300 Multiple Choices', [], page),
    code: 'network-failed',
    says: /status 300/u,
  },
  {
    does: 'wants a login',
    answer: answer('401 Unauthorized', [], page),
    code: 'input-refused',
    says: /login \(status 401\)/u,
  },
  { does: 'forbids', answer: answer('403 Forbidden', [], page), code: 'input-refused', says: /status 403/u },
  { does: 'has no such page', answer: answer('404 Not Found', [], page), code: 'input-missing', says: /status 404/u },
  { does: 'took the page down', answer: answer('410 Gone', [], page), code: 'input-missing', says: /status 410/u },
  {
    does: 'had too many requests',
    answer: answer('429 Too Many', [], page),
    code: 'input-refused',
    says: /status 429/u,
  },
  { does: 'fails', answer: answer('500 Oops', [], page), code: 'network-failed', says: /server fails \(status 500\)/u },
  { does: 'answers 999', answer: answer('999 Denied', [], page), code: 'network-failed', says: /status 999/u },
  { does: 'redirects to nowhere', answer: answer('302 Found'), code: 'network-failed', says: /does not say where to/u },
  { does: 'redirects to no address', answer: to('http://[::'), code: 'bad-request', says: /not a web address/u },
  {
    does: 'redirects to a file',
    answer: to('file:///etc/passwd'),
    code: 'input-refused',
    says: /only http and https addresses are fetched, not file/u,
  },
  { does: 'redirects to script', answer: to('javascript:alert(1)'), code: 'input-refused', says: /not javascript/u },
  { does: 'redirects to data', answer: to('data:text/html,hello'), code: 'input-refused', says: /not data/u },
  {
    does: 'redirects with a password',
    answer: to('http://me:secret@harbour.example/'),
    code: 'input-refused',
    says: /user name or password/u,
  },
  {
    does: 'redirects to a mail server',
    answer: to('http://harbour.example:25/'),
    code: 'input-refused',
    says: /port 25/u,
  },
  {
    does: 'redirects to this machine',
    answer: to('http://127.0.0.1:9/x'),
    code: 'input-refused',
    says: /127\.0\.0\.1, an address of this machine/u,
  },
  {
    does: 'redirects to this machine in hex',
    answer: to('//0x7f.1:8081/x'),
    code: 'input-refused',
    says: /an address of this machine/u,
  },
  {
    does: 'redirects to IPv6 loopback',
    answer: to('http://[::1]/'),
    code: 'input-refused',
    says: /an address of this machine/u,
  },
  {
    does: 'redirects to the metadata service',
    answer: to('http://169.254.169.254/latest/'),
    code: 'input-refused',
    says: /link-local/u,
  },
  {
    does: 'redirects to the metadata name',
    answer: to('http://metadata.google.internal/'),
    code: 'input-refused',
    says: /inner network/u,
  },
  {
    does: 'redirects to the router',
    answer: to('http://192.168.1.1/'),
    code: 'input-refused',
    says: /a private address/u,
  },
  {
    does: 'redirects to itself',
    answer: to('/17?x'),
    code: 'network-failed',
    says: /in a circle|more than 5 redirects/u,
  },
];

for (const { does, answer: misbehave, code, says, settings } of MISBEHAVIOURS)
  test(`a server that ${does} gives one clear line`, async () => {
    await using server = await openMisbehavingServer({ '/17?x': misbehave });
    const fetcher = openFetcher({ ...server.settings, ...settings });
    const url = `${server.origin}/17?x`;
    await assert.rejects(fetcher.fetch(url), (error: unknown) => {
      assert.ok(error instanceof Fault, String(error));
      assert.equal(error.code, code, error.message);
      assert.match(error.message, says);
      assert.ok(error.message.startsWith(url), error.message);
      assert.doesNotMatch(error.message, /[\n\r]|secret/u);
      assert.ok(error.message.length < 400);
      return true;
    });
    assert.deepEqual(server.asked, ['/robots.txt', '/17?x']);
  });

test('redirects that go in a circle, or on and on, are given up', async () => {
  await using server = await openMisbehavingServer({
    '/a': to('/b'),
    '/b': to('/a#part'),
    ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`/${i}`, to(`/${i + 1}`)])),
  });
  const { fetch } = openFetcher(server.settings);
  await assert.rejects(fetch(`${server.origin}/a`), { code: 'network-failed', message: /circle, back to .*\/a$/u });
  await assert.rejects(fetch(`${server.origin}/0`), { code: 'network-failed', message: /more than 5 redirects$/u });
  assert.deepEqual(server.asked, ['/robots.txt', '/a', '/b', '/0', '/1', '/2', '/3', '/4', '/5']);
});

test('a port where nobody listens, and a name that is not known, give one clear line', async () => {
  const server = await openMisbehavingServer({});
  await server[Symbol.asyncDispose]();
  const { fetch } = openFetcher(server.settings);
  await assert.rejects(fetch(`${server.origin}/a`), { code: 'network-failed', message: /refuses the connection/u });
  await assert.rejects(fetch('http://nobody.example/'), { code: 'network-failed', message: /host name is not known/u });
});

test('a server without TLS behind an https address gives one clear line', async () => {
  const server = net.createServer(socket =>
    socket
      .on('error', () => {})
      .resume()
      .end('HTTP/1.1 400 Bad Request\r\n\r\n'),
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const { fetch } = openFetcher({ allowHosts: [host], timeLimitMs: 5000 });
  await assert.rejects(fetch(`https://${host}/a`), {
    code: 'network-failed',
    message:
      /^https:\/\/127\.0\.0\.1:\d+\/a: its robots.txt cannot be read \(no safe connection: [^\n]+\), so nothing/u,
  });
  await new Promise(done => server.close(done));
});

test('closing the door ends what is running and what waits, and refuses what comes later', async () => {
  await using server = await openMisbehavingServer({ '/hang': () => {} });
  const fetcher = openFetcher(server.settings);
  const running = assert.rejects(fetcher.fetch(`${server.origin}/hang`), {
    code: 'input-refused',
    message: /was ended/u,
  });
  const waiting = assert.rejects(fetcher.fetch(`${server.origin}/b`), { code: 'input-refused', message: /was ended/u });
  fetcher.close();
  await Promise.all([running, waiting]);
  await assert.rejects(fetcher.fetch(`${server.origin}/c`), { code: 'input-refused', message: /was ended/u });
});
