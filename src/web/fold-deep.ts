import type { Link, SpreadGraph, Station } from './spread-graph.ts';

/** What a drawing bears: more stations, or more columns side by side, are not read any more. */
const MOST_DRAWN = 60;
const MOST_COLUMNS = 12;

/**
 * Folds what lies furthest from those who had the words first, until the rest can be drawn: all that follow from one station, at whatever
 * remove, become one. Null if even those who had the words first are too many.
 */
export function foldDeep(graph: SpreadGraph): SpreadGraph | null {
  const parentOf = primaryParents(graph);
  const ancestors = new Map(graph.stations.map(({ key }) => [key, ancestorsOf(key, parentOf)]));
  const foldAt = (depth: number): SpreadGraph | null => {
    const folded = foldBelow(graph, depth, ancestors);
    return folded.stations.length <= MOST_DRAWN && folded.dates.length <= MOST_COLUMNS ? folded : null;
  };
  // The deeper, the more is drawn: the deepest that can be is found by halving.
  let [low, high] = [0, Math.max(0, ...[...ancestors.values()].map(({ length }) => length))];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (foldAt(middle) === null) high = middle - 1;
    else low = middle;
  }
  return foldAt(low);
}

function foldBelow(graph: SpreadGraph, depth: number, ancestors: ReadonlyMap<string, readonly string[]>): SpreadGraph {
  const depthOf = (key: string): number => ancestors.get(key)?.length ?? 0;
  const kept = graph.stations.filter(({ key }) => depthOf(key) <= depth);
  const below = graph.stations.filter(({ key }) => depthOf(key) > depth);
  // The nearest that is drawn, counted from the far end: who had the words first has no ancestors.
  const rootOf = (key: string): string => ancestors.get(key)?.at(-1 - depth) ?? key;
  const groups = Map.groupBy(below, ({ key }) => rootOf(key));
  const folds = [...groups].flatMap(([parent, those]): { readonly station: Station; readonly link: Link }[] => {
    const [first] = those;
    const edge = graph.links.find(({ child }) => child === first?.key)?.edge;
    if (first === undefined || edge === undefined) return [];
    const nodes = those.flatMap(station => station.nodes);
    const column = Math.min(...those.map(station => station.column));
    const station: Station = {
      ...first,
      nodes,
      column,
      mark: nodes.length === 1 ? first.mark : 'passes_on',
      end: null,
    };
    return [{ station, link: { child: first.key, parent, edge, ...(those.length > 1 ? { further: true } : {}) } }];
  });
  const there = new Set(kept.map(({ key }) => key));
  const links = graph.links.filter(({ child, parent }) => there.has(child) && there.has(parent));
  return compact({
    ...graph,
    stations: [...kept, ...folds.map(({ station }) => station)],
    links: [...links, ...folds.map(({ link }) => link)],
  });
}

/** Leaves out columns in which nothing stands any more; a date moves to the next of its own that is left. */
function compact(graph: SpreadGraph): SpreadGraph {
  const used = [...new Set([...graph.stations, ...graph.beside].map(({ column }) => column))].sort((a, b) => a - b);
  const dateOf = (column: number): string | null =>
    graph.dates.slice(0, column + 1).findLast(date => date !== null) ?? null;
  const dates = used.map(dateOf);
  const at = (column: number): number => used.indexOf(column);
  return {
    ...graph,
    stations: graph.stations.map(station => ({ ...station, column: at(station.column) })),
    beside: graph.beside.map(each => ({ ...each, column: at(each.column) })),
    dates: dates.map((date, i) => (i > 0 && dates[i - 1] === date ? null : date)),
  };
}

/** From whom each station has the words, the first told of several; no station leads back to itself. */
function primaryParents({ links }: SpreadGraph): ReadonlyMap<string, string> {
  const parentOf = new Map<string, string>();
  for (const { child, parent } of links)
    if (!parentOf.has(child) && child !== parent && !ancestorsOf(parent, parentOf).includes(child))
      parentOf.set(child, parent);
  return parentOf;
}

/** The nearest first. */
function ancestorsOf(key: string, parentOf: ReadonlyMap<string, string>): readonly string[] {
  const ancestors: string[] = [];
  for (let at = parentOf.get(key); at !== undefined; at = parentOf.get(at)) ancestors.push(at);
  return ancestors;
}
