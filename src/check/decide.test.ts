import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMade, type MadeCase } from './case.fixture.ts';
import { decide } from './decide.ts';
import { CASES, type Row } from './decide.cases.fixture.ts';
import { finderOf, makeMaterial } from './case.fixture.ts';
import { parseClaim } from './parse-claim.ts';

function show(row: Row, made: MadeCase): string {
  const { finding, basis, flags, summary } = checkMade(made, row.claim, row);
  return `${row.claim} → ${finding} ${basis} [${flags.join(' ')}] ${summary}`;
}

for (const [name, { made, rows }] of Object.entries(CASES)) {
  for (const row of rows) {
    test(`${name}: ${row.why}`, () => {
      const found = checkMade(made, row.claim, row);
      const message = show(row, made);
      assert.equal(found.finding, row.finding, message);
      if (row.basis !== undefined) assert.equal(found.basis, row.basis, message);
      if (row.flags !== undefined) assert.deepEqual([...found.flags].toSorted(), [...row.flags].toSorted(), message);
      if (row.origins !== undefined) assert.equal(found.origins.independent, row.origins, message);
      if (row.evidence !== undefined) {
        const shown = new Set(found.evidence.map(({ document }) => document));
        for (const document of row.evidence) assert.ok(shown.has(document), `${document} is not shown: ${message}`);
      }
      if (row.claimSpeaker !== undefined) assert.equal(found.claim.speaker, row.claimSpeaker, message);
    });
  }
}

test('every quotation shown is the slice of its document at its positions', () => {
  for (const { made, rows } of Object.values(CASES)) {
    const texts = new Map(makeMaterial(made).documents.map(({ document, text }) => [document, text]));
    for (const row of rows) {
      for (const { document, quote } of checkMade(made, row.claim, row).evidence) {
        const text = texts.get(document) ?? '';
        assert.equal(quote.exact, text.slice(quote.start, quote.end), row.claim);
        assert.equal(quote.prefix, text.slice(Math.max(0, quote.start - 32), quote.start));
        assert.equal(quote.suffix, text.slice(quote.end, quote.end + 32));
        assert.notEqual(quote.exact.trim(), '');
      }
    }
  }
});

test('asked again on the same material, the finding is the same, byte for byte', () => {
  for (const { made, rows } of Object.values(CASES)) {
    for (const row of rows) {
      assert.equal(JSON.stringify(checkMade(made, row.claim, row)), JSON.stringify(checkMade(made, row.claim, row)));
    }
  }
});

test('a finding that rests on something shows something', () => {
  for (const { made, rows } of Object.values(CASES)) {
    for (const row of rows) {
      const { finding, evidence } = checkMade(made, row.claim, row);
      if (finding === 'unsupported')
        assert.ok(
          evidence.every(({ role }) => role === 'context'),
          row.claim,
        );
      else assert.notEqual(evidence.length, 0, row.claim);
    }
  }
});

test('words without a record are unsupported whatever the claim', () => {
  const made = { people: [], documents: [] };
  for (const { rows } of Object.values(CASES)) {
    for (const row of rows) assert.equal(checkMade(made, row.claim, row).finding, 'unsupported', row.claim);
  }
});

test('no basis, no origins and no flags of a record where there is no record', () => {
  for (const { made, rows } of Object.values(CASES)) {
    for (const row of rows) {
      const found = checkMade(made, row.claim, row);
      if (!['denied', 'contradicted', 'unsupported'].includes(found.finding)) continue;
      assert.equal(found.basis, null);
      assert.equal(found.origins.independent, 0);
      assert.ok(
        found.flags.every(flag => flag === 'later_changed' || flag === 'translated'),
        found.flags.join(),
      );
    }
  }
});

test('the order of the documents does not matter', () => {
  for (const { made, rows } of Object.values(CASES)) {
    const back: MadeCase = { ...made, documents: made.documents.toReversed() };
    for (const row of rows) {
      const material = makeMaterial(back);
      const claim = parseClaim(
        { id: null, claim: row.claim, speaker: row.speaker ?? null, on: row.on ?? null },
        finderOf(material.people),
      );
      assert.equal(JSON.stringify(decide(claim, material)), JSON.stringify(checkMade(made, row.claim, row)));
    }
  }
});
