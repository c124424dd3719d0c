import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import test from 'node:test';
import { z } from 'zod';
import { DOORS, GLOBAL_DOORS, MAY_IMPORT } from './folders.ts';

const root = join(import.meta.dirname, '..');
const folders = Object.keys(MAY_IMPORT);

/** A file of one line that is planted in an empty src/, and whether the border allows it. */
interface Planted {
  readonly file: string;
  readonly line: string;
  readonly allowed: boolean;
}

const imports = (specifier: string): string => `export { x } from '${specifier}';\n`;

/** A use of each global door; a test below holds that none is left out. */
const USES: Readonly<Record<string, string>> = {
  fetch: "export const x = await fetch('https://outside.example/');\n",
  process: 'export const x = process.pid;\n',
  console: "console.log('x');\nexport {};\n",
  Date: 'export const x = Date.now();\n',
};

function plantImports(folder: string): Planted[] {
  const may = MAY_IMPORT[folder] ?? [];
  const across = folders.flatMap(to => [
    { file: `to-${to}`, line: imports(`#${to}/any.ts`), allowed: to === folder || may.includes(to) },
    { file: `deep-${to}`, line: imports(`#${to}/inner/any.ts`), allowed: to === folder },
    { file: `up-${to}`, line: imports(`../${to}/any.ts`), allowed: false },
  ]);
  const contract = folder === 'server' || may.some(to => to === 'server' || to === 'server/contract.ts');
  return [...across, { file: 'contract', line: imports('#server/contract.ts'), allowed: contract }];
}

function plantDoors(folder: string): Planted[] {
  const imported = Object.entries(DOORS).map(([door, open], i) => {
    return { file: `door-${i}`, line: imports(door), allowed: open.includes(folder) };
  });
  const used = GLOBAL_DOORS.map(({ name, folders: open }) => {
    return { file: `global-${name}`, line: USES[name] ?? '', allowed: open.includes(folder) };
  });
  return [...imported, ...used];
}

const Report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) });

/** Lints the files alone in an empty copy of the project's frame. @returns the files that a border rule flags. */
function lintAlone(planted: readonly Planted[]): Set<string> {
  const dir = mkdtempSync(join(tmpdir(), 'borders-'));
  try {
    for (const name of ['tools', 'oxlint.config.ts', 'package.json'])
      cpSync(join(root, name), join(dir, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));
    for (const { file, line } of planted) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), line);
    }
    const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json', 'src'], {
      cwd: dir,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    });
    const { diagnostics } = Report.parse(JSON.parse(run.stdout));
    return new Set(diagnostics.filter(found => found.code.includes('no-restricted-')).map(found => found.filename));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

test('the table names the folders of src/, all of them and no others', () => {
  const there = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory());
  assert.deepEqual(there.map(entry => basename(entry.name)).toSorted(), folders.toSorted());
});

test('the table sends nobody to the right: what a folder may import is named before it', () => {
  for (const [i, folder] of folders.entries())
    for (const to of MAY_IMPORT[folder] ?? [])
      assert.ok(folders.indexOf(to.split('/')[0] ?? '') < i, `${folder} may import ${to}`);
});

test('every global door has a crime to plant', () => {
  assert.deepEqual(Object.keys(USES).toSorted(), GLOBAL_DOORS.map(door => door.name).toSorted());
});

test('each forbidden import and each door that is not a folder’s own is flagged, and nothing that is allowed', () => {
  const planted = folders.flatMap(folder =>
    [...plantImports(folder), ...plantDoors(folder)].map(crime => ({
      ...crime,
      file: `src/${folder}/${crime.file}.ts`,
    })),
  );
  const flagged = lintAlone(planted);
  assert.deepEqual(
    planted.filter(({ file, allowed }) => allowed === flagged.has(file)).map(({ file }) => file),
    [],
  );
  assert.ok(planted.filter(({ allowed }) => !allowed).length > 500);
});

test('a test may open doors, but crosses no border', () => {
  const flagged = lintAlone([
    { file: 'src/origin/door.test.ts', line: imports('node:fs'), allowed: true },
    { file: 'src/origin/clock.test.ts', line: USES['Date'] ?? '', allowed: true },
    { file: 'src/origin/border.test.ts', line: imports('#check/any.ts'), allowed: false },
  ]);
  assert.deepEqual([...flagged], ['src/origin/border.test.ts']);
});
