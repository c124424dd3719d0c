import { labelOf, OUTSIDE, ROLES, type Role } from '../src/model/labels.ts';

/** A span of the annotation, tokens `[from, to)`. */
export interface GoldSpan {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

/** The runs of the set's labels: 0 outside, then begin and inside for source, cue and content. A run without a begin is none. */
export function goldSpans(labels: readonly number[]): GoldSpan[] {
  const spans: GoldSpan[] = [];
  let open: { role: Role; from: number } | null = null;
  const close = (to: number): void => {
    if (open !== null) spans.push({ ...open, to });
    open = null;
  };
  for (const [i, label] of labels.entries()) {
    const role = label === 0 ? undefined : ROLES[(label - 1) >> 1];
    const begins = label % 2 === 1;
    if (role === undefined) close(i);
    else if (begins) {
      close(i);
      open = { role, from: i };
    } else if (open?.role !== role) close(i);
  }
  close(labels.length);
  return spans;
}

/** The model's label of each token. */
export function labelsOfSpans(spans: readonly GoldSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length).fill(OUTSIDE);
  for (const { role, from, to } of spans) {
    labels.fill(labelOf(role, 'inside'), from, to);
    labels[from] = labelOf(role, to === from + 1 ? 'single' : 'begin');
    if (to > from + 1) labels[to - 1] = labelOf(role, 'end');
  }
  return labels;
}
