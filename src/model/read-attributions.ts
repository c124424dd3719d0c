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
    const likely = paragraph.guesses.filter(guess => guess.probability > model.thresholds[guess.role]);
    const spanOf = ({ from, to }: SpanGuess): Span => [places[from]?.[0] ?? 0, places[to - 1]?.[1] ?? 0];
    const linked = stretchesOf(chooseSpans(likely, 0), paragraph).flatMap(stretch =>
      linkSpans(withWords(model, stretch, stretch.chosen), paragraph.words, model.links),
    );
    return linked.map(({ source, cue, content }) => ({
      source: source === null ? null : spanOf(source),
      cue: cue === null ? null : spanOf(cue),
      content: content.map(spanOf),
      probability: Math.min(...content.map(({ probability }) => probability)),
    }));
  });
}

interface Stretch {
  readonly chosen: readonly SpanGuess[];
  readonly guesses: readonly SpanGuess[];
  readonly words: readonly string[];
}

/** What belongs together stands close together: a paragraph of more spans is linked in stretches, so that the work grows with its length. */
const LARGEST_STRETCH = 40;
const LEAST_STRETCH = 20;

/** A paragraph's spans in stretches, cut where the most words stand between two. */
function stretchesOf(chosen: readonly SpanGuess[], { guesses, words }: Omit<Stretch, 'chosen'>): Stretch[] {
  if (chosen.length <= LARGEST_STRETCH) return [{ chosen, guesses, words }];
  const stretches: Stretch[] = [];
  let first = 0;
  let from = 0;
  while (first < chosen.length) {
    let next = chosen.length;
    if (chosen.length - first > LARGEST_STRETCH) {
      next = first + LEAST_STRETCH;
      for (let i = next; i <= first + LARGEST_STRETCH; i += 1)
        if (gapBefore(chosen, i) > gapBefore(chosen, next)) next = i;
    }
    const to = chosen[next]?.from ?? words.length;
    stretches.push({
      chosen: chosen.slice(first, next),
      guesses: guesses.filter(guess => guess.from >= from && guess.to <= to),
      words,
    });
    first = next;
    from = to;
  }
  return stretches;
}

const gapBefore = (spans: readonly SpanGuess[], i: number): number => (spans[i]?.from ?? 0) - (spans[i - 1]?.to ?? 0);

/** Where the end of words is hard to tell, many spans share what is sure of them all: the likeliest is named from here on. */
const LEAST_WORDS = 0.2;

/** Gives a cue that would stand without words the likeliest ones that could be its own. */
function withWords(
  model: AttributionModel,
  paragraph: Omit<Stretch, 'chosen'>,
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
