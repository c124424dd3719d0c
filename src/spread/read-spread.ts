import { timeRange } from '#base/time.ts';
import type { Worth } from '#origin/origin.ts';
import { nameOf } from '#origin/origins.ts';
import { isFrom } from '#origin/publishers.ts';
import type { OriginDocument, OriginSetting } from '#origin/setting.ts';
import type { KeptStatement } from '#speaker/speaker.ts';
import { normalWords } from '#text/normal.ts';
import { findBursts, type BurstRule } from './bursts.ts';
import { readChanges, type Worded } from './changes.ts';
import { findCircles } from './circles.ts';
import { compareCarried, printCarried, type Carried } from './find-carried.ts';
import { OutsideSources, UNNAMED } from './outside.ts';
import type { Spread, SpreadEdge, SpreadNode, SpreadRole } from './spread.ts';
import { readTold } from './told-trail.ts';
import { readWay } from './way.ts';

export interface SpreadSetting {
  readonly setting: OriginSetting;
  readonly judge: (statement: KeptStatement) => Worth;
  /** The canonical name of whom a statement is by. */
  readonly speakerOf: (statement: KeptStatement) => string | null;
  /** True if two statements report one saying. */
  readonly isOneSaying: (a: KeptStatement, b: KeptStatement) => boolean;
  readonly rule: BurstRule;
}

/** A document with its best statement of the words. */
interface Page extends Carried {
  readonly worth: Worth;
  readonly role: SpreadRole;
}

/**
 * Reads how words spread: a station for each document that has them and each source that one of them names, who has them from whom and
 * on what that rests, what became of them on the way, where ways end, and bursts. A pure function of the documents and the statements found.
 */
export function readSpread(carried: readonly Carried[], given: SpreadSetting): Spread {
  const pages = readPages(carried, given);
  const outside = new OutsideSources();
  const edges: SpreadEdge[] = [];
  for (const page of pages) {
    if (page.role === 'checks' || page.role === 'denies' || page.role === 'takes_back') continue;
    edges.push(...edgesUp(page, pages, { outside, given }));
  }
  for (const { document } of pages.filter(({ role }) => role === 'checks'))
    edges.push(...edgesTold(document, pages, outside));
  const leading = new Set(edges.map(({ child }) => child));
  const told = [
    ...pages.map(page => ({ ...nodeOf(page, given), ...differs(page, pages, { leading, given }) })),
    ...outside.nodes(),
  ];
  const nodes = told.sort(compareNodes);
  const spreading = nodes.filter(({ role }) => role !== 'checks' && role !== 'denies' && role !== 'takes_back');
  const known = new Set(nodes.map(({ id }) => id));
  const kept = distinct(edges.filter(({ child, parent }) => child !== parent && known.has(child) && known.has(parent)));
  const led = new Set(kept.map(({ child }) => child));
  const nameless = new Set(
    pages.filter(({ worth }) => worth.basis === 'unnamed').map(({ document }) => document.document),
  );
  const posted = pages.map(({ document, ...page }) => ({
    id: document.document,
    actor: nameOf(document),
    at: document.published,
    words: normalWords(printCarried({ document, ...page })).map(({ word }) => word),
  }));
  return {
    nodes,
    edges: kept,
    first:
      spreading.find(
        ({ id, published, document }) =>
          published !== null &&
          document !== null &&
          !kept.some(edge => edge.child === id && known.has(edge.parent) && !edge.parent.startsWith('outside:')),
      )?.id ?? null,
    deadEnds: spreading
      .filter(
        ({ id, role, unnamed, headlineOnly }) =>
          !led.has(id) && ((role === 'passes_on' && !headlineOnly) || unnamed || nameless.has(id)),
      )
      .map(({ id }) => id),
    circles: findCircles(kept),
    bursts: findBursts(
      posted.filter(({ id }) => spreading.some(node => node.id === id)),
      given.rule,
    ),
  };
}

function readPages(carried: readonly Carried[], { judge }: SpreadSetting): Page[] {
  const byDocument = Map.groupBy(carried, ({ document }) => document.document);
  return [...byDocument.values()]
    .flatMap(found => {
      const judged = found.map(each => ({ ...each, worth: judge(each.statement), role: roleOf(each, judge) }));
      return judged.sort((a, b) => rankOf(a.role) - rankOf(b.role) || compareCarried(a, b)).slice(0, 1);
    })
    .sort((a, b) => (a.document.document < b.document.document ? -1 : 1));
}

const RANKS: readonly SpreadRole[] = [
  'first_hand',
  'reports',
  'checks',
  'denies',
  'takes_back',
  'passes_on',
  'told_of',
];

function rankOf(role: SpreadRole): number {
  return RANKS.indexOf(role);
}

/** How a statement's page stands to its words. */
export function roleOf({ document, statement }: Carried, judge: SpreadSetting['judge']): SpreadRole {
  if (statement.negated || statement.attitude === 'denial') return 'denies';
  if (statement.standing === 'retracted') return 'takes_back';
  // What a fact-check reports of the words belongs to its check.
  if (statement.standing === 'checked' || document.kind === 'fact-check') return 'checks';
  const { basis } = judge(statement);
  if (basis === null) return 'passes_on';
  return basis === 'first_hand' ? 'first_hand' : 'reports';
}

function nodeOf(
  { document, spans, statement, role, printed }: Page,
  { speakerOf, setting }: SpreadSetting,
): SpreadNode {
  const network = document.outlet === null ? null : setting.networkOf(document.outlet);
  return {
    id: document.document,
    document: document.document,
    label: labelOf(document),
    ...(network === null ? {} : { network }),
    role,
    unnamed: false,
    kind: document.kind,
    title: document.title,
    url: document.url,
    published: document.published,
    statement: printed === true ? null : statement.id,
    words: printCarried({ document, spans }),
    speaker: speakerOf(statement),
    headlineOnly: isInHeadline({ document, spans, statement }),
    toldBy: [],
  };
}

function isInHeadline({ document, spans, statement }: Pick<Page, 'document' | 'spans' | 'statement'>): boolean {
  const start = spans[0]?.[0] ?? 0;
  const role = document.blocks.find(({ span }) => span[0] <= start && start < span[1])?.role;
  return statement.role !== 'body' || role === 'headline' || role === 'standfirst';
}

/** Who publishes a document, or what it is called. */
function labelOf(document: OriginDocument): string {
  const name = nameOf(document);
  return document.outlet === null && document.title === null && document.path !== null
    ? (document.path.split('/').at(-1) ?? name)
    : name;
}

function wordedOf(page: Page, { speakerOf }: SpreadSetting): Worded {
  const { document, statement } = page;
  return {
    words: printCarried(page),
    type: statement.type,
    inHeadline: isInHeadline(page),
    // A name that only one text has for the speaker is no other speaker.
    speaker: statement.person === null ? null : speakerOf(statement),
    language: document.language,
  };
}

/** What a page that heard the words itself has otherwise than the first-hand record of them. */
function differs(
  page: Page,
  pages: readonly Page[],
  { leading, given }: { readonly leading: ReadonlySet<string>; readonly given: SpreadSetting },
): Pick<SpreadNode, 'differs'> {
  if (leading.has(page.document.document) || (page.role !== 'reports' && page.role !== 'passes_on')) return {};
  const source = pages.find(
    ({ role, statement }) => role === 'first_hand' && given.isOneSaying(statement, page.statement),
  );
  const changes = source === undefined ? [] : readChanges(wordedOf(source, given), wordedOf(page, given));
  return changes.length === 0 ? {} : { differs: changes };
}

interface Weaving {
  readonly outside: OutsideSources;
  readonly given: SpreadSetting;
}

function edgesUp(page: Page, pages: readonly Page[], { outside, given }: Weaving): SpreadEdge[] {
  const edges: SpreadEdge[] = [];
  let child = page.document.document;
  for (const { document, name, unnamed, url, rests, likeness, because } of readWay(
    page.statement,
    page.worth,
    given.setting,
  )) {
    const source = document === null ? null : pages.find(other => other.document.document === document.document);
    const parent = source?.document.document ?? outside.add({ name, unnamed, url, toldBy: page.document.document });
    const direct = child === page.document.document && source !== null && source !== undefined;
    edges.push({
      child,
      parent,
      rests,
      because,
      in: page.document.document,
      changes: direct ? readChanges(wordedOf(source, given), wordedOf(page, given)) : [],
      ...(likeness === undefined ? {} : { likeness }),
    });
    child = parent;
  }
  return edges;
}

/** What a fact-check says of the way: who had the words, and who cited whom. */
function edgesTold(check: OriginDocument, pages: readonly Page[], outside: OutsideSources): SpreadEdge[] {
  const told = readTold(check);
  const idOf = (name: string, unnamed: boolean): string =>
    pages.find(({ document, role }) => role !== 'checks' && document !== check && isFrom(document, name))?.document
      .document ?? outside.add({ name, unnamed, url: null, toldBy: check.document });
  const edges: SpreadEdge[] = [];
  const had: string[] = [];
  for (const { source, from, words } of told) {
    const child = idOf(source.name, source.unnamed);
    if (from === null) had.push(child);
    else
      edges.push({
        child,
        parent: idOf(from.name, from.unnamed),
        rests: 'says_so',
        because: words,
        in: check.document,
        changes: [],
      });
  }
  // Of those who had the words, one whose source is told stands nearer to where they come from than one whose source is not.
  const sourced = new Set(edges.map(({ child }) => child));
  const nearer = had.find(id => sourced.has(id));
  if (nearer === undefined) return edges;
  const cited = new Set(edges.map(({ parent }) => parent));
  const others = [...new Set(had)].filter(
    id => !sourced.has(id) && !cited.has(id) && id.startsWith('outside:') && !id.startsWith(UNNAMED),
  );
  return [
    ...edges,
    ...others.map(child => ({
      child,
      parent: nearer,
      rests: 'told_beside' as const,
      because: null,
      in: check.document,
      changes: [],
    })),
  ];
}

/** One edge for each pair: what rests on the page's own words before what another page tells. */
function distinct(edges: readonly SpreadEdge[]): SpreadEdge[] {
  const byPair = new Map<string, SpreadEdge>();
  for (const edge of edges) {
    const key = `${edge.child} ${edge.parent}`;
    const known = byPair.get(key);
    if (known === undefined || (known.rests === 'told_beside' && edge.rests !== 'told_beside')) byPair.set(key, edge);
  }
  const named = new Set([...byPair.values()].filter(({ rests }) => rests !== 'told_beside').map(({ child }) => child));
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, edge]) => edge)
    .filter(({ child, rests }) => rests !== 'told_beside' || !named.has(child));
}

/** In order of time; what has no date last. */
export function compareNodes(a: SpreadNode, b: SpreadNode): number {
  const [one, two] = [momentOf(a), momentOf(b)];
  return one - two || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A day without an hour is taken at its end; that of a first-hand text, on which the words were said, at its beginning. */
function momentOf({ published, role }: SpreadNode): number {
  const range = published === null ? null : timeRange(published);
  if (range === null) return Number.MAX_SAFE_INTEGER;
  return role === 'first_hand' ? range.first : range.last;
}
