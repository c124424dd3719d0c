import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldName, readSetting, type OriginSetting } from '#origin/setting.ts';
import { openRecord, type Record, type ShownDocument } from '#record/record.ts';

/** A document of an item, to be kept in a record of its own. */
export interface Given {
  readonly name: string;
  readonly outlet: string;
  readonly published: string;
  readonly kind: string;
  readonly url: string | null;
  readonly text: string;
}

/** An item's documents, kept. */
export interface Kept {
  readonly record: Record;
  /** What the record has of each, by the item's name for it. */
  readonly documents: ReadonlyMap<string, ShownDocument>;
}

/** Keeps documents in a new record, does something with it, and destroys it. */
export async function withRecord<T>(given: readonly Given[], use: (kept: Kept) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'pairs-'));
  try {
    const manifest = given.map(({ name, text, url, outlet, published, kind }) => {
      // Markdown only where there are links: plain text is kept as it is.
      const path = `${name}.${text.includes('](') ? 'md' : 'txt'}`;
      writeFileSync(join(dir, path), text);
      return JSON.stringify({ path, url, outlet, published, kind });
    });
    writeFileSync(join(dir, 'manifest.jsonl'), manifest.join('\n'));
    const record = await openRecord(join(dir, 'record'));
    try {
      const documents = new Map<string, ShownDocument>();
      const added = record.add([], { manifests: [join(dir, 'manifest.jsonl')] });
      for await (const { document, path, error } of added) {
        const name = given.find(one => path?.endsWith(`/${one.name}.md`) || path?.endsWith(`/${one.name}.txt`))?.name;
        if (document === null || name === undefined) throw new Error(`${path}: ${error ?? 'not one of the item'}`);
        documents.set(name, await record.show(document));
      }
      return await use({ record, documents });
    } finally {
      await record.close();
    }
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** What statements are judged in: the item's documents, and who is who in them. */
export async function settingOf({ record, documents }: Kept): Promise<OriginSetting> {
  const persons = new Map<string, string | null>();
  for (const { person, names } of await record.people.list())
    for (const name of names.map(foldName)) persons.set(name, persons.has(name) ? null : person);
  return readSetting([...documents.values()], name => persons.get(foldName(name)) ?? null);
}
