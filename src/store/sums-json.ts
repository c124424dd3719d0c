import { z } from 'zod';
import type { BucketSums } from '#speaker/bucket-sums.ts';

const word = z.string();
const shape = z.tuple([
  z.array(z.tuple([word, z.number(), word, word, word.nullable()])),
  z.array(z.tuple([word, z.number(), z.array(word)])),
  z.array(z.tuple([word, z.array(z.tuple([word, word])), z.array(z.tuple([word, z.number()])), word.nullable()])),
]);

/** What of a bucket tells how it grows, as it is kept. */
export function writeSums({ names, heads, persons }: BucketSums): string {
  const kept: z.infer<typeof shape> = [
    [...names].map(
      ([
        key,
        {
          votes,
          last: [document, written],
          head,
        },
      ]) => [key, votes, document, written, head],
    ),
    [...heads].map(([head, { documents, texts }]) => [head, documents, [...texts]]),
    [...persons].map(([id, { firsts, spellings, genderFrom }]) => [id, [...firsts], [...spellings], genderFrom]),
  ];
  return JSON.stringify(kept);
}

/** The inverse of `writeSums`. */
export function readSums(json: string): BucketSums {
  const [names, heads, persons] = shape.parse(JSON.parse(json));
  return {
    names: new Map(
      names.map(([key, votes, document, written, head]) => [key, { votes, last: [document, written], head }]),
    ),
    heads: new Map(heads.map(([head, documents, texts]) => [head, { documents, texts }])),
    persons: new Map(
      persons.map(([id, firsts, spellings, genderFrom]) => [
        id,
        { firsts: new Map(firsts), spellings: new Map(spellings), genderFrom },
      ]),
    ),
  };
}
