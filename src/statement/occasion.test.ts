import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedOccasion } from './occasion.ts';

const withWhom = (text: string) => namedOccasion({ text, start: 0 }, [])?.with;

test('an interview is with whoever asks, and not with the day on which it is heard', () => {
  assert.equal(withWhom('In an interview that aired on Friday, Ada Thornbury said that the pier would close.'), null);
  assert.equal(
    withWhom('In an interview broadcast on Monday with Gannet Radio, Ada Thornbury said so.'),
    'Gannet Radio',
  );
  assert.equal(withWhom('In an interview with June Harlow, Ada Thornbury said so.'), 'June Harlow');
  assert.equal(withWhom('In an interview with Gannet Radio, Ada Thornbury said so.'), 'Gannet Radio');
});
