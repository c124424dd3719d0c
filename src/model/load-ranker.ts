import { readFile } from 'node:fs/promises';
import { ranker, type Ranker } from './ranker.ts';

/** Loads the weights that rank fact-checks from `models/`. @throws if the file is missing or holds something else */
export async function loadRanker(): Promise<Ranker> {
  return ranker.parse(JSON.parse(await readFile(new URL('../../models/known.json', import.meta.url), 'utf8')));
}
