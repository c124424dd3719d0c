/** Who has something from whom. */
interface Link {
  readonly child: string;
  readonly parent: string;
}

/** Circles of stations that have the words from each other, each once, from its smallest identifier on. */
export function findCircles(links: readonly Link[]): (readonly string[])[] {
  const parents = Map.groupBy(links, ({ child }) => child);
  const circles = new Map<string, readonly string[]>();
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): void => {
    const at = path.indexOf(id);
    if (at >= 0) {
      const circle = turned(path.slice(at));
      circles.set(circle.join(' '), circle);
      return;
    }
    if (done.has(id)) return;
    for (const { parent } of parents.get(id) ?? []) visit(parent, [...path, id]);
    done.add(id);
  };
  for (const id of [...parents.keys()].sort()) visit(id, []);
  return [...circles.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, circle]) => circle);
}

function turned(circle: readonly string[]): string[] {
  const first = circle.indexOf([...circle].sort()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}
