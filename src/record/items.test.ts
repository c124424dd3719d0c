import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Items } from './items.ts';

const takeAll = async (items: Items<number>): Promise<number[]> => {
  const taken: number[] = [];
  for await (const item of items) taken.push(item);
  return taken;
};

test('what is put in before and while somebody waits comes out in order', async () => {
  const items = new Items<number>();
  items.push(1);
  const taken = takeAll(items);
  items.push(2);
  setImmediate(() => {
    items.push(3);
    items.end();
  });
  assert.deepEqual(await taken, [1, 2, 3]);
});

test('an error comes after what was put in before it', async () => {
  const items = new Items<number>();
  items.push(1);
  items.fail(new Error('broken off'));
  const all = items[Symbol.asyncIterator]();
  assert.deepEqual(await all.next(), { value: 1, done: false });
  await assert.rejects(all.next(), /broken off/u);
});
