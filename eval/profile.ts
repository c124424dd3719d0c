import { z } from 'zod';

/** A CPU profile as V8 writes it (`node --cpu-prof`): a tree of frames, and which frame ran at each sample. Times in microseconds. */
export const CpuProfile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()),
  timeDeltas: z.array(z.number()),
});
export type CpuProfile = z.infer<typeof CpuProfile>;

/** What V8 counts outside of any frame of ours, and how a table calls it. */
const OUTSIDE: ReadonlyMap<string, string> = new Map([
  ['(idle)', 'idle'],
  ['(garbage collector)', 'garbage collection'],
]);

const FOLDER = /\/src\/([a-z]+)\//u;

/**
 * The time that each folder of src/ took, in milliseconds: a sample belongs to the folder of its innermost frame in src/, so that
 * a package's time is its caller's. What no folder called is `start-up and Node`.
 */
export function timeByFolder(profile: CpuProfile): Map<string, number> {
  const parents = new Map(profile.nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id])));
  const nodes = new Map(profile.nodes.map(node => [node.id, node]));
  const folders = new Map<number, string>();
  const folderOf = (id: number): string => {
    const known = folders.get(id);
    if (known !== undefined) return known;
    const frame = nodes.get(id)?.callFrame;
    const parent = parents.get(id);
    const own = FOLDER.exec(frame?.url ?? '')?.[1] ?? OUTSIDE.get(frame?.functionName ?? '');
    const folder = own ?? (parent === undefined ? 'start-up and Node' : folderOf(parent));
    folders.set(id, folder);
    return folder;
  };

  const times = new Map<string, number>();
  for (const [i, id] of profile.samples.entries()) {
    const folder = folderOf(id);
    times.set(folder, (times.get(folder) ?? 0) + (profile.timeDeltas[i] ?? 0) / 1000);
  }
  return times;
}

/** The time that a function took by itself, in milliseconds, as `name file` with the file in src/, the package, or Node's module. */
export function timeByFunction(profile: CpuProfile): Map<string, number> {
  const names = new Map(profile.nodes.map(node => [node.id, nameFunction(node.callFrame)]));
  const times = new Map<string, number>();
  for (const [i, id] of profile.samples.entries()) {
    const name = names.get(id) ?? '';
    times.set(name, (times.get(name) ?? 0) + (profile.timeDeltas[i] ?? 0) / 1000);
  }
  return times;
}

function nameFunction({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): string {
  const place =
    /\/src\/([a-z]+\/.+)$/u.exec(url)?.[1] ?? /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(url)?.[1] ?? url;
  return `${functionName === '' ? '(unnamed)' : functionName} ${place}`.trim();
}
