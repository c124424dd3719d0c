import http, { type ClientRequest, type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { Fault } from '#base/fault.ts';
import { checkUrl, openConnection, type DoorSettings } from './door.ts';

export interface ExchangeSettings extends DoorSettings {
  readonly userAgent: string;
  /** The time for the whole exchange, from looking up the name to the last byte. */
  readonly timeLimitMs: number;
  readonly headerLimitBytes: number;
  readonly bodyLimitBytes: number;
  /** What to do with a body past the limit: fail, or keep what fits (robots.txt). */
  readonly pastLimit: 'fail' | 'cut';
  readonly now: () => number;
  /** Ends the exchange from outside. */
  readonly signal: AbortSignal;
}

/** An answer as it came: body still in its content encoding. */
export interface Answer {
  readonly url: string;
  readonly statusLine: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  readonly cut: boolean;
  readonly address: string;
  readonly at: string;
}

/** The value of a header, all of its lines joined by a comma; null if there is none. */
export function headerOf(answer: Pick<Answer, 'headers'>, name: string): string | null {
  const values = answer.headers.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value);
  return values.length === 0 ? null : values.join(', ');
}

/** A time in milliseconds as ISO 8601 in UTC, to the second. */
export function toSecond(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
}

/**
 * Asks once (GET) and reads the answer, whatever its status; follows nothing.
 * Faults: `input-refused` (the guard), `input-too-slow`, `input-too-large`, `network-failed`, each naming the address.
 */
export async function exchange(url: URL, settings: ExchangeSettings): Promise<Answer> {
  // Every way to the network is judged here too, so that no caller can forget it.
  checkUrl(url.href, settings);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), settings.timeLimitMs);
  const signal = AbortSignal.any([stop.signal, settings.signal]);
  let socket: Socket | null = null;
  try {
    socket = await openConnection(url, settings, signal);
    const address = socket.remoteAddress ?? '';
    const response = await ask({ url, socket, settings, signal });
    refuseAnnouncedSize(url, response, settings);
    const { body, cut } = await readBody(url, response, settings);
    return {
      url: url.href,
      statusLine: `HTTP/${response.httpVersion} ${response.statusCode} ${response.statusMessage}`.trimEnd(),
      status: response.statusCode ?? 0,
      headers: pairs(response.rawHeaders),
      body,
      cut,
      address: address.replace(/^::ffff:(?=\d+\.)/u, ''),
      at: toSecond(settings.now()),
    };
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (stop.signal.aborted) throw tooSlow(url, settings, error);
    throw new Fault('network-failed', `${url.href}: ${explain(error)}`, { cause: error });
  } finally {
    clearTimeout(timer);
    socket?.destroy();
  }
}

interface Ask {
  readonly url: URL;
  readonly socket: Socket;
  readonly settings: ExchangeSettings;
  readonly signal: AbortSignal;
}

function ask({ url, socket, settings, signal }: Ask): Promise<IncomingMessage> {
  return new Promise((done, fail) => {
    const open = url.protocol === 'https:' ? https.request : http.request;
    const request: ClientRequest = open(url, {
      method: 'GET',
      // The socket that was judged, and no agent: neither a pool nor a proxy of the environment comes between.
      createConnection: () => socket,
      maxHeaderSize: settings.headerLimitBytes,
      insecureHTTPParser: false,
      signal,
      headers: {
        'User-Agent': settings.userAgent,
        Accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5',
        'Accept-Encoding': 'gzip, deflate, br',
        Connection: 'close',
      },
    });
    request.maxHeadersCount = 0;
    request.once('response', response => {
      // What is wrong with the rest of the answer is said by the request; without this the response would only say "aborted".
      request.on('error', error => response.destroy(error));
      done(response);
    });
    request.once('upgrade', () => fail(new Error('the server wants to speak another protocol')));
    request.on('error', fail);
    request.end();
  });
}

function refuseAnnouncedSize(url: URL, response: IncomingMessage, settings: ExchangeSettings): void {
  const announced = Number(response.headers['content-length'] ?? 0);
  if (settings.pastLimit === 'fail' && announced > settings.bodyLimitBytes)
    throw new Fault(
      'input-too-large',
      `${url.href}: the server announces ${announced} bytes, more than the limit of ${settings.bodyLimitBytes}`,
    );
}

async function readBody(
  url: URL,
  response: IncomingMessage,
  settings: ExchangeSettings,
): Promise<{ body: Buffer; cut: boolean }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    chunks.push(bytes);
    if (size <= settings.bodyLimitBytes) continue;
    if (settings.pastLimit === 'cut')
      return { body: Buffer.concat(chunks).subarray(0, settings.bodyLimitBytes), cut: true };
    throw new Fault(
      'input-too-large',
      `${url.href}: the page is larger than the limit of ${settings.bodyLimitBytes} bytes`,
    );
  }
  return { body: Buffer.concat(chunks), cut: false };
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length >> 1 }, (_, i) => [raw[2 * i] ?? '', raw[2 * i + 1] ?? '']);
}

function tooSlow(url: URL, settings: ExchangeSettings, cause: unknown): Fault {
  return new Fault(
    'input-too-slow',
    `${url.href}: the server was not done after ${Math.round(settings.timeLimitMs / 10) / 100} s`,
    {
      cause,
    },
  );
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke off the connection',
  EPIPE: 'the server broke off the connection',
  EHOSTUNREACH: 'the server cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the server does not answer',
  HPE_HEADER_OVERFLOW: 'the headers of the answer are larger than the limit',
  HPE_INVALID_CONSTANT: 'the answer is not HTTP',
  EPROTO: 'no safe connection: the server does not speak TLS as it should',
};

/** A network error in words; its code stands behind them where it says more. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error.message === 'stopped') return 'the server does not answer';
  if (error.message === 'aborted') return 'the server broke off before the end of the page';
  const known = REASONS[code];
  if (known !== undefined) return known;
  if (code.startsWith('HPE_')) return `the answer is not proper HTTP (${oneLine(error.message)})`;
  // Behind the semicolon stands advice for whoever runs Node by hand.
  if (/CERT|ALTNAME|SIGNED|TLS|SSL/u.test(code))
    return `no safe connection: ${oneLine(error.message.split(';')[0] ?? '')}`;
  return oneLine(error.message) || code || 'the connection failed';
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 200);
