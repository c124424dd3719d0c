import { createRequire } from 'node:module';
import type Robots from 'robots-parser';
import { Fault } from '#base/fault.ts';

/** The package is CommonJS, while its types are written as for an ES module: TypeScript takes the imported function for a namespace. */
const robotsParser: typeof Robots.default = createRequire(import.meta.url)('robots-parser');

/** The product token that robots.txt files name us by. */
const ROBOTS_NAME = 'onrecord';

/**
 * Steps that matching an address may take: characters of the rules with wildcards times characters of the address. At about 6 ns a
 * step (4,500 rules of 100 characters, November 2026) this is half a second; real files stay under a hundredth of it.
 */
const MATCH_LIMIT_STEPS = 1e8;

/** What a host's robots.txt says to us. */
export interface RobotsRules {
  /** Null if the address may be fetched, else a Fault that says why not. */
  readonly refusal: (url: string) => Fault | null;
  /** What it asks us to wait between two requests, or null. */
  readonly crawlDelayMs: number | null;
}

/** The rules for `onrecord`, or failing that for `*`, out of a robots.txt; they hold for the origin of `page`. */
export function readRobots(page: URL, body: Uint8Array): RobotsRules {
  const lines = linesForUs(new TextDecoder().decode(body));
  const rules = robotsParser(new URL('/robots.txt', page).href, ['User-agent: *', ...lines].join('\n'));
  const wildCharacters = lines.reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0);
  const delaySeconds = rules.getCrawlDelay('*');
  return {
    refusal: url => {
      if (wildCharacters * url.length > MATCH_LIMIT_STEPS)
        return new Fault(
          'input-refused',
          `${url}: the robots.txt of the host has more rules than can be worked through`,
        );
      return rules.isAllowed(url, '*') === false
        ? new Fault('input-refused', `${url}: the robots.txt of the host does not allow it`)
        : null;
    },
    crawlDelayMs: delaySeconds !== undefined && delaySeconds > 0 ? delaySeconds * 1000 : null,
  };
}

/**
 * The rule lines of the groups that are meant for us, each once. robots-parser keeps every rule for every agent of its group: a
 * hostile file of 500 KiB would have it keep 300 million, so it is given our own group alone.
 */
function linesForUs(text: string): string[] {
  const own = new Set<string>();
  const everyones = new Set<string>();
  let named = false;
  let agents: string[] = [];
  let inRules = false;
  for (const line of text.split(/\r\n?|\n/u)) {
    const rule = /^\s*(user-agent|allow|disallow|crawl-delay)\s*:([^#]*)/iu.exec(line);
    if (rule === null) continue;
    const [, field = '', rest = ''] = rule;
    const value = rest.trim();
    if (field.toLowerCase() === 'user-agent') {
      if (inRules) agents = [];
      inRules = false;
      const agent = value.toLowerCase().split('/')[0]?.trim() ?? '';
      if (agent === ROBOTS_NAME) named = true;
      if (agent === ROBOTS_NAME || agent === '*') agents.push(agent);
    } else {
      inRules = true;
      if (agents.includes(ROBOTS_NAME)) own.add(`${field}: ${value}`);
      if (agents.includes('*')) everyones.add(`${field}: ${value}`);
    }
  }
  return [...(named ? own : everyones)];
}
