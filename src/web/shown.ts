import type { Finding, ProofedQuote, ShownDocument, Trace } from '#server/contract.ts';

/** Parts of findings, documents and traces that the pages show, by name. */
export type Evidence = Finding['evidence'][number];
export type Root = NonNullable<Finding['origins']['roots']>[number];
export type Block = ShownDocument['blocks'][number];
export type ShownStatement = ShownDocument['statements'][number];
export type SpreadNode = Trace['spread']['nodes'][number];
export type SpreadEdge = Trace['spread']['edges'][number];
export type Knower = NonNullable<Root['knower']>;
export type Why = NonNullable<Finding['why']>[number];
export type Hop = Root['reports'][number]['hops'][number];
export type ProofWhy = ProofedQuote['why'][number];
