import { z } from 'zod';
import { EVIDENCE_ROLES, FINDINGS, FLAGS } from '#record/report.ts';
import { BASIS, COUNT, DIFF, MAYBE_TEXT, MAYBE_TIME, OBTAINED, QUOTE, SHA256, TEXT, TIME } from './common.ts';
import { KNOWER, WHY } from './why.ts';

export const CLAIM = z
  .object({
    text: TEXT,
    words: TEXT,
    speaker: MAYBE_TEXT,
    frameSpeaker: MAYBE_TEXT,
    on: MAYBE_TIME,
    candidates: z.array(TEXT).optional(),
  })
  .meta({ id: 'Claim', description: 'The claim as it was understood.' });

export const FINDING_NAME = z.enum(FINDINGS).meta({ id: 'FindingName' });

const FLAG = z.enum(FLAGS);

export const EVIDENCE = z
  .object({
    role: z.enum(EVIDENCE_ROLES),
    document: TEXT,
    path: MAYBE_TEXT,
    url: MAYBE_TEXT,
    outlet: MAYBE_TEXT,
    title: MAYBE_TEXT,
    published: MAYBE_TIME,
    speaker: MAYBE_TEXT,
    quote: QUOTE,
    diff: DIFF.optional(),
    sha256: SHA256,
    textSha256: SHA256,
    obtained: OBTAINED,
  })
  .meta({ id: 'Evidence' });

const HOP = z.looseObject({}).meta({ id: 'Hop', description: 'One step of the way, with its words, link and date.' });

const REPORT = z.object({
  document: TEXT,
  outlet: MAYBE_TEXT,
  path: z.array(TEXT),
  hops: z.array(HOP),
  network: TEXT.optional(),
});

const ROOT = z
  .object({
    label: TEXT,
    knower: KNOWER.optional(),
    kind: TEXT,
    document: MAYBE_TEXT,
    url: MAYBE_TEXT,
    basis: BASIS,
    reports: z.array(REPORT),
    network: TEXT.optional(),
  })
  .meta({ id: 'Root', description: 'One who knew first, and the pages that go back to them.' });

const ORIGINS = z.object({
  independent: COUNT,
  firstPublished: MAYBE_TIME,
  firstCaptured: MAYBE_TIME,
  documents: COUNT,
  outlets: COUNT,
  roots: z.array(ROOT).optional(),
  circles: z.array(z.array(TEXT)).optional(),
  deadEnds: z.array(z.object({ document: TEXT, label: TEXT, words: MAYBE_TEXT })).optional(),
});

export const COVERAGE = z
  .object({
    documents: COUNT,
    outlets: COUNT,
    from: MAYBE_TIME,
    to: MAYBE_TIME,
    bySpeaker: COUNT,
    firstHandBySpeaker: COUNT,
    inWindow: COUNT,
    unread: z.object({ language: COUNT, failed: COUNT }),
    gaps: z.array(z.object({ from: TIME, to: TIME })),
    documentsBySpeaker: COUNT.optional(),
    firstHandDocumentsBySpeaker: COUNT.optional(),
    window: z.object({ from: TIME, to: TIME }).nullable().optional(),
    leftOut: z.object({ minConfidence: z.number(), statements: COUNT }).optional(),
  })
  .meta({ id: 'Coverage', description: 'What the record holds that could have contained the claim.' });

export const KNOWN_CHECK = z.object({
  claimReviewed: TEXT,
  rating: MAYBE_TEXT,
  url: MAYBE_TEXT,
  publisher: MAYBE_TEXT,
  published: MAYBE_TIME,
  document: TEXT,
  score: z.number(),
});

/** As `check` prints it. */
export const FINDING = z
  .object({
    id: MAYBE_TEXT,
    claim: CLAIM,
    finding: FINDING_NAME,
    basis: BASIS.nullable(),
    flags: z.array(FLAG),
    summary: TEXT,
    why: z.array(WHY).optional(),
    evidence: z.array(EVIDENCE),
    origins: ORIGINS,
    coverage: COVERAGE,
    known: z.array(KNOWN_CHECK).optional(),
    made: z.object({ program: TEXT, model: TEXT, rules: TEXT, record: TEXT, finding: TEXT.optional() }),
  })
  .meta({
    id: 'Finding',
    description: 'What the record shows about a claim: made by the program, with evidence, the same every time.',
  });

const CHANGE = z.object({ was: TEXT, now: TEXT }).nullable();

export const OPENED_FINDING = z
  .object({
    id: TEXT,
    madeAt: TIME,
    asMade: FINDING,
    since: z.object({
      record: z.boolean(),
      documents: COUNT,
      readAnew: COUNT,
      corrections: COUNT,
      unread: COUNT,
      program: CHANGE,
      model: CHANGE,
      rules: CHANGE,
    }),
    cited: z.array(
      z.object({
        document: TEXT,
        textSha256: SHA256,
        state: z.enum(['current', 'replaced', 'changed', 'gone']),
        passage: MAYBE_TEXT,
      }),
    ),
  })
  .meta({ id: 'OpenedFinding', description: 'A finding as it was made, and what has come since.' });

export const LISTED_FINDING = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('finding'), id: TEXT, madeAt: TIME, claim: CLAIM, finding: FINDING_NAME }),
    z.object({ kind: z.literal('damaged'), id: TEXT, madeAt: TIME, message: TEXT }),
  ])
  .meta({ id: 'ListedFinding', description: 'A kept finding in one line, or what is wrong with it.' });
