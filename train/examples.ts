import { featuresOf, FIRST_TOKEN, foldWord, quoteStates, QUOTE_STATES } from '../src/model/features.ts';
import type { FeatureShape } from '../src/model/network-file.ts';
import type { Instance } from './corpus.ts';
import type { Example } from './forwards.ts';
import { plainToken, type Lexicon } from './words.ts';

/** Widths of the embeddings, in the order of an example's numbers. */
export function wordFeatures({ written }: Lexicon): FeatureShape[] {
  return [
    { name: 'word', of: 'word', size: written.words.length + 1, width: 64 },
    { name: 'suffix', of: 'word', size: written.suffixes.length + 1, width: 24 },
    { name: 'shape', of: 'word', size: written.shapes.length + 1, width: 8 },
    { name: 'cue', of: 'word', size: 9, width: 8 },
    { name: 'quote', of: 'place', size: QUOTE_STATES, width: 8 },
  ];
}

/**
 * What a network is told of each paragraph: numbers of words, endings, shapes, cue steps and quotation states. Where the lexicon was
 * counted over these very documents, `jackknife` leaves a document's own fold out of it.
 */
export function examplesOf(instances: readonly Instance[], lexicon: Lexicon, jackknife: boolean): Example[] {
  let document = '';
  let open = false;
  return instances.map(({ id, w }) => {
    if (id !== document) {
      document = id;
      open = false;
    }
    const tokens = w.map(plainToken);
    const features = tokens.map(token => featuresOf(lexicon.vocabulary, token));
    const marks = quoteStates(tokens, open);
    open = marks.open;
    const quote = marks.states.slice();
    quote[0] = (quote[0] ?? 0) + FIRST_TOKEN;
    return {
      length: w.length,
      numbers: [
        Int32Array.from(features, one => one.word),
        Int32Array.from(features, one => one.suffix),
        Int32Array.from(features, one => one.shape),
        Int32Array.from(tokens, (token, i) =>
          jackknife ? lexicon.cueOf(foldWord(token), id) : (features[i]?.cue ?? 0),
        ),
        Int32Array.from(quote),
      ],
    };
  });
}
