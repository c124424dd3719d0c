import assert from 'node:assert/strict';
import test from 'node:test';
import { hasNamedReporter, readCredit } from './credit.ts';
import { makeDocument } from './record.fixture.ts';

const paper = (body: string, bylines: readonly string[] = []) =>
  makeDocument({ document: 'a', outlet: 'Moorland Sentinel', bylines, text: `Title\n\n${body}` });

const CREDITS: readonly (readonly [body: string, bylines: readonly string[], credit: string | null])[] = [
  ['Rain fell.\n\n(With reporting by Polar Wire)', [], 'Polar Wire'],
  ['Rain fell.\n\nWith material from Agence Nord.', [], 'Agence Nord.'],
  ['(Polar Wire) Rain fell.', [], 'Polar Wire'],
  ['HAMMEN, May 3 (Polar Wire) - Rain fell.', [], 'Polar Wire'],
  ['HAMMEN (Nordpost) — Rain fell.', [], 'Nordpost'],
  ['Rain fell.\n\nSource: Polar Wire', [], 'Polar Wire'],
  ['Rain fell.', ['Ine Moe, Polar Press'], 'Polar Press'],
  ['Rain fell.', ['Ine Moe'], null],
  ['Rain fell.\n\n(Laughter)', [], null],
  ['HAMMEN, May 3 (Sentinel) - Rain fell.', [], null],
  ['Rain fell. A report by Ine Moe will follow.', [], null],
];
for (const [body, bylines, credit] of CREDITS) {
  test(`the credit of "${body.replaceAll('\n', ' ')}" ${bylines.join()} is ${credit}`, () => {
    assert.equal(readCredit(paper(body, bylines), ['Nordpost']), credit);
  });
}

const SIGNED: readonly (readonly [byline: string, named: boolean])[] = [
  ['Ine Moe', true],
  ['By Ine Moe', true],
  ['Ine Moe, in Hammen', true],
  ['Sentinel staff', false],
  ['Moorland Sentinel', false],
  ['Sports desk', false],
];
for (const [byline, named] of SIGNED) {
  test(`"${byline}" ${named ? 'names' : 'does not name'} a reporter`, () => {
    assert.equal(hasNamedReporter(paper('Rain fell.', [byline])), named);
  });
}
