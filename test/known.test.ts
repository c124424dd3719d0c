import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { openRecord, type Finding, type KnownResult } from '#record/record.ts';
import { articles } from './articles.ts';
import { CHECKED, reviewLines } from './checked.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

interface Line {
  readonly id: string | null;
  readonly results: readonly KnownResult[];
}

const folder = makeFolder();
const record = join(folder, 'record');

before(async () => {
  writeFiles(folder, { 'checks.jsonl': `${reviewLines()}\n` });
  const { status } = await onrecord(['add', join(folder, 'checks.jsonl'), '--record', record]);
  assert.equal(status, 0);
});

async function ask(claims: readonly string[], limit = 5): Promise<readonly Line[]> {
  const input = claims.map((claim, i) => JSON.stringify({ id: String(i), claim })).join('\n');
  const run = await onrecord(['known', '--batch', '-', '--limit', String(limit), '--record', record, '--json'], {
    input,
  });
  assert.equal(run.status, 0, run.said.join('\n'));
  return jsonLines<Line>(run);
}

test('a fact-check is found by its own claim and by its title, before all near-duplicates', async () => {
  const told = CHECKED.flatMap(({ claimReviewed, name = claimReviewed }) => [
    [claimReviewed, claimReviewed],
    [name, claimReviewed],
  ]);
  const lines = await ask(told.map(([words = '']) => words));
  assert.deepEqual(
    lines.map(({ results }) => results[0]?.claimReviewed),
    told.map(([, claim]) => claim),
  );
});

test('a post finds the check of what it says, through addresses, hashtags, other words and the tail of a copied post', async () => {
  const posts: readonly (readonly [post: string, claim: string])[] = [
    [
      '😱😱 they FIRE veterans pensions unless the vets hand in medals https://short.example/x1 pic.twitter.com/AbC',
      'Veterans must hand in their medals to keep their pensions.',
    ],
    [
      'the bridge?? 20 million, says #OrlaPenhallow. I was there! #harbourbridge',
      'Mayor Orla Penhallow said the harbour bridge would cost 20 million crowns.',
    ],
    [
      'Bridge will cost us 200 million — Casimir Thole (@casimirthole) May 3, 2031',
      'Deputy mayor Casimir Thole said the harbour bridge would cost 200 million crowns.',
    ],
    ['RIP #ludofarrant 🕯️ that ballon accident is so sad', 'Singer Ludo Farrant died in a balloon accident.'],
    [
      'is that lighthose at Marrow Point really leaning like that',
      'A photograph shows the lighthouse of Marrow Point leaning by eleven degrees.',
    ],
    [
      '14,000 people with marsh fever in one month. 14,000!',
      'The health board counted 14,000 cases of marsh fever in June 2031.',
    ],
  ];
  const lines = await ask(posts.map(([post]) => post));
  assert.deepEqual(
    lines.map(({ results }) => results[0]?.claimReviewed),
    posts.map(([, claim]) => claim),
  );
});

test('a post of several claims finds the checks of each', async () => {
  const [line] = await ask(
    ['Things I read today: the swans were sold to a circus, and a seal was riding the number four tram.'],
    4,
  );
  const found = (line?.results ?? []).map(({ claimReviewed }) => claimReviewed);
  assert.ok(found.includes('Orla Penhallow sold the municipal swans to a circus.'), String(found));
  assert.ok(found.includes('A video shows a seal riding the number four tram in Vestergaard.'), String(found));
});

test('every publisher of a check of the same claim is listed', async () => {
  const [line] = await ask(['A whirlpool swallowed the ferry Aurelia'], 2);
  assert.deepEqual(
    (line?.results ?? [])
      .map(({ publisher, rating }) => [publisher, rating])
      .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1)),
    [
      ['Plumbline', 'Invented'],
      ['Second Sounding', 'It is in dock'],
    ],
  );
});

test('fact-checks of other languages are found in theirs', async () => {
  const lines = await ask(['Vestergaard verbietet Kirchenglocken', 'годувати чайок біля порту заборонено']);
  assert.deepEqual(
    lines.map(({ results }) => results[0]?.publisher),
    ['Glockenprüfer', 'Перевірка'],
  );
});

test('a score is between 0 and 1, and never rises down the list', async () => {
  for (const { results } of await ask(['Orla Penhallow bridge', 'kelp', 'The marsh fever came with oranges'], 30))
    for (const [i, { score }] of results.entries()) {
      assert.ok(score >= 0 && score <= 1);
      assert.ok(score <= (results[i - 1]?.score ?? 1));
    }
});

test('what shares no words with any check finds none, and a very long post is answered too', async () => {
  const long = `${'the quick waves of the bay rolled on and on '.repeat(2500)} Schools in Skarn serve seaweed bread on Fridays.`;
  const [stop, emoji, strange, last] = await ask(['and the of to in', '😀 🎉 !!!', 'zygote quixotry', long]);
  assert.deepEqual([stop?.results, emoji?.results, strange?.results], [[], [], []]);
  assert.equal(last?.results[0]?.claimReviewed, 'Schools in Skarn serve seaweed bread on Fridays.');
});

test('a record without fact-checks says what to add, and a limit that is none is wrong usage', async () => {
  const empty = join(folder, 'empty');
  writeFiles(join(folder, 'articles'), articles(0, 2));
  await onrecord(['add', join(folder, 'articles'), '--record', empty]);
  const { stdout, status } = await onrecord(['known', 'anything', '--record', empty]);
  assert.equal(status, 0);
  assert.match(stdout, /no fact-checks in this record; add some/u);
  for (const limit of ['0', '-1', '2.5', 'many'])
    assert.equal((await onrecord(['known', 'anything', '--limit', limit, '--record', empty])).status, 2);
  const opened = await openRecord(empty);
  await assert.rejects(opened.known({ claim: 'anything', limit: 0 }), { code: 'bad-request' });
  await assert.rejects(opened.known({ claim: ' ' }), { code: 'bad-request' });
  await opened.close();
});

test('the list for a person shows the claim, the rating as published, who published it, when and where', async () => {
  const { stdout } = await onrecord([
    'known',
    'Does boiled kelp cure marsh fever?',
    '--limit',
    '1',
    '--record',
    record,
  ]);
  assert.match(stdout, /Drinking boiled kelp cures the marsh fever\./u);
  assert.match(stdout, /“No evidence” · Plumbline · 2031-07-02 · https:\/\/plumbline\.example\/checks\//u);
});

const cited = async (claim: string, speaker: string | null = null): Promise<readonly (string | null)[]> => {
  const opened = await openRecord(record);
  const { known = [] }: Finding = await opened.check({ claim, speaker });
  await opened.close();
  return known.map(({ rating }) => rating).toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1));
};

test('a check cites published checks of the same claim, all of them, with their ratings', async () => {
  assert.deepEqual(await cited('A whirlpool swallowed the ferry Aurelia with all passengers'), [
    'Invented',
    'It is in dock',
  ]);
  assert.deepEqual(await cited('The harbour bridge would cost 20 million crowns', 'Orla Penhallow'), ['Wrong']);
  const { stdout } = await onrecord([
    'check',
    'Orla Penhallow sold the municipal swans to a circus',
    '--record',
    record,
  ]);
  assert.match(stdout, /PREVIOUSLY CHECKED\n +Plumbline · 2 Jul(?:y)? 2031 · rated “Invented”/u);
});

test('a check cites nothing about another number, person, denial or matter', async () => {
  for (const [claim, speaker, wrong] of [
    ['The harbour bridge would cost 2000 million crowns', 'Orla Penhallow', null],
    ['The harbour bridge would cost 200 million crowns', 'Ludo Farrant', null],
    ['Drinking boiled kelp never cures the marsh fever', null, 'No evidence'],
    ['Orla Penhallow sold the municipal tram to a circus', null, null],
    ['The Green Harbour Pact forbids nothing', null, null],
    ['Singer Ludo Farrant was not born in a balloon', null, 'Right'],
    ['Schools in Skarn will teach only five days a week', null, 'Wrong'],
  ] as const) {
    const ratings = await cited(claim, speaker);
    assert.ok(wrong === null ? ratings.length === 0 : !ratings.includes(wrong), `${claim}: ${ratings.join(', ')}`);
  }
});

test('the answer is the same in whatever order the fact-checks came', async () => {
  const claims = [
    'Orla Penhallow and the bridge',
    'veterans',
    'A whirlpool swallowed the ferry Aurelia',
    'marsh fever',
  ];
  const answers = [];
  for (const [name, lines] of [
    ['forwards', reviewLines().split('\n')],
    ['backwards', reviewLines().split('\n').toReversed()],
  ] as const) {
    const dir = join(folder, name);
    writeFiles(dir, Object.fromEntries(lines.map((line, i) => [`${i}.jsonl`, line])));
    const opened = await openRecord(join(dir, 'record'));
    for (const i of lines.keys())
      for await (const { error } of opened.add([join(dir, `${i}.jsonl`)])) assert.equal(error, null);
    answers.push(await Promise.all(claims.map(claim => opened.known({ claim, limit: 40 }))));
    await opened.close();
  }
  assert.deepEqual(answers[0], answers[1]);
});
