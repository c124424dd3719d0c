import { z } from 'zod';
import { COUNT, MAYBE_TEXT, MAYBE_TIME, TEXT, TIME } from './common.ts';

export const OUTLET = z
  .object({
    outlet: TEXT,
    names: z.array(TEXT),
    hosts: z.array(TEXT),
    network: MAYBE_TEXT,
    country: MAYBE_TEXT,
    documents: COUNT,
    from: MAYBE_TIME,
    to: MAYBE_TIME,
  })
  .meta({ id: 'Outlet' });

const PRINTED = z.object({ document: TEXT, outlet: TEXT, published: MAYBE_TIME, url: MAYBE_TEXT });

export const NETWORK_PROPOSAL = z
  .object({
    proposal: TEXT,
    outlets: z.array(TEXT),
    network: MAYBE_TEXT,
    pairs: z.array(z.object({ outlets: z.tuple([TEXT, TEXT]), texts: COUNT })),
    texts: z.array(z.object({ title: MAYBE_TEXT, documents: z.array(PRINTED) })),
  })
  .meta({
    id: 'NetworkProposal',
    description: 'Outlets that printed the same texts at nearly the same time. It changes nothing.',
  });

const ACT = z.enum(['name', 'group', 'country', 'import', 'confirm', 'refuse', 'undo']);

export const OUTLET_CHANGE = z
  .object({ number: COUNT, act: ACT, note: MAYBE_TEXT, says: TEXT, warnings: z.array(TEXT) })
  .meta({ id: 'OutletChange', description: 'An entry of the log of what was said of outlets.' });

export const OUTLET_ENTRY = z
  .object({ number: COUNT, at: TIME, act: ACT, note: MAYBE_TEXT, says: TEXT, inForce: z.boolean() })
  .meta({ id: 'OutletEntry' });
