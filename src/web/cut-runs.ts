import type { Span } from '#base/span.ts';

/** A stretch of text that stands out for a reason. Marks may overlap and nest. */
export interface Mark {
  readonly span: Span;
  readonly kind: 'content' | 'quoted' | 'cue' | 'source' | 'lit';
  /** The number of the statement that it belongs to, in the document; null for what is only lit. */
  readonly statement: number | null;
}

/** A stretch of text over which the same marks hold from end to end. */
export interface Run {
  readonly span: Span;
  readonly marks: readonly Mark[];
}

/** Cuts a stretch of text at every edge of a mark. Runs come in order, without gaps; joined they are the stretch. Marks may reach beyond it. */
export function cutRuns([from, to]: Span, marks: readonly Mark[]): readonly Run[] {
  const within = marks.filter(({ span: [start, end] }) => start < to && from < end && start < end);
  const edges = new Set([from, to]);
  for (const { span } of within) for (const edge of span) if (from < edge && edge < to) edges.add(edge);
  const cuts = [...edges].toSorted((a, b) => a - b);
  const waiting = within.toSorted((a, b) => a.span[0] - b.span[0]);
  let next = 0;
  let open: readonly Mark[] = [];
  return cuts.slice(0, -1).map((start, i) => {
    const begun: Mark[] = [];
    for (let mark = waiting[next]; mark !== undefined && mark.span[0] <= start; mark = waiting[next]) {
      begun.push(mark);
      next += 1;
    }
    open = [...open, ...begun].filter(({ span }) => span[1] > start);
    return { span: [start, cuts[i + 1] ?? to], marks: open };
  });
}
