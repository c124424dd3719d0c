/**
 * All that the pages may rely on of the server: what it works with, what comes and goes, and in which shapes. Types are those of the
 * record; shapes (zod) are what OpenAPI is made from.
 */
import { z } from 'zod';
import type { AddResult, Record } from '#record/record.ts';
import type { SAID } from './shapes/added.ts';
import { TEXT, TIME } from './shapes/common.ts';

export type * from '#record/record.ts';
export { cautiousTone, proofPage, toneOf, type Tone } from '#record/report.ts';
export { parseAsked } from './parse-asked.ts';
export { readForm } from './read-form.ts';
export { readAdded, readParts, type FormParts } from './read-added.ts';
export { ADDRESS, MOST_ADDED } from './shapes/added.ts';
export { shownAs } from './shown-as.ts';

/** What the server and the pages work with. */
export interface Server {
  readonly record: Record;
  readonly jobs: Jobs;
  /** What the record is called on the pages. */
  readonly name: string;
}

/** Of one request, files and all. */
export const MOST_BYTES = 64 * 1024 * 1024;

/** A quote, or a whole post: at most so many characters. */
export const MOST_CLAIM = 20_000;

export const CLAIM_ASKED = z.strictObject({
  claim: TEXT.trim()
    .min(1, 'there are no words to check')
    .max(MOST_CLAIM, `more than ${MOST_CLAIM} characters are no quote`),
  speaker: TEXT.trim().max(300).nullable().exactOptional(),
  on: TIME.nullable().exactOptional(),
});

/** One line of a list of work: what came of one input, or how it went. */
export type JobEvent =
  | { readonly kind: 'added'; readonly result: AddResult }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done'; readonly documents: number; readonly problems: number };

/** Work that goes on after the request that asked for it: taking in addresses and files. */
export interface Job {
  readonly job: string;
  /** How many addresses and files were handed over. */
  readonly asked: number;
  readonly startedAt: string;
  readonly events: readonly JobEvent[];
  readonly done: boolean;
}

export interface JobAsked {
  readonly addresses: readonly string[];
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly said: z.infer<typeof SAID>;
}

/** The server's work in hand. Jobs are of one start of the server; what they took in is in the record. */
export interface Jobs {
  /** @throws Fault `too-busy`, `bad-request` if nothing was handed over */
  start(asked: JobAsked): Job;
  list(): readonly Job[];
  /** Null if there is none of that name. */
  find(job: string): Job | null;
  /** What has happened from the event of a number on, then what happens, until the job is done or nobody listens. */
  follow(
    job: string,
    from: number,
    signal: AbortSignal,
  ): AsyncGenerator<{ readonly number: number; readonly event: JobEvent }>;
}

/** Where a kept capture is served, sandboxed: nothing in it runs, loads or sends. */
export const capturePath = (sha256: string): string => `/api/captures/${sha256}`;
