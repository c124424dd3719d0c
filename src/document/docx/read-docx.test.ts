import assert from 'node:assert/strict';
import test from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { Fault } from '#base/fault.ts';
import { NOTHING_SAID, type Reading, type Source } from '#document/document.ts';
import { makeDocx, paragraphXml, type DocxMore } from '#document/make-docx.fixture.ts';
import { readSource } from '#document/read-source.ts';

function sourceOf(bytes: Uint8Array, path = 'draft.docx'): Source {
  return { bytes, mediaType: null, path, url: null, headerTime: null, said: { ...NOTHING_SAID, kind: 'article' } };
}

async function readBody(body: string, more: DocxMore = {}): Promise<Reading> {
  const [reading] = await readSource(sourceOf(makeDocx(body, more)));
  assert.ok(reading !== undefined);
  return reading;
}

/** The fault that reading ends with: its code and its line. */
async function faultOf(bytes: Uint8Array, path?: string): Promise<readonly [string, string]> {
  try {
    await readSource(sourceOf(bytes, path));
  } catch (error) {
    assert.ok(error instanceof Fault);
    return [error.code, error.message];
  }
  return ['none', ''];
}

const FIRST = paragraphXml('The pier was full by noon, and the ferry was not.');

test('a paragraph is one text, however many runs, fields and bookmarks it is cut into', async () => {
  const { text, blocks } = await readBody(
    `${FIRST}<w:p><w:r><w:t>“The night</w:t></w:r><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve"> ferry </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>stays</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>,”</w:t></w:r><w:r><w:tab/><w:t>Thornbury\u00a0said</w:t></w:r><w:r><w:br/><w:t>at the pier.</w:t></w:r></w:p>`,
  );
  assert.equal(
    text,
    'The pier was full by noon, and the ferry was not.\n\n“The night ferry stays,” Thornbury\u00a0said at the pier.',
  );
  assert.deepEqual(
    blocks.map(({ span }) => text.slice(...span)),
    text.split('\n\n'),
  );
});

test('what tracked changes delete is out, what they insert is in, and what was moved stands once', async () => {
  const { text } = await readBody(
    `${FIRST}<w:p><w:r><w:t xml:space="preserve">The ferry </w:t></w:r><w:del w:id="1"><w:r><w:delText>goes</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>stays</w:t></w:r></w:ins><w:moveFrom w:id="3"><w:r><w:t> today</w:t></w:r></w:moveFrom><w:moveTo w:id="4"><w:r><w:t xml:space="preserve"> for ever</w:t></w:r></w:moveTo><w:r><w:t>.</w:t></w:r></w:p>`,
  );
  assert.match(text, /\n\nThe ferry stays for ever\.$/u);
});

test('a paragraph whose end is deleted runs on into the next', async () => {
  const { text } = await readBody(
    `${FIRST}<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">“The night ferry </w:t></w:r></w:p>${paragraphXml('stays,” she said.')}`,
  );
  assert.match(text, /\n\n“The night ferry stays,” she said\.$/u);
});

test('comments, hidden text and headers are out, footnotes stand at the end', async () => {
  const { text } = await readBody(
    `${FIRST}<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>The ferry stays.</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    {
      footnotes: `<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>line</w:t></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraphXml('Thornbury said so in May.')}</w:footnote>`,
      files: {
        'word/comments.xml': '<w:comments>who says so?</w:comments>',
        'word/header1.xml': '<w:hdr>DRAFT</w:hdr>',
      },
    },
  );
  assert.equal(
    text,
    'The pier was full by noon, and the ferry was not.\n\nThe ferry stays.\n\nThornbury said so in May.',
  );
});

test('a text box is read once, though it is written for old programs too', async () => {
  const box = `<w:txbxContent>${paragraphXml('Boats a day: nine.')}</w:txbxContent>`;
  const { text } = await readBody(
    `${FIRST}<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>The ferry stays.</w:t></w:r></w:p>`,
  );
  assert.equal(text.match(/Boats a day/gu)?.length, 1);
  assert.match(text, /The ferry stays\.$/u);
});

test('styles tell headline, standfirst, captions and set-off quotations, whatever language Word was in', async () => {
  const { title, blocks, text } = await readBody(
    [
      paragraphXml('The night ferry stays', 'Titel'),
      paragraphXml('What the harbour chief of Skerry told the ferrymen', 'Untertitel'),
      FIRST,
      paragraphXml('We stay as long as the pier does', 'Zitat'),
      paragraphXml('The pier at noon. Picture: nobody', 'Beschriftung'),
    ].join(''),
    { styles: { Titel: 'Title', Untertitel: 'Subtitle', Zitat: 'Quote', Beschriftung: 'caption' } },
  );
  assert.equal(title, 'The night ferry stays');
  assert.deepEqual(
    blocks.map(({ role, quoted, span }) => [role, quoted === true, text.slice(...span).split(' ')[0]]),
    [
      ['headline', false, 'The'],
      ['standfirst', false, 'What'],
      ['body', false, 'The'],
      ['body', true, 'We'],
      ['caption', false, 'The'],
    ],
  );
});

test('what is no DOCX file that can be read is one clear line', async () => {
  const docx = makeDocx(FIRST.repeat(50));
  const oldFile = (name: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(600),
        Buffer.from(name, 'utf16le'),
        Buffer.alloc(600),
      ]),
    );
  const damaged = docx.slice(0, docx.length - 40);
  assert.deepEqual(await faultOf(damaged), ['input-unreadable', 'it is a damaged DOCX file']);
  const garbled = docx.slice();
  garbled.fill(255, 60, garbled.length - 300);
  assert.deepEqual(await faultOf(garbled), ['input-unreadable', 'it is a damaged DOCX file']);
  assert.equal((await faultOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })))[0], 'input-unreadable');
  const named = zipSync(
    { 'notes.txt': strToU8('see word/document.xml'), 'a.txt': strToU8('word/document.xml') },
    { level: 0 },
  );
  assert.deepEqual(await faultOf(named), [
    'input-unreadable',
    'it is a ZIP archive, and no DOCX file: it holds no document',
  ]);
  assert.match((await faultOf(oldFile('EncryptedPackage')))[1], /protected by a password/u);
  assert.match((await faultOf(oldFile('WordDocument'), 'draft.doc'))[1], /old Word file/u);
  assert.match((await faultOf(strToU8('%PDF-1.7\n'), 'draft.pdf'))[1], /PDF file/u);
  assert.deepEqual(await faultOf(makeDocx('<w:p/>')), ['input-empty', 'it holds no text']);
});

test('a bomb is refused by what it claims to be, before it is unpacked', async () => {
  const bomb = makeDocx(`<w:p><w:r><w:t>${' '.repeat(60_000_000)}</w:t></w:r></w:p>`);
  assert.ok(bomb.length < 1_000_000);
  const [code, message] = await faultOf(bomb);
  assert.equal(code, 'input-too-large');
  assert.match(message, /would unpack to/u);
});

test('broken XML gives what stands in it, and elements without end in each other are refused', async () => {
  const { text } = await readBody(`${FIRST}<w:p><w:r><w:t>The ferry stays.</w:p></w:body`);
  assert.match(text, /The ferry stays\./u);
  assert.equal((await faultOf(makeDocx('<w:p><w:r>'.repeat(50_000))))[0], 'input-too-large');
});
