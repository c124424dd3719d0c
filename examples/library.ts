/** The library in one sitting: keeps a page in a record of its own and asks about a quote. Run it with `node examples/library.ts`. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecord } from 'onrecord';

const PAGE = `<!doctype html><html lang="en"><head><title>Baker: no Sunday rolls</title>
<meta property="og:site_name" content="The Quenby Mercury"><meta property="article:published_time" content="2025-04-02"></head>
<body><article><h1>Baker: no Sunday rolls</h1>
<p>The town’s last baker will keep his day off, whatever the council decides about opening hours.</p>
<p>“I will not bake on a Sunday for anybody,” Anselm Tuck told a public meeting on Wednesday evening.</p></article></body></html>`;

const folder = await mkdtemp(join(tmpdir(), 'onrecord-example-'));
const page = join(folder, 'page.html');
await writeFile(page, PAGE);

const record = await openRecord(join(folder, 'record'));
for await (const added of record.add([page]))
  console.log(`${added.title}: ${added.error ?? `${added.statements} statement(s)`}`);

const { finding, basis, summary, evidence } = await record.check({
  claim: 'I will bake on a Sunday for anybody',
  speaker: 'Anselm Tuck',
});
console.log(`${finding}, ${basis}: ${summary}`);
for (const { outlet, published, quote } of evidence) console.log(`  ${outlet}, ${published}: ${quote.exact}`);

await record.close();
await rm(folder, { recursive: true });
