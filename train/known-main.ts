/** `npm run -s train:known -- FOLDER`: fits the weights that rank fact-checks from the training part of CheckThat! 2020 task 2. */
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KNOWN_RANKER } from '../src/record/program.ts';
import { fitRanker } from './fit-ranker.ts';
import { makeLessons, readSetClaims, readSetPosts } from './known-lessons.ts';

const FILE = join(import.meta.dirname, '..', 'models', 'known.json');

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run -s train:known -- FOLDER\nFOLDER holds claims.tsv, train.queries.tsv and train.qrels.');
  process.exitCode = 2;
} else {
  try {
    const lessons = makeLessons(readSetClaims(folder), readSetPosts(folder, 'train'));
    const ranker = fitRanker(KNOWN_RANKER, lessons);
    await writeFile(`${FILE}.part`, `${JSON.stringify(ranker, null, 1)}\n`);
    await rename(`${FILE}.part`, FILE);
    console.error(`${FILE}: ${ranker.name}, from ${lessons.length} posts`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
