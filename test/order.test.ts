import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { openRecord, type Finding } from '#record/record.ts';
import { article, articles } from './articles.ts';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();
const files = join(folder, 'files');

const FILES: Readonly<Record<string, string>> = {
  ...articles(0, 45),
  'twin-a.txt': article(50),
  'twin-b.txt': article(50),
  'answer.eml': `From: Press Office, Harbour Council <press@council.example>
To: desk@echo.example
Date: Fri, 14 Mar 2025 10:00:00 +0000
Subject: Your question

Ada Thornbury never said that the ferry of Harrowmere will be sold. The quotation is made up.
`,
  'debate.txt':
    'THORNBURY: The ferry of Harrowmere will reopen, and I have said so for years.\n\nOKORO: Nobody believes that.\n\nTHORNBURY: Then come and see.\n',
  'unreadable.html': '<html></html>',
};
writeFiles(files, FILES);
const paths = Object.keys(FILES).map(name => join(files, name));

const CLAIMS = [
  { claim: 'The ferry of Harrowmere will reopen', speaker: 'Ada Thornbury' },
  { claim: 'Ada Thornbury: "The ferry of Harrowmere will be sold"' },
  { claim: 'nobody has asked me for plan number 17' },
  { claim: 'the council had set aside 20 million crowns', on: '2026-02' },
  { claim: 'Cats are not dogs', speaker: 'Rafi Desai' },
];

/** Adds in one order, in as many steps as there are parts, and asks all claims. */
async function findingsOf(name: string, parts: readonly (readonly string[])[]): Promise<readonly Finding[]> {
  const record = await openRecord(join(folder, name), { clock: () => new Date('2026-03-01T12:00:00Z') });
  for (const part of parts) for await (const _ of record.add(part)) continue;
  const findings: Finding[] = [];
  for (const claim of CLAIMS) findings.push(await record.check(claim));
  await record.close();
  return findings;
}

test('the same documents in other orders and portions give the same findings, byte for byte', async () => {
  const halves = [paths.filter((_, i) => i % 3 === 0), paths.filter((_, i) => i % 3 !== 0).toReversed()];
  const first = await findingsOf('first', [paths]);
  for (const [name, parts] of [
    ['reversed', [paths.toReversed()]],
    ['halves', halves],
  ] as const)
    for (const [i, finding] of (await findingsOf(name, parts)).entries())
      assert.equal(JSON.stringify(finding), JSON.stringify(first[i]), name);
});

/** The same, and everything is asked after each portion too, so that what is kept for the next question is of an older record. */
async function agedFindingsOf(name: string, parts: readonly (readonly string[])[]): Promise<readonly string[]> {
  const record = await openRecord(join(folder, name), { clock: () => new Date('2026-03-01T12:00:00Z') });
  const findings = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const claim of CLAIMS) found.push(JSON.stringify(await record.check(claim)));
    return found;
  };
  for (const part of parts) {
    for await (const _ of record.add(part)) continue;
    await findings();
  }
  await record.people.rename({ person: 'Ada Thornbury', name: 'Ada Thornbury-Vale' });
  await findings();
  await record.people.rename({ person: 'Rafi Desai', name: 'Rafi Desai Senior' });
  await record.people.undo({ number: 2 });
  await findings();
  for await (const _ of record.reread({ setting: 'best' })) continue;
  const last = await findings();
  await record.close();
  return last;
}

test('whatever was asked, corrected and read again on the way, the same documents give the same findings, byte for byte', async () => {
  const first = await agedFindingsOf('aged', [paths]);
  const portions = [paths.slice(30), paths.slice(0, 7), paths.slice(7, 30)];
  assert.deepEqual(await agedFindingsOf('aged-portions', portions), first);
  // Nothing is kept from question to question where each has the record to itself.
  for (const [i, claim] of CLAIMS.entries()) {
    const record = await openRecord(join(folder, 'aged'));
    assert.equal(JSON.stringify(await record.check(claim)), first[i]);
    await record.close();
  }
});

test('a claim asked again on the same record has the same finding, through the library and the command line', async () => {
  const record = await openRecord(join(folder, 'first'));
  const first = await record.check(CLAIMS[0] ?? assert.fail());
  const again = await record.check(CLAIMS[0] ?? assert.fail());
  await record.close();
  assert.equal(JSON.stringify(again), JSON.stringify(first));
  const { claim, speaker } = CLAIMS[0] ?? assert.fail();
  const run = await onrecord(['check', claim, '--speaker', speaker ?? '', '--record', join(folder, 'first'), '--json']);
  assert.deepEqual(jsonLines<Finding>(run), [JSON.parse(JSON.stringify(first))]);
});

test('evidence stands where it says', async () => {
  const record = await openRecord(join(folder, 'first'));
  let looked = 0;
  for (const claim of CLAIMS)
    for (const { document, quote, textSha256, sha256 } of (await record.check(claim)).evidence) {
      const shown = await record.show(document);
      assert.equal(shown.text.slice(quote.start, quote.end), quote.exact);
      assert.deepEqual([shown.textSha256, shown.sha256], [textSha256, sha256]);
      looked += 1;
    }
  await record.close();
  assert.ok(looked > 0);
});
