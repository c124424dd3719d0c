import type { Finding, Trace } from '#server/contract.ts';

/** Parts of findings and traces that the pages show, by name. */
export type Evidence = Finding['evidence'][number];
export type Root = NonNullable<Finding['origins']['roots']>[number];
export type SpreadNode = Trace['spread']['nodes'][number];
export type SpreadEdge = Trace['spread']['edges'][number];
