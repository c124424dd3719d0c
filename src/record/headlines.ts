import { Fault } from '#base/fault.ts';
import { isPartialTime, timeRange, type PartialTime } from '#base/time.ts';
import { gradeHeadlines, type GradedHeadline } from '#check/grade-headlines.ts';
import { hostOf, knowOutlets, outletKey } from '#origin/know-outlets.ts';
import type { DocumentLine } from '#store/store.ts';
import type { Desk } from './desk.ts';

export type { GradedHeadline, HeadlineGrade, Ungraded } from '#check/grade-headlines.ts';

/** Which headlines to look at; what is null or left out does not matter. */
export interface HeadlineQuery {
  /** The name of an outlet, or a host. */
  readonly outlet?: string | null;
  readonly from?: PartialTime | null;
  readonly to?: PartialTime | null;
  /** Where to go on: documents behind this one, in the order of identifiers. */
  readonly after?: string | null;
  /** Also those that the text bears out, and those of which nothing can be said. */
  readonly all?: boolean;
}

/** A headline's quote or report held against the text, with the document that both stand in. */
export interface ListedHeadline extends GradedHeadline {
  readonly document: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly published: PartialTime | null;
  readonly url: string | null;
  readonly path: string | null;
  readonly textSha256: string;
}

/**
 * How many documents there are, how many were looked at, those before `after` counted as looked at, and which was the last; between these
 * what was found.
 */
export type HeadlineResult =
  | { readonly kind: 'looked'; readonly documents: number; readonly of: number; readonly last: string | null }
  | ({ readonly kind: 'headline' } & ListedHeadline);

/** Documents parsed at once. */
const DOCUMENTS_AT_ONCE = 50;

/** Holds the quotes and reports of headlines and standfirsts against the articles' own text, in the order of the documents' identifiers. @throws Fault `bad-request` for a date that is none */
export async function* listHeadlines(desk: Desk, query: HeadlineQuery): AsyncGenerator<HeadlineResult> {
  for (const time of [query.from, query.to])
    if (time != null && !isPartialTime(time))
      throw new Fault('bad-request', `${JSON.stringify(time)} is not a date such as 2025-03-14`);
  const ids = await desk.store.read(async reader => {
    const { nameOf } = knowOutlets(await reader.outletActs());
    const lines = (await reader.listDocuments()).map(line => ({ ...line, outlet: nameOf(line.outlet, line.url) }));
    return lines.filter(line => isAsked(line, query)).map(({ document }) => document);
  });
  const { after } = query;
  const begin = after == null ? 0 : ids.filter(id => id <= after).length;
  yield { kind: 'looked', documents: begin, of: ids.length, last: after ?? null };
  for (let i = begin; i < ids.length; i += DOCUMENTS_AT_ONCE) {
    const some = ids.slice(i, i + DOCUMENTS_AT_ONCE);
    const documents = await desk.store.read(reader => desk.library.documents(reader, some));
    for (const each of documents) {
      const { document, outlet, title, published, url, path, textSha256, persons } = each;
      for (const graded of gradeHeadlines(each, persons))
        if (query.all === true || (graded.grade !== null && graded.grade !== 'borne out'))
          yield { kind: 'headline', document, outlet, title, published, url, path, textSha256, ...graded };
    }
    yield { kind: 'looked', documents: i + some.length, of: ids.length, last: some.at(-1) ?? null };
  }
}

function isAsked({ kind, outlet, url, published }: DocumentLine, { outlet: wanted, from, to }: HeadlineQuery): boolean {
  if (kind !== 'article' && kind !== 'release') return false;
  if (wanted != null) {
    const key = outletKey(wanted);
    if ((outlet === null || outletKey(outlet) !== key) && hostOf(url) !== key) return false;
  }
  if (from == null && to == null) return true;
  const range = published === null ? null : timeRange(published);
  if (range === null) return false;
  return (
    range.last >= (from == null ? -Infinity : (timeRange(from)?.first ?? -Infinity)) &&
    range.first <= (to == null ? Infinity : (timeRange(to)?.last ?? Infinity))
  );
}
