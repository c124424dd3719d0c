import { correctionsInForce } from '#speaker/corrections.ts';
import { groupingsOf, namingsOf, type OutletEntry } from './outlet-acts.ts';
import { foldName } from './setting.ts';

/** What is known of outlets by hand; where nobody has said anything, they are what their documents say. */
export interface KnownOutlets {
  /** True if some names are said to be one outlet's: only then can outlets be fewer than their names. */
  readonly named: boolean;
  /** What the outlet of a document is called, by the name that the document gives, or by its host if it gives none. */
  readonly nameOf: (outlet: string | null, url: string | null) => string | null;
  /** What an outlet is looked up by under the names that people say are its own (`outletKey`): hosts and folded names. */
  readonly keysOf: (outlet: string) => readonly string[];
  /** The network that an outlet belongs to, as a person said or confirmed; null if nobody has. */
  readonly networkOf: (outlet: string) => string | null;
  readonly countryOf: (outlet: string) => string | null;
  /** True if a person has refused to take these two for outlets of one network. */
  readonly isRefused: (a: string, b: string) => boolean;
}

/** A name for looking up: a host without `www.`, any other name by its words. */
export function outletKey(name: string): string {
  const plain = name.trim().toLowerCase();
  if (/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(plain)) return plain.replace(/^www\./u, '');
  return foldName(name);
}

/** The host of an address without `www.`, or null if it is none. */
export function hostOf(url: string | null): string | null {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/iu.exec(url ?? '')?.[1] ?? null;
  return host === null ? null : host.toLowerCase().replace(/^www\./u, '');
}

/** Applies what is in force, in the order in which it was said: what is said later of one outlet decides. */
export function knowOutlets(entries: readonly OutletEntry[]): KnownOutlets {
  const acts = correctionsInForce(entries).map(({ act }) => act);
  const names = joinNames(acts.flatMap(namingsOf));
  const called = (name: string): string => names.get(outletKey(name)) ?? name;
  const keyOf = (name: string): string => outletKey(called(name));
  const networks = new Map<string, string>();
  const countries = new Map<string, string>();
  const refused: ReadonlySet<string>[] = [];
  for (const act of acts) {
    for (const [outlet, network] of groupingsOf(act)) networks.set(keyOf(outlet), network);
    if (act.act === 'country') countries.set(keyOf(act.outlet), act.country);
    if (act.act === 'refuse') refused.push(new Set(act.outlets.map(keyOf)));
    if (act.act !== 'import') continue;
    for (const { outlet, country } of act.outlets) if (country !== null) countries.set(keyOf(outlet), country);
  }
  return {
    named: names.size > 0,
    nameOf: (outlet, url) => {
      if (outlet !== null) return called(outlet);
      const host = hostOf(url);
      return host === null ? null : (names.get(host) ?? null);
    },
    keysOf: outlet => [...names].flatMap(([key, name]) => (name === outlet ? [key] : [])),
    networkOf: outlet => networks.get(keyOf(outlet)) ?? null,
    countryOf: outlet => countries.get(keyOf(outlet)) ?? null,
    isRefused: (a, b) => refused.some(apart => apart.has(keyOf(a)) && apart.has(keyOf(b))),
  };
}

/** For every name that was said to be another's, by its key, what its outlet is called. */
function joinNames(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  interface Group {
    readonly keys: readonly string[];
    readonly name: string;
  }
  const groups = new Map<string, Group>();
  for (const [other, name] of pairs) {
    const before = [other, name].map(outletKey).map(key => groups.get(key) ?? { keys: [key], name });
    const joined: Group = { keys: [...new Set(before.flatMap(({ keys }) => keys))], name };
    for (const key of joined.keys) groups.set(key, joined);
  }
  return new Map([...groups].map(([key, group]) => [key, group.name]));
}
