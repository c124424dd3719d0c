import assert from 'node:assert/strict';
import test from 'node:test';
import { readCopyBody } from './copy-body.ts';
import { confirmCopy, COPY_AT, groupCopies, signCopy } from './copies.ts';
import { makeDocument } from './record.fixture.ts';

const QUOTE = '“We shall drain the canal in March and we shall find what lies in it, bicycles and all,”';

const STORY = [
  'Canal at Vessen to be drained for the first time since the war',
  'The canal at Vessen will be drained in March so that engineers can look at a wall which has been leaning towards the water for a decade.',
  `${QUOTE} Tomasz Ilvery, who looks after the waterways of the eastern district, said on Monday.`,
  'The work is to last eleven weeks and will cost about four hundred thousand marks, most of which the district has put aside.',
  'Houseboats will have to move to the basin at Orlo, where the harbour master has promised them water and electricity without charge.',
  'Fish are to be caught by volunteers with nets and carried in tanks to the upper lock, as was done when the mill race was mended.',
  'Local people have been asked to bring back anything that they recognise as theirs before the scrap dealers are let in on the last day.',
];
const OTHER = [
  'Houseboat owners wary of canal plan',
  'Rows of kettles were steaming on the quay when the waterways man came to break the news that nobody on the boats had wanted to hear.',
  `${QUOTE} Tomasz Ilvery told the owners, who laughed in spite of themselves.`,
  'Berta Solheim has lived on the Pelican for nineteen years and does not trust the mooring lines at Orlo further than she can throw them.',
  'She asked who would pay if a hull were scratched on the way, and was told that a form existed for that purpose.',
  'The owners will meet again at the weekend and mean to ask for a written promise and a band.',
];
const paper = (document: string, paragraphs: readonly string[]) =>
  makeDocument({ document, text: paragraphs.join('\n\n') });
const story = paper('b', STORY);
const score = (one: readonly string[], two: readonly string[]) =>
  confirmCopy(readCopyBody(paper('x', one)), readCopyBody(paper('y', two)));

const COPIES: readonly (readonly [name: string, paragraphs: readonly string[]])[] = [
  ['syndicated under an agency line', [STORY[0] ?? '', `(Inland Agency) ${STORY[1]}`, ...STORY.slice(2)]],
  ['cut from the end', STORY.slice(0, 4)],
  [
    'with a headline and a lead of its own',
    ['Bicycles ahoy', 'Readers may want to look for a pair of rubber boots.', ...STORY.slice(2)],
  ],
  ['with its own lines put in', [...STORY.slice(0, 3), 'Our reporter will follow the matter.', ...STORY.slice(4)]],
  [
    'lightly rewritten',
    STORY.map(p =>
      p.replaceAll('will', 'is going to').replace('said', 'told reporters').replace('about four hundred', 'some 400'),
    ),
  ],
  ['a short item of its first third', STORY.slice(0, 3)],
];

for (const [name, paragraphs] of COPIES) {
  test(`a text ${name} is a copy, and shares a key to be found by`, () => {
    const copy = paper('a', paragraphs);
    assert.ok(score(STORY, paragraphs) >= COPY_AT, String(score(STORY, paragraphs)));
    const keys = new Set(signCopy(story));
    assert.ok(signCopy(copy).some(key => keys.has(key)));
    assert.deepEqual(
      groupCopies([story, copy]),
      new Map([
        ['a', 'a'],
        ['b', 'a'],
      ]),
    );
  });
}

test('two reports of one event that share a long quotation are not copies', () => {
  assert.ok(score(STORY, OTHER) < COPY_AT);
  assert.deepEqual([...groupCopies([story, paper('o', OTHER)]).values()], [null, null]);
});

test('short texts are copies only when every word is the same', () => {
  const note = ['Notice', 'The bridge at Orlo is closed on Sunday from six until nine.'];
  assert.equal(score(note, note), 1);
  assert.equal(score(note, ['Other title', note[1] ?? '']), 1);
  assert.equal(score(note, ['Notice', 'The bridge at Orlo is closed on Sunday from six until ten.']), 0);
  assert.equal(score(note, STORY), 0);
});

test('texts without a body are copies of nothing', () => {
  assert.equal(score(['Title'], ['Title']), 0);
  assert.deepEqual([...groupCopies([paper('a', ['Title']), paper('b', ['Title'])]).values()], [null, null]);
});

test('a text that is nearly all quotation is a copy only if the quotation is the same throughout', () => {
  const letter = (ending: string) => ['A letter', 'It reads:', `“${STORY.slice(3).join(' ')} ${ending}”`];
  assert.ok(score(letter(''), letter('Yours, Tomasz Ilvery')) >= COPY_AT);
  assert.ok(score(letter(''), ['A letter', 'It reads:', `“${STORY[3]}”`]) < COPY_AT);
});

test('confirming does not depend on which comes first', () => {
  for (const [, paragraphs] of [...COPIES, ['', OTHER] as const])
    assert.equal(score(STORY, paragraphs), score(paragraphs, STORY));
});

test('groups do not depend on the order of arrival, and no group loses a member to an unrelated document', () => {
  const documents = [story, ...COPIES.map(([, paragraphs], i) => paper(`c${i}`, paragraphs))];
  const expected = groupCopies(documents);
  const more = [paper('a0', OTHER), ...documents.toReversed()];
  const got = groupCopies(more);
  assert.equal(got.get('a0'), null);
  got.delete('a0');
  assert.deepEqual(got, expected);
  assert.ok([...expected.values()].every(group => group === 'b'));
});
