import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { openRecord } from '#record/record.ts';
import { articles } from './articles.ts';
import { moments } from './moments.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Added {
  readonly document: string | null;
}

const ROUNDS = 20;
const FILES = 50;

const folder = makeFolder();
const record = join(folder, 'record');

test('killed at 20 moments while adding, a record loses nothing acknowledged and passes verify', async () => {
  const moment = moments();
  const acknowledged = new Set<string>();
  let killed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const documents = join(folder, `round-${round}`);
    writeFiles(documents, articles(round * FILES, (round + 1) * FILES));
    const share = moment.next().value ?? 0;
    const killAfterMs =
      round % 2 === 0 ? { of: 'start' as const, ms: 250 + share * 700 } : { of: 'first line' as const, ms: share * 60 };
    const run = await onrecord(['add', documents, '--record', record, '--json'], { killAfterMs });
    if (run.status === null) killed += 1;
    for (const { document } of jsonLines<Added>(run)) if (document !== null) acknowledged.add(document);
    const opened = await openRecord(record);
    const kept = new Set((await opened.documents()).map(({ document }) => document));
    const problems: string[] = [];
    for await (const result of opened.verify()) if (result.kind === 'problem') problems.push(result.message);
    await opened.close();
    assert.deepEqual([...acknowledged.difference(kept)], [], `round ${round} lost documents`);
    assert.deepEqual(problems, [], `round ${round}`);
  }
  assert.ok(killed >= ROUNDS / 2, `only ${killed} of ${ROUNDS} were killed in time`);
  assert.ok(acknowledged.size > 0);

  const folders = Array.from({ length: ROUNDS }, (_, round) => join(folder, `round-${round}`));
  const again = await onrecord(['add', ...folders, '--record', record, '--json']);
  assert.equal(again.status, 0);
  const all = new Set(jsonLines<Added>(again).map(({ document }) => document));
  assert.equal(all.size, ROUNDS * FILES);
  const opened = await openRecord(record);
  assert.deepEqual(new Set((await opened.documents()).map(({ document }) => document)), all);
  await opened.close();
});
