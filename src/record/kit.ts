import { loadAttributionModel } from '#model/load-model.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { MODELS } from './program.ts';
import type { Setting } from './setting.ts';

/** What a reading thread works with from its first source to its last: made once, since loading takes a while. */
export interface Kit {
  readonly setting: Setting;
  /** What finds statements in English prose, beside the rules. */
  readonly model: AttributionModel;
}

/** Makes the kit of a setting. @throws if the weights are missing, or are not those that readings are named after */
export async function openKit(setting: Setting): Promise<Kit> {
  const model = await loadAttributionModel(setting);
  if (model.name !== MODELS[setting]) throw new Error(`models/attribution-${setting}.bin is "${model.name}", not "${MODELS[setting]}"`);
  return { setting, model };
}
