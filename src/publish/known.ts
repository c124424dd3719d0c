import type { KnownCheck } from '#check/finding.ts';
import { sayDay } from './sentences.ts';

/** Lines about published checks of the same claim, each with its rating as published; none if there are none. */
export function sayKnown(known: readonly KnownCheck[]): string[] {
  if (known.length === 0) return [];
  return [
    '',
    'PREVIOUSLY CHECKED',
    ...known.flatMap(({ claimReviewed, rating, url, publisher, published }) => [
      `    ${[publisher ?? 'unnamed publisher', published === null ? 'no date' : sayDay(published)].join(' · ')} · ${rating === null ? 'no rating given' : `rated “${rating}”`}`,
      `    about the claim: ${claimReviewed}`,
      ...(url === null ? [] : [`    ${url}`]),
    ]),
  ];
}
