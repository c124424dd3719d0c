import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { isPartialTime } from '#base/time.ts';
import { EVIDENCE_ROLES, FINDINGS, FLAGS, type Finding } from '#check/finding.ts';
import { BASES } from '#origin/origin.ts';
import type { StoredFinding } from '#store/store.ts';

const text = z.string();
const maybe = text.nullable();
const time = text.refine(isPartialTime).nullable();
const count = z.number();

const EVIDENCE = z.looseObject({
  role: z.enum(EVIDENCE_ROLES),
  document: text,
  path: maybe,
  url: maybe,
  outlet: maybe,
  title: maybe,
  published: time,
  speaker: maybe,
  quote: z.looseObject({ exact: text, prefix: text, suffix: text, start: count, end: count }),
  diff: z.array(z.tuple([z.enum(['=', '-', '+']), text])).exactOptional(),
  sha256: text,
  textSha256: text,
  obtained: z.enum(['fetched', 'archive', 'supplied']),
});

/** A finding as the record keeps it. What a later version adds is let through. */
const FINDING = z.looseObject({
  id: z.null(),
  claim: z.looseObject({ text, words: text, speaker: maybe, frameSpeaker: maybe, on: time }),
  finding: z.enum(FINDINGS),
  basis: z.enum(BASES).nullable(),
  flags: z.array(z.enum(FLAGS)),
  summary: text,
  evidence: z.array(EVIDENCE),
  origins: z.looseObject({
    independent: count,
    firstPublished: time,
    firstCaptured: time,
    documents: count,
    outlets: count,
  }),
  coverage: z.looseObject({
    documents: count,
    outlets: count,
    from: time,
    to: time,
    bySpeaker: count,
    firstHandBySpeaker: count,
    inWindow: count,
    unread: z.looseObject({ language: count, failed: count }),
    gaps: z.array(z.looseObject({ from: text, to: text })),
  }),
  made: z.looseObject({ program: text, model: text, rules: text, record: text }),
});

/**
 * Reads a kept finding.
 * @throws Fault `record-damaged` if it is none.
 */
export function parseFinding({ finding, body }: Pick<StoredFinding, 'finding' | 'body'>): Finding {
  const read = FINDING.safeParse(parseJson(body));
  if (!read.success) throw new Fault('record-damaged', `finding ${finding}: it cannot be read`);
  return read.data;
}

/** The value of a JSON text; undefined if it is none. */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
