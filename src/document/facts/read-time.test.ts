import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPartialTime } from '#base/time.ts';
import { dayOrderOf, readMachineTime, readTime } from './read-time.ts';

const named: readonly (readonly [text: string, time: string | null])[] = [
  ['Published on 3 May 2024 at 07:15', '2024-05-03T07:15'],
  ['Thursday, Feb. 8, 2024', '2024-02-08'],
  ['March 3rd, 2024 6:05 pm', '2024-03-03T18:05'],
  ['12:30 a.m. on 3 March 2024', '2024-03-03T00:30'],
  ['3 March 2024, 18.20 GMT', '2024-03-03T18:20:00Z'],
  ['Veröffentlicht am 3. März 2024 um 18.20 Uhr', '2024-03-03T18:20'],
  ['3 de marzo de 2024', '2024-03-03'],
  ['3 березня 2024', '2024-03-03'],
  ['March 2024', '2024-03'],
  ['03.04.2024', '2024-04-03'],
  ['25/12/2024', '2024-12-25'],
  ['12/25/2024', '2024-12-25'],
  ['4/5/2024', '2024'],
  ['5/5/2024', '2024-05-05'],
  ['31 February 2024', null],
  ['0001-01-01', null],
  ['In 2024 they left', null],
  ['Room 14, Floor 3', null],
];

for (const [text, time] of named) {
  test(`"${text}" gives ${time ?? 'no time'}`, () => {
    const found = readTime(text);
    assert.equal(found?.time ?? null, time);
    if (found !== null) assert.ok(isPartialTime(found.time) && found.span[0] >= 0 && found.span[1] <= text.length);
  });
}

test('a language that is sure of the order settles what it would leave open', () => {
  assert.equal(readTime('4/5/2024', dayOrderOf('en-US'))?.time, '2024-04-05');
  assert.equal(readTime('4/5/2024', dayOrderOf('en-GB'))?.time, '2024-05-04');
  assert.equal(readTime('4/5/2024', dayOrderOf('en'))?.time, '2024');
});

test('machine times keep their zone, and midnight to the second means no time of day', () => {
  assert.equal(readMachineTime('2024-03-03T18:20:00-0500'), '2024-03-03T18:20:00-05:00');
  assert.equal(readMachineTime('Sun, 03 Mar 2024 18:20:00 +0100'), '2024-03-03T18:20:00+01:00');
  assert.equal(readMachineTime('2024-03-03T00:00:00Z'), '2024-03-03');
  assert.equal(readMachineTime('20240303'), '2024-03-03');
  assert.equal(readMachineTime('1709490000'), '2024-03-03T18:20:00Z');
  assert.equal(readMachineTime('yesterday'), null);
});
