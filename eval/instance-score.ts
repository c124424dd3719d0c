import type { Attribution, Instance } from './polnear.ts';
import { contentKindOf } from './compare-spans.ts';
import { keyOf, runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import type { Tallies } from './tally.ts';

/** The attributions of one annotator's copy of an article, put together from the runs of all its paragraphs, by their number. */
export function attributionsOf(copy: readonly Instance[]): Map<number, Attribution> {
  const found = new Map<number, { source: [number, number][]; cue: [number, number][]; content: [number, number][] }>();
  for (const instance of copy)
    for (const { kind, from, to } of runsOf(instance.labels)) {
      const number = instance.attributions[from] ?? -1;
      const [first, last] = [instance.spans[from], instance.spans[to - 1]];
      if (number < 0 || first === undefined || last === undefined || last[1] <= first[0]) continue;
      const attribution = found.get(number) ?? { source: [], cue: [], content: [] };
      attribution[kind].push([first[0], last[1]]);
      found.set(number, attribution);
    }
  return found;
}

/** The runs of each paragraph of a copy, each with the name of the kind of content that it belongs to, if it is content. */
export function namedRuns(text: string, copy: readonly Instance[]): (Run & { readonly name: string | null })[][] {
  const attributions = attributionsOf(copy);
  return copy.map(({ labels, attributions: numbers }) =>
    runsOf(labels).map(run => {
      const attribution = attributions.get(numbers[run.from] ?? -1);
      if (run.kind !== 'content' || attribution === undefined) return { ...run, name: null };
      return { ...run, name: `content ${contentKindOf(text, attribution)}` };
    }),
  );
}

/**
 * Compares the runs of one paragraph by the CofeNet paper's definition: right is a run with the same kind, start and end. Adds to
 * `source`, `cue`, `content`, and for runs with a name to that: hits and misses by the wanted run's name, what is false by the given
 * run's.
 */
export function compareRuns(
  tallies: Tallies,
  given: readonly (Run & { readonly name?: string | null })[],
  wanted: readonly (Run & { readonly name?: string | null })[],
): void {
  const [givenKeys, wantedKeys] = [new Set(given.map(keyOf)), new Set(wanted.map(keyOf))];
  for (const run of given) {
    const right = wantedKeys.has(keyOf(run)) ? 1 : 0;
    tallies.add(run.kind, { given: 1, right });
    if (right === 0 && typeof run.name === 'string') tallies.add(run.name, { given: 1 });
  }
  for (const run of wanted) {
    const right = givenKeys.has(keyOf(run)) ? 1 : 0;
    tallies.add(run.kind, { wanted: 1 });
    if (typeof run.name === 'string') tallies.add(run.name, { wanted: 1, given: right, right });
  }
}

/** Instances by the copy they belong to, in the order of the file; a copy's paragraphs in their order. */
export function groupCopies(instances: readonly Instance[]): Instance[][] {
  const copies = Map.groupBy(instances, ({ article, annotator }) => `${article} ${annotator ?? ''}`);
  return [...copies.values()].map(copy => copy.toSorted((a, b) => a.paragraph - b.paragraph));
}
