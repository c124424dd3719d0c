import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade } from './case.fixture.ts';
import { turnsCourse, turnsSide, turnsVerbAbout } from './turned-about.ts';
import { tokensOf } from './words.ts';

const each = (turns: typeof turnsCourse, rows: readonly (readonly [string, string, boolean])[]): void => {
  for (const [claim, record, wanted] of rows)
    test(`${wanted ? 'turned' : 'not turned'}: ${claim} / ${record}`, () =>
      assert.equal(turns(tokensOf(claim), tokensOf(record)), wanted));
};

suite('the course of a deed', () =>
  each(turnsCourse, [
    ['The mill will go on grinding rye', 'We shall stop grinding rye in May', true],
    ['The mill stops grinding rye', 'We shall carry on grinding rye', true],
    ['The mill starts grinding rye', 'We ceased grinding rye in May', true],
    ['The mill keeps grinding rye', 'We shall go on grinding rye', false],
    ['The mill goes on grinding rye', 'We shall stop selling oats', false],
    ['The mill goes on grinding rye', 'We stop grinding rye in May and start grinding rye in July', true],
    ['The mill stops grinding rye', 'We stop grinding rye in May and start grinding rye in July', false],
    ['The mill begins grinding rye', 'We stop grinding rye in May and start grinding rye in July', false],
  ]),
);

suite('a side', () =>
  each(turnsSide, [
    ['She opposes letting dogs on the beach', 'I have asked for dogs to be let on the beach', true],
    ['She asked for dogs on the beach', 'I am against dogs on the beach', true],
    ['She opposes dogs on the beach', 'I have asked for dogs to be banned from the beach', false],
    ['She asked for dogs on the beach', 'I called for dogs on the beach', false],
    ['She opposes dogs on the beach', 'I have asked for a larger school', false],
    ['She opposes dogs on the beach', 'I asked about dogs on the beach', false],
    ['She is against moving the chapel door', 'that she wanted the chapel door to be moved', true],
    ['She opposes a wider chapel door', 'that she wants the chapel door to be wider', true],
    ['She is against moving the chapel door', 'that she wanted the chapel door to stay', false],
    ['She is against dogs on the beach', 'that she wanted dogs off the beach', false],
    ['She is against dogs on the beach', 'that she wanted no dogs on the beach', false],
    ['She wants dogs on the beach', 'that she wanted dogs on the beach', false],
    ['She is against dogs on the beach', 'I am for the dogs on the beach', true],
    ['She is for a tax on dogs', 'I oppose a tax on dogs', true],
    ['She is against dogs on the beach', 'There is room for dogs on the beach', false],
    ['She opposes boats on the beach', 'The boats on the beach are for sale', false],
  ]),
);

suite('a verb', () =>
  each(turnsVerbAbout, [
    ['I have asked my uncle to stand up', 'I have asked my uncle to sit down. He has asked me to stand up', true],
    ['I have asked my uncle to sit down', 'I have asked my uncle to sit down. He has asked me to stand up', false],
    ['He has asked me to stand up', 'I have asked my uncle to sit down. He has asked me to stand up', false],
    ['The council will hire two nurses', 'The council will fire two nurses', true],
    ['They hire', 'They fire', false],
  ]),
);

suite('a claim', () => {
  const find = (words: string, claim: string): string => {
    const text = `The mill\n“[[Ida Brekke|${words}]],” Ida Brekke, of the Tolk mill, said.\nThe bakery opened late, as it does in February, and the ferry brought three schools and a vicar.`;
    return checkMade({ people: [{ name: 'Ida Brekke' }], documents: [{ name: 'a', text }] }, claim, {
      speaker: 'Ida Brekke',
    }).finding;
  };

  test('that turns the course round is altered, and no paraphrase', () =>
    assert.equal(
      find(
        'We shall stop grinding rye in May and start on oats',
        'Ida Brekke says the Tolk mill will go on grinding rye',
      ),
      'altered',
    ));

  test('that says it in other words is a paraphrase', () =>
    assert.equal(
      find('We shall carry on grinding rye at the mill', 'Ida Brekke says the Tolk mill will go on grinding rye'),
      'paraphrase',
    ));

  test('that puts “a” in the place of “no” is altered', () => {
    const words = 'No mill will grind before every sack in the yard has been weighed';
    assert.equal(find(words, '"A mill will grind before every sack in the yard has been weighed"'), 'altered');
    assert.equal(find(words, '"Mill will grind before every sack in the yard has been weighed"'), 'out_of_context');
    assert.equal(find(words, '"No mill will grind before every sack in the yard has been weighed"'), 'verbatim');
  });

  test('of two turns that undo each other is nothing the opposite', () =>
    assert.notEqual(
      find('We shall not stop grinding rye at the Tolk mill', 'Ida Brekke says the Tolk mill will go on grinding rye'),
      'contradicted',
    ));
});
