import type { PartialTime } from '#base/time.ts';
import type { Span } from '#base/span.ts';

export const DOCUMENT_KINDS = ['article', 'post', 'transcript', 'fact-check', 'reply', 'release'] as const;

/** What sort of thing was published; `reply` is a spokesperson's or office's answer. */
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const BLOCK_ROLES = ['headline', 'standfirst', 'body', 'caption', 'teaser', 'comment', 'furniture'] as const;

/** What a block of a page is for. Statements are read from headline, standfirst and body only. */
export type BlockRole = (typeof BLOCK_ROLES)[number];

/** A paragraph, heading or other run of text of a document; blocks lie in order and do not overlap. */
export interface Block {
  readonly span: Span;
  readonly role: BlockRole;
  /** True if the page sets the block apart as somebody's words (`<blockquote>`), so that it needs no quotation marks. */
  readonly quoted?: true;
  /** True if all of a paragraph stands in bold or italics (`<strong>`, `<b>`, `<em>`, `<i>`) or in a small heading. */
  readonly strong?: true;
}

/** A link in the text, with its address made absolute. */
export interface Link {
  readonly span: Span;
  readonly url: string;
}

/** A published fact-check as its publisher marks it up (schema.org/ClaimReview), found in a page or a data file. */
export interface Review {
  readonly claimReviewed: string;
  /** Who is said to have made the claim, as given (`itemReviewed.author`), or null. */
  readonly claimant: string | null;
  /** The rating in the publisher's own words, or null. */
  readonly rating: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: PartialTime | null;
}

/** The parties of a letter or e-mail, as its headers give them. */
export interface Letter {
  readonly from: { readonly name: string | null; readonly address: string | null };
  readonly to: readonly string[];
  readonly subject: string | null;
  readonly sent: PartialTime | null;
}

export type PublishedFrom = 'page' | 'header' | 'user';

/** What a user said of a source that he supplied; it is kept as said by the user and decides over what the page says. */
export interface SaidByUser {
  readonly kind: DocumentKind | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published: PartialTime | null;
}

export const NOTHING_SAID: SaidByUser = { kind: null, outlet: null, url: null, published: null };

/** Bytes to read, and what is known of them from outside. */
export interface Source {
  readonly bytes: Uint8Array;
  /** The media type with its parameters as the server or file name gives it, such as `text/html; charset=utf-8`; null if unknown. */
  readonly mediaType: string | null;
  /** The file's name or path as given, or null. */
  readonly path: string | null;
  /** The address the bytes came from (after redirects), or null for a file. */
  readonly url: string | null;
  /** The server's `Last-Modified`/`Date` header as a time, where there is one; null otherwise. */
  readonly headerTime: PartialTime | null;
  readonly said: SaidByUser;
}

/**
 * What this version of the program read out of one capture, before statements: its text kept whole, and what the page says of
 * itself. All spans point into `text`.
 */
export interface Reading {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly outlet: string | null;
  /** The canonical address: the user's, else the page's own `canonical`, else where it came from. */
  readonly url: string | null;
  readonly published: PartialTime | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly modified: PartialTime | null;
  readonly bylines: readonly string[];
  /** The place of a dateline ("PARIS –"), or null. */
  readonly dateline: string | null;
  /** BCP 47 primary language tag ("en"), or null if it cannot be told. */
  readonly language: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly reviews: readonly Review[];
  readonly letter: Letter | null;
  /** The part of the capture that was read, where a capture holds several documents (`line 17`); null for all of it. */
  readonly part: string | null;
  /** Plain remarks on what could not be read ("the page is an empty shell that needs script"). */
  readonly gaps: readonly string[];
}

export type Obtained = 'fetched' | 'archive' | 'supplied';

/** A document as the record keeps it: its current reading, and the capture that the reading was made from. */
export interface KeptDocument extends Reading {
  readonly document: string;
  readonly path: string | null;
  /** SHA-256 of the captured bytes. */
  readonly sha256: string;
  /** SHA-256 of `text` as UTF-8. */
  readonly textSha256: string;
  readonly obtained: Obtained;
  /** When the bytes were captured first, to the second, UTC. */
  readonly firstCaptured: PartialTime;
  /** The same for documents that are copies of one text; null for a text that stands alone. */
  readonly copyGroup: string | null;
}

/** The body blocks' spans: the article's own text. */
export function paragraphsOf(reading: Pick<Reading, 'blocks'>): Span[] {
  return reading.blocks.filter(block => block.role === 'body').map(block => block.span);
}

/** True for the blocks that statements are read from. */
export function isRead(block: Block): boolean {
  return block.role === 'headline' || block.role === 'standfirst' || block.role === 'body';
}
