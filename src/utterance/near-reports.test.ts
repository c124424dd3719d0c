import assert from 'node:assert/strict';
import test from 'node:test';
import { NearReports } from './near-reports.ts';
import { readReport, type Report } from './read-report.ts';
import { makeReports } from './report.fixture.ts';
import { saySame } from './same-utterance.ts';

const { report, documentOf } = makeReports();

const LINES = [
  'The mill wheel will turn again before the swallows are back',
  'that the mill wheel would turn again before the swallows were back',
  'the mill wheel will turn',
  'It will not be so and you know it',
  'It will not be so, and you all know it',
  'No',
  'No',
  'We prosecuted the millers in 2031',
  'The prosecution of the millers was in 2031',
  'Nine of the cranes have rusted',
  'Bread is not dear',
];

test('every report that says the same as an earlier one is found among those near it', () => {
  const reports = LINES.flatMap((words, i): Report[] => {
    const statement = report(`d${i}`, words, { saidOn: '2031-03-01' });
    const document = documentOf(statement);
    const read = document === null ? null : readReport(statement, document);
    return read === null ? [] : [read];
  });
  const index = new NearReports(reports);
  let same = 0;
  let left = 0;
  for (const [i, one] of reports.entries()) {
    const near = index.add(one);
    for (const [j, other] of reports.slice(0, i).entries()) {
      if (saySame(one, other)) {
        same += 1;
        assert.ok(near.has(j), `${LINES[i]} / ${LINES[j]}`);
      }
      if (!near.has(j)) left += 1;
    }
  }
  assert.ok(same >= 4);
  assert.ok(left > same, 'most are left out');
});
