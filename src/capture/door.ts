import { lookup as systemLookup } from 'node:dns/promises';
import net from 'node:net';
import tls from 'node:tls';
import { Fault } from '#base/fault.ts';
import { judgeAddress } from './address.ts';
import { showName } from './show-name.ts';

/** Turns a host name into IP addresses; the system's resolver unless a test brings another. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export const lookupBySystem: Lookup = async host =>
  (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);

export const connectBySystem = (to: { readonly host: string; readonly port: number }): net.Socket => net.connect(to);

export interface DoorSettings {
  readonly lookup: Lookup;
  /** `host:port` pairs that may be reached although they are on this machine; the switch for testing. */
  readonly allowHosts: readonly string[];
  /** Starts a TCP connection to an address that was judged; `net.connect` unless a test brings another. */
  readonly connect: (to: { readonly host: string; readonly port: number }) => net.Socket;
}

/** Longer addresses are refused: no page needs them, and matching robots.txt rules costs time for every character. */
const URL_LIMIT_CHARACTERS = 4096;

/** A host with several addresses is given this long at each, so that one dead address does not use up the whole time. */
const ATTEMPT_LIMIT_MS = 5000;

/**
 * Names that never stand for a public host: RFC 6761 (localhost), RFC 6762 (local), RFC 8375 (home.arpa), RFC 7686 (onion),
 * ICANN's reservation of 2024 (internal), which cloud metadata services use.
 */
const INNER_NAMES = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa|onion|lan)\.?$/iu;

/**
 * Ports of services that a request in HTTP's form can be made to speak to (mail, shells, databases, caches); after the list of
 * "bad ports" in the Fetch standard, with the common databases that it leaves out.
 */
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 138, 139, 143, 161, 179, 389, 427, 445, 465, 512, 513, 514, 515, 526, 530,
  531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 2375, 3306, 3389, 3659,
  4045, 4190, 5060, 5061, 5432, 5900, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9200, 10080,
  11211, 27017,
]);

/**
 * The address in its normal form, if it may be asked for at all; otherwise a Fault that names it: `bad-request`, `address-refused` for what
 * was typed and can never be asked, `input-refused` for where a page (`base`) leads to.
 */
export function checkUrl(text: string, settings: DoorSettings, base?: string): URL {
  if (text.length > URL_LIMIT_CHARACTERS)
    throw new Fault(
      'input-refused',
      `${showName(text.slice(0, 80))}…: the address is longer than ${URL_LIMIT_CHARACTERS} characters`,
    );
  const url = URL.parse(text, base);
  if (url === null) throw new Fault('bad-request', `${showName(text)}: this is not a web address`);
  const code = base === undefined ? 'address-refused' : 'input-refused';
  const refuse = (why: string): Fault => new Fault(code, `${withoutSecrets(url)}: ${why}`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(`only http and https addresses are fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username !== '' || url.password !== '')
    throw refuse('an address with a user name or password is not fetched');
  if (settings.allowHosts.includes(hostAndPort(url))) return url;
  const host = bareHost(url);
  if (INNER_NAMES.test(host)) throw refuse('the name stands for a machine of the inner network, which is never asked');
  const inner = net.isIP(host) === 0 ? null : innerAddress(host, url, settings);
  if (inner !== null) throw refuse(inner);
  if (net.isIP(host) === 0 && !host.includes('.'))
    throw refuse('a name without a dot stands for a machine of the inner network, which is never asked');
  if (BLOCKED_PORTS.has(portOf(url))) throw refuse(`port ${portOf(url)} belongs to another service than the web`);
  return url;
}

/**
 * Opens a connection to the address's host, on which nothing has been sent yet: every address the name resolves to is judged, and the
 * one the socket is really connected to is judged again. For https the TLS session is set up after that.
 */
export async function openConnection(url: URL, settings: DoorSettings, signal: AbortSignal): Promise<net.Socket> {
  const addresses = await resolve(url, settings, signal);
  let last: unknown;
  for (const host of addresses) {
    try {
      const attempt = AbortSignal.any([signal, AbortSignal.timeout(ATTEMPT_LIMIT_MS)]);
      const socket = await settled(settings.connect({ host, port: portOf(url) }), 'connect', attempt);
      try {
        judgeOrThrow(socket.remoteAddress ?? 'nothing', url, settings);
        return url.protocol === 'https:' ? await secure(socket, bareHost(url), signal) : socket;
      } catch (error) {
        socket.destroy();
        throw error;
      }
    } catch (error) {
      if (error instanceof Fault || signal.aborted) throw error;
      last = error;
    }
  }
  throw last;
}

/** `host:port` as `allowHosts` spells it: lower case, IPv6 in brackets, the port always given. */
export function hostAndPort(url: URL): string {
  return `${url.hostname}:${portOf(url)}`;
}

/** The address as it may be shown: without the user name and password. */
function withoutSecrets(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href;
}

const portOf = (url: URL): number => (url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port));

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '');

async function resolve(url: URL, settings: DoorSettings, signal: AbortSignal): Promise<readonly string[]> {
  const host = bareHost(url);
  const addresses = net.isIP(host) !== 0 ? [host] : await abortable(settings.lookup(host), signal);
  if (addresses.length === 0) throw new Fault('network-failed', `${url.href}: the host name has no address`);
  // One inner address among public ones is how rebinding begins: the whole answer is refused.
  for (const address of addresses) judgeOrThrow(address, url, settings);
  return addresses;
}

function judgeOrThrow(address: string, url: URL, settings: DoorSettings): void {
  const why = innerAddress(address, url, settings);
  if (why !== null) throw new Fault('input-refused', `${url.href}: ${why}`);
}

/** Why an address is never asked; null if it may be. */
function innerAddress(address: string, url: URL, settings: DoorSettings): string | null {
  const verdict = judgeAddress(address);
  if (verdict.kind === 'public') return null;
  if (verdict.kind === 'loopback' && settings.allowHosts.includes(hostAndPort(url))) return null;
  return `the host is at ${address}, ${verdict.why}, which is never asked`;
}

function secure(socket: net.Socket, host: string, signal: AbortSignal): Promise<net.Socket> {
  // A server name is a DNS name: TLS has none for a bare IP address, whose certificate is checked against the address itself.
  const names = net.isIP(host) === 0 ? { servername: host.replace(/\.$/u, '') } : { host };
  return settled(tls.connect({ socket, ...names, ALPNProtocols: ['http/1.1'] }), 'secureConnect', signal);
}

function settled<S extends net.Socket>(socket: S, event: string, signal: AbortSignal): Promise<S> {
  return new Promise((done, fail) => {
    const end = (error: Error): void => {
      socket.destroy();
      fail(error);
    };
    const stop = (): void => end(new Error('stopped', { cause: signal.reason }));
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    socket.once('error', end);
    socket.once(event, () => {
      signal.removeEventListener('abort', stop);
      socket.removeListener('error', end);
      // Until the request listens, an error must not go unheard: that would end the process.
      socket.on('error', () => {});
      done(socket);
    });
  });
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new Promise<never>((_, fail) => {
    signal.addEventListener('abort', () => fail(new Error('stopped', { cause: signal.reason })), { once: true });
  });
  return Promise.race([work, stopped]);
}
