import { z } from 'zod';
import {
  BLOCK_ROLES,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Obtained,
  type Reading,
  type SaidByUser,
} from '#document/document.ts';
import type { CastMember, Speaker, Statement } from '#speaker/speaker.ts';

/** The shapes of the JSON that is kept in columns. What a later version adds beside the named fields is carried along. */
const span = z.tuple([z.number(), z.number()]);
const spans = z.array(span);
const words = z.string().nullable();

const page = z.looseObject({
  kind: z.enum(DOCUMENT_KINDS),
  title: words,
  outlet: words,
  url: words,
  published: words,
  publishedFrom: z.enum(['page', 'header', 'user']).nullable(),
  modified: words,
  bylines: z.array(z.string()),
  dateline: words,
  language: words,
  blocks: z.array(z.looseObject({ span, role: z.enum(BLOCK_ROLES), quoted: z.literal(true).exactOptional() })),
  links: z.array(z.looseObject({ span, url: z.string() })),
  reviews: z.array(
    z.looseObject({
      claimReviewed: z.string(),
      claimant: words,
      rating: words,
      url: words,
      publisher: words,
      published: words,
    }),
  ),
  letter: z
    .looseObject({
      from: z.looseObject({ name: words, address: words }),
      to: z.array(z.string()),
      subject: words,
      sent: words,
    })
    .nullable(),
  part: words,
  gaps: z.array(z.string()),
});

const speakerKind = z.enum(['person', 'organization', 'group', 'unnamed']);

const speaker: z.ZodType<Speaker> = z.looseObject({
  name: z.string(),
  kind: speakerKind,
  description: words,
  speaksFor: words,
});

const statement: z.ZodType<Statement> = z.looseObject({
  source: spans,
  cue: spans,
  content: spans,
  quoted: spans,
  type: z.enum(['direct', 'mixed', 'indirect']),
  attitude: z.enum(['statement', 'belief', 'intention', 'question', 'denial']),
  standing: z.enum(['asserted', 'alleged', 'checked', 'retracted']),
  negated: z.boolean(),
  via: z.array(
    z.looseObject({
      name: z.string(),
      span: span.nullable(),
      unnamed: z.boolean(),
      how: z.enum(['told', 'reports', 'channel']),
    }),
  ),
  occasion: z
    .looseObject({
      kind: z.enum([
        'interview',
        'speech',
        'post',
        'letter',
        'briefing',
        'press conference',
        'debate',
        'hearing',
        'meeting',
        'statement',
        'podcast',
      ]),
      with: words,
      place: words,
      span: span.nullable(),
    })
    .nullable(),
  saidOn: words,
  parent: z.number().nullable(),
  continues: z.number().nullable(),
  role: z.enum(['headline', 'standfirst', 'body']),
  form: z.enum(['prose', 'turn', 'own', 'set-off']),
  confidence: z.number(),
  speaker: speaker.nullable(),
});

const castMember: z.ZodType<CastMember> = z.looseObject({
  name: z.string(),
  kind: speakerKind,
  descriptions: z.array(z.string()),
  speaksFor: words,
  mentions: spans,
});

/** A reading without its text. */
export type Page = Omit<Reading, 'text'>;

const pageShape: z.ZodType<Page> = page;
const castShape = z.array(castMember);
const statementsShape = z.array(statement);
const saidShape: z.ZodType<SaidByUser> = z.looseObject({
  kind: z.enum(DOCUMENT_KINDS).nullable(),
  outlet: words,
  url: words,
  published: words,
});
const OBTAINED = ['fetched', 'archive', 'supplied'] as const;
export const readObtained = (value: string): Obtained => OBTAINED.find(known => known === value) ?? 'supplied';

export const readKind = (value: string): DocumentKind => DOCUMENT_KINDS.find(known => known === value) ?? 'article';

const headersShape = z.array(z.tuple([z.string(), z.string()]));

export const parsePage = (json: string): Page => pageShape.parse(JSON.parse(json));
export const parseCast = (json: string): readonly CastMember[] => castShape.parse(JSON.parse(json));
export const parseStatements = (json: string): readonly Statement[] => statementsShape.parse(JSON.parse(json));
export const parseSaid = (json: string): SaidByUser => saidShape.parse(JSON.parse(json));
export const parseHeaders = (json: string): readonly (readonly [string, string])[] =>
  headersShape.parse(JSON.parse(json));
