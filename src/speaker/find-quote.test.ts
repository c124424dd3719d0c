import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findQuote, quoteSpan } from './find-quote.ts';

const TEXT = `The slipway is shut. “We never had the keys,” said Berta Klim.

Asked about the crane, she said: “Yes.” Asked about the dock, he said: “Yes.”

“We never had the keys,” the caretaker repeated.`;

const at = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return [start, start + words.length] as const;
};

suite('laws', () => {
  const spans = [
    at(TEXT, 'We never had the keys'),
    at(TEXT, 'Yes'),
    at(TEXT, 'Yes', TEXT.indexOf('dock')),
    at(TEXT, 'We never', TEXT.lastIndexOf('\n')),
  ];
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ['is as it was', text => text],
    ['has more before it', text => `By our reporter\n\n${text}`],
    ['has lost its first sentence', text => text.replace('The slipway is shut. ', '')],
    ['has straight quotation marks', text => text.replace(/[“”]/gu, '"')],
    ['has other white space', text => text.replace(/ /gu, '\u00a0').replace(/\n\n/gu, '\n')],
  ];
  for (const [name, change] of changes)
    test(`a quotation is found where it stood in a text that ${name}`, () => {
      for (const span of spans) {
        const words = TEXT.slice(...span);
        const changed = change(TEXT);
        const found = findQuote(changed, quoteSpan(TEXT, span)) ?? assert.fail(words);
        assert.equal(changed.slice(...found).replace(/\s/gu, ' '), words);
        // The same one of several: what follows it has the same letters.
        const letters = (text: string, from: number) =>
          text
            .slice(from, from + 30)
            .replace(/\P{L}/gu, '')
            .slice(0, 12);
        assert.equal(letters(changed, found[1]), letters(TEXT, span[1]));
      }
    });
});

test('words that are gone are not found', () => {
  const quote = quoteSpan(TEXT, at(TEXT, 'We never had the keys'));
  assert.equal(findQuote(TEXT.replaceAll('never had', 'lost'), quote), null);
  assert.equal(findQuote('', quote), null);
});

test('a short answer in other surroundings is not taken for the one that was meant', () => {
  const quote = quoteSpan(TEXT, at(TEXT, 'Yes'));
  assert.equal(findQuote('Has the ferry left? Yes, an hour ago, with all on board.', quote), null);
});
