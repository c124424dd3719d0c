import type { DisagreementKind } from './disagree.ts';

/** Two things that one person says, the earlier first, in marked text (`case.fixture.ts`), and how they disagree; null where both may hold. */
export interface DisagreeCase {
  readonly what: string;
  readonly earlier: string;
  readonly later: string;
  readonly kind: DisagreementKind | null;
}

const said = (words: string): string => `“[[Ida Brekke|${words}]],” Ida Brekke said in Norvik.`;
const told = (words: string): string => `Ida Brekke said in Norvik that [[Ida Brekke|${words}]].`;

export const DISAGREE_CASES: readonly DisagreeCase[] = [
  {
    what: 'will and will not',
    earlier: said('We will not close the night ferry'),
    later: said('We will close the night ferry'),
    kind: 'negated',
  },
  {
    what: 'direct and indirect speech',
    earlier: said('The night ferry will never be sold'),
    later: told('the night ferry would be sold'),
    kind: 'negated',
  },
  {
    what: 'for and against',
    earlier: said('I am for the salt plant'),
    later: said('I am against the salt plant'),
    kind: 'opposites',
  },
  {
    what: 'support and oppose',
    earlier: told('she supported the sale of the crane to the museum'),
    later: told('she opposed the sale of the crane to the museum'),
    kind: 'opposites',
  },
  {
    what: 'vote for and vote against',
    earlier: said('I will vote for the harbour toll'),
    later: said('I will vote against the harbour toll'),
    kind: 'opposites',
  },
  {
    what: 'safe and dangerous',
    earlier: said('The old harbour wall is safe'),
    later: said('The old harbour wall is dangerous'),
    kind: 'opposites',
  },
  {
    what: 'another figure of one plan',
    earlier: said('The new quay will cost the town 40 million crowns'),
    later: said('The new quay will cost the town 65 million crowns'),
    kind: 'figures',
  },
  {
    what: 'another year of one event',
    earlier: said('The harbour toll will be lifted in 2041'),
    later: said('The harbour toll will be lifted in 2055'),
    kind: 'figures',
  },
  {
    what: 'no longer',
    earlier: said('I support the salt plant at Kettle Point'),
    later: said('I no longer support the salt plant at Kettle Point'),
    kind: 'no_longer',
  },
  {
    what: 'a deed and its denial',
    earlier: said('I met the owners of the tug company'),
    later: said('I never met the owners of the tug company'),
    kind: 'negated',
  },
  {
    what: 'must and must not',
    earlier: said('The tug crews must carry the mail'),
    later: said('The tug crews must not carry the mail'),
    kind: 'negated',
  },
  {
    what: 'raise and lower',
    earlier: said('We will raise the berth fee for the trawlers'),
    later: said('We will lower the berth fee for the trawlers'),
    kind: 'opposites',
  },
  {
    what: 'the same words on another matter',
    earlier: said('We will not close the night ferry'),
    later: said('We will close the day ferry'),
    kind: null,
  },
  {
    what: 'a condition',
    earlier: said('We will not close the night ferry'),
    later: said('If the province stops paying, we will close the night ferry'),
    kind: null,
  },
  {
    what: 'a condition before the attribution',
    earlier: said('We will not close the night ferry'),
    later:
      '“[[Ida Brekke|If nobody rides it]],” Ida Brekke said in Norvik, “[[Ida Brekke|we will close the night ferry]].”',
    kind: null,
  },
  {
    what: 'a limit in time',
    earlier: said('We will not sell the night ferry this year'),
    later: said('We will sell the night ferry'),
    kind: null,
  },
  {
    what: 'a limit in place',
    earlier: said('We will not close the night ferry in Holm'),
    later: said('We will close the night ferry'),
    kind: null,
  },
  {
    what: 'a question',
    earlier: said('We will not close the night ferry'),
    later: '“[[Ida Brekke|Will we close the night ferry?]]” Ida Brekke asked in Norvik.',
    kind: null,
  },
  {
    what: 'the view of others',
    earlier: said('We will not close the night ferry'),
    later: said('The papers write every week that we will close the night ferry'),
    kind: null,
  },
  {
    what: 'the view of others, told without a verb of saying',
    earlier: said('The night ferry is not too dear for the town'),
    later: said('According to the board the night ferry is too dear for the town'),
    kind: null,
  },
  {
    what: 'yesterday and tomorrow',
    earlier: said('We did not close the night ferry'),
    later: said('We will close the night ferry'),
    kind: null,
  },
  {
    what: 'may and will not',
    earlier: said('We may close the night ferry'),
    later: said('We will not close the night ferry'),
    kind: null,
  },
  {
    what: 'irony',
    earlier: said('The night ferry is not a palace for the rats'),
    later: '“[[Ida Brekke|The night ferry is a palace for the rats]],” Ida Brekke joked in Norvik.',
    kind: null,
  },
  {
    what: 'two measurements',
    earlier: said('The harbour store holds 400 tons of salt'),
    later: said('The harbour store holds 150 tons of salt'),
    kind: null,
  },
  {
    what: 'a figure that is rounded',
    earlier: said('The new quay will cost the town 40 million crowns'),
    later: said('The new quay will cost the town at least 38 million crowns'),
    kind: null,
  },
  {
    what: 'of him, whoever he is',
    earlier: said('He will leave the harbour board'),
    later: said('He will not leave the harbour board'),
    kind: null,
  },
  {
    what: 'of the plan, whichever that is',
    earlier: said('We support the plan'),
    later: said('We do not support the plan'),
    kind: null,
  },
  {
    what: 'not only',
    earlier: said('The night ferry is a ship for the young'),
    later: said('The night ferry is not only a ship for the young'),
    kind: null,
  },
  {
    what: 'cannot wait',
    earlier: said('We will open the fish market'),
    later: said('I cannot wait to open the fish market'),
    kind: null,
  },
  {
    what: 'the same again',
    earlier: said('We will not close the night ferry'),
    later: said('We will never close the night ferry'),
    kind: null,
  },
  {
    what: 'start and end',
    earlier: said('The work on the harbour wall starts in spring'),
    later: said('The work on the harbour wall ends in spring'),
    kind: null,
  },
  {
    what: 'two negations',
    earlier: said('No captain will sail without the harbour pilot'),
    later: said('A captain will sail with the harbour pilot'),
    kind: null,
  },
  {
    what: 'somebody else does it',
    earlier: said('We will not pay for the harbour wall'),
    later: said('The province will pay for the harbour wall'),
    kind: null,
  },
  {
    what: 'not yet',
    earlier: said('The harbour wall is not mended yet'),
    later: said('The harbour wall is mended'),
    kind: null,
  },
  {
    what: 'a quotation that begins in mid-sentence',
    earlier: said('We will not close the night ferry'),
    later: said('we will close the night ferry'),
    kind: null,
  },
  {
    what: 'rather than',
    earlier: said('We will not sell the crane'),
    later: said('We will sell the crane rather than the tugs'),
    kind: null,
  },
];
