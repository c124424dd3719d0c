import type { TriedCase } from './decide.cases.fixture.ts';

const TORE = { name: 'Tore Vik', role: 'coach' };

const FILL =
  'The square was paved in spring with stones from the old brewery, and the fountain has run again since Easter. On market days the baker sells out before nine, and the tram stops twice.';

/** Words that say less, or other things, than they seem to. */
export const CASES_OF_RENDERING: Readonly<Record<string, TriedCase>> = {
  'words that others say, and two turns in one clause': {
    made: {
      people: [TORE],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Coach at the fair\n“[[Tore Vik|I hear there are people who say that the keeper sold his gloves. He wears them every day]],” said Tore Vik.\nTore Vik said that [[Tore Vik|no goalpost was bent beyond repair]].\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"The keeper sold his gloves"',
        speaker: 'Tore Vik',
        finding: 'out_of_context',
        why: 'what people are said to say is not the speaker’s',
      },
      {
        claim: 'Tore Vik says every goalpost can be bent back, repair is possible',
        speaker: 'Tore Vik',
        finding: 'unsupported',
        why: 'none beyond repair does not say the opposite of repair',
      },
    ],
  },
  'a rendering that a fact-check finds wrong': {
    made: {
      people: [TORE],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Coach speaks\n“[[Tore Vik|My shoes were laughing]],” said Tore Vik in Danish.\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Vale Radio',
          text: `Coach mocks\n“[[Tore Vik|My players were laughing]],” said Tore Vik.\nThe pitch was wet, and nobody from the band came to play before the match.`,
        },
        {
          name: 'c',
          kind: 'fact-check',
          outlet: 'Plain Check',
          text: 'What the coach said\nMistranslated\nThe words “My players were laughing” went round the valley. The Gazette rendered them rightly: “My shoes were laughing”.',
        },
      ],
    },
    rows: [
      {
        claim: '"My players were laughing"',
        speaker: 'Tore Vik',
        finding: 'altered',
        basis: 'reported',
        evidence: ['a'],
        why: 'the fact-check gives the right words, which are on record',
      },
      {
        claim: '"My shoes were laughing"',
        speaker: 'Tore Vik',
        finding: 'verbatim',
        why: 'the right rendering stands',
      },
    ],
  },
  'the same in one form or the other, and joining words': {
    made: {
      people: [TORE, { name: 'Una Brekk', role: 'vicar' }],
      documents: [
        {
          name: 'a',
          outlet: 'Dale Gazette',
          text: `Fair days\nTore Vik said that [[Tore Vik|no stall would close]].\n“[[Una Brekk|We should, however, like the big kettle back]],” said Una Brekk.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: 'Tore Vik said no stalls will close',
        finding: 'paraphrase',
        why: 'the same sentence with another number and tense',
      },
      { claim: 'Tore Vik said stalls will close', finding: 'unsupported', why: 'the “no” is gone' },
      {
        claim: '"We should like the big kettle back" - Tore Vik',
        finding: 'misattributed',
        why: 'only “however” is left out',
      },
      { claim: '"We should not like the big kettle back" - Una Brekk', finding: 'altered', why: 'turned round' },
    ],
  },
};
