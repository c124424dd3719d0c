import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import test, { after } from 'node:test';
import { Fault } from '#base/fault.ts';
import { DATABASE_FILE } from '#store/open-store.ts';
import { openRecord, type FindingRow } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-finding-page-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('findings come a page at a time in both orders, and one that is damaged is a row that says so', async () => {
  let moment = 0;
  const clock = (): Date => new Date(Date.UTC(2026, 0, 1, 0, 0, (moment += 1) >> 2));
  const dir = join(folder, 'record');
  const record = await openRecord(dir, { clock });
  writeFileSync(join(folder, 'mill.txt'), '“The mill will stay in our hands,” said Benno Calloway, who owns it.\n');
  for await (const _ of record.add([join(folder, 'mill.txt')])) continue;
  for (let i = 0; i < 7; i += 1) await record.check({ claim: `The mill will stay in our hands for ${i} years`, speaker: 'Benno Calloway' });
  const all = await record.findings();
  const walk = async (limit: number, newestFirst: boolean): Promise<readonly FindingRow[]> => {
    const rows: FindingRow[] = [];
    for (let next: string | null = null; ;) {
      const page = await record.findingPage({ limit, newestFirst, after: next });
      assert.equal(page.total, 7);
      rows.push(...page.findings);
      if (page.next === null) return rows;
      next = page.next;
    }
  };
  for (const limit of [1, 3, 7, 8]) {
    const rows = await walk(limit, false);
    assert.deepEqual(rows, all.map(each => ({ kind: 'finding', ...each })));
    assert.deepEqual(await walk(limit, true), rows.toReversed());
  }
  const { next } = await record.findingPage({ limit: 1, newestFirst: true });
  for (const place of [next, 'x'])
    await assert.rejects(record.findingPage({ limit: 1, after: place }), error => error instanceof Fault && error.code === 'bad-request');
  const database = new DatabaseSync(join(dir, DATABASE_FILE));
  const [, broken, odd] = all.map(({ id }) => id);
  database.prepare("update finding set body = '{' where finding = ?").run(broken ?? '');
  database.prepare(`update finding set body = replace(body, '"finding":', '"fund":') where finding = ?`).run(odd ?? '');
  database.close();
  const rows = await walk(3, false);
  assert.deepEqual(rows.map(({ kind }) => kind), ['finding', 'damaged', 'damaged', 'finding', 'finding', 'finding', 'finding']);
  assert.deepEqual(rows.map(({ id, madeAt }) => [id, madeAt]), all.map(({ id, madeAt }) => [id, madeAt]));
  assert.match(rows[1]?.kind === 'damaged' ? rows[1].message : '', /^finding f\w+: it cannot be read$/u);
  await record.close();
});
