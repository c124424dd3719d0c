import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { KeptStatement } from '#speaker/speaker.ts';
import type { Finding } from './finding.ts';
import { decide } from './decide.ts';
import { finderOf, makeMaterial, type MadeDocument, type MadePerson } from './case.fixture.ts';
import { parseClaim } from './parse-claim.ts';

const TORA = { name: 'Tora Vinje', role: 'mayor of Skerry council' };
const RUNE = { name: 'Rune Aske', role: 'harbour master' };
const ELIN = { name: 'Elin Moe', speaksFor: ['Tora Vinje'] };

/** The finding on a claim where an article has a denial by somebody: `Elin Moe | denied | that she had said …`. */
function found(
  denial: string,
  claim: string,
  more: readonly MadeDocument[] = [],
  people: readonly MadePerson[] = [TORA, RUNE, ELIN],
): Finding {
  const [name = '', cue = '', content = ''] = denial.split(' | ');
  const made = makeMaterial({
    people,
    documents: [{ name: 'z', text: `Ferry hall talk\n${name} ${cue} [[#${name}|${content}]]` }, ...more],
  });
  const documents = made.documents.map(document => {
    if (document.document !== 'z') return document;
    const at = document.text.indexOf(` ${cue} `) + 1;
    const statements = document.statements.map((statement): KeptStatement => ({
      ...statement,
      cue: [[at, at + cue.length]],
      // The words of "denied saying “…”" are read as words that are denied.
      ...(content.startsWith('“') ? { negated: true, type: 'direct' } : {}),
    }));
    return { ...document, statements };
  });
  const material = { ...made, documents };
  return decide(parseClaim({ id: null, claim, speaker: null, on: null }, finderOf(material.people)), material);
}

const CLAIM = 'Tora Vinje: "The ferry hall will burn before winter"';
const WORDS = 'the ferry hall will burn before winter';

suite('a denial of having said the claimed words', () => {
  const DENIALS = [
    `Tora Vinje | denied | having said that ${WORDS}.`,
    `Tora Vinje | denied | ever having told reporters that ${WORDS}.`,
    `Tora Vinje | denied | she had said “${WORDS}.”`,
    `Tora Vinje | denied saying | “The ferry hall will burn before winter.”`,
    `Tora Vinje | firmly denies | reports that she said ${WORDS}.`,
    `Elin Moe | denied | that the mayor had ever said that ${WORDS}.`,
    `Elin Moe | denied | that Vinje had said “${WORDS}”.`,
  ];
  for (const denial of DENIALS) {
    test(`is shown as what denies them: ${denial}`, () => {
      const { finding, evidence } = found(denial, CLAIM);
      assert.equal(finding, 'denied');
      const shown = evidence.find(({ role }) => role === 'denial');
      assert.match(shown?.quote.exact ?? '', /den(?:ied|ies)\b.*burn before winter/u);
    });
  }

  test('is one by an office of somebody of whom nothing else is on record', () => {
    const office = { name: 'Asta Lund’s office', speaksFor: ['Asta Lund'] };
    const denial = `${office.name} | denied | that she had said that ${WORDS}.`;
    assert.equal(found(denial, 'Asta Lund: "The ferry hall will burn before winter"', [], [office]).finding, 'denied');
  });

  test('stands against a report of the words', () => {
    const report: MadeDocument = {
      name: 'a',
      text: 'Mayor on the ferry\nTora Vinje said: “[[Tora Vinje|The ferry hall will burn before winter]].”',
    };
    assert.equal(found(DENIALS[0] ?? '', CLAIM, [report]).finding, 'disputed');
  });
});

suite('a denial denies no words', () => {
  const OTHERS: readonly (readonly [string, string])[] = [
    ['of somebody else', `Rune Aske | denied | that Tora Vinje had said that ${WORDS}.`],
    ['for somebody else', `Tora Vinje | denied | that Rune Aske had said that ${WORDS}.`],
    ['that a spokeswoman makes of her own saying', `Elin Moe | denied | having said that ${WORDS}.`],
    ['that was not made', `Tora Vinje | did not deny | having said that ${WORDS}.`],
    ['of other words', 'Tora Vinje | denied | having said that the ferry hall will close before summer.'],
    ['of the opposite', 'Tora Vinje | denied | having said that the ferry hall will not burn before winter.'],
  ];
  for (const [how, denial] of OTHERS) {
    test(how, () => assert.equal(found(denial, CLAIM).finding, 'unsupported'));
  }

  test('that denies the matter and no saying: it says the opposite', () => {
    assert.equal(found(`Tora Vinje | denied | that ${WORDS}.`, CLAIM).finding, 'contradicted');
  });
});
