import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import { isPartialTime } from '#base/time.ts';
import type { CheckAsked } from '#record/record.ts';

export type ClaimLine =
  { readonly kind: 'claim'; readonly asked: CheckAsked } | { readonly kind: 'problem'; readonly message: string };

const text = z.string().trim().nullish();

const LINE = z.object({
  id: z.union([z.string(), z.number().transform(String)]).nullish(),
  claim: z.string({ error: '"claim" is not text' }).trim().min(1, { error: '"claim" is empty' }),
  speaker: text,
  on: text.refine(on => on == null || on === '' || isPartialTime(on), {
    error: '"on" is not a date such as 2025-03-14',
  }),
});

/** Reads claims to check out of JSON Lines, `-` for standard input; a bad line is a problem, and the rest goes on. */
export async function* readClaims(file: string): AsyncGenerator<ClaimLine> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  const name = file === '-' ? 'standard input' : file;
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      if (line.trim() !== '') yield readLine(line, `${name} line ${number}`);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const missing = error.code === 'ENOENT';
    const why = missing ? 'there is no such file' : `it cannot be read (${String(error.code)})`;
    throw new Fault(missing ? 'input-missing' : 'input-unreadable', `${name}: ${why}`, { cause: error });
  }
}

function readLine(line: string, where: string): ClaimLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { kind: 'problem', message: `${where}: this line is not JSON` };
  }
  const parsed = LINE.safeParse(json);
  if (!parsed.success)
    return { kind: 'problem', message: `${where}: ${parsed.error.issues.map(issue => issue.message).join('; ')}` };
  const { id, claim, speaker, on } = parsed.data;
  return {
    kind: 'claim',
    asked: {
      id: id ?? null,
      claim,
      speaker: speaker === '' ? null : (speaker ?? null),
      on: on === '' ? null : (on ?? null),
    },
  };
}
