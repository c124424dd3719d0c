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

/** The media type under which bytes of a media type, which may be anything, are shown in a browser; null if they are handed out as a file. */
export function shownAs(mediaType: string | null): string | null {
  const type = (mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  return SHOWN.get(type) ?? (TEXTUAL.test(type) ? 'text/plain' : null);
}
