import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { DOORS, MAY_IMPORT } from './folders.ts';

const root = join(import.meta.dirname, '..');
const folders = Object.keys(MAY_IMPORT);

test('every folder of src/ is in the table, and every folder of the table is in src/', () => {
  assert.deepEqual(readdirSync(join(root, 'src')).toSorted(), folders.toSorted());
});

test('the border lint bites on every forbidden import, and on no allowed one', () => {
  const dir = mkdtempSync(join(tmpdir(), 'borders-'));
  for (const name of ['tools', 'oxlint.config.ts', 'package.json'])
    cpSync(join(root, name), join(dir, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'));

  const forbidden = new Set<string>();
  const plant = (from: string, name: string, specifier: string, allowed: boolean): void => {
    writeFileSync(join(dir, 'src', from, `${name}.ts`), `export { x } from '${specifier}';\n`);
    if (!allowed) forbidden.add(`src/${from}/${name}.ts`);
  };
  for (const from of folders) {
    mkdirSync(join(dir, 'src', from), { recursive: true });
    const may = MAY_IMPORT[from] ?? [];
    for (const to of folders) {
      plant(from, `to-${to}`, `#${to}/any.ts`, from === to || may.includes(to));
      plant(from, `up-${to}`, `../${to}/any.ts`, false);
      plant(from, `deep-${to}`, `#${to}/inner/any.ts`, from === to);
    }
    plant(from, 'contract', '#server/contract.ts', from === 'server' || may.some(m => m.startsWith('server')));
    for (const [i, [door, open]] of Object.entries(DOORS).entries())
      plant(from, `door-${i}`, door, open.includes(from));
  }

  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json', 'src'], {
    cwd: dir,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] };
  const flagged = new Set(diagnostics.filter(d => d.code.includes('no-restricted-imports')).map(d => d.filename));
  assert.ok(forbidden.size > 300);
  assert.deepEqual(
    { missed: [...forbidden.difference(flagged)], falselyFlagged: [...flagged.difference(forbidden)] },
    { missed: [], falselyFlagged: [] },
  );
});
