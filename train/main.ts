/**
 * `npm run -s train -- FOLDER [--work DIR] [--only STAGE] [--plan]`: trains the attribution models from the folder of the PolNeAR set
 * and writes `models/attribution-{fast,best}.bin`. Every stage is kept in the work folder, by default `build/train`.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf, readInstances } from './corpus.ts';
import { isKept, keptName } from './kept-stages.ts';
import { STAGES } from './recipe.ts';
import { MODELS } from '../src/record/program.ts';
import { openTraining, type ModelSetting, type Training } from './training.ts';

const ROOT = join(import.meta.dirname, '..');
const SETTINGS: readonly ModelSetting[] = ['fast', 'best'];
const USAGE = `npm run -s train -- FOLDER [--work DIR] [--models DIR] [--only STAGE] [--plan]
FOLDER holds instances-train.jsonl.gz; --plan lists the stages and whether they are kept, and trains nothing;
STAGE is one of ${[...STAGES.keys(), ...SETTINGS].join(', ')}.`;

const say = (line: string): void => console.error(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** Does one stage, with what it stands on. */
async function doStage(stage: string, training: Training): Promise<void> {
  if (stage === 'judge') await training.judge();
  else if (stage.startsWith('spans-')) await training.spans(stage);
  else await training.material();
}

async function writeModelFile(setting: ModelSetting, training: Training, models: string): Promise<void> {
  const bytes = await training.model(setting);
  const file = join(models, `attribution-${setting}.bin`);
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
  say(`${file}: ${MODELS[setting]}, ${(bytes.length / 1e6).toFixed(1)} MB`);
}

/** Reads the command line and trains. @throws Error with one line that says what is wrong */
async function train(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      work: { type: 'string', default: join(ROOT, 'build', 'train') },
      models: { type: 'string', default: join(ROOT, 'models') },
      only: { type: 'string' },
      plan: { type: 'boolean', default: false },
    },
  });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new Error(USAGE);
  const { work, models, only } = values;
  if (only !== undefined && !STAGES.has(only) && !SETTINGS.some(setting => setting === only))
    throw new Error(`There is no stage "${only}". ${USAGE}`);
  const data = await digestOf(folder, 'train').catch((error: unknown) => {
    throw new Error(`${folder} has no instances-train.jsonl.gz that can be read`, { cause: error });
  });
  if (values.plan) {
    for (const stage of STAGES.keys()) {
      const name = keptName(stage, data);
      console.log(`${(await isKept(work, name)) ? 'kept' : 'to do'}\t${stage}\t${join(work, `${name}.bin`)}`);
    }
    return;
  }
  await mkdir(work, { recursive: true });
  const instances = await readInstances(folder, 'train');
  say(`${instances.length} paragraphs`);
  const training = openTraining(instances, { work, say, nameOf: stage => keptName(stage, data) });
  if (only !== undefined && STAGES.has(only)) return doStage(only, training);
  for (const setting of SETTINGS)
    if (only === undefined || only === setting) await writeModelFile(setting, training, models);
}

try {
  await train(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
