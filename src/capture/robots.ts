import { Fault, type FaultCode } from '#base/fault.ts';
import { decodeBody } from './decode.ts';
import { exchange, headerOf, type Answer, type ExchangeSettings } from './exchange.ts';
import { redirectOf } from './page.ts';
import { readRobots, type RobotsRules } from './robots-rules.ts';

/** RFC 9309, 2.5: at least 500 kibibytes of a robots.txt are read; what lies beyond is not. */
const ROBOTS_LIMIT_BYTES = 500 * 1024;
/** RFC 9309, 2.3.1.2: at least five redirects are followed. */
const ROBOTS_REDIRECTS = 5;
/** RFC 9309, 2.4: kept no longer than a day. */
const KEPT_MS = 24 * 3_600_000;
/** A host that could not be asked is asked again sooner. */
const KEPT_UNREACHABLE_MS = 300_000;

export interface RobotsFiles {
  /** The rules for the address's origin, fetched through the guarded door when first asked for. */
  readonly rulesOf: (url: URL) => Promise<RobotsRules>;
}

const ALL_ALLOWED: RobotsRules = { refusal: () => null, crawlDelayMs: null };

interface Kept {
  readonly rules: RobotsRules;
  readonly untilMs: number;
}

/** Reads and keeps robots.txt files, one an origin, after RFC 9309: none there (4xx) allows all; one that cannot be read refuses all. */
export function openRobots(settings: ExchangeSettings): RobotsFiles {
  const kept = new Map<string, Kept>();
  return {
    rulesOf: async url => {
      const known = kept.get(url.origin);
      if (known !== undefined && settings.now() < known.untilMs) return known.rules;
      const fresh = await fetchRules(url, settings);
      kept.set(url.origin, fresh);
      return fresh.rules;
    },
  };
}

async function fetchRules(page: URL, settings: ExchangeSettings): Promise<Kept> {
  const keep = (rules: RobotsRules, ms: number): Kept => ({ rules, untilMs: settings.now() + ms });
  const refuseAll = (code: FaultCode, why: string): Kept => {
    const message = `its robots.txt cannot be read (${why}), so nothing of the host is fetched`;
    return keep({ refusal: url => new Fault(code, `${url}: ${message}`), crawlDelayMs: null }, KEPT_UNREACHABLE_MS);
  };
  let answer: Answer;
  try {
    const last = await follow(new URL('/robots.txt', page), settings);
    if (last === null) return keep(ALL_ALLOWED, KEPT_MS);
    answer = last;
    if (answer.status >= 400 && answer.status < 500) return keep(ALL_ALLOWED, KEPT_MS);
    if (answer.status < 200 || answer.status >= 300) return refuseAll('input-refused', `status ${answer.status}`);
    const bytes = await decodeBody({
      url: answer.url,
      bytes: answer.body,
      encoding: headerOf(answer, 'content-encoding'),
      limitBytes: settings.bodyLimitBytes,
    });
    return keep(readRobots(page, bytes.subarray(0, ROBOTS_LIMIT_BYTES)), KEPT_MS);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return refuseAll(error.code, error.message.replace(/^http\S+: /u, ''));
  }
}

/** The answer at the end of the redirects; null after too many, which RFC 9309 treats as no robots.txt. */
async function follow(start: URL, settings: ExchangeSettings): Promise<Answer | null> {
  let url = start;
  for (let redirects = 0; redirects <= ROBOTS_REDIRECTS; redirects += 1) {
    const answer = await exchange(url, { ...settings, bodyLimitBytes: ROBOTS_LIMIT_BYTES, pastLimit: 'cut' });
    const next = redirectOf(answer, settings);
    if (next === null) return answer;
    url = next;
  }
  return null;
}
