import type { StructureText } from './structure.fixture.ts';

const LEAD =
  'The Tarn orchestra has played in the old tannery since it lost its hall, and it will play there for two winters more.';

/** More texts of the same sorts, written after the first rules to find what they miss. */
export const STRUCTURE_MORE: readonly StructureText[] = [
  {
    name: 'both wordings behind an error of transcription',
    text: 'Mila Orr, the conductor, said on Monday that the hall would open.¶Correction: Because of a transcription error, this article initially misquoted Mila Orr. She said the hall was “a barn for angels”, not “a barn for animals”.',
    want: [
      { words: 'a barn for animals', standing: 'retracted' },
      { words: 'a barn for angels', standing: 'asserted' },
    ],
  },
  {
    name: 'what a previous version quoted',
    text: '“The hall is a barn for angels,” Mila Orr said.¶The article was corrected on 5 May. A previous version quoted Mila Orr as saying the hall was “a barn for animals”.',
    want: [{ words: 'a barn for animals', standing: 'retracted' }],
  },
  {
    name: 'a sentence that was another’s',
    text: 'Editor’s note: An earlier version of this story attributed to Mila Orr the sentence “Burn the hall.” It was in fact said by the oboist Jens Roth.',
    want: [{ words: 'Burn the hall', standing: 'retracted' }],
  },
  {
    name: 'a correction in somebody’s own words is no note',
    text: 'Mila Orr corrected herself on Friday. “I misquoted Jens Roth,” she said. “He said that the hall was cold.”',
    want: [{ words: 'I misquoted Jens Roth', standing: 'asserted' }],
  },
  {
    name: 'a report on a misquote is no note',
    text: 'The newspaper apologised for misquoting Mila Orr. “We regret the error,” its editor, Dan Lowe, said.',
    want: [{ words: 'We regret the error', standing: 'asserted', source: 'its editor, Dan Lowe' }],
  },
  {
    name: 'initials as labels',
    text: `[headline] Mila Orr on the hall¶${LEAD} We met Mila Orr between two rehearsals.¶TP: When will the hall open?¶MO: When the roof is on.¶TP: And when is that?¶MO: Ask the roofers. I have.`,
    want: [{ words: 'Ask the roofers', source: 'MO', form: 'turn' }],
  },
  {
    name: 'remarks between questions are nobody’s answer',
    text: `[headline] Mila Orr: ‘I sleep in the tannery’¶${LEAD} We met Mila Orr between two rehearsals.¶How do you keep the strings in tune in the cold?¶We don’t. We tune twice an hour, and then we laugh.¶Your critics say the sound is dead.¶They sit at the back. I sit in the middle of it.¶Do you miss the old hall?¶I miss its doors.¶What would you say to the mayor?¶I would say: come and listen.`,
    want: [
      { words: 'We tune twice an hour', source: 'Mila Orr', form: 'turn' },
      { words: 'come and listen', form: 'turn' },
      { words: 'Your critics say', form: 'turn', source: '', attitude: 'question' },
    ],
  },
  {
    name: 'four short paragraphs left open',
    text: 'Mila Orr spoke for an hour. “The tannery saved us,” she said.¶“It smelled of hides.¶“It had no heating.¶“But it had an echo.¶The mayor did not come.',
    want: [{ words: 'But it had an echo', also: ['It smelled of hides'], source: 'she' }],
    not: ['The mayor did not come'],
  },
  {
    name: 'a gesture between two quotations',
    text: '“The tannery saved us,” said Mila Orr, the conductor, who is leaving in June. “It smelled of hides.” She paused. “But it had an echo.”',
    want: [{ words: 'It smelled of hides', also: ['The tannery saved us'] }, { words: 'But it had an echo' }],
  },
  {
    name: 'one quotes an agency that quotes a station',
    text: 'The Tarn Echo, quoting the news agency Norpress, reported that Mila Orr had told Radio Lund that the hall was sold.',
    want: [
      {
        words: 'the hall was sold',
        source: 'Mila Orr',
        via: ['reports Tarn Echo', 'reports Norpress', 'told Radio Lund'],
      },
    ],
  },
  {
    name: 'two people who were present',
    text: 'Mila Orr told students in an off-the-record talk that the hall was sold, according to two people who were present.',
    want: [{ words: 'the hall was sold', via: ['reports two people who were present!'] }],
  },
  {
    name: 'an interview with a programme, a place and a day',
    text: 'In a long and at times tearful interview with the Sunday programme Red Sofa in Lund on 2 May, Mila Orr said that the hall was sold.',
    want: [{ words: 'the hall was sold', occasion: 'interview · Red Sofa · Lund' }],
  },
  {
    name: 'told the court what another had said',
    text: 'Jens Roth, who plays the oboe, told the court that Mila Orr, his former teacher, had said: “Burn the hall.”',
    want: [
      { words: 'Burn the hall', source: 'Mila Orr, his former teacher', through: 'Jens Roth, who plays the oboe' },
    ],
  },
  {
    name: 'no “that” between',
    text: 'Mila Orr said Jens Roth had promised her that he would play.',
    want: [{ words: 'he would play', source: 'Jens Roth', parent: 'Mila Orr' }],
  },
  {
    name: 'a pull quote without marks, and one set off',
    text: '“We tune twice an hour, and then we laugh, because nobody else will,” said Mila Orr.¶We tune twice an hour, and then we laugh¶The winter was long.¶[quoted] “We tune twice an hour, and then we laugh”',
    once: ['We tune twice an hour'],
  },
  {
    name: 'a pull quote before the text, with name and role',
    text: '“Nobody else will laugh with us,”¶Mila Orr, conductor¶The winter was long. “Nobody else will laugh with us,” Mila Orr said on Friday as she left.',
    once: ['Nobody else will laugh'],
  },
  {
    name: 'a signature with a role in brackets',
    text: 'Dear editor,¶Mila Orr has never sold a harp.¶Yours faithfully,¶Jens Roth¶(Oboe)¶Tarn Orchestra¶Tel. 01 23 45 67',
    more: { kind: 'reply', letter: { from: { name: 'Jens Roth', address: null }, to: [], subject: null, sent: null } },
    not: ['Oboe', 'Tarn Orchestra', 'Yours'],
    want: [{ words: 'never sold a harp', form: 'own' }],
  },
];
