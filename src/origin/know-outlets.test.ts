import assert from 'node:assert/strict';
import test from 'node:test';
import { hostOf, knowOutlets, outletKey } from './know-outlets.ts';
import { readOutletList } from './list-outlets.ts';
import type { OutletAct, OutletEntry } from './outlet-acts.ts';

const entries = (...acts: readonly OutletAct[]): OutletEntry[] =>
  acts.map((act, i) => ({ number: i + 1, at: '2031-05-01', note: null, act }));
const name = (outlet: string, to: string): OutletAct => ({ act: 'name', outlet, name: to });

test('names that lead to one another in any order are one outlet, called by what was said last', () => {
  const { nameOf } = knowOutlets(
    entries(name('The Gazette', 'Skerry Gazette'), name('Old Gazette', 'The Gazette'), name('The Gazette', 'Gazette')),
  );
  for (const each of ['The Gazette', 'the gazette', 'Skerry Gazette', 'Old Gazette', 'Gazette'])
    assert.equal(nameOf(each, null), 'Gazette');
  assert.equal(nameOf('Kestle Beacon', null), 'Kestle Beacon');
});

test('names that lead in a circle do not hang, and a host is the outlet of what names none', () => {
  const { nameOf } = knowOutlets(
    entries(name('A Post', 'B Post'), name('B Post', 'A Post'), name('post.example', 'B Post')),
  );
  assert.equal(nameOf('A Post', null), 'B Post');
  assert.equal(nameOf(null, 'https://www.post.example:8080/a?b'), 'B Post');
  assert.equal(nameOf('Guest Writer', 'https://post.example/a'), 'Guest Writer');
  assert.equal(nameOf(null, 'https://other.example/'), null);
});

test('an outlet is of the network that was named last, under any of its names, and taken back it is of none', () => {
  const group: OutletAct = { act: 'group', network: 'Northern', outlets: ['The Gazette'] };
  const given = entries(group, name('The Gazette', 'Skerry Gazette'));
  assert.equal(knowOutlets(given).networkOf('skerry gazette'), 'Northern');
  assert.equal(knowOutlets(entries(group, { ...group, network: 'Southern' })).networkOf('The Gazette'), 'Southern');
  assert.equal(knowOutlets(entries(group, { act: 'undo', entry: 1 })).networkOf('The Gazette'), null);
});

test('hosts are looked up without www and names without case and marks', () => {
  assert.equal(outletKey('WWW.Gazette.example'), 'gazette.example');
  assert.equal(outletKey('Skerry  “Gazette”'), outletKey('skerry gazette'));
  assert.equal(hostOf('ftp://gazette.example/'), null);
  assert.equal(hostOf(null), null);
});

test('of a list the first line that is wrong is told', () => {
  const read = (text: string): string => {
    const list = readOutletList({ name: 'l.csv', text });
    return list.kind === 'problem' ? list.message : JSON.stringify(list.outlets);
  };
  assert.equal(
    read('\uFEFFhost\toutlet\nwww.a.example\tA Post\n'),
    '[{"outlet":"A Post","host":"a.example","network":null,"owner":null,"country":null}]',
  );
  assert.match(read('name\nA\n'), /^l\.csv:1: "name" is no column/u);
  assert.match(read('outlet,outlet\nA,A\n'), /^l\.csv:1: a column is there twice/u);
  assert.match(read('host\na.example\n'), /^l\.csv:1: the first line has no column "outlet"/u);
  assert.match(read('outlet\n"A\n'), /^l\.csv:2: a quotation mark/u);
  assert.match(read('outlet,host\nA,not a host\n'), /^l\.csv:2: "not a host" is no host/u);
  assert.match(read('outlet,host\n,a.example\n'), /^l\.csv:2: the outlet is missing/u);
  assert.match(read('outlet\nA,B\n'), /^l\.csv:2: it has 2 cells/u);
  assert.match(read('outlet\n'), /it lists no outlets/u);
  assert.match(read(''), /^l\.csv:1: it holds no lines/u);
});
