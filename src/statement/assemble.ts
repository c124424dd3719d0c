import type { Span } from '#base/span.ts';
import { spanHolds } from '#base/span.ts';
import type { Draft } from './draft.ts';

/** A draft in its place in text order, with the number of the one inside whose words it stands. */
export interface Placed<One extends Draft = Draft> {
  readonly draft: One;
  readonly parent: number | null;
}

/** Turns stand where their words are: an interview names its one speaker far above them. */
const startOf = ({ source, cue, content, form }: Draft): number =>
  Math.min(...(form === 'turn' ? content : [...source, ...cue, ...content]).map(span => span[0]));
const sizeOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + span[1] - span[0], 0);

/** What shows where a statement is made: its cue, else its source, else its words. */
const anchorOf = (draft: Draft): Span | null => draft.cue[0] ?? draft.source[0] ?? draft.content[0] ?? null;

/** How many statements before and after one may hold it: bounds the work on long documents. */
const NEARBY = 40;

function isInside(inner: Draft, outer: Draft): boolean {
  const anchor = anchorOf(inner);
  if (anchor === null || inner === outer) return false;
  if (!outer.content.some(span => spanHolds(span, anchor))) return false;
  return (
    sizeOf(inner.content) < sizeOf(outer.content) &&
    inner.content.every(span => outer.content.some(other => other[0] <= span[0] && span[1] <= other[1] + 2))
  );
}

/**
 * "A friend tells me that Ada Holm, whose …, told the table: …": a clause that was cut at the relative clause behind its subject goes on
 * to the end of what that subject is reported to say.
 */
function mendCut<One extends Draft>(drafts: readonly One[]): readonly One[] {
  const bySentence = Map.groupBy(drafts, draft => draft.sentence);
  return drafts.map(outer => {
    const last = outer.content.at(-1);
    const cue = outer.cue[0];
    if (last === undefined || cue === undefined || outer.form !== 'prose' || last[0] < cue[1]) return outer;
    const inner = bySentence.get(outer.sentence)?.find(other => {
      const [source] = other.source;
      const [verb] = other.cue;
      return (
        other !== outer &&
        other.block === outer.block &&
        other.sentence === outer.sentence &&
        source !== undefined &&
        verb !== undefined &&
        last[0] <= source[0] &&
        source[0] - last[0] <= LONGEST_OPENER &&
        last[1] <= verb[0] &&
        last[1] > source[0] &&
        other.content.every(span => span[0] >= verb[1])
      );
    });
    if (inner === undefined) return outer;
    const end = Math.max(...inner.content.map(span => span[1]));
    return { ...outer, content: [...outer.content.slice(0, -1), [last[0], end]] };
  });
}

/** "that " and the like, before the subject of a clause, in UTF-16 units. */
const LONGEST_OPENER = 6;

/** Puts drafts in text order and finds for each the smallest other that reports it. */
export function placeDrafts<One extends Draft>(found: readonly One[]): Placed<One>[] {
  const ordered = mendCut(found).toSorted(
    (a, b) =>
      startOf(a) - startOf(b) || sizeOf(b.content) - sizeOf(a.content) || (a.cue[0]?.[0] ?? 0) - (b.cue[0]?.[0] ?? 0),
  );
  return ordered.map((draft, i) => {
    let parent: number | null = null;
    for (let k = Math.max(0, i - NEARBY); k < Math.min(ordered.length, i + NEARBY); k += 1) {
      const other = ordered[k];
      if (other === undefined || k === i || !isInside(draft, other)) continue;
      const best = parent === null ? undefined : ordered[parent];
      if (best === undefined || sizeOf(other.content) < sizeOf(best.content)) parent = k;
    }
    return { draft, parent };
  });
}
