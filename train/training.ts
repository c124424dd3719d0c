import { MODELS } from '../src/record/program.ts';
import type { Instance } from './corpus.ts';
import { candidatesOf, learnToJudge } from './judging.ts';
import { learnLinks, linksRight } from './link-lessons.ts';
import { FOLDS, LINKS_SEED, NETWORKS, SOFT, THRESHOLDS, WHOLE, type SoftStage, type SpanStage } from './recipe.ts';
import { packModel, type Cargo } from './ship.ts';
import { foldOf, keep, prepareMaterial, trainSpans, type Material, type Settings } from './span-models.ts';
import { teachSoftly } from './soft-spans.ts';
import type { Taught } from './stages.ts';

/** The settings that models are made for. */
export type ModelSetting = keyof typeof MODELS;

/** Each part of the training, made when it is first asked for, or taken from the work folder. */
export interface Training {
  readonly material: () => Promise<Material>;
  readonly spans: (name: string) => Promise<Taught>;
  readonly judge: () => Promise<NonNullable<Cargo['judge']>>;
  /** The bytes of a model's file. */
  readonly model: (setting: ModelSetting) => Promise<Uint8Array>;
}

const HARD: Readonly<Record<string, SpanStage>> = { ...WHOLE, ...FOLDS };
const TAUGHT: Readonly<Record<string, SoftStage>> = SOFT;

/** Sets up training over the paragraphs of the training part. */
export function openTraining(instances: readonly Instance[], settings: Settings): Training {
  const material = first(() => prepareMaterial(instances, settings));
  const spans = async (name: string): Promise<Taught> => {
    const soft = TAUGHT[name];
    if (soft !== undefined)
      return keep(settings, name, async () => {
        const teachers = { whole: await all(Object.keys(WHOLE)), halves: await all(Object.keys(FOLDS)) };
        settings.say(`spans, ${name}: ${instances.length} paragraphs, with what other networks expect`);
        return teachSoftly(await material(), teachers, { ...soft, say: settings.say });
      });
    const stage = HARD[name];
    if (stage === undefined) throw new Error(`there is no network "${name}"`);
    const { course, analysed, leftOut } = stage;
    const fold = leftOut === null ? null : foldOf(instances, leftOut.of);
    const chosen = [...instances.keys()].filter(i => {
      const instance = instances[i];
      return fold === null || instance === undefined || fold(instance) !== leftOut?.fold;
    });
    return trainSpans(name, await material(), settings, { course, analysed, chosen });
  };
  const all = async (names: readonly string[]): Promise<Taught[]> => {
    const taught: Taught[] = [];
    for (const name of names) taught.push(await spans(name));
    return taught;
  };
  const judge = async (): Promise<NonNullable<Cargo['judge']>> => {
    const { trees, rates } = await keep(settings, 'judge', async () => {
      const lessons = await candidatesOf(await material(), await all(Object.keys(FOLDS)));
      settings.say(`judge: candidates of ${lessons.length} paragraphs`);
      const learnt = learnToJudge(lessons, settings.say);
      return { trees: learnt.trees, rates: [...learnt.rates] };
    });
    return { trees, rates: new Map(rates) };
  };
  const links = first(async () => {
    const weights = learnLinks(instances, LINKS_SEED);
    settings.say(`links: ${(100 * linksRight(instances, weights)).toFixed(1)} % of the lessons' pairs told rightly`);
    return weights;
  });
  const model = async (setting: ModelSetting): Promise<Uint8Array> => {
    const { lexicon, analysis, questions } = await material();
    const best = setting === 'best';
    return packModel({
      name: MODELS[setting],
      vocabulary: lexicon.written,
      analysis: best ? { taught: analysis, answers: questions.answers.map(list => list.length) } : null,
      spans: await all(NETWORKS[setting]),
      judge: best ? await judge() : null,
      thresholds: THRESHOLDS[setting],
      links: await links(),
    });
  };
  return { material, spans, judge, model };
}

/** Does something when it is first asked for, and not again. */
function first<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
