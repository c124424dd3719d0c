import { Fault } from '#base/fault.ts';
import { knowOutlets, outletKey } from '#origin/know-outlets.ts';
import { readCountry, readOutletList } from '#origin/list-outlets.ts';
import type { OutletAct } from '#origin/outlet-acts.ts';
import type { ProposalRule } from '#origin/propose-networks.ts';
import { isInForce } from '#speaker/corrections.ts';
import type { Writer } from '#store/store.ts';
import { stampTime, type Desk } from './desk.ts';
import { listOutlets, sayOutletAct, type ListedOutlet } from './list-outlets.ts';
import { patiently } from './patience.ts';
import { proposeFromRecord } from './propose-networks.ts';

/** What was said of outlets: its number in the log, by which it can be taken back. */
export interface OutletChange {
  readonly number: number;
  readonly act: OutletAct['act'];
  readonly note: string | null;
  readonly says: string;
  readonly warnings: readonly string[];
}

interface Noted {
  readonly note?: string | null;
}

interface OnProposal extends Noted {
  readonly proposal: string;
  /** By which rule the proposal was made, if not by the one that is taken where nothing is said. */
  readonly rule?: Partial<ProposalRule>;
}

/** What people say of outlets, each an entry of a log that is never changed. A name or a host says which outlet is meant. */
export interface OutletCorrections {
  /** Says what an outlet is called; if another has that name, they are one outlet, wherever outlets are counted or compared. */
  name(asked: { readonly outlet: string; readonly name: string } & Noted): Promise<OutletChange>;
  /** Says that outlets are of one network; it is shown, and changes no number. */
  group(asked: { readonly network: string; readonly outlets: readonly string[] } & Noted): Promise<OutletChange>;
  country(asked: { readonly outlet: string; readonly country: string } & Noted): Promise<OutletChange>;
  /** Takes in a list of outlets with their hosts, networks, owners and countries: all of it, or nothing. */
  import(asked: { readonly file: { readonly name: string; readonly text: string } } & Noted): Promise<OutletChange>;
  /** Makes the outlets of a proposal one network. */
  confirm(asked: OnProposal & { readonly network?: string | null }): Promise<OutletChange>;
  /** Says that the outlets of a proposal are no network: it is not proposed again. */
  refuse(asked: OnProposal): Promise<OutletChange>;
  /** Takes back an entry; itself an entry that can be taken back. */
  undo(asked: { readonly number: number } & Noted): Promise<OutletChange>;
}

interface Made {
  readonly act: OutletAct;
  readonly warnings?: readonly string[];
}

export function correctOutlets(desk: Desk): OutletCorrections {
  const change = (note: string | null | undefined, make: (writer: Writer) => Promise<Made> | Made): Promise<OutletChange> =>
    patiently(desk, () =>
      desk.store.write(async writer => {
        const { act, warnings = [] } = await make(writer);
        const kept = note == null || note.trim() === '' ? null : note.trim();
        const { number } = await writer.addOutletAct({ at: stampTime(desk.clock()), note: kept, act });
        return { number, act: act.act, note: kept, says: sayOutletAct(act), warnings };
      }),
    );
  const listed = async (writer: Writer): Promise<readonly ListedOutlet[]> =>
    listOutlets(writer, knowOutlets(await writer.outletActs()));
  return {
    name: ({ outlet, name, note }) =>
      change(note, async writer => {
        const plain = plainName(name);
        const found = findOutlet(await listed(writer), outlet);
        if (found.outlet === plain) throw new Fault('bad-request', `${outlet} is called ${plain} already`);
        return { act: { act: 'name', outlet: found.outlet, name: plain } };
      }),
    group: ({ network, outlets, note }) =>
      change(note, async writer => {
        const all = await listed(writer);
        const names = [...new Set(outlets.map(outlet => findOutlet(all, outlet).outlet))];
        if (names.length === 0) throw new Fault('bad-request', 'say which outlets are of the network');
        return { act: { act: 'group', network: plainName(network), outlets: names } };
      }),
    country: ({ outlet, country, note }) =>
      change(note, async writer => {
        const code = readCountry(country);
        if (code === null)
          throw new Fault('bad-request', `"${country}" is no country code of two letters (ISO 3166)`);
        return { act: { act: 'country', outlet: findOutlet(await listed(writer), outlet).outlet, country: code } };
      }),
    import: ({ file, note }) => change(note, async writer => importList(await listed(writer), file)),
    confirm: ({ proposal, network, rule, note }) =>
      change(note, async writer => {
        const found = await findProposal(desk, writer, { proposal, rule });
        const name = network ?? found.network ?? `Network of ${found.outlets[0] ?? proposal}`;
        return { act: { act: 'confirm', proposal, network: plainName(name), outlets: found.outlets } };
      }),
    refuse: ({ proposal, rule, note }) =>
      change(note, async writer => {
        const { outlets } = await findProposal(desk, writer, { proposal, rule });
        return { act: { act: 'refuse', proposal, outlets } };
      }),
    undo: ({ number, note }) =>
      change(note, async writer => {
        const entries = await writer.outletActs();
        const entry = entries.find(each => each.number === number);
        if (entry === undefined)
          throw new Fault('no-such-correction', `${number}: the log of outlets has ${entries.length === 0 ? 'no entries' : `entries 1 to ${entries.length}`}`);
        if (!isInForce(entry, entries))
          throw new Fault('bad-request', `entry ${number} is not in force: it is undone already`);
        return { act: { act: 'undo', entry: number } };
      }),
  };
}

/** Longer than any name of an outlet, in UTF-16 units. */
const LONGEST_NAME = 200;

/** A name as it is kept: white space made single spaces, without characters that steer a terminal or turn the direction of writing. */
function plainName(name: string): string {
  const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '').trim();
  if (plain.length > LONGEST_NAME) throw new Fault('bad-request', `a name has ${LONGEST_NAME} characters at most`);
  if (!/\p{L}/u.test(plain)) throw new Fault('bad-request', `"${plain}" has no letter in it, so it is no name`);
  return plain;
}

/** The one outlet that a name, one of its spellings or a host means. @throws Fault `no-such-outlet`, also where several are meant */
function findOutlet(all: readonly ListedOutlet[], asked: string): ListedOutlet {
  const key = outletKey(asked);
  const exact = all.filter(({ outlet }) => outlet === asked.trim());
  const named = all.filter(({ outlet, names }) => [outlet, ...names].some(name => outletKey(name) === key));
  const hosted = all.filter(({ hosts }) => hosts.includes(key));
  const found = [exact, named, hosted].find(some => some.length > 0) ?? [];
  const [first, second] = found;
  if (first === undefined) throw new Fault('no-such-outlet', `${asked}: the record has no outlet of that name or host`);
  if (second !== undefined)
    throw new Fault('no-such-outlet', `${asked}: say which is meant: ${found.map(({ outlet }) => outlet).join('; ')}`);
  return first;
}

function importList(all: readonly ListedOutlet[], file: { readonly name: string; readonly text: string }): Made {
  const read = readOutletList(file);
  if (read.kind === 'problem') throw new Fault('input-unreadable', read.message);
  const there = new Set(all.flatMap(({ outlet, names, hosts }) => [outlet, ...names, ...hosts].map(outletKey)));
  const missing = read.outlets.filter(({ outlet, host }) => !there.has(outletKey(outlet)) && !there.has(host ?? ''));
  const warnings =
    missing.length === 0
      ? []
      : [`${missing.length} of ${read.outlets.length} outlets have no documents in the record yet (${missing[0]?.outlet ?? ''})`];
  return { act: { act: 'import', source: file.name, outlets: read.outlets }, warnings };
}

async function findProposal(
  desk: Desk,
  writer: Writer,
  { proposal, rule }: { readonly proposal: string; readonly rule: Partial<ProposalRule> | undefined },
): Promise<{ readonly outlets: readonly string[]; readonly network: string | null }> {
  const found = (await proposeFromRecord(desk, writer, rule ?? {})).find(each => each.proposal === proposal);
  if (found === undefined)
    throw new Fault('bad-request', `${proposal}: nothing of that name is proposed (outlets proposals lists what is)`);
  return found;
}
