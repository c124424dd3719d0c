import type { TriedCase } from './decide.cases.fixture.ts';

const LENE = { name: 'Lene Struck', role: 'lighthouse keeper' };
const OLE = { name: 'Ole Varg', role: 'harbour clerk' };

const FILL =
  'The lighthouse on the Varg rocks was lit for the first time in 1870 and has been kept by one family since. Its lamp was changed twice, and its stairs have been counted by every child of the island.';

/** What was thought, meant or denied is nobody's words; what was taken back is no record of them. */
export const CASES_OF_ATTITUDE: Readonly<Record<string, TriedCase>> = {
  'thoughts, plans and a denial': {
    made: {
      people: [LENE, OLE],
      documents: [
        {
          name: 'a',
          outlet: 'Skerry Times',
          text: `The keeper stays\nLene Struck believes that [[~Lene Struck|the old lamp will outlive the new harbour]].\nOle Varg reckoned that [[~Ole Varg|the herring would come late this spring]].\nLene Struck fears that [[~Lene Struck|the vicar has lost his hat for good]].\nOle Varg plans [[*Ole Varg|to close the lighthouse road before the winter storms]].\nLene Struck denied that [[#Lene Struck|the lighthouse stairs were sold to a hotel]].\n${FILL}`,
        },
        {
          name: 'b',
          outlet: 'Radio Holm',
          text: `A keeper’s fear\nLene Struck fears that the road is “[[~Lene Struck|a rope bridge without ropes]]”.\nThe bakery opened late, as it does in February, and the ferry brought three schools, a choir and the new vicar, who lost his hat.`,
        },
      ],
    },
    rows: [
      {
        claim: '"The old lamp will outlive the new harbour" - Lene Struck',
        finding: 'paraphrase',
        basis: 'reported',
        evidence: ['a'],
        why: 'a belief without quotation marks is not her words, and carries their meaning',
      },
      {
        claim: 'Lene Struck said that the old lamp will not outlive the new harbour',
        finding: 'unsupported',
        why: 'a belief contradicts nothing that was said',
      },
      {
        claim: '"The herring will come late this spring" - Ole Varg',
        finding: 'paraphrase',
        why: 'what somebody reckoned, a claim may put in quotation marks',
      },
      {
        claim: 'Ole Varg expects the herring to come late this spring',
        finding: 'paraphrase',
        why: 'what somebody reckoned, they expect',
      },
      {
        claim: 'Ole Varg reckons the herring will come early this spring',
        finding: 'unsupported',
        why: 'late is not early',
      },
      {
        claim: '"The vicar has lost his hat for good" - Lene Struck',
        finding: 'unsupported',
        why: 'who fears a thing has not said that it is so',
      },
      {
        claim: '"The new lamp will outlive the new harbour" - Lene Struck',
        finding: 'unsupported',
        why: 'what differs from a belief is no alteration of it',
      },
      {
        claim: '"The old lamp will outlive the new harbour" - Ole Varg',
        finding: 'unsupported',
        why: 'her belief is not misattributed to him',
      },
      {
        claim: '"Close the lighthouse road before the winter storms" - Lene Struck',
        finding: 'unsupported',
        why: 'a plan is not another’s words either',
      },
      {
        claim: '"Close the lighthouse road before the winter storms" - Ole Varg',
        finding: 'unsupported',
        why: 'a plan is not his words',
      },
      {
        claim: '"A rope bridge without ropes" - Lene Struck',
        finding: 'verbatim',
        evidence: ['b'],
        why: 'words quoted inside a fear were said',
      },
      {
        claim: '"The lighthouse stairs were sold to a hotel" - Lene Struck',
        finding: 'contradicted',
        evidence: ['a'],
        why: 'what she denies she does not say',
      },
      {
        claim: '"The lighthouse stairs were sold to a hotel" - Ole Varg',
        finding: 'unsupported',
        why: 'what she denies is not misattributed to him',
      },
    ],
  },
  'a misquote that the paper took back': {
    made: {
      people: [LENE, OLE],
      documents: [
        {
          name: 'first',
          outlet: 'Skerry Times',
          published: '2031-05-02T08:00:00Z',
          text: `Keeper on the lamp\n“[[Lene Struck|The lamp burns us all]],” Lene Struck said.\n${FILL}`,
        },
        {
          name: 'second',
          outlet: 'Skerry Times',
          published: '2031-05-04T08:00:00Z',
          text: `Keeper on the lamp\nCorrection: An earlier version of this article misquoted Lene Struck as saying “[[%Lene Struck|The lamp burns us all]]”. She said “[[Lene Struck|The lamp turns us all]]”.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"The lamp burns us all" - Lene Struck',
        finding: 'altered',
        evidence: ['second', 'first'],
        why: 'a misquote is altered where the outlet’s own correction shows otherwise',
      },
      {
        claim: '"The lamp turns us all" - Lene Struck',
        finding: 'verbatim',
        evidence: ['second'],
        why: 'the words that a correction gives are the record',
      },
    ],
  },
  'a quote that was taken down': {
    made: {
      people: [LENE, OLE],
      documents: [
        {
          name: 'first',
          outlet: 'Skerry Times',
          published: '2031-05-02T08:00:00Z',
          text: `Keeper on the lamp\n“[[Lene Struck|Let the whole harbour go dark]],” Lene Struck said.\n${FILL}`,
        },
        {
          name: 'cites',
          outlet: 'Radio Holm',
          published: '2031-05-03T08:00:00Z',
          via: [{ name: 'Skerry Times', how: 'told' }],
          text: 'The keeper speaks\n“[[Lene Struck|Let the whole harbour go dark]],” Lene Struck told the Skerry Times.\nThe bakery opened late, as it does in February.',
        },
        {
          name: 'second',
          outlet: 'Skerry Times',
          published: '2031-05-04T08:00:00Z',
          text: `Editor’s note\nWe have removed a quote attributed to Lene Struck, “[[%Lene Struck|Let the whole harbour go dark]]”, which she did not say.\n${FILL}`,
        },
      ],
    },
    rows: [
      {
        claim: '"Let the whole harbour go dark" - Lene Struck',
        finding: 'unsupported',
        why: 'words that their only source took back have no record',
      },
    ],
  },
};
