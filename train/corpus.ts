import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/** One paragraph of the attribution set, as one annotator labelled it, with CoreNLP's analysis (see the set's own README). */
const instance = z.object({
  id: z.string(),
  w: z.array(z.string()),
  b: z.array(z.int()),
  e: z.array(z.int()),
  p: z.array(z.string()),
  n: z.array(z.string()),
  h: z.array(z.int()),
  r: z.array(z.string()),
  y: z.array(z.int()),
  at: z.array(z.int()),
});
export type Instance = z.infer<typeof instance>;

const fileOf = (folder: string, part: 'train' | 'dev'): string => join(folder, `instances-${part}.jsonl.gz`);

/** Names the data of a part: a digest of its bytes. @throws if there is none */
export async function digestOf(folder: string, part: 'train' | 'dev'): Promise<string> {
  return createHash('sha256')
    .update(await readFile(fileOf(folder, part)))
    .digest('hex');
}

/** Reads `instances-train` or `instances-dev` from the folder of the set, paragraphs without tokens left out. */
export async function readInstances(folder: string, part: 'train' | 'dev'): Promise<Instance[]> {
  const file = fileOf(folder, part);
  const lines = gunzipSync(await readFile(file))
    .toString('utf8')
    .trim()
    .split('\n');
  return lines
    .map((line, i) => {
      const parsed = instance.safeParse(JSON.parse(line));
      if (!parsed.success)
        throw new Error(`${file}, line ${i + 1}: ${z.prettifyError(parsed.error).split('\n')[0] ?? ''}`);
      return parsed.data;
    })
    .filter(({ w }) => w.length > 0);
}
