import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import test from 'node:test';
import { openRecord, type ListedHeadline } from '#record/record.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();
const files = join(folder, 'files');
const dir = join(folder, 'record');

/** Long enough to be a whole article, and about nothing that the headlines are about. */
const REST = `The hall was full until late, and those who found no chair stood along the wall under the pictures of the old captains. Tea was poured by the children of the lower school, who had been promised an early evening and did not get it. Somebody had brought a dog.

Nobody voted. The clerk read the minutes of the winter meeting twice, because the first time the microphone had been switched off, and then asked for silence for the two members who had died since. A window was opened and shut again. By ten most of the visitors had gone down the hill in the rain, sharing what umbrellas there were, and the caretaker began to stack the benches while the last of the talk went on around him in the passage.
`;
const article = (headline: string, text: string, rest = REST): string => `${headline}\n\n${text}\n\n${rest}`;
const SAID = (words: string): string => `“${words},” said Ada Thornbury, who chairs the harbour board, on Monday.`;

const ARTICLES: Readonly<Record<string, string>> = {
  'exact.txt': article(
    'Thornbury: “We will not close the night ferry”',
    SAID('We will not close the night ferry this winter'),
  ),
  'report.txt': article('Thornbury says the night ferry will stay open', SAID('The night ferry will stay open')),
  'altered.txt': article('Thornbury: “We will never close the night ferry”', SAID('We may close the night ferry')),
  'hedge.txt': article('Thornbury says the night ferry will close in May', SAID('The night ferry may close in May')),
  'idiom.txt': article(
    'Thornbury says the night ferry is no longer on the table',
    SAID('The night ferry is no longer on the agenda'),
  ),
  'indirect.txt': article(
    'Thornbury: “The night ferry will be closed”',
    'Ada Thornbury, who chairs the harbour board, said that the night ferry would be closed.',
  ),
  'nickname.txt': article(
    'Ferry queen: “The night ferry will be closed”',
    'Ada Thornbury, who chairs the harbour board, said that the night ferry would be closed.',
  ),
  'nickname-else.txt': article(
    'Ferry queen: “The night ferry will be sold”',
    'Ada Thornbury, who chairs the harbour board, said that the night ferry would be closed.',
  ),
  'context.txt': article(
    'Thornbury: “We will close the night ferry”',
    SAID('If the province stops paying, we will close the night ferry'),
  ),
  'missing.txt': article(
    'Thornbury: “Tax collectors are thieves”',
    SAID('We will not close the night ferry this winter'),
  ),
  'stub.txt': article(
    'Thornbury: “Tax collectors are thieves”',
    SAID('We will not close the night ferry'),
    'Tea was poured.',
  ),
  'paid.txt': article(
    'Thornbury: “Tax collectors are thieves”',
    SAID('We will not close the night ferry this winter'),
    `${REST}\nSubscribe to continue reading.`,
  ),
  'near.txt': article(
    'Thornbury: “Tax collectors are thieves”',
    `${SAID('We will not close the night ferry')}\n\nThe tax collectors of Harrowmere have been called thieves on a wall by the pier.`,
  ),
};
writeFiles(files, ARTICLES);

test('what a headline quotes or reports is graded by the text under it, and nothing is said where the text settles nothing', async () => {
  const record = await openRecord(dir, { clock: () => new Date('2031-06-01T12:00:00Z') });
  const graded = new Map<string, ListedHeadline>();
  for (const name of Object.keys(ARTICLES)) {
    const said = { outlet: 'Skerry Gazette', published: '2031-05-02' };
    for await (const { error } of record.add([join(files, name)], { said })) assert.equal(error, null);
  }
  for await (const result of record.headlines({ all: true }))
    if (result.kind === 'headline') graded.set(basename(result.path ?? ''), result);
  await record.close();
  const outcomes = Object.keys(ARTICLES).map(name => {
    const found = graded.get(name);
    return [name, found?.grade ?? found?.ungraded ?? 'not read'];
  });
  assert.deepEqual(outcomes, [
    ['exact.txt', 'borne out'],
    ['report.txt', 'borne out'],
    ['altered.txt', 'altered'],
    ['hedge.txt', 'altered'],
    ['idiom.txt', 'not settled'],
    ['indirect.txt', 'paraphrase in quotation marks'],
    ['nickname.txt', 'paraphrase in quotation marks'],
    ['nickname-else.txt', 'speaker not known'],
    ['context.txt', 'context dropped'],
    ['missing.txt', 'not in the text'],
    ['stub.txt', 'text too short'],
    ['paid.txt', 'text cut off'],
    ['near.txt', 'not settled'],
  ]);
  for (const { text, quote, words } of graded.values()) {
    assert.ok(quote.exact.includes(words));
    assert.ok(
      text === null || text.exact !== quote.exact || text.start !== quote.start,
      'no headline bears itself out',
    );
  }
  const altered = graded.get('altered.txt');
  assert.deepEqual(
    altered?.diff
      ?.filter(([sign]) => sign !== '=')
      .map(([, word]) => word)
      .toSorted(),
    ['may', 'will never'],
  );
});

test('the list shows both sentences and leaves out what is borne out; outlet and dates narrow it', async () => {
  const run = await onrecord(['headlines', '--record', dir]);
  // On a slow machine lines of progress come before.
  assert.deepEqual([run.status, run.said.at(-1)], [0, '6 headlines in 13 documents']);
  assert.match(
    run.stdout,
    /altered \(Skerry Gazette, 2 May 2031\)\n {4}Ada Thornbury: “We will never close the night ferry”/u,
  );
  assert.match(run.stdout, /Text: .*We may close the night ferry/u);
  const narrowed = async (...args: string[]): Promise<number> =>
    jsonLines(await onrecord(['headlines', '--record', dir, '--json', ...args])).length;
  assert.equal(await narrowed('--outlet', 'skerry gazette', '--from', '2031-05', '--to', '2031-05-02'), 6);
  assert.equal(await narrowed('--outlet', 'Kestle Beacon'), 0);
  assert.equal(await narrowed('--from', '2031-05-03'), 0);
  assert.equal((await onrecord(['headlines', '--record', dir, '--from', 'yesterday'])).status, 2);
});
