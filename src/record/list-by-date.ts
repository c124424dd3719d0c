import type { DocumentFilter } from '#store/document-pages.ts';
import type { KeptStatement, Person } from '#speaker/speaker.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { readFilter } from './document-filter.ts';
import { tellStatement, type FoundStatement, type Shelf } from './found.ts';
import type { KnownDocument } from './library.ts';
import type { FoundCount, SearchAsked } from './search.ts';
import { voicesOf } from './voices.ts';

/** Documents looked at together. */
const AT_ONCE = 20;

interface Listed {
  readonly statements: readonly FoundStatement[];
  readonly found: FoundCount;
  readonly next: string | null;
}

/** Statements by the date of their documents, the newest first, in a document in its order; all, or those of some persons. */
export async function listByDate(shelf: Shelf, asked: SearchAsked, persons: readonly Person[] | null): Promise<Listed> {
  const { library, reader } = shelf;
  const spot = readCursor('statements', asked.after, ['text', 'text', 'count']);
  const voices = persons === null ? null : [...(await voicesOf(library, reader, persons)).values()].flat();
  const among = voices === null ? null : [...new Set(voices.map(({ document }) => document))];
  const filter: DocumentFilter = { ...(await readFilter(library, reader, asked)), among, spoken: true };
  const ids = persons === null ? null : new Set(persons.map(({ person }) => person));
  const isMeant = ({ person }: KeptStatement): boolean => ids === null || (person !== null && ids.has(person));
  const met: Met[] = [];
  const takeFrom = (document: KnownDocument, time: string, after: number): void => {
    for (const statement of document.statements) if (statement.index > after && isMeant(statement)) met.push({ document, statement, time });
  };
  let after = spot === null ? null : { time: String(spot[0]), document: String(spot[1]) };
  // The page before may have ended within a document.
  if (after !== null) {
    const { time } = after;
    for (const document of await library.documents(reader, [after.document])) takeFrom(document, time, Number(spot?.[2]));
  }
  while (met.length <= asked.limit) {
    const lines = await reader.documentPage({ filter, order: 'published', after, limit: AT_ONCE });
    const loaded = new Map((await library.documents(reader, lines.map(({ line }) => line.document))).map(each => [each.document, each]));
    for (const { line, time } of lines) {
      const there = loaded.get(line.document);
      if (there !== undefined) takeFrom(there, time, -1);
    }
    const last = lines.at(-1);
    if (lines.length < AT_ONCE || last === undefined) break;
    after = { time: last.time, document: last.line.document };
  }
  const shown = met.slice(0, asked.limit);
  const end = met.length > asked.limit ? shown.at(-1) : undefined;
  const fitting = among === null ? null : await reader.documentsThatFit({ ...filter, among });
  const count =
    voices === null || fitting === null
      ? await reader.countStatements(filter)
      : voices.reduce((sum, { document, statements }) => sum + (fitting.has(document) ? statements : 0), 0);
  return {
    statements: shown.map(({ document, statement }) => tellStatement(document, statement, { words: [], share: null })),
    found: { count, exact: true },
    next: end === undefined ? null : writeCursor('statements', [end.time, end.document.document, end.statement.index]),
  };
}

interface Met {
  readonly document: KnownDocument;
  readonly statement: KeptStatement;
  readonly time: string;
}
