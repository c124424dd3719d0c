import type { PartialTime } from '#base/time.ts';
import type { ClaimRead, Coverage } from '#check/finding.ts';
import { sayCoverage } from '#check/say-coverage.ts';
import type { Burst, BurstRule } from '#spread/bursts.ts';
import type { Spread, SpreadEdge, SpreadNode, SpreadRests } from '#spread/spread.ts';
import { compareNodes } from '#spread/read-spread.ts';
import type { TracedWords } from '#spread/trace.ts';
import type { DenialLine } from '#timeline/timeline.ts';
import { wrap } from './report.ts';
import { sayDenial, sayDenied } from './say-denial.ts';
import { sayChange } from './say-change.ts';
import { listNames, sayDay } from './sentences.ts';
import { tableVariants } from './variants-table.ts';

/** What somebody wants traced. */
export interface TraceAsked {
  readonly kind: 'quote' | 'statement' | 'finding' | 'document';
  /** The identifier; null for a quote. */
  readonly id: string | null;
  readonly rule: BurstRule;
}

/** The way of some words through a record, and what the record covers. */
export interface Trace extends TracedWords {
  readonly asked: TraceAsked;
  /** Who denies that the words were said, each with what of the record that is of, and whether it has them at all. */
  readonly denials: readonly DenialLine[];
  readonly coverage: Coverage;
}

/** Roles that stand beside the spread. */
const BESIDE = { checks: 'CHECKED BY', denies: 'DENIED BY', takes_back: 'TAKEN BACK BY' } as const;

/**
 * A trace for a terminal: a tree from those who had the words first down to those who followed, with what each step rests on and what
 * became of the words; then checks, bursts, the table of wordings, and what the record covers. At most 100 characters a line; ends with a line break.
 */
export function reportTrace(trace: Trace): string {
  const { words, speaker, spread, utterances, asked } = trace;
  const { nodes } = spread;
  const lines = wrap(`“${words.replaceAll(/\s+/gu, ' ')}”${speaker === null ? '' : ` · ${speaker}`}`, '');
  const spreading = nodes.filter(({ role }) => !(role in BESIDE));
  if (nodes.length === 0) lines.push('', 'Nothing in this record has these words.');
  else {
    lines.push(...wrap(sayFirst(spread), ''));
    if (spreading.length > 0) lines.push('', ...drawTree(spread));
    for (const circle of spread.circles)
      lines.push(
        '',
        ...wrap(
          `In a circle, each has it from the next: ${circle.map(id => labelOf(nodes, id)).join(' → ')} → ${labelOf(nodes, circle[0] ?? '')}.`,
          '',
        ),
      );
    for (const role of ['checks', 'denies', 'takes_back'] as const) {
      const theirs = nodes.filter(node => node.role === role && !isTold(node, trace));
      if (theirs.length > 0) lines.push('', ...theirs.flatMap(node => wrap(`${BESIDE[role]} ${sayNode(node)}`, '')));
    }
    for (const denial of trace.denials)
      lines.push('', ...wrap(sayDenial(denial), ''), ...wrap(sayDenied(denial, { withWords: false }), '    '));
    for (const burst of spread.bursts) lines.push('', ...sayBurst(burst, spread, asked.rule));
    for (const [i, utterance] of utterances.entries())
      lines.push('', ...tableVariants(utterance, { number: i + 1, of: utterances.length, nodes }));
  }
  lines.push('', ...wrap(sayCoverage({ coverage: trace.coverage, claim: claimOf(trace) }), ''));
  return `${lines.join('\n')}\n`;
}

/** What a page denies is told once, with its own words where they are known. */
function isTold({ role, document }: SpreadNode, { denials }: Trace): boolean {
  return role === 'denies' && denials.some(({ documents }) => document !== null && documents.includes(document));
}

function claimOf({ words, speaker }: Trace): ClaimRead {
  return { text: words, words, speaker, frameSpeaker: null, on: null };
}

function labelOf(nodes: readonly SpreadNode[], id: string): string {
  return nodes.find(node => node.id === id)?.label ?? id;
}

function sayFirst({ nodes, first }: Spread): string {
  const node = nodes.find(({ id }) => id === first);
  if (node === undefined || node.published === null) {
    const told = nodes.filter(({ document, role }) => document !== null && !(role in BESIDE));
    return told.length === 0
      ? 'No page of this record gives the words as said.'
      : 'No page that has the words gives its date.';
  }
  return `First in this record: ${node.label}, ${sayMoment(node.published)}.`;
}

function sayMoment(time: PartialTime): string {
  const clock = /T(\d\d:\d\d)/u.exec(time)?.[1];
  return clock === undefined ? sayDay(time) : `${sayDay(time)}, ${clock}`;
}

const ROLES: Readonly<Record<SpreadNode['role'], string | null>> = {
  first_hand: 'first-hand',
  reports: null,
  passes_on: 'only passes the words on',
  checks: null,
  denies: null,
  takes_back: null,
  told_of: 'not in this record',
};

function sayNode(node: SpreadNode): string {
  const { label, kind, published, role, unnamed, title, headlineOnly } = node;
  return [
    label,
    kind !== null && kind !== 'article' && !label.toLowerCase().includes(kind) ? kind : null,
    published === null ? null : sayMoment(published),
    headlineOnly && role === 'passes_on' ? 'only in its headline' : ROLES[role],
    unnamed ? 'no name' : null,
    title === null || title === label ? null : `“${title}”`,
  ]
    .filter(part => part !== null)
    .join(' · ');
}

const RESTS: Readonly<Record<SpreadRests, string>> = {
  first_hand: 'from it first-hand',
  links_to: 'links to it',
  cites_by_name: 'cites it by name',
  same_text: 'has its text',
  rewritten: 'tells its story in other words',
  says_so: 'has it from there',
  told_beside: 'told of beside it; from whom it has the words is not told',
};

function sayEdge({ rests, likeness, because, in: where, child }: SpreadEdge, nodes: readonly SpreadNode[]): string {
  const told = child === where ? '' : `, as ${labelOf(nodes, where)} says`;
  const alike = likeness === undefined ? '' : `, ${Math.round(likeness * 100)} % alike`;
  const words = because === null ? '' : `: “${shorten(because.replaceAll(/\s*\([^()]{0,80}\)/gu, ''))}”`;
  return `${RESTS[rests]}${alike}${told}${words}`;
}

/** Characters shown of what a page says. */
const SHOWN = 200;

function shorten(text: string): string {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.length <= SHOWN ? flat : `${flat.slice(0, flat.lastIndexOf(' ', SHOWN))} …`;
}

/** The stations, those who had the words first at the left, and under each who has them from there, in order of time. */
function drawTree(spread: Spread): string[] {
  const { nodes, edges, deadEnds } = spread;
  const shown = new Set<string>();
  const lines: string[] = [];
  const nodeById = new Map(nodes.map(node => [node.id, node]));
  const draw = (
    node: SpreadNode,
    indent: string,
    from: { readonly edge: SpreadEdge; readonly last: boolean } | null,
  ): void => {
    const again = shown.has(node.id);
    shown.add(node.id);
    const branch =
      from === null ? '' : from.edge.rests === 'told_beside' ? (from.last ? '└┄ ' : '├┄ ') : from.last ? '└─ ' : '├─ ';
    const below = from === null ? indent : `${indent}${from.last ? '   ' : '│  '}`;
    const children = again
      ? []
      : edges.filter(({ parent }) => parent === node.id).flatMap(edge => ({ edge, node: nodeById.get(edge.child) }));
    const sorted = children
      .flatMap(({ edge, node: child }) => (child === undefined ? [] : [{ edge, child }]))
      .sort((a, b) => compareNodes(a.child, b.child));
    const rail = sorted.length > 0 ? `${below}│   ` : `${below}    `;
    const details = again ? ['(above)'] : detailsOf(node, from?.edge ?? null, { nodes, deadEnds });
    lines.push(
      ...hang(
        `${indent}${branch}`,
        `${below}${sorted.length > 0 ? '│  ' : '   '}`,
        again ? `${node.label} (above)` : sayNode(node),
      ),
    );
    if (!again) for (const detail of details) lines.push(...wrap(detail, rail));
    for (const [i, { edge, child }] of sorted.entries()) draw(child, below, { edge, last: i === sorted.length - 1 });
  };
  const followers = new Set(edges.map(({ child }) => child));
  const spreading = nodes.filter(({ role }) => !(role in BESIDE)).sort(compareNodes);
  // What stands in a circle has no beginning; it is drawn from the first of it.
  for (const node of [...spreading.filter(({ id }) => !followers.has(id)), ...spreading])
    if (!shown.has(node.id)) draw(node, '', null);
  return lines;
}

function detailsOf(
  node: SpreadNode,
  edge: SpreadEdge | null,
  { nodes, deadEnds }: { readonly nodes: readonly SpreadNode[]; readonly deadEnds: readonly string[] },
): string[] {
  const told =
    node.document === null && node.toldBy.length > 0
      ? `told of by ${listNames(node.toldBy.map(id => labelOf(nodes, id)))}`
      : null;
  return [
    edge === null ? told : sayEdge(edge, nodes),
    node.words === null ? null : shorten(node.words),
    ...(edge?.changes ?? []).map(change => `changed: ${sayChange(change)}`),
    ...(node.differs ?? []).map(change => `against the first-hand wording: ${sayChange(change)}`),
    deadEnds.includes(node.id)
      ? node.unnamed
        ? 'the way ends here, at nobody who is named'
        : 'the way ends here: it names no source'
      : null,
  ].filter(line => line !== null);
}

/** A line behind a mark, and what does not go on it under it. */
function hang(mark: string, under: string, text: string): string[] {
  const [first = '', ...rest] = wrap(text, ' '.repeat(Math.max(mark.length, under.length + 2)));
  const start = Math.max(mark.length, under.length + 2);
  return [`${mark}${first.slice(start)}`, ...rest.map(line => `${under}  ${line.trimStart()}`)];
}

function sayBurst(
  { posts, actors, from, to }: Burst,
  { nodes }: Spread,
  { windowSeconds, participation }: BurstRule,
): string[] {
  const when = from === to ? sayMoment(from) : `${sayMoment(from)} to ${sayMoment(to)}`;
  const rule = `no more than ${windowSeconds} seconds apart, ${participation} or more taking part`;
  return wrap(
    `BURST ${posts.length} ${posts.length === 1 ? 'page' : 'pages'} with the same words, ${when} (${rule}): ${listNames(actors.length > 0 ? actors : posts.map(id => labelOf(nodes, id)))}. That they did it together is not shown by this.`,
    '',
  );
}
