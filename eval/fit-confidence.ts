import { readSource } from '#document/read-source.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { factsOf, followCurve, sureBy, type Evidence } from '#statement/confidence.ts';
import { findStatements } from '#statement/find-statements.ts';
import { judgeStatements, printCalibration, type Judged } from './calibration.ts';
import { fitCurve } from './fit-curve.ts';
import { readArticles, type Article } from './polnear.ts';
import { loadAskedModel } from './tag-by-model.ts';

/** A statement that was judged, with what its confidence rests on; `half` of its article, 0 or 1. */
interface Evident {
  readonly judged: Judged;
  readonly evidence: Evidence;
  readonly half: number;
}

async function readEvident(article: Article, half: number, model: AttributionModel): Promise<Evident[]> {
  const [reading] = await readSource({
    bytes: new TextEncoder().encode(article.text),
    mediaType: null,
    path: 'article.txt',
    url: null,
    headerTime: null,
    said: { kind: null, outlet: null, url: null, published: null },
  });
  if (reading?.text !== article.text) throw new Error(`${article.id}: the text that was read is not the article's`);
  const noted: Evidence[] = [];
  // Each statement's confidence is the number of its evidence, until it is known.
  const statements = findStatements(reading, model, evidence => noted.push(evidence) - 1);
  return judgeStatements(article.text, statements, article.attributions).flatMap(judged => {
    const evidence = noted[judged.confidence];
    return evidence === undefined ? [] : [{ judged, evidence, half }];
  });
}

const lessonsOf = (all: readonly Evident[]) =>
  all
    .filter(({ evidence }) => evidence.probability !== undefined)
    .map(({ evidence, judged }) => ({ facts: factsOf(evidence), right: judged.exact }));

/**
 * `fit-confidence FOLDER [--setting fast|best]`: fits the curve of confidence on the development part, and prints how well one fitted
 * on every other article fares on the articles between them.
 */
export async function fitConfidence([folder, ...options]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error('Name the folder of the corpus: npm run eval -- fit-confidence FOLDER');
  const model = await loadAskedModel(options);
  const read = readArticles(folder, 'dev').map((article, i) => readEvident(article, i % 2, model));
  const all = (await Promise.all(read)).flat();
  const byRules = sureBy(null);
  const measured = [0, 1].flatMap(half => {
    const curve = fitCurve(lessonsOf(all.filter(each => each.half !== half)));
    const held = all.filter(each => each.half === half);
    return held.map(({ judged, evidence }) => {
      const found = evidence.probability !== undefined;
      return { ...judged, confidence: found ? followCurve(curve, factsOf(evidence)) : byRules(evidence) };
    });
  });
  const errors = printCalibration(measured);
  const curve = fitCurve(lessonsOf(all)).map(weight => Math.round(weight * 100) / 100);
  console.log(JSON.stringify({ measure: 'fit-confidence', model: model.name, curve, heldOut: errors }));
}
