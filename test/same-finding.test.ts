import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { CheckAsked } from '#record/record.ts';
import { moments } from './moments.ts';
import { makeFolder } from './onrecord.ts';
import type { Told } from './same-finding.process.ts';

const NOW = '2026-03-01T12:00:00Z';
const folder = makeFolder();
const sample = join(import.meta.dirname, '..', 'sample');
const readLines = <T>(name: string): T[] =>
  readFileSync(join(sample, name), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map((line): T => JSON.parse(line));

const entries = readLines<{ readonly path: string }>('manifest.jsonl').map(entry =>
  JSON.stringify({ ...entry, path: join(sample, entry.path) }),
);
const claims: CheckAsked[] = [
  ...readLines<Required<CheckAsked>>('checks.jsonl').map(({ id, claim, speaker, on }) => ({ id, claim, speaker, on })),
  // Nobody named, a name that two have, a name misspelt, somebody unknown, a post with two quotes.
  { id: 'nobody', claim: 'A reservoir is a promise' },
  { id: 'first-minister', claim: 'The First Minister said: “Kell can drink the sea”', on: '2025-06' },
  { id: 'misspelt', claim: 'Nuala Brandrith: “We will ration water street by street”' },
  { id: 'unknown', claim: 'Odo Brandreth: “We will ration water street by street”' },
  {
    id: 'post',
    claim: 'Dalgaard: “I can lend you four tankers.” Later Brandreth said: “Kell can drink the sea.” #kell',
  },
];

const random = moments();
function shuffle<T>(list: readonly T[]): T[] {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = Math.floor((random.next().value ?? 0) * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}

/** A process that has a record open. */
class Desk {
  readonly #child: ChildProcess = fork(join(import.meta.dirname, 'same-finding.process.ts'));
  async tell(told: Told): Promise<readonly string[]> {
    const answered = once(this.#child, 'message');
    this.#child.send(told);
    const [answer]: { lines?: readonly string[]; error?: string }[] = await answered;
    if (answer?.lines === undefined) throw new Error(answer?.error ?? 'no answer');
    return answer.lines;
  }
  async close(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.disconnect();
    await gone;
  }
}

/** Adds portions by turns in as many processes as are asked for, asks some claims in between in the other one, and at the end all in each. */
async function findingsOf(name: string, portions: readonly (readonly string[])[], processes: number) {
  const dir = join(folder, name);
  const desks: Desk[] = [];
  for (let i = 0; i < processes; i += 1) {
    const desk = new Desk();
    await desk.tell({ act: 'open', dir, now: NOW });
    desks.push(desk);
  }
  for (const [i, portion] of portions.entries()) {
    const manifest = join(folder, `${name}-${i}.jsonl`);
    writeFileSync(manifest, portion.join('\n'));
    await desks[i % processes]?.tell({ act: 'add', manifest });
    if (i < portions.length - 1)
      await desks[(i + 1) % processes]?.tell({ act: 'check', claims: shuffle(claims).slice(0, 4) });
  }
  const found: (readonly string[])[] = [];
  for (const desk of desks) found.push(await desk.tell({ act: 'check', claims }));
  for (const desk of desks) await desk.close();
  return found;
}

/** Cuts a list into so many portions. */
function cut<T>(list: readonly T[], count: number): T[][] {
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}

test('the same claims on the same record have the same findings, byte for byte, however the documents came in', async () => {
  const [first = []] = await findingsOf('in-order', [entries], 1);
  assert.equal(first.length, claims.length + 1);
  assert.ok(first.every(line => /"made":\{[^}]*"finding":"f[0-9a-f]{20}"\}/u.test(line)));
  const others = [
    ...(await findingsOf('portions', cut(shuffle(entries), 5), 1)),
    ...(await findingsOf('two-processes', cut(shuffle(entries), 6), 2)),
    ...(await findingsOf('one-by-one', cut(shuffle(entries), entries.length), 2)),
  ];
  for (const other of others) assert.deepEqual(other, first);
});
