import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { callOnrecord } from './call.ts';
import { contentKindOf, keyOfSpans } from './compare-spans.ts';
import { readArticles } from './polnear.ts';

/** `dev`: articles of PolNeAR's development part; `pages`: whole pages of HTML; `cases`: invented documents. */
export const SETS = ['dev', 'pages', 'cases'] as const;
export type SetName = (typeof SETS)[number];

const Spans = z.array(z.tuple([z.number(), z.number()]));

const Extracted = z.object({
  document: z.object({ path: z.string(), text: z.string() }),
  statements: z.array(
    z.object({
      source: Spans,
      cue: Spans,
      content: Spans,
      quoted: Spans,
      speaker: z
        .object({
          name: z.string(),
          kind: z.string(),
          description: z.string().nullable(),
          speaksFor: z.string().nullable(),
        })
        .nullable(),
    }),
  ),
});

export type SpokenStatement = z.infer<typeof Extracted>['statements'][number];

/** A document as the program reads it, with its statements that count for a sample of speakers. */
export interface SpokenText {
  readonly set: SetName;
  readonly document: string;
  readonly text: string;
  readonly statements: readonly SpokenStatement[];
}

const CaseLine = z.object({
  id: z.string(),
  documents: z.array(z.object({ name: z.string(), body: z.string() })),
});

interface Input {
  readonly set: SetName;
  readonly document: string;
  /** As it is written to a file, for its ending tells what it is. */
  readonly ending: string;
  readonly body: string;
  /** The keys of the contents that were annotated; null where nobody annotated any. */
  readonly wanted: (text: string) => ReadonlySet<string> | null;
}

/** The documents of a folder: of `dev.jsonl.gz`, of `cases.jsonl`, or else its pages. */
function inputsOf(folder: string): Input[] {
  const files = readdirSync(folder).toSorted();
  if (files.includes('dev.jsonl.gz'))
    return readArticles(folder, 'dev').map(({ id, text, attributions }) => ({
      set: 'dev',
      document: id,
      ending: '.txt',
      body: text,
      wanted: read => new Set(attributions.map(({ content }) => keyOfSpans(read, content))),
    }));
  if (files.includes('cases.jsonl'))
    return readFileSync(join(folder, 'cases.jsonl'), 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => CaseLine.parse(JSON.parse(line)))
      .flatMap(({ id, documents }) =>
        documents.map(({ name, body }) => ({
          set: 'cases' as const,
          document: `${id}/${name}`,
          ending: name.slice(name.lastIndexOf('.')),
          body,
          wanted: () => null,
        })),
      );
  return files
    .filter(file => /\.html(?:\.gz)?$/u.test(file))
    .map(file => {
      const bytes = readFileSync(join(folder, file));
      return {
        set: 'pages',
        document: basename(file).replace(/\.html(?:\.gz)?$/u, ''),
        ending: '.html',
        body: (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'),
        wanted: () => null,
      };
    });
}

/**
 * Reads every document of the folders with the command line, and keeps of each the statements whose content was annotated, or,
 * where nobody annotated, those with quotation marks or a cue of saying.
 * @throws Error if a document has no answer
 */
export function readSpokenTexts(folders: readonly string[], options: readonly string[] = []): SpokenText[] {
  const inputs = folders.flatMap(inputsOf);
  const folder = mkdtempSync(join(tmpdir(), 'spoken-'));
  try {
    const files = inputs.map(({ body, ending }, i) => {
      const file = join(folder, `${String(i).padStart(5, '0')}${ending}`);
      writeFileSync(file, body);
      return file;
    });
    const rows = callOnrecord(['extract', ...files, ...options]).rows.map(row => Extracted.parse(row));
    const found = new Map(rows.map(row => [basename(row.document.path), row]));
    return inputs.map(({ set, document, wanted }, i) => {
      const row = found.get(basename(files[i] ?? ''));
      if (row === undefined) throw new Error(`${document}: no answer`);
      const { text } = row.document;
      const keys = wanted(text);
      const counts = (statement: SpokenStatement): boolean =>
        keys === null
          ? statement.quoted.length > 0 || contentKindOf(text, statement) !== 'other'
          : keys.has(keyOfSpans(text, statement.content));
      return { set, document, text, statements: row.statements.filter(counts) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
