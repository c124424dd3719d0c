import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DOCUMENT_KINDS } from '#document/document.ts';

const Kind = z.enum(DOCUMENT_KINDS);
const Words = z.array(z.string().min(1)).min(1);

/** A passage of a report: `speaker`, `occasion` and `words` stand in `text` to the letter. */
const Passage = z.strictObject({
  outlet: z.string(),
  published: z.string(),
  kind: Kind,
  speaker: z.string(),
  occasion: z.string().nullable(),
  text: z.string(),
  words: Words,
});
export type Passage = z.infer<typeof Passage>;

const PairedDocument = z.strictObject({
  name: z.string().regex(/^[a-z]$/u),
  outlet: z.string(),
  published: z.string(),
  kind: Kind,
  url: z.url(),
  text: z.string(),
});
export type PairedDocument = z.infer<typeof PairedDocument>;

const DIFFERENCE_KINDS = [
  'negation',
  'number',
  'name',
  'condition',
  'quantity',
  'modality',
  'tense',
  'opposite',
  'content',
  'stitched',
] as const;

const SameUtterance = z.strictObject({
  id: z.string(),
  case: z.string(),
  a: Passage,
  b: Passage,
  label: z.enum(['same', 'other-occasion', 'other-words', 'other-speaker']),
});
export type SameUtterance = z.infer<typeof SameUtterance>;

const Alteration = z.strictObject({
  id: z.string(),
  case: z.string(),
  person: z.string(),
  recorded: Passage,
  claimed: z.strictObject({ speaker: z.string(), text: z.string(), words: Words }),
  label: z.enum(['same', 'altered', 'out-of-context', 'paraphrase', 'unrelated']),
  kinds: z.array(z.enum(DIFFERENCE_KINDS)),
  /** What the record has, what the claim has in its place; empty for nothing. */
  differences: z.array(z.tuple([z.string(), z.string()])),
});
export type Alteration = z.infer<typeof Alteration>;

/** A document's name, or what is told of a source that the set lacks. */
const Place = z.string().regex(/^(?:[a-z]|outside:.+|unnamed:.+|circle|none)$/u);

const Independence = z.strictObject({
  id: z.string(),
  case: z.string(),
  speaker: z.string(),
  words: z.string(),
  documents: z.array(PairedDocument).min(2).max(6),
  independent: z.int(),
  roots: z.array(z.strictObject({ root: Place, documents: z.array(z.string()).min(1) })),
});
export type Independence = z.infer<typeof Independence>;

const OriginPair = z.strictObject({
  id: z.string(),
  case: z.string(),
  speaker: z.string(),
  words: z.string(),
  document: PairedDocument,
  documents: z.array(PairedDocument).min(2).max(5),
  from: Place,
  root: Place,
  rests: z.array(z.enum(['link', 'named', 'same-text', 'rewritten'])),
});
export type OriginPair = z.infer<typeof OriginPair>;

/** The four parts of the set, each in the order of its file. */
export interface Pairs {
  readonly utterances: readonly SameUtterance[];
  readonly alterations: readonly Alteration[];
  readonly independence: readonly Independence[];
  readonly origins: readonly OriginPair[];
}

/** Reads the four files of a folder. @throws Error that names the file and the line that has another shape. */
export function readPairs(folder: string): Pairs {
  return {
    utterances: readLines(join(folder, 'same-utterance.jsonl'), SameUtterance),
    alterations: readLines(join(folder, 'alteration.jsonl'), Alteration),
    independence: readLines(join(folder, 'independence.jsonl'), Independence),
    origins: readLines(join(folder, 'origin.jsonl'), OriginPair),
  };
}

function readLines<T>(file: string, shape: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      try {
        return shape.parse(JSON.parse(line));
      } catch (cause) {
        throw new Error(`${file}, line ${i + 1}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
      }
    });
}
