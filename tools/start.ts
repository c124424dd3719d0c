/**
 * `npm start`: builds the sample record on the first run, and prints three checks with their evidence. The record lies in
 * sample/record, which git ignores and no user's own record is kept in; what somebody adds to it stays.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openRecord } from 'onrecord';

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

/** Adds the documents of the sample. @returns how many are kept; what could not be is said on stderr */
async function build(): Promise<number> {
  const record = await openRecord(folder);
  let kept = 0;
  for await (const { error } of record.add([], { manifests: [join(sample, 'manifest.jsonl')] })) {
    if (error === null) kept += 1;
    else console.error(error);
  }
  await record.close();
  return kept;
}

const digest = digestSample();
if (!existsSync(folder) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const started = performance.now();
  const kept = await build();
  writeFileSync(stamp, digest);
  console.log(
    `Built the sample record of ${kept} invented documents in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  );
}

for (const { claim, speaker } of CHECKS) {
  const args = ['check', claim, '--speaker', speaker, '--record', relative(process.cwd(), folder)];
  console.log(`\n$ npm run -s onrecord -- ${args.map(arg => (/[^\w/.-]/u.test(arg) ? `"${arg}"` : arg)).join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
console.log(
  '\nMore quotes to ask about: sample/README.md. A record of your own: npm run -s onrecord -- add FILE|FOLDER|ADDRESS',
);
