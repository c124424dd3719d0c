import assert from 'node:assert/strict';
import net from 'node:net';
import test from 'node:test';
import { Fault } from '#base/fault.ts';
import { judgeAddress } from './address.ts';
import { openFetcher } from './fetch.ts';
import { answer, openMisbehavingServer } from './misbehaving.fixture.ts';

const PUBLIC = ['198.41.0.4', '9.9.9.9', '2620:fe::fe', '2001:500:2::c', '::ffff:9.9.9.9', '64:ff9b::909:909'];

/**
 * Also IPv4-compatible, translated, 6to4, Teredo, NAT64 and ISATAP addresses, inner ones in outer clothes; and what is no address, or
 * one only in a notation that resolvers disagree on.
 */
const INNER = String.raw`
  127.0.0.1 127.255.255.254 ::1 0:0:0:0:0:0:0:1 ::ffff:127.0.0.1 ::ffff:7f00:1 10.0.0.1 172.16.0.1
  172.31.255.255 192.168.0.1 100.64.0.1 100.127.255.255 ::ffff:10.0.0.1 169.254.169.254 169.254.0.1
  ::ffff:169.254.169.254 fe80::1 febf::1 fe80::1%eth0 fd00:ec2::254 0.0.0.0 0.1.2.3 :: 255.255.255.255
  224.0.0.1 239.255.255.255 240.0.0.1 ff02::1 ff0e::1 192.0.0.1 192.0.0.192 192.0.2.1 198.51.100.1
  203.0.113.1 198.18.0.1 192.88.99.1 168.63.129.16 fc00::1 fdff::1 fec0::1 100::1 2001:db8::1 3fff::1
  2001:2::1 2001:10::1 2001:20::1 5f00::1 ::127.0.0.1 ::a00:1 ::ffff:0:127.0.0.1 2002:7f00:1::
  2002:c0a8:101::1 2002:909:909::1 2001:0:53aa:64c:0:0:80ff:fffe 64:ff9b::7f00:1 64:ff9b::10.0.0.1
  64:ff9b::a9fe:a9fe 64:ff9b:1::909:909 2620:fe::5efe:10.0.0.1 2620:fe::200:5efe:a00:1 4000::1 e000::1
  localhost 1 2130706433 0x7f.1 0177.0.0.1 127.1 9.9.9.9. 9.9.9 256.1.1.1 :::1 nothing
`
  .trim()
  .split(/\s+/u);

test('only global unicast addresses are public, also inside another', () => {
  for (const address of PUBLIC) assert.equal(judgeAddress(address).kind, 'public', address);
  for (const address of [...INNER, '']) assert.notEqual(judgeAddress(address).kind, 'public', address);
});

test('every address of the blocks set aside by IANA is refused at both ends, and the neighbours outside are not', () => {
  const blocks: readonly (readonly [string, string, string | null, string | null])[] = [
    ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
    ['224.0.0.0', '255.255.255.255', '223.255.255.255', null],
    ['0.0.0.0', '0.255.255.255', null, '1.0.0.0'],
    ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', null, null],
    ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff', null, null],
  ];
  for (const [first, last, before, after] of blocks) {
    for (const inside of [first, last]) assert.notEqual(judgeAddress(inside).kind, 'public', inside);
    for (const outside of [before, after])
      if (outside !== null) assert.equal(judgeAddress(outside).kind, 'public', outside);
  }
});

/** Hosts as an address may spell them; PORT is that of a server on loopback that must never be reached. */
const NOTATIONS = String.raw`
  127.0.0.1 127.1 127.0.1 127.0.0.1. 127.255.0.9 2130706433 017700000001 0x7f000001 0x7f.1 0x7f.0x0.0x0.0x1
  0177.0.0.1 0177.0.0.01 127.0x1 0x7F.0.0.1 %31%32%37.0.0.1 127%2e0%2e0%2e1 ①②⑦.⓪.⓪.① 127。0。0。1 １２７．０．０．１ 0
  0.0.0.0 0x0 00 0.0.0.0. [::1] [0:0:0:0:0:0:0:1] [0000::0001] [::] [::ffff:127.0.0.1] [::ffff:7f00:1]
  [::FFFF:7F00:0001] [::127.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1]
  [2002:7f00:1::] [2001:0:53aa:64c::80ff:fffe] [::1%25lo] localhost LOCALHOST localhost. loc%61lhost
  ｌｏｃａｌｈｏｓｔ a.localhost localhost.localdomain printer.local x.internal metadata.google.internal
  169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 [::ffff:a9fe:a9fe] [fe80::1] 10.0.0.1 0xa.1
  012.1 192.168.1 172.16.1 100.64.0.1 [fd00:ec2::254] 224.0.0.1 255.255.255.255 168.63.129.16 router
  user@127.0.0.1 harbour.example@127.0.0.1 127.0.0.1\@harbour.example inner.example mixed.example
  inner6.example
`
  .trim()
  .split(/\s+/u);

/** A resolver in which names of the outside world stand for what lies inside. */
const lyingLookup = async (host: string): Promise<readonly string[]> => {
  const answers: Readonly<Record<string, readonly string[]>> = {
    'inner.example': ['127.0.0.1'],
    'mixed.example': ['198.41.0.4', '127.0.0.1'],
    'inner6.example': ['::ffff:127.0.0.1'],
  };
  return answers[host] ?? ['127.0.0.1'];
};

test(`no notation of an inner address reaches it (${NOTATIONS.length} notations)`, async () => {
  await using server = await openMisbehavingServer({ '/': answer('200 OK', [], 'the secret') });
  const connected: string[] = [];
  const fetcher = openFetcher({
    ...server.settings,
    allowHosts: [],
    lookup: lyingLookup,
    connect: to => {
      connected.push(to.host);
      return net.connect(to);
    },
  });
  for (const scheme of ['http', 'https'])
    for (const host of NOTATIONS) {
      const url = `${scheme}://${host}:${server.port}/`;
      await assert.rejects(
        fetcher.fetch(url),
        (error: unknown) =>
          error instanceof Fault &&
          /^(?:(?:address|input)-refused|bad-request)$/u.test(error.code) &&
          !/[\r\n]/u.test(error.message),
        url,
      );
    }
  assert.deepEqual(connected, []);
  assert.equal(server.connections(), 0);
});

test('allowing a host and port opens loopback there and nothing else', async () => {
  await using server = await openMisbehavingServer({ '/': answer('200 OK', [], 'x') });
  const allowHosts = [`inner.example:${server.port}`];
  const { fetch } = openFetcher({ ...server.settings, allowHosts, lookup: lyingLookup });
  await fetch(`http://inner.example:${server.port}/`);
  // An inner address that was typed is the user's slip; where a name leads may be a page that could not be had.
  for (const [host, code] of [
    [`inner.example:${server.port + 1}`, 'input-refused'],
    [`127.0.0.1:${server.port}`, 'address-refused'],
    [`other.example:${server.port}`, 'input-refused'],
  ] as const)
    await assert.rejects(fetch(`http://${host}/`), { code }, host);
  const lan = openFetcher({ ...server.settings, allowHosts, lookup: async () => ['192.168.1.1'] });
  await assert.rejects(lan.fetch(`http://inner.example:${server.port}/`), {
    code: 'input-refused',
    message: /private address/u,
  });
});

/** Connects to the server whatever the address, and has the socket say that it is connected to `seems`. */
const connectTo = (port: number, seems: string | null) => (): net.Socket => {
  const socket = net.connect({ host: '127.0.0.1', port });
  return seems === null ? socket : Object.defineProperty(socket, 'remoteAddress', { value: seems });
};

test('a name that is public at first and inner at the next look is refused at the next look', async () => {
  await using server = await openMisbehavingServer({ '/': answer('200 OK', [], 'the secret') });
  for (const inner of ['127.0.0.1', '169.254.169.254', '10.1.2.3', '::1']) {
    server.asked.length = 0;
    const answers = [['198.41.0.4'], [inner]];
    const { fetch } = openFetcher({
      ...server.settings,
      allowHosts: [],
      lookup: async () => answers.shift() ?? [inner],
      connect: connectTo(server.port, '198.41.0.4'),
    });
    await assert.rejects(fetch('http://rebind.example/'), { code: 'input-refused', message: /which is never asked$/u });
    // Only robots.txt, at the public address, was asked for.
    assert.deepEqual(server.asked, ['/robots.txt']);
  }
});

test('a socket that is connected elsewhere than where the name led is closed before anything is sent', async () => {
  await using server = await openMisbehavingServer({ '/': answer('200 OK', [], 'the secret') });
  for (const scheme of ['http', 'https']) {
    const { fetch } = openFetcher({
      ...server.settings,
      allowHosts: [],
      lookup: async () => ['198.41.0.4'],
      connect: connectTo(server.port, null),
    });
    await assert.rejects(fetch(`${scheme}://harbour.example/`), {
      code: 'input-refused',
      message: /an address of this machine/u,
    });
  }
  assert.deepEqual(server.asked, []);
});

test('a host of which one address is dead is reached at another', async () => {
  await using server = await openMisbehavingServer({ '/': answer('200 OK', [], 'x') });
  const dead = await openMisbehavingServer({});
  await dead[Symbol.asyncDispose]();
  const { fetch } = openFetcher({
    ...server.settings,
    lookup: async () => ['2620:fe::fe', '198.41.0.4'],
    connect: to => connectTo(to.host === '198.41.0.4' ? server.port : dead.port, to.host)(),
  });
  assert.equal((await fetch('http://harbour.example/')).hops[0]?.address, '198.41.0.4');
});

test('what is no web address, has a password, or a port of another service is refused before anything is looked up', async () => {
  let looked = 0;
  const { fetch } = openFetcher({ lookup: async () => ((looked += 1), ['198.41.0.4']) });
  const cases: readonly (readonly [string, RegExp])[] = [
    ['nothing', /this is not a web address/u],
    ['http://', /this is not a web address/u],
    ['http://1.2.3.4.5/', /this is not a web address/u],
    ['ftp://harbour.example/', /not ftp/u],
    ['file:///etc/passwd', /not file/u],
    ['gopher://harbour.example:70/', /not gopher/u],
    ['http://me@harbour.example/', /user name or password/u],
    ['http://:secret@harbour.example/', /user name or password/u],
    ...[0, 22, 25, 6379, 11_211].map(
      port => [`http://harbour.example:${port}/`, /another service than the web/u] as const,
    ),
    [`http://harbour.example/${'a'.repeat(5000)}`, /longer than 4096 characters/u],
  ];
  for (const [url, says] of cases)
    await assert.rejects(fetch(url), (error: unknown) => {
      assert.ok(error instanceof Fault, url);
      assert.match(error.message, says);
      assert.doesNotMatch(error.message, /secret/u);
      return true;
    });
  assert.equal(looked, 0);
});
