import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '#document/document.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';
import type { FoundStatement } from './statement.ts';

/** The only statement (or the last) of a text. */
function last(text: string, more: Partial<Reading> = {}): FoundStatement {
  const found = findStatements(readingOf(text.split('¶'), more)).at(-1);
  assert.ok(found !== undefined, `nothing was read out of: ${text}`);
  return found;
}

/** Published on Friday 14 March 2025 throughout. */
const DATES: readonly (readonly [string, string | null])[] = [
  ['Ada Holm said on Friday that the pier was safe.', '2025-03-14'],
  ['Ada Holm said on Monday that the pier was safe.', '2025-03-10'],
  ['“The pier is safe,” Ada Holm said last Friday.', '2025-03-07'],
  ['Ada Holm said yesterday that the pier was safe.', '2025-03-13'],
  ['Ada Holm said in 2023 that the pier was safe.', '2023'],
  ['Ada Holm said in June 2019 that the pier was safe.', '2019-06'],
  ['Ada Holm said on 2 February that the pier was safe.', '2025-02-02'],
  ['Ada Holm said on November 2 that the pier was safe.', '2024-11-02'],
  ['Ada Holm said on Nov. 2, 2023, that the pier was safe.', '2023-11-02'],
  ['In late February, she stated that the pier was safe.', '2025-02'],
  ['Ada Holm said last week that the pier was safe.', '2025-03'],
  ['Ada Holm said that the pier would open on Monday.', null],
  ['Ada Holm, who was elected in 2021, said that the pier was safe.', null],
  ['He was asked about a goat that fled on Tuesday, and said that the goat was well.', null],
  [
    'Ada Holm won the March 3, 2025, election.¶Two days after the election, she said that the pier was safe.',
    '2025-03-05',
  ],
  ['Ada Holm came to the quay on Friday. “The pier is safe,” she said.', '2025-03-14'],
];
for (const [text, day] of DATES) test(`dates: ${text}`, () => assert.equal(last(text).saidOn, day));

const VIA: readonly (readonly [string, readonly string[]])[] = [
  ['Ada Holm told the Skerry Post that the pier was safe.', ['told Skerry Post']],
  ['“The pier is safe,” Ada Holm told Radio Skerry.', ['told Radio Skerry']],
  ['Ada Holm has told the Norwegian daily Fjordposten that the pier was safe.', ['told Fjordposten']],
  [
    'The Norwegian daily Fjordposten has met Ada Holm. “The pier is safe,” Holm told Fjordposten.',
    ['told Fjordposten'],
  ],
  ['Ada Holm told Ruth Vik of the daily round that the pier was safe.', []],
  ['Ada Holm told reporters that the pier was safe.', []],
  ['Ada Holm told her sister that the pier was safe.', []],
  [
    '“The pier is safe,” she said on the podcast Long Rope, according to the Skerry Courier.',
    ['reports Skerry Courier', 'channel Long Rope'],
  ],
  ['“The pier is safe,” Ada Holm told a meeting, the Skerry Courier reported on Tuesday.', ['reports Skerry Courier']],
  [
    'Ada Holm said that the pier was safe. That is according to a person who heard the talk.',
    ['reports a person who heard the talk!'],
  ],
  [
    'Ada Holm said that the pier was safe.¶She made this remark in an interview with La Voz, Norpress News reports.',
    ['reports Norpress News', 'told La Voz'],
  ],
  ['“The pier is safe,” the mayor said in an interview with The Quay.', ['told Quay']],
  [
    'According to Norpress News, Ada Holm was asked by Channel 9’s Imre Vass if the pier was safe. Holm answered “yes.”',
    ['reports Norpress News', 'told Channel 9'],
  ],
  ['Ada Holm wrote on X that the pier was safe.', ['channel X']],
  [
    'Norpress News, citing the Skerry Courier, reported that Ada Holm told Radio Fjord that the pier was safe.',
    ['reports Norpress News', 'reports Skerry Courier', 'told Radio Fjord'],
  ],
  [
    'Ada Holm told aides that the pier was safe, the Skerry Courier reported, citing two people in the room.',
    ['reports Skerry Courier', 'reports two people in the room!'],
  ],
  ['Ada Holm said that the pier was safe, citing the Skerry Courier.', []],
  ['Speaking to the host Imre Vass on Radio Fjord, Ada Holm said that the pier was safe.', ['told Radio Fjord']],
  ['Ada Holm told the reporter Imre Vass of the Skerry Courier that the pier was safe.', ['told Skerry Courier']],
  ['In conversation with Channel 9’s Imre Vass, Ada Holm said that the pier was safe.', ['told Channel 9']],
];
for (const [text, chain] of VIA) {
  test(`goes through: ${text}`, () =>
    assert.deepEqual(
      last(text).via.map(via => `${via.how} ${via.name}${via.unnamed ? '!' : ''}`),
      chain,
    ));
}

test('leaves out the outlet whose own document it is', () => {
  assert.deepEqual(last('Ada Holm told the Dispatch that the pier was safe.', { outlet: 'Upland Dispatch' }).via, []);
});

const OCCASIONS: readonly (readonly [string, string | null, string | null])[] = [
  ['Ada Holm told Radio Skerry that the pier was safe.', 'interview', 'Radio Skerry'],
  ['Ada Holm has told the Norwegian daily Fjordposten that the pier was safe.', 'interview', 'Fjordposten'],
  ['Ada Holm said at a press conference that the pier was safe.', 'press conference', null],
  ['Ada Holm said in a speech that the pier was safe.', 'speech', null],
  ['“The pier is safe,” she told a jury.', 'hearing', null],
  ['“The pier is safe,” she tweeted.', 'post', null],
  ['He told the podcast Long Rope that the pier was safe.', 'podcast', 'Long Rope'],
  ['She said in a letter that the pier was safe.', 'letter', null],
  ['Ada Holm said that the pier was safe.', null, null],
];
for (const [text, kind, partner] of OCCASIONS) {
  test(`occasion: ${text}`, () => {
    const { occasion } = last(text);
    assert.equal(occasion?.kind ?? null, kind);
    assert.equal(occasion?.with ?? null, partner);
  });
}

test('takes the place from the words around the cue', () => {
  assert.equal(last('Speaking at a meeting in Skerry, Ada Holm said: “The pier is safe.”').occasion?.place, 'Skerry');
});

const STANDINGS: readonly (readonly [string, string, Partial<Reading>])[] = [
  ['Ada Holm said that the pier was safe.', 'asserted', {}],
  ['Ada Holm is said to have told a supper club: “Let it sink.”', 'alleged', {}],
  ['It is being put about that Ada Holm said “Let the pier sink”.', 'alleged', {}],
  ['The story is going round that Ada Holm told a supper club: “Let it sink.”', 'alleged', {}],
  ['Ada Holm said that the story of the pier was going to be told.', 'asserted', {}],
  ['Ada Holm allegedly said that the pier could sink.', 'alleged', {}],
  ['Ada Holm reportedly told aides that the pier could sink.', 'alleged', {}],
  ['Did Ada Holm say that “the pier can sink”?', 'checked', { kind: 'fact-check' }],
  ['Claim: Ada Holm said: “Let the pier sink.”', 'checked', { kind: 'fact-check' }],
  ['A post claims that Ada Holm said: “Let the pier sink.”', 'checked', { kind: 'fact-check' }],
  ['A bathers’ account says that Ada Holm told a paper to let the pier sink.', 'checked', { kind: 'fact-check' }],
  ['A bathers’ account says that Ada Holm told a paper to let the pier sink.', 'asserted', {}],
  ['Ada Holm told us: “I said nothing of the kind.”', 'asserted', { kind: 'fact-check' }],
];
for (const [text, standing, more] of STANDINGS)
  test(`stands ${standing}: ${text}`, () => assert.equal(last(text, more).standing, standing));

test('what a checked text reports is checked too', () => {
  const found = findStatements(
    readingOf(['The claim appeared in a post. It said:', 'BREAKING: Ada Holm says that ‘the pier can sink’.'], {
      kind: 'fact-check',
    }),
  );
  assert.deepEqual(
    found.map(one => [one.standing, one.parent]),
    [
      ['checked', null],
      ['checked', 0],
    ],
  );
});

const ATTITUDES: readonly (readonly [string, string, boolean])[] = [
  ['Ada Holm said that the pier was safe.', 'statement', false],
  ['Ada Holm believes that the pier is safe.', 'belief', false],
  ['Ada Holm vowed to save the pier.', 'statement', false],
  ['Ada Holm wants to save the pier.', 'intention', false],
  ['No official has said that the pier was safe.', 'statement', true],
  ['Ada Holm asked whether the pier was safe.', 'question', false],
  ['Ada Holm denied that the pier was safe.', 'denial', false],
  ['Ada Holm did not say that the pier was safe.', 'statement', true],
  ['Ada Holm never said that the pier was safe.', 'statement', true],
  ['Ada Holm has not said that the pier was safe.', 'statement', true],
];
for (const [text, attitude, negated] of ATTITUDES) {
  test(`${attitude}${negated ? ', negated' : ''}: ${text}`, () => {
    const found = last(text);
    assert.deepEqual([found.attitude, found.negated], [attitude, negated]);
  });
}

const TYPES: readonly (readonly [string, string])[] = [
  ['“The pier is safe,” Ada Holm said.', 'direct'],
  ['“The pier,” she said, “is safe.”', 'direct'],
  ['Ada Holm said that the pier was “quite safe”.', 'mixed'],
  ['Ada Holm said that the pier was safe.', 'indirect'],
];
for (const [text, type] of TYPES) test(`${type}: ${text}`, () => assert.equal(last(text).type, type));

test('words that somebody only passes on are quoted as the other’s', () => {
  const reading = readingOf(['The letter says that Mrs. Holm told the board: “Sell the pier.”']);
  const [outer, inner] = findStatements(reading);
  assert.deepEqual(outer?.quoted, []);
  assert.equal(outer?.type, 'indirect');
  assert.deepEqual(
    inner?.quoted.map(([start, end]) => reading.text.slice(start, end)),
    ['Sell the pier.'],
  );
});

test('a bare quotation after indirect speech continues its speaker', () => {
  const found = findStatements(readingOf(['Ada Holm said the pier was hers. “It always was mine.”']));
  assert.equal(found[1]?.continues, 0);
});

for (const [rating, sentence, standing] of [
  ['Rating: Misquoted', 'In the full recording Ada Holm says: “Paint the pier.”', 'asserted'],
  ['Rating: False', 'In the full recording Ada Holm says: “Paint the pier.”', 'checked'],
  ['Rating: Misquoted', 'In the viral recording Ada Holm says: “Paint the pier.”', 'checked'],
  ['Rating: Misquoted', 'In the full recording Ada Holm says: “Sink the pier.”', 'checked'],
] as const)
  test(`a fact-check of “Sink the pier”, ${rating}: ${sentence} (${standing})`, () => {
    const blocks = ['A pier to sink', 'Claim: “Sink the pier”', rating, sentence];
    const found = findStatements(readingOf(blocks, { kind: 'fact-check' }));
    assert.equal(found.at(-1)?.standing, standing);
  });
