import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Fault } from '#base/fault.ts';
import { NOTHING_SAID, type Reading } from './document.ts';
import { readSource } from './read-source.ts';

/** Each folder of corpus/ is a source and what must be read out of it; a new case is a new folder. */
const CORPUS = new URL('../../corpus/', import.meta.url);

const shown = (reading: Reading): unknown => ({
  kind: reading.kind,
  title: reading.title,
  outlet: reading.outlet,
  url: reading.url,
  published: reading.published,
  modified: reading.modified,
  bylines: reading.bylines,
  dateline: reading.dateline,
  language: reading.language,
  part: reading.part,
  blocks: reading.blocks.map(block => [
    block.quoted === true ? `${block.role}, quoted` : block.role,
    reading.text.slice(block.span[0], block.span[1]),
  ]),
  links: reading.links.map(link => [reading.text.slice(link.span[0], link.span[1]), link.url]),
  reviews: reading.reviews,
  letter: reading.letter,
  gaps: reading.gaps,
});

async function readCase(slug: string): Promise<unknown> {
  const path = readdirSync(new URL(`${slug}/`, CORPUS)).find(name => name !== 'expected.json') ?? '';
  const bytes = readFileSync(new URL(`${slug}/${path}`, CORPUS));
  try {
    const readings = await readSource({
      bytes,
      mediaType: null,
      path,
      url: null,
      headerTime: null,
      said: NOTHING_SAID,
    });
    for (const reading of readings) {
      let end = 0;
      for (const { span } of reading.blocks) {
        assert.ok(
          span[0] >= end && span[1] > span[0] && span[1] <= reading.text.length,
          `blocks of ${slug} lie in order`,
        );
        end = span[1];
      }
    }
    return { readings: readings.map(shown) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.code, message: error.message };
    throw error;
  }
}

for (const slug of readdirSync(CORPUS).toSorted()) {
  test(`the corpus case ${slug} is read as written down`, async () => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, CORPUS), 'utf8'));
    assert.deepEqual(await readCase(slug), expected);
  });
}
