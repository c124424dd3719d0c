import { z } from 'zod';
import { sha256 } from '#base/id.ts';
import type { StoredFinding } from '#store/store.ts';
import { parseJson } from './parse-finding.ts';
import type { Desk } from './desk.ts';

const ROWS_AT_ONCE = 200;

const FINDING = z.object({
  evidence: z.array(
    z.object({
      document: z.string(),
      textSha256: z.string(),
      quote: z.object({ exact: z.string(), start: z.number(), end: z.number() }),
    }),
  ),
});

/** Re-reads every quotation that a stored finding rests on: the words at its place are still those that were quoted. `hashes` takes up when each was made and what it is. */
export async function* checkFindings(
  desk: Desk,
  tally: { findings: number; spans: number },
  hashes: Map<string, string>,
): AsyncGenerator<string> {
  let last: string | null = null;
  for (;;) {
    const from: string | null = last;
    const findings: readonly StoredFinding[] = await desk.store.read(reader => reader.findingsAfter(from, ROWS_AT_ONCE));
    for (const { finding, madeAt, body, question } of findings) {
      tally.findings += 1;
      hashes.set(finding, `${madeAt} ${sha256(body)} ${question === null ? '' : sha256(question)}`);
      const parsed = FINDING.safeParse(parseJson(body));
      if (!parsed.success) {
        yield `finding ${finding}: it cannot be read`;
        continue;
      }
      for (const { document, textSha256, quote } of parsed.data.evidence) {
        tally.spans += 1;
        const text = await desk.store.read(reader => reader.textOf(document, textSha256));
        if (text === null) yield `finding ${finding}: the reading of ${document} that it cites is gone`;
        else if (text.slice(quote.start, quote.end) !== quote.exact)
          yield `finding ${finding}: the words that it quotes do not stand in ${document} at ${quote.start}`;
      }
    }
    last = findings.at(-1)?.finding ?? null;
    if (findings.length < ROWS_AT_ONCE) return;
  }
}
