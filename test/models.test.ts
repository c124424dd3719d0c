import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadAttributionModel, SETTINGS } from '#model/load-model.ts';
import type { AttributionModel } from '#model/model-file.ts';
import { readAttributions, type Attribution } from '#model/read-attributions.ts';
import { MODELS } from '#record/program.ts';

const fileOf = (setting: string): string => join(import.meta.dirname, '..', 'models', `attribution-${setting}.bin`);
/** Processor time of this process, all threads, in milliseconds. */
const spentMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const LOAD_MS = 500;
const LIMIT_BYTES = 30_000_000;

/** A text with its paragraphs, which empty lines part. */
function read(model: AttributionModel, paragraphs: readonly string[]): Attribution[][] {
  let at = 0;
  const spans = paragraphs.map(paragraph => {
    const span: [number, number] = [at, at + paragraph.length];
    at = span[1] + 2;
    return span;
  });
  return readAttributions(model, paragraphs.join('\n\n'), spans);
}

const FERRY = [
  '“The ferry will sail again by Easter,” harbour master Ilse Brandt said on Tuesday.',
  'Council leader Tom Okafor told reporters that the pier needed 40 new piles, and he warned that costs would rise.',
  'Rain fell all day. According to the tide office, the flood reached 3.2 metres.',
];
const MILL = [
  'Owners of the mill claimed the fire began in a store room. Nobody else has said so.',
  '“We are closing,” Vera Lindqvist wrote, “and we will not be back.”',
];
/** More different words than are kept at a time. */
const MANY_WORDS = Array.from({ length: 80 }, (_, i) =>
  Array.from({ length: 100 }, (__, j) => `w${String.fromCharCode(97 + (j % 26))}${i}x${j}`).join(' '),
);

for (const setting of SETTINGS) {
  test(`the weights of “${setting}” bear the name that readings are kept under`, async () => {
    assert.equal((await loadAttributionModel(setting)).name, MODELS[setting]);
  });

  test(`the weights of “${setting}” are loaded in half a second of processor time`, async () => {
    const before = spentMs();
    await loadAttributionModel(setting);
    const spent = spentMs() - before;
    assert.ok(spent < LOAD_MS, `${spent.toFixed(0)} ms`);
  });

  test(`“${setting}” finds who is given which words in plain reporting`, async () => {
    const text = FERRY.join('\n\n');
    const found = read(await loadAttributionModel(setting), FERRY).flat();
    const sources = found.map(({ source }) => (source === null ? '' : text.slice(...source)));
    const contents = found.flatMap(({ content }) => content.map(span => text.slice(...span)));
    assert.ok(sources.some(source => source.includes('Ilse Brandt')));
    assert.ok(contents.some(content => content.includes('The ferry will sail again by Easter')));
    assert.ok(contents.some(content => content.includes('the pier needed 40 new piles')));
    assert.ok(contents.every(content => !content.includes('Rain fell')));
  });

  test(`“${setting}” reads the same text the same, whatever was read before`, async () => {
    const fresh = await loadAttributionModel(setting);
    const first = read(fresh, FERRY);
    assert.ok(first.flat().length > 0);
    assert.deepEqual(read(fresh, FERRY), first);
    const used = await loadAttributionModel(setting);
    const mill = read(used, MILL);
    read(used, MANY_WORDS);
    assert.deepEqual(read(used, FERRY), first);
    assert.deepEqual(read(used, MILL), mill);
  });

  test(`“${setting}” refuses no text: long, empty, of marks alone, beyond the basic plane`, async () => {
    const model = await loadAttributionModel(setting);
    const long = `Ilse Brandt said that ${'the pier was old and the tide was high, '.repeat(500)}and she left.`;
    const one = `Brandt said ${'word '.repeat(5_000)}`;
    const texts = [
      [],
      [''],
      ['', ' ', '\n'],
      ['”'.repeat(700)],
      ['“ ” , . — … “'],
      ['𝒳𝒴 said 🚢🚢 “👩‍🚀 is 𝕘𝕠𝕟𝕖”.', '\u{10ffff}'],
      ['\ud83d said \udc00'],
      [long, 'He said no.', one],
    ];
    for (const paragraphs of texts) {
      const found = read(model, paragraphs);
      assert.equal(found.length, paragraphs.length);
      let from = 0;
      for (const [i, paragraph] of paragraphs.entries()) {
        const to = from + paragraph.length;
        for (const { source, cue, content, probability } of found[i] ?? []) {
          assert.ok(content.length > 0 && probability > 0 && probability <= 1.000_001);
          for (const span of [source, cue, ...content])
            assert.ok(span === null || (span[0] >= from && span[1] > span[0] && span[1] <= to));
        }
        from = to + 2;
      }
    }
  });
}

test('the weights of all settings together are less than 30 MB', () => {
  assert.ok(SETTINGS.reduce((sum, setting) => sum + statSync(fileOf(setting)).size, 0) < LIMIT_BYTES);
});

test('the weights carry words and pairs of words, and no longer piece of text', () => {
  for (const setting of SETTINGS) {
    const bytes = readFileSync(fileOf(setting));
    const header: unknown = JSON.parse(bytes.subarray(4, 4 + bytes.readUInt32LE(0)).toString('utf8'));
    assert.ok(typeof header === 'object' && header !== null && 'vocabulary' in header && 'judge' in header);
    const words = JSON.stringify(header.vocabulary);
    assert.ok(!/"[^",]*\p{L} [^"]*\p{L}[^"]*"/u.test(words), 'a word of the vocabulary has no space between letters');
    const { judge } = header;
    if (judge === null) continue;
    assert.ok(typeof judge === 'object' && judge !== undefined && 'rates' in judge);
    for (const key of Object.keys(Object(judge.rates)))
      assert.match(key, /^(?:source|cue|content) (?:(?:first|last|before|after) \S+|(?:two|next) \S+ \S+)$/u);
  }
});
