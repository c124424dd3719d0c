import type { Setting } from './setting.ts';

/** What a reading thread works with from its first source to its last: made once, since loading takes a while. */
export interface Kit {
  readonly setting: Setting;
}

/** Makes the kit of a setting. */
export async function openKit(setting: Setting): Promise<Kit> {
  return { setting };
}
