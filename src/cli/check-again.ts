import type { Setting } from '#record/record.ts';
import { oneLine, runCommand, type Terminal } from './terminal.ts';

export interface AgainOptions {
  readonly record: string;
  readonly json?: true;
  readonly setting?: Setting;
}

/** Told by the help of check. */
export const AGAIN = `
--again asks the questions of kept findings again: of those named, else of the last finding of each question. It says of each whether it
is the same, what it was and is, and what has changed since: evidence that came, went or was read anew, words that an outlet took back,
corrections by hand, another version of program, model or rules. What it finds is kept as check keeps it. --json, a line each:
  {"id", "madeAt", "claim", "state": "same|changed", "was": {"finding", "basis", "flags", "independent", "speaker"}, "now": {…}, "again": ID,
   "why": [{"kind": "new evidence|lost evidence|taken back|people corrected|outlets named|program|model|rules", …}]}`;

/** Asks the questions of kept findings again. */
export function runAgain(terminal: Terminal, ids: readonly string[], options: AgainOptions): Promise<void> {
  return runCommand(terminal, async () => {
    const [{ openRecord }, { reportAgain }] = await Promise.all([
      import('#record/record.ts'),
      import('#record/report.ts'),
    ]);
    const record = await openRecord(options.record, { create: false });
    let [planned, asked, changed] = [0, 0, 0];
    const say = (): string => `${asked} of ${planned} findings asked again, ${changed} changed`;
    try {
      const { setting } = options;
      const given = { findings: ids.length === 0 ? null : ids, ...(setting === undefined ? {} : { setting }) };
      for await (const result of record.checkAgain(given)) {
        if (result.kind === 'planned') planned = result.findings;
        else if (result.kind === 'problem') terminal.problem(result.message);
        else {
          const { kind: _, ...again } = result;
          asked += 1;
          if (again.state === 'changed') changed += 1;
          await terminal.print(options.json === true ? JSON.stringify(again) : plain(reportAgain(again)));
          terminal.progress(say());
        }
      }
      terminal.warn(say());
    } finally {
      await record.close();
    }
  });
}

/** Titles come from anywhere: each line without what could steer a terminal, its indentation kept. */
const plain = (report: string): string =>
  report
    .split('\n')
    .map(line => (/^ */u.exec(line)?.[0] ?? '') + oneLine(line))
    .join('\n');
