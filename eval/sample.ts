import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { callOnrecord } from './call.ts';
import { printTable } from './table.ts';

const sample = join(import.meta.dirname, '..', 'sample');

/** What the record shows about a claim, as far as the sample says it. */
const Expected = z.object({
  finding: z.string(),
  basis: z.string().nullable(),
  flags: z.array(z.string()),
  independent: z.number(),
});
const Asked = z.object({ id: z.string(), claim: z.string(), expect: Expected });
const Answer = z.object({
  id: z.string(),
  finding: z.string(),
  basis: z.string().nullable(),
  flags: z.array(z.string()),
  origins: z.object({ independent: z.number() }),
});

/** In one line: finding, basis, flags in code point order, number of independent origins. */
function inOneLine({ finding, basis, flags, independent }: z.infer<typeof Expected>): string {
  return [finding, basis ?? '–', flags.toSorted().join(', ') || '–', independent].join(' · ');
}

/** One check of the sample, answered. */
export interface AnsweredSample {
  readonly id: string;
  readonly findingRight: boolean;
  readonly allRight: boolean;
  readonly expected: string;
  readonly given: string;
}

/** Builds the sample record anew, asks every quote of checks.jsonl, and compares with what stands there. */
export function askSample(): AnsweredSample[] {
  const dir = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    const record = ['--record', join(dir, 'record')];
    callOnrecord(['add', '--manifest', join(sample, 'manifest.jsonl'), ...record]);
    const { rows } = callOnrecord(['check', '--batch', join(sample, 'checks.jsonl'), ...record]);
    const answers = new Map(rows.map(row => Answer.parse(row)).map(answer => [answer.id, answer]));
    const asked = readFileSync(join(sample, 'checks.jsonl'), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => Asked.parse(JSON.parse(line)));
    return asked.map(({ id, expect }) => {
      const answer = answers.get(id);
      const given = answer === undefined ? null : { ...answer, independent: answer.origins.independent };
      return {
        id,
        findingRight: given?.finding === expect.finding,
        allRight: given !== null && inOneLine(given) === inOneLine(expect),
        expected: inOneLine(expect),
        given: given === null ? 'no answer' : inOneLine(given),
      };
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Prints how the sample's checks come out. */
export function measureSample(): void {
  const compared = askSample();
  printTable(
    ['', 'check', 'expected', 'given'],
    compared.map(({ id, findingRight, allRight, expected, given }) => {
      return [allRight ? '✔' : findingRight ? '~' : '✖', id, expected, allRight ? '' : given];
    }),
  );
  const count = (right: (one: AnsweredSample) => boolean): number => compared.filter(right).length;
  console.log(
    JSON.stringify({
      measure: 'sample',
      checks: compared.length,
      findingRight: count(one => one.findingRight),
      allRight: count(one => one.allRight),
    }),
  );
}
