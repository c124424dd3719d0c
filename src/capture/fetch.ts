import { setTimeout as waitMs } from 'node:timers/promises';
import { Fault } from '#base/fault.ts';
import type { Fetched, Hop } from './capture.ts';
import { checkUrl, connectBySystem, lookupBySystem, type DoorSettings } from './door.ts';
import { exchange, type Answer, type ExchangeSettings } from './exchange.ts';
import { hopOf, readPage, redirectOf, withoutFragment } from './page.ts';
import { openRobots } from './robots.ts';
import { showName } from './show-name.ts';
import { openTurns } from './turns.ts';

export interface FetchSettings extends DoorSettings {
  /** The program's version, for the `User-Agent`. */
  readonly version: string;
  /** Where a host can read or ask who fetches; it stands in the `User-Agent`; null for none. */
  readonly contact: string | null;
  /** For the body, both as sent and unpacked. */
  readonly bodyLimitBytes: number;
  readonly headerLimitBytes: number;
  /** For one page with its redirects; waiting for a host's turn and robots.txt do not count. */
  readonly timeLimitMs: number;
  readonly redirectLimit: number;
  /** From the end of one request to a host to the start of the next; robots.txt goes right before the first page. */
  readonly pauseMs: number;
  /** A host's `Crawl-delay` is honoured up to this. */
  readonly crawlDelayCapMs: number;
  readonly now: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export const FETCH_DEFAULTS: FetchSettings = {
  version: '0.1.0',
  contact: null,
  allowHosts: [],
  bodyLimitBytes: 20 * 1024 * 1024,
  headerLimitBytes: 64 * 1024,
  timeLimitMs: 30_000,
  redirectLimit: 5,
  pauseMs: 1000,
  crawlDelayCapMs: 30_000,
  lookup: lookupBySystem,
  connect: connectBySystem,
  now: () => Date.now(),
  wait: async (ms, signal) => void (await waitMs(ms, null, { signal })),
};

/** The one door to the network. */
export interface Fetcher {
  /** Rejects with a Fault whose message is one line that names the address. */
  readonly fetch: (url: string) => Promise<Fetched>;
  /** Ends waiting and running requests and refuses later ones. */
  readonly close: () => void;
}

/**
 * Opens the guarded door: addresses judged where the connection is made, limits of size, time and redirects, robots.txt, one request
 * at a time a host. What the settings leave out has the value of FETCH_DEFAULTS.
 */
export function openFetcher(given: Partial<FetchSettings> = {}): Fetcher {
  const settings: FetchSettings = { ...FETCH_DEFAULTS, ...given };
  const closing = new AbortController();
  const asking: ExchangeSettings = {
    ...settings,
    userAgent: `onrecord/${settings.version}${settings.contact === null ? '' : ` (+${settings.contact})`}`,
    pastLimit: 'fail',
    signal: closing.signal,
  };
  const robots = openRobots(asking);
  const turns = openTurns({ now: settings.now, wait: ms => settings.wait(ms, closing.signal) });

  /** Asks in the host's turn, if robots.txt lets it. */
  const askInTurn = (url: URL, timeLeftMs: number): Promise<{ answer: Answer; tookMs: number }> =>
    turns.take(url.hostname, async pause => {
      const rules = await robots.rulesOf(url);
      const refusal = rules.refusal(url.href);
      if (refusal !== null) throw refusal;
      await pause(Math.max(settings.pauseMs, Math.min(rules.crawlDelayMs ?? 0, settings.crawlDelayCapMs)));
      const startMs = performance.now();
      const answer = await exchange(url, { ...asking, timeLimitMs: timeLeftMs });
      return { answer, tookMs: performance.now() - startMs };
    });

  const fetchPage = async (text: string): Promise<Fetched> => {
    let url = withoutFragment(checkUrl(text, settings));
    const requestedUrl = url.href;
    const hops: Hop[] = [];
    let leftMs = settings.timeLimitMs;
    for (;;) {
      const { answer, tookMs } = await askInTurn(url, leftMs);
      leftMs = Math.max(1, leftMs - tookMs);
      const next = redirectOf(answer, settings);
      if (next === null) return readPage({ requestedUrl, hops, answer, limitBytes: settings.bodyLimitBytes });
      hops.push(hopOf(answer));
      if (hops.some(hop => hop.url === next.href))
        throw new Fault('network-failed', `${requestedUrl}: the redirects go in a circle, back to ${next.href}`);
      if (hops.length > settings.redirectLimit)
        throw new Fault('network-failed', `${requestedUrl}: more than ${settings.redirectLimit} redirects`);
      url = next;
    }
  };

  return {
    fetch: async text => {
      try {
        return await fetchPage(text);
      } catch (error) {
        if (!closing.signal.aborted) throw error;
        throw new Fault('input-refused', `${showName(text)}: fetching was ended before it was done`, { cause: error });
      }
    },
    close: () => closing.abort(),
  };
}
