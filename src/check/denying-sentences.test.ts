import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { checkMade, type MadeDocument } from './case.fixture.ts';

const PEOPLE = [
  { name: 'Ada Holm', role: 'governor' },
  { name: 'Per Sund', speaksFor: ['Ada Holm'] },
];
const WORDS = 'Drain the fountain and sell the lead';
const LEAFLET: MadeDocument = {
  name: 'a',
  kind: 'post',
  outlet: 'Rumours of Orle',
  text: `A picture gives Ada Holm the words “${WORDS}”. Pass it on!`,
};
const reply = (text: string): MadeDocument => ({
  name: 'b',
  kind: 'reply',
  outlet: 'Office of Ada Holm',
  published: '2031-05-04T08:00:00Z',
  text,
});
const find = (documents: readonly MadeDocument[]): string =>
  checkMade({ people: PEOPLE, documents }, `"${WORDS}"`, { speaker: 'Ada Holm' }).finding;

suite('a short answer with what it was asked at its foot', () => {
  const answer = '[[=Per Sund|The governor has never said this, here or elsewhere. Per Sund for Ada Holm.]]';

  test('denies what it prints there', () => {
    assert.equal(find([LEAFLET, reply(`${answer}\nYou wrote: did Ada Holm say “${WORDS}”?`)]), 'denied');
  });

  test('denies it from a body that names her only there', () => {
    const body = (asked: string): MadeDocument => ({
      ...reply(
        `The governor did not say this, at the fountain or anywhere else. The tax on lead pays for schools.\n${asked}`,
      ),
      outlet: 'Treasury of Orle',
    });
    assert.equal(find([LEAFLET, body(`Asked about: “${WORDS}” (Ada Holm)`)]), 'denied');
    assert.notEqual(find([LEAFLET, body('Asked about: “Paint the bandstand a bright blue” (Ada Holm)')]), 'denied');
    // Of two that it prints it does not say which one it denies.
    const two = `Asked about: “${WORDS}” (Ada Holm), “Paint the bandstand a bright blue” (Ada Holm)`;
    assert.notEqual(find([LEAFLET, body(two)]), 'denied');
  });

  test('denies nothing that it does not print', () => {
    assert.notEqual(
      find([LEAFLET, reply(`${answer}\nYou wrote: did she say “Paint the bandstand a bright blue”?`)]),
      'denied',
    );
  });
});

suite('who denies one thing and says the claim', () => {
  test('is not taken to say what their text only quotes', () => {
    const text = `You ask about “${WORDS}”. [[=Per Sund|Ada Holm never said “${WORDS}”.]] The picture says “${WORDS}”. [[=Per Sund|It is a fake.]]`;
    assert.equal(find([LEAFLET, reply(text)]), 'denied');
  });

  test('nor what stands around a quotation that is not theirs', () => {
    const text = `You ask about “${WORDS}”. [[=Per Sund|The remark does not come from Ada Holm, it does not come from her.]] [[=Per Sund|The picture with]] “${WORDS}” [[=Per Sund|on it is in colour.]]`;
    assert.equal(find([LEAFLET, reply(text)]), 'denied');
  });

  test('holds to it where they say it in words of their own', () => {
    const text = `[[=Per Sund|Ada Holm never said that the fountain is ugly. We shall drain the fountain and sell the lead.]]`;
    assert.notEqual(find([LEAFLET, reply(text)]), 'denied');
  });
});

suite('a reply that quotes what is put about in order to deny it', () => {
  const minutes: MadeDocument = {
    name: 'm',
    kind: 'transcript',
    outlet: 'Orle Council',
    text: `PER SUND: The fountain?\nADA HOLM: ${WORDS}. It has not run since May.`,
  };
  const body = (text: string): MadeDocument => ({ ...reply(text), outlet: 'Orle Progress' });
  const quoted = `It is being put about that Ada Holm said “[[?Ada Holm|${WORDS}]]”.`;
  const check = (documents: readonly MadeDocument[], claim = `"${WORDS}"`) =>
    checkMade({ people: PEOPLE, documents }, claim, { speaker: 'Ada Holm' });

  test('denies the words, and is no second report of them', () => {
    const { finding, flags, origins } = check([
      minutes,
      body(`${quoted} [[=Orle Progress|She did not say it. She loves the fountain.]]`),
    ]);
    assert.equal(finding, 'verbatim');
    assert.ok(flags.includes('speaker_denies'));
    assert.equal(origins.independent, 1);
  });

  test('denies nothing where it quotes other words', () => {
    const other = body(
      'It is put about that Ada Holm said “Paint the bandstand a bright blue”. [[=Orle Progress|She did not say it.]]',
    );
    assert.ok(!check([minutes, other]).flags.includes('speaker_denies'));
  });

  test('does not deny the words turned round', () => {
    const turned = body(
      'It is put about that Ada Holm said “Do not drain the fountain and sell the lead”. [[=Orle Progress|She did not say it.]]',
    );
    assert.ok(!check([minutes, turned]).flags.includes('speaker_denies'));
  });
});

suite('the words of a denial, claimed themselves', () => {
  const LINE = 'That quotation is a forgery from its first letter to its last';
  const letter = reply(`[[=Per Sund|The governor never said “${WORDS}”. ${LINE}.]] Per Sund for Ada Holm`);
  const of = (claim: string, speaker: string): string =>
    checkMade({ people: PEOPLE, documents: [LEAFLET, letter] }, claim, { speaker }).finding;

  test('are not denied by having been written', () => assert.equal(of(`"${LINE}"`, 'Per Sund'), 'verbatim'));

  test('leave the words that they deny denied', () => assert.equal(of(`"${WORDS}"`, 'Ada Holm'), 'denied'));

  test('leave other words about a forgery to whoever denies them', () => {
    const claim = '"The seal is a forgery and I bought it"';
    const text = `Per Sund says I said “The seal is a forgery and I bought it”. [[=Ada Holm|I never said that.]]`;
    const documents = [
      { ...LEAFLET, text: `Ada Holm says “The seal is a forgery and I bought it”. Pass it on!` },
      reply(text),
    ];
    assert.equal(checkMade({ people: PEOPLE, documents }, claim, { speaker: 'Ada Holm' }).finding, 'denied');
  });
});
