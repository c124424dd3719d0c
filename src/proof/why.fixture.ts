import type { ProofWhy } from './why.ts';

type Every = { readonly [Says in ProofWhy['says']]: readonly Extract<ProofWhy, { readonly says: Says }>[] };

const outlets = ['Ŵrax', 'Ŵrix'];
const by = ['Ŷlo Ŷkk', null];

/** Everything that may be said of words of a draft; no name and no quoted word is one of any language. */
export const EVERY_PROOF_WHY: Every = {
  nobody_named: (['on_record', 'other_words', 'denied', 'not_on_record'] as const).map(record => ({
    says: 'nobody_named',
    record,
    who: record === 'other_words' ? null : 'Zörq Žluk',
    by: record === 'denied' ? by : [],
  })),
  uncredited: [
    { says: 'uncredited', outlets },
    { says: 'uncredited', outlets: [] },
  ],
  on_record: [{ says: 'on_record' }],
  passed_on: [{ says: 'passed_on', outlets }],
  passed_on_unnamed: [{ says: 'passed_on_unnamed', outlets }],
  reported: [
    { says: 'reported', outlets },
    { says: 'reported', outlets: [] },
  ],
  disputed: [
    { says: 'disputed', outlets, by },
    { says: 'disputed', outlets: [], by: [] },
  ],
  context_changes: [{ says: 'context_changes' }],
  joined: [{ says: 'joined' }],
  changed: [
    { says: 'changed', changes: [] },
    {
      says: 'changed',
      changes: [
        { recorded: 'Ñ', claimed: 'Œ' },
        { recorded: null, claimed: 'Œ' },
        { recorded: 'Ñ', claimed: null },
      ],
    },
  ],
  others_words: [
    { says: 'others_words', whose: 'Ŷlo Ŷkk', draft: 'Zörq Žluk', named: null },
    { says: 'others_words', whose: null, draft: 'Zörq Žluk', named: 'žö' },
    { says: 'others_words', whose: null, draft: null, named: null },
  ],
  carries_sense: [{ says: 'carries_sense', outlets }],
  sense_only: [{ says: 'sense_only' }],
  denied: [{ says: 'denied', by }],
  opposite: [
    { says: 'opposite', who: 'Zörq Žluk' },
    { says: 'opposite', who: null },
  ],
  not_on_record: [
    { says: 'not_on_record', who: null, statements: 0 },
    ...[0, 1, 5].map(statements => ({ says: 'not_on_record', who: 'Zörq Žluk', statements }) as const),
  ],
  credit: (['unnamed', 'one_source', 'elsewhere'] as const).map(because => ({
    says: 'credit',
    outlet: 'Ŵrax',
    because,
  })),
  words_from: [{ says: 'words_from', name: 'Zörq Žluk' }],
  denied_against: [{ says: 'denied_against', by }],
  later_otherwise: [{ says: 'later_otherwise' }],
  translated: [{ says: 'translated' }],
  context: [{ says: 'context', why: { says: 'loses', loss: 'condition', words: 'Ñœx', who: null } }],
};
