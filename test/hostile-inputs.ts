import { gzipSync } from 'node:zlib';

/** Bytes that look random and are the same in every run. */
function noise(length: number): Uint8Array {
  let state = 987654321;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Notice</title>${head}</head><body>${body}</body></html>`;
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const review = (claim: unknown): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@type': 'ClaimReview', claimReviewed: claim });

/** Files that hold nothing that can be kept as a document, by name: each must get its one line. */
export const UNREADABLE: Readonly<Record<string, string | Uint8Array>> = {
  'empty.txt': '',
  'empty.html': '',
  'empty-without-extension': '',
  'blank.txt': ' \n\t\r\n  ',
  'no-break-spaces.txt': '\u00a0\u2003\u200b\n',
  'blank.md': '\n\n\n',
  'mark-of-byte-order-alone.txt': bytes(0xef, 0xbb, 0xbf),
  'utf16-mark-alone.txt': bytes(0xff, 0xfe),
  'utf16-blank.txt': utf16('   \n'),
  'nothing-but-nul.txt': new Uint8Array(4096),
  'noise.txt': noise(20_000),
  'noise.html': noise(20_000),
  'noise-without-extension': noise(20_000),
  'noise.eml': noise(20_000),
  'noise.jsonl': noise(5000),
  'picture.png': Buffer.concat([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), noise(500)]),
  'picture-called-page.html': Buffer.concat([bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), noise(500)]),
  'photo.jpg': Buffer.concat([bytes(0xff, 0xd8, 0xff, 0xe0), noise(500)]),
  'paper.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
  'paper-called-text.txt': '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
  'archive.zip': Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(300)]),
  'letter.docx': Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(300)]),
  program: Buffer.concat([bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), noise(300)]),
  'sound.mp3': Buffer.concat([Buffer.from('ID3\u0003\u0000'), noise(300)]),
  'packed.txt': gzipSync('A text that is packed although its name does not say so.'),
  'packed-and-cut.html.gz': gzipSync(page('<p>cut</p>').repeat(50)).subarray(0, 40),
  'bomb.gz': gzipSync(new Uint8Array(50_000_000)),
  'database.sqlite': Buffer.concat([Buffer.from('SQLite format 3\u0000'), new Uint8Array(80)]),
  'nothing-inside.html': '<html><body></body></html>',
  'comment-alone.html': '<!-- nothing else -->',
  'comment-left-open.html': '<!-- nothing else',
  'title-alone.html': '<html><head><title>Title</title></head></html>',
  'shell.html': page('<div id="root"></div><script src="/app.js"></script><noscript>Turn on JavaScript</noscript>'),
  'script-alone.html': page('<script>document.write("He said “no”")</script>'),
  'style-alone.html': page('<style>p { color: red }</style>'),
  'frames.html': '<html><frameset cols="1,1"><frame src="a.html"><frame src="b.html"></frameset></html>',
  'sent-elsewhere.html': page('', '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">'),
  'pictures-alone.html': page('<img src="a.png"><img src="b.png">'),
  'menu-alone.html': page('<nav><a href="/">Home</a><a href="/news">News</a></nav>'),
  'hidden.html': page('<p hidden>Not shown</p><p style="display:none">Not shown</p>'),
  'cut-in-a-tag.html': '<html><head><title>Cut</title></head><bo',
  'broken.json': '{"@type": "ClaimReview", "claimReviewed": "The tower',
  'empty-list.json': '[]',
  'null.json': 'null',
  'number.json': '17',
  'other-things.jsonl': '{"a": 1}\n{"b": 2}\n',
  'half-broken.jsonl': '{"a": 1}\n{"b":\n',
  'deep.json': `${'['.repeat(200_000)}${']'.repeat(200_000)}`,
  'review-without-claim.jsonl': `${review(null)}\n`,
  'review-with-empty-claim.jsonl': `${review('')}\n`,
  'headers-alone.eml': 'From: press@ministry.example\nTo: desk@paper.example\nSubject: Your question\n\n',
  'no-headers.eml': '\n\n',
  'picture-alone.eml':
    'From: a@b.example\nSubject: Picture\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n',
};

const QUOTE = '<p>“The lift will be mended by spring,” said Ilse Marchetti, who runs the station at Kestle Bay.</p>';

/** Files that try to hang or to exhaust the reader: each is kept as far as it can be read, or named in one line; never more. */
export const EXPLODING: Readonly<Record<string, string | Uint8Array>> = {
  'nested-divs.html': page('<div>'.repeat(20_000) + QUOTE + '</div>'.repeat(20_000)),
  'nested-never-closed.html': page('<b><i><u>'.repeat(15_000) + QUOTE),
  'nested-quotes.html': page('<blockquote>'.repeat(5000) + QUOTE),
  'nested-tables.html': page('<table><tr><td>'.repeat(3000) + QUOTE),
  'one-paragraph.html': page(`<p>${'The hall was full and the choir sang on. '.repeat(125_000)}</p>`),
  'one-word.txt': 'a'.repeat(5_000_000),
  'many-links.html': page('<a href="/x">more</a> '.repeat(100_000) + QUOTE),
  'many-attributes.html': page(
    `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="x"`).join(' ')}>Text</p>${QUOTE}`,
  ),
  'many-quotation-marks.txt': '"'.repeat(50_000),
  'many-opening-marks.txt': '“'.repeat(50_000),
  'many-brackets.txt': '('.repeat(200_000),
  'many-names.txt': 'Ilse Marchetti, Tomas Okoro, Greta Lindqvist and '.repeat(4_000),
  'many-dates.txt': '14 March 2025, Tuesday, Nov. 12, 2024 at 21:46; '.repeat(4_000),
  'many-cues.txt': 'he said that she said that they said '.repeat(20_000),
  'many-turns.txt': 'A: x\n'.repeat(20_000),
  'many-commas.txt': ','.repeat(300_000),
  'many-line-ends.txt': `${'\r\n'.repeat(200_000)}End.`,
  'many-entities.html': page(`<p>${'&amp;'.repeat(300_000)}</p>`),
  'entity-bomb.xml': `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]><x>&j;</x>`,
  'json-in-page.html': page(QUOTE, `<script type="application/ld+json">${'['.repeat(100_000)}</script>`),
  'long-title.html': `<html><head><title>${'Long '.repeat(400_000)}</title></head><body>${QUOTE}</body></html>`,
  'deep-parts.eml': `From: a@b.example\nSubject: x\nMIME-Version: 1.0\n${Array.from({ length: 2000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`).join('')}\nText`,
  'combining-marks.txt': `Z${'\u0301'.repeat(500_000)}`,
  'right-to-left-marks.txt': '\u202e\u2066'.repeat(200_000),
  'lone-surrogates.html': page('<p>&#xD800;&#xDFFF; and on</p>'),
};
