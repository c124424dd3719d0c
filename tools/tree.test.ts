import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { MAY_IMPORT } from './folders.ts';

const root = join(import.meta.dirname, '..');
const largestBytes = 20_000_000;
const README_LINES = 30;

/** Every file that git keeps, or would keep at the next commit, by its path from the root. */
function keptFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(git.status, 0, git.stderr);
  return git.stdout.split('\0').filter(path => path !== '' && existsSync(join(root, path)));
}

/** Paths of somebody's own machine, which mean nothing on another. */
const OWN_PATH = /(?<![\w.:/-])\/(?:home|root|Users|work|mnt)\/[\w.-]/u;

/** The lines of a text that hold such a path, numbered from 1. */
function linesWithOwnPaths(text: string): number[] {
  return text.split('\n').flatMap((line, i) => (OWN_PATH.test(line) ? [i + 1] : []));
}

test('every folder of src/ has a README of at most 30 lines', () => {
  for (const folder of Object.keys(MAY_IMPORT)) {
    const path = join(root, 'src', folder, 'README.md');
    assert.ok(existsSync(path), `src/${folder} has no README.md`);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n').length;
    assert.ok(lines >= 3, `src/${folder}/README.md says nothing`);
    assert.ok(lines <= README_LINES, `src/${folder}/README.md has ${lines} lines`);
  }
});

test('no file of the project is larger than 20 MB', () => {
  const large = keptFiles().filter(path => statSync(join(root, path)).size > largestBytes);
  assert.deepEqual(large, []);
});

test('the lockfile holds hashes of packages, and no address of a registry', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  assert.doesNotMatch(lock, /"resolved"/u);
  assert.match(lock, /"integrity": "sha512-/u);
});

test('a path of somebody’s own machine is told from an address', () => {
  assert.deepEqual(linesWithOwnPaths(`see ${'/home'}/ada/notes.txt`), [1]);
  assert.deepEqual(linesWithOwnPaths(`first\n"${'/work'}/main/src"`), [2]);
  assert.deepEqual(linesWithOwnPaths(`https://outlet.example/home/news and .${'/work'}/it and docs/root/x`), []);
});

test('no file of the project holds a path of somebody’s own machine', () => {
  const found = keptFiles().flatMap(path => {
    const text = readFileSync(join(root, path), 'utf8');
    return text.includes('\0') ? [] : linesWithOwnPaths(text).map(line => `${path}:${line}`);
  });
  assert.deepEqual(found, []);
});

test('decisions are numbered once each, in three digits, with a title', () => {
  const names = keptFiles().filter(path => path.startsWith('docs/decisions/'));
  assert.ok(names.length > 0);
  const numbers = names.map(name => /^docs\/decisions\/(\d{3})-[a-z0-9-]+\.md$/u.exec(name)?.[1] ?? '');
  assert.deepEqual(
    names.filter((_, i) => numbers[i] === ''),
    [],
    'not NNN-title.md',
  );
  assert.equal(new Set(numbers).size, numbers.length, numbers.join(' '));
});
