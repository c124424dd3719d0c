import { identify } from '#base/id.ts';
import { timeRange, type PartialTime } from '#base/time.ts';
import { outletKey, type KnownOutlets } from './know-outlets.ts';

/** A document as one outlet printed a text: `text` is the same for documents that are one text. */
export interface Printing {
  readonly document: string;
  readonly outlet: string;
  readonly published: PartialTime | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** What makes outlets likely to be one network's. */
export interface ProposalRule {
  /** Texts count that two outlets published within so many minutes. */
  readonly windowMinutes: number;
  /** Two outlets are proposed from so many texts on. */
  readonly times: number;
}

/** One text that several of the proposed outlets printed at nearly the same time, in order of time. */
export interface SharedText {
  readonly title: string | null;
  readonly documents: readonly Pick<Printing, 'document' | 'outlet' | 'published' | 'url'>[];
}

/** Outlets that may be one network, and the texts that say so; nothing follows from it until a person confirms it. */
export interface NetworkProposal {
  readonly proposal: string;
  /** In code point order. */
  readonly outlets: readonly string[];
  /** The network that some of them belong to already, if one does; else null. */
  readonly network: string | null;
  readonly pairs: readonly { readonly outlets: readonly [string, string]; readonly texts: number }[];
  readonly texts: readonly SharedText[];
}

const MINUTE_MS = 60_000;

interface Pair {
  readonly outlets: readonly [string, string];
  readonly texts: Map<string, Set<Printing>>;
}

/**
 * Proposes networks from texts that outlets printed at nearly the same time: pairs with enough of such texts, joined where they share an
 * outlet. Pairs that are in one network already, and those that a person refused, are left out.
 */
export function proposeNetworks(
  printings: readonly Printing[],
  rule: ProposalRule,
  known: KnownOutlets,
): readonly NetworkProposal[] {
  const pairs = pairsOf(printings, rule.windowMinutes).filter(
    ({ outlets: [a, b], texts }) =>
      texts.size >= rule.times &&
      !known.isRefused(a, b) &&
      (known.networkOf(a) === null || known.networkOf(a) !== known.networkOf(b)),
  );
  return joinPairs(pairs)
    .map(joined => describe(joined, known))
    .toSorted((a, b) => b.texts.length - a.texts.length || (a.proposal < b.proposal ? -1 : 1));
}

/** The identifier of a proposal: the same outlets have the same, whatever the evidence. */
export function proposalId(outlets: readonly string[]): string {
  return identify('n', outlets.map(outletKey).toSorted());
}

/** Every two outlets that printed a text within the window, in the order of their names. */
function pairsOf(printings: readonly Printing[], windowMinutes: number): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [text, all] of Map.groupBy(printings, each => each.text)) {
    const timed = all
      .flatMap(printing => {
        const range = printing.published === null ? null : timeRange(printing.published);
        return range === null ? [] : [{ printing, ...range }];
      })
      .toSorted((a, b) => a.first - b.first || (a.printing.document < b.printing.document ? -1 : 1));
    for (const [i, one] of timed.entries())
      for (const other of timed.slice(i + 1)) {
        if (other.first - one.first > windowMinutes * MINUTE_MS) break;
        if (!isWithin(one, other, windowMinutes)) continue;
        const [a, b] = [one.printing, other.printing].toSorted((x, y) => (x.outlet < y.outlet ? -1 : 1));
        if (a === undefined || b === undefined || outletKey(a.outlet) === outletKey(b.outlet)) continue;
        const key = `${outletKey(a.outlet)}\n${outletKey(b.outlet)}`;
        const pair = pairs.get(key) ?? { outlets: [a.outlet, b.outlet] as const, texts: new Map() };
        pair.texts.set(text, (pair.texts.get(text) ?? new Set()).add(a).add(b));
        pairs.set(key, pair);
      }
  }
  return [...pairs.values()];
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** A time given by the day counts only if both days together lie within the window. */
function isWithin(a: Range, b: Range, windowMinutes: number): boolean {
  const exact = [a, b].every(({ first, last }) => last - first < MINUTE_MS);
  const apart = exact ? Math.abs(a.first - b.first) : Math.max(a.last, b.last) - Math.min(a.first, b.first);
  return apart <= windowMinutes * MINUTE_MS;
}

/** Pairs that share an outlet come together. */
function joinPairs(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  let groups: { readonly outlets: ReadonlySet<string>; readonly pairs: readonly Pair[] }[] = [];
  for (const pair of pairs) {
    const touched = groups.filter(({ outlets }) => pair.outlets.some(outlet => outlets.has(outlet)));
    const joined = {
      outlets: new Set([...pair.outlets, ...touched.flatMap(({ outlets }) => [...outlets])]),
      pairs: [...touched.flatMap(group => group.pairs), pair],
    };
    groups = [...groups.filter(group => !touched.includes(group)), joined];
  }
  return groups.map(group => group.pairs);
}

function describe(pairs: readonly Pair[], known: KnownOutlets): NetworkProposal {
  const outlets = [...new Set(pairs.flatMap(pair => pair.outlets))].toSorted();
  const networks = new Set(outlets.flatMap(outlet => known.networkOf(outlet) ?? []));
  const texts = new Map<string, Set<Printing>>();
  for (const pair of pairs)
    for (const [text, printed] of pair.texts) texts.set(text, new Set([...(texts.get(text) ?? []), ...printed]));
  return {
    proposal: proposalId(outlets),
    outlets,
    network: networks.size === 1 ? ([...networks][0] ?? null) : null,
    pairs: pairs
      .map(pair => ({ outlets: pair.outlets, texts: pair.texts.size }))
      .toSorted((a, b) => b.texts - a.texts || (a.outlets.join('\n') < b.outlets.join('\n') ? -1 : 1)),
    texts: [...texts.values()].map(describeText).toSorted(compareTexts),
  };
}

function describeText(printed: ReadonlySet<Printing>): SharedText {
  const sorted = [...printed].toSorted((a, b) => firstOf(a) - firstOf(b) || (a.document < b.document ? -1 : 1));
  return {
    title: sorted.find(({ title }) => title !== null)?.title ?? null,
    documents: sorted.map(({ document, outlet, published, url }) => ({ document, outlet, published, url })),
  };
}

const firstOf = ({ published }: Pick<Printing, 'published'>): number =>
  published === null ? 0 : (timeRange(published)?.first ?? 0);

function compareTexts(a: SharedText, b: SharedText): number {
  const [one, two] = [a.documents[0], b.documents[0]];
  if (one === undefined || two === undefined) return 0;
  return firstOf(one) - firstOf(two) || (one.document < two.document ? -1 : 1);
}
