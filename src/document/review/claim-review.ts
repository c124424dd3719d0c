import type { PartialTime } from '#base/time.ts';
import type { Review } from '#document/document.ts';
import { readMachineTime } from '#document/facts/read-time.ts';
import {
  isJsonObject,
  namesOf,
  textOf,
  typesOf,
  type JsonObject,
  type JsonValue,
} from '#document/facts/structured-data.ts';

function firstOf(value: JsonValue | undefined): JsonObject | null {
  if (isJsonObject(value)) return value;
  return Array.isArray(value) ? (value.find(isJsonObject) ?? null) : null;
}

function timeOf(item: JsonObject): PartialTime | null {
  for (const field of ['datePublished', 'dateCreated', 'dateModified', 'reviewDate']) {
    const text = textOf(item[field]);
    const time = text === null ? null : readMachineTime(text);
    if (time !== null) return time;
  }
  return null;
}

/** A rating in words, else its number out of the best there is ("1 of 5"). */
function ratingOf(item: JsonObject): string | null {
  const rating = firstOf(item['reviewRating']);
  if (rating === null) return textOf(item['reviewRating']);
  const words = textOf(rating['alternateName']) ?? textOf(rating['name']) ?? textOf(rating['ratingExplanation']);
  if (words !== null) return words;
  const value = textOf(rating['ratingValue']);
  const best = textOf(rating['bestRating']);
  if (value === null || value === '-1') return null;
  return best === null || best === '-1' ? value : `${value} of ${best}`;
}

/** A ClaimReview as schema.org has it; null for an object of another type or without the claim that it is about. */
export function readClaimReview(item: JsonObject): Review | null {
  if (!typesOf(item).includes('ClaimReview')) return null;
  const reviewed = firstOf(item['itemReviewed']);
  const claim = textOf(item['claimReviewed']) ?? textOf(reviewed?.['text']) ?? textOf(reviewed?.['name']);
  if (claim === null) return null;
  const claimant = namesOf(reviewed?.['author'])[0] ?? textOf(firstOf(reviewed?.['itemReviewed'])?.['author']);
  return {
    claimReviewed: claim,
    claimant: claimant ?? null,
    rating: ratingOf(item),
    url: textOf(item['url']) ?? textOf(item['@id']),
    publisher: namesOf(item['author'])[0] ?? namesOf(item['publisher'])[0] ?? null,
    published: timeOf(item),
  };
}
