import { dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { Fault } from '#base/fault.ts';
import type { Said } from './capture.ts';
import { readSaid } from './said.ts';
import { showName } from './show-name.ts';

/** One good line of a manifest: a file or an address, and what is said of it. */
export interface ManifestLine<Kind extends string> {
  readonly kind: 'line';
  /** `manifest.jsonl line 3`, for messages. */
  readonly where: string;
  /** The file, its path made relative to where the manifest's own path is relative to; null for an address to fetch. */
  readonly path: string | null;
  readonly said: Said<Kind>;
}

export interface ManifestProblem {
  readonly kind: 'problem';
  readonly where: string;
  readonly fault: Fault;
}

const LINE = z.object({
  path: z.string().nullish(),
  url: z.unknown().optional(),
  outlet: z.unknown().optional(),
  published: z.unknown().optional(),
  kind: z.unknown().optional(),
});

/** Reads a manifest (JSON Lines of `{"path", "url", "outlet", "published", "kind"}`, UTF-8), line by line; blank lines are skipped. */
export function* readManifest<Kind extends string>(
  file: string,
  bytes: Uint8Array,
  kinds: readonly Kind[],
): Generator<ManifestLine<Kind> | ManifestProblem> {
  let number = 0;
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    number += 1;
    if (line.trim() === '') continue;
    const where = `${showName(file)} line ${number}`;
    const read = readLine({ file, where, line, kinds });
    yield read instanceof Fault ? { kind: 'problem', where, fault: read } : read;
  }
}

interface Line<Kind extends string> {
  readonly file: string;
  readonly where: string;
  readonly line: string;
  readonly kinds: readonly Kind[];
}

function readLine<Kind extends string>({ file, where, line, kinds }: Line<Kind>): ManifestLine<Kind> | Fault {
  const wrong = (why: string, cause?: unknown): Fault => new Fault('bad-request', `${where}: ${why}`, { cause });
  if (line.includes('\ufffd')) return wrong('this line is not UTF-8');
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return wrong('this line is not JSON', error);
  }
  const parsed = LINE.safeParse(json);
  if (!parsed.success) return wrong('this line is not an object with a "path" or "url" that is text', parsed.error);
  const said = readSaid(parsed.data, kinds);
  if (said instanceof Fault) return wrong(said.message, said);
  const given = parsed.data.path?.trim() ?? '';
  if (given === '' && said.url === null) return wrong('this line has neither "path" nor "url"');
  const path = given === '' ? null : isAbsolute(given) ? given : join(dirname(file), given);
  return { kind: 'line', where, path, said };
}
