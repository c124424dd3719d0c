import assert from 'node:assert/strict';
import test from 'node:test';
import { makeDocument } from '#origin/record.fixture.ts';
import { readTold } from './told-trail.ts';

/** What a fact-check's text tells: "WHO" or "WHO < FROM WHOM", `?` behind a source without a name. */
const told = (text: string) =>
  readTold({
    ...makeDocument({ document: 'd1', kind: 'fact-check', outlet: 'Second Glance', text: `No, she did not\n${text}` }),
    cast: [],
    statements: [],
  }).map(({ source, from }) =>
    [source, from].flatMap(each => (each === null ? [] : `${each.name}${each.unnamed ? '?' : ''}`)).join(' < '),
  );

test('where the words appeared is told, without its day and links to archives', () => {
  assert.deepEqual(told('The claim appeared in a post (archived here) on Perch on March 10, 2031.'), ['post on Perch']);
  assert.deepEqual(
    told(
      'The sentence first appeared on Friday, 7 March, on the Murmur channel Skerry Unbound, which named no source.',
    ),
    ['Murmur channel Skerry Unbound'],
  );
});

test('who repeated them is told', () => {
  assert.deepEqual(told('The Puffin repeated it the next morning.'), ['Puffin']);
});

test('who cited whom is told, link by link, and "there" is whoever was named last', () => {
  assert.deepEqual(
    told(
      'The claim was promoted by websites in the Lantern network. But different articles published there -- for example, here (archived here) ' +
        'and here (archived here) -- cited different sources, ranging from anonymous Murmur channels to the station Harbour TV (archived here) ' +
        'that, in turn, also cited a Murmur channel.',
    ),
    [
      'websites in the Lantern network',
      'websites in the Lantern network < anonymous Murmur channels?',
      'websites in the Lantern network < station Harbour TV',
      'station Harbour TV < Murmur channel',
    ],
  );
});

test('a text that traces nothing tells nothing', () => {
  assert.deepEqual(
    told('Her office says that she was at home. She appeared at the window. The mayor cited the weather.'),
    [],
  );
});
