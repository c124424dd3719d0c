import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { AFTER, LIMIT, pageOf } from './paging.ts';
import { get, post, type Route } from './route.ts';
import { TEXT, TIME } from './shapes/common.ts';
import { PAGED_PERSON, PEOPLE_CHANGE, PEOPLE_ENTRY, PERSON, TIMELINE } from './shapes/people.ts';

const NOTE = TEXT.max(1000).nullable().exactOptional().meta({ description: 'Why: kept in the log.' });
const CORRECTION = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('merge'), person: TEXT, into: TEXT, note: NOTE }),
  z.strictObject({
    act: z.literal('split'),
    person: TEXT,
    name: TEXT.nullable().exactOptional(),
    documents: z.array(TEXT).default([]),
    statements: z.array(TEXT).default([]),
    from: TIME.nullable().exactOptional(),
    note: NOTE,
  }),
  z.strictObject({ act: z.literal('rename'), person: TEXT, name: TEXT.trim().min(1).max(300), note: NOTE }),
  z.strictObject({ act: z.literal('assign'), statement: TEXT, person: TEXT.nullable(), note: NOTE }),
  z.strictObject({ act: z.literal('undo'), number: z.int().min(1), note: NOTE }),
]);

export const PEOPLE_ROUTES: readonly Route[] = [
  get({
    path: '/people',
    tag: 'People',
    summary:
      'List people and bodies, those with most statements first; or those whom a name, title or role may mean, the likeliest first',
    query: z.strictObject({
      query: TEXT.max(300).exactOptional(),
      on: TIME.exactOptional().meta({ description: 'When a role in the query was held.' }),
      after: AFTER,
      limit: LIMIT,
    }),
    answer: pageOf(PAGED_PERSON),
    handle: async ({ record }, { query }) => {
      const { people, total, next } = await record.people.page(query);
      return { items: people, total, next };
    },
  }),
  get({
    path: '/people/proposals',
    tag: 'People',
    summary: 'Those who may be one with somebody else, and why; nothing follows from it until somebody merges them',
    query: z.strictObject({ limit: LIMIT }),
    answer: z.object({ items: z.array(PERSON) }),
    handle: async ({ record }, { query: { limit } }) => ({
      items: await record.people.list({ proposed: true, limit }),
    }),
  }),
  get({
    path: '/people/log',
    tag: 'People',
    summary: 'Every correction by hand, in order',
    answer: z.object({ items: z.array(PEOPLE_ENTRY) }),
    handle: async ({ record }) => ({ items: await record.people.log() }),
  }),
  get({
    path: '/people/{person}',
    tag: 'People',
    summary: 'Who somebody is: names, roles with dates, for whom they speak',
    params: z.object({ person: TEXT }),
    answer: PERSON,
    handle: async ({ record }, { params }) => {
      const [person] = await record.people.list({ query: params.person, limit: 1 });
      if (person === undefined)
        throw new Fault('no-such-person', `${params.person}: the record knows nobody of that identifier`);
      return person;
    },
  }),
  get({
    path: '/people/{person}/timeline',
    tag: 'People',
    summary:
      'What somebody said over time, each thing once, with denials, and pairs of which both cannot hold (proposals)',
    params: z.object({ person: TEXT }),
    query: z.strictObject({
      about: TEXT.max(300)
        .exactOptional()
        .meta({ description: 'Words that all stand in it, or that name its matter.' }),
      from: TIME.exactOptional(),
      to: TIME.exactOptional(),
    }),
    answer: TIMELINE,
    handle: ({ record }, { params, query }) => record.timeline({ ...params, ...query }),
  }),
  post({
    path: '/people/corrections',
    tag: 'People',
    summary:
      'Merge, split, rename, assign a statement to somebody, or take an entry back; kept in a log that can be undone',
    body: CORRECTION,
    status: 201,
    answer: PEOPLE_CHANGE,
    handle: ({ record: { people } }, { body }) => {
      switch (body.act) {
        case 'merge':
          return people.merge(body);
        case 'split':
          return people.split({ ...body, name: body.name ?? null, from: body.from ?? null });
        case 'rename':
          return people.rename(body);
        case 'assign':
          return people.assign(body);
        case 'undo':
          return people.undo(body);
      }
    },
  }),
];
