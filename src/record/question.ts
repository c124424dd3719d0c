import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { isPartialTime, type PartialTime } from '#base/time.ts';
import type { Finder } from '#check/claim.ts';
import type { Finding } from '#check/finding.ts';
import { splitPost } from '#check/split-post.ts';
import type { StoredFinding } from '#store/store.ts';
import { parseJson } from './parse-finding.ts';

/** What was asked of the record when a finding was made, as it was typed. */
export interface Question {
  readonly claim: string;
  readonly speaker: string | null;
  readonly on: PartialTime | null;
  readonly minConfidence: number | null;
  /** The whole text that the claim is a part of, where it was cut out of one. */
  readonly post: string | null;
}

const words = z.string().nullable();
const QUESTION = z.object({
  claim: z.string(),
  speaker: words,
  on: z.string().refine(isPartialTime).nullable(),
  minConfidence: z.number().nullable(),
  post: words,
});

/** A question as it is kept beside its finding. */
export function writeQuestion({ claim, speaker, on, minConfidence, post }: Question): string {
  return JSON.stringify({ claim, speaker, on, minConfidence, post });
}

/**
 * The question of a finding: as it was kept, or, where it was not kept yet, as far as the finding tells it, with the speaker as the
 * record resolved them.
 * @throws Fault `record-damaged` if what is kept is no question.
 */
export function readQuestion({ finding, question }: StoredFinding, asMade: Finding, people: Finder): Question {
  if (question === null) return guessQuestion(asMade, people);
  const read = QUESTION.safeParse(parseJson(question));
  if (!read.success) throw new Fault('record-damaged', `finding ${finding}: what was asked cannot be read`);
  return read.data;
}

function guessQuestion({ claim: { text, words: asked, speaker, on }, coverage }: Finding, people: Finder): Question {
  const minConfidence = coverage.leftOut?.minConfidence ?? null;
  const part = splitPost({ id: null, claim: text, speaker: null, on }, people).find(each => each.claim.includes(asked));
  const whole = { claim: text, speaker, on, minConfidence, post: null };
  return part === undefined ? whole : { ...whole, claim: part.claim, post: text };
}
