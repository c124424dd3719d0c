import type { Hop, Rests } from '#origin/chains.ts';
import { findCarriers } from '#origin/carriers.ts';
import { readCitations } from '#origin/citations.ts';
import type { Worth } from '#origin/origin.ts';
import { nameOf } from '#origin/origins.ts';
import { isSameOutlet } from '#origin/outlet-names.ts';
import { isFrom } from '#origin/publishers.ts';
import { mayPrecede, type OriginDocument, type OriginSetting } from '#origin/setting.ts';
import type { KeptStatement } from '#speaker/speaker.ts';

/** The next station up from a page: a document of the record, or a source outside it. */
export interface Station {
  readonly document: OriginDocument | null;
  readonly name: string;
  readonly unnamed: boolean;
  readonly url: string | null;
  readonly rests: Rests;
  readonly likeness?: number;
  /** The words of the page that lead there; null where none do. */
  readonly because: string | null;
}

/**
 * The stations up from a page, nearest first: as far as its first document of the record, or all sources outside the record through which
 * it says that it has the words. Empty where it knows them itself, or does not tell.
 */
export function readWay(statement: KeptStatement, worth: Worth, setting: OriginSetting): Station[] {
  const document = setting.documentOf(statement);
  if (document === null) return [];
  const stations: Station[] = [];
  for (const hop of worth.basis === null ? [] : (worth.hops ?? [])) {
    const station = readHop(hop, document, setting);
    // A source that no words of the page tell of is only that it names none.
    if (station === 'end' || (station.unnamed && station.because === null)) break;
    stations.push(station);
    if (station.document !== null) break;
  }
  if (stations.length > 0) return stations;
  const passing = readPassing(statement, worth, document, setting);
  return passing.length > 0 ? passing : readInterview(statement, document);
}

function readHop(hop: Hop, document: OriginDocument, setting: OriginSetting): Station | 'end' {
  const { kind, name, url, rests, likeness, words } = hop;
  const target =
    hop.document === null ? null : (setting.documents.find(each => each.document === hop.document) ?? null);
  // The page's own reporter, or where the speaker spoke: nobody between them and the words.
  const knows =
    kind === 'speaker' || kind === 'reporter' || (kind === 'channel' && hop.document === null && words === null);
  if (knows || hop.document === document.document) return 'end';
  if (kind === 'channel' && target === null && rests === 'first_hand') return 'end';
  return {
    document: target,
    name: target === null ? name : nameOf(target),
    unnamed: kind === 'unnamed',
    url,
    rests,
    because: words,
    ...(likeness === undefined ? {} : { likeness }),
  };
}

/** What a page that is no record of the words says of where it has them from: a link, or a name. */
function readPassing(
  statement: KeptStatement,
  { basis, origin }: Worth,
  document: OriginDocument,
  setting: OriginSetting,
): Station[] {
  if (basis === null) {
    const stations: Station[] = [];
    for (const { kind, name, span, rests, target, url } of readCitations(statement, document, setting)) {
      const named =
        target ?? setting.documents.find(other => carriesFrom(other, name, statement, document, setting)) ?? null;
      stations.push({
        document: named,
        name: named === null ? name : nameOf(named),
        unnamed: kind === 'unnamed',
        url,
        rests,
        because: span === null ? null : document.text.slice(span[0], span[1]),
      });
      if (named !== null) break;
    }
    return stations;
  }
  // The way leads to another document though no words do: the speaker's own writing.
  if (origin?.document == null || origin.document === document.document) return [];
  const root = setting.documents.find(other => other.document === origin.document);
  if (root === undefined || !mayPrecede(root, document)) return [];
  return [{ document: root, name: nameOf(root), unnamed: false, url: root.url, rests: 'says_so', because: null }];
}

const isInterview = ({ occasion }: KeptStatement): boolean =>
  occasion?.kind === 'interview' || occasion?.kind === 'podcast';

/** "In an interview": the one that the page names elsewhere with the same speaker, if it names no other. */
function readInterview(statement: KeptStatement, document: OriginDocument): Station[] {
  if (!isInterview(statement) || statement.person === null || document.kind === 'post') return [];
  const told = document.statements
    .filter(other => other.person === statement.person && isInterview(other))
    .flatMap(({ via }) => via.filter(({ how, unnamed }) => how === 'told' && !unnamed));
  const [first] = told;
  if (first === undefined || !told.every(({ name }) => isSameOutlet(name, first.name))) return [];
  const because = first.span === null ? null : document.text.slice(first.span[0], first.span[1]);
  return [{ document: null, name: first.name, unnamed: false, url: null, rests: 'cites_by_name', because }];
}

function carriesFrom(
  other: OriginDocument,
  name: string,
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): boolean {
  return other !== document && isFrom(other, name) && findCarriers(statement, other, setting).length > 0;
}
