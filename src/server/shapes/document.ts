import { z } from 'zod';
import { COUNT, KIND, MAYBE_TEXT, MAYBE_TIME, OBTAINED, SHA256, SPAN, TEXT, TIME } from './common.ts';

export const LISTED_DOCUMENT = z
  .object({
    document: TEXT,
    path: MAYBE_TEXT,
    url: MAYBE_TEXT,
    outlet: MAYBE_TEXT,
    title: MAYBE_TEXT,
    published: MAYBE_TIME,
    kind: KIND,
    language: MAYBE_TEXT,
    obtained: OBTAINED,
    statements: COUNT,
    copyGroup: MAYBE_TEXT,
  })
  .meta({ id: 'ListedDocument' });

export const PAGED_DOCUMENT = LISTED_DOCUMENT.extend({ addedAt: TIME }).meta({ id: 'PagedDocument' });

const SPEAKER = z.looseObject({ name: TEXT, kind: z.enum(['person', 'organization', 'group', 'unnamed']) });

/** The fields that the other faces have too; what else the record keeps of a statement comes along. */
export const STATEMENT = z
  .looseObject({
    id: TEXT,
    document: TEXT,
    index: COUNT,
    person: MAYBE_TEXT,
    source: z.array(SPAN),
    cue: z.array(SPAN),
    content: z.array(SPAN),
    type: z.enum(['direct', 'mixed', 'indirect']),
    attitude: z.enum(['statement', 'belief', 'intention', 'question', 'denial']),
    speaker: SPEAKER.nullable(),
    via: z.array(z.looseObject({ name: TEXT })),
    occasion: z.looseObject({ kind: TEXT }).nullable(),
    saidOn: MAYBE_TIME,
    negated: z.boolean(),
    parent: COUNT.nullable(),
    confidence: z.number(),
  })
  .meta({ id: 'Statement' });

export const LISTED_STATEMENT = STATEMENT.extend({
  personName: MAYBE_TEXT,
  words: TEXT,
  outlet: MAYBE_TEXT,
  title: MAYBE_TEXT,
  path: MAYBE_TEXT,
  url: MAYBE_TEXT,
  published: MAYBE_TIME,
}).meta({ id: 'ListedStatement' });

const SIGHTING = z.object({ at: TIME, url: MAYBE_TEXT, path: MAYBE_TEXT, obtained: OBTAINED, sha256: SHA256 });

/** What everybody relies on of a document whole; the record may add. */
export const DOCUMENT = z
  .looseObject({
    document: TEXT,
    kind: KIND,
    title: MAYBE_TEXT,
    outlet: MAYBE_TEXT,
    url: MAYBE_TEXT,
    published: MAYBE_TIME,
    text: TEXT,
    textSha256: SHA256,
    blocks: z.array(z.looseObject({ span: SPAN, role: TEXT })),
    statements: z.array(STATEMENT),
    persons: z.array(z.looseObject({ person: TEXT, name: TEXT })),
    sightings: z.array(SIGHTING),
  })
  .meta({ id: 'Document' });
