import assert from 'node:assert/strict';
import test from 'node:test';
import type { OpenedFinding } from '#server/contract.ts';
import { citeFinding } from './citations.ts';

function cite(parts: { readonly title: string; readonly quote: string; readonly url: string }): string {
  const evidence = [
    {
      role: 'match',
      document: 'd1',
      path: null,
      url: parts.url,
      outlet: 'The Quay Gazette',
      title: parts.title,
      published: '2025-03-03',
      speaker: 'Ilse Brandt',
      quote: { exact: parts.quote, prefix: '', suffix: '', start: 0, end: 1 },
      sha256: 'a',
      textSha256: 'b',
      obtained: 'supplied',
    },
  ] as const;
  // Only the evidence is cited.
  const opened = { asMade: { evidence } } as unknown as OpenedFinding;
  return citeFinding(opened)?.wiki ?? '';
}

test('a page’s title and words cannot end the template, call another, link or sign', () => {
  const wiki = cite({
    title: 'A }} {{delete}} | work=Other [[Page]] <ref>x</ref>',
    quote: "signed ~~~~ in '''bold''' __NOTOC__ &lt;",
    url: "https://quay.example/a?b={{x}}|c=[d] 'e",
  });
  assert.match(wiki, /^\{\{cite web \|title=[^{}[\]<>]*\}\}$/u);
  assert.deepEqual(
    wiki
      .split('|')
      .slice(1)
      .map(field => field.split('=')[0]),
    ['title', 'work', 'date', 'url', 'quote'],
  );
  assert.doesNotMatch(wiki, /~~~|'''|__NOTOC|&lt;/u);
});

test('plain words stay as they are', () => {
  const wiki = cite({ title: 'Ferry & mill', quote: "It’s ours, isn't it?", url: 'https://quay.example/a?b=c&d=~e' });
  assert.equal(
    wiki,
    "{{cite web |title=Ferry & mill |work=The Quay Gazette |date=2025-03-03 |url=https://quay.example/a?b=c&d=~e |quote=It’s ours, isn't it?}}",
  );
});
