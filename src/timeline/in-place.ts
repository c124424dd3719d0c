import type { Span } from '#base/span.ts';
import { quoteAt } from '#check/evidence.ts';
import type { MaterialDocument } from '#check/material.ts';
import type { InPlace } from './timeline.ts';

/** Words of a document where they stand. */
export function showInPlace(
  { document, outlet, title, url, path, published, text, sha256, textSha256 }: MaterialDocument,
  span: Span,
): InPlace {
  return { document, outlet, title, url, path, published, quote: quoteAt(text, span), sha256, textSha256 };
}
