import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openRecord } from '#record/record.ts';
import { printTable } from './table.ts';

const Case = z.object({
  id: z.string(),
  documents: z.array(
    z.object({
      name: z.string(),
      url: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      kind: z.string(),
      body: z.string(),
    }),
  ),
  checks: z.array(
    z.object({
      claim: z.string(),
      speaker: z.string().nullable(),
      on: z.string().nullable(),
      expect: z.object({ findings: z.array(z.string()), not_flags: z.array(z.string()) }),
    }),
  ),
});

/** Findings that do harm if they are wrong. */
const HARMFUL = new Set(['verbatim', 'misattributed', 'contradicted', 'denied']);

/** One check of a case, answered. */
export interface AnsweredCheck {
  /** The case's identifier and the check's number in it, from 0: `u04/5`. */
  readonly id: string;
  readonly claim: string;
  readonly expected: readonly string[];
  readonly given: string;
  readonly right: boolean;
  /** True for a wrong finding that says more of a person than the record bears, or a false `later_changed`. */
  readonly harmful: boolean;
}

/** Asks every check of a file of whole cases, each case in a record of its own. */
export async function askCases(file: string): Promise<AnsweredCheck[]> {
  const answers: AnsweredCheck[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const made = Case.parse(JSON.parse(line));
    const dir = mkdtempSync(join(tmpdir(), 'case-'));
    try {
      const manifest = made.documents.map(({ name, body, ...said }) => {
        writeFileSync(join(dir, name), body);
        return JSON.stringify({ path: name, ...said });
      });
      writeFileSync(join(dir, 'manifest.jsonl'), manifest.join('\n'));
      const record = await openRecord(join(dir, 'record'));
      for await (const _ of record.add([], { manifests: [join(dir, 'manifest.jsonl')] })) continue;
      for (const [i, { claim, speaker, on, expect }] of made.checks.entries()) {
        const { finding, flags } = await record.check({ claim, speaker, on });
        const right = expect.findings.includes(finding);
        const changed = flags.includes('later_changed') && expect.not_flags.includes('later_changed');
        const harmful = (!right && HARMFUL.has(finding)) || changed;
        answers.push({ id: `${made.id}/${i}`, claim, expected: expect.findings, given: finding, right, harmful });
      }
      await record.close();
    } finally {
      rmSync(dir, { recursive: true });
    }
  }
  return answers;
}

/** Prints what is wrong, and how much is right. */
export async function measureCases(file: string): Promise<void> {
  const answers = await askCases(file);
  printTable(
    ['', 'check', 'expected', 'given', 'claim'],
    answers
      .filter(({ right, harmful }) => !right || harmful)
      .map(({ id, claim, expected, given, harmful }) => {
        return [harmful ? 'HARM' : '', id, expected.join(' or '), given, claim.slice(0, 60)];
      }),
  );
  const right = answers.filter(answer => answer.right).length;
  const harmful = answers.filter(answer => answer.harmful).length;
  console.log(JSON.stringify({ measure: 'cases', checks: answers.length, right, harmful }));
}
