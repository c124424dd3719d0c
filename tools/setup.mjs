// Sets up what is missing, then runs a script of this project on the Node it brings along. Runs on any Node that npm runs on,
// so it is plain JavaScript without dependencies: `node tools/setup.mjs tools/start.ts [ARG…]`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.onrecord-setup');

/** What the installed packages were made from: a change of the lockfile means setting up again. */
function digest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** True if node_modules holds what package-lock.json asks for, the Node of the project included. */
export function isSetUp() {
  return existsSync(stamp) && existsSync(node()) && readFileSync(stamp, 'utf8') === digest();
}

/** The path of the Node that the npm package `node` put in place. */
export function node() {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Installs the packages of the lockfile; what npm prints goes to stderr, so that stdout stays the program's own. */
export function setUp() {
  if (isSetUp()) return;
  process.stderr.write('Setting up: installing packages (once)…\n');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const run =
    npm !== undefined && npm.endsWith('.js')
      ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
      : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.status !== 0 || !existsSync(node())) {
    process.stderr.write('Set-up failed: `npm ci` did not put the packages in place; see the lines above.\n');
    process.exit(1);
  }
  writeFileSync(stamp, digest());
}

/** How often it is looked whether who started this is still there. */
const PARENT_LOOK_MS = 1000;
/** Signals that end a program; they are passed on to the one that works, which would live on without its parent. */
const ENDING = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** Runs a script on the project's Node and ends with its status. */
export function runOnOwnNode(script, args) {
  const bin = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const env = { ...process.env, PATH: bin + separator + (process.env['PATH'] ?? '') };
  // That types are taken off scripts for the browser is announced as experimental at every start, which nobody can act upon.
  const given = ['--disable-warning=ExperimentalWarning', join(root, script), ...args];
  const run = spawn(node(), given, { stdio: 'inherit', env });
  for (const signal of ENDING) process.on(signal, () => run.kill(signal));
  // npm passes no signal on: where it was ended, this goes on without a parent, and nobody would find what still listens.
  const parent = process.ppid;
  const orphaned = setInterval(() => {
    if (process.ppid !== parent) run.kill('SIGTERM');
  }, PARENT_LOOK_MS);
  orphaned.unref();
  run.on('error', error => {
    process.stderr.write(`${node()}: ${error.message}\n`);
    process.exitCode = 1;
  });
  run.on('exit', (code, signal) => {
    if (signal !== null) {
      for (const each of ENDING) process.removeAllListeners(each);
      process.kill(process.pid, signal);
    } else process.exitCode = code ?? 1;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [script, ...args] = process.argv.slice(2);
  setUp();
  if (script !== undefined) runOnOwnNode(script, args);
}
