import type { Finding, ShownDocument } from '#server/contract.ts';

/** Parts of a finding and of a document that the pages show, by name. */
export type Evidence = Finding['evidence'][number];
export type Root = NonNullable<Finding['origins']['roots']>[number];
export type Block = ShownDocument['blocks'][number];
export type ShownStatement = ShownDocument['statements'][number];
