import type { KeptBytes } from './contract.ts';

/**
 * Nothing of a captured page runs, loads, sends or leads anywhere: an opaque origin without scripts, forms, frames or automatic refresh, and
 * nothing that it could load. The pages of this server alone may frame it.
 */
const CAPTURE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'";

/** Shown as what they are; whatever else came is handed out as text or as a file to keep. */
const SHOWN = new Map([
  ['text/html', 'text/html'],
  ['application/xhtml+xml', 'text/html'],
  ['text/plain', 'text/plain'],
  ['image/png', 'image/png'],
  ['image/jpeg', 'image/jpeg'],
  ['image/gif', 'image/gif'],
  ['image/webp', 'image/webp'],
]);
const TEXTUAL = /^(?:text\/|application\/(?:json|[a-z.+-]*\+json|xml|[a-z.+-]*\+xml|rtf))/u;

/** A capture as an answer: its bytes unchanged, under headers that keep it harmless in a frame and in a tab of its own. */
export function serveCapture({ bytes, mediaType, sha256 }: KeptBytes): Response {
  const [type = '', ...parameters] = (mediaType ?? '').split(';').map(part => part.trim().toLowerCase());
  const charset = parameters
    .map(each => /^charset="?(?<name>[\w-]{1,40})"?$/u.exec(each)?.groups?.['name'])
    .find(Boolean);
  const shown = SHOWN.get(type) ?? (TEXTUAL.test(type) ? 'text/plain' : 'application/octet-stream');
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': charset !== undefined && shown.startsWith('text/') ? `${shown}; charset=${charset}` : shown,
      'content-security-policy': CAPTURE_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-disposition': shown === 'application/octet-stream' ? `attachment; filename="${sha256}"` : 'inline',
      // The bytes of a hash never change; they are still not to be had without the token.
      'cache-control': 'private, no-cache',
      etag: `"${sha256}"`,
    },
  });
}
