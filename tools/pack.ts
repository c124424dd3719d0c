/**
 * `npm run pack [-- FOLDER]`: makes the package that is published, by default in build/package. Node does not strip types
 * under node_modules, so the package holds JavaScript and declarations in dist/; the borders' `#folder/file.ts` lead there
 * by the package's own `imports`. `npm pack ./build/package` then makes the archive.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '..');

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  dependencies: z.record(z.string(), z.string()),
});

/** A worker's or a data file's address beside the module, which the compiler leaves as it stands. */
const ADDRESS = /(new URL\(\s*(['"])\.{1,2}\/[^'"\n]+)\.ts(\2,\s*import\.meta\.url)/gu;

/** Compiles src/ into a folder. @throws Error with what the compiler says. */
function compile(dist: string): void {
  const tsc = join(root, 'node_modules', '.bin', 'tsc');
  const run = spawnSync(tsc, ['-p', 'tsconfig.build.json', '--outDir', dist], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The sources do not compile:\n${run.stdout}${run.stderr}`);
  for (const path of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'))) {
    const file = join(dist, path);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(ADDRESS, '$1.js$3'));
  }
}

/** Copies what of src/ is neither TypeScript nor for readers of the source: word lists, weights, SQL. */
function copyData(dist: string): void {
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!/\.[a-z0-9]+$/u.test(path) || /\.(?:ts|md)$|\.fixture\./u.test(path)) continue;
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    copyFileSync(join(root, 'src', path), join(dist, path));
  }
}

/** Copies the weights and what is to be known of them; `model/` looks for them beside `dist/` as beside `src/`. */
function copyModels(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(root, 'models'))) copyFileSync(join(root, 'models', name), join(folder, name));
}

/** Makes the package in a folder, which is emptied first. */
export function makePackage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'bin'), { recursive: true });
  compile(join(folder, 'dist'));
  copyData(join(folder, 'dist'));
  copyModels(join(folder, 'models'));

  const command = join(folder, 'bin', 'onrecord.mjs');
  writeFileSync(command, "#!/usr/bin/env node\nimport '../dist/cli/main.js';\n");
  chmodSync(command, 0o755);
  for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE']) copyFileSync(join(root, name), join(folder, name));

  const { name, version, description, license, dependencies } = Manifest.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  );
  const manifest = {
    name,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=24' },
    bin: { onrecord: 'bin/onrecord.mjs' },
    exports: { '.': { types: './dist/record/record.d.ts', default: './dist/record/record.js' } },
    imports: { '#*.ts': './dist/*.js' },
    files: ['bin', 'dist', 'models', 'CHANGELOG.md'],
    dependencies,
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(root, 'build', 'package'));
  makePackage(folder);
  console.log(`The package is in ${folder}`);
}
