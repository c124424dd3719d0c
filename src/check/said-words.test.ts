import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseClaim } from './parse-claim.ts';
import { decide } from './decide.ts';
import { finderOf, makeMaterial } from './case.fixture.ts';
import type { KeptStatement } from '#speaker/speaker.ts';

const TORA = { name: 'Tora Vinje', role: 'mayor of Skerry council' };
const RUNE = { name: 'Rune Aske', role: 'harbour master' };

/** What the check makes of a sentence that tells what Rune thinks or wants, with the words in quotation marks as its quotation. */
function found(content: string, attitude: KeptStatement['attitude'], claim: string): string {
  const made = makeMaterial({
    people: [TORA, RUNE],
    documents: [{ name: 'a', text: `Pier at Skerry\nRune Aske told us of a hope, [[~Rune Aske|${content}]]` }],
  });
  const documents = made.documents.map(document => ({
    ...document,
    statements: document.statements.map((statement): KeptStatement => {
      const open = document.text.indexOf('“') + 1;
      const quoted = [[open, document.text.indexOf('”')] as const];
      return { ...statement, attitude, quoted, type: 'mixed' };
    }),
  }));
  const material = { ...made, documents };
  return decide(parseClaim({ id: null, claim, speaker: null, on: null }, finderOf(material.people)), material).finding;
}

suite('what somebody is hoped, expected or meant to say', () => {
  const PIER = '“the pier closes before the first frost”';
  const UNSAID: readonly (readonly [string, KeptStatement['attitude']])[] = [
    [`that Tora Vinje would say ${PIER}.`, 'belief'],
    [`Tora Vinje to say ${PIER} on Monday.`, 'belief'],
    [`the mayor will one day tell the council that ${PIER}.`, 'belief'],
    [`to say ${PIER} himself.`, 'intention'],
    [`whether she might have said ${PIER}.`, 'question'],
  ];
  for (const [content, attitude] of UNSAID) {
    test(`is nobody's said words: ${content}`, () => {
      for (const name of ['Tora Vinje', 'Rune Aske'])
        assert.equal(found(content, attitude, `${name}: "the pier closes before the first frost"`), 'unsupported');
    });
  }

  test('is told from words in which one is quoted with the hope itself', () => {
    const claim = 'Rune Aske: "the pier closes before the first frost"';
    assert.equal(found(`that ${PIER}.`, 'belief', claim), 'verbatim');
  });
});
