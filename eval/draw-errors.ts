import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Span } from '#base/span.ts';
import { CONTENT_KINDS } from './compare-spans.ts';
import { extractArticles } from './extracted.ts';
import { draw, findErrors } from './find-errors.ts';
import { readArticles } from './polnear.ts';
import type { Attribution } from './polnear.ts';
import { printTable } from './table.ts';

const HEAD = ['document', 'error', 'content', 'wanted', 'given', 'kind'] as const;
const DRAWN = 100;
/** Any number; fixed, so that a sheet can be drawn again. */
const SEED = 20_261_122;

const Row = z.object({
  document: z.coerce.number(),
  error: z.enum(['missed', 'false', 'differs']),
  content: z.string(),
  wanted: z.string(),
  given: z.string(),
  kind: z.string(),
});

/** `12-40 52-60`: the content's spans in UTF-16 units. */
function writeSpans(attribution: Attribution | null): string {
  return (attribution?.content ?? []).map(([start, end]) => `${start}-${end}`).join(' ');
}

function readSpans(cell: string): Span[] {
  return [...cell.matchAll(/(\d+)-(\d+)/gu)].map(([, start, end]): Span => [Number(start), Number(end)]);
}

/**
 * `draw-errors FOLDER SHEET [quoted|said|other …] [--setting fast|best]`: a sheet of 100 errors, of some kinds of content or all, by
 * place alone, to be judged by eye in its last column.
 */
export function drawErrors([folder, sheet, ...rest]: readonly string[]): void {
  if (folder === undefined || sheet === undefined) throw new Error('npm run eval -- draw-errors FOLDER SHEET');
  if (existsSync(sheet)) throw new Error(`${sheet} is there already; what was judged in it would be lost`);
  const articles = readArticles(folder, 'dev');
  const asked = new Set(CONTENT_KINDS.filter(kind => rest.includes(kind)));
  const options = rest.filter(option => !CONTENT_KINDS.some(kind => kind === option));
  const statements = extractArticles(articles, options);
  const errors = articles.flatMap(({ text, attributions }, document) => {
    const given = (statements[document] ?? []).filter(({ parent }) => parent === null);
    return findErrors(text, given, attributions)
      .filter(({ kind }) => asked.size === 0 || asked.has(kind))
      .map(found => ({ document, ...found }));
  });
  const rows = draw(errors, DRAWN, SEED).map(({ document, error, kind, wanted, given }) =>
    [document, error, kind, writeSpans(wanted), writeSpans(given), ''].join('\t'),
  );
  writeFileSync(sheet, `${[HEAD.join('\t'), ...rows].join('\n')}\n`);
  const counts = Object.entries(Object.groupBy(errors, ({ error }) => error)).map(([error, all]) => [
    error,
    all?.length ?? 0,
  ]);
  printTable(['error', 'of the whole part'], [...counts, ['all', errors.length]]);
  console.log(JSON.stringify({ measure: 'draw-errors', errors: errors.length, drawn: rows.length }));
}

/** The rows of a sheet. @throws Error if a row is not as it was drawn */
export function readSheet(file: string): z.infer<typeof Row>[] {
  const [, ...lines] = readFileSync(file, 'utf8').replace(/\n$/u, '').split('\n');
  return lines.map(line => {
    const cells = line.split('\t');
    return Row.parse(Object.fromEntries(HEAD.map((name, i) => [name, cells[i]])));
  });
}

/** Units of the text shown before and behind. */
const AROUND = 160;

/** `count-errors SHEET [FOLDER]`: how many errors of each kind a judged sheet has; with the corpus, each error in its place, to be read. */
export function countErrors([sheet, folder]: readonly string[]): void {
  if (sheet === undefined) throw new Error('npm run eval -- count-errors SHEET [FOLDER]');
  const rows = readSheet(sheet);
  const articles = folder === undefined ? [] : readArticles(folder, 'dev');
  for (const [i, row] of rows.entries()) {
    const article = articles[row.document];
    if (article === undefined) continue;
    const [wanted, given] = [readSpans(row.wanted), readSpans(row.given)];
    const all = [...wanted, ...given].flat();
    const [start, end] = [Math.max(0, Math.min(...all) - AROUND), Math.max(...all) + AROUND];
    console.log(`\n${i} ${row.error} ${row.content} ${row.kind}\n${article.text.slice(start, end)}`);
    const annotated = article.attributions.find(each => writeSpans(each) === row.wanted);
    const parts = { source: annotated?.source ?? [], cue: annotated?.cue ?? [], wanted, given };
    for (const [name, spans] of Object.entries(parts))
      console.log(`  ${name}: ${spans.map(span => article.text.slice(...span)).join(' … ')}`);
  }
  const kinds = Object.entries(Object.groupBy(rows, ({ kind }) => kind || '(not judged)'))
    .map(([kind, all]) => [kind, all ?? []] as const)
    .toSorted(([, a], [, b]) => b.length - a.length);
  printTable(
    ['kind', 'errors', 'missed', 'false', 'differs', 'quoted', 'said', 'other'],
    kinds.map(([kind, all]) => [
      kind,
      all.length,
      ...['missed', 'false', 'differs'].map(error => all.filter(row => row.error === error).length),
      ...['quoted', 'said', 'other'].map(content => all.filter(row => row.content === content).length),
    ]),
  );
  const counts = kinds.map(([kind, all]) => [kind, all.length]);
  console.log(JSON.stringify({ measure: 'count-errors', errors: rows.length, kinds: Object.fromEntries(counts) }));
}
