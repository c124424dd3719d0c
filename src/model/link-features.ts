import { ROLES, type Role } from './labels.ts';

/** A span of a paragraph, tokens `[from, to)`. */
export interface RoleSpan {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

/** Which kinds of spans belong together: the words to their cue, a cue to its source, words without a cue to their source. */
export const LINKS = ['content-cue', 'cue-source', 'content-source'] as const;
export type Link = (typeof LINKS)[number];

/** What speaks for a link, by name; a weight that is not listed is nothing. */
export type LinkWeights = Readonly<Record<string, number>>;

const STEPS = [0, 1, 2, 4, 8, 16, 32];
const bucket = (count: number): number => STEPS.findLastIndex(step => count >= step);
const few = (count: number): number => Math.min(count, MOST_COUNTED);
const MOST_COUNTED = 3;

const MARK = /^(?:"|“|”|``|''|„|«|»)$/u;

/** True if a sentence ends at a token: a point before a capital or a mark, not one of "D-Mo." in brackets. */
function endsAt(tokens: readonly string[], i: number): boolean {
  const token = tokens[i] ?? '';
  if (token !== '.' && token !== '?' && token !== '!') return false;
  const next = tokens[i + 1] ?? '';
  return next === '' || MARK.test(next) || /^\p{Lu}/u.test(next);
}

/** What a token between two spans may be, as bits. */
const ENDS = 1;
const MARKS = 2;
const COMMA = 4;
const SEMICOLON = 8;
const AND = 16;

function bitsOf(tokens: readonly string[], i: number): number {
  const token = tokens[i] ?? '';
  if (token === 'and' || token === 'but') return AND;
  if (/^\w/u.test(token) || !/^[^\p{L}\p{N}]+$/u.test(token)) return 0;
  const comma = token === ',' ? COMMA : token === ';' ? SEMICOLON : 0;
  return MARKS + comma + (endsAt(tokens, i) ? ENDS : 0);
}

const bitsKept = new WeakMap<readonly string[], Uint8Array>();

/** The bits of every token of a paragraph, read once for all of its pairs. */
function bitsOfAll(tokens: readonly string[]): Uint8Array {
  let bits = bitsKept.get(tokens);
  if (bits === undefined) {
    bits = Uint8Array.from(tokens, (_, i) => bitsOf(tokens, i));
    bitsKept.set(tokens, bits);
  }
  return bits;
}

/** What can be said of two spans of one paragraph: which stands first, how far, and what stands between. */
interface PairFacts {
  readonly link: Link;
  readonly side: 'after' | 'before';
  /** A step of `STEPS`, as is `rest`: how many words between are in no span (−1 where spans cover each other). */
  readonly distance: number;
  readonly rest: number;
  readonly cues: number;
  readonly sources: number;
  readonly contents: number;
  /** Ends of sentences. */
  readonly ends: number;
  /** The roles of the first four spans between, each a digit to the base of 4 from 1 on. */
  readonly roles: number;
  readonly comma: boolean;
  readonly semicolon: boolean;
  readonly and: boolean;
  readonly quoted: boolean;
}

interface Pair {
  readonly from: RoleSpan;
  readonly to: RoleSpan;
}
interface Paragraph {
  readonly spans: readonly RoleSpan[];
  readonly tokens: readonly string[];
}

const ROLES_NAMED = 4;

function factsOf(link: Link, { from, to }: Pair, { spans, tokens }: Paragraph): PairFacts {
  const first = from.from < to.from ? from : to;
  const second = first === from ? to : from;
  const start = first.to;
  const end = second.from;
  const inside = spans.filter(span => span.from >= start && span.to <= end).sort((a, b) => a.from - b.from);
  const bits = bitsOfAll(tokens);
  let seen = 0;
  let ends = 0;
  let marks = 0;
  for (let i = start; i < end; i += 1) {
    const bit = bits[i] ?? 0;
    if (bit === 0) continue;
    seen |= bit;
    if ((bit & ENDS) !== 0) ends += 1;
    if ((bit & MARKS) !== 0 && !inside.some(span => span.from <= i && i < span.to)) marks += 1;
  }
  const counts = { cue: 0, source: 0, content: 0 };
  let covered = 0;
  let roles = 0;
  for (const [i, span] of inside.entries()) {
    counts[span.role] += 1;
    covered += span.to - span.from;
    if (i < ROLES_NAMED) roles = roles * 4 + ROLES.indexOf(span.role) + 1;
  }
  return {
    link,
    side: first === from ? 'after' : 'before',
    distance: bucket(Math.max(0, end - start)),
    rest: bucket(end - start - covered - marks),
    cues: few(counts.cue),
    sources: few(counts.source),
    contents: few(counts.content),
    ends: few(ends),
    roles,
    comma: (seen & COMMA) !== 0,
    semicolon: (seen & SEMICOLON) !== 0,
    and: (seen & AND) !== 0,
    quoted: link !== 'cue-source' && isQuoted(from, tokens),
  };
}

/** "cuco": the first letters of the roles between. */
function nameRoles(roles: number): string {
  return roles === 0 ? '' : nameRoles(roles >> 2) + (ROLES[(roles & 3) - 1] ?? '').slice(0, 2);
}

/** One thing that speaks for or against a link: a number below `size` for a table, and the name behind the link and side. */
interface Feature {
  readonly size: number;
  readonly code: (facts: PairFacts) => number;
  readonly name: (facts: PairFacts) => string;
}

const MANY = MOST_COUNTED + 1;
const ALL_STEPS = STEPS.length + 1;
const ALL_ROLES = 4 ** ROLES_NAMED;

const FEATURES: readonly Feature[] = [
  { size: 1, code: () => 0, name: () => '' },
  { size: ALL_STEPS, code: facts => facts.distance, name: facts => ` distance ${facts.distance}` },
  { size: MANY, code: facts => facts.cues, name: facts => ` cues ${facts.cues}` },
  { size: MANY, code: facts => facts.sources, name: facts => ` sources ${facts.sources}` },
  { size: MANY, code: facts => facts.contents, name: facts => ` contents ${facts.contents}` },
  { size: MANY, code: facts => facts.ends, name: facts => ` ends ${facts.ends}` },
  {
    size: MANY ** 4,
    code: facts => ((facts.cues * MANY + facts.sources) * MANY + facts.contents) * MANY + facts.ends,
    name: facts => ` between ${facts.cues}${facts.sources}${facts.contents} ends ${facts.ends}`,
  },
  { size: ALL_ROLES, code: facts => facts.roles, name: facts => ` roles ${nameRoles(facts.roles)}` },
  {
    size: ALL_ROLES * ALL_STEPS * MANY,
    code: facts => (facts.roles * ALL_STEPS + facts.rest + 1) * MANY + facts.ends,
    name: facts => ` roles ${nameRoles(facts.roles)} rest ${facts.rest} ends ${facts.ends}`,
  },
  { size: 2, code: facts => Number(facts.comma), name: facts => ` comma ${facts.comma}` },
  { size: 2, code: facts => Number(facts.semicolon), name: facts => ` semicolon ${facts.semicolon}` },
  { size: 2, code: facts => Number(facts.and), name: facts => ` and ${facts.and}` },
];

/** Those of links of contents alone. */
const CONTENT_FEATURES: readonly Feature[] = [
  ...FEATURES,
  {
    size: 2 * MANY,
    code: facts => Number(facts.quoted) * MANY + facts.ends,
    name: facts => ` quoted ${facts.quoted} ends ${facts.ends}`,
  },
  {
    size: 2 * ALL_ROLES,
    code: facts => Number(facts.quoted) * ALL_ROLES + facts.roles,
    name: facts => ` quoted ${facts.quoted} roles ${nameRoles(facts.roles)}`,
  },
];

const featuresFor = (link: Link): readonly Feature[] => (link === 'cue-source' ? FEATURES : CONTENT_FEATURES);
const nameOf = (feature: Feature, facts: PairFacts): string => `${facts.link} ${facts.side}${feature.name(facts)}`;

/** What speaks for a link of two spans of one paragraph, by name. */
export function linkFeatures(link: Link, pair: Pair, paragraph: Paragraph): string[] {
  const facts = factsOf(link, pair, paragraph);
  return featuresFor(link).map(feature => nameOf(feature, facts));
}

/** True if words begin with a quotation mark, or right behind one. */
export const isQuoted = ({ from }: RoleSpan, tokens: readonly string[]): boolean =>
  MARK.test(tokens[from] ?? '') || MARK.test(tokens[from - 1] ?? '');

/** How probable a link is, between 0 and 1. */
export function linkProbability(weights: LinkWeights, features: readonly string[]): number {
  return probabilityOf(features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0));
}

const probabilityOf = (score: number): number => 1 / (1 + Math.exp(-score));

/** The weights by number instead of by name: for each link and side the tables of its features, filled as they are asked for. */
type WeightTables = Map<string, Float64Array[]>;
const tablesKept = new WeakMap<LinkWeights, WeightTables>();

/** The same as `linkProbability` of `linkFeatures`, without writing out the names of features that were met before. */
export function linkProbabilityOf(
  weights: LinkWeights,
  { link, ...pair }: Pair & { readonly link: Link },
  paragraph: Paragraph,
): number {
  const facts = factsOf(link, pair, paragraph);
  const features = featuresFor(facts.link);
  let kept = tablesKept.get(weights);
  if (kept === undefined) tablesKept.set(weights, (kept = new Map()));
  const of = facts.side === 'after' ? AFTER_KEYS[facts.link] : facts.link;
  let tables = kept.get(of);
  if (tables === undefined) kept.set(of, (tables = features.map(({ size }) => new Float64Array(size).fill(NaN))));
  let score = 0;
  for (let i = 0; i < features.length; i += 1) {
    const feature = features[i];
    const table = tables[i];
    if (feature === undefined || table === undefined) continue;
    const code = feature.code(facts);
    let weight = table[code] ?? NaN;
    if (Number.isNaN(weight)) {
      weight = weights[nameOf(feature, facts)] ?? 0;
      table[code] = weight;
    }
    score += weight;
  }
  return probabilityOf(score);
}

const AFTER_KEYS = {
  'content-cue': 'content-cue after',
  'cue-source': 'cue-source after',
  'content-source': 'content-source after',
} as const satisfies Record<Link, string>;
