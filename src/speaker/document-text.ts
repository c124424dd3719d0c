import type { Span } from '#base/span.ts';
import type { Description } from './descriptions.ts';
import type { Spoken } from './spoken.ts';
import type { NameRun } from './find-names.ts';
import type { Member } from './member.ts';
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

/** All that has been read of who a document speaks of; what sources are resolved against. */
export interface DocumentText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly runs: readonly NameRun[];
  readonly members: readonly Member[];
  readonly mentions: readonly Mention[];
  readonly spoken: readonly Spoken[];
  readonly descriptions: readonly Description[];
  /** For every token of a name, its title or the description that stands at it: that mention. */
  readonly named: ReadonlyMap<number, Mention>;
  /** Where statements name their sources, in order. */
  readonly sources: readonly Span[];
  /** Spans inside quotation marks, in order. */
  readonly quoted: readonly Span[];
  /** Which body "the company" and the like were last found to mean, by their noun; written as sources are resolved. */
  readonly bodies: Map<string, Member>;
}

/** The mentions by the tokens of their names, titles and descriptions; a name's own tokens come before others' descriptions. */
export function mapNamed(mentions: readonly Mention[]): Map<number, Mention> {
  const named = new Map<number, Mention>();
  for (const mention of mentions) {
    const { member, description } = mention;
    if (member === null || description === null) continue;
    for (let i = description.from; i < description.to; i += 1) named.set(i, mention);
  }
  for (const mention of mentions) for (let i = mention.run.titleFrom; i < mention.run.to; i += 1) named.set(i, mention);
  return named;
}

/** The tokens of a span, as half-open positions. */
export function tokensIn(tokens: readonly Token[], [start, end]: Span): readonly [number, number] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= start) low = middle + 1;
    else high = middle;
  }
  const from = low;
  while (low < tokens.length && (tokens[low] as Token).start < end) low += 1;
  return [from, low];
}
