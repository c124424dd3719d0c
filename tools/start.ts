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
import { z } from 'zod';
import { Fault, openRecord, type Record } from 'onrecord';
import { serveRecord, type Serving } from '#cli/serve-record.ts';

const root = join(import.meta.dirname, '..');
const manifest = relative(process.cwd(), join(root, 'sample', 'manifest.jsonl'));
const folder = join(root, 'build', 'sample');
const stamp = join(root, 'build', 'sample.sha256');

const DEFAULT_PORT = 4747;

/** Quotes of sample/checks.jsonl that are asked about once, so that the front page shows at a glance how findings differ; the last one stands first there. */
const ASKED = ['potatoes', 'for-the-plant', 'own-toll', 'count-the-bolts', 'last-bolt', 'never-sell', 'drink-the-sea'];

const CHECK = z.object({
  id: z.string(),
  claim: z.string(),
  speaker: z.string().nullable(),
  on: z.string().nullable(),
});

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

/** Asks about some of the sample's quotes, in the order of {@link ASKED}. */
async function askSample(record: Record): Promise<void> {
  const lines = readFileSync(join(root, 'sample', 'checks.jsonl'), 'utf8')
    .trim()
    .split('\n');
  const checks = new Map(lines.map(line => CHECK.parse(JSON.parse(line))).map(check => [check.id, check]));
  for (const id of ASKED) {
    const check = checks.get(id);
    if (check === undefined) throw new Error(`sample/checks.jsonl has no check “${id}”`);
    await record.check(check);
  }
}

/** The port that is asked for on the command line, null if none is; says what is wrong with it and ends with 2 if it is none. */
function readPort(): number | null {
  const { values, tokens } = parseArgs({ options: { port: { type: 'string' } }, strict: false, tokens: true });
  const unknown = tokens.find(token => token.kind !== 'option' || token.name !== 'port');
  const { port } = values;
  if (unknown === undefined && port === undefined) return null;
  if (unknown === undefined && typeof port === 'string' && /^\d{1,5}$/u.test(port)) return Number(port);
  const given = process.argv.slice(2).join(' ');
  console.error(`${given}: only --port N is known here, N up to 65535 or 0 for any that is free`);
  process.exit(2);
}

const asked = readPort();
const digest = digestSources();
const built = existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
if (!built) rmSync(folder, { recursive: true, force: true });
const record = await openRecord(folder);
if (!built) {
  const started = performance.now();
  const kept = await addSample(record);
  await askSample(record);
  writeFileSync(stamp, digest);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Built the sample record of ${kept} invented documents in ${seconds} s.\n`);
}
await record.close();

const serving = await serve(asked).catch((error: unknown) => {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exit(1);
});
console.log(`Onrecord serves its sample record at ${serving.address}

Ask there, for instance: “Kell can drink the sea”, said by Nuala Brandreth. More quotes to ask about: sample/README.md.
A record of your own: npm run -s onrecord -- add FILE|FOLDER|ADDRESS, then npm run -s onrecord -- serve. Ctrl+C ends this.`);
await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(process, 'SIGHUP')]);
await serving.close();

/** At the port asked for; if none was and the usual one is taken, at any that is free. */
async function serve(port: number | null): Promise<Serving> {
  const options = { host: '127.0.0.1', name: 'Sample', onFailure: (error: unknown) => console.error(error) };
  if (port !== null) return serveRecord(folder, { ...options, port });
  try {
    return await serveRecord(folder, { ...options, port: DEFAULT_PORT });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return serveRecord(folder, { ...options, port: 0 });
  }
}
