import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readForm } from './read-form.ts';
import { weighJson } from './weigh-body.ts';

const TOO_LARGE = { code: 'input-too-large' };
const MARK = 'a-mark';

const part = (name: string, value: string, file = ''): string =>
  `--${MARK}\r\ncontent-disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
const send = (body: string, type = `multipart/form-data; boundary=${MARK}`): Promise<FormData> =>
  readForm(new Request('http://here.example/', { method: 'POST', body, headers: { 'content-type': type } }));

describe('bodies are weighed before they are parsed', () => {
  test('JSON as it is sent is taken, brackets and commas inside of texts too', () => {
    weighJson(JSON.stringify({ claim: '[{'.repeat(1000), addresses: Array.from({ length: 500 }, () => ',,\\"') }));
  });

  test('JSON that is deep, or of very many values, is refused', () => {
    assert.throws(() => weighJson('['.repeat(1000)), TOO_LARGE);
    assert.throws(() => weighJson(`[${'1,'.repeat(60_000)}1]`), TOO_LARGE);
    assert.throws(() => weighJson(`{"a":"\\\\",${'"b":1,'.repeat(60_000)}"c":1}`), TOO_LARGE);
  });

  test('a form as a browser sends it is taken, of either kind', async () => {
    const body = `${part('outlet', 'The Quay Gazette')}${part('files', 'one\r\n', '; filename="one.txt"')}--${MARK}--\r\n`;
    for (const type of [
      `multipart/form-data; boundary=${MARK}`,
      `multipart/form-data; charset=utf-8; boundary="${MARK}"`,
    ]) {
      const form = await send(body, type);
      assert.equal(form.get('outlet'), 'The Quay Gazette');
      const file = form.get('files');
      assert.ok(file instanceof File);
      assert.equal(await file.text(), 'one\r\n');
    }
    const plain = await send('claim=a+b&speaker=%C3%A4', 'application/x-www-form-urlencoded');
    assert.deepEqual([plain.get('claim'), plain.get('speaker')], ['a b', 'ä']);
  });

  test('a form of very many fields, or with a name that has no end, is refused', async () => {
    await assert.rejects(send(`${part('a', '').repeat(6000)}--${MARK}--\r\n`), TOO_LARGE);
    await assert.rejects(send(`${part('a'.repeat(40_000), '')}--${MARK}--\r\n`), TOO_LARGE);
    await assert.rejects(send(`${part('a', 'b'.repeat(5_000_000))}--${MARK}--\r\n`), TOO_LARGE);
    await assert.rejects(send('a&'.repeat(6000), 'application/x-www-form-urlencoded'), TOO_LARGE);
    await assert.rejects(send(`a=${'b'.repeat(5_000_000)}`, 'application/x-www-form-urlencoded'), TOO_LARGE);
  });

  test('what is no form is said to be none', async () => {
    await assert.rejects(send('{}', 'application/json'), { code: 'bad-request', message: 'what was sent is no form' });
    await assert.rejects(send('{}', 'multipart/form-data'), { code: 'bad-request' });
    await assert.rejects(send('no parts'), { code: 'bad-request', message: 'the form cannot be read' });
  });
});
