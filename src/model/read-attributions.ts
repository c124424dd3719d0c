import type { Span } from '#base/span.ts';
import { guessSpans } from './attribution-model.ts';
import { linkSpans } from './links.ts';
import type { AttributionModel } from './model-file.ts';
import { chooseSpans, type SpanGuess } from './spans.ts';
import { cutTokens } from './tokens.ts';

/** Words that a text attributes to somebody, as the model reads one paragraph: spans of the text, half-open. */
export interface Attribution {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** Several where the words are interrupted. */
  readonly content: readonly Span[];
  /** How probable the least probable piece of the content is, to the letter. */
  readonly probability: number;
}

/** The attributions of each paragraph of a text, in order. */
export function readAttributions(model: AttributionModel, text: string, paragraphs: readonly Span[]): Attribution[][] {
  const tokens = paragraphs.map(span => cutTokens(text, span));
  const words = tokens.map(spans => spans.map(([start, end]) => text.slice(start, end)));
  const guesses = guessSpans(model, words);
  return paragraphs.map((_, i) => {
    const places = tokens[i] ?? [];
    const chosen = chooseSpans(
      (guesses[i] ?? []).filter(({ role, probability }) => probability > model.thresholds[role]),
      0,
    );
    const spanOf = ({ from, to }: SpanGuess): Span => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? 0];
    return linkSpans(chosen, words[i] ?? [], model.links).map(({ source, cue, content }) => ({
      source: source === null ? null : spanOf(source),
      cue: cue === null ? null : spanOf(cue),
      content: content.map(spanOf),
      probability: Math.min(...content.map(({ probability }) => probability)),
    }));
  });
}
