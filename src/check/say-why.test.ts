import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ABOUT } from './about.fixture.ts';
import { checkMade } from './case.fixture.ts';
import { CASES } from './decide.cases.fixture.ts';
import { sayWhy } from './say-why.ts';
import { quoteWords, shortenWords } from './short-words.ts';
import { EVERY_WHY } from './why.fixture.ts';

test('everything that may be said is a sentence of its own', () => {
  const said = Object.values(EVERY_WHY).flatMap(all => all.map(why => sayWhy([why], ABOUT)));
  for (const sentence of said) assert.match(sentence, /^[\p{Lu}“\d].*[^.]\.$/u);
  assert.equal(new Set(said).size, said.length);
});

test('the summary of a finding says its why and nothing else', () => {
  for (const { made, rows } of Object.values(CASES)) {
    for (const row of rows) {
      const finding = checkMade(made, row.claim, row);
      assert.ok(finding.why !== undefined && finding.why.length > 0, row.claim);
      assert.equal(finding.summary, sayWhy(finding.why, finding), row.claim);
    }
  }
});

test('why is plain JSON: kept and read again it says the same', () => {
  for (const all of Object.values(EVERY_WHY)) {
    const kept: unknown = JSON.parse(JSON.stringify(all));
    assert.deepEqual(kept, all);
  }
});

test('words are kept without the marks around them, with those inside, and cut off at a word', () => {
  assert.equal(shortenWords('“We  stay,\nand sing,”'), 'We stay,\nand sing'.replace('\n', ' '));
  assert.equal(shortenWords('He said: “We stay”.'), 'He said: “We stay”.'.slice(0, -1));
  const long = shortenWords('ember '.repeat(40));
  assert.ok(long.length <= 162 && long.endsWith('ember …'), long);
  assert.equal(quoteWords('He said: “We stay” and "go"'), '“He said: ‘We stay’ and ‘go’”');
});
