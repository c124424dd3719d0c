/**
 * `npm start`: builds the sample record on the first run, and prints three checks with their evidence. The record lies in
 * sample/record, which git ignores and no user's own record is kept in; what somebody adds to it stays.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecord, type Record } from 'onrecord';
import { reportFinding } from '#record/report.ts';

const root = join(import.meta.dirname, '..');
const sample = join(root, 'sample');
const folder = join(sample, 'record');
const stamp = join(root, 'node_modules', '.onrecord-sample');

const CHECKS = [
  { claim: 'Kell can drink the sea', speaker: 'Nuala Brandreth' },
  { claim: 'We will never sell the reservoir', speaker: 'Nuala Brandreth' },
  { claim: 'The toll stays until the last bolt is paid for', speaker: 'Osric Vane' },
];

/** What the sample record is made from: when this changes, the documents are added again, which changes only what is new. */
function digestSample(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const name of [
    'manifest.jsonl',
    ...readdirSync(join(sample, 'documents')).map(file => join('documents', file)),
  ].toSorted())
    hash.update(name).update(readFileSync(join(sample, name)));
  return hash.digest('hex');
}

/** Adds the documents of the sample; what could not be kept is said on stderr. @returns how many are kept */
async function addSample(record: Record): Promise<number> {
  let kept = 0;
  for await (const { error } of record.add([], { manifests: [join(sample, 'manifest.jsonl')] })) {
    if (error === null) kept += 1;
    else console.error(error);
  }
  return kept;
}

const digest = digestSample();
const built = existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
const record = await openRecord(folder);
if (!built) {
  const started = performance.now();
  const kept = await addSample(record);
  writeFileSync(stamp, digest);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built the sample record of ${kept} invented documents in ${seconds} s.\n`);
}
for (const { claim, speaker } of CHECKS) {
  console.log(`$ npm run -s onrecord -- check "${claim}" --speaker "${speaker}" --record sample/record\n`);
  console.log(reportFinding(await record.check({ claim, speaker })));
}
await record.close();
console.log(
  'More quotes to ask about: sample/README.md. A record of your own: npm run -s onrecord -- add FILE|FOLDER|ADDRESS',
);
