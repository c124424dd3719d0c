import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade } from './case.fixture.ts';

const PEOPLE = [{ name: 'Ida Brekke', role: 'deputy mayor' }];
const find = (post: string, claim: string): string =>
  checkMade(
    { people: PEOPLE, documents: [{ name: 'a', kind: 'post', outlet: 'Perch', text: `[[=Ida Brekke|${post}]]` }] },
    claim,
    { speaker: 'Ida Brekke' },
  ).finding;

test('what a claim quotes behind a subject of its own is out of context where it leaves a condition out', () => {
  const post =
    'My aunt had a boat. If the sheds are built at all, they will stand on the old rope walk and not on one yard of sand.';
  const claim = 'Deputy mayor: the sheds "will stand on the old rope walk and not on one yard of sand"';
  assert.equal(find(post, claim), 'out_of_context');
  assert.notEqual(find(post.replace('If the sheds are built at all, they', 'The new sheds'), claim), 'out_of_context');
  assert.notEqual(
    find(
      post,
      'Deputy mayor: if built at all, the sheds "will stand on the old rope walk and not on one yard of sand"',
    ),
    'verbatim',
  );
});
