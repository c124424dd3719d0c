import { citableOf } from '#known/cite.ts';
import { askAbout } from '#known/question.ts';
import { buildLexicon } from '#known/lexicon.ts';
import { rankLesson, type KnownLesson } from '../train/known-lessons.ts';
import { foldOfPost, makeLessons, readSetClaims, readSetPosts } from '../train/known-lessons.ts';
import { fitRanker } from '../train/fit-ranker.ts';
import { loadRanker } from '#model/load-ranker.ts';
import type { Ranker } from '#model/ranker.ts';
import { printTable } from './table.ts';

const FOLDS = 5;
/** Ranks that count for the mean average precision. */
const DEPTH = 5;

/** How good the lists of some posts are. */
export interface KnownScore {
  readonly map5: number;
  readonly p1: number;
  /** The share of posts of which something that fits is among the candidates. */
  readonly recall: number;
  readonly posts: number;
}

/** The average precision of one list at five. */
export function averagePrecision(ranked: readonly string[], fitting: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  for (const [i, id] of ranked.slice(0, DEPTH).entries()) {
    if (!fitting.has(id)) continue;
    found += 1;
    sum += found / (i + 1);
  }
  return fitting.size === 0 ? 0 : sum / Math.min(DEPTH, fitting.size);
}

/** Scores lessons whose candidates were each ranked by the weights given for them. */
function scoreLessons(lessons: readonly KnownLesson[], rankerOf: (lesson: KnownLesson) => Ranker): KnownScore {
  let [map5, p1, recall] = [0, 0, 0];
  for (const lesson of lessons) {
    const { fitting } = lesson.post;
    const ids = rankLesson(lesson, rankerOf(lesson)).map(({ id }) => id);
    map5 += averagePrecision(ids, fitting);
    p1 += Number(fitting.has(ids[0] ?? ''));
    recall += Number(ids.some(id => fitting.has(id)));
  }
  const share = (sum: number): number => Math.round((sum / Math.max(1, lessons.length)) * 10_000) / 10_000;
  return { map5: share(map5), p1: share(p1), recall: share(recall), posts: lessons.length };
}

/** Measures the ranking of fact-checks on the set in a folder: the training part by weights of other folds, the development part by those shipped. */
export async function measureKnown([folder, ...more]: readonly string[]): Promise<void> {
  if (folder === undefined || more.length > 0) throw new Error('npm run eval -- known FOLDER');
  const claims = readSetClaims(folder);
  const lexicon = buildLexicon(claims);
  const [train, dev] = (['train', 'dev'] as const).map(part =>
    makeLessons(claims, readSetPosts(folder, part), lexicon),
  );
  if (train === undefined || dev === undefined) return;
  const held = Array.from({ length: FOLDS }, (_, fold) =>
    fitRanker(
      `without fold ${fold}`,
      train.filter(({ post }) => foldOfPost(post, FOLDS) !== fold),
    ),
  );
  const shipped = await loadRanker();
  const words: Ranker = { ...shipped, order: { bias: 0, facts: [{ name: 'words', mean: 0, scale: 1, weight: 1 }] } };
  const scores = {
    'train, BM25 alone': scoreLessons(train, () => words),
    'train, cross-validated': scoreLessons(train, ({ post }) => held[foldOfPost(post, FOLDS)] ?? shipped),
    'dev, BM25 alone': scoreLessons(dev, () => words),
    'dev, as shipped': scoreLessons(dev, () => shipped),
  };
  printTable(
    ['part', 'MAP@5', 'P@1', 'among candidates', 'posts'],
    Object.entries(scores).map(([part, { map5, p1, recall, posts }]) => [part, map5, p1, recall, posts]),
  );
  const cited = countCited(
    train,
    lesson => held[foldOfPost(lesson.post, FOLDS)] ?? shipped,
    text => askAbout(text, lexicon),
  );
  console.log(
    `\ncited beside a check, of ${train.length} posts of the training part: ${cited.right} right, ${cited.wrong} others`,
  );
  console.log(JSON.stringify({ measure: 'known', ...scores, cited }));
}

/** Of what would be cited beside the posts, how much fits them by the set. */
function countCited(
  lessons: readonly KnownLesson[],
  rankerOf: (lesson: KnownLesson) => Ranker,
  ask: (text: string) => ReturnType<typeof askAbout>,
): { readonly right: number; readonly wrong: number } {
  let [right, wrong] = [0, 0];
  for (const lesson of lessons) {
    const { text, fitting } = lesson.post;
    for (const { checked } of citableOf(
      text,
      ask(text),
      rankLesson(lesson, rankerOf(lesson)).map(each => ({ ...each, checked: each })),
    ))
      if (fitting.has(checked.id)) right += 1;
      else wrong += 1;
  }
  return { right, wrong };
}
