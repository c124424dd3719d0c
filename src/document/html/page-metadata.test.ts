import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_SAID, type Reading } from '#document/document.ts';
import { readPage } from './read-page.ts';

const PARAGRAPH =
  '<p>The ferry office said that the last boat would leave at ten, whatever the tide thought of it, and that nobody would wait.</p>';

interface Parts {
  readonly head?: string;
  readonly data?: object;
  readonly before?: string;
  readonly after?: string;
  readonly foot?: string;
  readonly title?: string;
  readonly url?: string;
}

/** Reads a page of a made-up paper, with what is given in its places. */
function read({ head = '', data, before = '', after = '', foot = '', title, url = '' }: Parts): Reading {
  const script = data === undefined ? '' : `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const html = `<html lang="en-GB"><head><title>${title ?? 'Last boat leaves at ten'}</title>${head}${script}</head><body>
    <article>${before}<h1>Last boat leaves at ten</h1>${after}<div>${PARAGRAPH.repeat(6)}</div></article>${foot}</body></html>`;
  return readPage(html, {
    bytes: new Uint8Array(),
    mediaType: null,
    path: null,
    url: url === '' ? null : url,
    headerTime: null,
    said: NOTHING_SAID,
  });
}

const article = (more: object): object => ({
  '@type': 'NewsArticle',
  headline: 'Last boat leaves at ten',
  ...more,
});

test('the byline that is printed decides over the account that put the page in', () => {
  const { bylines } = read({ data: article({ author: { name: 'Nina Vole' } }), after: '<p>By Odo Marsh</p>' });
  assert.deepEqual(bylines, ['Odo Marsh']);
});

test('the byline that is printed decides where the data has only its first name', () => {
  const { bylines } = read({
    data: article({ author: { name: 'Odo Marsh' } }),
    after: '<p>By Odo Marsh, Nina Vole and Bo Lind</p>',
  });
  assert.deepEqual(bylines, ['Odo Marsh', 'Nina Vole', 'Bo Lind']);
});

test('a kicker, a section or a caption’s credit by the headline is no byline', () => {
  for (const line of ['BLACK TIDE FEARS', 'Harbour Weekend', 'Photo by Ada Moss', 'By ten the quay was empty.']) {
    const { bylines } = read({ data: article({ author: { name: 'Odo Marsh' } }), after: `<p>${line}</p>` });
    assert.deepEqual(bylines, ['Odo Marsh'], line);
  }
});

test('an author given by identifier is looked up, and several in one field are told apart', () => {
  const graph = [
    article({ author: { '@id': '#p1' } }),
    { '@type': 'Person', '@id': '#p1', name: 'Nina Vole' },
    { '@type': 'Person', '@id': '#p2', name: 'Not Her' },
  ];
  assert.deepEqual(read({ data: { '@graph': graph } }).bylines, ['Nina Vole']);
  assert.deepEqual(read({ data: article({ author: [{ name: 'Nina Vole' }, 'Bo Lind'] }) }).bylines, [
    'Nina Vole',
    'Bo Lind',
  ]);
});

test('an account’s name in the data is an author only if the page shows it', () => {
  assert.deepEqual(read({ head: '<meta name="author" content="kwedit">' }).bylines, []);
  const shown = read({ head: '<meta name="author" content="Odo">', after: '<p>written by Odo</p>' });
  assert.deepEqual(shown.bylines, ['Odo']);
});

test('the outlet is no author of its own, its desks and agencies are as printed', () => {
  const name = 'The Saltmarsh Echo';
  assert.deepEqual(read({ data: article({ author: { name }, publisher: { name } }) }).bylines, []);
  const desk = read({ data: article({ publisher: { name } }), after: '<p>Saltmarsh Echo staff and agencies</p>' });
  assert.deepEqual(desk.bylines, ['Saltmarsh Echo staff and agencies']);
  const employed = read({
    data: article({ publisher: { name } }),
    after: '<p>By Odo Marsh, Saltmarsh Echo Weekend</p>',
  });
  assert.deepEqual(employed.bylines, ['Odo Marsh']);
});

test('a name and a time under the headline are a byline and a time', () => {
  const reading = read({ after: '<p>Bo Lind · 25 June 2025</p>' });
  assert.deepEqual(reading.bylines, ['Bo Lind']);
  assert.equal(reading.published, '2025-06-25');
});

test('a name that says nothing gives way to the one the page is signed with', () => {
  const reading = read({
    head: '<meta property="og:site_name" content="Hosted">',
    foot: '<footer><p>© 2024 The Insular Press. All rights reserved.</p></footer>',
    url: 'https://hosted.ip.example/last-boat',
  });
  assert.equal(reading.outlet, 'The Insular Press');
});

test('an owner alone is no outlet; one that a logo or a link to the front page agrees with is', () => {
  const foot = '<footer><p>© 2024 Orrin Holdings</p></footer>';
  assert.equal(read({ foot, url: 'https://www.saltmarshecho.example/boat' }).outlet, null);
  assert.equal(
    read({ foot, before: '<a href="/"><img src="/top.png" alt="Orrin Holdings"></a>' }).outlet,
    'Orrin Holdings',
  );
});

test('the agency that wrote the story is not the site that has it', () => {
  const reading = read({
    data: article({ publisher: { name: 'Estuary Agency' } }),
    title: 'Last boat leaves at ten - Saltmarsh Echo',
    url: 'https://www.saltmarshecho.example/boat',
  });
  assert.equal(reading.outlet, 'Saltmarsh Echo');
});

test('an application that is called as the headline is no site', () => {
  const reading = read({
    head: '<meta property="og:title" content="Boat"><meta name="application-name" content="Boat">',
  });
  assert.equal(reading.outlet, null);
});

test('where the time of publication is that of the last change, the printed one decides', () => {
  const data = article({ datePublished: '2024-05-19T19:31:39', dateModified: '2024-05-19T19:31:39' });
  assert.equal(read({ data, after: '<p>By Bo Lind | May 3, 2024 at 19:14</p>' }).published, '2024-05-03T19:14');
  assert.equal(read({ data, after: '<p>By Bo Lind | May 19, 2024 at 19:14</p>' }).published, '2024-05-19T19:31:39');
  const two = article({ datePublished: '2024-05-19T19:31:39', dateModified: '2024-05-20T08:00:00' });
  assert.equal(read({ data: two, after: '<p>May 3, 2024</p>' }).published, '2024-05-19T19:31:39');
});

test('of times that agree the most precise is kept', () => {
  const head = '<meta property="article:published_time" content="2024-05-19T08:05:00Z">';
  assert.equal(read({ head, data: article({ datePublished: '2024-05-19' }) }).published, '2024-05-19T08:05:00Z');
  assert.equal(read({ head, data: article({ datePublished: '2024-05-18' }) }).published, '2024-05-18');
});

test('a date by the headline counts where nothing else gives one, but not that of an update', () => {
  assert.equal(read({ before: '<p>Von Bo Lind publiziert am 30. Juli 2018</p>' }).published, '2018-07-30');
  assert.equal(read({ after: '<p>Updated 30 July 2018</p>' }).published, null);
});

test('the title of an archive’s page gives its site, its day and its headline', () => {
  const reading = readPage(
    `<title>Kell Courier - 18 September 1911 - Bridge opens at last</title><table><tr><td><a href="/a">Archive</a><br><a href="/a/1911">1911</a></td><td>${PARAGRAPH.repeat(6)}</td></tr></table>`,
    { bytes: new Uint8Array(), mediaType: null, path: null, url: null, headerTime: null, said: NOTHING_SAID },
  );
  assert.deepEqual(
    [reading.title, reading.outlet, reading.published],
    ['Bridge opens at last', 'Kell Courier', '1911-09-18'],
  );
  assert.ok(
    reading.blocks.every(({ role, span }) => role !== 'body' || !reading.text.slice(...span).includes('Archive')),
  );
});

test('the title of a post’s page is no headline of the post', () => {
  const reading = read({
    data: { '@type': 'SocialMediaPosting', author: { name: 'Odo Marsh' } },
    title: 'Odo Marsh on Perch',
  });
  const post = readPage(
    `<title>Odo Marsh on Perch</title><script type="application/ld+json">{"@type":"SocialMediaPosting","author":"Odo Marsh"}</script><article>${PARAGRAPH}</article>`,
    { bytes: new Uint8Array(), mediaType: null, path: null, url: null, headerTime: null, said: NOTHING_SAID },
  );
  assert.equal(reading.kind, 'post');
  assert.ok(post.blocks.every(block => block.role !== 'headline'));
});

test('a title or name without end is read only so far', () => {
  const endless = 'Boat | '.repeat(60_000);
  const reading = read({ title: endless, head: `<meta property="og:site_name" content="${endless}">` });
  assert.equal(reading.title, 'Last boat leaves at ten');
  assert.ok((reading.outlet ?? '').length <= 60);
});
