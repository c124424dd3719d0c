import type { SpreadEdge, SpreadNode } from './shown.ts';

/** Where each page stands in time: columns in order, and what is written over them. */
export interface PlacedInTime {
  readonly columnOf: (id: string) => number;
  readonly dates: readonly (string | null)[];
}

/** Times are told apart to the minute, hour, day, month or year: as finely as every page tells and as the width bears. */
const FINENESS = [16, 13, 10, 7, 4] as const;
/** More dates than these side by side cannot be read. */
const MOST_DATES = 6;

/**
 * Puts pages into columns: one for each date that can be told apart, and within a date one for each step of the way. What has no date stands
 * at that of the first who has it from there, before it.
 */
export function placeInTime(nodes: readonly SpreadNode[], edges: readonly SpreadEdge[]): PlacedInTime {
  const known = new Set(nodes.map(({ id }) => id));
  const kept = edges.filter(({ child, parent }) => known.has(child) && known.has(parent));
  const date = inheritDates(datesOf(nodes), nodes, kept);
  const order = [...new Set([...date.values()].map(({ key }) => key))].sort();
  const depth = depthsOf(nodes, kept, (child, parent) => date.get(child)?.key === date.get(parent)?.key);
  const slots = new Set(nodes.map(({ id }) => slotOf(order.indexOf(date.get(id)?.key ?? ''), depth.get(id) ?? 0)));
  const sorted = [...slots].sort((a, b) => a - b);
  const columns = new Map(
    nodes.map(({ id }) => [id, sorted.indexOf(slotOf(order.indexOf(date.get(id)?.key ?? ''), depth.get(id) ?? 0))]),
  );
  const told = sorted.map(slot => {
    const key = order[Math.floor(slot / DEPTHS)];
    return [...date.values()].find(each => each.key === key)?.shown ?? null;
  });
  return {
    columnOf: id => columns.get(id) ?? 0,
    dates: told.map((shown, i) => (i > 0 && told[i - 1] === shown ? null : shown)),
  };
}

/** More steps than these on one date do not happen. */
const DEPTHS = 1000;
const slotOf = (date: number, depth: number): number => Math.max(0, date) * DEPTHS + Math.min(depth, DEPTHS - 1);

interface PlacedDate {
  /** By which dates are put in order. */
  readonly key: string;
  /** The date as the first page of it gives it; null for none. */
  readonly shown: string | null;
}

/** The date of every page that has one, as finely as all of them bear. */
function datesOf(nodes: readonly SpreadNode[]): Map<string, PlacedDate> {
  const dated = nodes.flatMap(({ id, published }) =>
    published === null ? [] : [{ id, published, at: inOneZone(published) }],
  );
  const fits = FINENESS.find(
    length =>
      dated.every(({ at }) => at.length >= length) &&
      new Set(dated.map(({ at }) => at.slice(0, length))).size <= MOST_DATES,
  );
  const length = fits ?? 4;
  const first = new Map<string, string>();
  for (const { published, at } of dated.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    const key = at.slice(0, length);
    if (!first.has(key)) first.set(key, published);
  }
  // What stands over a column is no longer than it takes to tell it from the others.
  const shortest = [4, 7, 10].find(
    each => new Set([...first.values()].map(time => time.slice(0, each))).size === first.size,
  );
  const shown = new Map(
    [...first].map(([key, time]) => [key, time.slice(0, Math.max(shortest ?? 99, Math.min(length, 10)))]),
  );
  return new Map(
    dated.map(({ id, at }) => [id, { key: at.slice(0, length), shown: shown.get(at.slice(0, length)) ?? null }]),
  );
}

/** A time with a zone as that of Greenwich; others as they are. */
function inOneZone(time: string): string {
  return /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(time) ? new Date(time).toISOString().slice(0, 16) : time;
}

/** Gives those without a date that of the first who follows from them, else of whom they follow from, else none. */
function inheritDates(
  dates: Map<string, PlacedDate>,
  nodes: readonly SpreadNode[],
  edges: readonly SpreadEdge[],
): ReadonlyMap<string, PlacedDate> {
  const without = (): readonly string[] => nodes.flatMap(({ id }) => (dates.has(id) ? [] : [id]));
  for (const [of, from] of [
    ['parent', 'child'],
    ['child', 'parent'],
  ] as const)
    for (let before = -1; before !== without().length;) {
      before = without().length;
      for (const id of without()) {
        const near = edges.flatMap(edge => (edge[of] === id ? (dates.get(edge[from]) ?? []) : []));
        const [first] = near.toSorted((a, b) => (a.key < b.key ? -1 : 1));
        if (first !== undefined) dates.set(id, first);
      }
    }
  // Behind every date.
  for (const id of without()) dates.set(id, { key: '~', shown: null });
  return dates;
}

/** How many steps of the way lead to each, counting only steps within one date; a circle is left where it began. */
function depthsOf(
  nodes: readonly SpreadNode[],
  edges: readonly SpreadEdge[],
  isOneDate: (child: string, parent: string) => boolean,
): ReadonlyMap<string, number> {
  const up = Map.groupBy(edges, ({ child }) => child);
  const depths = new Map<string, number>();
  const visit = (id: string, way: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const steps = (up.get(id) ?? []).flatMap(({ parent }) =>
      way.has(parent) || !isOneDate(id, parent) ? [] : [visit(parent, new Set([...way, parent])) + 1],
    );
    const depth = Math.max(0, ...steps);
    depths.set(id, depth);
    return depth;
  };
  for (const { id } of nodes) visit(id, new Set([id]));
  return depths;
}
