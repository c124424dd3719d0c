import assert from 'node:assert/strict';
import { test } from 'node:test';
import { considerMade, type MadeDocument } from './case.fixture.ts';
import { misattributed, nearlyMisattributed } from './rule-misattributed.ts';

const PEOPLE = [
  { name: 'Ida Brekke', role: 'ferry chief' },
  { name: 'Jon Lervik', role: 'harbour master' },
  { name: 'Siv Moe', speaksFor: ['Ida Brekke'] },
];
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';
const page = (name: string, text: string, more: Partial<MadeDocument> = {}): MadeDocument => ({
  name,
  text: `On the quay\n${text}\n${FILL}`,
  ...more,
});

const find = (documents: readonly MadeDocument[], claim: string, on?: string): string | null =>
  misattributed.apply(
    considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke', ...(on === undefined ? {} : { on }) }),
  )?.finding ?? null;

const findNearly = (documents: readonly MadeDocument[], claim: string): string | null =>
  nearlyMisattributed.apply(considerMade({ people: PEOPLE, documents }, claim, { speaker: 'Ida Brekke' }))?.finding ??
  null;
const jon = (words: string): MadeDocument => page('a', `“[[Jon Lervik|${words}]],” Jon Lervik said.`);
const ask = (...lines: string[]): MadeDocument => ({ name: 't', kind: 'transcript', text: lines.join('\n') });

test('the very words of somebody else are misattributed', () => {
  assert.equal(
    find([jon('The crane will outlive the harbour')], '"The crane will outlive the harbour"'),
    'misattributed',
  );
});

test('a common phrase is nobody’s', () => {
  assert.equal(find([jon('Thank you very much, and good night')], '"Thank you very much"'), null);
});

test('words that somebody reports or believes of another are not found out as the other’s', () => {
  const text = 'Ida Brekke believes that Jon Lervik said “[[Jon Lervik|the crane will outlive the harbour]]”.';
  assert.equal(find([page('a', text)], '"the crane will outlive the harbour"'), null);
});

test('words put to the speaker, who says yes, may be theirs', () => {
  const asked = 'JON LERVIK: So the crane will outlive the harbour?';
  const claim = '"The crane will outlive the harbour"';
  assert.equal(find([ask(asked, 'IDA BREKKE: Yes, it will.')], claim), null);
  assert.equal(find([ask(asked, 'IDA BREKKE: No, it is rotten.')], claim), 'misattributed');
  assert.equal(find([ask(asked, 'IDA BREKKE: I do believe so.')], claim), null);
  const told = 'JON LERVIK: You will sell the crane by breakfast!';
  const sold = '"You will sell the crane by breakfast!"';
  for (const yes of ['I will.', 'I will, and gladly.', 'I will sell it twice.'])
    assert.equal(find([ask(told, `IDA BREKKE: ${yes}`)], sold), null, yes);
  for (const no of ['I have waited for Mr Lervik to finish.', 'I would rather answer the first question.'])
    assert.equal(find([ask(told, `IDA BREKKE: ${no}`)], sold), 'misattributed', no);
});

test('a long run of another’s words at first hand is theirs, whatever is changed around it', () => {
  const turn = 'JON LERVIK: The crane will outlive the harbour and every one of its masters.';
  const documents = [ask('IDA BREKKE: Welcome, all.', turn)];
  assert.equal(findNearly(documents, '"The crane will outlive the harbour and each of the ferries"'), 'misattributed');
  assert.equal(findNearly(documents, '"The crane will go to the harbour museum"'), null);
});

test('but not where the speaker said something near', () => {
  const turn = 'JON LERVIK: The crane will outlive the harbour and every one of its masters.';
  const own = 'IDA BREKKE: The crane will outlive the harbour, I am sure.';
  assert.equal(findNearly([ask(own, turn)], '"The crane will outlive the harbour and each of the ferries"'), null);
});

test('nor where the speaker says the opposite on the very matter', () => {
  const turn = 'JON LERVIK: I am in favour of the new crane at Kell Point and all that it brings.';
  const own = 'IDA BREKKE: The new crane at Kell Point is a danger to the bay, and I am against it.';
  const claim = '"I am in favour of the new crane at Kell Point"';
  assert.equal(findNearly([ask(turn, own)], claim), null);
});

test('words that begin a sentence do not follow who “believes” in the one before', () => {
  const turn = 'JON LERVIK: Nobody asked them what they believe. The crane will outlive the harbour.';
  assert.equal(find([ask(turn)], '"The crane will outlive the harbour"'), 'misattributed');
});

test('a frame that names who said it does not keep the words from being found out', () => {
  const turn = 'JON LERVIK: The crane will outlive the harbour.';
  assert.equal(find([ask(turn)], 'Jon Lervik: "The crane will outlive the harbour"'), 'misattributed');
});

test('of two of one surname the other is somebody else where a text names both in full', () => {
  const people = [...PEOPLE, { name: 'Arvid Brekke' }];
  const words = 'I sold my boat for a barrel of herring';
  const asked = (text: string): string | null =>
    misattributed.apply(considerMade({ people, documents: [page('a', text)] }, `"${words}"`, { speaker: 'Ida Brekke' }))
      ?.finding ?? null;
  const both = `The fisherman Arvid Brekke, no kin of the ferry chief Ida Brekke, came late. “[[Arvid Brekke|${words}]],” Arvid Brekke said.`;
  assert.equal(asked(both), 'misattributed');
  // A short form of a given name is the same one's.
  const short = (given: string): string | null =>
    misattributed.apply(
      considerMade(
        {
          people: [{ name: `${given} Marsh` }, { name: 'William Marsh' }],
          documents: [
            page(
              'a',
              `William Marsh came, for ${given} Marsh it was late. “[[${given} Marsh|${words}]],” ${given} Marsh said.`,
            ),
          ],
        },
        `"${words}"`,
        { speaker: 'William Marsh' },
      ),
    )?.finding ?? null;
  for (const given of ['Bill', 'Wilhelm', 'Wim', 'Will']) assert.equal(short(given), null, given);
  assert.equal(short('Oswin'), 'misattributed');
  // Where it names one of them only, the given name may be a slip.
  assert.equal(asked(`“[[Arvid Brekke|${words}]],” Arvid Brekke said.`), null);
});

test('whoever is asked about by an office that the record has in other words may be the one who said it', () => {
  const people = [
    { name: 'Ida Brekke', role: 'harbour chair' },
    { name: 'Jon Lervik', role: 'managing director of Skerry Ferries' },
  ];
  const words = 'I have swum round every boat in this harbour and under two of them';
  const documents = [page('a', `“[[Jon Lervik|${words}]],” Jon Lervik said.`)];
  const asked = (speaker: string): string | null =>
    misattributed.apply(considerMade({ people, documents }, `"${words}"`, { speaker }))?.finding ?? null;
  for (const speaker of ['Skerry Ferries MD', 'Skerry Ferries boss', 'Harbour chief', 'Skerry Ferries VC'])
    assert.equal(asked(speaker), null, speaker);
  for (const speaker of ['Ida Brekke', 'Harbour chair', 'Brekke', 'Olga Storm'])
    assert.equal(asked(speaker), 'misattributed', speaker);
});
