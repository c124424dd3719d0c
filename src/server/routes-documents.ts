import { z } from 'zod';
import { AFTER, cutPage, LIMIT, pageOf } from './paging.ts';
import { bodyOfFields } from './read-added.ts';
import { get, post, type Route } from './route.ts';
import { ADDED, ADDED_FIELDS } from './shapes/added.ts';
import { COUNT, KIND, SHA256, TEXT, TIME } from './shapes/common.ts';
import { DOCUMENT, PAGED_DOCUMENT, LISTED_STATEMENT } from './shapes/document.ts';
import { FOUND } from './shapes/found.ts';
import { OVERVIEW } from './shapes/overview.ts';
import { UNREAD_PAGE } from './shapes/unread.ts';
import { serveCapture } from './serve-capture.ts';
import { JOB } from './shapes/job.ts';
import { followJob } from './follow-job.ts';
import { Fault } from '#base/fault.ts';

const PERIOD = {
  from: TIME.exactOptional().meta({ description: 'Nothing published (or said) before.' }),
  to: TIME.exactOptional().meta({ description: 'Nothing published (or said) after.' }),
};
const SHA = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'not a SHA-256 in hexadecimal digits') });
const JOB_NAME = z.object({ job: TEXT });

export const DOCUMENT_ROUTES: readonly Route[] = [
  get({
    path: '/record',
    tag: 'Record',
    summary: 'What the record holds: counts, dates, what could not be read',
    answer: OVERVIEW,
    handle: async ({ record, name }) => ({ name, ...(await record.overview()) }),
  }),
  get({
    path: '/documents',
    tag: 'Record',
    summary: 'List documents, with filters',
    query: z.strictObject({
      text: TEXT.max(300).exactOptional().meta({ description: 'Words of title, outlet or address.' }),
      outlet: TEXT.exactOptional(),
      kind: KIND.exactOptional(),
      language: TEXT.max(20).exactOptional().meta({ description: 'A language tag such as `en`.' }),
      copyGroup: TEXT.exactOptional().meta({ description: 'Copies of one text.' }),
      ...PERIOD,
      order: z.enum(['published', 'added']).default('published').meta({ description: 'The newest first.' }),
      after: AFTER,
      limit: LIMIT,
    }),
    answer: pageOf(PAGED_DOCUMENT),
    handle: async ({ record }, { query }) => {
      const { documents, total, next } = await record.documentPage(query);
      return { items: documents, total, next };
    },
  }),
  get({
    path: '/documents/{document}',
    tag: 'Record',
    summary: 'A document whole: its text, blocks, statements, people and sightings',
    params: z.object({ document: TEXT }),
    answer: DOCUMENT,
    handle: ({ record }, { params }) => record.show(params.document),
  }),
  post({
    path: '/documents',
    tag: 'Record',
    summary:
      'Take in addresses, or files as multipart/form-data: answers at once with a job, whose events tell how it goes',
    body: ADDED,
    form: { fields: ADDED_FIELDS, toBody: bodyOfFields },
    status: 202,
    answer: JOB,
    handle: ({ jobs }, { body, files }) => Promise.resolve(jobs.start({ ...body, files })),
  }),
  get({
    path: '/jobs',
    tag: 'Record',
    summary: 'What is and was being taken in since the server started, the newest first',
    answer: z.object({ jobs: z.array(JOB) }),
    handle: ({ jobs }) => Promise.resolve({ jobs: jobs.list() }),
  }),
  get({
    path: '/jobs/{job}',
    tag: 'Record',
    summary: 'How a job goes',
    params: JOB_NAME,
    answer: JOB,
    handle: async ({ jobs }, { params }) => jobs.find(params.job) ?? noSuchJob(params.job),
  }),
  get({
    path: '/jobs/{job}/events',
    tag: 'Record',
    summary: 'The same as server-sent events, from the beginning or from Last-Event-ID on, until the job is done',
    params: JOB_NAME,
    answer: 'events',
    handle: async ({ jobs }, { params, headers, signal }) => {
      if (jobs.find(params.job) === null) noSuchJob(params.job);
      return followJob(jobs, { job: params.job, last: headers.get('last-event-id'), signal });
    },
  }),
  get({
    path: '/unread',
    tag: 'Record',
    summary: 'What came in and could not be read, and why',
    query: z.strictObject({ after: AFTER, limit: LIMIT }),
    answer: UNREAD_PAGE,
    handle: async ({ record }, { query }) => {
      const { rows, total, next } = await record.unread(query);
      return { items: rows, total, next };
    },
  }),
  get({
    path: '/captures/{sha256}',
    tag: 'Record',
    summary:
      'The bytes of a capture as they came, sandboxed: nothing in them runs, loads or sends, in a tab of its own either',
    params: SHA,
    answer: 'bytes',
    handle: async ({ record }, { params }) => serveCapture(await record.capture(params.sha256)),
  }),
  get({
    path: '/captures/{sha256}/proof',
    tag: 'Record',
    summary: 'Hash the bytes of a capture again, and say whether they are those that were kept',
    params: SHA,
    answer: z.looseObject({ sha256: SHA256, stands: z.boolean() }),
    handle: ({ record }, { params }) => record.rehash(params.sha256),
  }),
  get({
    path: '/search',
    tag: 'Record',
    summary: 'Search statements or documents by their words, with filters',
    query: z.strictObject({
      text: TEXT.max(1000).default(''),
      in: z.enum(['statements', 'documents']).default('statements'),
      speaker: TEXT.max(300).exactOptional(),
      outlet: TEXT.exactOptional(),
      kind: KIND.exactOptional(),
      ...PERIOD,
      after: AFTER,
      limit: LIMIT,
    }),
    answer: FOUND,
    handle: async ({ record }, { query }) => {
      const { found, next, absent, common, speakers, ...page } = await record.search(query);
      const items = page.in === 'statements' ? page.statements : page.passages;
      return { in: page.in, items, found, next, absent, common, speakers };
    },
  }),
  get({
    path: '/statements',
    tag: 'Record',
    summary: 'Every statement of somebody, or about something, in the order in which they were said',
    query: z.strictObject({
      speaker: TEXT.max(300).exactOptional().meta({ description: 'A name, surname or role.' }),
      about: TEXT.max(300).exactOptional().meta({ description: 'Words that all occur in it.' }),
      ...PERIOD,
      after: AFTER,
      limit: LIMIT,
      minConfidence: z.coerce.number().min(0).max(1).exactOptional(),
    }),
    answer: pageOf(LISTED_STATEMENT).extend({ leftOut: COUNT }),
    handle: async ({ record }, { query: { after, limit, ...query } }) => {
      const { speaker, about } = query;
      if (speaker === undefined && about === undefined)
        throw new Fault(
          'bad-request',
          'speaker or about: say whose statements, or what they are about (search lists all)',
        );
      const { statements, leftOut } = await record.statementList(query);
      return { ...cutPage('statements', statements, { after, limit }), leftOut };
    },
  }),
];

function noSuchJob(job: string): never {
  throw new Fault('no-such-job', `${job}: this server has no such job (jobs are of one start of the server)`);
}
