import { readChains, type Hop, type ReportPath, type Rests } from '#origin/chains.ts';
import type { Finding, ShownReport } from './finding.ts';
import type { MaterialDocument, Material } from './material.ts';
import type { Match } from './matches.ts';
import { judged } from './reports.ts';

type Shown = Pick<Finding['origins'], 'roots' | 'circles' | 'deadEnds'>;

/** Those who knew first, with the way of every report to each, and how many they are. */
export function showRoots(
  reports: readonly Match[],
  { networkOf }: Pick<Material, 'networkOf'>,
): { readonly independent: number; readonly shown: Shown } {
  const documents = new Map(reports.map(({ passage }) => [passage.document.document, passage.document]));
  const { independent, roots, circles, deadEnds } = readChains(judged(reports), {
    documentOf: ({ document }) => documents.get(document) ?? null,
    networkOf: networkOf ?? (() => null),
  });
  const shown: Shown = {
    roots: roots.map(({ label, knower, kind, document, basis, reports: own, network }) => ({
      label,
      knower,
      kind,
      document,
      url: urlOf(document, own, documents),
      basis,
      reports: own.map(report => showReport(report, documents)),
      ...(network === undefined ? {} : { network }),
    })),
    ...(circles.length === 0 ? {} : { circles }),
    ...(deadEnds.length === 0 ? {} : { deadEnds }),
  };
  return { independent, shown };
}

function showReport(report: ReportPath, documents: ReadonlyMap<string, MaterialDocument>): ShownReport {
  const { document, hops, network } = report;
  return {
    document,
    outlet: documents.get(document)?.outlet ?? null,
    path: hops.map(sayHop),
    hops,
    ...(network === undefined ? {} : { network }),
  };
}

/** The root's address: that of its document, else the last that a way to it names. */
function urlOf(
  document: string | null,
  reports: readonly ReportPath[],
  documents: ReadonlyMap<string, MaterialDocument>,
): string | null {
  const hops = reports.flatMap(report => report.hops);
  if (document !== null)
    return documents.get(document)?.url ?? hops.find(hop => hop.document === document)?.url ?? null;
  return reports.flatMap(report => report.hops.at(-1)?.url ?? [])[0] ?? null;
}

/** A hop in plain words, as it stands behind the page before it. */
export function sayHop({ kind, name, rests }: Hop): string {
  switch (kind) {
    case 'speaker':
      return rests === 'first_hand' ? `${name}’s own words` : name;
    case 'unnamed':
      return /^(?:an?|the|one|two|three|several|some|many|various|people|sources) /u.test(name) ||
        !/^\p{Lu}/u.test(name)
        ? `${name}, unnamed`
        : `${name}, an anonymous channel`;
    case 'person':
      return `${name} tells it`;
    case 'reporter':
      return name.startsWith('reporter of ') ? 'its own reporter' : `its reporter ${name}`;
    case 'outlet':
    case 'channel':
      return sayPage(name, rests);
  }
}

function sayPage(name: string, rests: Rests): string {
  switch (rests) {
    case 'links_to':
      return `links to ${name}`;
    case 'cites_by_name':
      return `cites ${name} by name`;
    case 'same_text':
      return `the same text as ${name}`;
    case 'rewritten':
      return `${name}’s text in other words`;
    case 'first_hand':
    case 'says_so':
      return name;
  }
}
