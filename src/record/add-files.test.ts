import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { openRecord, type AddedFile, type AddOptions, type AddResult, type Record } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = '“The mill will stay in our hands,” said Benno Calloway, who owns it.\n';
const clock = (): Date => new Date(Date.UTC(2026, 0, 1));

async function addAll(record: Record, inputs: readonly string[], options: AddOptions): Promise<readonly AddResult[]> {
  const results: AddResult[] = [];
  for await (const result of record.add(inputs, options)) results.push(result);
  return results;
}

const fileOf = (name: string, text: string, said?: AddedFile['said']): AddedFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  ...(said === undefined ? {} : { said }),
});

test('a file that is handed over gives the same document as the file itself, kept as supplied under its name alone', async () => {
  const record = await openRecord(join(folder, 'same'), { clock });
  const said = { outlet: 'Fenwick Courier', published: '2025-03-14' };
  writeFileSync(join(folder, 'mill.txt'), TEXT);
  const [handed] = await addAll(record, [], { files: [fileOf('../up/mill.txt', TEXT, said)] });
  const [fromDisk] = await addAll(record, [join(folder, 'mill.txt')], { said });
  assert.deepEqual([handed?.error, handed?.path, handed?.obtained], [null, 'mill.txt', 'supplied']);
  assert.equal(fromDisk?.document, handed?.document);
  assert.equal((await record.documents()).length, 1);
  await record.close();
});

test('one bad file that is handed over harms no other, and nothing is written but the record', async () => {
  const record = await openRecord(join(folder, 'bad'), { clock });
  const before = readdirSync(folder).toSorted();
  const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  const results = await addAll(record, [], {
    files: [fileOf('empty.txt', ''), { name: 'a.wacz', bytes: zip }, fileOf('letter.eml', 'Subject: x\r\n\r\n'), fileOf('mill.txt', TEXT)],
  });
  assert.equal(results.length, 4);
  for (const { error } of results.slice(0, 3)) assert.match(error ?? '', /^(?:empty\.txt|a\.wacz|letter\.eml): [^\n]+$/u);
  assert.deepEqual([results[3]?.error, results[3]?.statements], [null, 1]);
  assert.deepEqual(readdirSync(folder).toSorted(), before);
  await record.close();
});

test('a path that is refused where only addresses are taken leaves no trace in the record', async () => {
  const record = await openRecord(join(folder, 'refused'), { clock });
  writeFileSync(join(folder, 'mill.txt'), TEXT);
  const results = await addAll(record, [join(folder, 'mill.txt'), 'file:///etc/hosts'], { addressesOnly: true });
  assert.deepEqual(
    results.map(({ document, error }) => [document, error?.includes('no http or https address')]),
    [
      [null, true],
      [null, true],
    ],
  );
  const { unread, documents, captures } = await record.overview();
  assert.deepEqual([unread.failed, documents, captures], [0, 0, 0]);
  await record.close();
});
