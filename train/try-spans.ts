import { readInstances } from './corpus.ts';
import { foldOf, prepareMaterial, trainSpans } from './span-models.ts';
const [
  folder = '',
  work = '',
  name = '',
  hidden = '96',
  layers = '2',
  epochs = '5',
  seed = '1',
  analysed = 'yes',
  context = '200',
  fold = '',
] = process.argv.slice(2);
const say = (line: string): void => console.error(new Date().toISOString().slice(11, 19), line);
const material = await prepareMaterial(await readInstances(folder, 'train'), { work, say });
const number = foldOf(material.instances, 2);
const chosen = material.instances.map((_, i) => i).filter(i => fold === '' || number(material.instances[i]!) !== +fold);
if (name !== '')
  await trainSpans(
    name,
    material,
    { work, say },
    {
      course: {
        seed: +seed,
        epochs: +epochs,
        hidden: +hidden,
        layers: +layers,
        dropout: +(process.env.DROP ?? '0.4'),
        rate: 0.002,
        context: +context,
      },
      analysed: analysed === 'yes',
      chosen,
    },
  );
