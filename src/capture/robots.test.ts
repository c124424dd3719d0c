import assert from 'node:assert/strict';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { openFetcher } from './fetch.ts';
import { answer, openMisbehavingServer, say, type Answer } from './misbehaving.fixture.ts';
import { readRobots } from './robots-rules.ts';
import { openTurns } from './turns.ts';

const page = answer('200 OK', [], 'x');
const rules = (text: string): Answer => answer('200 OK', ['Content-Type: text/plain'], text);

test('robots.txt that is there is obeyed, the longest rule first and our own group before the one for all', () => {
  const site = new URL('https://harbour.example/');
  const allowed = (text: string, path: string): boolean =>
    readRobots(site, Buffer.from(text)).refusal(new URL(path, site).href) === null;
  assert.equal(allowed('', '/a'), true);
  assert.equal(allowed('User-agent: *\nDisallow: /', '/a'), false);
  assert.equal(allowed('User-agent: *\nDisallow:', '/a'), true);
  assert.equal(allowed('User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/open/1'), true);
  assert.equal(allowed('User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/1'), false);
  assert.equal(allowed('User-agent: *\nAllow: /\n\nUser-agent: OnRecord\nDisallow: /', '/a'), false);
  assert.equal(allowed('User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /private', '/a'), true);
  assert.equal(allowed('User-agent: other\nDisallow: /', '/a'), true);
  assert.equal(allowed('User-agent: *\r\nDisallow: /*.pdf$ # no files', '/a.pdf'), false);
  assert.equal(allowed('User-agent: *\r\nDisallow: /*.pdf$', '/a.pdf?x'), true);
  assert.equal(allowed('\ufeffUser-agent: *\nDisallow: /', '/a'), false);
  assert.equal(allowed('User-agent: *\nDisallow: /größe', '/gr%C3%B6%C3%9Fe'), false);
  assert.equal(
    allowed('User-agent: a\nUser-agent: *\nCrawl-delay: 1\nDisallow: /\nUser-agent: b\nAllow: /', '/a'),
    false,
  );
  assert.equal(
    allowed('User-agent: a\nDisallow: /\nUser-agent: *\nSitemap: /s\nUser-agent: b\nDisallow: /b', '/b'),
    false,
  );
  assert.equal(
    allowed('User-agent: onrecord/2.0\nUser-agent: onrecord\nDisallow: /b\nUser-agent: *\nDisallow: /', '/a'),
    true,
  );
  assert.equal(allowed('User-agent: onrecord\n', '/a'), true);
  assert.equal(allowed('DISALLOW: /', '/a'), true);
  assert.equal(allowed('<!doctype html><title>Not found</title>', '/a'), true);
});

test('a robots.txt that is made to take for ever, or all memory, does neither', () => {
  const site = new URL('https://harbour.example/');
  const long = `https://harbour.example/${'a'.repeat(4000)}`;
  const agents = Array.from({ length: 18_000 }, (_, i) => `User-agent: a${i}\n`).join('');
  const manyForMany = readRobots(site, Buffer.from(`${agents}User-agent: *\n${'Disallow: /a\n'.repeat(18_000)}`));
  assert.match(manyForMany.refusal(long)?.message ?? '', /does not allow it$/u);
  assert.equal(manyForMany.refusal('https://harbour.example/b'), null);
  const rule = (i: number): string => `Disallow: /${'*a'.repeat(50)}b${i}`;
  const wild = Array.from({ length: 4500 }, (_, i) => rule(i)).join('\n');
  assert.match(
    readRobots(site, Buffer.from(`User-agent: *\n${wild}`)).refusal(long)?.message ?? '',
    /more rules than can/u,
  );
});

/** What a host's robots.txt answers, and what follows for its pages: a pattern for the refusal, or null for none. */
const ANSWERS: readonly (readonly [string, Answer, RegExp | null])[] = [
  ['allows', rules('User-agent: *\nAllow: /'), null],
  ['forbids', rules('User-agent: *\nDisallow: /a'), /\/a: the robots\.txt of the host does not allow it$/u],
  ['is not there (404)', answer('404 Not Found', [], 'User-agent: *\nDisallow: /'), null],
  ['is forbidden (403)', answer('403 Forbidden', [], 'User-agent: *\nDisallow: /'), null],
  ['is empty', rules(''), null],
  ['fails (503)', answer('503 Busy'), /cannot be read \(status 503\)/u],
  ['hangs', () => {}, /cannot be read \(the server was not done/u],
  ['breaks off', say('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser'), /cannot be read \(the server broke off/u],
  [
    'is spoilt',
    answer('200 OK', ['Content-Encoding: gzip'], 'User-agent: *'),
    /cannot be read \(the body is not the gzip/u,
  ],
  [
    'is packed',
    answer('200 OK', ['Content-Encoding: gzip'], gzipSync('User-agent: *\nDisallow: /')),
    /does not allow/u,
  ],
  ['has moved', answer('302 Found', ['Location: /elsewhere']), /does not allow/u],
  ['moves on and on', answer('302 Found', ['Location: /robots.txt']), null],
  [
    'moves to this machine',
    answer('302 Found', ['Location: http://127.0.0.1:1/']),
    /an address of this machine itself/u,
  ],
  ['is huge, its rule first', rules(`User-agent: *\nDisallow: /a\n${'# more\n'.repeat(200_000)}`), /does not allow/u],
  ['is huge, its rule past the limit', rules(`${'# more\n'.repeat(200_000)}User-agent: *\nDisallow: /a\n`), null],
];

for (const [does, robots, refusal] of ANSWERS)
  test(`a robots.txt that ${does} ${refusal === null ? 'lets the page be fetched' : 'keeps the page from being fetched'}`, async () => {
    await using server = await openMisbehavingServer({
      '/robots.txt': robots,
      '/elsewhere': rules('User-agent: onrecord\nDisallow: /a'),
      '/a': page,
    });
    const { fetch } = openFetcher({ ...server.settings, timeLimitMs: 400 });
    if (refusal === null) await fetch(`${server.origin}/a`);
    else await assert.rejects(fetch(`${server.origin}/a`), { message: refusal });
    assert.equal(server.asked.includes('/a'), refusal === null);
  });

test('a robots.txt is asked for once a host and day, and again soon after it could not be read', async () => {
  let nowMs = Date.UTC(2031, 0, 1);
  let robots = rules('');
  await using server = await openMisbehavingServer({
    '/a': page,
    '/robots.txt': (socket, request) => robots(socket, request),
  });
  const fetcher = openFetcher({ ...server.settings, now: () => nowMs });
  const asked = async (): Promise<number> => {
    await fetcher.fetch(`${server.origin}/a`).catch(() => {});
    return server.asked.filter(path => path === '/robots.txt').length;
  };
  assert.deepEqual([await asked(), await asked()], [1, 1]);
  nowMs += 23 * 3_600_000;
  assert.equal(await asked(), 1);
  nowMs += 3_600_001;
  assert.equal(await asked(), 2);
  robots = answer('503 Busy');
  nowMs += 24 * 3_600_000;
  assert.deepEqual([await asked(), await asked()], [3, 3]);
  nowMs += 299_000;
  assert.equal(await asked(), 3);
  nowMs += 1001;
  assert.equal(await asked(), 4);
});

test('a page that redirects to where robots.txt forbids is not followed there', async () => {
  await using other = await openMisbehavingServer({ '/robots.txt': rules('User-agent: *\nDisallow: /'), '/b': page });
  await using server = await openMisbehavingServer({ '/a': answer('302 Found', [`Location: ${other.origin}/b`]) });
  const allowHosts = [`127.0.0.1:${server.port}`, `127.0.0.1:${other.port}`];
  const { fetch } = openFetcher({ ...server.settings, allowHosts });
  await assert.rejects(fetch(`${server.origin}/a`), { code: 'input-refused', message: /\/b: the robots\.txt/u });
  assert.deepEqual(other.asked, ['/robots.txt']);
});

test('a host is asked one thing at a time, with its pause between; Crawl-delay makes it longer up to a cap', async () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 1000],
    ['User-agent: *\nCrawl-delay: 7', 7000],
    ['User-agent: *\nCrawl-delay: 0.1', 1000],
    ['User-agent: *\nCrawl-delay: 86400', 30_000],
    ['User-agent: *\nCrawl-delay: soon', 1000],
    ['User-agent: *\nCrawl-delay: -5', 1000],
  ];
  for (const [text, expectedMs] of cases) {
    let nowMs = 0;
    let atOnce = 0;
    let most = 0;
    const waits: number[] = [];
    await using server = await openMisbehavingServer({
      '/robots.txt': rules(text),
      '/a': (socket, request) => {
        most = Math.max(most, (atOnce += 1));
        socket.on('close', () => (atOnce -= 1));
        setTimeout(() => page(socket, request), 5);
      },
    });
    const fetcher = openFetcher({
      ...server.settings,
      pauseMs: 1000,
      now: () => nowMs,
      wait: async ms => {
        waits.push(ms);
        nowMs += ms;
      },
    });
    await Promise.all([1, 2, 3].map(() => fetcher.fetch(`${server.origin}/a`)));
    assert.deepEqual(waits, [expectedMs, expectedMs], text);
    assert.equal(most, 1);
  }
});

test('one host does not wait for another, and a failure does not stop the ones behind it', async () => {
  const turns = openTurns({ now: () => 0, wait: async () => {} });
  const log: string[] = [];
  let release = (): void => {};
  const held = new Promise<void>(done => (release = done));
  const slow = turns.take('slow.example', async () => {
    await held;
    log.push('slow');
    throw new Error('broken');
  });
  const behind = turns.take('slow.example', async () => log.push('behind'));
  await turns.take('other.example', async () => log.push('other'));
  release();
  await assert.rejects(slow, /broken/u);
  await behind;
  assert.deepEqual(log, ['other', 'slow', 'behind']);
});
