import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isConditional, isOption, isSupposed } from './conditions.ts';

/** A sentence with its words between bars. */
function sentence(text: string): { before: string; words: string; after: string } {
  const [before = '', words = '', after = ''] = text.split('|');
  return { before, words, after };
}

suite('words under a condition', () => {
  for (const text of [
    'If the wind drops, |we will sail at noon|.',
    'Unless the cook resigns, |nobody will eat here|.',
    'As long as I run this orchard, |we will spray nothing|.',
    'Provided that the seals are gone, |the bay is open|.',
    'Assuming the ink is dry, |the deed is ours|.',
    'On condition that he sings, |I will pay for the piano|.',
    'In the event of a flood, |the cows go first|.',
    'Only if the wax melts |will we call it a summer|.',
    'Were the tower to fall, |we would build it in brick|.',
    'Should the mill burn, |we will bake in the open|.',
    'Had the guard slept, |the bank would be empty|.',
    'But for my sister, |I would have sold the farm|.',
    'I will say one thing: if they come back, |we will open the gates|.',
    'We told him that, if the bees die, |the garden is finished|.',
    'I think if it snows |the school will close|.',
    '|We will sail at noon| if the wind drops.',
    '|We will sail at noon| tomorrow, unless the wind drops.',
    '|We will sail| from the old quay provided the tide is right.',
    '|The loan is yours|, as long as you plant trees.',
    '|I will sing|, but only if the piano is tuned.',
    '|I will sing|, should the piano be tuned by then.',
    '|Wages will rise| when the mine pays.',
    '|We’ll dance| once the roof is on.',
  ])
    test(text, () => assert.ok(isConditional(sentence(text))));
});

suite('words under none', () => {
  for (const text of [
    'They asked if I was tired, and |I slept for a week|.',
    'I do not know if he swims, but |the boat is new|.',
    'If you ask me, |the bridge is ugly|.',
    'If I may say so, |the soup is cold|.',
    'Even if it rains, |we will march|.',
    'We stay in if it rains, and |the choir is paid either way|.',
    'There were many who left, and |the town is smaller|.',
    'We had a good year, and |the debt is gone|.',
    'We should have a word, and |the door is open|.',
    '|The bridge is ugly|, if you ask me.',
    '|We ran the town| as if it were ours.',
    '|We will march| even if it rains.',
    '|We asked| if the road was dry.',
    '|We came home| and we asked if the road was dry.',
    '|I was seven| when the mine closed.',
    '|Take a coat|, in case it rains.',
    '|The soup is cold|.',
  ])
    test(text, () => assert.ok(!isConditional(sentence(text))));
});

test('what follows from a mere supposition is not said', () => {
  assert.ok(isSupposed('Imagine that I were a smuggler.', sentence('Then |the cellar would be full|.')));
  assert.ok(isSupposed('Let’s say the bank is right.', sentence('|We would have no school by May|.')));
  assert.ok(isSupposed('You pay for the wood.', sentence('Otherwise |we burn the chairs|.')));
  assert.ok(!isSupposed('Imagine that I were a smuggler.', sentence('|I am a baker|.')));
  assert.ok(!isSupposed('I suppose that the bank is right.', sentence('|We would have no school by May|.')));
});

test('one of several ways is not what is to be done', () => {
  assert.ok(isOption('We have two options.', sentence('One: |we sell the herd|. Two: we wait.')));
  assert.ok(isOption('There are three ways.', sentence('The first is that |we sell the herd|.')));
  assert.ok(isOption('', sentence('Either |we sell the herd| or we starve.')));
  assert.ok(!isOption('We have two options.', sentence('|We sell the herd|, and that is decided.')));
  assert.ok(!isOption('There are two ways to feed them.', sentence('First, |we sell the wool|.')));
  assert.ok(!isOption('We have two dogs.', sentence('One: |the dogs stay|.')));
});
