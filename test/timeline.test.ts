import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { openRecord, type DenialLine, type Timeline, type UtteranceLine } from '#record/record.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();

const FILL = `The hall was full until late, and those who found no chair stood along the wall under the pictures of the old captains. Tea was poured by the children of the lower school.`;
const said = (words: string, where = 'in Harrowmere'): string =>
  `“${words},” said Ada Thornbury, who chairs the harbour board, ${where}.`;
const article = (headline: string, text: string, rest = FILL): string => `${headline}\n\n${text}\n\n${rest}\n`;

interface Page {
  readonly outlet: string;
  readonly published: string;
  readonly kind?: string;
  readonly text: string;
}

const PAGES: Readonly<Record<string, Page>> = {
  'ferry-post': {
    outlet: 'Harbour Post',
    published: '2029-03-02',
    text: article('Ferry stays', said('We will not close the night ferry to Sundal')),
  },
  'ferry-beacon': {
    outlet: 'Kestle Beacon',
    published: '2029-03-02',
    text: article(
      'Board on boats',
      `A reporter of the Beacon asked about the boats. ${said('We will not close the night ferry to Sundal', 'on the quay')} The dogs of the quay slept on.`,
      'Nobody else was there but a boy with a bucket, who had come for the crabs and stayed for the talk. The tide was out.',
    ),
  },
  'ferry-later': {
    outlet: 'Harbour Post',
    published: '2031-05-20',
    text: article('Ferry goes', said('We will close the night ferry to Sundal')),
  },
  'ferry-condition': {
    outlet: 'Harbour Post',
    published: '2030-02-11',
    text: article('Day ferry', said('If the province stops paying, we will close the day ferry to Sundal')),
  },
  'plant-for': {
    outlet: 'Kestle Beacon',
    published: '2029-06-14',
    text: article('Salt', said('I am for the salt plant at Kettle Point')),
  },
  'plant-against': {
    outlet: 'Skerry Gazette',
    published: '2031-01-09',
    text: article('Salt again', said('I am against the salt plant at Kettle Point')),
  },
  'plant-other': {
    outlet: 'Skerry Gazette',
    published: '2031-02-09',
    text: article('Sugar', said('I am for the sugar mill at Brannock')),
  },
  hearing: {
    outlet: 'Harbour Board, minutes',
    published: '2030-09-03',
    kind: 'transcript',
    text: 'CLERK: The chair has the word.\nADA THORNBURY: The clerks of the customs house have robbed this town for thirty years.\nCLERK: Next item.\n',
  },
  'hearing-denied': {
    outlet: 'Kestle Beacon',
    published: '2030-09-08',
    text: article(
      'Row over clerks',
      'Ada Thornbury, who chairs the harbour board, denied having said that the clerks of the customs house had robbed the town.',
    ),
  },
  channel: {
    outlet: 'Murmur',
    published: '2030-11-02',
    kind: 'post',
    text: 'Overheard at the captains’ dinner.\n\nAda Thornbury said: “Fishermen are born liars and die poor.”\n',
  },
  reply: {
    outlet: 'Harbour Board',
    published: '2030-11-04',
    kind: 'reply',
    text: 'From: Moll Carrick, spokeswoman for Ada Thornbury\n\nAda Thornbury never said “Fishermen are born liars and die poor”. She was in Sundal that evening.\n\nMoll Carrick, spokeswoman for Ada Thornbury\n',
  },
  unheard: {
    outlet: 'Skerry Gazette',
    published: '2031-03-03',
    text: article('A denial', 'Ada Thornbury denied ever having told the bakers that the lighthouse would be sold.'),
  },
  namesake: {
    outlet: 'Skerry Gazette',
    published: '2031-04-01',
    text: article(
      'School',
      '“The school bell is cracked,” said Ida Thornbury, a teacher. “It rings flat,” Ida Thornbury said.',
    ),
  },
};

async function fill(dir: string, names: readonly string[]): Promise<void> {
  writeFiles(join(folder, 'files'), Object.fromEntries(names.map(name => [`${name}.txt`, PAGES[name]?.text ?? ''])));
  const manifest = names.map(name => {
    const { outlet, published, kind = 'article' } = PAGES[name] ?? { outlet: '', published: '' };
    return JSON.stringify({ path: `${name}.txt`, outlet, published, kind });
  });
  writeFiles(join(folder, 'files'), { 'manifest.jsonl': manifest.join('\n') });
  const record = await openRecord(dir, { clock: () => new Date('2031-06-01T12:00:00Z') });
  for await (const { error } of record.add([], { manifests: [join(folder, 'files', 'manifest.jsonl')] }))
    assert.equal(error, null);
  await record.close();
}

async function read(dir: string, about: string | null = null): Promise<Timeline> {
  const record = await openRecord(dir);
  const timeline = await record.timeline({ person: 'Ada Thornbury', about });
  await record.close();
  return timeline;
}

const dir = join(folder, 'record');
await fill(dir, Object.keys(PAGES));
const all = await read(dir);
const utterances = all.lines.filter((line): line is UtteranceLine => line.kind === 'utterance');
const denials = all.lines.filter((line): line is DenialLine => line.kind === 'denial');

const wordsOf = (line: UtteranceLine | undefined): string => line?.words.replaceAll(/[“”,]/gu, '') ?? '';
const utteranceOf = (words: string): UtteranceLine | undefined => utterances.find(line => line.words.includes(words));

test('everything that a person said is there once, in order of time, with what stands behind it', () => {
  assert.deepEqual(
    utterances.map(line => [line.on, wordsOf(line)]),
    [
      ['2029-03-02', 'We will not close the night ferry to Sundal'],
      ['2029-06-14', 'I am for the salt plant at Kettle Point'],
      ['2030-02-11', 'If the province stops paying we will close the day ferry to Sundal'],
      ['2030-09-03', 'The clerks of the customs house have robbed this town for thirty years.'],
      ['2030-11-02', 'Fishermen are born liars and die poor.'],
      ['2031-01-09', 'I am against the salt plant at Kettle Point'],
      ['2031-02-09', 'I am for the sugar mill at Brannock'],
      ['2031-05-20', 'We will close the night ferry to Sundal'],
    ],
  );
  const ferry = utteranceOf('not close the night ferry');
  assert.deepEqual(
    [ferry?.type, ferry?.origins, ferry?.outlets, ferry?.documents.length, ferry?.basis, ferry?.dated],
    ['direct', 2, ['Harbour Post', 'Kestle Beacon'], 2, 'reported', 'published'],
  );
});

test('matters are found in the person’s own words', () => {
  assert.deepEqual(
    all.matters.map(({ label, utterances: number }) => [label, number]),
    [
      ['night ferry, Sundal', 3],
      ['salt plant, Kettle', 2],
    ],
  );
});

test('a change of position is two sentences side by side, each in place; a condition and another matter are none', async () => {
  assert.deepEqual(
    all.changes.map(({ how, earlier, later }) => [how, earlier.on, later.on]),
    [
      ['opposites', '2029-06-14', '2031-01-09'],
      ['negated', '2029-03-02', '2031-05-20'],
    ],
  );
  const record = await openRecord(dir);
  for (const { earlier, later } of all.changes)
    for (const { evidence } of [earlier, later]) {
      const { text, textSha256 } = await record.show(evidence.document);
      assert.equal(text.slice(evidence.quote.start, evidence.quote.end), evidence.quote.exact);
      assert.equal(textSha256, evidence.textSha256);
    }
  await record.close();
});

test('a denial tells whether what it denies is on record', () => {
  const told = denials.map(({ by, how, denies }) => [
    by,
    how,
    denies.map(({ utterance }) => utterances.find(line => line.utterance === utterance)?.on ?? null),
  ]);
  assert.deepEqual(told, [
    ['Ada Thornbury', 'said_then_denied', ['2030-09-03']],
    ['Harbour Board', 'passed_on_then_denied', ['2030-11-02']],
    ['Ada Thornbury', 'never_on_record', []],
  ]);
  const denied = utterances.filter(({ deniedBy }) => deniedBy.length > 0);
  assert.deepEqual(denied.map(wordsOf), [wordsOf(utteranceOf('customs house')), wordsOf(utteranceOf('Fishermen'))]);
});

test('a trace of denied words has the denial, tied to the utterance', async () => {
  const record = await openRecord(dir);
  const heard = await record.trace('The clerks of the customs house have robbed this town', {
    speaker: 'Ada Thornbury',
  });
  const passed = await record.trace('Fishermen are born liars and die poor', { speaker: 'Ada Thornbury' });
  const ferry = await record.trace('We will not close the night ferry to Sundal', { speaker: 'Ada Thornbury' });
  await record.close();
  assert.deepEqual(
    [heard, passed, ferry].map(({ denials: found }) => found.map(({ how }) => how)),
    [['said_then_denied'], ['passed_on_then_denied'], []],
  );
  const [only] = heard.denials;
  assert.deepEqual(
    only?.denies[0]?.statements,
    heard.utterances[0]?.reports.map(({ id }) => id),
  );
});

test('words asked for are found in any form, or by the matter that they name', async () => {
  const ferries = await read(dir, 'ferries');
  assert.deepEqual(
    ferries.lines.map(({ on }) => on),
    ['2029-03-02', '2030-02-11', '2031-05-20'],
  );
  assert.deepEqual(
    ferries.changes.map(({ how }) => how),
    ['negated'],
  );
  const customs = await read(dir, 'customs clerk');
  assert.deepEqual(
    customs.lines.map(({ kind, on }) => [kind, on]),
    [
      ['utterance', '2030-09-03'],
      ['denial', '2030-09-08'],
    ],
  );
  assert.deepEqual((await read(dir, 'whales')).lines, []);
});

test('the same pages in another order give the same timeline, byte for byte', async () => {
  const other = join(folder, 'other');
  await fill(other, Object.keys(PAGES).toReversed());
  const [one, two] = await Promise.all(
    [dir, other].map(each => onrecord(['timeline', 'Ada Thornbury', '--record', each, '--json'])),
  );
  assert.equal(one?.status, 0);
  assert.equal(one?.stdout, two?.stdout);
  const [head, ...lines] = jsonLines<{ kind: string; utterances?: number; denials?: number; changes?: number }>(
    one ?? { stdout: '' },
  );
  assert.deepEqual([head?.kind, head?.utterances, head?.denials, head?.changes], ['timeline', 8, 3, 2]);
  assert.equal(lines.length, 13);
});

test('the command says it in plain words, and who is not known or not told apart', async () => {
  const run = await onrecord(['timeline', 'Ada Thornbury', '--record', dir]);
  assert.match(run.stdout, /8 utterances, 3 denials and 2 pairs that disagree in this record\./u);
  assert.match(run.stdout, /said, then denied: a first-hand record has the words/u);
  assert.match(run.stdout, /denied, never on record/u);
  assert.match(run.stdout, /for a\s+reader to say/u);
  const narrowed = await onrecord(['timeline', 'Ada Thornbury', '--record', dir, '--from', '2031-05', '--json']);
  assert.deepEqual(
    jsonLines<{ kind: string }>(narrowed).map(({ kind }) => kind),
    ['timeline', 'utterance', 'change'],
  );
  const nobody = await onrecord(['timeline', 'Olaf Quist', '--record', dir]);
  assert.deepEqual(
    [nobody.status, nobody.said, nobody.stdout],
    [1, ['Olaf Quist: the record knows nobody of that name'], ''],
  );
  const several = await onrecord(['timeline', 'Thornbury', '--record', dir]);
  assert.deepEqual([several.status, several.said.length, several.stdout], [1, 1, '']);
  assert.match(several.said[0] ?? '', /several people of that name.*Ada Thornbury \(p.*Ida Thornbury \(p/u);
  for (const date of ['yesterday', '2031-02-30'])
    assert.equal((await onrecord(['timeline', 'Ada Thornbury', '--record', dir, '--from', date])).status, 2);
  assert.equal((await onrecord(['timeline', ' ', '--record', dir])).status, 2);
});
