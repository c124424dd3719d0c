import { defineConfig } from 'oxlint';
import { DOORS, GLOBAL_DOORS, MAY_IMPORT } from './tools/folders.ts';

/** The patterns that hold a folder's borders: nothing to the right, nothing by `..`, no other folder's sub-folders. */
const patternsOf = (folder: string, allowed: readonly string[]) => [
  { regex: String.raw`^\.\.`, message: 'Cross a border as #folder/file.ts, never as ..' },
  {
    group: ['#*/**', ...allowed.map(to => (to.includes('/') ? `!#${to}` : `!#${to}/*.ts`)), `!#${folder}/**`],
    message: `${folder}/ may look left only (${allowed.join(', ') || 'nothing'}), and never into a sub-folder of another.`,
  },
];

const borders = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  files: [`src/${folder}/**`],
  rules: {
    'no-restricted-globals': [
      'error',
      ...GLOBAL_DOORS.filter(({ folders }) => !folders.includes(folder)).map(({ name, folders }) => ({
        name,
        message: `Only ${folders.join(', ')} may use ${name}.`,
      })),
    ],
    'no-restricted-imports': [
      'error',
      {
        paths: Object.entries(DOORS)
          .filter(([, folders]) => !folders.includes(folder))
          .map(([name, folders]) => ({ name, message: `Only ${folders.join(', ') || 'nobody'} may open ${name}.` })),
        patterns: patternsOf(folder, allowed),
      },
    ],
  },
}));

/** Tests stand beside the code and hold to the same borders, but may open doors: temporary folders, loopback servers. */
const tests = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.test.ts`, `src/${folder}/**/*.fixture.ts`],
  rules: {
    'no-restricted-globals': 'off',
    'no-restricted-imports': ['error', { patterns: patternsOf(folder, allowed) }],
    'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }],
  },
}));

export default defineConfig({
  // AssemblyScript is not TypeScript; its own compiler checks it (tools/kernels.ts).
  ignorePatterns: ['**/*.as.ts'],
  plugins: ['import', 'typescript', 'unicorn', 'node', 'promise'],
  options: { typeAware: true },
  categories: { correctness: 'error' },
  rules: {
    'unicorn/prefer-node-protocol': 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: true }],
    'typescript/no-floating-promises': [
      'error',
      {
        allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }],
      },
    ],
  },
  overrides: [...borders, ...tests],
});
