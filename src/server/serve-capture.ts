import { isUtf8 } from 'node:buffer';
import { shownAs, type KeptBytes } from './contract.ts';

/**
 * Nothing of a captured page runs, loads, sends or leads anywhere: an opaque origin without scripts, forms, frames or automatic refresh, and
 * nothing that it could load. The pages of this server alone may frame it.
 */
const CAPTURE_POLICY = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * A policy of contents says nothing of connections that a browser makes ahead of a load: Chromium 156 connects for `<link rel="preconnect">`, and
 * for the address of a frame that it then refuses to load, unless told to connect to nobody (test/captures.browser.test.ts). Names are not to be
 * looked up ahead either.
 */
const NO_CONNECTIONS = { 'connection-allowlist': '()', 'x-dns-prefetch-control': 'off' };

/** A capture as an answer: its bytes unchanged, under headers that keep it harmless in a frame and in a tab of its own. */
export function serveCapture({ bytes, mediaType, sha256 }: KeptBytes): Response {
  const [, ...parameters] = (mediaType ?? '').split(';').map(part => part.trim().toLowerCase());
  const shown = shownAs(mediaType) ?? 'application/octet-stream';
  const charset =
    parameters.map(each => /^charset="?(?<name>[\w-]{1,40})"?$/u.exec(each)?.groups?.['name']).find(Boolean) ??
    (isUntoldUtf8(bytes, shown) ? 'utf-8' : undefined);
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': charset !== undefined && shown.startsWith('text/') ? `${shown}; charset=${charset}` : shown,
      'content-security-policy': CAPTURE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...NO_CONNECTIONS,
      'content-disposition': shown === 'application/octet-stream' ? `attachment; filename="${sha256}"` : 'inline',
      // The bytes of a hash never change; they are still not to be had without the token.
      'cache-control': 'private, no-cache',
      etag: `"${sha256}"`,
    },
  });
}

/** Where a page may tell its own encoding, in bytes (HTML, "determining the character encoding"). */
const TOLD_WITHIN = 1024;

/** True for text that is UTF-8 throughout and does not say so: a browser would take it for another encoding. */
function isUntoldUtf8(bytes: Uint8Array, shown: string): boolean {
  if (!shown.startsWith('text/')) return false;
  const head = Buffer.from(bytes.subarray(0, TOLD_WITHIN)).toString('latin1');
  return !(shown === 'text/html' && /charset/iu.test(head)) && isUtf8(bytes);
}
