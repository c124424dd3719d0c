import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, finderOf, makeMaterial, type MadeCase } from './case.fixture.ts';
import { decide } from './decide.ts';
import { parseClaim } from './parse-claim.ts';

const PEOPLE = [{ name: 'Ida Brekke', role: 'ferry chief' }, { name: 'Jon Lervik' }];
const WORDS = 'The crane has a better temper than the board';
const FILL =
  'The quay was swept at noon, and two schools came by the early bus to look at the new crane and its driver.';

/** What the rules find where the speaker’s verb is one of reading, as the reader of texts marks it. */
function find(text: string, verb: string, speaker: string): string {
  const made: MadeCase = { people: PEOPLE, documents: [{ name: 'a', text: `On the quay\n${text}\n${FILL}` }] };
  const material = makeMaterial(made);
  const read = {
    ...material,
    documents: material.documents.map(document => {
      const at = document.text.lastIndexOf(verb, document.text.indexOf(FILL));
      const statements = document.statements.map(each => ({ ...each, cue: [[at, at + verb.length] as const] }));
      return { ...document, statements };
    }),
  };
  const claim = parseClaim({ id: null, claim: `"${WORDS}"`, speaker, on: null }, finderOf(material.people));
  return decide(claim, read).finding;
}

for (const [text, verb] of [
  [`“[[Ida Brekke|${WORDS}]],” Ida Brekke read, and looked up.`, 'read'],
  [`Ida Brekke held up a leaflet. “‘[[Ida Brekke|${WORDS}]],’” Ida Brekke read out.`, 'read out'],
  [`Ida Brekke quoted: “[[Ida Brekke|${WORDS}]].”`, 'quoted'],
  [`From a letter of complaint Ida Brekke read aloud: “[[Ida Brekke|${WORDS}]].”`, 'read aloud'],
] as const) {
  test(`what somebody reads out is not theirs: ${text}`, () =>
    assert.equal(find(text, verb, 'Ida Brekke'), 'out_of_context'));
  test(`what somebody reads out may be whoever’s is asked about: ${text}`, () =>
    assert.equal(find(text, verb, 'Jon Lervik'), 'unsupported'));
}

for (const [text, verb] of [
  [`“[[Ida Brekke|${WORDS}]],” Ida Brekke read from her own speech.`, 'read'],
  [`“[[Ida Brekke|${WORDS}]],” Ida Brekke read from a prepared statement.`, 'read'],
  [`She unfolded her speech and began to read. “[[Ida Brekke|${WORDS}]],” Ida Brekke read.`, 'read'],
  [`“[[Ida Brekke|The board is a swamp]],” Ida Brekke read. “[[Ida Brekke|${WORDS}]].”`, 'read'],
  [`“[[Ida Brekke|${WORDS}]],” Ida Brekke said after she had read the leaflet.`, 'said'],
] as const)
  test(`what somebody reads of their own is theirs: ${text}`, () => {
    assert.equal(find(text, verb, 'Ida Brekke'), 'verbatim');
    assert.equal(find(text, verb, 'Jon Lervik'), 'misattributed');
  });

test('a letter of theirs that reads so is theirs', () => {
  const made: MadeCase = {
    people: PEOPLE,
    documents: [{ name: 'a', text: `On the quay\nIda Brekke’s letter reads: “[[Ida Brekke|${WORDS}]].”\n${FILL}` }],
  };
  const material = makeMaterial(made);
  const read = {
    ...material,
    documents: material.documents.map(document => {
      const source = document.text.indexOf('Ida Brekke’s letter');
      const cue = document.text.indexOf('reads:');
      const spans = { source: [[source, source + 19] as const], cue: [[cue, cue + 6] as const] };
      return { ...document, statements: document.statements.map(each => ({ ...each, ...spans })) };
    }),
  };
  const claim = parseClaim(
    { id: null, claim: `"${WORDS}"`, speaker: 'Ida Brekke', on: null },
    finderOf(material.people),
  );
  assert.equal(decide(claim, read).finding, 'verbatim');
});

test('without a verb of reading the words are the speaker’s', () => {
  const made = {
    people: PEOPLE,
    documents: [{ name: 'a', text: `Quay\n“[[Ida Brekke|${WORDS}]],” Ida Brekke said.` }],
  };
  assert.equal(checkMade(made, `"${WORDS}"`, { speaker: 'Ida Brekke' }).finding, 'verbatim');
});
