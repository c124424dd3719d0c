/** One answer on the way to a page, as the server gave it. */
export interface Hop {
  readonly url: string;
  /** Such as `HTTP/1.1 301 Moved Permanently`. */
  readonly statusLine: string;
  readonly status: number;
  /** Names and values in the order, case and number they came in; values are Latin-1 text, a character a byte. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The address that was spoken to (`203.0.113.7`, `2001:db8::1`). */
  readonly address: string;
  /** When the answer was complete, UTC, to the second. */
  readonly at: string;
}

/** A page as it was at one moment. `bytes` is the payload without content and transfer encodings. */
export interface Fetched {
  readonly kind: 'fetched';
  /** The address that was asked for, normalised. */
  readonly requestedUrl: string;
  /** The address the bytes came from, after redirects. */
  readonly url: string;
  readonly at: string;
  /** Redirects in order; the last one is the page itself. */
  readonly hops: readonly Hop[];
  readonly bytes: Uint8Array;
  /** `Content-Type` as the server gives it, with its parameters; null if it gives none. */
  readonly mediaType: string | null;
  /** `Last-Modified` as ISO 8601, if the server gives one that can be true; null otherwise. */
  readonly headerTime: string | null;
}

/** What a user said of something he supplied; null where he said nothing. */
export interface Said<Kind extends string = string> {
  readonly kind: Kind | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601 with the precision that the user gave. */
  readonly published: string | null;
}

/** Bytes that a user supplied, with his word for what they are. */
export interface Supplied {
  readonly kind: 'supplied';
  /** The file's name without its folders, or null for standard input. */
  readonly name: string | null;
  readonly at: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
  readonly said: Said;
}

export type Capture = Fetched | Supplied;
