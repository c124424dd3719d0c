import { isPartialTime, timeRange } from '#base/time.ts';
import type { ListedPerson, ListedRole } from './corrections.ts';

/** What a list was read as, or the first thing that is wrong with it, in a line that names file and place. */
export type ListRead =
  | { readonly kind: 'read'; readonly people: readonly ListedPerson[]; readonly warnings: readonly string[] }
  | { readonly kind: 'problem'; readonly message: string };

/** A file with its text. */
export interface ListFile {
  readonly name: string;
  readonly text: string;
}

/** The columns of a list; `name` must be there, the order does not matter. */
export const LIST_COLUMNS = ['name', 'alias', 'kind', 'role', 'from', 'to', 'wikidata'] as const;

type Column = (typeof LIST_COLUMNS)[number];

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a list of people as CSV (RFC 4180; commas, semicolons or tabs): a header with some of `LIST_COLUMNS`, then one name, with one
 * role, a line. Several aliases stand in one cell with `|` between them; lines of the same name (and entity) are one person.
 */
export function readCsvList({ name: file, text }: ListFile): ListRead {
  const problem = (line: number, what: string): ListRead => ({ kind: 'problem', message: `${file}:${line}: ${what}` });
  const source = text.replace(/^\uFEFF/u, '');
  const rows = readRows(source, guessMark(source));
  if (!Array.isArray(rows)) return problem(rows.line, 'a quotation mark is opened and not closed');
  const [header, ...body] = rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''));
  if (header === undefined) return problem(1, 'it holds no lines');
  const columns = header.cells.map(cell => cell.trim().toLowerCase());
  const unknown = columns.find(column => !isColumn(column));
  if (unknown !== undefined)
    return problem(header.line, `"${unknown}" is no column of a list of people (${LIST_COLUMNS.join(', ')})`);
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) return problem(header.line, `the column "${twice}" is there twice`);
  if (!columns.includes('name')) return problem(header.line, 'the first line has no column "name"');
  const people = new Map<string, { -readonly [K in keyof ListedPerson]: ListedPerson[K] }>();
  for (const { line, cells } of body) {
    if (cells.length > columns.length)
      return problem(line, `it has ${cells.length} cells, the first line ${columns.length}`);
    const cell = (column: Column): string => cells[columns.indexOf(column)]?.trim() ?? '';
    const read = readLine(cell);
    if (typeof read === 'string') return problem(line, read);
    const key = `${read.kind} ${read.name} ${read.wikidata ?? ''}`;
    const person = people.get(key);
    if (person === undefined) people.set(key, read);
    else {
      person.aliases = [...new Set([...person.aliases, ...read.aliases])];
      person.roles = [...person.roles, ...read.roles];
    }
  }
  if (people.size === 0) return problem(header.line, 'nobody is listed under the first line');
  return { kind: 'read', people: [...people.values()], warnings: [] };
}

function isColumn(text: string): text is Column {
  return LIST_COLUMNS.some(column => column === text);
}

/** One line as a person with a role at most, or what is wrong with it. */
function readLine(cell: (column: Column) => string): ListedPerson | string {
  const name = cell('name');
  if (name === '') return 'the name is missing';
  if (!/\p{L}/u.test(name)) return `"${name}" has no letter in it, so it is no name`;
  const given = cell('kind').toLowerCase();
  if (!['', 'person', 'organization', 'organisation'].includes(given))
    return `"${given}" is no kind (person, organization)`;
  const wikidata = cell('wikidata').replace(/^https?:\/\/www\.wikidata\.org\/(?:wiki|entity)\//u, '');
  if (wikidata !== '' && !/^Q\d+$/u.test(wikidata)) return `"${wikidata}" is no identifier of Wikidata (Q and digits)`;
  const [text, from, to] = [cell('role'), cell('from'), cell('to')];
  for (const time of [from, to])
    if (time !== '' && !isPartialTime(time)) return `"${time}" is no date such as 2014-10-01, 2014-10 or 2014`;
  if (text === '' && (from !== '' || to !== '')) return 'there are dates and no role';
  if ((timeRange(from)?.first ?? -Infinity) > (timeRange(to)?.last ?? Infinity))
    return `the role ends (${to}) before it begins (${from})`;
  const role: ListedRole = { text, from: from === '' ? null : from, to: to === '' ? null : to };
  return {
    name,
    kind: given.startsWith('organi') ? 'organization' : 'person',
    aliases: cell('alias')
      .split('|')
      .map(alias => alias.trim())
      .filter(alias => alias !== '' && alias !== name),
    roles: text === '' ? [] : [role],
    wikidata: wikidata === '' ? null : wikidata,
  };
}

/** The mark between the cells of a table: of comma, semicolon and tab the one that its first line has most of. */
export function guessMark(text: string): string {
  const [first = ''] = text.split(/\r?\n/u, 1);
  return [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
}

/** The rows of a text with the lines they begin on, or the line of a quotation mark that is not closed. */
export function readRows(text: string, mark: string): Row[] | { readonly line: number } {
  const rows: Row[] = [];
  let [cells, cell, line, begin]: [string[], string, number, number] = [[], '', 1, 1];
  let opened = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if (letter === '\n') line += 1;
    if (opened > 0) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else opened = 0;
    } else if (letter === '"' && cell.trim() === '') [opened, cell] = [line, ''];
    else if (letter === mark) {
      cells.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.push({ line: begin, cells: [...cells, cell] });
      [cells, cell, begin] = [[], '', line];
    } else if (letter !== '\r') cell += letter;
  }
  if (opened > 0) return { line: opened };
  rows.push({ line: begin, cells: [...cells, cell] });
  return rows;
}
