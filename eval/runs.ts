/** A run of tokens with one role: half-open, in tokens of its paragraph. */
export interface Run {
  readonly kind: RunKind;
  readonly from: number;
  readonly to: number;
}

export const RUN_KINDS = ['source', 'cue', 'content'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/**
 * The runs of a labelled paragraph as the CofeNet paper counts them: B-x and the I-x right behind it. Each piece of an interrupted
 * span is a run of its own; an I-x that follows nothing of its kind is none.
 * @param labels 0 none, 1 B-source, 2 I-source, 3 B-cue, 4 I-cue, 5 B-content, 6 I-content
 */
export function runsOf(labels: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < labels.length; from++) {
    const label = labels[from] ?? 0;
    const kind = RUN_KINDS[(label - 1) / 2];
    if (kind === undefined) continue;
    let to = from + 1;
    while (labels[to] === label + 1) to++;
    runs.push({ kind, from, to });
  }
  return runs;
}

/** A run as a key: two runs are the same if kind, start and end are. */
export function keyOf({ kind, from, to }: Run): string {
  return `${kind} ${from} ${to}`;
}
