import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { getCookie, setCookie } from 'hono/cookie';
import { problemResponse, serverProblem } from './problem.ts';

export interface GuardOptions {
  /** What the server was started with; who does not know it is answered nothing. */
  readonly token: string;
  /** Where it listens: hosts with port under which it may be asked for (`127.0.0.1:4747`). */
  readonly hosts: readonly string[];
  /** What is shown to a browser that has no token. */
  readonly locked: () => string;
}

const CHANGES_NOTHING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

/**
 * Lets through only requests that name this server as their host (a page on the web whose name was made to lead here does not: DNS
 * rebinding), that come from its own pages or from no page at all (CSRF), and that know the token of this start, by cookie or as
 * `Authorization: Bearer`. An address with `?token=…` sets the cookie and leads on to itself without it.
 */
export function guard({ token, hosts, locked }: GuardOptions): MiddlewareHandler {
  // The port is only known once the server listens.
  return createMiddleware(async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!hosts.includes(host.toLowerCase()))
      return problemResponse(serverProblem('forbidden', `${host}: this server is not asked for under that name`));
    const changes = !CHANGES_NOTHING.has(c.req.method);
    const from = whence(c.req.raw.headers, host);
    if (from === 'elsewhere' && (changes || !isNavigation(c.req.raw.headers)))
      return problemResponse(serverProblem('forbidden', 'pages of other sites may not ask this server'));
    // Cookies do not keep ports apart: a cookie for each, so that two servers of one machine do not lock each other out.
    const cookie = `onrecord-${new URL(`http://${host}`).port || '80'}`;
    const url = new URL(c.req.url);
    const given = url.searchParams.get('token');
    if (given !== null && !changes && isSame(given, token)) {
      url.searchParams.delete('token');
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      // `//name` would lead to another host.
      return c.redirect(`${url.pathname.replace(/^\/+/u, '/')}${url.search}`, 303);
    }
    const bearer = /^Bearer (?<token>\S+)$/iu.exec(c.req.header('authorization') ?? '')?.groups?.['token'];
    const shown = bearer ?? getCookie(c, cookie) ?? '';
    if (!isSame(shown, token)) {
      if (!url.pathname.startsWith('/api/') && !changes) return c.html(locked(), 401);
      return problemResponse(
        serverProblem('unauthorized', 'send the token that the server printed as Authorization: Bearer'),
      );
    }
    // A cookie comes along by itself, so a change asks for a word of where it comes from; the token in a header is word enough.
    if (changes && bearer === undefined && from !== 'here')
      return problemResponse(
        serverProblem('forbidden', 'a change must come from a page of this server, or with the token in a header'),
      );
    return next();
  });
}

/** Where a request comes from, as the browser tells: pages cannot set these headers themselves. */
function whence(headers: Headers, host: string): 'here' | 'elsewhere' | 'untold' {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (origin !== null) return origin === `http://${host}` ? 'here' : 'elsewhere';
  if (site === null || site === 'none') return 'untold';
  return site === 'same-origin' ? 'here' : 'elsewhere';
}

/** True for a link that somebody followed here, which shows a page of ours and tells the other nothing. */
function isNavigation(headers: Headers): boolean {
  return headers.get('sec-fetch-mode') === 'navigate' && headers.get('sec-fetch-dest') === 'document';
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [given, token].map(each => createHash('sha256').update(each).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** What our own pages may do: load from here, and nothing else. */
const OWN_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Puts the policy of our own pages on every answer that does not bring its own, and the rest on all. */
export const safeHeaders = createMiddleware(async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', OWN_POLICY);
  headers.set('x-content-type-options', 'nosniff');
  // Told to our own pages alone: a form of theirs would name no origin otherwise, and could not be told from a stranger's.
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'same-origin');
  headers.set('cross-origin-resource-policy', 'same-origin');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
});
