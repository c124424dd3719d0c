import { compareTimes, type PartialTime } from '#base/time.ts';
import { hostOf, type KnownOutlets } from '#origin/know-outlets.ts';
import type { OutletAct } from '#origin/outlet-acts.ts';
import type { Reader } from '#store/store.ts';

/** An outlet with all that the record has of it. */
export interface ListedOutlet {
  readonly outlet: string;
  /** The names that documents give and that are this outlet's, where there are others than its own. */
  readonly names: readonly string[];
  readonly hosts: readonly string[];
  readonly network: string | null;
  readonly country: string | null;
  readonly documents: number;
  readonly from: PartialTime | null;
  readonly to: PartialTime | null;
}

/** All outlets of the record; documents without an outlet's name are their host's, those without either are left out. */
export async function listOutlets(reader: Reader, known: KnownOutlets): Promise<readonly ListedOutlet[]> {
  const lines = (await reader.listDocuments()).flatMap(line => {
    const host = hostOf(line.url);
    const outlet = known.nameOf(line.outlet, line.url) ?? host;
    return outlet === null ? [] : [{ outlet, name: line.outlet, host, published: line.published }];
  });
  const outlets = [...Map.groupBy(lines, ({ outlet }) => outlet)].map(([outlet, documents]): ListedOutlet => {
    const times = documents.flatMap(({ published }) => published ?? []).toSorted(compareTimes);
    const names = new Set(documents.flatMap(({ name }) => name ?? []));
    names.delete(outlet);
    return {
      outlet,
      names: [...names].toSorted(),
      hosts: [...new Set(documents.flatMap(({ host }) => host ?? []))].toSorted(),
      network: known.networkOf(outlet),
      country: known.countryOf(outlet),
      documents: documents.length,
      from: times[0] ?? null,
      to: times.at(-1) ?? null,
    };
  });
  return outlets.toSorted((a, b) => b.documents - a.documents || (a.outlet < b.outlet ? -1 : 1));
}

/** An act in a few words. */
export function sayOutletAct(act: OutletAct): string {
  switch (act.act) {
    case 'name':
      return `${act.outlet} is ${act.name}`;
    case 'group':
    case 'confirm':
      return `${act.outlets.join(', ')} ${act.outlets.length === 1 ? 'is' : 'are'} of ${act.network}`;
    case 'country':
      return `${act.outlet} is from ${act.country}`;
    case 'import':
      return `${act.outlets.length} of ${act.source}`;
    case 'refuse':
      return `${act.outlets.join(', ')} are not taken for one network (${act.proposal})`;
    case 'undo':
      return `entry ${act.entry} is taken back`;
  }
}
