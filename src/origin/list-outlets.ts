import { z } from 'zod';
import { guessMark, readRows } from '#speaker/list-csv.ts';
import type { ListedOutlet } from './outlet-acts.ts';

/** What a list was read as, or the first thing that is wrong with it, in a line that names file and place. */
export type OutletListRead =
  | { readonly kind: 'read'; readonly outlets: readonly ListedOutlet[] }
  | { readonly kind: 'problem'; readonly message: string };

/** The columns of a list, or the fields of its lines; `outlet` must be there, the order does not matter. */
const COLUMNS = ['outlet', 'host', 'network', 'owner', 'country'] as const;
type Column = (typeof COLUMNS)[number];

const LINE = z.strictObject({
  outlet: z.string(),
  host: z.string().nullish(),
  network: z.string().nullish(),
  owner: z.string().nullish(),
  country: z.string().nullish(),
});

/** Reads a list of outlets: CSV (commas, semicolons or tabs) with a first line of `COLUMNS`, or JSON Lines with the same fields. */
export function readOutletList({ name, text }: { readonly name: string; readonly text: string }): OutletListRead {
  const source = text.replace(/^\uFEFF/u, '');
  const read = /^\s*\{/u.test(source) ? readJsonLines(source) : readCsv(source);
  if (read.kind === 'problem') return { kind: 'problem', message: `${name}:${read.line}: ${read.what}` };
  const outlets: ListedOutlet[] = [];
  for (const { line, cell } of read.rows) {
    const outlet = readOutlet(cell);
    if (typeof outlet === 'string') return { kind: 'problem', message: `${name}:${line}: ${outlet}` };
    outlets.push(outlet);
  }
  if (outlets.length === 0) return { kind: 'problem', message: `${name}: it lists no outlets` };
  return { kind: 'read', outlets };
}

interface Row {
  readonly line: number;
  readonly cell: (column: Column) => string;
}

type Rows =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'problem'; readonly line: number; readonly what: string };

function readCsv(text: string): Rows {
  const problem = (line: number, what: string): Rows => ({ kind: 'problem', line, what });
  const rows = readRows(text, guessMark(text));
  if (!Array.isArray(rows)) return problem(rows.line, 'a quotation mark is opened and not closed');
  const [header, ...body] = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  if (header === undefined) return problem(1, 'it holds no lines');
  const columns = header.cells.map(cell => cell.trim().toLowerCase());
  const unknown = columns.find(column => !COLUMNS.some(known => known === column));
  if (unknown !== undefined)
    return problem(header.line, `"${unknown}" is no column of a list of outlets (${COLUMNS.join(', ')})`);
  if (new Set(columns).size < columns.length) return problem(header.line, 'a column is there twice');
  if (!columns.includes('outlet')) return problem(header.line, 'the first line has no column "outlet"');
  const wide = body.find(({ cells }) => cells.length > columns.length);
  if (wide !== undefined)
    return problem(wide.line, `it has ${wide.cells.length} cells, the first line ${columns.length}`);
  return {
    kind: 'rows',
    rows: body.map(({ line, cells }) => ({ line, cell: column => cells[columns.indexOf(column)]?.trim() ?? '' })),
  };
}

function readJsonLines(text: string): Rows {
  const rows: Row[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = LINE.safeParse(parseJson(line));
    if (!read.success)
      return { kind: 'problem', line: i + 1, what: `it is no object with the text fields ${COLUMNS.join(', ')}` };
    rows.push({ line: i + 1, cell: column => read.data[column]?.trim() ?? '' });
  }
  return { kind: 'rows', rows };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** One line as an outlet, or what is wrong with it. */
function readOutlet(cell: (column: Column) => string): ListedOutlet | string {
  const outlet = cell('outlet');
  if (!/\p{L}/u.test(outlet)) return outlet === '' ? 'the outlet is missing' : `"${outlet}" has no letter in it`;
  const host = cell('host')
    .toLowerCase()
    .replace(/^www\./u, '');
  if (host !== '' && !/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host))
    return `"${host}" is no host such as gazette.example`;
  const country = readCountry(cell('country'));
  if (country === null && cell('country') !== '')
    return `"${cell('country')}" is no country code of two letters (ISO 3166)`;
  const orNull = (value: string): string | null => (value === '' ? null : value);
  return { outlet, host: orNull(host), network: orNull(cell('network')), owner: orNull(cell('owner')), country };
}

/** A country's code of two letters (ISO 3166-1) in upper case, or null if there is no such country. */
export function readCountry(code: string): string | null {
  const upper = code.trim().toUpperCase();
  if (!/^[A-Z]{2}$/u.test(upper)) return null;
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(upper) === undefined ? null : upper;
}
