import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../test/browser/chromium.ts';
import { serveSample } from '../test/browser/served.ts';
import { percentile, printTable } from './table.ts';

/** A laptop's processor slowed down by so much is about as fast as a cheap telephone's. */
const SLOWER = '4';
const TIMES = 9;
const CLAIM = 'We will never sell the reservoir';

/** What one opening of a page cost a browser that has nothing of it yet. */
interface Opening {
  /** When its first words were drawn, and when all of its script had run, in milliseconds. */
  readonly drawnMs: number;
  readonly interactiveMs: number;
  /** Bytes over the wire, by kind ("Script", "Font"). */
  readonly bytes: Readonly<Record<string, number>>;
}

/**
 * How soon pages of the sample record can be read and used in Chromium on a slowed-down processor, without anything in its cache, and how much
 * script they load. Interactive: `domContentLoadedEventEnd` of Navigation Timing, by which modules have run.
 */
export async function measureFirstPage(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { slower: { type: 'string', default: SLOWER } } });
  const served = await serveSample();
  const browser = await openBrowser();
  try {
    const page = await browser.context.newPage();
    await page.goto(served.address);
    await page.fill('#claim', CLAIM);
    await Promise.all([page.waitForURL(/\/findings\/f/u), page.click('button.check')]);
    const paths = ['/', new URL(page.url()).pathname, '/documents', '/people'];
    const session = await browser.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    const measured: (readonly [string, Opening[]])[] = [];
    for (const path of paths) measured.push([path, await openTimes(page, session, served.origin + path)]);
    report(measured, values.slower);
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Runs in the browser, whose types the program does not have. */
const READ_TIMES = `({
  drawnMs: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  interactiveMs: performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
})`;

async function openTimes(page: Page, session: CDPSession, url: string): Promise<Opening[]> {
  const openings: Opening[] = [];
  for (let i = 0; i < TIMES; i += 1) openings.push(await openOnce(page, session, url));
  return openings;
}

async function openOnce(page: Page, session: CDPSession, url: string): Promise<Opening> {
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  const meet = ({ requestId, type }: { readonly requestId: string; readonly type: string }): unknown =>
    kinds.set(requestId, type);
  const count = ({
    requestId,
    encodedDataLength,
  }: {
    readonly requestId: string;
    readonly encodedDataLength: number;
  }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  };
  session.on('Network.responseReceived', meet);
  session.on('Network.loadingFinished', count);
  await page.goto(url, { waitUntil: 'networkidle' });
  session.off('Network.responseReceived', meet);
  session.off('Network.loadingFinished', count);
  const times = await page.evaluate<Omit<Opening, 'bytes'>>(READ_TIMES);
  return { ...times, bytes };
}

function report(measured: readonly (readonly [string, readonly Opening[]])[], slower: string): void {
  const rows = measured.map(([path, openings]) => {
    const drawn = openings.map(({ drawnMs }) => drawnMs);
    const interactive = openings.map(({ interactiveMs }) => interactiveMs);
    const script = Math.max(...openings.map(({ bytes }) => bytes['Script'] ?? 0));
    const all = Math.max(...openings.map(({ bytes }) => Object.values(bytes).reduce((sum, each) => sum + each, 0)));
    return { path, drawnMs: percentile(drawn, 50), interactiveMs: percentile(interactive, 50), script, all };
  });
  printTable(
    ['page', 'drawn ms', 'interactive ms', 'script bytes', 'all bytes'],
    rows.map(({ path, drawnMs, interactiveMs, script, all }) => [
      path,
      Math.round(drawnMs),
      Math.round(interactiveMs),
      script,
      all,
    ]),
  );
  console.log(JSON.stringify({ measure: 'first-page', slower: Number(slower), times: TIMES, pages: rows }));
}
