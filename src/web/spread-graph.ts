import type { Trace } from '#server/contract.ts';
import type { SpreadEdge, SpreadNode } from './shown.ts';
import { placeInTime } from './spread-time.ts';

/** How a station is drawn. */
export type StationMark = 'first_hand' | 'reports' | 'passes_on' | 'copy' | 'told_of';

/** One place of the drawing and of the list: a page or a source, or several pages that cannot be told apart. */
export interface Station {
  readonly key: string;
  /** In order of time; those after the first are folded into it. */
  readonly nodes: readonly SpreadNode[];
  readonly mark: StationMark;
  /** Where the way ends: at a source without a name, or at a page that names none. */
  readonly end: 'unnamed' | 'sourceless' | null;
  /** Its column, from 0 on in order of time. */
  readonly column: number;
}

/** That one station has the words from another. */
export interface Link {
  readonly child: string;
  readonly parent: string;
  readonly edge: SpreadEdge;
  /** True if what follows from those that follow is folded into it as well. */
  readonly further?: boolean;
}

/** What both the drawing and the list are made from. */
export interface SpreadGraph {
  /** In order of time. */
  readonly stations: readonly Station[];
  readonly links: readonly Link[];
  /** Checks, denials and retractions, with their columns. */
  readonly beside: readonly { readonly node: SpreadNode; readonly column: number }[];
  /** The date that stands over each column, as a page gives it; null for columns without one, and where it is that of the column before. */
  readonly dates: readonly (string | null)[];
}

const BESIDE: ReadonlySet<string> = new Set(['checks', 'denies', 'takes_back']);
const COPIED: ReadonlySet<string> = new Set(['same_text', 'rewritten']);
/** Fewer pages than these stand each for itself. */
const FEWEST_FOLDED = 3;

/** Lays out who has the words from whom: folds pages that came from one place at one time, and gives every station its column. */
export function readGraph({ nodes, edges, deadEnds }: Trace['spread']): SpreadGraph {
  const spreading = nodes.filter(({ role }) => !BESIDE.has(role));
  const ends = new Set(deadEnds);
  const up = Map.groupBy(edges, ({ child }) => child);
  const parents = new Set(edges.map(({ parent }) => parent));
  const time = placeInTime(nodes, edges);
  const groups = Map.groupBy(spreading, node => {
    if (parents.has(node.id)) return node.id;
    const from = (up.get(node.id) ?? []).map(({ parent, rests, changes }) => [parent, rests, changes]);
    return JSON.stringify([
      time.columnOf(node.id),
      node.role,
      node.unnamed,
      node.headlineOnly,
      ends.has(node.id),
      from,
    ]);
  });
  const stations = [...groups.values()].flatMap(group =>
    (group.length < FEWEST_FOLDED ? group.map(node => [node]) : [group]).map((members): Station => {
      const [first] = members;
      const id = first?.id ?? '';
      const isCopy = (up.get(id) ?? []).some(({ rests }) => COPIED.has(rests));
      return {
        key: id,
        nodes: members,
        mark: isCopy ? 'copy' : markOf(first, up.has(id) || ends.has(id)),
        end: ends.has(id) ? (first?.unnamed === true ? 'unnamed' : 'sourceless') : null,
        column: time.columnOf(id),
      };
    }),
  );
  const stationOf = new Map(stations.flatMap(({ key, nodes: members }) => members.map(({ id }) => [id, key] as const)));
  const links = new Map<string, Link>();
  for (const edge of edges) {
    const [child, parent] = [stationOf.get(edge.child), stationOf.get(edge.parent)];
    if (child !== undefined && parent !== undefined && !links.has(`${child} ${parent}`))
      links.set(`${child} ${parent}`, { child, parent, edge });
  }
  return {
    stations,
    links: [...links.values()],
    beside: nodes.filter(({ role }) => BESIDE.has(role)).map(node => ({ node, column: time.columnOf(node.id) })),
    dates: time.dates,
  };
}

/** Who has the words from elsewhere, or does not say from where, passes them on. */
function markOf(node: SpreadNode | undefined, isFollower: boolean): StationMark {
  if (node?.role === 'first_hand' || node?.role === 'told_of') return node.role;
  return node?.role === 'reports' && !isFollower ? 'reports' : 'passes_on';
}
