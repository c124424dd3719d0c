import assert from 'node:assert/strict';
import test from 'node:test';
import {
  countOrigins,
  isAnonymous,
  isCopiesOnly,
  isSecondhand,
  isSingleSource,
  type JudgedReport,
} from './count-origins.ts';
import type { Basis, Origin } from './origin.ts';
import { NOBODY } from './origins.ts';
import { makeDocument, makeStatement } from './record.fixture.ts';

/** A report in a document of that name, whose outlet has the same name. */
function report(
  document: string,
  basis: Basis | null,
  key: string,
  given: Partial<Origin> & { readonly copyOf?: string } = {},
): JudgedReport {
  const { copyOf, ...rest } = given;
  const statement = makeStatement(makeDocument({ document, text: 'Title\n\nA word.' }), 'A word');
  const origin: Origin = { key, label: key, knower: { is: 'named', name: key }, kind: 'document', document, ...rest };
  const worth = { basis, origin: basis === null ? null : origin, reason: 'said' };
  return { statement, worth: copyOf === undefined ? worth : { ...worth, copyOf } };
}
const outletOf = ({ document }: { readonly document: string }) => document;
const flagsOf = (...reports: readonly JudgedReport[]) => [
  countOrigins(reports).independent,
  ...(isSingleSource(reports) ? ['single_source'] : []),
  ...(isSecondhand(reports) ? ['secondhand'] : []),
  ...(isAnonymous(reports) ? ['anonymous_source'] : []),
  ...(isCopiesOnly(reports, outletOf) ? ['copies_only'] : []),
];

const elsewhere = { kind: 'outside', document: null } as const;
const unnamed = { kind: 'unnamed', document: null } as const;

const EXAMPLES: readonly (readonly [
  says: string,
  reports: readonly JudgedReport[],
  flags: readonly (string | number)[],
])[] = [
  ['nothing', [], [0]],
  ['no record', [report('a', null, '')], [0]],
  ['one transcript', [report('a', 'first_hand', 'a')], [1, 'single_source']],
  ['three reporters', ['a', 'b', 'c'].map(id => report(id, 'reported', id)), [3]],
  [
    'an agency’s text in three papers',
    [
      report('a', 'reported', 'a'),
      ...['b', 'c'].map(id => report(id, 'reported', 'a', { document: 'a', copyOf: 'a' })),
    ],
    [1, 'single_source', 'copies_only'],
  ],
  [
    'two papers that credit an agency which is not here',
    ['a', 'b'].map(id => report(id, 'reported', 'wire', { ...elsewhere, copyOf: 'Inland Agency' })),
    [1, 'single_source', 'copies_only'],
  ],
  [
    'an agency’s text and another reporter',
    [report('a', 'reported', 'a'), report('b', 'reported', 'a', { copyOf: 'a' }), report('c', 'reported', 'c')],
    [2],
  ],
  [
    'two papers that quote one interview elsewhere',
    ['a', 'b'].map(id => report(id, 'secondhand', 'i', elsewhere)),
    [1, 'single_source', 'secondhand'],
  ],
  [
    'a paper that quotes an interview which is here',
    [report('a', 'secondhand', 'i', { document: 'i' }), report('i', 'first_hand', 'i')],
    [1, 'single_source'],
  ],
  [
    'a reporter and a paper that has it from elsewhere',
    [report('a', 'reported', 'a'), report('b', 'secondhand', 'i', elsewhere)],
    [2],
  ],
  ['an unnamed source', [report('a', 'unnamed', 'u', unnamed)], [1, 'single_source', 'anonymous_source']],
  [
    'two papers that cite one channel',
    ['a', 'b'].map(id => report(id, 'unnamed', 'u', unnamed)),
    [1, 'single_source', 'anonymous_source'],
  ],
  [
    'a reporter and hearsay',
    [report('a', 'reported', 'a'), report('b', 'unnamed', NOBODY, unnamed)],
    [1, 'single_source'],
  ],
  [
    'hearsay alone',
    ['a', 'b'].map(id => report(id, 'unnamed', NOBODY, unnamed)),
    [1, 'single_source', 'anonymous_source'],
  ],
  [
    'a record and a post that passes it on',
    [report('a', 'reported', 'a'), report('b', null, '')],
    [1, 'single_source'],
  ],
  [
    'a post and a paper that quotes it',
    [report('a', 'first_hand', 'a'), report('b', 'reported', 'a', { document: 'a' })],
    [1, 'single_source'],
  ],
];

for (const [says, reports, flags] of EXAMPLES) {
  test(`${says}: ${flags.join(', ')}`, () => {
    assert.deepEqual(flagsOf(...reports), flags);
    assert.deepEqual(flagsOf(...reports.toReversed()), flags);
    assert.deepEqual(countOrigins(reports.toReversed()), countOrigins(reports));
    assert.deepEqual(countOrigins([...reports, ...reports]), countOrigins(reports));
  });
}
