import { confirmCopy } from '#origin/copies.ts';
import type { Rests } from '#origin/chains.ts';
import { isFrom, readChain } from '#origin/chain.ts';
import type { Worth } from '#origin/origin.ts';
import { nameOf } from '#origin/origins.ts';
import { findTextSource } from '#origin/rewrites.ts';
import { findCarriers, mayPrecede, type OriginDocument, type OriginSetting } from '#origin/setting.ts';
import type { KeptStatement } from '#speaker/speaker.ts';

/** The next station up from a page: a document of the record, or a source outside it. */
export interface NextStation {
  readonly document: OriginDocument | null;
  readonly name: string;
  readonly unnamed: boolean;
  readonly rests: Rests;
  readonly likeness?: number;
  /** The words of the page that lead there; null where none do. */
  readonly because: string | null;
}

/** Words shown of what leads from one page to another, in UTF-16 units. */
const BECAUSE = 120;

/**
 * The stations up from a page, nearest first, as far as the page itself tells: one document, or the sources outside the record through
 * which it says that it has the words. Empty where it has them itself, or does not tell.
 */
export function readWay(statement: KeptStatement, worth: Worth, setting: OriginSetting): NextStation[] {
  const document = setting.documentOf(statement);
  if (document === null) return [];
  const linked = findLinked(statement, document, setting);
  if (linked !== null) return [linked];
  const steps = readChain(statement, document, setting);
  const stations: NextStation[] = [];
  for (const { kind, name } of steps) {
    const carrier = setting.documents.find(other => mayBeFrom(other, name, statement, document, setting));
    const because = wordsAround(name, document.text);
    if (carrier !== undefined)
      return [...stations, { document: carrier, name: nameOf(carrier), unnamed: false, rests: 'cites_by_name', because }];
    stations.push({ document: null, name, unnamed: kind === 'unnamed', rests: 'cites_by_name', because });
  }
  if (stations.length > 0) return stations;
  const source = findTextSource(statement, document, setting);
  if (source?.kind === 'document') return [copied(document, source.document, setting)];
  if (source?.kind === 'outside')
    return [{ document: null, name: source.outlet, unnamed: false, rests: 'cites_by_name', because: wordsAround(source.outlet, document.text) }];
  return findNamed(statement, document, setting) ?? findRoot(worth, document, setting);
}

function mayBeFrom(
  other: OriginDocument,
  name: string,
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): boolean {
  return other !== document && isFrom(other, name) && findCarriers(statement, other, setting).length > 0;
}

/** The document with the same words that a link of the statement's paragraph leads to. */
function findLinked(statement: KeptStatement, document: OriginDocument, setting: OriginSetting): NextStation | null {
  const start = statement.content[0]?.[0] ?? 0;
  const block = document.blocks.find(({ span }) => span[0] <= start && start < span[1])?.span;
  if (block === undefined) return null;
  for (const { span, url } of document.links) {
    if (span[0] < block[0] || span[1] > block[1]) continue;
    const target = setting.documents.find(other => other.url === url && other !== document);
    if (target === undefined || findCarriers(statement, target, setting).length === 0) continue;
    const because = document.text.slice(span[0], span[1]);
    return { document: target, name: nameOf(target), unnamed: false, rests: 'links_to', because };
  }
  return null;
}

function copied(document: OriginDocument, source: OriginDocument, setting: OriginSetting): NextStation {
  const likeness = Math.round(confirmCopy(setting.bodyOf(document), setting.bodyOf(source)) * 100) / 100;
  const same = likeness >= 0.5 || (document.copyGroup !== null && document.copyGroup === source.copyGroup);
  const station = { document: source, name: nameOf(source), unnamed: false, because: null };
  return same ? { ...station, rests: 'same_text', likeness } : { ...station, rests: 'rewritten' };
}

/** An account or outlet that the page names anywhere and that had the words before. */
function findNamed(
  statement: KeptStatement,
  document: OriginDocument,
  setting: OriginSetting,
): NextStation[] | null {
  if (statement.standing === 'asserted' && document.kind !== 'post') return null;
  const named = setting.documents.find(
    other =>
      other !== document &&
      document.text.includes(nameOf(other)) &&
      mayPrecede(other, document) &&
      findCarriers(statement, other, setting).length > 0,
  );
  if (named === undefined) return null;
  const name = nameOf(named);
  return [{ document: named, name, unnamed: false, rests: 'cites_by_name', because: wordsAround(name, document.text) }];
}

/** Where the words go back to another document of the record though the page names none: the speaker's own writing. */
function findRoot({ origin, basis }: Worth, document: OriginDocument, setting: OriginSetting): NextStation[] {
  if (basis === null || origin === null || origin.document === null || origin.document === document.document) return [];
  const root = setting.documents.find(other => other.document === origin.document);
  if (root === undefined || !mayPrecede(root, document)) return [];
  return [{ document: root, name: nameOf(root), unnamed: false, rests: 'says_so', because: null }];
}

/** The clause in which a name stands. */
function wordsAround(name: string, text: string): string | null {
  const at = text.indexOf(name);
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - BECAUSE / 2), at);
  const after = text.slice(at + name.length, at + name.length + BECAUSE / 2);
  const from = Math.max(...['. ', ', ', '\n', '“', '”'].map(mark => before.lastIndexOf(mark) + mark.length), 0);
  const to = /[.,;\n“”]/u.exec(after)?.index ?? after.length;
  const start = before.length === BECAUSE / 2 && from <= 2 ? before.indexOf(' ') + 1 : from <= 2 && !/[\n“”]/u.test(before) ? 0 : from;
  return `${before.slice(start)}${name}${after.slice(0, to)}`.trim();
}
