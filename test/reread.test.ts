import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import type { Finding } from '#record/record.ts';
import { articles } from './articles.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Extracted {
  readonly document: { readonly text: string };
  readonly statements: readonly { readonly content: readonly unknown[]; readonly confidence: number }[];
  readonly leftOut?: number;
}

interface Maker {
  readonly setting: string;
}

interface Reread {
  readonly document: string;
  readonly before: Maker;
  readonly after: Maker;
  readonly statements: { readonly before: number; readonly after: number };
  readonly same: boolean;
  readonly error: string | null;
}

const folder = makeFolder();
const files = join(folder, 'files');
writeFiles(files, articles(0, 5));
const record = join(folder, 'record');
const COUNT = 5;

test('both settings go through extract, add and reread, and what was used is kept and shown', async () => {
  for (const setting of ['fast', 'best']) {
    const lines = jsonLines<Extracted>(await onrecord(['extract', files, '--setting', setting, '--json']));
    assert.equal(lines.length, COUNT);
  }
  const added = jsonLines<{ document: string }>(
    await onrecord(['add', files, '--setting', 'best', '--record', record, '--json']),
  );
  const [first] = added.map(({ document }) => document);
  const settingOf = async (): Promise<string | undefined> =>
    jsonLines<{ readBy: Maker }>(await onrecord(['show', first ?? '', '--record', record, '--json']))[0]?.readBy
      .setting;
  assert.equal(await settingOf(), 'best');
  const run = await onrecord(['reread', '--documents', first ?? '', '--setting', 'fast', '--record', record, '--json']);
  assert.deepEqual(
    jsonLines<Reread>(run).map(({ document, before, after, error }) => [
      document,
      before.setting,
      after.setting,
      error,
    ]),
    [[first, 'best', 'fast', null]],
  );
  assert.equal(await settingOf(), 'fast');
  const all = await onrecord(['reread', '--setting', 'best', '--record', record]);
  assert.deepEqual([all.status, all.stdout.split('\n').length - 1], [0, 1]);
  assert.match(all.said.at(-1) ?? '', /^1 of 1 documents, /u);
  const { made } = jsonLines<Finding>(
    await onrecord(['check', 'The library will reopen', '--record', record, '--json']),
  )[0] ?? { made: null };
  assert.match(made?.model ?? '', / best$/u);
});

test('what is less sure than a threshold is left out and counted, in extract and in statements', async () => {
  const everything = jsonLines<Extracted>(await onrecord(['extract', files, '--json']));
  const sure = everything.flatMap(({ statements }) => statements.map(({ confidence }) => confidence));
  for (const bar of [0, Math.max(...sure), 1]) {
    const lines = jsonLines<Extracted>(await onrecord(['extract', files, '--min-confidence', String(bar), '--json']));
    for (const [i, { statements, leftOut }] of lines.entries()) {
      assert.ok(statements.every(({ confidence }) => confidence >= bar));
      assert.equal(statements.length + (leftOut ?? 0), everything[i]?.statements.length);
    }
    const run = await onrecord(['statements', '--min-confidence', String(bar), '--record', record, '--json']);
    const listed = jsonLines(run).length;
    const said = /^(\d+) statements? (?:is|are) less sure than [\d.]+ and left out$/u.exec(run.said.at(-1) ?? '');
    assert.equal(listed + Number(said?.[1] ?? 0), sure.length, run.said.join(' / '));
  }
});

test('a check under a threshold never finds more than without, and says what was left out', async () => {
  const claim = 'nobody has asked me for plan number 3';
  const ask = async (...more: string[]): Promise<Finding> =>
    jsonLines<Finding>(await onrecord(['check', claim, '--record', record, '--json', ...more]))[0] ?? assert.fail();
  const all = await ask();
  assert.equal(all.finding, 'verbatim');
  assert.ok(!('leftOut' in all.coverage));
  const low = await ask('--min-confidence', '0');
  assert.deepEqual([low.finding, low.coverage.leftOut], ['verbatim', { minConfidence: 0, statements: 0 }]);
  const none = await ask('--min-confidence', '1');
  assert.equal(none.finding, 'unsupported');
  assert.ok((none.coverage.leftOut?.statements ?? 0) > 0);
  assert.match(none.summary, /left out/u);
  assert.deepEqual(await ask(), all, 'the finding without a threshold is the one it was');
});
