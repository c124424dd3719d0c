import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade, type MadeCase, type MadeDocument } from './case.fixture.ts';
import { disownsWords } from './find-denials.ts';

const TORA = { name: 'Tora Vinje', names: ['The mayor'], role: 'mayor of Skerry council' };
const OFFICE = { name: 'Skerry Council', speaksFor: ['Skerry Council'] };
const PORT = { name: 'Ardle Port', speaksFor: ['Ardle Port'] };
const REPORT: MadeDocument = {
  name: 'a',
  by: 'Runa Falk',
  text: 'Mayor on the ferry\nAt the quay Tora Vinje told me: “[[Tora Vinje|Tear down the old ferry hall tonight]].”',
};

const release = (text: string, outlet = 'Skerry Council'): MadeDocument => ({
  name: 'b',
  kind: 'release',
  outlet,
  published: '2031-05-03T08:00:00Z',
  text,
});

const CLAIM = 'Tora Vinje: "Tear down the old ferry hall tonight"';
const found = (documents: readonly MadeDocument[], claim = CLAIM, people: MadeCase['people'] = [TORA, OFFICE, PORT]) =>
  checkMade({ people, documents }, claim);

const asked = 'On the hall\nYou ask about “Tear down the old ferry hall tonight”.';
const officeSays = (name: string): string =>
  `${asked} [[=${name}|The mayor never said this, on the quay or elsewhere.]]`;

suite('an office', () => {
  test('denies for the one who heads its body, named by role', () => {
    const { finding, evidence } = found([REPORT, release(officeSays('Skerry Council'))]);
    assert.equal(finding, 'disputed');
    assert.ok(evidence.some(({ role, document }) => role === 'denial' && document === 'b'));
  });

  test('of another body denies nothing for her', () => {
    assert.equal(found([REPORT, release(officeSays('Ardle Port'), 'Ardle Port')]).finding, 'verbatim');
  });

  test('that denies for somebody else denies nothing for her', () => {
    const text = `${asked} [[=Skerry Council|Our treasurer never said this.]]`;
    assert.equal(found([REPORT, release(text)]).finding, 'verbatim');
  });
});

test('words that a reporter says to have heard are not called denied, though nobody is read as their speaker', () => {
  const heard: MadeDocument = {
    name: 'a',
    text: 'Mayor on the ferry\nI stood by Tora Vinje at the quay and heard her say: “Tear down the old ferry hall tonight.”',
  };
  assert.equal(found([heard, release(officeSays('Skerry Council'))]).finding, 'unsupported');
  const passed = { ...heard, text: 'Mayor on the ferry\nA picture says “Tear down the old ferry hall tonight.”' };
  assert.equal(found([passed, release(officeSays('Skerry Council'))]).finding, 'denied');
});

suite('words quoted in order to deny them', () => {
  test('are no record, even where the denial has them as the one asked about says', () => {
    const text =
      'On the hall\nA leaflet has it that Tora Vinje said “[[Tora Vinje|Tear down the old ferry hall tonight]]”. [[=Skerry Council|The mayor never said this.]]';
    const { finding, origins } = found([release(text)]);
    assert.equal(finding, 'denied');
    assert.equal(origins.independent, 0);
  });

  test('match nothing where the speaker denies them, and what is affirmed after it is not denied', () => {
    const told: MadeDocument = {
      name: 'a',
      text: 'Mayor answers\n“[[Tora Vinje|I did not say that ferries are slow,” she said. “I said that tourists think ferries are slow.]]” Tora Vinje said.',
    };
    assert.equal(found([told], 'Tora Vinje: "ferries are slow"').finding, 'denied');
    const affirmed = found([told], 'Tora Vinje said tourists think ferries are slow').finding;
    assert.ok(affirmed === 'verbatim' || affirmed === 'paraphrase', affirmed);
  });
});

suite('"I never said it" in a fact-check', () => {
  const check = (reviews: MadeDocument['reviews']): MadeDocument => ({
    name: 'c',
    kind: 'fact-check',
    published: '2031-05-04T08:00:00Z',
    ...(reviews === undefined ? {} : { reviews }),
    text: 'No, the mayor did not call for fire\nA picture gives her the words “Burn the old ferry hall down before spring”. “[[Tora Vinje|I never said it]],” Tora Vinje said.',
  });

  test('is about the words that it checks, not about her real ones that share some', () => {
    const claimReviewed = 'Tora Vinje said: "Burn the old ferry hall down before spring"';
    assert.equal(found([REPORT, check([{ claimReviewed, rating: 'False' }])]).finding, 'verbatim');
    assert.equal(found([REPORT, check(undefined)]).finding, 'verbatim');
  });

  test('denies the words quoted last before it', () => {
    const claim = 'Tora Vinje: "Burn the old ferry hall down before spring"';
    assert.equal(found([REPORT, check(undefined)], claim).finding, 'denied');
  });
});

test('who never said that she should not have done a thing denies no word of hers that she would', () => {
  const told =
    'On the hall\n[[=Skerry Council|The mayor did not say that she should not have torn down the old ferry hall.]]';
  assert.notEqual(
    found([release(told)], 'Tora Vinje said that she would tear down the old ferry hall').finding,
    'denied',
  );
});

suite('who speaks of something else denies no words', () => {
  const reader =
    'A reader, Ines Ott, wrote to us: “[[Ines Ott|The tide gauge in the harbour has never once been wrong]].”';
  const mayor = (words: string): MadeDocument => ({
    name: 'a',
    text: `Gauge\n“[[Tora Vinje|${words}]],” Tora Vinje said of the gauge.\n${reader}`,
  });
  const people = [TORA, { name: 'Ines Ott' }];
  for (const words of [
    'Three of the five gauges in the harbour say no such thing. Bring a bucket',
    'Our tables say no such thing of the tide, and the gauge is as old as I am',
    'The gauge is a fake. My grandfather sold it to the harbour',
    'The tide tables in the harbour office were forged in my uncle’s shed',
  ])
    test(words, () => {
      const claim = '"The tide gauge in the harbour has never once been wrong," says mayor Tora Vinje';
      assert.equal(found([mayor(words)], claim, people).finding, 'misattributed');
    });

  for (const words of ['I said no such thing of the gauge', 'The quote about the tide gauge is a fake'])
    test(`and who speaks of them does: ${words}`, () => {
      const text = `Gauge\nA picture has Tora Vinje say “The tide gauge in the harbour has never once been wrong”.\n“[[Tora Vinje|${words}]],” Tora Vinje said.`;
      const claim = '"The tide gauge in the harbour has never once been wrong"';
      const made = { people, documents: [{ name: 'a', text }] };
      assert.equal(checkMade(made, claim, { speaker: 'Tora Vinje' }).finding, 'denied');
    });
});

suite('“I never called them that”', () => {
  const report: MadeDocument = {
    name: 'a',
    text: 'Mayor and rowers\nTora Vinje called the rowers “[[Tora Vinje|drunkards in woollen hats]]” at a dinner, according to a guest who asked not to be named.',
    via: [{ name: 'a guest', unnamed: true }],
  };
  const post = (words: string): MadeDocument => ({
    name: 'b',
    kind: 'post',
    outlet: 'Perch',
    published: '2031-05-03T08:00:00Z',
    text: `[[=Tora Vinje|${words}]]`,
  });
  const claim = 'Tora Vinje called the rowers "drunkards in woollen hats"';
  for (const words of [
    'I have never called anybody a drunkard in a woollen hat. I row myself.',
    'I did not call the rowers drunkards in woollen hats. My sister is one of them.',
  ])
    test(`denies it: ${words}`, () => assert.equal(found([report, post(words)], claim).finding, 'denied'));

  for (const words of [
    'I have never called anybody a thief. I row myself.',
    'I never called the police about the rowers. I row myself.',
    'My deputy never called anybody a drunkard in a woollen hat.',
  ])
    test(`does not: ${words}`, () => assert.notEqual(found([report, post(words)], claim).finding, 'denied'));

  test('and who says so is on record with it', () => {
    const words = 'I have never called anybody a drunkard in a woollen hat';
    assert.equal(found([report, post(`${words}.`)], `Tora Vinje: "${words}"`).finding, 'verbatim');
  });
});

test('words that are called made up are so wherever they stand', () => {
  for (const text of [
    'The quote in the Gazette is fabricated.',
    'The interview with the paper is invented.',
    'His words on the bridge were made up.',
    'The words put about by the channel are made up.',
    'The remark about the pier is bogus.',
  ])
    assert.ok(disownsWords(text), text);
  for (const text of ['The medal is a fake.', 'The medal of the town is a fake.', 'Her old gilt medal was invented.'])
    assert.ok(!disownsWords(text), text);
});
