import assert from 'node:assert/strict';
import test from 'node:test';
import { followCurve, factsOf, sureBy, type Evidence } from './confidence.ts';

const plain: Evidence = { pattern: 'clause-bare', source: [[0, 4]], type: 'indirect', attitude: 'statement' };
const STEPS = Array.from({ length: 101 }, (_, i) => i / 100);
const MODELS = ['fast-1', 'best-1', 'weights of another day'];

test('the more probable the words, the surer the statement, and never quite sure', () => {
  for (const sureOf of MODELS.map(sureBy)) {
    const sure = STEPS.map(probability => sureOf({ ...plain, probability }));
    assert.ok(sure.every(value => value > 0 && value < 1));
    assert.deepEqual(
      sure,
      sure.toSorted((a, b) => a - b),
    );
    assert.ok((sure[90] ?? 0) > (sure[50] ?? 1));
  }
});

test('quoted words are surer than retold ones, words that are nobody’s and thoughts less sure than what somebody said', () => {
  for (const sureOf of MODELS.map(sureBy))
    for (const probability of STEPS) {
      const sure = sureOf({ ...plain, probability });
      assert.ok(sureOf({ ...plain, probability, type: 'direct' }) > sure);
      assert.ok(sureOf({ ...plain, probability, source: [] }) < sure);
      assert.ok(sureOf({ ...plain, probability, attitude: 'belief' }) < sure);
      assert.equal(
        sureOf({ ...plain, probability, attitude: 'intention' }),
        sureOf({ ...plain, probability, attitude: 'belief' }),
      );
    }
});

test('what rules found is as sure as its pattern, with a model and without', () => {
  for (const sureOf of [...MODELS, null].map(sureBy)) {
    assert.ok(sureOf({ ...plain, pattern: 'turn' }) > sureOf({ ...plain, pattern: 'clause-bare' }));
    assert.equal(sureOf({ ...plain, pattern: 'turn' }), sureOf({ ...plain, pattern: 'turn', source: [] }));
  }
});

test('a curve of log odds alone gives the probability back', () => {
  for (const probability of STEPS.slice(2, -2))
    assert.ok(Math.abs(followCurve([0, 1, 0, 0, 0], factsOf({ ...plain, probability })) - probability) < 1e-9);
});
