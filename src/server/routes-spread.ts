import { z } from 'zod';
import { AFTER, cutPage, LIMIT, pageOf } from './paging.ts';
import { get, post, type Route } from './route.ts';
import { MAYBE_TEXT, TEXT, TIME } from './shapes/common.ts';
import { PAGED_DOCUMENT } from './shapes/document.ts';

const TRACE = z.looseObject({
  words: TEXT,
  speaker: MAYBE_TEXT,
  utterances: z.array(z.looseObject({ reports: z.array(z.looseObject({})), variants: z.looseObject({}) })),
  spread: z.looseObject({
    nodes: z.array(z.looseObject({ id: TEXT })),
    edges: z.array(z.looseObject({ child: TEXT, parent: TEXT })),
  }),
});

const DRAFT = z.strictObject({
  text: TEXT.max(2_000_000).default(''),
  name: TEXT.max(300).exactOptional(),
  speaker: TEXT.max(300).exactOptional(),
  setting: z.enum(['fast', 'best']).default('fast'),
});
/** A graph to be kept as a file: it holds words of captured pages, so no browser is to show it as a page. */
const fileOf = (text: string, name: string, type: string): Response =>
  new Response(text, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` },
  });

export const SPREAD_ROUTES: readonly Route[] = [
  get({
    path: '/trace',
    tag: 'Spread',
    summary: 'The way of words through the record: who had them first, who followed from whom, in what wordings',
    query: z.strictObject({
      of: TEXT.trim()
        .min(1)
        .max(5000)
        .meta({ description: 'A quote, or the identifier of a statement, finding or document.' }),
      speaker: TEXT.max(300).exactOptional(),
      windowSeconds: z.coerce.number().min(0).exactOptional(),
      participation: z.coerce.number().int().min(2).exactOptional(),
      as: z
        .enum(['json', 'dot', 'graphml'])
        .default('json')
        .meta({ description: 'JSON, or the graph alone for Graphviz or for tools that read GraphML.' }),
    }),
    answer: TRACE,
    handle: async ({ record }, { query: { of, as, ...options } }) => {
      const trace = await record.trace(of, options);
      if (as === 'json') return trace;
      const { traceAsDot, traceAsGraphml } = await import('#record/report.ts');
      return as === 'dot'
        ? fileOf(traceAsDot(trace), 'trace.dot', 'text/vnd.graphviz')
        : fileOf(traceAsGraphml(trace), 'trace.graphml', 'application/graphml+xml');
    },
  }),
  get({
    path: '/utterances',
    tag: 'Spread',
    summary: 'What somebody said, each thing once, with its reports and wordings',
    query: z.strictObject({
      speaker: TEXT.max(300).exactOptional(),
      about: TEXT.max(300).exactOptional(),
      from: TIME.exactOptional(),
      to: TIME.exactOptional(),
      after: AFTER,
      limit: LIMIT,
    }),
    answer: pageOf(TRACE.shape.utterances.element),
    handle: async ({ record }, { query: { after, limit, ...query } }) =>
      cutPage('utterances', await record.utterances(query), { after, limit }),
  }),
  post({
    path: '/proofs',
    tag: 'Drafts',
    summary: 'Check every quote of a draft; neither the draft nor what was found is kept or logged',
    body: DRAFT,
    form: { fields: DRAFT, toBody: fields => Object.fromEntries([...fields].filter(([, value]) => value !== '')) },
    answer: z.looseObject({ quotes: z.array(z.looseObject({ verdict: TEXT })), counts: z.looseObject({}) }),
    handle: ({ record }, { body, files }) => {
      const [file] = files;
      const draft = file ?? { bytes: body.text, name: body.name ?? null };
      return record.proof(draft, { setting: body.setting, speaker: body.speaker ?? null });
    },
  }),
  get({
    path: '/documents/{document}/copies',
    tag: 'Spread',
    summary: 'The documents that are the same text as one',
    params: z.object({ document: TEXT }),
    answer: z.object({ items: z.array(PAGED_DOCUMENT) }),
    handle: async ({ record }, { params }) => {
      const { copyGroup } = await record.show(params.document);
      if (copyGroup === null) return { items: [] };
      const { documents } = await record.documentPage({ copyGroup, order: 'published', limit: 200 });
      return { items: documents };
    },
  }),
];
