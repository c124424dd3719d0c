import assert from 'node:assert/strict';
import test from 'node:test';
import type { KeptDocument } from '#document/document.ts';
import { countOrigins, isCopiesOnly } from './count-origins.ts';
import { makeDocument, makeStatement } from './record.fixture.ts';
import { compareStories } from './rewrites.ts';
import { readSetting, type OriginDocument } from './setting.ts';
import { judgeWorth } from './worth.ts';

const WORDS = 'the lighthouse keeps its keeper and the keeper keeps his dog';

function paper(document: string, paragraphs: readonly string[], given: Partial<KeptDocument> = {}): OriginDocument {
  const made = makeDocument({
    outlet: `${document} Globe`,
    document,
    published: '2031-05-01T09:00',
    ...given,
    text: paragraphs.join('\n\n'),
  });
  return { ...made, cast: [], statements: [makeStatement(made, WORDS)] };
}

const STORY = [
  'Keeper stays',
  'HAMMEN (NPB) — The harbour commissioners voted by seven to four on Monday to leave a keeper in the lighthouse at Skarv for another decade.',
  `“The vote means that ${WORDS},” their chair, Nadia Brenkow, told reporters outside the customs house.`,
  'Automatic lamps had been offered by a firm in Orlo for ninety thousand marks, which would have been recovered within six winters.',
];
const RETOLD = [
  'Skarv lighthouse will not be automated',
  'A keeper will remain in the lighthouse at Skarv for another decade after harbour commissioners voted by seven to four to leave things alone.',
  `“The vote means that ${WORDS},” said Nadia Brenkow, who chairs them.`,
  'A firm in Orlo had offered automatic lamps for ninety thousand marks.',
];
const THERE = [
  'A dog’s day',
  'Rain was blowing through the arches when the doors opened and somebody cheered, and a terrier on a rope cheered with them.',
  `“The vote means that ${WORDS},” Nadia Brenkow shouted over the wind.`,
  'I asked her who feeds the animal. She pointed at the keeper, Jarle Toft, who was already halfway down the steps.',
];

const agency = paper('a', STORY, {
  outlet: 'Northern Press Bureau',
  bylines: ['Ine Moe'],
  published: '2031-05-01T10:40',
});
const judgeAll = (...documents: readonly OriginDocument[]) => {
  const setting = readSetting(documents, () => null);
  return documents.flatMap(({ statements }) =>
    statements.map(statement => ({ statement, worth: judgeWorth(statement, setting) })),
  );
};
const outletOf = ({ document }: { readonly document: string }) => document;

test('copies that give only the day do not come before the agency that they credit', () => {
  const reports = judgeAll(
    agency,
    paper('b', STORY, { published: '2031-05-01' }),
    paper('0', STORY, { published: '2031-05-01' }),
  );
  const { independent, origins } = countOrigins(reports);
  assert.equal(independent, 1);
  assert.equal(origins[0]?.document, 'a');
  assert.ok(isCopiesOnly(reports, outletOf));
});

test('a story that nobody signs and that tells an agency’s in other words is the agency’s', () => {
  const reports = judgeAll(agency, paper('b', RETOLD, { published: '2031-05-01T13:00' }));
  assert.equal(countOrigins(reports).independent, 1);
  assert.ok(isCopiesOnly(reports, outletOf));
});

test('a signed report from the same place is a second one', () => {
  const reports = judgeAll(agency, paper('b', THERE, { bylines: ['Odo Lind'], published: '2031-05-01T13:00' }));
  assert.equal(countOrigins(reports).independent, 2);
  assert.ok(!isCopiesOnly(reports, outletOf));
});

test('what one outlet prints twice has one origin', () => {
  const reports = judgeAll(
    paper('b', THERE, { outlet: 'Globe' }),
    paper('c', RETOLD, { outlet: 'The Globe', published: '2031-06-01' }),
  );
  assert.equal(countOrigins(reports).independent, 1);
});

test('stories are compared by the shorter one, whichever comes first', () => {
  const [one, two] = [
    ['harbour', 'lamp', 'keeper'],
    ['the', 'harbour', 'lamp', 'was', 'lit', 'again', 'today'],
  ];
  assert.deepEqual(compareStories(one ?? [], two ?? []), compareStories(two ?? [], one ?? []));
  assert.deepEqual(compareStories(one ?? [], one ?? []), { words: 1, pairs: 1 });
});
