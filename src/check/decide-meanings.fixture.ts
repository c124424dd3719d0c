import type { TriedCase } from './decide.cases.fixture.ts';

const MIA = { name: 'Mia Solberg', role: 'mayor' };
const KNUT = { name: 'Knut Aasen', role: 'head teacher' };
const TORE = { name: 'Tore Vik', role: 'coach' };

const FILL =
  'The square was paved in spring with stones from the old brewery, and the fountain has run again since Easter. On market days the baker sells out before nine, and the tram stops twice.';

/** What the words mean where they stand, and what a claim makes of it. */
export const CASES_OF_MEANING: Readonly<Record<string, TriedCase>> = {
  'words cut at their edges': {
    made: {
      people: [MIA, KNUT],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Mayor on the tram\n“[[Mia Solberg|If the council votes for it, I will sell the tram to the highest bidder]],” said Mia Solberg.\n“[[Mia Solberg|I do not think that the school should close]],” she said of the village school.\n“[[Mia Solberg|My opponents say that the fountain is a waste of water]],” she told the fair.\n“[[Mia Solberg|Should we tear down the bandstand? Ask the children]],” she said.\n“[[Mia Solberg|The band was splendid, and the beer was not why]],” she added.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Vale Radio',
          text: `Head teacher on the ministry\n“[[Knut Aasen|What a wonderful idea, another form to fill in]],” Knut Aasen said drily.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"I will sell the tram to the highest bidder"',
        speaker: 'Mia Solberg',
        finding: 'out_of_context',
        basis: 'reported',
        why: 'a condition cut off the front',
      },
      {
        claim: '"The school should close"',
        speaker: 'Mia Solberg',
        finding: 'out_of_context',
        why: 'a negation cut off the front',
      },
      {
        claim: '"The fountain is a waste of water"',
        speaker: 'Mia Solberg',
        finding: 'out_of_context',
        why: 'somebody else’s words that she reports',
      },
      {
        claim: '"we tear down the bandstand"',
        speaker: 'Mia Solberg',
        finding: 'out_of_context',
        why: 'a question passed off as a plan',
      },
      {
        claim: '"The band was splendid"',
        speaker: 'Mia Solberg',
        finding: 'verbatim',
        why: 'a cut that leaves the meaning whole does not count',
      },
      {
        claim: '"What a wonderful idea, another form to fill in"',
        speaker: 'Knut Aasen',
        finding: 'out_of_context',
        why: 'irony that the reporter marks',
      },
      {
        claim: '"If the council votes for it, I will sell the tram to the highest bidder"',
        speaker: 'Mia Solberg',
        finding: 'verbatim',
        why: 'with its condition the sentence is whole',
      },
      {
        claim: '"When the council votes for it, I will sell the tram to the highest bidder"',
        speaker: 'Mia Solberg',
        finding: 'altered',
        why: '"if" made "when"',
      },
    ],
  },
  'old words passed round as new': {
    made: {
      people: [TORE],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          published: '2025-06-02T08:00:00Z',
          text: `Dog race at the fair\n“[[Tore Vik|Nobody needs a licence to run after a sausage]],” said Tore Vik, who judged the dogs.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Chirp',
          kind: 'post',
          published: '2031-05-19T08:00:00Z',
          text: '[[=Ski Truth|Coach Vik on doping: "]][[?Tore Vik|Nobody needs a licence to run after a sausage]][[=Ski Truth|".]]',
        },
      ],
    },
    rows: [
      {
        claim: '"Nobody needs a licence to run after a sausage," says Tore Vik about doping',
        finding: 'out_of_context',
        basis: 'reported',
        flags: ['single_source'],
        origins: 1,
        evidence: ['a'],
        why: 'the claim’s matter stands nowhere near the words',
      },
      {
        claim: '"Nobody needs a licence to run after a sausage"',
        speaker: 'Tore Vik',
        on: '2031-05-19',
        finding: 'out_of_context',
        why: 'the claim puts six-year-old words to this month',
      },
      {
        claim: '"Nobody needs a licence to run after a sausage"',
        speaker: 'Tore Vik',
        on: '2025-06-02',
        finding: 'verbatim',
        why: 'on their own day they are verbatim',
      },
    ],
  },
  'a headline and its story': {
    made: {
      people: [TORE, KNUT],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `“[[Tore Vik|I will never coach again]]”: Vik walks out\n“[[Tore Vik|I might never coach again, I will think about it when I am calmer]],” Tore Vik told reporters.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Vale Radio',
          by: 'Ester Noll',
          text: `Vik unsure after defeat\n“[[Tore Vik|I might never coach again, I will think about it when I am calmer]],” Tore Vik said at his press conference, to which he came late, in a wet coat, with a cold and a large sandwich that he did not eat.`,
        },
        {
          name: 'c',
          outlet: 'Dale Gazette',
          text: `“[[Knut Aasen|Phones have wrecked this school]]”\nKnut Aasen told the council that [[Knut Aasen|telephones had ruined lessons in his school]].\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: 'I will never coach again - Tore Vik',
        finding: 'altered',
        basis: 'reported',
        flags: ['headline_only'],
        origins: 2,
        evidence: ['a', 'b'],
        why: 'the headline has "will", the text "might"',
      },
      {
        claim: '"Phones have wrecked this school"',
        speaker: 'Knut Aasen',
        finding: 'paraphrase',
        flags: ['headline_only', 'single_source'],
        evidence: ['c'],
        why: 'a headline’s quotation of indirect speech is a paraphrase',
      },
    ],
  },
  'numbers, names and degrees': {
    made: {
      people: [MIA, KNUT],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Budget\n“[[Mia Solberg|We spent 20 million crowns on the tram and only the rails are left]],” said Mia Solberg.\n“[[Mia Solberg|Some of the drivers were asleep on Sunday]],” she said.\n“[[Mia Solberg|Debt is a reason to be careful. It is not, on its own, a reason to despair]],” she told the council.\n“[[Mia Solberg|I'll take the early train and I won't be late]],” she said.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Vale Radio',
          text: `School\nKnut Aasen said that [[Knut Aasen|eight minutes was too short for a lunch]].\n“[[Knut Aasen|I would rather break a window than close a library]],” he said.\n“[[Knut Aasen|The ledgers of every year lie open to any villager who wants to read them]],” he added.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"We spent 200 million crowns on the tram and only the rails are left"',
        speaker: 'Mia Solberg',
        finding: 'altered',
        flags: ['single_source'],
        why: '20 made 200',
      },
      {
        claim: '"We spent twenty million crowns on the tram and only the rails are left"',
        speaker: 'Mia Solberg',
        finding: 'verbatim',
        why: 'a number in words is the same number',
      },
      {
        claim: '"We spent 20 million crowns on the tram and the rails are left"',
        speaker: 'Mia Solberg',
        finding: 'altered',
        why: '"only" dropped in mid-sentence',
      },
      {
        claim: '"All of the drivers were asleep on Sunday"',
        speaker: 'Mia Solberg',
        finding: 'altered',
        why: 'some made all',
      },
      {
        claim: '"Some of the drivers were asleep on Monday"',
        speaker: 'Mia Solberg',
        finding: 'altered',
        why: 'another day',
      },
      {
        claim: 'mayor: "Debt is a reason to despair."',
        finding: 'altered',
        claimSpeaker: 'Mia Solberg',
        why: 'the negation and the middle taken out',
      },
      {
        claim: 'mia solberg "ill take the early train and i wont be late"',
        finding: 'verbatim',
        why: 'contractions typed without their marks',
      },
      {
        claim: '"I will take the early train and I will not be late"',
        speaker: 'Mia Solberg',
        finding: 'verbatim',
        why: 'contractions written out',
      },
      {
        claim: '"I\'ll take the erly train and I won\'t be late"',
        speaker: 'Mia Solberg',
        finding: 'verbatim',
        why: 'a misspelling is no other word',
      },
      {
        claim: 'knut aasen said 8 minutes is too short for a lunch',
        finding: 'paraphrase',
        why: 'a figure for a number word, in another tense',
      },
      {
        claim: 'Knut Aasen says he would rather close a library than break a window',
        finding: 'altered',
        why: 'the two halves of a comparison turned about',
      },
      {
        claim: 'Mr Aasen says the ledgers of each year can be read by any villager',
        finding: 'paraphrase',
        why: 'the same in other words',
      },
      { claim: 'Knut Aasen said that a bakery will open in the gym', finding: 'unsupported', why: 'no word of it' },
    ],
  },
  'the opposite on record': {
    made: {
      people: [TORE, MIA],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Coach defends doctor\n“[[Tore Vik|Some of you are angry with the team doctor. Please don't be]],” Tore Vik said.\n“[[Tore Vik|I am asking every member to vote no, and to vote early]],” he said of the club's sale.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Vale Radio',
          published: '2031-05-10T08:00:00Z',
          text: `Mayor backs keeper\n“[[Mia Solberg|Sten is going nowhere. He has a contract and he has my trust]],” Mia Solberg said.\n${FILL}`,
        },
        {
          name: 'c',
          outlet: 'Dale Gazette',
          published: '2031-05-16T08:00:00Z',
          text: `Keeper sacked\n“[[Mia Solberg|A contract is paper. I no longer trust Sten to keep the gate]],” Mia Solberg said.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: 'Tore Vik blames the team doctor',
        finding: 'contradicted',
        basis: null,
        flags: [],
        origins: 0,
        evidence: ['a'],
        why: 'he asked people not to',
      },
      { claim: 'coach Tore Vik is telling members to vote yes', finding: 'contradicted', why: 'yes for no' },
      {
        claim: '"Sten is going nowhere. He has a contract and he has my trust"',
        speaker: 'Mia Solberg',
        on: '2031-05-10',
        finding: 'verbatim',
        flags: ['single_source', 'later_changed'],
        evidence: ['b', 'c'],
        why: 'real words that she later took back',
      },
      { claim: 'Tore Vik says that the bus was late', finding: 'unsupported', why: 'nothing on the matter' },
    ],
  },
  'pieces put together': {
    made: {
      people: [MIA],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Mayor at the fair\n“[[Mia Solberg|I have eaten every pie in this valley]],” said Mia Solberg. “[[Mia Solberg|Some of them twice]].”\nLater she opened the bridge. “[[Mia Solberg|The old bridge will carry lorries again by spring]],” the mayor said.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Chirp',
          kind: 'post',
          text: '[[=Mia Solberg|I ran the hill race with a broken toe. I did not know until the doctor told me.]]',
        },
        {
          name: 'c',
          outlet: 'Chirp',
          kind: 'post',
          text: '[[=Mia Solberg|She asked me twice whether it hurt and I lied twice.]]',
        },
      ],
    },
    rows: [
      {
        claim: '"I have eaten every pie in this valley, the old bridge will carry lorries again by spring"',
        speaker: 'Mia Solberg',
        finding: 'stitched',
        basis: 'reported',
        evidence: ['a'],
        why: 'two sentences of one fair put in one breath',
      },
      {
        claim: '"I ran the hill race with a broken toe and I lied twice."',
        speaker: 'Mia Solberg',
        finding: 'stitched',
        basis: 'first_hand',
        evidence: ['b', 'c'],
        why: 'two posts fused',
      },
      {
        claim: '"I have eaten every pie in this valley. Some of them twice."',
        speaker: 'Mia Solberg',
        finding: 'verbatim',
        why: 'one breath told in two pieces',
      },
    ],
  },
};
