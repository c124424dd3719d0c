import type { TriedCase } from './decide.cases.fixture.ts';

const ODA = { name: 'Oda Brekhus', role: 'harbour pilot' };
const IVAR = { name: 'Ivar Tangen', role: 'harbour master' };
const PRESS = { name: 'Lise Maro', role: 'spokeswoman for Ivar Tangen', speaksFor: ['Ivar Tangen'] };

const FILL =
  'The breakwater was finished in spring after eleven years of work, and the harbour has since taken in twice as many boats as before. Visitors come by train from the capital and leave with smoked fish.';

/** Whose words stand on record, how often, and what that record is worth. */
export const CASES_OF_RECORD: Readonly<Record<string, TriedCase>> = {
  'two reporters on one quay': {
    made: {
      people: [ODA, IVAR],
      documents: [
        {
          name: 'a',
          outlet: 'Skerry Times',
          text: `Pilot boats stay\n“[[Oda Brekhus|We will sail in any wind, but nobody sails without a pilot]],” said Oda Brekhus on the quay on Friday.\nIvar Tangen, the harbour master, said that [[Ivar Tangen|the fees would not rise this year]].\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Radio Holm',
          by: 'Petter Anning',
          text: `No boat without a pilot\nThe pilot, Oda Brekhus, met the press. “[[Oda Brekhus|We will sail in any wind]],” she said, “[[Oda Brekhus|but nobody sails without a pilot]].”\nThe café sold out of buns by noon, and the brass band had to play without its tuba, which had gone to Ostvik by mistake.`,
        },
      ],
    },
    rows: [
      {
        claim: '"We will sail in any wind, but nobody sails without a pilot" - Oda Brekhus',
        finding: 'verbatim',
        basis: 'reported',
        flags: [],
        origins: 2,
        evidence: ['a', 'b'],
        claimSpeaker: 'Oda Brekhus',
        why: 'two reporters in the room are two origins, one of them splits the sentence with "she said"',
      },
      {
        claim: 'brekhus: we will sail in any wind but nobody sails without a pilot',
        finding: 'verbatim',
        why: 'case and punctuation do not count',
        claimSpeaker: 'Oda Brekhus',
      },
      {
        claim: 'We will sail in any wind, but nobody sails without a pilot',
        finding: 'verbatim',
        claimSpeaker: 'Oda Brekhus',
        why: 'words that nobody is named with are whose they are on record',
      },
      {
        claim: '"We will sail in any wind ... nobody sails without a pilot"',
        speaker: 'Oda Brekhus',
        finding: 'verbatim',
        why: 'a marked ellipsis inside one sentence does not count',
      },
      {
        claim: '"We will sail in any [kind of] wind, but nobody sails without a pilot"',
        speaker: 'Oda Brekhus',
        finding: 'verbatim',
        why: 'an insertion in brackets does not count',
      },
      {
        claim: '"We will sail in no wind, but nobody sails without a pilot"',
        speaker: 'Oda Brekhus',
        finding: 'altered',
        basis: 'reported',
        why: 'a negation put in is altered',
      },
      {
        claim: '"We will sail in any wind, but nobody sails without a licence"',
        speaker: 'Oda Brekhus',
        finding: 'altered',
        evidence: ['a', 'b'],
        why: 'another noun is altered',
      },
      {
        claim: '"We will sail in any wind, but nobody sails without a pilot"',
        speaker: 'Ivar Tangen',
        finding: 'misattributed',
        origins: 2,
        claimSpeaker: 'Ivar Tangen',
        why: 'somebody else’s exact words are misattributed',
      },
      {
        claim: 'Ivar Tangen says that fees will not rise this year',
        finding: 'paraphrase',
        flags: ['single_source'],
        why: 'indirect speech supports a paraphrase in another tense',
      },
      {
        claim: '"The fees will rise this year"',
        speaker: 'Ivar Tangen',
        finding: 'altered',
        why: 'indirect speech with its negation dropped is altered',
      },
      {
        claim: '"We will sail in no wind at all without new ropes"',
        speaker: 'Ivar Tangen',
        finding: 'unsupported',
        basis: null,
        origins: 0,
        evidence: ['a'],
        why: 'of words that are near, but not near enough to be somebody else’s, the record is shown',
      },
      {
        claim: '"The lighthouse will be sold to a hotel chain"',
        speaker: 'Oda Brekhus',
        finding: 'unsupported',
        basis: null,
        origins: 0,
        why: 'nothing on the matter is unsupported',
      },
      {
        claim: 'Radio Holm reports that Oda Brekhus said "nobody sails without a pilot"',
        finding: 'verbatim',
        claimSpeaker: 'Oda Brekhus',
        why: 'the inner name of a nested frame is the speaker',
      },
    ],
  },
  'one wire story in three papers': {
    made: {
      people: [ODA],
      documents: [
        {
          name: 'a',
          outlet: 'Norwire',
          published: '2031-05-02T08:00:00Z',
          copyGroup: 'a',
          by: 'Arne Holt, Norwire',
          text: `Pilot warns of sandbank\nOSTVIK, May 2 (Norwire) - “[[Oda Brekhus|The bank moves every winter and the charts do not]],” Oda Brekhus said in Danish on Friday, in remarks translated by Norwire.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Skerry Times',
          published: '2031-05-02T10:00:00Z',
          copyGroup: 'a',
          by: 'Staff',
          text: `Sandbank moves, charts do not\nOSTVIK, May 2 (Norwire) - “[[Oda Brekhus|The bank moves every winter and the charts do not]],” Oda Brekhus said on Friday.\n${FILL}`,
        },
        {
          name: 'c',
          outlet: 'Radio Holm',
          published: '2031-05-02T11:00:00Z',
          copyGroup: 'a',
          by: 'Staff',
          text: `Charts out of date\nOSTVIK, May 2 (Norwire) - “[[Oda Brekhus|The bank moves every winter and the charts do not]],” Oda Brekhus said.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"The bank moves every winter and the charts do not"',
        speaker: 'Oda Brekhus',
        finding: 'verbatim',
        basis: 'reported',
        flags: ['single_source', 'copies_only', 'translated'],
        origins: 1,
        evidence: ['a'],
        why: 'an agency story and its copies are one origin, and a translation is said',
      },
    ],
  },
  'an interview elsewhere': {
    made: {
      people: [IVAR],
      documents: [
        {
          name: 'a',
          outlet: 'Skerry Times',
          via: [{ name: 'Deep Water', how: 'told' }],
          text: `Tangen rules out dredging\n“[[Ivar Tangen|I would sooner drain the bay with a spoon]],” Ivar Tangen told the podcast Deep Water.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Holm Post',
          via: [{ name: 'Deep Water', how: 'told' }],
          by: 'Sten Uhr',
          text: `No dredging, says harbour master\nIn the podcast Deep Water Ivar Tangen said: “[[Ivar Tangen|I would sooner drain the bay with a spoon]].”\nThe dredger Tor has been laid up since March, and its crew of nine has found other work on the mainland or has gone fishing.`,
        },
      ],
    },
    rows: [
      {
        claim: 'Ivar Tangen: "I would sooner drain the bay with a spoon"',
        finding: 'verbatim',
        basis: 'secondhand',
        flags: ['secondhand', 'single_source'],
        origins: 1,
        evidence: ['a', 'b'],
        why: 'an interview that is not on record is one origin however often it is quoted',
      },
    ],
  },
  'an unnamed source': {
    made: {
      people: [IVAR],
      documents: [
        {
          name: 'a',
          outlet: 'Skerry Times',
          via: [{ name: 'a person in the room', how: 'reports', unnamed: true }],
          text: `Row in harbour office\n“[[Ivar Tangen|A committee is a boat without a keel]],” Ivar Tangen told his staff, according to a person in the room.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"A committee is a boat without a keel"',
        speaker: 'Tangen',
        finding: 'verbatim',
        basis: 'unnamed',
        flags: ['single_source', 'anonymous_source'],
        origins: 1,
        why: 'words from an unnamed source are verbatim on that basis until somebody denies them',
      },
    ],
  },
  'a channel, a spokeswoman': {
    made: {
      people: [IVAR, PRESS],
      documents: [
        {
          name: 'a',
          outlet: 'Chirp',
          kind: 'post',
          published: '2031-05-01T08:00:00Z',
          via: [{ name: 'a little bird', how: 'reports', unnamed: true }],
          text: '[[=Pier Whispers|A little bird has Harbour master Tangen behind closed doors: "]][[?Ivar Tangen|Let the small boats sink first]][[=Pier Whispers|". Pass it on!]]',
        },
        {
          name: 'b',
          outlet: 'Holm Post',
          published: '2031-05-03T08:00:00Z',
          text: `Tangen never spoke of sinking boats, says office\nThe harbour office has rejected a remark that was put about online.\n“[[Lise Maro|The harbour master never said that, to anybody]],” said his spokeswoman, Lise Maro.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"Let the small boats sink first"',
        speaker: 'Ivar Tangen',
        finding: 'denied',
        basis: null,
        flags: [],
        origins: 0,
        evidence: ['a', 'b'],
        why: 'words that only a channel has and the spokeswoman denies are denied',
      },
      {
        claim: '"The new crane will be painted green"',
        speaker: 'Ivar Tangen',
        finding: 'unsupported',
        why: 'a denial of one remark does not deny another',
      },
      {
        claim: '"Small boats should sink their anchors in deeper water at the northern pier"',
        speaker: 'Ivar Tangen',
        finding: 'unsupported',
        why: 'a denial of one remark does not deny another that shares its words',
      },
    ],
  },
  'a reporter against an office': {
    made: {
      people: [IVAR, PRESS],
      documents: [
        {
          name: 'a',
          outlet: 'Skerry Times',
          text: `Open microphone at the pier\nIvar Tangen could be heard saying: “[[Ivar Tangen|These captains could not find the sea from a boat]].”\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Holm Post',
          published: '2031-05-03T08:00:00Z',
          text: `Not his voice, says Tangen\n“[[Ivar Tangen|That voice on the tape is not mine, and I never said those words]],” Ivar Tangen said of the remark about captains.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"These captains could not find the sea from a boat"',
        speaker: 'Ivar Tangen',
        finding: 'disputed',
        basis: 'reported',
        flags: ['single_source'],
        origins: 1,
        evidence: ['a', 'b'],
        why: 'a named paper’s report against a denial is disputed',
      },
    ],
  },
  'a post against a manager': {
    made: {
      people: [ODA, { name: 'Bo Lind', role: 'manager of Oda Brekhus', speaksFor: ['Oda Brekhus'] }],
      documents: [
        {
          name: 'a',
          outlet: 'Chirp',
          kind: 'post',
          text: '[[=Oda Brekhus|I am going to sleep until the herring come back and be rude to anyone who rings.]]',
        },
        {
          name: 'b',
          outlet: 'Radio Holm',
          published: '2031-05-03T08:00:00Z',
          text: `Manager plays down post\n“[[Bo Lind|Oda never wrote that she would be rude to anyone who rings]],” said her manager, Bo Lind.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"I am going to sleep until the herring come back and be rude to anyone who rings."',
        speaker: 'Oda Brekhus',
        finding: 'verbatim',
        basis: 'first_hand',
        flags: ['single_source', 'speaker_denies'],
        origins: 1,
        evidence: ['a', 'b'],
        why: 'the speaker’s own post stands against a denial by her side',
      },
    ],
  },
  'a fact-check of a forged post': {
    made: {
      people: [ODA],
      documents: [
        {
          name: 'a',
          outlet: 'Chirp',
          kind: 'post',
          published: '2031-05-01T08:00:00Z',
          text: '[[=Gull Watch|Screenshot of what Oda Brekhus posted: "]][[?Oda Brekhus|Passengers are ballast that complains]][[=Gull Watch|". Wow.]]',
        },
        {
          name: 'b',
          outlet: 'Holm Post',
          kind: 'fact-check',
          published: '2031-05-03T08:00:00Z',
          text: `Pilot did not call passengers ballast\nClaim: Oda Brekhus posted: “[[!Oda Brekhus|Passengers are ballast that complains]]”\nVerdict: False\nThe screenshot is a fake. No archive holds such a post.`,
        },
        {
          name: 'c',
          outlet: 'Chirp',
          kind: 'post',
          published: '2031-05-02T08:00:00Z',
          text: '[[=Oda Brekhus|I did not write that, I love my passengers, and my first job was selling them coffee.]]',
        },
      ],
    },
    rows: [
      {
        claim: '"Passengers are ballast that complains"',
        speaker: 'Oda Brekhus',
        finding: 'denied',
        basis: null,
        flags: [],
        origins: 0,
        evidence: ['b', 'c'],
        why: 'a fact-check and the speaker herself say that she never wrote it',
      },
      {
        claim: 'Oda Brekhus: my first job was selling them coffee',
        finding: 'verbatim',
        basis: 'first_hand',
        flags: ['single_source'],
        why: 'what she says in the same breath as the denial is not what she denies',
      },
    ],
  },
  'a transcript and a newspaper': {
    made: {
      people: [{ ...IVAR, names: ['HARBOUR MASTER IVAR TANGEN'] }],
      documents: [
        {
          name: 'a',
          outlet: 'Civic Log',
          kind: 'transcript',
          text: 'Harbour board, questions of 2 May 2031.\nQUESTION: Will the north pier be closed?\nIVAR TANGEN: Only for the winter. I want the stones counted by the first of June.\nQUESTION: And the swan that bit the inspector?\nTANGEN: It is dangerous. I want it caught and I want it fed. Nobody should go near it.\nQUESTION: Are you going to resign over the crane?\nTANGEN: Over a crane? No. Ask me when the second one falls.',
        },
        {
          name: 'b',
          outlet: 'Skerry Times',
          text: `Swan to be caught\nIvar Tangen was asked about the swan. “[[Ivar Tangen|I want it shot and I want it stuffed]],” he said.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"I want it caught and I want it fed. Nobody should go near it."',
        speaker: 'Ivar Tangen',
        finding: 'verbatim',
        basis: 'first_hand',
        why: 'a transcript’s turn is first-hand',
      },
      {
        claim: '"I want the stones counted ... and I want it fed. Nobody should go near it."',
        speaker: 'Ivar Tangen',
        finding: 'stitched',
        basis: 'first_hand',
        flags: ['single_source'],
        origins: 1,
        evidence: ['a'],
        why: 'an ellipsis that joins two answers stitches',
      },
      {
        claim:
          'Harbour master on the closed north pier: "I want it caught and I want it fed. Nobody should go near it."',
        speaker: 'Ivar Tangen',
        finding: 'out_of_context',
        basis: 'first_hand',
        why: 'the claim puts the words to another question',
      },
      {
        claim: "Tangen says he's resigning over the crane",
        finding: 'contradicted',
        basis: null,
        origins: 0,
        evidence: ['a'],
        why: 'asked just that, he said no',
      },
      {
        claim: '"I want it caught and I want it stuffed"',
        speaker: 'Ivar Tangen',
        finding: 'altered',
        basis: 'first_hand',
        why: 'of two records the transcript is the measure',
      },
      {
        claim: '"I want it shot and I want it stuffed"',
        speaker: 'Ivar Tangen',
        finding: 'altered',
        basis: 'first_hand',
        evidence: ['a', 'b'],
        why: 'a misquote in print is altered if the transcript shows otherwise',
      },
    ],
  },
};
