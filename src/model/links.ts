import type { Role } from './labels.ts';
import { isQuoted, linkProbabilityOf, type Link, type LinkWeights, type RoleSpan } from './link-features.ts';

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
      const probability = linkProbabilityOf(weights, { link, from, to }, { spans, tokens });
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
