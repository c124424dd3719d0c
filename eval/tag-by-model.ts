import { guessSpans } from '#model/attribution-model.ts';
import { loadAttributionModel, SETTINGS } from '#model/load-model.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { chooseSpans } from '#model/spans.ts';
import type { TagInstances } from './instances.ts';

/** The spans that the trained model names in the set's own paragraphs and tokens: nothing else of the program has a say. */
export function tagByModel(model: AttributionModel): TagInstances {
  return paragraphs =>
    guessSpans(
      model,
      paragraphs.map(({ tokens }) => tokens),
    ).map(guesses =>
      chooseSpans(
        guesses.filter(({ role, probability }) => probability > model.thresholds[role]),
        0,
      ).map(({ role, from, to }) => ({ kind: role, from, to })),
    );
}

/** Loads the model that `--setting` asks for, `fast` unless it is said. */
export async function loadAskedModel(options: readonly string[]): Promise<AttributionModel> {
  const asked = options[options.indexOf('--setting') + 1];
  return loadAttributionModel(SETTINGS.find(setting => setting === asked) ?? 'fast');
}
