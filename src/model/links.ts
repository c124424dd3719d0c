import type { Role } from './labels.ts';

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
const few = (count: number): number => Math.min(count, 3);

const MARK = /^(?:"|“|”|``|''|„|«|»)$/u;

/** True if a sentence ends at a token: a point before a capital or a mark, not one of "D-Mo." in brackets. */
function endsAt(tokens: readonly string[], i: number): boolean {
  const token = tokens[i] ?? '';
  if (token !== '.' && token !== '?' && token !== '!') return false;
  const next = tokens[i + 1] ?? '';
  return next === '' || MARK.test(next) || /^\p{Lu}/u.test(next);
}

/** The roles of the spans in a stretch, in order, and how many of its words are in none. */
function stretch(
  spans: readonly RoleSpan[],
  tokens: readonly string[],
  [from, to]: readonly [number, number],
): { roles: string; rest: number } {
  const inside = spans.filter(span => span.from >= from && span.to <= to).toSorted((a, b) => a.from - b.from);
  const covered = inside.reduce((sum, span) => sum + span.to - span.from, 0);
  const marks = tokens
    .slice(from, to)
    .filter(
      (token, k) =>
        /^[^\p{L}\p{N}]+$/u.test(token) && !inside.some(span => span.from <= from + k && from + k < span.to),
    ).length;
  return {
    roles: inside
      .slice(0, 4)
      .map(({ role }) => role.slice(0, 2))
      .join(''),
    rest: to - from - covered - marks,
  };
}

/** What can be said of two spans of one paragraph: which stands first, how far, and what stands between. */
export function linkFeatures(
  link: Link,
  pair: { readonly from: RoleSpan; readonly to: RoleSpan },
  paragraph: { readonly spans: readonly RoleSpan[]; readonly tokens: readonly string[] },
): string[] {
  const { from, to } = pair;
  const first = from.from < to.from ? from : to;
  const second = first === from ? to : from;
  const side = first === from ? 'after' : 'before';
  const gap = paragraph.tokens.slice(first.to, second.from);
  const between = (role: Role): number =>
    few(paragraph.spans.filter(span => span.role === role && span.from >= first.to && span.to <= second.from).length);
  const ends = few(gap.filter((_, k) => endsAt(paragraph.tokens, first.to + k)).length);
  const { roles, rest } = stretch(paragraph.spans, paragraph.tokens, [first.to, second.from]);
  const distance = bucket(gap.length);
  const base = `${link} ${side}`;
  const facts = [
    base,
    `${base} distance ${distance}`,
    `${base} cues ${between('cue')}`,
    `${base} sources ${between('source')}`,
    `${base} contents ${between('content')}`,
    `${base} ends ${ends}`,
    `${base} between ${between('cue')}${between('source')}${between('content')} ends ${ends}`,
    `${base} roles ${roles}`,
    `${base} roles ${roles} rest ${bucket(rest)} ends ${ends}`,
    `${base} comma ${gap.includes(',')}`,
    `${base} semicolon ${gap.includes(';')}`,
    `${base} and ${gap.includes('and') || gap.includes('but')}`,
  ];
  if (link !== 'cue-source') {
    const quoted = isQuoted(from, paragraph.tokens);
    facts.push(`${base} quoted ${quoted} ends ${ends}`, `${base} quoted ${quoted} roles ${roles}`);
  }
  return facts;
}

/** True if words begin with a quotation mark, or right behind one. */
const isQuoted = ({ from }: RoleSpan, tokens: readonly string[]): boolean =>
  MARK.test(tokens[from] ?? '') || MARK.test(tokens[from - 1] ?? '');

/** How probable a link is, between 0 and 1. */
export function linkProbability(weights: LinkWeights, features: readonly string[]): number {
  const score = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
  return 1 / (1 + Math.exp(-score));
}

/** One attribution of a paragraph: its words, what introduces them, whose they are. */
export interface LinkedSpans<S extends RoleSpan = RoleSpan> {
  readonly source: S | null;
  readonly cue: S | null;
  readonly content: readonly S[];
}

/** Less probable links are not made. */
const LEAST = 0.5;

/**
 * Joins the spans of a paragraph into attributions. Each content goes to its most probable cue, each cue to its most probable source;
 * contents of one cue are one attribution. What is left over stays alone.
 */
export function linkSpans<S extends RoleSpan>(
  spans: readonly S[],
  tokens: readonly string[],
  weights: LinkWeights,
): LinkedSpans<S>[] {
  const of = (role: Role): S[] => spans.filter(span => span.role === role);
  const best = (link: Link, from: S, candidates: readonly S[]): S | null => {
    let found: S | null = null;
    let most = LEAST;
    for (const to of candidates) {
      const probability = linkProbability(weights, linkFeatures(link, { from, to }, { spans, tokens }));
      if (probability > most) [found, most] = [to, probability];
    }
    return found;
  };
  const sources = of('source');
  const cues = of('cue');
  const byCue = new Map<S, S[]>();
  const alone: S[] = [];
  for (const content of of('content')) {
    const cue = best('content-cue', content, cues);
    if (cue === null) alone.push(content);
    else byCue.set(cue, [...(byCue.get(cue) ?? []), content]);
  }
  const linked = [...byCue].map(([cue, content]) => ({ source: best('cue-source', cue, sources), cue, content }));
  const rest: LinkedSpans<S>[] = [];
  for (const content of alone) {
    const source = best('content-source', content, sources);
    const quoted = isQuoted(content, tokens) ? spokeBefore(linked, content, { source, tokens }) : null;
    if (quoted === null) rest.push({ source, cue: null, content: [content] });
    else quoted.content.push(content);
  }
  return [...linked, ...rest];
}

/** Whose quoted words a quotation without a cue goes on with: those last quoted before it in the paragraph, if not of another source. */
function spokeBefore<S extends RoleSpan>(
  linked: readonly { source: S | null; cue: S; content: S[] }[],
  content: S,
  { source, tokens }: { source: S | null; tokens: readonly string[] },
): { content: S[] } | null {
  const before = linked
    .filter(one => one.content.some(part => part.to <= content.from && isQuoted(part, tokens)))
    .toSorted((a, b) => lastBefore(b.content, content) - lastBefore(a.content, content));
  const [nearest] = before;
  return nearest !== undefined && (source === null || source === nearest.source) ? nearest : null;
}

const lastBefore = (parts: readonly RoleSpan[], content: RoleSpan): number =>
  Math.max(...parts.filter(part => part.to <= content.from).map(part => part.to));
