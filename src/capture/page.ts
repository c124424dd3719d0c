import { Fault, type FaultCode } from '#base/fault.ts';
import type { Fetched, Hop } from './capture.ts';
import { decodeBody } from './decode.ts';
import { checkUrl, type DoorSettings } from './door.ts';
import { headerOf, toSecond, type Answer } from './exchange.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Where a redirect leads, checked like any address; null for an answer that is no redirect.
 * Faults: `network-failed` for a redirect without a target, `input-refused` for one to where nothing may be fetched.
 */
export function redirectOf(answer: Answer, settings: DoorSettings): URL | null {
  if (!REDIRECTS.has(answer.status)) return null;
  const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1] ?? '';
  if (location === '')
    throw new Fault('network-failed', `${answer.url}: a redirect (${answer.status}) that does not say where to`);
  // Header bytes come as Latin-1, while servers that send raw letters mean UTF-8.
  const target = Buffer.from(location, 'latin1').toString('utf8');
  try {
    return withoutFragment(checkUrl(target.includes('\ufffd') ? location : target, settings, answer.url));
  } catch (error) {
    if (error instanceof Fault)
      throw new Fault(error.code, `${answer.url} redirects to ${error.message}`, { cause: error });
    throw error;
  }
}

/** The address as it goes over the wire. */
export function withoutFragment(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}

export interface Arrival {
  readonly requestedUrl: string;
  readonly hops: readonly Hop[];
  readonly answer: Answer;
  readonly limitBytes: number;
}

/** The page out of the last answer; a Fault if the server has no page to give (error status, no content, part of a page). */
export async function readPage({ requestedUrl, hops, answer, limitBytes }: Arrival): Promise<Fetched> {
  refuseStatus(answer);
  const bytes = await decodeBody({
    url: answer.url,
    bytes: answer.body,
    encoding: headerOf(answer, 'content-encoding'),
    limitBytes,
  });
  if (bytes.length === 0) throw new Fault('input-empty', `${answer.url}: the page has no content`);
  return {
    kind: 'fetched',
    requestedUrl,
    url: answer.url,
    at: answer.at,
    hops: [...hops, hopOf(answer)],
    bytes,
    mediaType: headerOf(answer, 'content-type'),
    headerTime: timeOfHeader(headerOf(answer, 'last-modified'), answer.at),
  };
}

/** What of an answer is kept of the way to a page. */
export function hopOf({ url, statusLine, status, headers, address, at }: Answer): Hop {
  return { url, statusLine, status, headers, address, at };
}

const STATUS_FAULTS: Readonly<Record<number, readonly [FaultCode, string]>> = {
  204: ['input-empty', 'the server answers that there is no content'],
  205: ['input-empty', 'the server answers that there is no content'],
  206: ['input-unreadable', 'the server sends only a part of the page, though all was asked for'],
  304: ['input-empty', 'the server answers that nothing has changed, though it was not asked that'],
  401: ['input-refused', 'the page wants a login'],
  403: ['input-refused', 'the server forbids it'],
  404: ['input-missing', 'there is no such page'],
  410: ['input-missing', 'the page was taken down'],
  429: ['input-refused', 'the server has had too many requests'],
  451: ['input-refused', 'the page is withheld for legal reasons'],
};

function refuseStatus(answer: Answer): void {
  const { status, url } = answer;
  const known = STATUS_FAULTS[status];
  if (known === undefined && status >= 200 && status < 300) return;
  const [code, why] =
    known ?? (['network-failed', status >= 500 ? 'the server fails' : 'the server gives no page'] as const);
  throw new Fault(code, `${url}: ${why} (status ${status})`);
}

/** The web's first year: an older date is a clock that was never set. */
const WEB_BEGINS_MS = Date.UTC(1991, 0, 1);

/** `Last-Modified` as ISO 8601; null if it is not a date, lies before the web or after the answer itself. */
function timeOfHeader(value: string | null, at: string): string | null {
  const timeMs = value === null ? Number.NaN : Date.parse(value);
  // The one form of RFC 9110; a day that is not in the calendar would come out as another.
  if (Number.isNaN(timeMs) || new Date(timeMs).toUTCString() !== value) return null;
  return timeMs >= WEB_BEGINS_MS && timeMs <= Date.parse(at) ? toSecond(timeMs) : null;
}
