import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { openBrowser, WITHOUT_BROWSER, type OpenBrowser } from './chromium.ts';
import { serveSample, type Served } from './served.ts';

const SHOTS = join(import.meta.dirname, '..', '..', 'build', 'screenshots');
const DRAFT = join(import.meta.dirname, '..', 'drafts', '01-water.md');
const QUOTE = 'We will never sell the reservoir';
const SPEAKER = 'Nuala Brandreth';
/** How many pixels a page is wider than its window. */
const OVER = 'document.documentElement.scrollWidth - innerWidth';

describe('the pages in a browser', { skip: WITHOUT_BROWSER, timeout: 240_000 }, () => {
  let served: Served;
  let browser: OpenBrowser;
  let page: Page;
  const problems: string[] = [];
  const go = (path: string): Promise<unknown> => page.goto(served.origin + path);
  const ask = async (claim: string, speaker: string): Promise<void> => {
    await go('/');
    await page.getByRole('textbox', { name: /quote, a post/iu }).fill(claim);
    await page.getByRole('textbox', { name: /said by/iu }).fill(speaker);
    await page.getByRole('button', { name: 'Check' }).click();
    await page.waitForURL(/\/findings\//u);
  };

  before(async () => {
    [served, browser] = await Promise.all([serveSample(), openBrowser()]);
    page = await browser.context.newPage();
    page.on('pageerror', error => problems.push(error.message));
    page.on('console', message => {
      // A captured page that wants something and does not get it is as it should be.
      const ours = message.location().url.includes('/api/captures/');
      if (message.type() === 'error' && !ours) problems.push(`${message.location().url} ${message.text()}`);
    });
    await page.goto(served.address);
    await mkdir(SHOTS, { recursive: true });
  });

  after(async () => {
    await browser?.close();
    await served?.close();
  });

  test('the address with the token leads to the front page, and the token leaves the address', async () => {
    assert.equal(new URL(page.url()).search, '');
    await page.getByRole('button', { name: 'Check' }).waitFor();
  });

  test('a quote asked about is answered with a finding that has an address of its own', async () => {
    await ask(QUOTE, SPEAKER);
    await page.getByRole('heading', { name: 'Close to what is on record, but changed.' }).waitFor();
    const [claimed, recorded] = await page.locator('.finding > .diff dd').allInnerTexts();
    assert.match(claimed ?? '', /never/u);
    assert.match(recorded ?? '', /not/u);
    const address = page.url();
    await page.reload();
    assert.equal(page.url(), address);
    await page.goBack();
    await page.goForward();
    assert.equal(page.url(), address);
    await page.getByText('1 independent source').click();
    await page.locator('.roots').getByText('House of Tresk, Official Report').first().waitFor();
  });

  test('reloading a finding and opening its address ask nothing anew', async () => {
    const before = await page.evaluate(async () => (await fetch('/api/record')).json());
    await page.reload();
    const after = await page.evaluate(async () => (await fetch('/api/record')).json());
    assert.deepEqual(after, before);
  });

  test('a post with two quotes is answered quote by quote', async () => {
    const post = `Nuala Brandreth said: “We will never sell the reservoir.” Halima Strand said: “People are careful. It is the pipes that are careless.”`;
    await ask(post, '');
    assert.equal(await page.locator('article.finding').count(), 2);
  });

  test('the keyboard asks, steps through the evidence and opens it', async () => {
    await ask(QUOTE, SPEAKER);
    await page.locator('main').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = page.locator('.piece').nth(1);
    assert.equal(await page.locator('.piece:focus').innerText(), await second.innerText());
    await page.keyboard.press('k');
    await page.keyboard.press('/');
    assert.equal(await page.locator('[data-ask]:focus').count(), 1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    await page.keyboard.press('o');
    await page.waitForURL(/\/documents\//u);
  });

  test('a time with a zone is told in the reader’s own, with the original beside it', async () => {
    await ask(QUOTE, SPEAKER);
    const told = await page.locator('time[datetime="2025-06-03T18:05:00+01:00"]').first().innerText();
    assert.match(told, /20:05.*\(3 Jun 2025, 18:05 \+01:00\)/u);
  });

  test('a draft is marked in place and kept nowhere', async () => {
    await go('/proof');
    await page.locator('input[type=file]').setInputFiles(DRAFT);
    await page.getByRole('button', { name: 'Check the draft' }).click();
    await page.locator('.draft').waitFor();
    assert.match(await page.locator('.counts').innerText(), /11 quotes, 1 paraphrase/u);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    const download = await saved;
    const proof: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
    assert.ok(typeof proof === 'object' && proof !== null && 'quotes' in proof);
    const kept = await page.evaluate(async () => (await fetch('/api/findings')).text());
    assert.ok(!kept.includes('litre in three'));
  });

  test('evidence leads to its document, with its words lit', async () => {
    await ask(QUOTE, SPEAKER);
    await page.locator('.piece .outlet').first().click();
    await page.waitForURL(/\/documents\//u);
    assert.match(await page.locator('#lit').first().innerText(), /We will not sell|NUALA BRANDRETH/u);
    await page.goBack();
    await page.getByRole('heading', { name: /Close to what is on record/u }).waitFor();
  });

  test('filters of a search stand in its address, and the address alone brings them back', async () => {
    await go('/search');
    await page.getByLabel(/words that were said/iu).fill('water');
    await page.getByLabel(/^outlet/iu).fill('The Quenby Mercury');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/text=water/u);
    const address = page.url();
    const found = await page.locator('main').innerText();
    assert.match(address, /outlet=The/u);
    const other = await browser.context.newPage();
    await other.goto(address);
    assert.equal(await other.locator('main').innerText(), found);
    await other.close();
  });

  test('a file is taken in while one looks on, and what the finding was made of has grown since', async () => {
    await ask('The lake is mine', SPEAKER);
    const finding = page.url();
    await go('/add');
    const text =
      'Lake\n\n9 July 2025\n\n"The lake is nobody\u2019s," First Minister Nuala Brandreth said on Wednesday.\n';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'lake.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.locator('form[enctype] button:not([type=button])').first().click();
    await page.waitForURL(/\/jobs\//u);
    await page
      .getByText(/lake\.txt/u)
      .first()
      .waitFor();
    await page.locator('main a[href^="/documents/"]').first().waitFor();
    await page.goto(finding);
    assert.match(await page.locator('.made').innerText(), /grown since by 1 document/u);
  });

  test('while a long draft is checked, pages go on being answered', async () => {
    const long = Array.from(
      { length: 400 },
      (_, i) => `"We will ration water street by street ${i}," Nuala Brandreth said.`,
    );
    const order = await page.evaluate(async text => {
      const done: string[] = [];
      const send = { method: 'POST', body: JSON.stringify({ text }), headers: { 'content-type': 'application/json' } };
      const draft = fetch('/api/proofs', send).then(() => done.push('draft'));
      const looks = [1, 2, 3].map(() => fetch('/api/documents?limit=5').then(() => done.push('page')));
      await Promise.all([draft, ...looks]);
      return done;
    }, long.join('\n\n'));
    assert.deepEqual(order, ['page', 'page', 'page', 'draft']);
  });

  test('words of the page can be selected and found as they stand', async () => {
    await ask(QUOTE, SPEAKER);
    assert.match(await page.locator('body').innerText(), /We will not sell the reservoir this year/u);
  });

  test('without scripts the same questions are answered', async () => {
    const plain = await browser.context.browser()?.newContext({ javaScriptEnabled: false });
    const context = plain ?? browser.context;
    const other = await context.newPage();
    await other.goto(served.address);
    await other.getByRole('textbox', { name: /quote, a post/iu }).fill(QUOTE);
    await other.getByRole('button', { name: 'Check' }).click();
    await other.getByRole('heading', { name: /Close to what is on record/u }).waitFor();
    await other.close();
    await plain?.close();
  });

  test('every page passes axe, in light and dark, and runs over at no width', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await ask(QUOTE, SPEAKER);
    const finding = new URL(page.url()).pathname;
    const found = await firstOf(page);
    const paths = [
      ...PATHS,
      finding,
      ...FOUND.map(path => path.replace('DOCUMENT', found.document).replace('PERSON', found.person)),
    ];
    const wrong: string[] = [];
    for (const path of paths) {
      const name = path.replaceAll(/[^a-z]+/gu, '-').replaceAll(/^-|-$/gu, '') || 'ask';
      for (const [width, colorScheme] of [
        [375, 'light'],
        [1024, 'dark'],
        [1600, 'light'],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        const answer = await page.goto(served.origin + path);
        if (answer?.status() !== 200) wrong.push(`${path}: ${answer?.status()}`);
        const over = Number(await page.evaluate(OVER));
        if (over > 0) wrong.push(`${path}: ${over} px too wide at ${width}`);
        await page.evaluate(`${axe}; 0`);
        const ids = await page.evaluate(
          `axe.run({ runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].target))`,
        );
        if (Array.isArray(ids)) wrong.push(...ids.map(id => `${path} ${colorScheme}: ${String(id)}`));
        await page.screenshot({ path: join(SHOTS, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
    assert.deepEqual(wrong, []);
  });

  test('from right to left no page runs over, and words keep their own direction', async () => {
    await page.setViewportSize({ width: 375, height: 900 });
    for (const path of PATHS) {
      await go(`${path}${path.includes('?') ? '&' : '?'}lang=ar-XB`);
      assert.equal(await page.locator('html').getAttribute('dir'), 'rtl', path);
      assert.ok(Number(await page.evaluate(OVER)) <= 0, path);
    }
    await go('/?lang=en');
  });

  test('the first page is light and at hand at once', async () => {
    await page.setViewportSize({ width: 1024, height: 900 });
    const session = await browser.context.newCDPSession(page);
    await session.send('Network.enable');
    let scriptBytes = 0;
    const scripts = new Set<string>();
    session.on('Network.responseReceived', ({ requestId, type }) => {
      if (type === 'Script') scripts.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) scriptBytes += encodedDataLength;
    });
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await go('/');
    await page.waitForLoadState('networkidle');
    await session.detach();
    assert.ok(scripts.size > 0 && scriptBytes < 100_000, `${scriptBytes} bytes of script`);
  });

  test('nothing went wrong on the way, in the pages or in the program', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(served.failures, []);
  });
});

const LISTS = z.object({
  documents: z.object({ items: z.tuple([z.looseObject({ document: z.string() })], z.unknown()) }),
  people: z.object({ items: z.tuple([z.looseObject({ person: z.string() })], z.unknown()) }),
});

/** Identifiers of a document and of a person of the record. */
async function firstOf(page: Page): Promise<{ readonly document: string; readonly person: string }> {
  const read: unknown = await page.evaluate(async () => {
    const [documents, people] = await Promise.all(
      ['/api/documents?limit=3', '/api/people?limit=1'].map(async path => (await fetch(path)).json()),
    );
    return { documents, people };
  });
  const { documents, people } = LISTS.parse(read);
  return { document: documents.items[0].document, person: people.items[0].person };
}

/** Pages that are there in every record. */
const PATHS = [
  '/',
  '/proof',
  '/documents',
  '/search?text=water',
  '/record',
  '/people',
  '/people?proposed=true',
  '/people/log',
  '/headlines',
  '/add',
  '/jobs',
  '/unread',
  '/outlets',
  '/findings',
  '/spread?of=Kell+can+drink+the+sea',
] as const;
/** Pages of something particular. */
const FOUND = ['/documents/DOCUMENT', '/documents/DOCUMENT/kept', '/people/PERSON', '/people/PERSON/correct'] as const;
