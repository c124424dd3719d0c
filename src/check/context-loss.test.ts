import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { KeptStatement } from '#speaker/speaker.ts';
import { checkMade, finderOf, makeMaterial } from './case.fixture.ts';
import { decide } from './decide.ts';
import type { Material } from './material.ts';
import { parseClaim } from './parse-claim.ts';

const PEOPLE = [{ name: 'Lene Struck' }, { name: 'Ole Varg' }];
const TEXT =
  'The road\nLene Struck said that [[Lene Struck|Ole Varg had told her at the gate to sell the road before the frost]].\nThe bakery opened late, as it does in February, and the ferry brought three schools, a choir and a vicar.';

/** The material with one more statement: what Lene Struck says that the other had told her. */
function withInner(name: string): Material {
  const material = makeMaterial({ people: PEOPLE, documents: [{ name: 'a', text: TEXT }] });
  return {
    ...material,
    documents: material.documents.map(document => {
      const [outer] = document.statements;
      assert.ok(outer !== undefined);
      const start = document.text.indexOf('to sell the road');
      const inner: KeptStatement = {
        ...outer,
        id: 'a#1',
        index: 1,
        parent: 0,
        person: `p:${name}`,
        speaker: { name, kind: 'person', description: null, speaksFor: null },
        content: [[start, start + 'to sell the road before the frost'.length]],
      };
      return { ...document, statements: [outer, inner] };
    }),
  };
}

function find(name: string): string {
  const material = withInner(name);
  const asked = { id: null, claim: '"Sell the road before the frost"', speaker: 'Lene Struck', on: null };
  return decide(parseClaim(asked, finderOf(material.people)), material).finding;
}

test('words that somebody passes on as another’s are not verbatim theirs', () => {
  assert.equal(find('Ole Varg'), 'out_of_context');
});

test('words that they report of themselves are theirs, in a reporter’s indirect speech', () => {
  assert.equal(find('Lene Struck'), 'paraphrase');
});

/** The finding on words of Lene Struck's that stand in the marked text. */
function findIn(text: string, claim: string): string {
  const filled = `The road\n${text}\nThe bakery opened late, as it does in February, and the ferry brought three schools and a vicar.`;
  const material = makeMaterial({ people: PEOPLE, documents: [{ name: 'a', text: filled }] });
  return decide(parseClaim({ id: null, claim, speaker: 'Lene Struck', on: null }, finderOf(material.people)), material)
    .finding;
}

test('what somebody says they were told is not what they say', () => {
  const said = (opening: string): string =>
    `Lene Struck said: “[[Lene Struck|${opening} the road was finished for good. It was a Tuesday]].”`;
  assert.equal(findIn(said('For years I was told that'), '"The road was finished for good"'), 'out_of_context');
  assert.equal(findIn(said('In my view'), '"The road was finished for good"'), 'verbatim');
});

/** The finding on words that stand in her turn of a transcript. */
function findInTurn(turn: string, claim: string): string {
  const text = `CHAIR: What have you brought?\nLENE STRUCK: ${turn}\nCHAIR: Thank you for that.`;
  const material = makeMaterial({ people: PEOPLE, documents: [{ name: 'a', kind: 'transcript', text }] });
  return decide(parseClaim({ id: null, claim, speaker: 'Lene Struck', on: null }, finderOf(material.people)), material)
    .finding;
}

test('what somebody reads out in quotation marks is not theirs', () => {
  const claim = '"The bridge will fall before the winter"';
  for (const turn of [
    'I have a letter here from the mason. “The bridge will fall before the winter.” So much for the mason.',
    'The poster at the mill reads: “The bridge will fall before the winter.” Nobody has signed it.',
    'The surveyor wrote in March, “The bridge will fall before the winter.” It stands.',
  ])
    assert.equal(findInTurn(turn, claim), 'out_of_context', turn);
});

test('what they cite of their own is, and so is what is only set off', () => {
  const claim = '"The bridge will fall before the winter"';
  for (const turn of [
    'In May I wrote to the board: “The bridge will fall before the winter.” I hold to it.',
    'My note to the council said, and we wrote it in red: “The bridge will fall before the winter.” I hold to it.',
    'The bridge will fall before the winter. I have a letter here from the mason.',
  ])
    assert.equal(findInTurn(turn, claim), 'verbatim', turn);
});

const WORDS = '"The road is finished for good"';
const spoken = (before: string, after = 'It was a Tuesday.'): string =>
  `Lene Struck said: “[[Lene Struck|${before}he road is finished for good. ${after}]]”`;

for (const before of [
  'You may well think that t',
  'It is possible that t',
  'There is a real chance that t',
  'Visitors might say t',
  'It could be argued that t',
  'The miller asked me to say that t',
  'I am supposed to tell you that t',
  'They paid me to say: t',
  'Mr Varg may say that t',
])
  test(`what is held at a distance is not said to be so: ${before}`, () =>
    assert.equal(findIn(spoken(before), WORDS), 'out_of_context'));

for (const before of [
  'Let me say that t',
  'You may be sure that t',
  'It is certain that t',
  'He asked me, and I say that t',
  'You can see that t',
])
  test(`what is only led up to is said: ${before}`, () => assert.equal(findIn(spoken(before), WORDS), 'verbatim'));

test('a sentence that the next one negates is taken back', () => {
  assert.equal(findIn(spoken('T', 'But the road is not finished for good.'), WORDS), 'out_of_context');
  assert.equal(findIn(spoken('T', 'The road is not finished for the lorries.'), WORDS), 'verbatim');
  assert.equal(findIn(spoken('T', 'The bridge is not finished for good.'), WORDS), 'verbatim');
  const both = '"The road is finished for good. But the road is not finished for good"';
  assert.equal(findIn(spoken('T', 'But the road is not finished for good.'), both), 'verbatim');
});

suite('praise that a post calls out', () => {
  const find = (text: string, words: string): string => {
    const post = { name: 'a', kind: 'post' as const, outlet: 'Perch', text: `[[=Lene Struck|${text}]]` };
    return checkMade({ people: PEOPLE, documents: [post] }, `"${words}"`, { speaker: 'Lene Struck' }).finding;
  };
  for (const [text, words] of [
    [
      'Two hours on the quay in the rain. Well done, Skerry Ferries, finest boats on the coast. I shall swim.',
      'Well done, Skerry Ferries, finest boats on the coast',
    ],
    ['My bag went to Orle without me. Bravo, airport, you never disappoint.', 'Bravo, airport, you never disappoint'],
    [
      'Brilliant service from the tram company today as ever. #tramfail',
      'Brilliant service from the tram company today as ever',
    ],
  ] as const)
    test(`behind a complaint is none: ${text}`, () => assert.equal(find(text, words), 'out_of_context'));
  for (const [text, words] of [
    [
      'The new boats are here. Well done, Skerry Ferries, finest boats on the coast. I shall take one on Sunday.',
      'Well done, Skerry Ferries, finest boats on the coast',
    ],
    [
      'Nobody was hurt in the fire at the mill. Brilliant work by the crews from Orle.',
      'Brilliant work by the crews from Orle',
    ],
    [
      'Not one life was lost on the quay. Outstanding seamanship in a storm like that.',
      'Outstanding seamanship in a storm like that',
    ],
    ['They never gave up. Well done to the rowers of Orle.', 'Well done to the rowers of Orle'],
    ['Six hours in the cold water. Hats off to the divers of Orle.', 'Hats off to the divers of Orle'],
    ['Ten weeks of training. Congratulations to all the rowers of Orle.', 'Congratulations to all the rowers of Orle'],
    [
      'My bag went to Orle without me. The airport sent it after me by taxi, and that is service.',
      'The airport sent it after me by taxi',
    ],
  ] as const)
    test(`behind none is praise: ${text}`, () => assert.equal(find(text, words), 'verbatim'));
});
