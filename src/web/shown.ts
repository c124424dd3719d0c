import type { Finding } from '#server/contract.ts';

/** Parts of a finding that the pages show, by name. */
export type Evidence = Finding['evidence'][number];
export type Root = NonNullable<Finding['origins']['roots']>[number];
