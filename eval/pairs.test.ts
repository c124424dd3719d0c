import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { readPairs } from './pair-shapes.ts';

const folder = join(import.meta.dirname, 'pairs');
const { utterances, alterations, independence, origins } = readPairs(folder);
const documents = [
  ...independence.flatMap(item => item.documents),
  ...origins.flatMap(item => [item.document, ...item.documents]),
];

function countBy(labels: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(labels, label => label)].map(([label, each]) => [label, each.length]));
}

test('the pairs are as many, with the labels, as their page says, each under an identifier of its own', () => {
  assert.deepEqual(countBy(utterances.map(({ label }) => label)), {
    same: 42,
    'other-occasion': 22,
    'other-words': 20,
    'other-speaker': 16,
  });
  assert.deepEqual(countBy(alterations.map(({ label }) => label)), {
    altered: 54,
    'out-of-context': 18,
    same: 16,
    paraphrase: 13,
    unrelated: 12,
  });
  const ids = [utterances, alterations, independence, origins].flatMap(part => part.map(({ id }) => id));
  assert.deepEqual([independence.length, origins.length, new Set(ids).size], [60, 60, 333]);
});

test('speaker, occasion and words of every passage stand in its text', () => {
  const passages = [...utterances.flatMap(({ a, b }) => [a, b]), ...alterations.map(({ recorded }) => recorded)];
  for (const { text, speaker, occasion, words } of passages)
    for (const run of [speaker, occasion ?? '', ...words]) assert.ok(text.includes(run), `“${run}” in “${text}”`);
  for (const { claimed } of alterations)
    for (const run of [claimed.speaker, ...claimed.words]) assert.ok(claimed.text.includes(run), run);
});

test('what was altered has its kinds and its word differences, which stand on either side', () => {
  for (const { id, label, kinds, differences, recorded, claimed } of alterations) {
    assert.equal(kinds.length > 0, label === 'altered', id);
    assert.ok(label !== 'altered' || differences.length > 0 || kinds.includes('stitched'), id);
    assert.ok(!kinds.includes('stitched') || recorded.words.length > 1, id);
    for (const [dropped, put] of differences) {
      assert.notEqual(dropped, put, id);
      assert.ok(recorded.text.includes(dropped), `${id}: ${dropped}`);
      assert.ok(claimed.text.includes(put), `${id}: ${put}`);
    }
  }
});

test('every document of a set stands under one root at most, and the roots are as many as the origins', () => {
  for (const { id, documents: set, independent, roots } of independence) {
    const names = set.map(({ name }) => name);
    const placed = roots.flatMap(root => root.documents);
    assert.equal(roots.length, independent, id);
    assert.equal(new Set(placed).size, placed.length, id);
    for (const name of placed) assert.ok(names.includes(name), `${id}: ${name}`);
    for (const { root } of roots) assert.ok(root.includes(':') || names.includes(root), `${id}: ${root}`);
  }
});

test('a document has the words from one that the set holds, from outside, from nobody named, or from its own reporter', () => {
  for (const { id, document, documents: others, from, root, rests } of origins) {
    const names = [document, ...others].map(({ name }) => name);
    assert.equal(new Set(names).size, names.length, id);
    assert.ok(from.length > 1 || (from !== document.name && names.includes(from)), `${id}: ${from}`);
    assert.ok(root.length > 1 || names.includes(root), `${id}: ${root}`);
    assert.equal(rests.length === 0, from === 'none', id);
    assert.ok(from !== 'none' || root === document.name, id);
  }
});

test('every address in the pairs is on a domain that cannot exist', () => {
  for (const { url, text } of documents)
    for (const [, host = ''] of `${url}\n${text}`.matchAll(/https?:\/\/([^/)\s]+)/gu))
      assert.ok(host.endsWith('.example'), host);
});

test('both passes label every item, and the second is what the files have', () => {
  const rows = readFileSync(join(folder, 'passes.tsv'), 'utf8').trimEnd().split('\n').slice(1);
  const second = new Map(
    rows.map(row => row.split('\t')).map(([id, what, , label]) => [`${id} ${what}`, label] as const),
  );
  for (const { id, label } of [...utterances, ...alterations]) assert.equal(second.get(`${id} label`), label, id);
  for (const { id, independent } of independence)
    assert.equal(second.get(`${id} independent`), String(independent), id);
  for (const { id, from, rests } of origins)
    assert.deepEqual([second.get(`${id} from`), second.get(`${id} rests`)], [from, rests.join(', ')], id);
});
