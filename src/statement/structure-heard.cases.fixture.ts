import type { StructureText } from './structure.fixture.ts';

const PAGE =
  '<html><head><title>Assembly | Gazette</title></head><body><article><h1>Assembly talks of herring</h1><p>Members used the morning to talk about herring, and a window had to be opened before the noon bell rang in the tower.</p>';
const REST =
  '<p>The assembly rises on Friday for a week, and it will not sit again until the herring have gone from the bay to the sound.</p></article></body></html>';

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
  {
    name: 'an entry of a live page: a name, an office and a place before the colon',
    text: 'Solveig Hartnell, treasurer of the Orchard League, in Tobermore: “I would not lend these people a spoon.”',
    want: [{ words: 'lend these people a spoon', source: 'Solveig Hartnell' }],
  },
  {
    name: 'a name and what somebody wears before the colon',
    text: 'Janne Kettler, in the green jersey: “I could have waited for Mira. I did wait for Mira.”',
    want: [{ words: 'I did wait for Mira', source: 'Janne Kettler' }],
  },
  {
    name: 'a work and the title of a part of it are nobody’s words',
    text: 'Night Ferry, a novel for the rain: “The Drowned Bell”.',
    not: ['The Drowned Bell'],
  },
  {
    name: 'a source does not begin in the sentence before',
    text: 'Swimmers were split. “I came to swim in cold water as well as warm,” said Mirel Haugen. Ondine Harker, who leads by nine points, called it “a present for people who cannot swim”.',
    want: [
      { words: 'a present for people who cannot swim', source: 'Ondine Harker, who leads by nine points' },
      { words: 'I came to swim', source: 'Mirel Haugen' },
    ],
  },
  {
    name: 'a post that a page shows, signed below without a dash',
    html: `${PAGE}<blockquote><p>My cat would run the ice plant better than this board does.</p><footer>Odile Marrant (@omarrant), 3 May 2025</footer></blockquote>${REST}`,
    want: [{ words: 'My cat would run the ice plant', source: 'Odile Marrant' }],
  },
  {
    name: 'two such posts in a row',
    html: `${PAGE}<blockquote><p>My cat would run the ice plant.</p><p>Odile Marrant (@omarrant), 3 May 2025</p><p>Nobody asked the herring.</p><p>Ferris Pont (@fpont), 4 May 2025</p></blockquote>${REST}`,
    want: [
      { words: 'My cat would run', source: 'Odile Marrant' },
      { words: 'Nobody asked the herring', source: 'Ferris Pont' },
    ],
  },
  {
    name: 'names above what they posted sign nothing above them',
    html: `${PAGE}<blockquote><p>Odile Marrant (@omarrant), 3 May 2025</p><p>My cat would run the ice plant.</p><p>Ferris Pont (@fpont), 4 May 2025</p><p>Nobody minds the herring.</p></blockquote>${REST}`,
    not: ['My cat would run'],
  },
];
