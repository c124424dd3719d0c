import assert from 'node:assert/strict';
import test from 'node:test';
import { Hono } from 'hono';
import { limitBodies } from './limit-bodies.ts';

const LARGE = { method: 'POST', body: 'a', headers: { 'content-length': '1000000' } };

test('so many large bodies are held at a time; one more is told to try again, and small ones go by', async () => {
  const gate = Promise.withResolvers<null>();
  const app = new Hono();
  app.use(limitBodies(2));
  app.post('/slow', async c => {
    await gate.promise;
    return c.text('taken');
  });
  app.post('/', c => c.text('taken'));
  const held = [1, 2].map(async () => app.request('/slow', LARGE));
  const refused = await app.request('/', LARGE);
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [503, '2']);
  assert.equal((await app.request('/', { method: 'POST', body: 'a' })).status, 200);
  const chunked = await app.request('/', { method: 'POST', body: 'a', headers: { 'transfer-encoding': 'chunked' } });
  assert.equal(chunked.status, 503, 'of a body that does not tell its length nobody knows how long it is');
  gate.resolve(null);
  await Promise.all(held);
  assert.equal((await app.request('/', LARGE)).status, 200, 'room again');
});
