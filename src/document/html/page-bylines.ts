import { isBylineForm, isDesk, isLedByline, isPersonForm, namesInByline } from '#document/facts/bylines.ts';
import { readTime } from '#document/facts/read-time.ts';
import { squash } from '#document/facts/site-name.ts';
import { isJsonObject, namesOf, textOf, type JsonObject, type JsonValue } from '#document/facts/structured-data.ts';
import type { Meta, PageFacts } from './page-facts.ts';

/** What bylines are judged by. */
export interface BylineEvidence {
  readonly facts: PageFacts;
  readonly objects: readonly JsonObject[];
  readonly article: JsonObject | null;
  readonly meta: Meta;
  /** Names of the outlet, which is no author of its own. */
  readonly outlets: readonly string[];
  /** The page's texts in order, and those about the headline. */
  readonly lines: readonly string[];
  readonly near: readonly string[];
}

/** A name of one word may be an account; it is believed if it stands this near the front of a line, in characters. */
const SHOWN_WITHIN = 160;

/** At most so many names are taken for one byline. */
const MAX_NAMES = 8;

/**
 * Who a page says wrote it: people by their names, agencies and desks as they are given. What is printed under the headline
 * decides where the data has others or fewer, since data often has the account that put the page in.
 */
export function bylinesOf(evidence: BylineEvidence): string[] {
  const { outlets, lines, near } = evidence;
  const taken = outlets.map(squash);
  const isOutlet = (name: string): boolean => {
    const own = squash(name);
    return taken.some(outlet => outlet === own || outlet === `the${own}` || `the${outlet}` === own);
  };
  const bare = taken.map(outlet => outlet.replace(/^the(?=.{3})/u, ''));
  const isOutletsPart = (name: string): boolean =>
    bare.some(
      outlet =>
        (outlet.length > 2 && squash(name).replace(/^the/u, '').startsWith(outlet)) ||
        (!name.includes(' ') && name.length > 4 && outlet.startsWith(squash(name))),
    );
  // "By Ann Lee The Harbour Post", where the page has the two in parts of their own.
  const withoutOutlet = (name: string): string => {
    const end = outlets.find(
      outlet => name.length > outlet.length + 5 && name.toLowerCase().endsWith(` ${outlet.toLowerCase()}`),
    );
    const rest = end === undefined ? name : name.slice(0, -end.length).trim();
    return isPersonForm(rest) ? rest : name;
  };
  // A printed desk of the outlet's own is a byline as given; after a person's name it is where the person works.
  const tidy = (source: readonly string[], isPrinted: boolean): string[] => [
    ...new Set(
      source.flatMap(line =>
        namesInByline(line)
          .map(withoutOutlet)
          .filter((name, i) => !isOutlet(name) && ((isPrinted && i === 0) || !isOutletsPart(name))),
      ),
    ),
  ];
  const first = (sources: readonly (readonly string[])[], isPrinted: boolean): string[] =>
    sources.map(source => tidy(source, isPrinted)).find(names => names.length > 0) ?? [];
  const isShown = (name: string): boolean =>
    name.includes(' ') || lines.some(line => hasWord(line.slice(0, SHOWN_WITHIN), name));
  const printed = first(
    near.filter(line => isLedByline(line) && isBylineForm(line)).map(line => [line]),
    true,
  );
  const stated = first(dataOf(evidence), false).filter(isShown);
  if (printed.length > 0 && decides(printed, stated)) return printed.slice(0, MAX_NAMES);
  if (stated.length > 0) return stated.slice(0, MAX_NAMES);
  return first([...marksOf(evidence.facts), ...unmarked(near)], true).slice(0, MAX_NAMES);
}

const hasWord = (line: string, word: string): boolean =>
  ` ${line.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, ' ')} `.includes(` ${word.toLowerCase()} `);

/** Printed names decide if they have all the stated ones and more, or none of them but are surely names. */
function decides(printed: readonly string[], stated: readonly string[]): boolean {
  const known = new Set(printed.map(squash));
  const shared = stated.filter(name => known.has(squash(name)));
  if (shared.length === stated.length) return true;
  return shared.length === 0 && printed.every(name => isPersonForm(name) || isDesk(name));
}

/** What a page's data says, the most trusted first. */
function dataOf({ facts, objects, article, meta }: BylineEvidence): string[][] {
  const authors = visibleMarks(facts).filter(
    ({ names }) => /(?:^|\s)author(?:$|\s)/u.test(names) || names.includes('itemprop'),
  );
  const keys = [
    'author',
    'article:author',
    'byl',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'citation_author',
    'dcterms.creator',
  ];
  const inMeta = keys.map(key => meta(key) ?? '');
  return [
    namesOf(resolved(article?.['author'], objects)),
    authors.slice(0, 1).map(mark => mark.value ?? mark.text),
    authors.slice(1).map(mark => mark.value ?? mark.text),
    ...inMeta.map(line => [line]),
  ];
}

/** An author given by its identifier only stands elsewhere in the data. */
function resolved(author: JsonValue | undefined, objects: readonly JsonObject[]): JsonValue | undefined {
  if (author === undefined || !isJsonObject(author) || author['name'] !== undefined) return author;
  const id = textOf(author['@id']);
  return objects.find(item => item['name'] !== undefined && id !== null && textOf(item['@id']) === id) ?? author;
}

const visibleMarks = (facts: PageFacts): PageFacts['people'] => facts.people.filter(mark => !mark.aside);

/** What the page marks as a byline by the names of its parts. */
function marksOf(facts: PageFacts): string[][] {
  const marks = visibleMarks(facts);
  return [
    marks.filter(mark => /^by\b/iu.test(mark.text)).map(mark => mark.text),
    marks.filter(mark => /by-?line|rel|author|reporter|writer|contributor/iu.test(mark.names)).map(mark => mark.text),
    facts.times.filter(mark => !mark.aside && /^\p{L}{4,12} by \p{Lu}/u.test(mark.text)).map(mark => mark.text),
    marks.map(mark => mark.text).filter(text => /^(?:by|von|par|por)\s/iu.test(text)),
  ];
}

/** Lines about the headline that are a desk, or a name and a time, though nothing says so. */
function unmarked(near: readonly string[]): string[][] {
  return near.filter(line => isBylineForm(line) && (isDesk(line) || readTime(line) !== null)).map(line => [line]);
}
