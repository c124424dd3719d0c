import { writeFile } from 'node:fs/promises';
import { readInstances } from './corpus.ts';
import { learnLinks } from './link-lessons.ts';
import { packModel } from './ship.ts';
import { prepareMaterial, trainSpans } from './span-models.ts';
// try-ship FOLDER WORK OUT NAME analysed(yes/no) spans...
const [folder = '', work = '', out = '', name = '', analysed = 'yes', ...spans] = process.argv.slice(2);
const say = (line: string): void => console.error(line);
const instances = await readInstances(folder, 'train');
const m = await prepareMaterial(instances, { work, say });
const course = { seed: 1, epochs: 5, hidden: 96, layers: 2, dropout: 0.4, rate: 0.002, context: 200 };
const taught = [];
for (const one of spans) taught.push(await trainSpans(one, m, { work, say }, { course, analysed: analysed === 'yes' }));
await writeFile(
  out,
  packModel({
    name,
    vocabulary: m.lexicon.written,
    analysis: analysed === 'yes' ? { taught: m.analysis, answers: m.questions.answers.map(l => l.length) } : null,
    spans: taught,
    thresholds: { source: 0.4, cue: 0.4, content: 0.4 },
    links: learnLinks(instances, 5),
  }),
);
