import { z } from 'zod';
import { CLAIM_ASKED } from './contract.ts';
import { COUNT, MAYBE_TEXT, MAYBE_TIME, TEXT } from './shapes/common.ts';
import { FINDING, KNOWN_CHECK, LISTED_FINDING, OPENED_FINDING } from './shapes/finding.ts';
import { AFTER, LIMIT, pageOf } from './paging.ts';
import { get, post, type Route } from './route.ts';

const FINDING_ID = z.object({
  finding: TEXT.meta({ description: 'A finding’s identifier, as `made.finding` has it.' }),
});

export const FINDING_ROUTES: readonly Route[] = [
  post({
    path: '/findings',
    tag: 'Findings',
    summary: 'Check a claim, or each quote of a post: the findings are kept, and come back in the order of the quotes',
    body: CLAIM_ASKED,
    status: 201,
    answer: z.object({ findings: z.array(FINDING) }),
    handle: async ({ record }, { body: { claim, speaker, on } }) => ({
      findings: await record.checkAll({ claim, speaker: speaker === '' ? null : (speaker ?? null), on: on ?? null }),
    }),
  }),
  get({
    path: '/findings',
    tag: 'Findings',
    summary: 'List the findings that the record keeps, the newest first',
    query: z.strictObject({ after: AFTER, limit: LIMIT }),
    answer: pageOf(LISTED_FINDING),
    handle: async ({ record }, { query: { after, limit } }) => {
      const { findings, total, next } = await record.findingPage({ after: after ?? null, limit, newestFirst: true });
      return { items: findings, total, next };
    },
  }),
  get({
    path: '/findings/{finding}',
    tag: 'Findings',
    summary: 'Open a finding as it was made, with what has come since; nothing is asked anew',
    params: FINDING_ID,
    answer: OPENED_FINDING,
    handle: async ({ record }, { params }) => {
      const { id, madeAt, asMade, since, cited } = await record.finding(params.finding);
      return { id, madeAt, asMade, since, cited };
    },
  }),
  get({
    path: '/known',
    tag: 'Findings',
    summary: 'Find published fact-checks on record that fit a claim, the best first',
    query: z.strictObject({
      claim: CLAIM_ASKED.shape.claim,
      limit: z.coerce.number().int().min(1).max(100).default(10),
    }),
    answer: z.object({
      id: MAYBE_TEXT,
      results: z.array(KNOWN_CHECK.extend({ title: MAYBE_TEXT })),
      checkedClaims: COUNT.meta({ description: 'How many checked claims the record holds.' }),
    }),
    handle: ({ record }, { query }) => record.known(query),
  }),
  get({
    path: '/headlines',
    tag: 'Findings',
    summary: 'List headlines and standfirsts that say more than the text under them',
    query: z.strictObject({
      outlet: TEXT.exactOptional(),
      from: TEXT.exactOptional(),
      to: TEXT.exactOptional(),
      limit: LIMIT,
    }),
    answer: z.object({
      looked: COUNT,
      of: COUNT,
      items: z.array(z.looseObject({ document: TEXT, grade: MAYBE_TEXT, published: MAYBE_TIME })),
    }),
    handle: async ({ record }, { query: { limit, ...query }, signal }) => {
      const items: unknown[] = [];
      let looked = 0;
      let of = 0;
      for await (const result of record.headlines(query)) {
        if (signal.aborted || items.length >= limit) break;
        if (result.kind === 'looked') ({ documents: looked, of } = result);
        else items.push(result);
      }
      return { looked, of, items };
    },
  }),
];
