import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openRecord } from 'onrecord';
import { serveFolder, type Served } from './browser/served.ts';

describe('what goes wrong on the pages', { timeout: 120_000 }, () => {
  let served: Served;
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${served.token}`);
    return fetch(served.origin + path, { ...init, redirect: 'manual', headers });
  };
  const send = (path: string, fields: Record<string, string>): Promise<Response> =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) });

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-errors-'));
    const record = await openRecord(join(folder, 'record'));
    await record.close();
    served = await serveFolder(folder, join(folder, 'record'));
  });
  after(() => served?.close());

  test('an address at which there is nothing is answered by a page that leads on', async () => {
    for (const path of ['/nothing', '//', '/findings/x/y']) {
      const answer = await ask(path);
      assert.equal(answer.status, 404);
      const page = await answer.text();
      assert.match(page, /There is nothing at this address\./u);
      assert.match(page, /class="masthead"/u);
    }
    assert.equal((await ask('/record', { method: 'PUT' })).status, 404);
  });

  test('a form that cannot be understood is the asker’s fault and says what is wrong, never the program’s', async () => {
    for (const [path, fields, says] of [
      ['/findings', { claim: ' ' }, 'there are no words to check'],
      ['/findings', { claim: 'Ferry', speaker: 'a'.repeat(400) }, 'speaker: '],
      ['/findings', { claim: 'Ferry', on: 'spring' }, '&quot;spring&quot; is not a date such as 2025-03-14'],
    ] as const) {
      const answer = await send(path, fields);
      assert.equal(answer.status, 400);
      assert.ok((await answer.text()).includes(says), says);
    }
    for (const path of ['/findings', '/proof', '/add', '/outlets/corrections', '/people/log/undo']) {
      const answer = await ask(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
      assert.equal(answer.status, 400, path);
      assert.match(await answer.text(), /what was sent is no form/u);
    }
    assert.deepEqual(served.failures, []);
  });

  test('the API says by which method an address is asked, and takes no date that is none', async () => {
    const refused = await ask('/api/record', { method: 'DELETE' });
    assert.deepEqual([refused.status, refused.headers.get('allow')], [405, 'GET, HEAD']);
    assert.equal((await ask('/api/findings', { method: 'PUT' })).headers.get('allow'), 'POST, GET, HEAD');
    for (const path of ['/api/headlines?from=spring', '/api/documents?to=spring'])
      assert.equal((await ask(path)).status, 400, path);
  });

  test('who comes from a page elsewhere, and so without the cookie, is led on by the locked page', async () => {
    const locked = await fetch(`${served.origin}/record`);
    assert.equal(locked.status, 401);
    assert.match(await locked.text(), /<a href="">Opened already\?/u);
  });
});
