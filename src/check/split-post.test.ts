import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { finderOf, makePerson } from './case.fixture.ts';
import { splitPost } from './split-post.ts';

const PEOPLE = finderOf(
  [
    { name: 'Oda Brekhus', role: 'harbour pilot' },
    { name: 'Ivar Tangen', role: 'harbour master' },
    { name: 'Lise Maro', role: 'mayor' },
  ].map(makePerson),
);
const split = (claim: string, speaker: string | null = null): (readonly [string, string | null])[] =>
  splitPost({ id: null, claim, speaker, on: null }, PEOPLE).map(part => [part.claim, part.speaker]);

/** The post, and its parts with whom the record is asked about where the part's own frame does not say. */
const POSTS: readonly (readonly [string, ...(readonly [string, string | null])[]])[] = [
  [
    'Oda Brekhus: “The tide waits for us all.” Ivar Tangen: “The crane will never fall.”',
    ['Oda Brekhus: “The tide waits for us all.”', null],
    ['Ivar Tangen: “The crane will never fall.”', null],
  ],
  [
    'Brekhus said “The tide waits for us all”. Later she said “I never saw a tide”. #harbour 😡',
    ['Brekhus said “The tide waits for us all”', null],
    ['Later she said “I never saw a tide”', 'Brekhus'],
  ],
  [
    "Oda Brekhus said 'The tide waits'. On Friday she said 'The tide is late again'.",
    ["Oda Brekhus said 'The tide waits'", null],
    ["On Friday she said 'The tide is late again'", 'Oda Brekhus'],
  ],
  [
    '“The tide waits for us all,” - Oda Brekhus\n“Cranes do not fall here” — Ivar Tangen, harbour master',
    ['“The tide waits for us all,” - Oda Brekhus', null],
    ['“Cranes do not fall here” — Ivar Tangen, harbour master', null],
  ],
  [
    '“The tide waits for us all.”\n— Oda Brekhus\n\n“Cranes do not fall here.”\n— Ivar Tangen',
    ['“The tide waits for us all.”\n— Oda Brekhus', null],
    ['“Cranes do not fall here.”\n— Ivar Tangen', null],
  ],
  [
    'Two versions!! Brekhus: "The tide waits for us" 🌊 Tangen: "There is no tide at all" 🌊 #tidegate',
    ['Brekhus: "The tide waits for us"', null],
    ['Tangen: "There is no tide at all"', null],
  ],
  [
    'Brekhus says "the tide waits for us all" and Tangen says "there is no tide at all"',
    ['Brekhus says "the tide waits for us all"', null],
    ['Tangen says "there is no tide at all"', null],
  ],
  [
    'Oda Brekhus "Will the crane be mended this year, or ever?" Ivar Tangen "Not before the second one falls into the sea."',
    ['Oda Brekhus "Will the crane be mended this year, or ever?"', null],
    ['Ivar Tangen "Not before the second one falls into the sea."', null],
  ],
  [
    '1. Brekhus, in March: “The tide waits for us all.”\n2. Brekhus, in May: “The tide waits for nobody.”',
    ['Brekhus, in March: “The tide waits for us all.”', null],
    ['Brekhus, in May: “The tide waits for nobody.”', null],
  ],
  [
    'Tangen said: “The crane is safe.” Then it fell. He told the board: “The crane was never safe.”',
    ['Tangen said: “The crane is safe.”', null],
    ['He told the board: “The crane was never safe.”', 'Tangen'],
  ],
  [
    'Bo Nygaard said: “The crane is safe.” Kari Lund replied: “You have never seen it.”',
    ['Bo Nygaard said: “The crane is safe.”', null],
    ['Kari Lund replied: “You have never seen it.”', null],
  ],
  [
    'Brekhus said: “The tide waits for us all.” Lise Maro was not amused. She said: “It waits for the pilot alone.”',
    ['Brekhus said: “The tide waits for us all.”', null],
    ['She said: “It waits for the pilot alone.”', null],
  ],
];

/** Claims that are one, however many quotation marks they have. */
const WHOLE = [
  '“The tide waits,” Brekhus said, “and so do we all.”',
  'Brekhus said “the tide waits” and “the crane will fall”',
  '“The tide waits for us all,” she said. “The crane will fall,” she added.',
  '“The tide waits for us all,” said Oda Brekhus. “The crane will fall,” she said.',
  'Oda Brekhus: “The tide waits … the crane will fall”',
  'Oda Brekhus: “The tide waits.” “The crane will fall.”',
  'Lise Maro says that Ivar Tangen said “the crane fell”',
  'Asked “Will the crane be mended?”, Tangen said “Not before the second one falls.”',
  'Oda Brekhus said the “green harbour” would be a “great big hole”',
  'The tide waits. The crane will fall. - Oda Brekhus',
  'Oda Brekhus: “He said ‘the tide waits’, and I said ‘the crane will fall’.”',
  '“The tide waits for us all.” “The crane will fall.”',
  'So much for “green harbour”. Oda Brekhus: “The crane will fall on us.”',
  'Oda Brekhus said “the tide waits. Ivar Tangen said “no tide at all',
  'Brekhus’s “green harbour plan” and Tangen’s “safe old crane” are both gone',
  'Ivar Tangen Said ‘If the Tide Turns on Us’ He’ll ‘Run the Harbour as a Pilot Himself’',
  'Oda Brekhus told the council: “The tide waits.”\n\n“The crane will fall,” she told it.',
];

suite('a post is cut into the quotes that it attributes separately', () => {
  for (const [post, ...parts] of POSTS)
    test(JSON.stringify(post), () => {
      assert.deepEqual(split(post), parts);
    });
});

suite('what may be one person’s words in one go stays one claim', () => {
  for (const claim of WHOLE)
    test(JSON.stringify(claim), () => {
      assert.deepEqual(split(claim), []);
    });
});

test('where somebody is asked about, only their quotes are', () => {
  const post =
    'Brekhus: “The tide waits for us all.” Tangen: “The crane will never fall.” Later Tangen said “It fell.”';
  assert.deepEqual(split(post, 'Ivar Tangen'), [
    ['Tangen: “The crane will never fall.”', 'Ivar Tangen'],
    ['Later Tangen said “It fell.”', 'Ivar Tangen'],
  ]);
  assert.deepEqual(split(post, 'Lise Maro'), []);
});
