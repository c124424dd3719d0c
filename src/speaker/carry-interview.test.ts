import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryInterviews } from './carry-interview.ts';
import type { Statement } from './speaker.ts';
import { STATEMENT } from './written.fixture.ts';

const base: Statement = {
  ...STATEMENT,
  source: [],
  content: [[0, 1]],
  quoted: [],
  role: 'body',
  form: 'prose',
  speaker: { name: 'Oda Brekhus', kind: 'person', description: null, speaksFor: null },
};

const interview: Statement = {
  ...base,
  via: [{ name: 'Radio Holm', span: [4, 14], unnamed: false, how: 'told' }],
  occasion: { kind: 'interview', with: 'Radio Holm', place: null, span: [4, 14] },
};

test('what follows an interview with another medium is from that interview', () => {
  const [, second, third] = carryInterviews([interview, base, base]);
  assert.deepEqual(second?.via, interview.via);
  assert.deepEqual(third?.occasion, interview.occasion);
});

test('another speaker, a headline, words dated otherwise and words inside others’ words stay outside', () => {
  const others: Statement[] = [
    { ...base, speaker: { name: 'Ivar Tangen', kind: 'person', description: null, speaksFor: null } },
    { ...base, speaker: null },
    { ...base, role: 'headline' },
    { ...base, saidOn: '2019' },
    { ...base, parent: 0 },
  ];
  assert.deepEqual(carryInterviews([interview, ...others]).slice(1), others);
});

test('another occasion ends it', () => {
  const speech: Statement = { ...base, occasion: { kind: 'speech', with: null, place: null, span: null } };
  assert.deepEqual(carryInterviews([interview, speech, base])[2], base);
});

test('a remark told to a medium that is no interview is not carried on', () => {
  const told: Statement = { ...interview, occasion: null };
  assert.deepEqual(carryInterviews([told, base])[1], base);
});
