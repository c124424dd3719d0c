import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makePackage } from './pack.ts';

const root = join(import.meta.dirname, '..');
const foreign = mkdtempSync(join(tmpdir(), 'foreign-'));
const modules = join(foreign, 'node_modules');

/** Runs a program of the foreign project. */
function run(program: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: foreign, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

before(() => {
  mkdirSync(modules);
  makePackage(join(modules, 'onrecord'));
  for (const name of readdirSync(join(root, 'node_modules')).filter(entry => !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  writeFileSync(join(foreign, 'package.json'), '{ "type": "module" }\n');
  copyFileSync(join(root, 'examples', 'library.ts'), join(foreign, 'library.ts'));
});

after(() => rmSync(foreign, { recursive: true }));

test('the package holds no TypeScript but declarations, and no test', () => {
  const names = readdirSync(join(modules, 'onrecord', 'dist'), { recursive: true, encoding: 'utf8' });
  assert.ok(names.includes(join('record', 'record.js')));
  assert.deepEqual(
    names.filter(name => /(?<!\.d)\.ts$|\.test\.|\.fixture\./u.test(name)),
    [],
  );
});

test('the package holds the weights, their card and the arithmetic that reads them', () => {
  const names = readdirSync(join(modules, 'onrecord'), { recursive: true, encoding: 'utf8' });
  for (const name of ['attribution-fast.bin', 'attribution-best.bin', 'CARD.md'])
    assert.ok(names.includes(join('models', name)), name);
  assert.ok(names.includes(join('dist', 'model', 'kernels', 'reading.wasm')));
});

test('the installed command tells its commands', () => {
  const { status, output } = run(join(modules, 'onrecord', 'bin', 'onrecord.mjs'), ['--help']);
  assert.equal(status, 0, output);
  for (const name of ['add', 'check', 'verify']) assert.match(output, new RegExp(`^ +${name}\\b`, 'mu'));
});

test('the example of the library runs in a foreign project', () => {
  const { status, output } = run(process.execPath, ['library.ts']);
  assert.equal(status, 0, output);
  assert.match(output, /altered/u);
});

test('the declarations of the package resolve, and fit the example', () => {
  writeFileSync(
    join(foreign, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        target: 'es2024',
        lib: ['es2024', 'esnext'],
        strict: true,
        noEmit: true,
        types: ['node'],
      },
      files: ['library.ts'],
    }),
  );
  const { status, output } = run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
  assert.equal(status, 0, output);
});
