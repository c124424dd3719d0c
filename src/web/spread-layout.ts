import { Graph, layout } from '@dagrejs/dagre';
import type { Link, SpreadGraph, Station } from './spread-graph.ts';

/** Where everything of a drawing stands, in pixels, from the top left of a page that runs from left to right. */
export interface SpreadLayout {
  readonly width: number;
  readonly height: number;
  /** The left edge of each column, where the dots stand. */
  readonly columns: readonly number[];
  readonly stations: readonly { readonly station: Station; readonly x: number; readonly y: number }[];
  readonly links: readonly PlacedLink[];
  /** Heights at which one lane ends and the next begins. */
  readonly lanes: readonly number[];
  /** Where the lane of checks and denials begins; null if there are none. */
  readonly besideFrom: number | null;
  readonly beside: readonly {
    readonly node: SpreadGraph['beside'][number]['node'];
    readonly x: number;
    readonly y: number;
  }[];
}

export interface PlacedLink extends Link {
  readonly from: Point;
  readonly to: Point;
  /** Bends on the way, around what stands between. */
  readonly by: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sizes in pixels, chosen for type of 13 and 11 px: two lines of about 20 characters, and the words on an edge. */
export const BOX = { width: 150, height: 46 } as const;
const EDGE_LABEL = { width: 88, height: 16 } as const;
/** Characters of a name on one line. */
export const NAME_LENGTH = 20;
const TOP = 44;
const MARGIN = 22;
const LANE_GAP = 26;
const ROW = 56;
/** Room for the name of the lane of checks. */
const BESIDE_TOP = 26;
const START = '|start';

/**
 * Places a graph: columns in order of time, one lane for everything that hangs together, rows within a lane as dagre finds them with the
 * fewest crossings. The columns are given to dagre as the shortest length that each edge may have.
 */
export function layOut(graph: SpreadGraph): SpreadLayout {
  const { stations, links, beside, dates } = graph;
  const placed = placeByDagre(graph);
  const left = MARGIN - (placed.get(axisName(0))?.x ?? 0);
  const columns = dates.map((_, i) => left + (placed.get(axisName(i))?.x ?? 0));
  const lanes = lanesOf(stations, links);
  const shift = new Map<string, number>();
  const edgesOfLanes: number[] = [];
  let bottom = TOP;
  for (const lane of lanes) {
    const heights = lane.map(({ key }) => placed.get(key)?.y ?? 0);
    const [top, end] = [Math.min(...heights), Math.max(...heights)];
    for (const { key } of lane) shift.set(key, bottom + BOX.height / 2 - top);
    bottom += end - top + BOX.height + LANE_GAP;
    edgesOfLanes.push(bottom - LANE_GAP / 2);
  }
  const at = (key: string): Point => ({
    x: left + (placed.get(key)?.x ?? 0),
    y: (placed.get(key)?.y ?? 0) + (shift.get(key) ?? 0),
  });
  const besideFrom = beside.length === 0 ? null : bottom;
  const rows = new Map<number, number>();
  const placedBeside = beside.map(({ node, column }) => {
    const row = rows.get(column) ?? 0;
    rows.set(column, row + 1);
    return { node, x: columns[column] ?? MARGIN, y: bottom + BESIDE_TOP + BOX.height / 2 + row * ROW };
  });
  if (beside.length > 0) bottom += BESIDE_TOP + Math.max(...rows.values()) * ROW;
  return {
    width: (columns.at(-1) ?? MARGIN) + BOX.width + MARGIN,
    height: bottom,
    columns,
    stations: stations.map(station => ({ station, ...at(station.key) })),
    links: links.map(link => {
      const bends = placed.bends(link).map(({ x, y }) => ({ x: left + x, y: y + (shift.get(link.child) ?? 0) }));
      return { ...link, from: at(link.parent), to: at(link.child), by: bends };
    }),
    lanes: edgesOfLanes.slice(0, -1),
    besideFrom,
    beside: placedBeside,
  };
}

/** Names that do not fit on one line stand on two. */
const heightOf = (name: string): number => BOX.height + (name.length > NAME_LENGTH ? 14 : 0);

const axisName = (column: number): string => `|${column}`;

interface PlacedByDagre {
  get(key: string): Point | undefined;
  bends(link: Link): readonly Point[];
}

function placeByDagre({ stations, links, dates }: SpreadGraph): PlacedByDagre {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 10, edgesep: 8, ranksep: 22, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  const columnOf = new Map(stations.map(({ key, column }) => [key, column]));
  graph.setNode(START, { width: 0, height: 0 });
  for (const { key, nodes } of stations) graph.setNode(key, { ...BOX, height: heightOf(nodes[0]?.label ?? '') });
  const led = new Set<string>();
  for (const { child, parent } of links) {
    const length = (columnOf.get(child) ?? 0) - (columnOf.get(parent) ?? 0);
    // What would run against time is drawn, but places nothing.
    if (length < 1) continue;
    led.add(child);
    graph.setEdge(parent, child, { minlen: length, weight: 1, labelpos: 'c', ...EDGE_LABEL });
  }
  const startAt = (key: string, column: number): void => {
    graph.setEdge(START, key, { minlen: column + 1, weight: 1, width: 0, height: 0 });
  };
  for (const { key, column } of stations) if (!led.has(key)) startAt(key, column);
  for (const column of dates.keys()) {
    graph.setNode(axisName(column), { width: BOX.width, height: 1 });
    startAt(axisName(column), column);
  }
  layout(graph);
  return {
    get: key => {
      const node = graph.node(key);
      return node?.x === undefined || node.y === undefined ? undefined : { x: node.x - BOX.width / 2, y: node.y };
    },
    bends: ({ child, parent }) => {
      const points = graph.edge(parent, child)?.points ?? [];
      // The first and the last are where it meets the boxes; the middle one is its words.
      return points.length > 3 ? points.slice(1, -1) : [];
    },
  };
}

/** What hangs together, in order of the first of each. */
function lanesOf(stations: readonly Station[], links: readonly Link[]): readonly (readonly Station[])[] {
  const lane = new Map(stations.map(({ key }, i) => [key, i]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { child, parent } of links) {
      const [a, b] = [lane.get(child) ?? 0, lane.get(parent) ?? 0];
      if (a === b) continue;
      lane.set(child, Math.min(a, b));
      lane.set(parent, Math.min(a, b));
      changed = true;
    }
  }
  return [...Map.groupBy(stations, ({ key }) => lane.get(key) ?? 0).values()];
}
