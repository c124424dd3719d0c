import { z } from 'zod';
import { STEPS, type Lexicon } from './lexicon.ts';

const SHAPE = z.object({
  total: z.number(),
  claimLength: z.number(),
  titleLength: z.number(),
  counts: z.base64(),
  ties: z.base64(),
});

/** A lexicon as text, to be kept: numbers of 32 bits, little-endian. */
export function writeLexicon({ total, claimLength, titleLength, counts, likeness }: Lexicon): string {
  const ties = [...likeness].flatMap(([a, others]) =>
    [...others].flatMap(([b, value]) => (a < b ? [a, b, Math.round(value * STEPS)] : [])),
  );
  return JSON.stringify({
    total,
    claimLength,
    titleLength,
    counts: pack([...counts].flat()),
    ties: pack(ties),
  } satisfies z.infer<typeof SHAPE>);
}

/** The inverse of `writeLexicon`. @throws if it is none */
export function readLexicon(json: string): Lexicon {
  const { total, claimLength, titleLength, ...packed } = SHAPE.parse(JSON.parse(json));
  const counts = new Map<number, number>();
  const pairs = unpack(packed.counts);
  for (let i = 0; i + 1 < pairs.length; i += 2) counts.set(pairs[i] ?? 0, pairs[i + 1] ?? 0);
  const likeness = new Map<number, Map<number, number>>();
  const put = (a: number, b: number, value: number): void => {
    const known = likeness.get(a);
    if (known === undefined) likeness.set(a, new Map([[b, value]]));
    else known.set(b, value);
  };
  const ties = unpack(packed.ties);
  for (let i = 0; i + 2 < ties.length; i += 3) {
    const [a = 0, b = 0] = [ties[i], ties[i + 1]];
    const value = (ties[i + 2] ?? 0) / STEPS;
    put(a, b, value);
    put(b, a, value);
  }
  return { total, claimLength, titleLength, counts, likeness };
}

function pack(numbers: readonly number[]): string {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [i, number] of numbers.entries()) bytes.writeUInt32LE(number, i * 4);
  return bytes.toString('base64');
}

function unpack(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64');
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}
