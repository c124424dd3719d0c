/**
 * The data's way, left to right. A folder may look left, never right; from `statement` on a step is a pure function over
 * data, so it may not reach back to `capture`. `record` alone joins steps and store; the faces see `record` alone.
 * This one table is read by oxlint.config.ts and by folders.test.ts.
 */
const GROUND = ['base', 'text'] as const;
const STEPS = [
  'document',
  'statement',
  'speaker',
  'utterance',
  'origin',
  'spread',
  'check',
  'timeline',
  'known',
  'proof',
  'publish',
] as const;

/** Every folder of src/, and what it may import: a folder name, or one file of a folder. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  text: ['base'],
  model: ['base', 'text'],
  capture: ['base'],
  ...Object.fromEntries(
    STEPS.map((folder, i) => [
      folder,
      [...GROUND, ...(folder === 'statement' || folder === 'known' ? ['model'] : []), ...STEPS.slice(0, i)],
    ]),
  ),
  store: [...GROUND, ...STEPS],
  record: [...GROUND, 'model', 'capture', ...STEPS, 'store'],
  server: ['base', 'record'],
  web: ['base', 'server/contract.ts'],
  cli: ['base', 'record', 'server', 'web'],
};

/** Doors to the outside world, and the only folders that may open them. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  'node:sqlite': ['store'],
  pg: ['store'],
  'node:fs': ['capture', 'store', 'cli'],
  'node:fs/promises': ['model', 'capture', 'store', 'web', 'cli'],
  'node:http': ['capture', 'server'],
  'node:https': ['capture'],
  'node:net': ['capture'],
  'node:dns': ['capture'],
  'node:dns/promises': ['capture'],
  'node:tls': ['capture'],
  'node:worker_threads': ['record'],
  'node:process': ['server', 'cli'],
  'node:child_process': [],
};

/** The same for doors that need no import; `Date` is the clock, which only the folders that stamp what they do may read. */
export const GLOBAL_DOORS: readonly { readonly name: string; readonly folders: readonly string[] }[] = [
  { name: 'fetch', folders: ['capture', 'web'] },
  { name: 'process', folders: ['server', 'cli'] },
  { name: 'console', folders: ['cli'] },
  { name: 'Date', folders: ['base', 'capture', 'record', 'server', 'cli', 'web'] },
];
