import { cutRun, type NameRun } from './find-names.ts';
import type { Token } from './tokens.ts';
import { ROLES } from './english/roles.ts';

/**
 * Cuts off what stands before a name by chance: words of a heading or of the sentence before a full name that the text has elsewhere
 * ("Crooked Hillary Clinton"), a role before a bare surname ("Keeper Poe").
 */
export function trimRuns(tokens: readonly Token[], runs: readonly NameRun[]): NameRun[] {
  const full = new Map<string, number>();
  const surnames = new Set<string>();
  for (const run of runs)
    if (!run.shouting && run.to - run.from > 1) {
      full.set(run.key, (full.get(run.key) ?? 0) + 1);
      for (const part of (tokens[run.to - 1] as Token).lower.split(/[-‐‑]/u)) surnames.add(part);
      surnames.add((tokens[run.to - 1] as Token).lower);
    }
  return runs.map(run => {
    const length = run.to - run.from;
    if (length < 2) return run;
    if (run.shouting) return cutToKnown(tokens, run, full) ?? run;
    if (length > 2 && !run.body) {
      for (let from = run.from + 1; from <= run.to - 2; from += 1) {
        const shorter = cutRun(tokens, run, [from, run.to]);
        if ((full.get(shorter.key) ?? 0) > (full.get(run.key) ?? 0)) return shorter;
      }
    }
    const first = tokens[run.from] as Token;
    const role = ROLES.has(first.lower) || (first.opens && first.lower.endsWith('ing'));
    const known = surnames.has((tokens[run.to - 1] as Token).lower) && full.get(run.key) === 1;
    return length === 2 && role && known && !run.body ? cutRun(tokens, run, [run.from + 1, run.to]) : run;
  });
}

/** The longest part of a run in a title-case heading that is a full name of the text. */
function cutToKnown(tokens: readonly Token[], run: NameRun, full: ReadonlyMap<string, number>): NameRun | null {
  for (let length = Math.min(4, run.to - run.from); length >= 2; length -= 1)
    for (let from = run.from; from + length <= run.to; from += 1) {
      const part = cutRun(tokens, run, [from, from + length]);
      if (full.has(part.key)) return part;
    }
  return null;
}
