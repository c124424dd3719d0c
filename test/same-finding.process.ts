import { openRecord, type CheckAsked } from '#record/record.ts';

/** What the process is told, one after the other; it answers each with what came of it. */
export type Told =
  | { readonly act: 'open'; readonly dir: string; readonly now: string }
  | { readonly act: 'add'; readonly manifest: string }
  | { readonly act: 'check'; readonly claims: readonly CheckAsked[] };

// A process of its own that adds to a record and asks it, with a clock that stands still.
const opened: Awaited<ReturnType<typeof openRecord>>[] = [];

async function doAsTold(told: Told): Promise<readonly string[]> {
  if (told.act === 'open') {
    opened.push(await openRecord(told.dir, { clock: () => new Date(told.now) }));
    return [];
  }
  const [record] = opened;
  if (record === undefined) throw new Error('no record is open');
  const lines: string[] = [];
  if (told.act === 'add') {
    for await (const { document, error } of record.add([], { manifests: [told.manifest] }))
      lines.push(error ?? document ?? '');
    return lines;
  }
  for (const asked of told.claims)
    lines.push(...(await record.checkAll(asked)).map(finding => JSON.stringify(finding)));
  return lines;
}

process.on('message', (told: Told) => {
  doAsTold(told).then(
    lines => process.send?.({ lines }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => void opened[0]?.close());
