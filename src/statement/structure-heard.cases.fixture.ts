import type { StructureText } from './structure.fixture.ts';

/** Who speaks where the sentence has another beside them: the medium that was spoken to, whoever heard it. Read with the model and without. */
export const STRUCTURE_HEARD: readonly StructureText[] = [
  {
    name: 'a weekly that was spoken to is not the minister',
    text: 'Speaking to the Portuguese weekly O Farol, the minister for fisheries, Tiago Belmonte, said: “The cod will not wait for us.”',
    want: [{ words: 'The cod will not wait', source: 'the minister for fisheries, Tiago Belmonte' }],
  },
  {
    name: 'a daily that had the interview is not the head of a guild',
    text: 'In an interview with the Italian-language daily La Pergola, the head of the bakers’ guild, Ottone Baresi, said: “Bread has no borders.”',
    want: [{ words: 'Bread has no borders', source: 'the head of the bakers’ guild, Ottone Baresi' }],
  },
  {
    name: 'somebody at a meeting with an office and a place behind the name',
    text: 'At a meeting Ann Dale, the mayor of Port, North Fold, said that the roof would hold.',
    want: [{ words: 'the roof would hold', source: 'Ann Dale, the mayor of Port, North Fold' }],
  },
  {
    name: 'heard by a reporter',
    text: 'The chairman, Bela Nyman, left early. He was also heard by this reporter telling an aide: “Keep the divers away from the cameras.”',
    want: [{ words: 'Keep the divers away', source: 'He' }],
  },
  {
    name: 'overheard by a correspondent',
    text: 'Mayor Odile Brankovic was overheard by our correspondent saying that the bridge was finished.',
    want: [{ words: 'the bridge was finished', source: 'Mayor Odile Brankovic' }],
  },
  {
    name: 'filmed by a passer-by',
    text: 'The bishop, Karel Dusek, was filmed by a passer-by shouting “Get off my lawn” at a cyclist.',
    want: [{ words: 'Get off my lawn', source: 'The bishop, Karel Dusek' }],
  },
  {
    name: 'a reporter who heard somebody of an office and a name',
    text: 'This reporter heard the minister, Jan Pohl, tell a colleague: “We lost the vote.”',
    want: [{ words: 'We lost the vote', source: 'the minister, Jan Pohl' }],
  },
  {
    name: 'asked by a reporter and not heard by one',
    text: 'Una Faherty was asked by this reporter whether she would stay. “Not today,” she said.',
    want: [{ words: 'Not today', source: 'she' }],
  },
];
