import { readInstances } from './corpus.ts';
import { candidatesOf, learnToJudge } from './judging.ts';
import { prepareMaterial, trainSpans } from './span-models.ts';
import { once } from './stages.ts';
const [folder = '', work = '', name = 'judge', ...folds] = process.argv.slice(2);
const say = (line: string): void => console.error(new Date().toISOString().slice(11, 19), line);
const material = await prepareMaterial(await readInstances(folder, 'train'), { work, say });
const course = { seed: 1, epochs: 5, hidden: 96, layers: 2, dropout: 0.4, rate: 0.002, context: 200 };
const taught = [];
for (const one of folds) taught.push(await trainSpans(one, material, { work, say }, { course, analysed: true }));
await once(work, name, async () => {
  const lessons = await candidatesOf(material, taught);
  say('candidates found');
  const { trees, rates } = learnToJudge(lessons, say);
  return { trees, rates: [...rates] };
});
