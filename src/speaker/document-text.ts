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
