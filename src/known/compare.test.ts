import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { describeChecked } from './checked.ts';
import { comparer } from './compare.ts';
import { buildLexicon } from './lexicon.ts';
import { askAbout } from './question.ts';

const CHECKS = [
  { claim: 'The lighthouse keeper sold 40 lamps to the circus.', title: 'Were the lamps of the lighthouse sold?' },
  { claim: 'The harbour pilots never slept on the ferry.', title: null },
  { claim: 'Cod has mercury in it.', title: null },
];
const LEXICON = buildLexicon(CHECKS);

/** One fact about how a text stands to the first of the checked claims, or to another one. */
function fact(name: string, text: string, at = 0): number {
  const checked = CHECKS[at];
  assert.ok(checked !== undefined);
  return comparer(askAbout(text, LEXICON), LEXICON)(describeChecked(checked))[name] ?? Number.NaN;
}

suite('the same', () => {
  test('is what has the claim’s or the title’s words, whatever their marks and capitals', () => {
    assert.equal(fact('same', 'the LIGHTHOUSE keeper sold 40 lamps, to the circus!'), 1);
    assert.equal(fact('same', 'Were the lamps of the lighthouse sold'), 1);
  });

  test('is not what has one word more, fewer, or in another place', () => {
    assert.equal(fact('same', 'The old lighthouse keeper sold 40 lamps to the circus.'), 0);
    assert.equal(fact('same', 'The lighthouse keeper sold lamps to the circus.'), 0);
    assert.equal(fact('same', 'The lighthouse keeper sold 40 lamps.'), 0);
    assert.equal(fact('same', 'The circus sold 40 lamps to the lighthouse keeper.'), 0);
    assert.equal(fact('same', ''), 0);
  });
});

suite('quoted words', () => {
  const TOLD = [
    'The harbour master called the pilots "herring tamers" at a feast.',
    "The harbour master called the pilots 'herring tamers' at a feast.",
  ];
  const lexicon = buildLexicon(TOLD.map(claim => ({ claim, title: null })));

  test('are the same in marks of all kinds, so that no publisher’s way of typing counts', () => {
    const [one, other] = TOLD.map(claim =>
      comparer(askAbout('Herring tamers!', lexicon), lexicon)(describeChecked({ claim, title: null })),
    );
    assert.deepEqual(one, other);
    assert.equal(one?.['quoted'], 1);
  });

  test('are not what stands between two apostrophes', () => {
    const claim = "The pilots' feast was at the keepers' hall.";
    assert.equal(
      comparer(askAbout('A feast!', lexicon), lexicon)(describeChecked({ claim, title: null }))['quotedMass'],
      0,
    );
  });
});

suite('otherwise', () => {
  test('says what denies the checked claim, or affirms one that denies', () => {
    assert.equal(fact('otherwise', 'The lighthouse keeper did not sell 40 lamps to the circus.'), 1);
    assert.equal(fact('otherwise', 'The harbour pilots slept on the ferry.', 1), 1);
    assert.equal(fact('otherwise', 'The harbour pilots have not slept on the ferry.', 1), 0);
  });

  test('says what has none of its figures, but not what has no figure or one of them', () => {
    assert.equal(fact('otherwise', 'The lighthouse keeper sold 14 lamps to the circus.'), 1);
    assert.equal(fact('otherwise', 'The lighthouse keeper sold forty lamps to the circus.'), 0);
    assert.equal(fact('otherwise', 'The lighthouse keeper sold lamps to the circus.'), 0);
    assert.equal(fact('otherwise', 'The keeper sold 40 of 60 lamps to the circus.'), 0);
  });

  test('says nothing that is about something else, whatever it denies or counts', () => {
    assert.equal(fact('otherwise', 'My aunt keeps 14 lamps in her kitchen.'), 0);
    assert.equal(fact('otherwise', 'The circus was never here this summer.'), 0);
    assert.equal(fact('otherwise', 'The keeper of the lighthouse sold the circus 14 lamps.'), 1);
  });

  test('says no long post, which denies and counts other things too', () => {
    const post = `It rained, nobody danced, and the bandstand was closed for paint while the brass band ate herring in the
      vestry with the vicar’s cousin. Cod has mercury in it, my neighbour tells me, and he fishes off the mole with 12 rods.`;
    assert.equal(fact('otherwise', post, 2), 0);
  });
});
