import type { PartialTime } from '#base/time.ts';

/** An outlet of an imported list. */
export interface ListedOutlet {
  readonly outlet: string;
  /** A host whose documents are this outlet's where they name none; null if the list gives none. */
  readonly host: string | null;
  readonly network: string | null;
  readonly owner: string | null;
  /** ISO 3166-1 alpha-2, upper case, or null. */
  readonly country: string | null;
}

/** What somebody has said of outlets by hand. Outlets are told by their names, or by a host. */
export type OutletAct =
  /** Both names are one outlet, which is called by the second from now on. */
  | { readonly act: 'name'; readonly outlet: string; readonly name: string }
  | { readonly act: 'group'; readonly network: string; readonly outlets: readonly string[] }
  | { readonly act: 'country'; readonly outlet: string; readonly country: string }
  | { readonly act: 'import'; readonly source: string; readonly outlets: readonly ListedOutlet[] }
  | {
      readonly act: 'confirm';
      readonly proposal: string;
      readonly network: string;
      readonly outlets: readonly string[];
    }
  | { readonly act: 'refuse'; readonly proposal: string; readonly outlets: readonly string[] }
  | { readonly act: 'undo'; readonly entry: number };

/** An entry of the log of what was said of outlets, numbered from 1 in the order in which it was said. */
export interface OutletEntry {
  readonly number: number;
  readonly at: PartialTime;
  readonly note: string | null;
  readonly act: OutletAct;
}

/** Pairs of an outlet and the network that an act puts it into: findings show it at roots and reports. */
export function groupingsOf(act: OutletAct): readonly (readonly [string, string])[] {
  if (act.act === 'group' || act.act === 'confirm') return act.outlets.map(outlet => [outlet, act.network] as const);
  if (act.act !== 'import') return [];
  return act.outlets.flatMap(({ outlet, network, owner }) => {
    const of = network ?? owner;
    return of === null ? [] : [[outlet, of] as const];
  });
}

/** Pairs of names that an act makes one, the second the one that stays: what can change what a finding comes to. */
export function namingsOf(act: OutletAct): readonly (readonly [string, string])[] {
  switch (act.act) {
    case 'name':
      return [[act.outlet, act.name]];
    case 'import':
      return act.outlets.flatMap(({ host, outlet }) => (host === null ? [] : [[host, outlet] as const]));
    case 'group':
    case 'country':
    case 'confirm':
    case 'refuse':
    case 'undo':
      return [];
  }
}
