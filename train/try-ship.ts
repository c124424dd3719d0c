import { writeFile } from 'node:fs/promises';
import { readInstances } from './corpus.ts';
import { learnLinks } from './link-lessons.ts';
import { once } from './stages.ts';
import { packModel } from './ship.ts';
import { prepareMaterial, trainSpans } from './span-models.ts';
// try-ship FOLDER WORK OUT NAME analysed(yes/no) spans...
const [folder = '', work = '', out = '', name = '', analysed = 'yes', ...spans] = process.argv.slice(2);
const say = (line: string): void => console.error(line);
const instances = await readInstances(folder, 'train');
const m = await prepareMaterial(instances, { work, say });
const course = { seed: 1, epochs: 5, hidden: 96, layers: 2, dropout: 0.4, rate: 0.002, context: 200 };
const taught = [];
const j: any = process.env.JUDGE ? await once(work, process.env.JUDGE, async () => null) : null;
for (const one of spans) taught.push(await trainSpans(one, m, { work, say }, { course, analysed: analysed === 'yes' }));
await writeFile(
  out,
  packModel({
    name,
    vocabulary: m.lexicon.written,
    analysis: analysed === 'yes' ? { taught: m.analysis, answers: m.questions.answers.map(l => l.length) } : null,
    spans: taught,
    judge: j === null ? null : { trees: j.trees, rates: new Map(j.rates) },
    thresholds: {
      source: +(process.env.TS ?? 0.45),
      cue: +(process.env.TC ?? 0.45),
      content: +(process.env.TT ?? 0.45),
    },
    links: learnLinks(instances, 5),
  }),
);
