import { readFile } from 'node:fs/promises';
import { startEngine } from './engine.ts';
import { readModel, type AttributionModel } from './model-file.ts';

/** `fast` reads a day of news on one core; `best` reads as well as we can, for what is checked or proofed. */
export type Setting = 'fast' | 'best';
export const SETTINGS: readonly Setting[] = ['fast', 'best'];

/** Loads the weights of a setting from `models/`. @throws if the file is missing or is not a model */
export async function loadAttributionModel(setting: Setting): Promise<AttributionModel> {
  const file = new URL(`../../models/attribution-${setting}.bin`, import.meta.url);
  const [engine, bytes] = await Promise.all([startEngine(), readFile(file)]);
  return readModel(bytes, engine);
}
