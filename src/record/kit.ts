import type { AttributionModel } from '#model/model-file.ts';
import type { Setting } from './setting.ts';

/** What a reading thread works with from its first source to its last: made once, since loading takes a while. */
export interface Kit {
  readonly setting: Setting;
  /** What finds statements in English prose beside the rules; null: the rules alone. */
  readonly model: AttributionModel | null;
}

/** Makes the kit of a setting. */
export async function openKit(setting: Setting): Promise<Kit> {
  return { setting, model: null };
}
