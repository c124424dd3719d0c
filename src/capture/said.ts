import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { isPartialTime } from '#base/time.ts';
import type { Said } from './capture.ts';

/** What a user says of a source, before it is checked: from the command line or a line of a manifest. */
export interface GivenSaid {
  readonly kind?: unknown;
  readonly outlet?: unknown;
  readonly url?: unknown;
  readonly published?: unknown;
}

/** Empty text stands for nothing said, as a table exported from a spreadsheet has it. */
const text = (what: string, limitCharacters: number) =>
  z
    .string({ error: `${what} is not text` })
    .trim()
    .max(limitCharacters, { error: `${what} is longer than ${limitCharacters} characters` })
    .transform(value => (value === '' ? null : value))
    .nullish()
    .transform(value => value ?? null);

const quoted = (value: unknown): string => JSON.stringify(value).slice(0, 80);

/**
 * Checks what a user says of a source: one of the `kinds`, an http or https address, a time of the forms of #base/time.ts. Other
 * fields are left alone.
 * @returns a Fault `bad-request` whose message says all that is wrong in one line and does not name the input.
 */
export function readSaid<Kind extends string>(given: GivenSaid, kinds: readonly Kind[]): Said<Kind> | Fault {
  const schema = z.object({
    outlet: text('outlet', 200),
    kind: text('kind', 40).transform((value, context): Kind | null => {
      const kind = kinds.find(known => known === value);
      if (kind === undefined && value !== null)
        context.addIssue({ code: 'custom', message: `${quoted(value)} is no kind of document (${kinds.join(', ')})` });
      return kind ?? null;
    }),
    url: text('url', 4096).transform((value, context) => {
      const url = value === null ? null : URL.parse(value);
      if (value !== null && (url === null || !/^https?:$/u.test(url.protocol)))
        context.addIssue({ code: 'custom', message: `${quoted(value)} is not an http or https address` });
      return value;
    }),
    published: text('published', 40).refine(value => value === null || isPartialTime(value), {
      error: issue => `${quoted(issue.input)} is not a date such as 2025-03-14 or 2025-03-14T21:46`,
    }),
  });
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  return new Fault('bad-request', result.error.issues.map(issue => issue.message).join('; '), { cause: result.error });
}
