import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { openRecord } from '#record/record.ts';
import { articles } from './articles.ts';
import { moments } from './moments.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Reread {
  readonly document: string;
  readonly after: { readonly setting: string };
  readonly error: string | null;
}

const ROUNDS = 5;
const FILES = 200;

const folder = makeFolder();
const record = join(folder, 'record');

test('killed at random moments while reading again, every document has its old reading or its new one, and runs go on where they stopped', async () => {
  const moment = moments();
  writeFiles(join(folder, 'files'), articles(0, FILES));
  assert.equal((await onrecord(['add', join(folder, 'files'), '--record', record])).status, 0);
  const acknowledged = new Set<string>();
  let killed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const share = moment.next().value ?? 0;
    const killAfterMs =
      round === 0 ? { of: 'start' as const, ms: 400 + share * 400 } : { of: 'first line' as const, ms: share * 200 };
    const run = await onrecord(['reread', '--setting', 'best', '--record', record, '--json'], { killAfterMs });
    if (run.status === null) killed += 1;
    for (const { document, after, error } of jsonLines<Reread>(run)) {
      assert.deepEqual([error, after.setting], [null, 'best']);
      assert.ok(!acknowledged.has(document), `${document} was read again although it was done`);
      acknowledged.add(document);
    }
    const opened = await openRecord(record, { create: false });
    const problems: string[] = [];
    for await (const result of opened.verify()) if (result.kind === 'problem') problems.push(result.message);
    const documents = await opened.documents();
    for (const { document } of documents) {
      const { readBy, statements } = await opened.show(document);
      assert.equal(statements.length, 2);
      if (readBy.setting !== 'best')
        assert.ok(!acknowledged.has(document), `${document} was said to be read, and is not`);
    }
    await opened.close();
    assert.deepEqual([documents.length, problems], [FILES, []], `round ${round}`);
  }
  // On a fast machine everything is read before the last rounds.
  assert.ok(killed >= 2, `only ${killed} of ${ROUNDS} were killed in time`);
  assert.ok(acknowledged.size > 0);

  const last = await onrecord(['reread', '--setting', 'best', '--record', record, '--json']);
  assert.equal(last.status, 0);
  assert.match(last.said.at(-1) ?? '', /^(\d+) of \1 documents, .* a second$/u);
  const nothing = await onrecord(['reread', '--setting', 'best', '--record', record, '--json']);
  assert.deepEqual([nothing.status, nothing.stdout], [0, '']);
});
