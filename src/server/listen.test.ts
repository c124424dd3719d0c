import assert from 'node:assert/strict';
import test from 'node:test';
import { Hono } from 'hono';
import { listen } from './listen.ts';

const app = new Hono();
app.get('/*', c => c.text('answered'));
const open = (host: string, port = 0) => listen(app, { host, port, locked: () => 'locked' });

test('a host that is not this machine’s own is refused, and why is said', async () => {
  for (const host of ['0.0.0.0', '::', '192.0.2.7', 'onrecord.example', ''])
    await assert.rejects(open(host), { code: 'bad-request', message: /listens on its own machine only/u }, host);
});

test('what is no port is refused in one line', async () => {
  for (const port of [-1, 70_000, 1.5, Number.NaN])
    await assert.rejects(open('127.0.0.1', port), { code: 'bad-request', message: /^port \S+: a port is/u });
});

test('a port where another program listens is refused; what listens there goes on', async () => {
  const first = await open('127.0.0.1');
  try {
    const port = Number(new URL(first.origin).port);
    await assert.rejects(open('127.0.0.1', port), { code: 'bad-request', message: /another program listens there/u });
    const answer = await fetch(`${first.origin}/`, { headers: { authorization: `Bearer ${first.token}` } });
    assert.equal(await answer.text(), 'answered');
  } finally {
    await first.close();
  }
});
