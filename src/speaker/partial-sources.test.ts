import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameMarked } from './written.fixture.ts';

const rows: readonly (readonly [about: string, text: string, name: string | null, description: string | null])[] = [
  ['one of them, with the name', 'They came. <One of them, Jon Hale,> said “no”.', 'Jon Hale', null],
  ['one of them, with no name', 'Jon Hale and Mia Orr came. <One of them> said “no”.', null, null],
  [
    'the head of a union of many, behind the name',
    '<Rita Lamm, head of the Carters’ Union,> said “no”.',
    'Rita Lamm',
    'head of the Carters’ Union',
  ],
  [
    'the head of a union of many, before the name',
    'The head of the Carters’ Union, Rita Lamm, came. <Lamm> said “no”.',
    'Rita Lamm',
    'head of the Carters’ Union',
  ],
];

for (const [about, text, name, description] of rows)
  test(`a source is told as ${about}`, () => {
    const speaker = nameMarked(text).statements[0]?.speaker;
    assert.deepEqual([speaker?.name ?? null, speaker?.description ?? null], [name, description]);
  });
