import { featuresOf } from '../src/model/features.ts';
import type { Sequence } from '../src/model/network.ts';
import type { FeatureShape } from '../src/model/network-file.ts';
import { answersOf, readQuestions, type Questions } from './analysis.ts';
import type { Instance } from './corpus.ts';
import { examplesOf, wordFeatures } from './examples.ts';
import type { Example } from './forwards.ts';
import { once } from './kept-stages.ts';
import { ANALYSIS, ANALYSIS_FOLDS, type SpanCourse } from './recipe.ts';
import { answerFeatures, applyAnalysis, teachAnalysis, teachSpans, type Taught } from './stages.ts';
import { plainToken, readLexicon, type Lexicon } from './words.ts';

/** How many of an example's numbers hang on the word alone. */
const WORD_NUMBERS = 4;

export interface Settings {
  /** Where what was made is kept. */
  readonly work: string;
  /** Under which name a stage is kept; its own if it is not said. */
  readonly nameOf?: (stage: string) => string;
  readonly say: (line: string) => void;
}

/** The training part with everything the networks are told about it. */
export interface Material {
  readonly lexicon: Lexicon;
  readonly questions: Questions;
  readonly analysis: Taught;
  readonly instances: readonly Instance[];
  readonly plain: readonly Example[];
  /** With the analysis, as a network that has not seen the document gives it. */
  readonly analysed: readonly Example[];
  readonly plainFeatures: readonly FeatureShape[];
  readonly analysedFeatures: readonly FeatureShape[];
}

/** Which part a document belongs to. */
export function foldOf(instances: readonly Instance[], folds: number): (instance: Instance) => number {
  const number = new Map<string, number>();
  for (const { id } of instances) if (!number.has(id)) number.set(id, number.size % folds);
  return ({ id }) => number.get(id) ?? 0;
}

/** Counts words, trains the analysing network on all and on parts, and tells every paragraph's analysis by one that has not seen it. */
export async function prepareMaterial(instances: readonly Instance[], settings: Settings): Promise<Material> {
  const lexicon = readLexicon(instances);
  const questions = readQuestions(instances);
  const plain = examplesOf(instances, lexicon, true);
  const answers = answersOf(instances, questions, lexicon);
  const features = wordFeatures(lexicon);
  const train = (name: string, chosen: readonly number[]): Promise<Taught> =>
    keep(settings, name, async () => {
      settings.say(`analysis, ${name}: ${chosen.length} paragraphs`);
      return teachAnalysis(
        { examples: pick(plain, chosen), answers: pick(answers, chosen), questions, features },
        { ...ANALYSIS, say: settings.say },
      );
    });
  const fold = foldOf(instances, ANALYSIS_FOLDS);
  const all = instances.map((_, i) => i);
  const told = await keep(settings, 'analysis-told', async () => {
    const rows: Uint8Array[][] = [];
    for (let k = 0; k < ANALYSIS_FOLDS; k += 1) {
      const held = all.filter(i => fold(instances[i] ?? none()) === k);
      const taught = await train(
        `analysis-${k}`,
        all.filter(i => fold(instances[i] ?? none()) !== k),
      );
      settings.say(`analysis of ${held.length} paragraphs by the network that has not seen them`);
      const sequences = sequencesOfPlain(pick(instances, held), pick(plain, held), lexicon);
      const found = await applyAnalysis(taught, questions, sequences);
      for (const [j, i] of held.entries()) rows[i] = found[j] ?? [];
    }
    return rows;
  });
  const analysis = await train('analysis', all);
  return {
    lexicon,
    questions,
    analysis,
    instances,
    plain,
    analysed: plain.map((example, i) => ({
      length: example.length,
      numbers: [...example.numbers, ...(told[i] ?? [])],
    })),
    plainFeatures: features,
    analysedFeatures: [...features, ...answerFeatures(questions)],
  };
}

/** Does a stage once, under the name that the settings give it. */
export const keep = <T>({ work, nameOf }: Settings, stage: string, make: () => Promise<T>): Promise<T> =>
  once(work, nameOf?.(stage) ?? stage, make);

const none = (): never => {
  throw new Error('a paragraph went missing');
};
const pick = <T>(list: readonly T[], chosen: readonly number[]): T[] => chosen.map(i => list[i] ?? none());

/** Paragraphs as the networks of src/model read them, with the place features that their examples have. */
export function sequencesOfPlain(
  instances: readonly Instance[],
  examples: readonly Example[],
  lexicon: Lexicon,
): Sequence[] {
  return instances.map((instance, i) => ({
    features: instance.w.map(token => featuresOf(lexicon.vocabulary, plainToken(token))),
    places: (examples[i]?.numbers.slice(WORD_NUMBERS) ?? []).map(numbers => Uint8Array.from(numbers)),
  }));
}

/** Trains one network for spans, over the analysis or without, on some of the paragraphs. */
export function trainSpans(
  name: string,
  material: Material,
  settings: Settings,
  options: { course: SpanCourse; analysed: boolean; chosen?: readonly number[] },
): Promise<Taught> {
  const { course, analysed } = options;
  const chosen = options.chosen ?? material.instances.map((_, i) => i);
  return keep(settings, name, async () => {
    settings.say(`spans, ${name}: ${chosen.length} paragraphs`);
    return teachSpans(
      {
        instances: pick(material.instances, chosen),
        examples: pick(analysed ? material.analysed : material.plain, chosen),
        features: analysed ? material.analysedFeatures : material.plainFeatures,
      },
      { ...course, say: settings.say },
    );
  });
}
