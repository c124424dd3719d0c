import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptBytes } from './contract.ts';
import { serveCapture } from './serve-capture.ts';

const kept = (bytes: Uint8Array | string, mediaType: string | null): KeptBytes => ({
  sha256: 'a'.repeat(64),
  bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  length: bytes.length,
  mediaType,
  captures: [],
  documents: [],
});
const typeOf = (bytes: Uint8Array | string, mediaType: string | null): string | null =>
  serveCapture(kept(bytes, mediaType)).headers.get('content-type');

test('bytes go out as they are, sealed whatever they are said to be', async () => {
  const every = Uint8Array.from({ length: 256 }, (_, i) => i);
  for (const mediaType of ['text/html', 'image/svg+xml', 'application/pdf', 'text/html\r\nx: y', null, '']) {
    const response = serveCapture(kept(every, mediaType));
    assert.deepEqual(new Uint8Array(await response.arrayBuffer()), every);
    assert.match(response.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/u);
    assert.equal(response.headers.get('connection-allowlist'), '()');
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  }
});

test('what could run by itself is never served as what it is', () => {
  for (const type of [
    'image/svg+xml',
    'application/pdf',
    'application/x-shockwave-flash',
    'text/html5',
    'multipart/x-mixed-replace',
  ])
    assert.match(typeOf('<svg onload="x">', type) ?? '', /^(?:text\/plain|application\/octet-stream)\b/u);
});

test('text that is UTF-8 and does not say so is said to be', () => {
  assert.equal(typeOf('“The harbour stays open”', 'text/plain'), 'text/plain; charset=utf-8');
  assert.equal(typeOf('<p>“The harbour”', 'text/html'), 'text/html; charset=utf-8');
  // What a page says of itself, and what its server said, stands.
  assert.equal(typeOf('<meta charset="koi8-u"><p>x', 'text/html'), 'text/html');
  assert.equal(typeOf('x', 'text/plain; charset="windows-1251"'), 'text/plain; charset=windows-1251');
  assert.equal(typeOf(Uint8Array.of(0x93, 0x94), 'text/plain'), 'text/plain');
});
