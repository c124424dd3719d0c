import { Fault } from '#base/fault.ts';
import type { Reading, Review, Source } from '#document/document.ts';
import {
  isJsonObject,
  parseLooseJson,
  textOf,
  typedObjects,
  typesOf,
  type JsonObject,
  type JsonValue,
} from '#document/facts/structured-data.ts';
import { languageOf } from '#document/language.ts';
import { buildText, type Part } from '#document/text-builder.ts';
import { readClaimReview } from './claim-review.ts';

/** Data files longer than this are refused, in characters. */
const MAX_CHARACTERS = 256_000_000;
/** How many problems are listed one by one. */
const MAX_PROBLEMS = 20;

interface Found {
  readonly review: Review;
  readonly title: string | null;
  readonly language: string | null;
  readonly part: string | null;
}

/**
 * Reads published fact-checks as data: one reading a review, from a JSON-LD file (an object, an array, a `@graph`, a
 * `DataFeed`) or JSON Lines. A line that cannot be read does not lose the others: it is named in `gaps` of the first reading.
 * @throws Fault `input-unreadable` if no review can be read, naming the first problem; `input-empty`, `input-too-large`.
 */
export function readReviewData(text: string, source: Source): Reading[] {
  if (text.trim() === '') throw new Fault('input-empty', 'it holds no data, only white space');
  if (text.length > MAX_CHARACTERS)
    throw new Fault(
      'input-too-large',
      `the data has ${text.length} characters, more than the ${MAX_CHARACTERS} allowed`,
    );
  const whole = parseStrict(text);
  const { found, problems } = whole === undefined ? readLines(text) : { found: reviewsIn(whole, null), problems: [] };
  if (found.length === 0) throw new Fault('input-unreadable', problems[0] ?? 'it is JSON without a ClaimReview in it');
  const single = found.length === 1;
  return found.map((each, i) => readingOf(each, source, { single, gaps: i === 0 ? listed(problems) : [] }));
}

function listed(problems: readonly string[]): string[] {
  const rest = problems.length - MAX_PROBLEMS;
  return rest > 0 ? [...problems.slice(0, MAX_PROBLEMS), `and ${rest} more lines could not be read`] : [...problems];
}

function parseStrict(text: string): JsonValue | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function readLines(text: string): { found: Found[]; problems: string[] } {
  const found: Found[] = [];
  const problems: string[] = [];
  text.split(/\r?\n/u).forEach((line, i) => {
    if (line.trim() === '') return;
    const value = parseLooseJson(line);
    const here = value === null ? [] : reviewsIn(value, `line ${i + 1}`);
    if (value === null) problems.push(`line ${i + 1} is no JSON`);
    else if (here.length === 0) problems.push(`line ${i + 1} holds no ClaimReview with a claim in it`);
    found.push(...here);
  });
  return { found, problems };
}

/** The reviews in a value, each with the part it is; several in one line or file are numbered. */
function reviewsIn(value: JsonValue, part: string | null): Found[] {
  const items: JsonObject[] = typedObjects(value).filter(item => typesOf(item).includes('ClaimReview'));
  const bare: JsonObject[] =
    items.length === 0 && isJsonObject(value) && value['claimReviewed'] !== undefined
      ? [{ ...value, '@type': 'ClaimReview' }]
      : [];
  const found = [...items, ...bare].flatMap(item => {
    const review = readClaimReview(item);
    return review === null
      ? []
      : [{ review, title: textOf(item['name']) ?? textOf(item['headline']), language: textOf(item['inLanguage']) }];
  });
  return found.map((each, i) => ({
    ...each,
    part: found.length === 1 ? part : `${part === null ? '' : `${part}, `}review ${i + 1}`,
  }));
}

function readingOf(
  { review, title, language, part }: Found,
  source: Source,
  { single, gaps }: { single: boolean; gaps: readonly string[] },
): Reading {
  const line = (label: string, value: string | null, role: Part['role']): Part[] =>
    value === null ? [] : [{ text: `${label}: ${value}`, role, quoted: false, links: [] }];
  const headline: Part[] =
    title === null || title === review.claimReviewed
      ? []
      : [{ text: title, role: 'headline', quoted: false, links: [] }];
  const built = buildText([
    ...headline,
    ...line('Claim', review.claimReviewed, 'body'),
    ...line('Claimed by', review.claimant, 'furniture'),
    ...line('Rating', review.rating, 'body'),
    ...line('Checked by', review.publisher, 'furniture'),
  ]);
  // What the user says of a file of many reviews is about the file; of a file with one review, about that review.
  const { said } = source;
  const published =
    (single ? (said.published ?? review.published) : (review.published ?? said.published)) ?? source.headerTime;
  return {
    kind: said.kind ?? 'fact-check',
    title: title ?? review.claimReviewed,
    outlet: (single ? (said.outlet ?? review.publisher) : (review.publisher ?? said.outlet)) ?? null,
    url: (single ? (said.url ?? review.url) : review.url) ?? null,
    published,
    publishedFrom:
      published === null
        ? null
        : published === review.published
          ? 'page'
          : published === said.published
            ? 'user'
            : 'header',
    modified: null,
    bylines: [],
    dateline: null,
    language: languageOf(`${title ?? ''} ${review.claimReviewed}`, [language]),
    ...built,
    reviews: [review],
    letter: null,
    part,
    gaps,
  };
}
