import type { DocumentKind } from '#document/document.ts';

/** Who knew first, as data that any language can say; names are as the record has them. */
export type Knower =
  /** A document from the speaker's own mouth or hand. */
  | { readonly is: 'first_hand'; readonly kind: DocumentKind; readonly of: string }
  | { readonly is: 'reporter'; readonly of: string }
  /** A medium or paper that the record does not hold; `of`: whose paper it is. */
  | { readonly is: 'outside'; readonly name: string; readonly of: string | null }
  /** Somebody or something with a name of its own. */
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'unnamed'; readonly of: string }
  | { readonly is: 'circle'; readonly names: readonly string[] }
  | { readonly is: 'nobody' };

/** What a first-hand document is called. */
const NOUNS: Readonly<Record<DocumentKind, string>> = {
  article: 'interview',
  post: 'post',
  transcript: 'transcript',
  'fact-check': 'fact-check',
  reply: 'reply',
  release: 'release',
};

/** Who knew first, in plain words ("reporter of The Harbour Post"). */
export function sayKnower(knower: Knower): string {
  switch (knower.is) {
    case 'first_hand':
      return `${NOUNS[knower.kind]} of ${knower.of}`;
    case 'reporter':
      return `reporter of ${knower.of}`;
    case 'outside':
      return `${knower.name}${knower.of === null ? '' : ` of ${knower.of}`} (not in this record)`;
    case 'named':
      return knower.name;
    case 'unnamed':
      return `unnamed source of ${knower.of}`;
    case 'circle':
      return `${knower.names.join(' and ')}, which cite each other`;
    case 'nobody':
      return 'nobody who is named';
  }
}
