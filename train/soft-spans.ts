import { LABELS } from '../src/model/labels.ts';
import { addOpinion, softChainLoss, softGold, type SoftLabels } from './distil.ts';
import type { SoftCourse } from './recipe.ts';
import { foldOf, sequencesOfPlain, type Material } from './span-models.ts';
import { joinExamples, MEGABYTES, ROWS_AT_ONCE, rowsOf, WORD_DROPOUT, type Taught } from './stages.ts';
import { teach } from './teach.ts';

/** Whom a network learns from beside the annotation. */
export interface Teachers {
  /** Networks that have seen every document. */
  readonly whole: readonly Taught[];
  /** `halves[k]` has not seen the documents of part k, and is asked of those alone. */
  readonly halves: readonly Taught[];
}

/** Trains a network for spans on what the annotation and its teachers expect together (distillation, Hinton and others 2015). */
export async function teachSoftly(
  material: Material,
  teachers: Teachers,
  { course, analysed, say }: { course: SoftCourse; analysed: boolean; say: (line: string) => void },
): Promise<Taught> {
  const soft = await expectedLabels(material, teachers, { course, say });
  const { hidden, layers, context } = course;
  const features = analysed ? material.analysedFeatures : material.plainFeatures;
  const shape = { features: [...features], hidden, layers, labels: LABELS, context };
  const examples = analysed ? material.analysed : material.plain;
  const lessons = rowsOf(material.instances, context).map(at => ({
    example: joinExamples(at.flatMap(i => examples[i] ?? [])),
    gold: at.flatMap(i => soft[i] ?? []),
  }));
  const matrices = await teach(shape, lessons, {
    epochs: course.epochs,
    batch: ROWS_AT_ONCE,
    rate: course.rate,
    dropout: { input: course.inputDropout, layer: course.dropout, word: WORD_DROPOUT },
    seed: course.seed,
    megabytes: MEGABYTES,
    say,
    chain: true,
    loss: transitions =>
      softChainLoss(
        transitions ?? { scores: new Float32Array(LABELS * LABELS), gradient: new Float64Array(LABELS * LABELS) },
      ),
  });
  return { shape, matrices };
}

/** What each paragraph's labels should look like, by the shares that the course gives the annotation and the teachers. */
async function expectedLabels(
  { instances, analysed, lexicon }: Material,
  { whole, halves }: Teachers,
  { course, say }: { course: SoftCourse; say: (line: string) => void },
): Promise<SoftLabels[]> {
  const { shares } = course;
  const scale = (values: Float32Array): Float32Array => values.map(value => value * shares.annotation);
  const soft = instances.map(instance => {
    const gold = softGold(instance);
    return { length: gold.length, shares: scale(gold.shares), steps: scale(gold.steps) };
  });
  const sequences = sequencesOfPlain(instances, analysed, lexicon);
  const fold = foldOf(instances, halves.length);
  const documents = Map.groupBy(instances.keys(), i => instances[i]?.id);
  const asked = (part: number | null): { sequences: typeof sequences; to: SoftLabels[] }[] =>
    [...documents.values()]
      .map(ids => ids.filter(i => instances[i] !== undefined && (part === null || fold(instances[i]) === part)))
      .filter(ids => ids.length > 0)
      .map(ids => ({ sequences: ids.flatMap(i => sequences[i] ?? []), to: ids.flatMap(i => soft[i] ?? []) }));
  for (const [i, teacher] of whole.entries()) {
    await addOpinion(teacher, asked(null), shares.whole / whole.length);
    say(`asked ${i + 1} of ${whole.length} networks that have seen every document`);
  }
  for (const [part, teacher] of halves.entries()) {
    await addOpinion(teacher, asked(part), shares.halves);
    say(`asked ${part + 1} of ${halves.length} networks of the documents that they have not seen`);
  }
  return soft;
}
