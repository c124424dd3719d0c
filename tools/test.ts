/**
 * `npm test`: format, types, lint and dead code, side by side, then the tests. All of them run even if one fails, so that one
 * go tells everything. Arguments name the test files (`npm test -- 'src/check/*.test.ts'`).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '..');
const CHECKS = ['format', 'types', 'lint', 'dead'] as const;

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: string;
}

/** Runs Node with the arguments; what it prints is kept for later, or goes straight through if `shown`. */
async function runNode(name: string, args: readonly string[], shown: boolean): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
  const closed = once(child, 'close');
  const kept = await Promise.all(
    [child.stdout, child.stderr].map(stream => (stream === null ? Promise.resolve('') : text(stream))),
  );
  await closed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return { name, passed: child.exitCode === 0, output: kept.join('').trimEnd(), seconds };
}

const failed: string[] = [];
for (const running of CHECKS.map(name => runNode(name, ['--run', `check:${name}`], false))) {
  const { name, passed, output, seconds } = await running;
  console.log(`${passed ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (!passed) failed.push(name);
  if (!passed && output !== '') console.log(output);
}
const named = process.argv.slice(2);
console.log('▶ tests');
const tests = await runNode(
  'tests',
  named.length > 0 ? ['--test', '--test-reporter=spec', ...named] : ['--run', 'check:tests'],
  true,
);
if (!tests.passed) failed.push(tests.name);

if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
