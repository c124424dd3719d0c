import type { PartialTime } from '#base/time.ts';
import type { Reading } from '#document/document.ts';

/** A claim that somebody published a check of, as it is looked up. */
export interface CheckedClaim {
  readonly claim: string;
  /** The title of the fact-check, where it says more than the claim. */
  readonly title: string | null;
  /** In the publisher's own words. */
  readonly rating: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: PartialTime | null;
  readonly language: string | null;
}

/** Raised whenever the same reading gives other checked claims or other terms. */
export const CHECKED_RULES = 'checked-1';

/** Longer claims and titles are cut for looking up and showing, in characters. */
const MOST_CHARACTERS = 2000;

const CLAIM_LINE = /^[ \t]*(?:the )?claim(?: checked| reviewed)?[ \t]*[:：][ \t]*(\S.*)$/imu;
const VERDICT_LINE = /^[ \t]*(?:our )?(?:verdict|ruling|rating|conclusion)[ \t]*[:：][ \t]*(\S.*)$/imu;

/** The checked claims of a reading: those marked up as data, else the one that a fact-check's text names as its claim, or its title. */
export function checkedClaims(reading: Reading): CheckedClaim[] {
  const { title, outlet, url, published, language, kind, text, reviews } = reading;
  if (reviews.length > 0)
    return reviews.flatMap(review => {
      const claim = shorten(review.claimReviewed);
      if (claim === null) return [];
      return {
        claim,
        title: otherThan(claim, title),
        rating: shorten(review.rating),
        url: review.url ?? url,
        publisher: review.publisher ?? outlet,
        published: review.published ?? published,
        language,
      };
    });
  if (kind !== 'fact-check') return [];
  const claim = shorten(CLAIM_LINE.exec(text)?.[1] ?? title);
  if (claim === null) return [];
  const rating = shorten(VERDICT_LINE.exec(text)?.[1] ?? null);
  return [{ claim, title: otherThan(claim, title), rating, url, publisher: outlet, published, language }];
}

function otherThan(claim: string, title: string | null): string | null {
  const short = shorten(title);
  return short === claim ? null : short;
}

function shorten(text: string | null): string | null {
  const line = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return line === '' ? null : line.slice(0, MOST_CHARACTERS).toWellFormed();
}
