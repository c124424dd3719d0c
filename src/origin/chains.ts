import { countOrigins, type JudgedReport } from './count-origins.ts';
import type { Hop } from './hop.ts';
import type { Knower } from './knower.ts';
import { BASES, type Basis, type Origin, type Worth } from './origin.ts';
import type { OriginSetting } from './setting.ts';

export type { Hop, Rests } from './hop.ts';

/** The way from one page that reports the words to the one who knew first. */
export interface ReportPath {
  readonly document: string;
  /** The statement's identifier. */
  readonly statement: string;
  readonly basis: Basis;
  /** From the page to its root, nearest first; never empty: the last hop is the speaker, or where the chain breaks off. */
  readonly hops: readonly Hop[];
  /** The group of outlets under one owner that the page's outlet is in; it changes no number. */
  readonly network?: string;
}

/** One who knew first, with every page that goes back to it. */
export interface Root {
  /** Equal for reports that go back to the same root. */
  readonly key: string;
  readonly label: string;
  /** The label as data. */
  readonly knower: Knower;
  readonly kind: Origin['kind'];
  /** The document that is the root, if the record holds it. */
  readonly document: string | null;
  /** The best basis among its reports. */
  readonly basis: Basis;
  readonly reports: readonly ReportPath[];
  readonly network?: string;
}

/** A page whose chain breaks off at nobody: an unnamed source, an anonymous channel, an account that only passes words on. */
export interface DeadEnd {
  readonly document: string;
  readonly label: string;
  /** The page's words for it, or null. */
  readonly words: string | null;
}

/** Who stands behind reports of the same words. */
export interface Chains {
  readonly independent: number;
  /** In order of their keys. */
  readonly roots: readonly Root[];
  /** Documents that cite each other round and round, each circle once, in order of identifiers. */
  readonly circles: readonly (readonly string[])[];
  readonly deadEnds: readonly DeadEnd[];
}

/** What of a setting the chains are read in. */
export type ChainSetting = Pick<OriginSetting, 'documentOf' | 'networkOf'>;

/** Who stands behind reports of the same words, each with the way to it: `countOrigins`, opened. */
export function readChains(reports: readonly JudgedReport[], setting: ChainSetting): Chains {
  const { independent, origins } = countOrigins(reports);
  const paths = reports.flatMap(report => pathOf(report, setting)).toSorted(comparePaths);
  const roots = origins.map(({ key, label, knower, kind, document }): Root => {
    const own = paths.filter(({ origin }) => origin.key === key).map(({ path }) => path);
    const networks = new Set(own.map(({ network }) => network));
    const [network] = networks;
    return {
      key,
      label,
      knower,
      kind,
      document,
      basis: BASES.find(basis => own.some(path => path.basis === basis)) ?? 'unnamed',
      reports: own,
      ...(networks.size === 1 && network !== undefined ? { network } : {}),
    };
  });
  return { independent, roots, circles: circlesOf(reports), deadEnds: deadEndsOf(paths.map(({ path }) => path)) };
}

interface Found {
  readonly path: ReportPath;
  readonly origin: Origin;
}

function pathOf({ statement, worth }: JudgedReport, setting: ChainSetting): Found[] {
  const { basis, origin } = worth;
  if (basis === null || origin === null) return [];
  const outlet = setting.documentOf(statement)?.outlet ?? null;
  const network = outlet === null ? null : setting.networkOf(outlet);
  const path = {
    document: statement.document,
    statement: statement.id,
    basis,
    hops: worth.hops ?? [],
    ...(network === null ? {} : { network }),
  };
  return [{ path, origin }];
}

/** The root's own page first, then the shorter ways, then by document. */
function comparePaths(a: Found, b: Found): number {
  const [x, y] = [a, b].map(({ path, origin }) => Number(path.document !== origin.document) * 100 + path.hops.length);
  return (x ?? 0) - (y ?? 0) || (a.path.statement < b.path.statement ? -1 : 1);
}

function circlesOf(reports: readonly { readonly worth: Worth }[]): (readonly string[])[] {
  const circles = new Map<string, readonly string[]>();
  for (const { worth } of reports) if (worth.circle !== undefined) circles.set(worth.circle.join(' '), worth.circle);
  return [...circles.values()].toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}

/** Where ways break off at somebody without a name; the page that says so is the last that the way leads to. */
function deadEndsOf(paths: readonly ReportPath[]): DeadEnd[] {
  const ends = paths.flatMap(({ document, hops }): DeadEnd[] => {
    const at = hops.findIndex(({ kind }) => kind === 'unnamed');
    const hop = hops[at];
    if (hop === undefined) return [];
    const page = hops.slice(0, at).findLast(each => each.document !== null)?.document ?? document;
    return [{ document: page, label: hop.name, words: hop.words }];
  });
  const distinct = new Map(ends.map(end => [`${end.document} ${end.label}`, end]));
  return [...distinct.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, end]) => end);
}
