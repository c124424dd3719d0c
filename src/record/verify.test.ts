import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { DATABASE_FILE } from '#store/open-store.ts';
import { openRecord } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-verify-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = '“The mill at Upper Fenwick will stay in our hands,” said Benno Calloway, who owns it.\n';
const CLAIM = { claim: 'The mill at Upper Fenwick will stay in our hands', speaker: 'Benno Calloway' };

/** A record with a document that was met three times, and a finding. */
async function makeRecord(name: string): Promise<string> {
  const dir = join(folder, name);
  const paths = ['b.txt', 'a.txt', 'c.txt'].map(file => join(folder, file));
  for (const path of paths) writeFileSync(path, TEXT);
  let seconds = 0;
  const clock = (): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1)));
  const record = await openRecord(dir, { clock });
  for (const path of paths) for await (const { error } of record.add([path])) assert.equal(error, null);
  assert.equal((await record.check(CLAIM)).finding, 'verbatim');
  await record.close();
  return dir;
}

async function problemsAfter(name: string, damage: string): Promise<readonly string[]> {
  const dir = await makeRecord(name);
  const database = new DatabaseSync(join(dir, DATABASE_FILE));
  assert.ok(Number(database.prepare(damage).run().changes) > 0);
  database.close();
  const record = await openRecord(dir, { create: false });
  const problems: string[] = [];
  for await (const result of record.verify()) if (result.kind === 'problem') problems.push(result.message);
  await record.close();
  return problems;
}

const PLANTED: readonly (readonly [string, RegExp, string])[] = [
  ['a sighting at another path', /^sighting g\w+: what is said of it/u, "update sighting set path = 'other.txt'"],
  ['a sighting at another time', /^sighting g\w+: what is said of it/u, "update sighting set seen_at = '2001-01-01T00:00:00Z'"],
  ['a sighting taken away', /^sighting g\w+: it is in the log and no longer/u, "delete from sighting where path like '%c.txt'"],
  ['a finding made another', /^finding f\w+: it is not the one that was made/u, `update finding set body = replace(body, '"verbatim"', '"denied"')`],
  ['a question made another', /^finding f\w+: it is not the one that was made/u, `update finding set question = replace(question, '"on":null', '"on":"2031"')`],
  ['a finding taken away', /^finding f\w+: it is in the log and no longer/u, 'delete from finding'],
  ['a finding put in by hand', /^finding f\w+: it is in the record and not in the log/u, `insert into finding select 'f0', made_at, body, question from finding`],
];

for (const [what, says, damage] of PLANTED)
  test(`verify sees ${what}`, async () => {
    const problems = await problemsAfter(what.replaceAll(' ', '-'), damage);
    assert.ok(problems.length > 0);
    for (const problem of problems) assert.match(problem, says);
  });

test('a document is shown with every time that it was met, in order of time', async () => {
  const record = await openRecord(await makeRecord('shown'));
  const [listed] = await record.documents();
  const { sightings, path, sha256 } = await record.show(listed?.document ?? '');
  assert.equal(path, join(folder, 'a.txt'), 'the smallest path is shown');
  assert.deepEqual(
    sightings.map(({ path: at, obtained }) => [at, obtained]),
    ['b.txt', 'a.txt', 'c.txt'].map(file => [join(folder, file), 'supplied']),
  );
  assert.ok(sightings.every(seen => seen.sha256 === sha256));
  const times = sightings.map(({ at }) => at);
  assert.deepEqual(times, times.toSorted());
  await record.close();
});
