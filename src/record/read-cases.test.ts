import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sliceSpan } from '#base/span.ts';
import { NOTHING_SAID } from '#document/document.ts';
import type { Statement } from '#speaker/speaker.ts';
import { openKit } from './kit.ts';
import { CHAINS, HEADLINES, INSIDE, TITLES } from './read-more.cases.fixture.ts';
import { BROUGHT_IN, HEADED, MET, PASSED_ON, SHOWN, TOLD } from './read-other.cases.fixture.ts';
import { BRACKETED, OFFICES, PRINTED_INTERVIEWS, SIGNED, SPEECHES, type WholeCase } from './read-whole.cases.fixture.ts';
import { readWhole } from './read-whole.ts';

const kit = await openKit('fast');

async function readCase({ kind, outlet, text }: WholeCase): Promise<{ text: string; statements: readonly Statement[] }> {
  const isPage = text.startsWith('<');
  const source = { bytes: Buffer.from(text), path: isPage ? 'page.html' : 'text.md', url: null, headerTime: null };
  const mediaType = isPage ? 'text/html' : 'text/markdown';
  const said = { ...NOTHING_SAID, kind, outlet: outlet ?? null, published: '2025-03-06' };
  const [document] = await readWhole({ ...source, mediaType, said }, kit);
  return { text: document?.reading.text ?? '', statements: document?.statements ?? [] };
}

const wordsOf = (text: string, { content }: Statement): string => content.map(span => sliceSpan(text, span)).join(' … ');

/** The statement that has the words, the shortest if they stand in several. */
function holderOf(text: string, statements: readonly Statement[], words: string): Statement | null {
  const holding = statements.filter(statement => wordsOf(text, statement).includes(words));
  return holding.toSorted((a, b) => wordsOf(text, a).length - wordsOf(text, b).length)[0] ?? null;
}

function nameOf(statement: Statement | null): string {
  if (statement === null) return 'nobody';
  const { speaker } = statement;
  if (speaker === null) return 'untold';
  return speaker.speaksFor === null ? speaker.name : `${speaker.name} for ${speaker.speaksFor}`;
}

const suites: readonly (readonly [string, readonly WholeCase[]])[] = [
  ['signed letters and replies', SIGNED],
  ['labels that are offices', OFFICES],
  ['labels in square brackets', BRACKETED],
  ['speeches without labels', SPEECHES],
  ['interviews in print', PRINTED_INTERVIEWS],
  ['people of one name, and titles', TITLES],
  ['headlines that quote', HEADLINES],
  ['words had through others', CHAINS],
  ['words inside others’ words', INSIDE],
  ['words of people brought in by what they are', BROUGHT_IN],
  ['words whose source is easily missed', TOLD],
  ['words that a post passes on', PASSED_ON],
  ['words of letters with headings', HEADED],
  ['posts and letters that a page shows', SHOWN],
];

for (const [name, cases] of suites)
  suite(`${name} are given to who says them`, () => {
    for (const one of cases)
      test(one.about, async () => {
        const { text, statements } = await readCase(one);
        const given = one.says.map(line => {
          const words = line.slice(line.indexOf(' > ') + 3);
          return `${nameOf(holderOf(text, statements, words))} > ${words}`;
        });
        assert.deepEqual(given, one.says);
      });
  });

suite('the chain that a sentence tells is kept', () => {
  for (const one of CHAINS)
    test(one.about, async () => {
      const { text, statements } = await readCase(one);
      const [words = ''] = one.says.map(line => line.slice(line.indexOf(' > ') + 3));
      const via = holderOf(text, statements, words)?.via ?? [];
      assert.deepEqual(via.map(({ name, unnamed }) => `${name}${unnamed ? '?' : ''}`), one.via);
    });
});

suite('words that a reporter was given in person are of an interview', () => {
  for (const one of MET)
    test(one.about, async () => {
      const { text, statements } = await readCase(one);
      assert.equal(holderOf(text, statements, 'The masks will go home')?.occasion?.kind, 'interview');
    });
});
