import { coverSpans, trimSpan, type Span } from '#base/span.ts';
import type { PartialTime } from '#base/time.ts';
import type { Block, DocumentKind, KeptDocument } from '#document/document.ts';
import type { TextQuote } from '#speaker/corrections.ts';
import { quoteSpan } from '#speaker/find-quote.ts';
import type { KeptStatement, Person, Speaker } from '#speaker/speaker.ts';
import type { Reader, StoredDocument } from '#store/store.ts';
import type { WordHit } from '#store/word-search.ts';
import { isEmptyWord } from '#check/stem.ts';
import { normalWords } from '#text/normal.ts';
import type { KnownDocument, Library } from './library.ts';
import type { Looked } from './search.ts';

/** Where something that was found stands. */
interface FoundPlace {
  readonly document: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly kind: DocumentKind;
  readonly published: PartialTime | null;
  /** The words with what stands around them; `start` counts UTF-16 units of the document's text. */
  readonly quote: TextQuote;
  /** Where in `quote.exact` the words that were looked for stand. */
  readonly marks: readonly Span[];
  /** How much of what was looked for it has, by rarity, ½ to 1; null where no words were. */
  readonly share: number | null;
}

/** A statement that was found. `negated` ("did not say") and `standing` tell whether the document gives the words as said at all. */
export interface FoundStatement
  extends FoundPlace, Pick<KeptStatement, 'index' | 'type' | 'attitude' | 'standing' | 'negated' | 'saidOn' | 'person' | 'confidence'> {
  readonly statement: string;
  /** As the document has it: a name or a description. */
  readonly speaker: Pick<Speaker, 'name' | 'kind'> | null;
  /** The canonical name, where it is known who speaks. */
  readonly personName: string | null;
}

/** The best passage of a document that was found. */
export interface FoundPassage extends FoundPlace {
  /** Headline, standfirst or paragraph. */
  readonly role: string;
  readonly statements: number;
}

export interface Shelf {
  readonly library: Library;
  readonly reader: Reader;
}

export interface ShownStatements {
  readonly in: 'statements';
  readonly rows: readonly FoundStatement[];
  /** How many hits were looked at, from the first on. */
  readonly end: number;
}

export interface ShownPassages extends Omit<ShownStatements, 'in' | 'rows'> {
  readonly in: 'documents';
  readonly rows: readonly FoundPassage[];
}

/** Hits whose documents are looked at together. */
const AT_ONCE = 50;

/** The next statements among the hits, as they stand in their documents; others' than the persons asked for are passed over. */
export async function showStatements(shelf: Shelf, hits: readonly WordHit[], looked: Looked): Promise<ShownStatements> {
  const rows: FoundStatement[] = [];
  let end = looked.offset;
  const ids = looked.persons === null ? null : new Set(looked.persons.map(({ person }) => person));
  while (end < hits.length && rows.length < looked.limit) {
    const some = hits.slice(end, end + Math.min(AT_ONCE, looked.limit - rows.length));
    end += some.length;
    const documents = await loadDocuments(shelf, some);
    for (const { document, number, share } of some) {
      const found = documents.get(document);
      const statement = found?.statements[number];
      const isTheirs = ids === null || (statement?.person != null && ids.has(statement.person));
      if (found !== undefined && statement !== undefined && isTheirs)
        rows.push(tellStatement(found, statement, { words: looked.words, share }));
    }
  }
  return { in: 'statements', rows, end };
}

/** The next passages among the hits; who is who does not matter to them. */
export async function showPassages({ library, reader }: Shelf, hits: readonly WordHit[], looked: Looked): Promise<ShownPassages> {
  const some = hits.slice(looked.offset, looked.offset + looked.limit);
  const { nameOf } = await library.outlets(reader);
  const loaded = await reader.loadDocuments(some.map(({ document }) => document));
  const documents = new Map(loaded.map(each => [each.document, { ...each, outlet: nameOf(each.outlet, each.url) }]));
  const rows = some.flatMap(({ document, number, share }) => {
    const found = documents.get(document);
    const block = found?.blocks[number];
    return found === undefined || block === undefined ? [] : [tellPassage(found, block, { words: looked.words, share })];
  });
  return { in: 'documents', rows, end: looked.offset + some.length };
}

/**
 * The hits without those of somebody else of the same name among the first: who speaks is told by the whole document, and of hits beyond
 * it is seen when they are shown.
 * @returns the hits, of which the first `sure` are theirs
 */
export async function keepTheirs(
  shelf: Shelf,
  hits: readonly WordHit[],
  persons: readonly Person[],
): Promise<{ readonly hits: readonly WordHit[]; readonly sure: number }> {
  const ids = new Set(persons.map(({ person }) => person));
  const first = hits.slice(0, AT_ONCE);
  const documents = await loadDocuments(shelf, first);
  const theirs = first.filter(({ document, number }) => ids.has(documents.get(document)?.statements[number]?.person ?? ''));
  return { hits: [...theirs, ...hits.slice(AT_ONCE)], sure: theirs.length };
}

async function loadDocuments({ library, reader }: Shelf, hits: readonly WordHit[]): Promise<ReadonlyMap<string, KnownDocument>> {
  const documents = await library.documents(reader, hits.map(({ document }) => document));
  return new Map(documents.map(each => [each.document, each]));
}

interface Asked {
  readonly words: readonly string[];
  readonly share: number | null;
}

/** A statement as it stands in its document, from the beginning of its content to the end. */
export function tellStatement(document: KnownDocument, statement: KeptStatement, { words, share }: Asked): FoundStatement {
  const { index, type, attitude, standing, negated, saidOn, person, confidence, speaker } = statement;
  const span = coverSpans(statement.content) ?? [0, 0];
  return {
    ...placeOf(document),
    statement: statement.id,
    index,
    speaker: speaker === null ? null : { name: speaker.name, kind: speaker.kind },
    person,
    personName: document.persons.find(each => each.person === person)?.name ?? null,
    type,
    attitude,
    standing,
    negated,
    saidOn,
    confidence,
    quote: quoteSpan(document.text, span),
    marks: markWords(document.text, span, words),
    share,
  };
}

function tellPassage(document: StoredDocument, block: Block, { words, share }: Asked): FoundPassage {
  const span = windowOf(document.text, block.span, words);
  return {
    ...placeOf(document),
    role: block.role,
    statements: document.statements.length,
    quote: quoteSpan(document.text, span),
    marks: markWords(document.text, span, words),
    share,
  };
}

function placeOf({ document, title, outlet, url, path, kind, published }: KeptDocument): Omit<FoundPlace, 'quote' | 'marks' | 'share'> {
  return { document, title, outlet, url, path, kind, published };
}

/** The words of a span that were looked for, as spans from its beginning; small words only where nothing else was looked for. */
function markWords(text: string, span: Span, words: readonly string[]): readonly Span[] {
  const telling = words.filter(word => !isEmptyWord(word));
  const wanted = new Set(telling.length === 0 ? words : telling);
  return normalWords(text, span).flatMap(({ word, start, end }) => (wanted.has(word) ? [[start - span[0], end - span[0]] as const] : []));
}

/** Characters of a passage that are shown. */
const WINDOW = 360;
/** Words looked for that are looked at to choose the part. */
const MOST_MARKS = 300;

/** The part of a long passage that has most of the words, cut between words. */
function windowOf(text: string, block: Span, words: readonly string[]): Span {
  if (block[1] - block[0] <= WINDOW) return block;
  const marks = markWords(text, block, words).slice(0, MOST_MARKS).map(([start, end]): Span => [start + block[0], end + block[0]]);
  let best = { from: block[0], different: 0 };
  for (const [i, [from]] of marks.entries()) {
    const here = marks.slice(i).filter(([, end]) => end <= from + WINDOW);
    const different = new Set(here.map(([start, end]) => text.slice(start, end).toLowerCase())).size;
    if (different > best.different) best = { from, different };
  }
  // A few words before the first that was looked for.
  const start = cutBefore(text, Math.max(block[0], Math.min(best.from - WINDOW / 6, block[1] - WINDOW)), block[0]);
  return trimSpan(text, [start, cutBefore(text, Math.min(block[1], start + WINDOW), block[0], block[1])]);
}

/** The beginning of the word at a place; the end of all where the place is there. */
function cutBefore(text: string, at: number, first: number, last = text.length): number {
  if (at <= first || at >= last) return at;
  let cut = at;
  while (cut > first && !/\s/u.test(text.charAt(cut - 1))) cut -= 1;
  // A run without white space is cut where it stands, not within one character.
  return cut > first ? cut : at - (/[\udc00-\udfff]/u.test(text.charAt(at)) ? 1 : 0);
}
