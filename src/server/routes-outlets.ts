import { z } from 'zod';
import { AFTER, cutPage, LIMIT, pageOf } from './paging.ts';
import { get, post, type Route } from './route.ts';
import { TEXT } from './shapes/common.ts';
import { NETWORK_PROPOSAL, OUTLET, OUTLET_CHANGE, OUTLET_ENTRY } from './shapes/outlet.ts';

const NOTE = TEXT.max(1000).nullable().exactOptional().meta({ description: 'Why: kept in the log.' });
const NAME = TEXT.trim().min(1).max(300);
const RULE = {
  windowMinutes: z.coerce.number().min(0).exactOptional().meta({ description: 'Published within so many minutes.' }),
  times: z.coerce.number().int().min(1).exactOptional().meta({ description: 'So many texts, or more.' }),
};
const PROPOSAL = {
  proposal: TEXT,
  rule: z
    .strictObject({ windowMinutes: z.number().min(0).exactOptional(), times: z.int().min(1).exactOptional() })
    .exactOptional()
    .meta({ description: 'By which rule it was proposed, if not by the usual one.' }),
  note: NOTE,
};
const CORRECTION = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('name'), outlet: NAME, name: NAME, note: NOTE }),
  z.strictObject({ act: z.literal('group'), network: NAME, outlets: z.array(NAME).min(1).max(500), note: NOTE }),
  z.strictObject({ act: z.literal('country'), outlet: NAME, country: TEXT.max(10), note: NOTE }),
  z.strictObject({
    act: z.literal('import'),
    file: z.strictObject({ name: NAME, text: TEXT.max(5_000_000) }),
    note: NOTE,
  }),
  z.strictObject({ act: z.literal('confirm'), network: NAME.nullable().exactOptional(), ...PROPOSAL }),
  z.strictObject({ act: z.literal('refuse'), ...PROPOSAL }),
  z.strictObject({ act: z.literal('undo'), number: z.int().min(1), note: NOTE }),
]);

export const OUTLET_ROUTES: readonly Route[] = [
  get({
    path: '/outlets',
    tag: 'Outlets',
    summary: 'List outlets with their hosts, networks and countries, those with most documents first',
    query: z.strictObject({ query: TEXT.max(300).exactOptional(), after: AFTER, limit: LIMIT }),
    answer: pageOf(OUTLET),
    handle: async ({ record }, { query: { query, ...page } }) =>
      cutPage('outlets', await record.outlets.list(query ?? null), page),
  }),
  get({
    path: '/outlets/proposals',
    tag: 'Outlets',
    summary:
      'Outlets that may be one network, and the texts that say so; nothing follows from it until it is confirmed',
    query: z.strictObject(RULE),
    answer: z.object({ items: z.array(NETWORK_PROPOSAL) }),
    handle: async ({ record }, { query }) => ({ items: await record.outlets.proposals(query) }),
  }),
  get({
    path: '/outlets/log',
    tag: 'Outlets',
    summary: 'Everything that was said of outlets by hand, in order',
    answer: z.object({ items: z.array(OUTLET_ENTRY) }),
    handle: async ({ record }) => ({ items: await record.outlets.log() }),
  }),
  post({
    path: '/outlets/corrections',
    tag: 'Outlets',
    summary:
      'Name an outlet, group outlets into a network, say a country, take in a list, confirm or refuse a proposal, or take an entry back; kept in a log',
    body: CORRECTION,
    status: 201,
    answer: OUTLET_CHANGE,
    handle: ({ record: { outlets } }, { body }) => {
      switch (body.act) {
        case 'name':
          return outlets.name(body);
        case 'group':
          return outlets.group(body);
        case 'country':
          return outlets.country(body);
        case 'import':
          return outlets.import(body);
        case 'confirm':
          return outlets.confirm(body);
        case 'refuse':
          return outlets.refuse(body);
        case 'undo':
          return outlets.undo(body);
      }
    },
  }),
];
