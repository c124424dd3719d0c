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

/** Sentence ends among tokens; those inside a quotation count as well, for a quotation of several sentences is far from its cue. */
const ENDS = new Set(['.', '?', '!']);

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
  const ends = few(gap.filter(token => ENDS.has(token)).length);
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
    `${base} comma ${gap.includes(',')}`,
    `${base} semicolon ${gap.includes(';')}`,
    `${base} and ${gap.includes('and') || gap.includes('but')}`,
  ];
  if (link !== 'cue-source') {
    const quoted =
      /^(?:"|“|``|'')$/u.test(paragraph.tokens[from.from] ?? '') ||
      /^(?:"|“|``|'')$/u.test(paragraph.tokens[from.from - 1] ?? '');
    facts.push(`${base} quoted ${quoted} ends ${ends}`);
  }
  return facts;
}

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
  return [
    ...linked,
    ...alone.map(content => ({ source: best('content-source', content, sources), cue: null, content: [content] })),
  ];
}
