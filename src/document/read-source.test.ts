import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Fault, type FaultCode } from '#base/fault.ts';
import { NOTHING_SAID, paragraphsOf, type Reading, type Source } from './document.ts';
import { readSource } from './read-source.ts';

const source = (content: string | Uint8Array, path: string, more: Partial<Source> = {}): Source => ({
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  mediaType: null,
  path,
  url: null,
  headerTime: null,
  said: NOTHING_SAID,
  ...more,
});

async function readOne(content: string | Uint8Array, path: string, more: Partial<Source> = {}): Promise<Reading> {
  const [reading] = await readSource(source(content, path, more));
  assert.ok(reading !== undefined);
  return reading;
}

const bodyOf = (reading: Reading): string[] =>
  paragraphsOf(reading).map(([start, end]) => reading.text.slice(start, end));

const PARAGRAPH =
  'The ferry office said on Monday that the last boat would leave at ten, whatever the tide thought of it.';
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Last boat at ten</title>${head}</head><body><article><h1>Last boat at ten</h1>${body}</article></body></html>`;

const refused: readonly (readonly [what: string, content: string | Uint8Array, path: string, code: FaultCode])[] = [
  ['an empty file', '', 'a.txt', 'input-empty'],
  ['white space alone', ' \n\t\n', 'a.txt', 'input-empty'],
  ['a page without text', '<html><head><title>x</title></head><body></body></html>', 'a.html', 'input-empty'],
  ['a PDF file with the name of a text', '%PDF-1.7 rest', 'a.txt', 'input-unreadable'],
  [
    'an image with the name of a page',
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    'a.html',
    'input-unreadable',
  ],
  ['zero bytes', new Uint8Array(1000), 'a.txt', 'input-unreadable'],
  ['JSON that holds no review', '{"a":1}', 'a.json', 'input-unreadable'],
  ['JSON broken off', '{"@type":"ClaimReview","claim', 'a.json', 'input-unreadable'],
  ['JSON nested without end', '['.repeat(100_000), 'a.json', 'input-unreadable'],
  ['20,000 nested elements', '<div>'.repeat(20_000), 'a.html', 'input-too-large'],
  ['100,000 links', page('<a href="/x">x</a>'.repeat(100_000)), 'a.html', 'input-too-large'],
  ['a page of angle brackets', page('<'.repeat(3_000_000)), 'a.html', 'input-too-large'],
];

for (const [what, content, path, code] of refused) {
  test(`${what} gets one clear line`, async () => {
    await assert.rejects(readSource(source(content, path)), (error: unknown) => {
      assert.ok(error instanceof Fault);
      assert.equal(error.code, code);
      assert.ok(error.message.length > 5 && !error.message.includes('\n'));
      return true;
    });
  });
}

test('plain text is kept unchanged, line ends and all, without its byte order mark', async () => {
  const text = `First line of it\r\n\r\n${PARAGRAPH}\r\n\r\n  ${PARAGRAPH}\t\r\n`;
  const reading = await readOne(`\ufeff${text}`, 'a.txt');
  assert.equal(reading.text, text);
  assert.deepEqual(bodyOf(reading), [PARAGRAPH, PARAGRAPH]);
});

test('a paragraph of five megabytes is read whole', async () => {
  const reading = await readOne(page(`<p>${`${PARAGRAPH} `.repeat(50_000)}</p>`), 'a.html');
  assert.equal(bodyOf(reading).length, 1);
});

test('a bare paragraph is a page too', async () => {
  assert.deepEqual(bodyOf(await readOne('<p>Hello there</p>', 'a.html')), ['Hello there']);
});

test('bare text under the name of a page is text', async () => {
  assert.deepEqual(bodyOf(await readOne(PARAGRAPH, 'a.html')), [PARAGRAPH]);
});

test('a page that says that it is UTF-8 and is not is read as what it is', async () => {
  const words = 'Der Bürgermeister sagte, die Fähre fahre um zehn, und das sei für alle schön genug.';
  const html = Buffer.from(`<html><head><meta charset="utf-8"></head><body><p>${words}</p></body></html>`, 'latin1');
  assert.deepEqual(bodyOf(await readOne(html, 'a.html')), [words]);
});

test('a page that says that it is Latin-1 and is UTF-8 is read as what it is', async () => {
  const words = 'Der Bürgermeister sagte „nein“ zu den Plänen, das ist schön für alle in der Stadt.';
  const html = `<html><head><meta charset="iso-8859-1"></head><body><p>${words}</p></body></html>`;
  assert.deepEqual(bodyOf(await readOne(html, 'a.html')), [words]);
});

test('UTF-16 is read with its byte order mark and without', async () => {
  const text = `A short headline here\n\n${PARAGRAPH}`;
  const bytes = Buffer.from(text, 'utf16le');
  assert.equal((await readOne(bytes, 'a.txt')).text, text);
  assert.equal((await readOne(Buffer.concat([Buffer.of(0xff, 0xfe), bytes]), 'a.txt')).text, text);
});

test('what the user says decides over what the page says', async () => {
  const said = {
    kind: 'post',
    outlet: 'The Ropewalk',
    url: 'https://ropewalk.example/1',
    published: '2024-02-03',
  } as const;
  const meta =
    '<meta property="og:site_name" content="Other"><meta property="article:published_time" content="2020-01-01">';
  const reading = await readOne(page(`<p>${PARAGRAPH}</p>`, meta), 'a.html', { said });
  assert.deepEqual(
    [reading.kind, reading.outlet, reading.url, reading.published, reading.publishedFrom],
    ['post', 'The Ropewalk', 'https://ropewalk.example/1', '2024-02-03', 'user'],
  );
});

test('the time of a header is the last resort and is named as one', async () => {
  const reading = await readOne(page(`<p>${PARAGRAPH}</p>`), 'a.html', { headerTime: '2024-02-03T10:00:00Z' });
  assert.deepEqual([reading.published, reading.publishedFrom], ['2024-02-03T10:00:00Z', 'header']);
});

test('an embedded post between two paragraphs is a set-off part of the text', async () => {
  const post = 'The last boat is a promise, not a boat.';
  const html = page(
    `${`<p>${PARAGRAPH}</p>`.repeat(6)}<div class="social-embed"><blockquote class="tweet"><p>${post}</p></blockquote></div><p>${PARAGRAPH}</p>`,
  );
  const reading = await readOne(html, 'a.html');
  const block = reading.blocks.find(each => reading.text.slice(each.span[0], each.span[1]) === post);
  assert.deepEqual([block?.role, block?.quoted], ['body', true]);
});

test('one bad line of a data file loses none of the others and is named', async () => {
  const line = (n: number): string =>
    JSON.stringify({ '@type': 'ClaimReview', claimReviewed: `The boat leaked ${n} times` });
  const readings = await readSource(source(`${line(1)}\nnonsense\n\n${line(4)}\n`, 'a.jsonl'));
  assert.deepEqual(
    readings.map(reading => reading.part),
    ['line 1', 'line 4'],
  );
  assert.deepEqual(readings[0]?.gaps, ['line 2 is no JSON']);
});

test('fact-checks in a data feed are one reading each', async () => {
  const item = (url: string): unknown => ({
    '@type': 'DataFeedItem',
    item: { '@type': 'ClaimReview', claimReviewed: 'Boats can vote', url },
  });
  const feed = { '@type': 'DataFeed', dataFeedElement: [item('https://a.example/1'), item('https://a.example/2')] };
  const readings = await readSource(source(JSON.stringify(feed), 'feed.json'));
  assert.deepEqual(
    readings.map(reading => reading.url),
    ['https://a.example/1', 'https://a.example/2'],
  );
});

test('an answer between the lines of a quoted mail is the writer’s', async () => {
  const mail =
    'From: Ib <ib@x.example>\r\nDate: Mon, 5 Feb 2024 09:00:00 +0000\r\nSubject: Re: Boat\r\n\r\nOn 4 Feb 2024, Ann wrote:\r\n> Did it sail?\r\n\r\nIt sailed.\r\n\r\n> When?\r\n\r\nAt ten.\r\n';
  assert.deepEqual(bodyOf(await readOne(mail, 'a.eml')), ['It sailed.', 'At ten.']);
});

test('a text said to be a reply has the title and date over it, and loses no word of the answer', async () => {
  const said = { ...NOTHING_SAID, kind: 'reply' as const };
  const text = `Answer on the last boat\n\nPublished: 9 June 2025\nBy Odo Fenn\n\n${PARAGRAPH}\n`;
  const reading = await readOne(text, 'answer.txt', { said });
  assert.deepEqual(
    [reading.kind, reading.title, reading.published, reading.publishedFrom, reading.bylines, bodyOf(reading)],
    ['reply', 'Answer on the last boat', '2025-06-09', 'page', ['Odo Fenn'], [PARAGRAPH]],
  );
  for (const first of [
    'Dear Ms Aal',
    'Hello again Bo',
    'Yes, that is right.',
    'No. We never said so.',
    'Our answer is:',
  ]) {
    const answer = await readOne(`${first}\n\n${PARAGRAPH}\n`, 'answer.txt', { said });
    assert.deepEqual([answer.title, bodyOf(answer)], [null, [first, PARAGRAPH]]);
  }
});
