import type { Why } from './why.ts';

type Every = { readonly [Says in Why['says']]: readonly Extract<Why, { readonly says: Says }>[] };

const recorded = { who: 'Zörq Žluk', outlets: ['Ŵrax', 'Ŵrix'], on: '2031-05-02T08:00:00Z' };
const denied = { by: ['Ŷlo Ŷkk', null], deniedOn: '2031-05' };
const nobody = { who: null, outlets: [null], on: null };
const words = 'Ñœx ñœx „ñœx“';

/** Everything that a finding's `why` may say, in its several forms; no name and no quoted word is one of any language. */
export const EVERY_WHY: Every = {
  on_record: [
    { says: 'on_record', ...recorded },
    { says: 'on_record', ...recorded, outlets: ['Ŵa', 'Ŵe', 'Ŵi', 'Ŵo', 'Ŵu'] },
  ],
  reported: [
    { says: 'reported', ...recorded },
    { says: 'reported', ...nobody },
  ],
  from_unnamed: [{ says: 'from_unnamed', ...recorded }],
  joined: [{ says: 'joined', ...recorded }],
  changed: [{ says: 'changed', ...recorded }],
  sense: [{ says: 'sense', ...recorded, outlets: [] }],
  passed_on: [
    {
      says: 'passed_on',
      ...recorded,
      from: [
        { is: 'first_hand', kind: 'article', of: 'Ŵrax' },
        { is: 'reporter', of: 'Ŵrax' },
        { is: 'outside', name: 'Ŵrux', of: null },
      ],
    },
    { says: 'passed_on', ...recorded, from: [{ is: 'outside', name: 'Ŵrux', of: 'Ŷlo' }] },
    { says: 'passed_on', ...recorded, from: [{ is: 'named', name: 'Ŷlo' }, { is: 'nobody' }] },
    { says: 'passed_on', ...recorded, from: [{ is: 'unnamed', of: 'Ŵrax' }] },
    { says: 'passed_on', ...recorded, from: [{ is: 'circle', names: ['Ŵrax', 'Ŵrix'] }] },
    { says: 'passed_on', ...recorded, from: [] },
  ],
  disputed: [
    { says: 'disputed', ...recorded, ...denied },
    { says: 'disputed', ...recorded, by: [], deniedOn: null },
    { says: 'disputed', ...recorded, by: ['Ŷa', 'Ŷe', 'Ŷi', 'Ŷo'], deniedOn: '2031' },
  ],
  context_changes: [
    { says: 'context_changes', ...recorded, firstHand: true },
    { says: 'context_changes', ...recorded, firstHand: false },
  ],
  others_words: [
    { says: 'others_words', ...recorded, near: true, by: 'Ŷlo Ŷkk' },
    { says: 'others_words', ...recorded, near: false, by: null },
  ],
  denied: [{ says: 'denied', who: 'Zörq Žluk', ...denied }],
  opposite: [
    { says: 'opposite', who: 'Zörq Žluk', outlet: 'Ŵrax', on: '2031-05-02' },
    { says: 'opposite', who: 'Žluk', outlet: null, on: null },
  ],
  not_on_record: [
    { says: 'not_on_record', who: 'Zörq Žluk' },
    { says: 'not_on_record', who: null },
  ],
  loses: (
    [
      'condition',
      'supposition',
      'option',
      'limit',
      'limit-after',
      'negation',
      'recanted',
      'question',
      'irony',
      'others-words',
      'matter',
    ] as const
  ).map(loss => ({ says: 'loses', loss, words, who: loss === 'others-words' ? null : 'Zörq Žluk' })),
  older: [
    { says: 'older', on: '2031' },
    { says: 'older', on: null },
  ],
  fact_check_says_so: [{ says: 'fact_check_says_so' }],
  record_reads: [{ says: 'record_reads', words }],
  differs: [
    { says: 'differs', changes: [{ recorded: words, claimed: 'Ñ' }] },
    {
      says: 'differs',
      changes: [
        { recorded: words, claimed: null },
        { recorded: null, claimed: words },
      ],
    },
  ],
  compared: [{ says: 'compared', claimed: 'Ñœx', recorded: words }],
  pieces: [
    {
      says: 'pieces',
      pieces: [
        { words, outlet: 'Ŵrax', on: '2031-05-02' },
        { words: 'Ñœx', outlet: null, on: null },
      ],
    },
  ],
  nearest: [
    { says: 'nearest', by: 'Ŷlo Ŷkk', words, sharesName: true },
    { says: 'nearest', by: null, words, sharesName: false },
  ],
  misprinted: [
    { says: 'misprinted', outlet: 'Ŵrax' },
    { says: 'misprinted', outlet: null },
  ],
  denied_against: [{ says: 'denied_against', ...denied }],
  later_otherwise: [{ says: 'later_otherwise' }],
  sources: [1, 2, 5, 21].map(count => ({ says: 'sources', count })),
  may_mean: [
    { says: 'may_mean', asked: 'Žluk', names: ['Zörq Žluk', 'Zarq Žluk'], settled: false },
    { says: 'may_mean', asked: 'Žluk', names: ['Ža', 'Že', 'Ži', 'Žo', 'Žu', 'Žy', 'Žø'], settled: true },
  ],
  unknown_name: [{ says: 'unknown_name', asked: 'Žluk', namesakes: ['Zörq Žluk'] }],
  claim_names: [{ says: 'claim_names', name: 'Žluk' }],
  coverage: [{ says: 'coverage' }],
  unsettled: [{ says: 'unsettled' }],
  left_out: [1, 2, 5].map(statements => ({ says: 'left_out', minConfidence: 0.8, statements })),
};
