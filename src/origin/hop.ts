import type { Span } from '#base/span.ts';
import type { PartialTime } from '#base/time.ts';

/** What a station of a chain is: who said it, how, and everybody who passes it on. */
export const HOP_KINDS = ['speaker', 'channel', 'reporter', 'outlet', 'person', 'unnamed'] as const;
export type HopKind = (typeof HOP_KINDS)[number];

/**
 * On what it rests that a chain goes on here: the words from the speaker's own mouth or hand, a link, a name, the same text, the
 * same story in other words, or only what the page says of how it came to them.
 */
export const RESTS = ['first_hand', 'links_to', 'cites_by_name', 'same_text', 'rewritten', 'says_so'] as const;
export type Rests = (typeof RESTS)[number];

/** One station on the way from a page to the one who knew first. */
export interface Hop {
  readonly kind: HopKind;
  /** In plain words ("The Quenby Mercury", "interview", "a person who was in the room"). */
  readonly name: string;
  /** The words of the page before it that lead here, as they stand; null where no words do. */
  readonly words: string | null;
  /** Where those words stand in the text of the page before it: the document of the nearest hop before that has one, else the page itself. */
  readonly span: Span | null;
  /** The document that is meant, if the record holds it. */
  readonly document: string | null;
  readonly url: string | null;
  /** When that document was published, or the words were said; null if unknown. */
  readonly date: PartialTime | null;
  readonly rests: Rests;
  /** How sure two texts are one, 0 to 1; only where the hop rests on that. */
  readonly likeness?: number;
}
