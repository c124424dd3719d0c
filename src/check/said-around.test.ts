import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeMaterial } from './case.fixture.ts';
import { parseClaim } from './parse-claim.ts';
import { finderOf } from './case.fixture.ts';
import { openInquiry } from './inquiry.ts';
import { readSaidAround, type SaidAround } from './said-around.ts';

/** What Brita Solem said around some words, in a document whose marked contents may have their quotation marks within. */
function around(text: string, words: string): SaidAround {
  const material = makeMaterial({
    people: [{ name: 'Brita Solem' }, { name: 'Odd Varg' }],
    documents: [{ name: 'a', text: `The hall\n${text}` }],
  });
  const asked = { id: null, claim: `“${words}”`, speaker: 'Brita Solem', on: null };
  const { passages } = openInquiry(parseClaim(asked, finderOf(material.people)), material);
  const [document] = material.documents;
  const at = document?.text.indexOf(words) ?? -1;
  const passage = passages.find(({ spans }) => spans.some(([start, end]) => start <= at && at < end));
  assert.ok(passage !== undefined && at >= 0);
  return readSaidAround(passage, [at, at + words.length]);
}

test('a sentence goes on behind its attribution, with what else is told there', () => {
  for (const told of [
    '“[[Brita Solem|The stove will stay,]]” Brita Solem said on Friday, “[[Brita Solem|if it is swept. So much for that]].”',
    '[[Brita Solem|“The stove will stay,”]] Brita Solem told the hall, [[Brita Solem|“if it is swept. So much for that.”]]',
  ]) {
    const { after, next } = around(told, 'The stove will stay');
    assert.match(after, /^ ?if it is swept\.$/u);
    assert.match(next, /^So much for that/u);
  }
});

test('a sentence that ended does not, and what begins anew is the next one', () => {
  const { after, next, previous } = around(
    '“[[Brita Solem|I came. The stove will stay]],” Brita Solem said. “[[Brita Solem|The pipe is new]].”',
    'The stove will stay',
  );
  assert.doesNotMatch(after, /pipe/u);
  assert.match(next, /^The pipe is new/u);
  assert.equal(previous, 'I came.');
});

test('what stands before an attribution belongs to the sentence that goes on behind it', () => {
  const { before } = around(
    '“[[Brita Solem|If it is swept]],” Brita Solem said on Friday, “[[Brita Solem|the stove will stay]].”',
    'the stove will stay',
  );
  assert.match(before, /^If it is swept/u);
});

test('a quotation that begins anew behind an attribution is no part of the sentence before it', () => {
  for (const said of ['People like it', 'I like it']) {
    const told = `[[Brita Solem|“If it is swept, the stove will stay,”]] Brita Solem told the hall. [[Brita Solem|“${said} there.”]]`;
    assert.doesNotMatch(around(told, said).before, /swept/u);
  }
});

test('what somebody else says, or they say far off, is not around the words', () => {
  const far =
    'The choir sang, and the sweep, who is eighty, came in by the back door with his brushes and a bag of soot. '.repeat(
      2,
    );
  const { next, after } = around(
    `“[[Brita Solem|The stove will stay]],” Brita Solem said. “[[Odd Varg|I doubt it]],” Odd Varg said. ${far}“[[Brita Solem|I was wrong]],” Brita Solem said.`,
    'The stove will stay',
  );
  assert.equal(next, '');
  assert.doesNotMatch(after, /wrong|doubt/u);
});
