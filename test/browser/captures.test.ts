import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { serveRecord, type Serving } from '#cli/serve-record.ts';
import { openRecord } from '#record/record.ts';
import { openBrowser, WITHOUT_BROWSER } from './chromium.ts';
import { makeHostilePages, type HostilePage } from './hostile-pages.ts';
import { makeFolder, writeFiles } from '../onrecord.ts';
import { listen, openTrap, type Trap } from './trap.ts';

const skip = WITHOUT_BROWSER;

/** So long a page is left alone, once it is there, to do what it wants. */
const LEFT_ALONE_MS = 500;

const folder = makeFolder();

const CLOSING_MS = 3000;

interface Kept {
  readonly hostile: HostilePage;
  readonly document: string;
  readonly sha256: string;
}

let trap: Trap;
let serving: Serving;
let browser: BrowserContext;
const kept: Kept[] = [];
const opened: { close(): unknown }[] = [];

before(async () => {
  if (skip !== false) return;
  trap = await openTrap();
  opened.push(trap);
  const pages = makeHostilePages(trap.origin);
  writeFiles(join(folder, 'files'), Object.fromEntries(pages.map(({ name, bytes }) => [name, bytes])));
  const record = await openRecord(join(folder, 'record'));
  for (const hostile of pages)
    for await (const { error, document } of record.add([join(folder, 'files', hostile.name)])) {
      assert.equal(error, null);
      const { sha256 } = await record.show(document ?? '');
      kept.push({ hostile, document: document ?? '', sha256 });
    }
  await record.close();
  serving = await serveRecord(join(folder, 'record'), {
    host: '127.0.0.1',
    port: 0,
    name: 'hostile',
    onFailure: error => console.error(error),
  });
  opened.push(serving);
  const started = await openBrowser();
  browser = started.context;
  opened.push(started);
  await inNewPage(page => page.goto(serving.address));
});

after(async () => {
  for (const each of opened.toReversed()) await each.close();
});

async function inNewPage<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    return await act(page);
  } finally {
    // A page that is on its way elsewhere may be long in closing; the next one need not wait for it.
    const closing = browser
      .pages()
      .slice(1)
      .map(other => other.close().catch(() => undefined));
    await Promise.race([Promise.all(closing), setTimeout(CLOSING_MS)]);
  }
}

test(
  'a kept page does nothing in a tab of its own: it runs, loads, sends and refreshes nothing, and connects to nobody',
  { skip },
  async t => {
    for (const { hostile, sha256 } of kept)
      await t.test(hostile.name, () =>
        inNewPage(async page => {
          const pages = browser.pages().length;
          trap.heard();
          const address = `${serving.origin}/api/captures/${sha256}`;
          await page.goto(address);
          await setTimeout(LEFT_ALONE_MS);
          assert.deepEqual(trap.heard(), []);
          assert.match((await page.locator(':root').textContent()) ?? '', /minutes|Harbour/u);
          assert.equal(page.url(), address);
          assert.notEqual(await page.title(), 'ran');
          assert.ok(browser.pages().length <= pages);
        }),
      );
  },
);

test(
  'in the frame of its page a kept page does nothing either, not when its links and buttons are pressed',
  { skip },
  async t => {
    for (const { hostile, document, sha256 } of kept)
      await t.test(hostile.name, () =>
        inNewPage(async page => {
          const pages = browser.pages().length;
          trap.heard();
          const address = `${serving.origin}/documents/${document}/kept`;
          await page.goto(address);
          const title = await page.title();
          await page.locator('iframe').scrollIntoViewIfNeeded();
          await setTimeout(LEFT_ALONE_MS);
          const frame = page.frames().find(each => each.url().endsWith(sha256));
          assert.ok(frame !== undefined);
          assert.match((await frame.locator(':root').textContent()) ?? '', /minutes|Harbour/u);
          assert.deepEqual(trap.heard(), []);
          // One link at a time: whatever a press leads the frame to, it is the trap that would hear of it.
          const pressed = await frame.locator('.away, #send').count();
          for (let i = 0; i < pressed; i += 1) {
            await page.goto(address);
            await page.locator('iframe').scrollIntoViewIfNeeded();
            const again = page.frameLocator('iframe').locator('.away, #send').nth(i);
            await again.dispatchEvent('click', {}, { timeout: 5000 });
            await setTimeout(150);
          }
          assert.deepEqual(trap.heard(), []);
          assert.equal(page.url(), address);
          assert.equal(await page.title(), title);
          assert.ok(browser.pages().length <= pages);
        }),
      );
  },
);

test('a link that a reader presses in a tab leads nowhere, or leaves without a word of whence', { skip }, async () => {
  const links = kept.find(({ hostile }) => hostile.name === 'links.html') ?? assert.fail();
  await inNewPage(async page => {
    await page.goto(`${serving.origin}/api/captures/${links.sha256}`);
    trap.heard();
    await page.getByText('_top').click();
    await setTimeout(LEFT_ALONE_MS);
    for (const heard of trap.heard()) assert.doesNotMatch(heard, /captures|cookie/u);
  });
});

test('a reader sees the bytes hashed in the browser, and a change of one byte', { skip }, async () => {
  const { document, sha256 } = kept.find(({ hostile }) => hostile.name === 'large.html') ?? assert.fail();
  await inNewPage(async page => {
    await page.goto(`${serving.origin}/documents/${document}/kept`);
    await page.locator('[data-verify] button').click();
    await page.locator('[data-outcome="equal"]').waitFor();
    assert.equal(await page.locator('[data-computed]').textContent(), sha256);
    await page.route('**/api/captures/*', async route => {
      const response = await route.fetch();
      const bytes = await response.body();
      bytes[7] = (bytes[7] ?? 0) ^ 1;
      await route.fulfill({ response, body: bytes });
    });
    await page.locator('[data-verify] button').click();
    await page.locator('[data-outcome="unequal"]').waitFor();
    assert.notEqual(await page.locator('[data-computed]').textContent(), sha256);
  });
});

test(
  'the same pages reach the trap where they are served without our headers, so the trap hears',
  { skip },
  async t => {
    for (const { hostile } of kept.filter(each => each.hostile.reaches))
      await t.test(hostile.name, () =>
        inNewPage(async page => {
          const plain = createServer((_, response) => {
            response.setHeader('content-type', 'text/html');
            response.end(hostile.bytes);
          });
          opened.push({ close: () => plain.close().closeAllConnections() });
          trap.heard();
          await page.goto(await listen(plain), { waitUntil: 'commit' });
          let heard = trap.heard();
          // A long page takes a while to be read; the rest has as long as above.
          const most = hostile.bytes.length > 1_000_000 ? 20 : 1;
          for (let i = 0; i < most && heard.length === 0; i += 1) {
            await setTimeout(LEFT_ALONE_MS);
            heard = trap.heard();
          }
          assert.notDeepEqual(heard, []);
        }),
      );
  },
);
