import type { Block } from '#document/document.ts';
import { isRecord, type Inquiry } from './inquiry.ts';
import type { MaterialDocument } from './material.ts';
import { foundMatter, matterOf } from './matter.ts';
import { isNegation } from './meanings.ts';
import type { Passage } from './passages.ts';
import { standsIn } from './concerns.ts';
import type { Match } from './matches.ts';
import { tokensOf } from './words.ts';

/** The headline must have the claimed words nearly word for word. */
const IN_HEADLINE = 0.9;
/** So much of the claim's matter must stand in the text that the headline restates. */
const UNDER_HEADLINE = 0.5;

/** A document whose headline, standfirst or teaser has the claimed wording, and that block. */
export interface Headlined {
  readonly document: MaterialDocument;
  readonly block: Block;
}

/** Where the claimed wording stands in a headline, standfirst or teaser, nearly word for word. */
export function findHeadlines({ sides, material }: Inquiry): Headlined[] {
  const side = sides[0];
  if (side === undefined || side.tokens.length < 3) return [];
  return material.documents
    .filter(({ kind }) => kind !== 'post')
    .flatMap(document => {
      const block = document.blocks.find(
        ({ role, span }) =>
          (role === 'headline' || role === 'standfirst' || role === 'teaser') &&
          standsIn(side, tokensOf(document.text, [span])) >= IN_HEADLINE,
      );
      return block === undefined ? [] : [{ document, block }];
    });
}

/** True if the claimed wording stands in a headline, standfirst or teaser and in no text. */
export function isHeadlineOnly(inquiry: Inquiry, match: Match | null): boolean {
  return match?.exact !== true && findHeadlines(inquiry).length > 0;
}

/**
 * What the text under such a headline has of the speaker on the matter: the headline restates it, and goes further. The passage that
 * shares most of the claim's matter; null if none shares half of it.
 */
export function findUnderHeadline(inquiry: Inquiry): Passage | null {
  const side = inquiry.sides[0];
  const headlined = new Set(findHeadlines(inquiry).map(({ document }) => document.document));
  if (side === undefined || headlined.size === 0) return null;
  const wanted = matterOf(side.tokens).filter(word => !isNegation(word));
  const shares = inquiry.passages
    .filter(passage => passage.by === 'own' && headlined.has(passage.document.document) && isRecord(passage))
    .map(passage => ({ passage, share: foundMatter(wanted, passage.tokens).length / Math.max(1, wanted.length) }))
    .filter(({ share }) => share >= UNDER_HEADLINE)
    .toSorted((a, b) => b.share - a.share || a.passage.statements[0].index - b.passage.statements[0].index);
  return shares[0]?.passage ?? null;
}
