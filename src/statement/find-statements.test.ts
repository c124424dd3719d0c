import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sliceSpans } from '#base/span.ts';
import { findStatements } from './find-statements.ts';
import { readingOf } from './reading.fixture.ts';

/** What is read out of a text: `source | cue | content`, content spans joined by ` / `, one line a statement. */
function read(lines: readonly string[]): string[] {
  const reading = readingOf(lines);
  const join = (spans: readonly (readonly [number, number])[]): string =>
    spans.map(span => sliceSpans(reading.text, [span])).join(' / ');
  return findStatements(reading).map(one => `${join(one.source)} | ${join(one.cue)} | ${join(one.content)}`);
}

/** A sentence (paragraphs parted by ¶) and what must be read out of it, statements in order. */
const TABLE: readonly (readonly [string, readonly string[]])[] = [
  // Direct speech, cue after.
  ['“The pier will open in May,” Mayor Ada Holm said.', ['Mayor Ada Holm | said | “The pier will open in May,”']],
  ['"The pier will open in May," she said.', ['she | said | "The pier will open in May,"']],
  ['‘The pier will open in May,’ said the mayor.', ['the mayor | said | ‘The pier will open in May,’']],
  [
    "'The pier's gates will open,' said Ada Holm, the mayor of Skerry, on Friday.",
    ["Ada Holm, the mayor of Skerry | said | 'The pier's gates will open,'"],
  ],
  ["''The pier will open,'' Mr. Dale said.", ["Mr. Dale | said | ''The pier will open,''"]],
  ['«The pier will open», said Ada Holm.', ['Ada Holm | said | «The pier will open»']],
  ['„The pier will open“, said Ada Holm.', ['Ada Holm | said | „The pier will open“']],
  ['“The pier will open," Ada Holm said.', ['Ada Holm | said | “The pier will open,"']],
  ['“Will it open?” asked Ada Holm.', ['Ada Holm | asked | “Will it open?”']],
  ['“It will!” Ada Holm shouted from the steps.', ['Ada Holm | shouted | “It will!”']],
  ['“The ministers’ boat is late,” she said.', ['she | said | “The ministers’ boat is late,”']],
  [
    '“He told me ‘never again’ and left,” Dr. Imre Vass recalled.',
    ['Dr. Imre Vass | recalled | “He told me ‘never again’ and left,”'],
  ],
  ['“It is late,” Ada Holm, the mayor, said.', ['Ada Holm, the mayor | said | “It is late,”']],
  [
    '“It is late,” said the council’s chair, Ben Ito. “Go home.”',
    ['the council’s chair, Ben Ito | said | “It is late,” / “Go home.”'],
  ],
  // Split quotes and running quotes.
  ['“The pier,” she said, “will open in May.”', ['she | said | “The pier,” / “will open in May.”']],
  ['“The pier is ours,” Ada Holm said. “It always was.”', ['Ada Holm | said | “The pier is ours,” / “It always was.”']],
  ['“The pier is ours,” Ada Holm said.¶“It always was.”', ['Ada Holm | said | “The pier is ours,” / “It always was.”']],
  [
    'Ada Holm said: “The pier is ours.¶“It always was.”¶The band played.',
    ['Ada Holm | said | “The pier is ours. / “It always was.”'],
  ],
  ['“The pier is ours.¶“It always was,” Ada Holm said.', ['Ada Holm | said | “The pier is ours. / “It always was,”']],
  [
    'Ada Holm said the pier was hers. “It always was mine.”',
    ['Ada Holm | said | the pier was hers', ' |  | “It always was mine.”'],
  ],
  // A witness tells what another said.
  ['I was standing by the lock when he turned to the pilot and said: “You are late.”', ['he | said | “You are late.”']],
  ['We watched as Ada Holm rose and said: “The pier is ours.”', ['Ada Holm | said | “The pier is ours.”']],
  ['I waited until he had gone and said: “The pier is ours.”', []],
  ['I met Ada Holm on the quay and said: “The pier is ours.”', ['I | said | “The pier is ours.”']],
  ['I stood at the rail and heard him say to the pilot: “You are late.”', ['him | say | “You are late.”']],
  ['I heard her say: “You are late.”', ['her | say | “You are late.”']],
  ['Two clerks overheard Ada Holm tell the pilot: “You are late.”', ['Ada Holm | tell | “You are late.”']],
  // Cue before.
  ['Ada Holm said: “The pier is ours.”', ['Ada Holm | said | “The pier is ours.”']],
  ['She added, “It always was.”', ['She | added | “It always was.”']],
  ['Ada Holm told the Skerry Post: “The pier is ours.”', ['Ada Holm | told | “The pier is ours.”']],
  ['Ada Holm told reporters on Friday: “The pier is ours.”', ['Ada Holm | told | “The pier is ours.”']],
  ['She wrote on X: “The pier is ours.”', ['She | wrote | “The pier is ours.”']],
  ['Speaking in Skerry, Ada Holm said: “The pier is ours.”', ['Ada Holm | said | “The pier is ours.”']],
  [
    'The mayor could be heard saying: “Close the pier now.”',
    ['The mayor | could be heard saying | “Close the pier now.”'],
  ],
  // Mixed.
  ['Ada Holm said the pier was “a gift to Skerry”.', ['Ada Holm | said | the pier was “a gift to Skerry”']],
  ['Ada Holm called the pier “a gift to Skerry”.', ['Ada Holm | called | the pier “a gift to Skerry”']],
  [
    'The judges praised a bridge “that sings in the wind”.',
    ['The judges | praised | a bridge “that sings in the wind”'],
  ],
  ['The pier will “never be sold,” Ada Holm said.', ['Ada Holm | said | The pier will “never be sold,”']],
  // Indirect.
  ['Ada Holm said that the pier would open in May.', ['Ada Holm | said | that the pier would open in May']],
  ['Ada Holm said the pier would open in May.', ['Ada Holm | said | the pier would open in May']],
  ['Ada Holm said on Friday that the pier would open.', ['Ada Holm | said | that the pier would open']],
  ['Ada Holm has said that the pier would open.', ['Ada Holm | has said | that the pier would open']],
  ['Ada Holm also noted that the pier was old.', ['Ada Holm | also noted | that the pier was old']],
  ['She told the council that the pier was old.', ['She | told | that the pier was old']],
  ['She reminded them that the pier was old.', ['She | reminded | that the pier was old']],
  [
    'The harbour board announced that the pier would open.',
    ['The harbour board | announced | that the pier would open'],
  ],
  ['The pier would open in May, Ada Holm said.', ['Ada Holm | said | The pier would open in May']],
  ['The pier would open in May, said Ada Holm.', ['Ada Holm | said | The pier would open in May']],
  ['The pier, she said, would open in May.', ['she | said | The pier / would open in May']],
  [
    'The pier keeps its lamp, the mayor, Ada Holm, announced on Friday.',
    ['the mayor, Ada Holm | announced | The pier keeps its lamp'],
  ],
  [
    'Ada Holm, who chairs the board, said that the pier was safe.',
    ['Ada Holm, who chairs the board | said | that the pier was safe'],
  ],
  [
    'A skipper who is accused of theft told a jury that he had seen nothing.',
    ['A skipper who is accused of theft | told | that he had seen nothing'],
  ],
  [
    'She said that the pier was safe and added that the lamp was new.',
    ['She | said | that the pier was safe', 'She | added | that the lamp was new'],
  ],
  ['Ada Holm defended the plan, saying that the pier was safe.', ['Ada Holm | saying | that the pier was safe']],
  ['Ada Holm went on to say that the pier was safe.', ['Ada Holm | went on to say | that the pier was safe']],
  // According to.
  ['According to Ada Holm, the pier is safe.', ['Ada Holm | According to | the pier is safe']],
  ['The pier is safe, according to Ada Holm.', ['Ada Holm | according to | The pier is safe']],
  [
    'According to the Skerry Post, this plan was dropped in May.',
    ['the Skerry Post | According to | this plan was dropped in May'],
  ],
  [
    'The pier is safe, according to a person who heard the talk.',
    ['a person who heard the talk | according to | The pier is safe'],
  ],
  // Questions.
  ['The opposition asked who would paint the pier.', ['The opposition | asked | who would paint the pier']],
  [
    'Asked whether the pier was safe, Ada Holm answered: “No.”',
    ['Ada Holm | answered | whether the pier was safe / “No.”'],
  ],
  [
    'When asked whether the pier was safe, Ada Holm answered positively.',
    ['Ada Holm | answered | whether the pier was safe / positively'],
  ],
  ['When asked whether the pier was safe, Ada Holm replied that it was.', ['Ada Holm | replied | that it was']],
  [
    'Asked about the fine, Ben Ito grinned. “For singing? Surely not.”',
    ['Ben Ito | grinned | “For singing? Surely not.”'],
  ],
  // Beliefs, intentions, denials.
  ['Ada Holm believes that the pier is safe.', ['Ada Holm | believes | that the pier is safe']],
  ['Ada Holm vowed to keep the pier open.', ['Ada Holm | vowed | to keep the pier open']],
  ['Ada Holm denied that the pier was sold.', ['Ada Holm | denied | that the pier was sold']],
  ['She asked supporters not to blame the crew.', ['She | asked | not to blame the crew']],
  // Introduced and signed quotes.
  ['Ben Ito was more direct. ‘I have seen it fall down twice.’', ['Ben Ito |  | ‘I have seen it fall down twice.’']],
  ['“Boats are only slow houses.” Ada Holm.', ['Ada Holm |  | “Boats are only slow houses.”']],
  // Nested.
  [
    'The letter says that Mrs. Holm told the board: “Sell the pier.”',
    ['The letter | says | that Mrs. Holm told the board: “Sell the pier.”', 'Mrs. Holm | told | “Sell the pier.”'],
  ],
  [
    '“Sell it,” she said on the radio, according to the Skerry Post.',
    ['the Skerry Post | according to | “Sell it,” she said on the radio', 'she | said | “Sell it,”'],
  ],
  // Set-off.
  ['Ben Ito told the Post via email:¶The pier was never sold.', ['Ben Ito | told | The pier was never sold.']],
  ['The statement reads:¶We never sold the pier.', ['The statement | reads | We never sold the pier.']],
  // Headlines.
  [
    '[headline] Holm: pier is safe¶Ada Holm said that the pier was safe.',
    ['Holm | : | pier is safe', 'Ada Holm | said | that the pier was safe'],
  ],
  ['[headline] “The pier is safe”: Holm¶Ada Holm spoke on Friday.', ['Holm | : | “The pier is safe”']],
  ['[headline] Pier is safe, says Holm¶The band played.', ['Holm | says | Pier is safe']],
  ['[headline] Mayor on the pier: “It is safe”¶The band played.', ['Mayor | : | “It is safe”']],
  [
    '[headline] Pier is safe — Mayor Ada Holm¶Ada Holm said that it was safe.',
    ['Mayor Ada Holm | — | Pier is safe', 'Ada Holm | said | that it was safe'],
  ],
  // No statements.
  ['The so-called “pier of tears” is painted green.', []],
  ['Joe “Shorty” Dale won the race.', []],
  ['Her novel “The Salt Pier” is set in Skerry.', []],
  ['She sang “Home to Skerry” twice.', []],
  ['A dog called Duchess won the prize.', []],
  ['The claims were settled and the reports were filed.', []],
  ['Inkwell Notes has covered readings since May.', []],
  ['[caption] “The pier is safe,” Ada Holm said.¶The band played.', []],
  ['[comment] Ada Holm said that the pier was safe.¶The band played.', []],
  ['[teaser] Ada Holm says the pier is safe¶The band played.', []],
  ['[furniture] Ada Holm said that the pier was safe.¶The band played.', []],
  ['The lamp cost 40 crowns and the rope cost 12.', []],
  ['He is 6\'2" tall and swims the sound in winter.', []],
];

for (const [text, expected] of TABLE) {
  test(`reads: ${text}`, () => {
    assert.deepEqual(read(text.split('¶')), expected);
  });
}
