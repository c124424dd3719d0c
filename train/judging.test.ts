import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCandidates } from '../src/model/candidates.ts';
import { judge } from '../src/model/trees.ts';
import { countRates, learnToJudge, type JudgedLesson } from './judging.ts';

/** A document of one paragraph with one candidate, its first word, right or not. */
function lesson(id: string, word: string, right: boolean): JudgedLesson {
  const w = [word, '.'];
  const none = w.map(() => 0);
  return {
    instance: { id, w, b: none, e: none, p: w, n: w, h: none, r: w, y: none, at: none },
    judged: {
      tokens: w,
      folded: w,
      cues: none,
      places: Array.from({ length: 6 }, () => none),
      candidates: [{ role: 'source', from: 0, to: 1, probability: 0.5 }],
    },
    right: [right],
  };
}
/** Documents are dealt out in turns: every second one is of the same part. */
const lessonsOf = (wordOf: (part: number, right: boolean) => string): JudgedLesson[] =>
  Array.from({ length: 400 }, (_, i) => {
    const right = i % 4 < 2;
    return lesson(`document ${i}`, wordOf(i % 2, right), right);
  });
const quiet = (): void => {};
const judgedBy = ({ trees, rates }: ReturnType<typeof learnToJudge>, { judged }: JudgedLesson): number =>
  judge(trees, describeCandidates(judged, rates)[0] ?? []);

test('a paragraph is not judged by what its own part told: words that one part alone has teach nothing', () => {
  const lessons = lessonsOf((part, right) => `${right ? 'good' : 'bad'}${part}`);
  const learnt = learnToJudge(lessons, quiet);
  assert.ok(Math.max(...learnt.rates.values()) > 0.9, 'counted over all, the words would tell');
  for (const one of lessons.slice(0, 8)) assert.ok(Math.abs(judgedBy(learnt, one) - 0.5) < 0.05);
});

test('words that both parts have do teach', () => {
  const lessons = lessonsOf((_, right) => (right ? 'good' : 'bad'));
  const learnt = learnToJudge(lessons, quiet);
  for (const one of lessons.slice(0, 8)) assert.equal(judgedBy(learnt, one) > 0.5, one.right[0]);
});

test('a rate stands between 0 and 1, rises with what was right, and needs eight candidates', () => {
  const lessons = (word: string, all: number, right: number): JudgedLesson[] =>
    Array.from({ length: all }, (_, i) => lesson(`document ${i}`, word, i < right));
  const rates = countRates([...lessons('always', 8, 8), ...lessons('half', 8, 4), ...lessons('rare', 7, 7)]);
  const of = (word: string): number => rates.get(`source first ${word}`) ?? NaN;
  assert.ok(of('always') > of('half') && of('always') < 1 && of('half') > 0);
  assert.ok(Number.isNaN(of('rare')));
});
