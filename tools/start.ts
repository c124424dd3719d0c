/**
 * `npm start [-- --port N]`: builds the sample record on the first run, and again when the sample or the program has changed; then
 * serves its pages on this machine until interrupted. The record lies in build/sample: it is made from files and can be made again, so it
 * is no place for pages of one's own.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault, openRecord, type Record } from 'onrecord';
import { serveRecord, type Serving } from '#cli/serve-record.ts';

const root = join(import.meta.dirname, '..');
const manifest = relative(process.cwd(), join(root, 'sample', 'manifest.jsonl'));
const folder = join(root, 'build', 'sample');
const stamp = join(root, 'build', 'sample.sha256');

const DEFAULT_PORT = 4747;

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
await record.close();

const serving = await serve();
console.log(`Onrecord serves its sample record at ${serving.address}

Ask there, for instance: “Kell can drink the sea”, said by Nuala Brandreth. More quotes to ask about: sample/README.md.
A record of your own: npm run -s onrecord -- add FILE|FOLDER|ADDRESS, then npm run -s onrecord -- serve. Ctrl+C ends this.`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
await serving.close();

/** At the port asked for; if none was and the usual one is taken, at any that is free. */
async function serve(): Promise<Serving> {
  const asked = parseArgs({ options: { port: { type: 'string' } } }).values.port;
  const options = { host: '127.0.0.1', name: 'Sample', onFailure: (error: unknown) => console.error(error) };
  if (asked !== undefined) return serveRecord(folder, { ...options, port: Number(asked) });
  try {
    return await serveRecord(folder, { ...options, port: DEFAULT_PORT });
  } catch (error) {
    if (!(error instanceof Fault && error.code === 'bad-request')) throw error;
    return serveRecord(folder, { ...options, port: 0 });
  }
}
