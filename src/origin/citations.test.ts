import assert from 'node:assert/strict';
import test from 'node:test';
import type { CastMember } from '#speaker/speaker.ts';
import { readCitations } from './citations.ts';
import { makeDocument, makeStatement } from './record.fixture.ts';
import { readSetting, type OriginDocument } from './setting.ts';

const WORDS = 'the ferry will sail when the ice is gone';
const CAST: readonly CastMember[] = [
  { name: 'Ivo Toll', kind: 'person', descriptions: [], speaksFor: null, mentions: [] },
];

/** What is read around the words in a paragraph of The Gull, which names no other document of the record. */
function citationsIn(paragraph: string): string[] {
  const made = makeDocument({
    document: 'a',
    outlet: 'The Gull',
    text: paragraph,
    blocks: [{ span: [0, paragraph.length], role: 'body' }],
  });
  const statement = makeStatement(made, WORDS);
  const document: OriginDocument = { ...made, cast: CAST, statements: [statement] };
  return readCitations(
    statement,
    document,
    readSetting([document], () => null),
  ).map(({ kind, name, how }) => `${kind} ${name}${how === 'told' ? ' told' : ''}`);
}

for (const [paragraph, wanted] of [
  [`“${WORDS},” Brenkow told the weekly Skarv Rundt.`, ['medium Skarv Rundt told']],
  [`“${WORDS},” Brenkow told a sailors’ magazine.`, ['medium a sailors’ magazine told']],
  [`“${WORDS},” Brenkow said in comments carried by the state agency Borealis.`, ['medium Borealis']],
  [`As the Orlo Herald reveals, Brenkow said: “${WORDS}.”`, ['medium Orlo Herald']],
  [`“${WORDS},” said Brenkow. Her words were first reported by the Orlo Herald.`, ['medium Orlo Herald']],
  [`“${WORDS},” said Brenkow. The harbour was first reported full by the Orlo Herald.`, []],
  [`“${WORDS},” Brenkow wrote in her memoir, “Salt and Rope”.`, ['work the book “Salt and Rope”']],
  [`“${WORDS},” Brenkow wrote to the crew in a memo that The Gull has seen.`, ['work memo']],
  [`“${WORDS},” Brenkow told the board. Later there was a memo about coal.`, []],
  [`“${WORDS},” Brenkow said, her foreman Ivo Toll told The Gull.`, ['person Ivo Toll']],
  [`Ivo Toll, who rowed her over, told The Gull what she said: “${WORDS}.”`, ['person Ivo Toll']],
  [`“${WORDS},” Brenkow told The Gull, whose reporter the Orlo Herald reported missing.`, []],
  [`“${WORDS},” Brenkow told us. The Orlo Herald reported snow.`, []],
  [`“${WORDS},” Brenkow said, an aide recalled.`, ['unnamed an aide']],
  [`“${WORDS},” Brenkow said, as we have learned from people who are afraid of her.`, ['unnamed people']],
  [`“${WORDS},” Brenkow told reporters on Monday at the quay.`, []],
  [`“${WORDS},” Brenkow told a rally in Orlo.`, []],
  [`The Orlo Herald reported it first. “${WORDS},” Brenkow is quoted as saying.`, ['medium Orlo Herald']],
  [`The Orlo Herald reported it first. “${WORDS},” Brenkow said at the quay.`, []],
  [`The Gull reported it first. “${WORDS},” Brenkow was quoted as saying.`, []],
] as const) {
  test(`${wanted.length === 0 ? 'nobody else' : wanted.join(', ')}: ${paragraph.replace(WORDS, '…')}`, () =>
    assert.deepEqual(citationsIn(paragraph), wanted));
}

test('words that somebody is quoted as saying come from the medium that a paragraph before reported them', () => {
  const lead = 'The mayor spoke of ice at a closed supper, the Orlo Herald reported on Monday.';
  const text = `${lead}\n“${WORDS},” Brenkow is quoted as telling the guests.\nCoal is dear this year.`;
  const lines = text.split('\n');
  const made = makeDocument({
    document: 'a',
    outlet: 'The Gull',
    text,
    blocks: lines.map(line => ({ span: [text.indexOf(line), text.indexOf(line) + line.length], role: 'body' })),
  });
  const document: OriginDocument = { ...made, cast: CAST, statements: [makeStatement(made, WORDS)] };
  const [statement] = document.statements;
  assert.ok(statement !== undefined);
  const setting = readSetting([document], () => null);
  const [step] = readCitations(statement, document, setting);
  assert.equal(step?.name, 'Orlo Herald');
  assert.equal(text.slice(...(step.span ?? [0, 0])), 'the Orlo Herald reported');
});
