import { createHash } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { STAGES } from './recipe.ts';

/** Raised when the code of training changes so that the same settings make something else. */
const CODE = 1;
const DIGEST_LETTERS = 10;

/** Under which name a stage is kept: with a digest of the data and of all settings that it hangs on. */
export function keptName(stage: string, data: string): string {
  const settings = STAGES.get(stage);
  if (settings === undefined) throw new Error(`there is no stage "${stage}"`);
  const digest = createHash('sha256')
    .update(JSON.stringify([CODE, stage, settings, data]))
    .digest('hex');
  return `${stage}.${digest.slice(0, DIGEST_LETTERS)}`;
}

const fileOf = (folder: string, name: string): string => join(folder, `${name}.bin`);

/** True if a stage of that name is there. */
export async function isKept(folder: string, name: string): Promise<boolean> {
  return stat(fileOf(folder, name)).then(
    found => found.isFile(),
    () => false,
  );
}

/**
 * Does a piece of work once: what it made is kept in the work folder and taken from there the next time. Written under another name
 * first, so that a run that is stopped leaves no half a stage.
 */
export async function once<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  const file = fileOf(folder, name);
  if (await isKept(folder, name)) return deserialize(await readFile(file));
  const made = await work();
  await writeFile(`${file}.part`, serialize(made));
  await rename(`${file}.part`, file);
  return made;
}
