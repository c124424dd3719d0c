import type { PartialTime } from '#base/time.ts';
import { knowOutlets, outletKey } from '#origin/know-outlets.ts';
import type { OutletAct, OutletEntry } from '#origin/outlet-acts.ts';
import type { NetworkProposal, ProposalRule } from '#origin/propose-networks.ts';
import { isInForce } from '#speaker/corrections.ts';
import { correctOutlets, type OutletCorrections } from './correct-outlets.ts';
import type { Desk } from './desk.ts';
import { listOutlets, sayOutletAct, type ListedOutlet } from './list-outlets.ts';
import { proposeFromRecord } from './propose-networks.ts';

export type { NetworkProposal, ProposalRule } from '#origin/propose-networks.ts';
export type { ListedOutlet } from './list-outlets.ts';
export type { OutletChange } from './correct-outlets.ts';

/** An entry of the log of what was said of outlets. */
export interface OutletLogEntry {
  readonly number: number;
  readonly at: PartialTime;
  readonly act: OutletAct['act'];
  readonly note: string | null;
  readonly says: string;
  readonly inForce: boolean;
}

/** The outlets of the record, and what people say of them: which names are one outlet's, which outlets are one network's. */
export interface OutletActs extends OutletCorrections {
  /** All outlets, or those whose name, host, network or country a query has; by number of documents, then by name. */
  list(query?: string | null): Promise<readonly ListedOutlet[]>;
  /** Outlets that may be one network, from texts that they published at nearly the same time; nothing follows from it. */
  proposals(rule?: Partial<ProposalRule>): Promise<readonly NetworkProposal[]>;
  log(): Promise<readonly OutletLogEntry[]>;
}

export function openOutlets(desk: Desk): OutletActs {
  return {
    ...correctOutlets(desk),
    list: query =>
      desk.store.read(async reader => {
        const all = await listOutlets(reader, knowOutlets(await reader.outletActs()));
        return query == null ? all : all.filter(outlet => fits(outlet, query));
      }),
    proposals: rule => desk.store.read(reader => proposeFromRecord(desk, reader, rule ?? {})),
    log: () =>
      desk.store.read(async reader => {
        const entries = await reader.outletActs();
        return entries.map(entry => describeEntry(entry, entries));
      }),
  };
}

function fits({ outlet, names, hosts, network, country }: ListedOutlet, query: string): boolean {
  const wanted = ` ${outletKey(query)}`;
  if (country !== null && query.trim().toUpperCase() === country) return true;
  if (hosts.some(host => host === wanted.trim())) return true;
  return [outlet, ...names, network].some(name => name !== null && ` ${outletKey(name)}`.includes(wanted));
}

function describeEntry(entry: OutletEntry, entries: readonly OutletEntry[]): OutletLogEntry {
  const { number, at, note, act } = entry;
  return { number, at, act: act.act, note, says: sayOutletAct(act), inForce: isInForce(entry, entries) };
}
