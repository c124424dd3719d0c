import assert from 'node:assert/strict';
import test from 'node:test';
import { Hono } from 'hono';
import { guard, safeHeaders } from './guard.ts';

const HOST = '127.0.0.1:4747';
const TOKEN = 'token-of-a-test';
const BEARER = { authorization: `Bearer ${TOKEN}` };
const COOKIE = { cookie: `onrecord-4747=${TOKEN}` };
const SITE = { origin: `http://${HOST}` };

const app = new Hono();
app.use(safeHeaders, guard({ token: TOKEN, hosts: [HOST, 'localhost:4747'], locked: () => 'locked' }), (_, next) =>
  next(),
);
app.all('/*', c => c.text('answered'));

interface Asked {
  readonly path?: string;
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = async ({ path = '/api/record', method = 'GET', host = HOST, headers = {} }: Asked): Promise<Response> =>
  app.request(`http://${host}${path}`, { method, headers: { host, ...headers } });

const statusOf = async (asked: Asked): Promise<number> => (await ask(asked)).status;

test('a name that this server does not have is refused, whoever asks: an address on the web may be made to lead here', async () => {
  assert.equal(await statusOf({ host: 'evil.example:4747', headers: BEARER }), 403);
  assert.equal(await statusOf({ host: '127.0.0.1:80', headers: BEARER }), 403);
  assert.equal(await statusOf({ host: 'localhost:4747', headers: BEARER }), 200);
});

test('without the token nothing is answered but the locked page and problems', async () => {
  const page = await ask({ path: '/documents' });
  assert.deepEqual([page.status, await page.text()], [401, 'locked']);
  const api = await ask({});
  assert.equal(api.status, 401);
  assert.equal(api.headers.get('content-type'), 'application/problem+json');
  assert.equal(await statusOf({ headers: { authorization: 'Bearer another' } }), 401);
  assert.equal(await statusOf({ headers: { cookie: 'onrecord-4747=another' } }), 401);
  assert.equal(await statusOf({ headers: { cookie: `onrecord-4748=${TOKEN}` } }), 401, 'the cookie of another port');
  assert.equal(await statusOf({ method: 'POST', path: '/findings', headers: SITE }), 401);
});

test('the token opens by header and by cookie', async () => {
  for (const headers of [BEARER, COOKIE]) assert.equal(await statusOf({ headers }), 200);
  assert.equal(await statusOf({ method: 'POST', headers: BEARER }), 200);
});

test('an address with the token sets the cookie and leads on without it; one with another token does not', async () => {
  const opened = await ask({ path: `/documents?text=a&token=${TOKEN}` });
  assert.equal(opened.status, 303);
  assert.equal(opened.headers.get('location'), '/documents?text=a');
  assert.match(opened.headers.get('set-cookie') ?? '', /^onrecord-4747=token-of-a-test; .*HttpOnly; SameSite=Strict$/u);
  assert.equal(await statusOf({ path: '/documents?token=another' }), 401);
  const elsewhere = await ask({ path: `//evil.example/?token=${TOKEN}` });
  assert.equal(elsewhere.headers.get('location'), '/evil.example/', 'no other host');
  assert.equal(
    await statusOf({ method: 'POST', path: `/findings?token=${TOKEN}` }),
    401,
    'a change is not opened by an address',
  );
});

test('pages of other sites may not ask, whatever cookie comes along', async () => {
  const from = { origin: 'https://evil.example' };
  assert.equal(await statusOf({ headers: { ...COOKIE, ...from } }), 403);
  assert.equal(await statusOf({ method: 'POST', headers: { ...COOKIE, ...from } }), 403);
  assert.equal(await statusOf({ method: 'POST', headers: { ...COOKIE, origin: 'null' } }), 403);
  assert.equal(
    await statusOf({ method: 'POST', headers: { ...COOKIE, origin: 'http://127.0.0.1:4748' } }),
    403,
    'another port',
  );
  assert.equal(
    await statusOf({ headers: { ...COOKIE, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }),
    403,
  );
  assert.equal(await statusOf({ headers: { ...COOKIE, 'sec-fetch-site': 'same-site' } }), 403);
});

test('a link that is followed here shows a page, and changes nothing', async () => {
  const followed = {
    ...COOKIE,
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };
  assert.equal(await statusOf({ path: '/documents', headers: followed }), 200);
  assert.equal(await statusOf({ method: 'POST', path: '/findings', headers: followed }), 403);
  assert.equal(await statusOf({ path: '/documents', headers: { ...followed, 'sec-fetch-dest': 'iframe' } }), 403);
});

test('a change with the cookie alone must say that it comes from here', async () => {
  assert.equal(await statusOf({ method: 'POST', headers: COOKIE }), 403);
  assert.equal(await statusOf({ method: 'DELETE', headers: COOKIE }), 403);
  assert.equal(await statusOf({ method: 'POST', headers: { ...COOKIE, ...SITE } }), 200);
  assert.equal(await statusOf({ method: 'POST', headers: { ...COOKIE, 'sec-fetch-site': 'same-origin' } }), 200);
});

test('every answer carries the policy of our own pages, refusals too', async () => {
  for (const answer of [await ask({ headers: BEARER }), await ask({}), await ask({ host: 'evil.example' })]) {
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/u);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('cache-control'), 'no-store');
  }
});
