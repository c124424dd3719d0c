/**
 * `npm start`: builds the sample record on the first run, and again when the sample or the program has changed; then prints
 * three checks with their evidence. The record lies in build/sample: it is made from files and can be made again, so it is no
 * place for pages of one's own.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openRecord, type Record } from 'onrecord';
import { reportFinding } from '#record/report.ts';

const root = join(import.meta.dirname, '..');
const manifest = relative(process.cwd(), join(root, 'sample', 'manifest.jsonl'));
const folder = join(root, 'build', 'sample');
const stamp = join(root, 'build', 'sample.sha256');

const CHECKS = [
  { claim: 'Kell can drink the sea', speaker: 'Nuala Brandreth' },
  { claim: 'We will never sell the reservoir', speaker: 'Nuala Brandreth' },
  { claim: 'The toll stays until the last bolt is paid for', speaker: 'Osric Vane' },
];

/** What the sample record is made from: the documents, and the program that reads them. */
function digestSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const part of ['sample', 'src']) {
    const files = readdirSync(join(root, part), { recursive: true, withFileTypes: true }).filter(entry =>
      entry.isFile(),
    );
    for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
      if (!/\.md$|\.test\.ts$/u.test(path)) hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Adds the documents of the sample; what could not be kept is said on stderr. @returns how many are kept */
async function addSample(record: Record): Promise<number> {
  let kept = 0;
  for await (const { error } of record.add([], { manifests: [manifest] })) {
    if (error === null) kept += 1;
    else console.error(error);
  }
  return kept;
}

const digest = digestSources();
const built = existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
if (!built) rmSync(folder, { recursive: true, force: true });
const record = await openRecord(folder);
if (!built) {
  const started = performance.now();
  const kept = await addSample(record);
  writeFileSync(stamp, digest);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built the sample record of ${kept} invented documents in ${seconds} s.\n`);
}
for (const { claim, speaker } of CHECKS) {
  console.log(`$ npm run -s onrecord -- check "${claim}" --speaker "${speaker}" --record build/sample\n`);
  console.log(reportFinding(await record.check({ claim, speaker })));
}
await record.close();
console.log(
  'More quotes to ask about: sample/README.md. A record of your own: npm run -s onrecord -- add FILE|FOLDER|ADDRESS',
);
