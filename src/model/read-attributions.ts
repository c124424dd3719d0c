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
    const paragraph = { guesses: guesses[i] ?? [], words: words[i] ?? [] };
    const chosen = withWords(
      model,
      paragraph,
      chooseSpans(
        paragraph.guesses.filter(guess => guess.probability > model.thresholds[guess.role]),
        0,
      ),
    );
    const spanOf = ({ from, to }: SpanGuess): Span => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? 0];
    return linkSpans(chosen, paragraph.words, model.links).map(({ source, cue, content }) => ({
      source: source === null ? null : spanOf(source),
      cue: cue === null ? null : spanOf(cue),
      content: content.map(spanOf),
      probability: Math.min(...content.map(({ probability }) => probability)),
    }));
  });
}

/** Where the end of words is hard to tell, many spans share what is sure of them all: the likeliest is named from here on. */
const LEAST_WORDS = 0.2;

/** Gives a cue that would stand without words the likeliest ones that could be its own. */
function withWords(
  model: AttributionModel,
  paragraph: { readonly guesses: readonly SpanGuess[]; readonly words: readonly string[] },
  chosen: readonly SpanGuess[],
): SpanGuess[] {
  const linked = new Set(linkSpans(chosen, paragraph.words, model.links).map(({ cue }) => cue));
  let spans = [...chosen];
  for (const cue of chosen) {
    if (cue.role !== 'cue' || linked.has(cue)) continue;
    const likeliest = paragraph.guesses
      .filter(({ role, probability }) => role === 'content' && probability > LEAST_WORDS)
      .filter(guess => spans.every(other => guess.to <= other.from || other.to <= guess.from))
      .toSorted((a, b) => b.probability - a.probability || a.from - b.from || a.to - b.to)
      .find(guess =>
        linkSpans([...spans, guess], paragraph.words, model.links).some(
          one => one.cue === cue && one.content.includes(guess),
        ),
      );
    if (likeliest !== undefined) spans = [...spans, likeliest].toSorted((a, b) => a.from - b.from);
  }
  return spans;
}
