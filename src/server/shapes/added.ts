import { z } from 'zod';
import { KIND, TEXT, TIME } from './common.ts';

/** What a user says of files and addresses: it is kept as said by the user. */
export const SAID = z.strictObject({
  outlet: TEXT.trim().min(1).exactOptional(),
  url: z
    .url({ protocol: /^https?$/u, error: 'not an address that begins with http:// or https://' })
    .max(2000)
    .exactOptional(),
  published: TIME.exactOptional(),
  kind: KIND.exactOptional(),
});

/** An address to fetch; a path or another scheme is none. */
export const ADDRESS = z
  .url({
    protocol: /^https?$/u,
    error: ({ input }) => `${String(input).slice(0, 200)} is not an address that begins with http:// or https://`,
  })
  .max(2000);

/** Addresses, and files, of one request. */
export const MOST_ADDED = 500;

/** What is handed over to be taken in, files aside. */
export const ADDED = z.strictObject({
  addresses: z.array(ADDRESS).max(MOST_ADDED).default([]),
  said: SAID.default({}),
});

/** The same as fields of a form. */
export const ADDED_FIELDS = z.object({
  addresses: TEXT.exactOptional().meta({ description: 'Addresses to fetch, one a line.' }),
  outlet: TEXT.exactOptional(),
  url: TEXT.exactOptional(),
  published: TIME.exactOptional(),
  kind: KIND.exactOptional(),
});
