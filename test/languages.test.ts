import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { jsonLines, makeFolder, onrecord, writeFiles } from './onrecord.ts';

const folder = makeFolder();
const record = join(folder, 'record');
const files = join(folder, 'files');

const GERMAN = `Streit um die Seilbahn von Hohenlinde

12. März 2025

Im Streit um die Seilbahn hat Landrätin Petra Moosbach die Betreiber verteidigt. „Die Bahn ist sicher und wird im Mai wieder fahren“, sagte Moosbach am Mittwoch. „Jeder Bolzen wurde zweimal geprüft.“

Der Ingenieur Tobias Wend widersprach der Landrätin. „Kein Mensch hat die Seile seit dem Winter angesehen“, sagte er. „Wenn der Kreis zahlt, bauen wir die Bahn in einem Jahr neu auf.“

Moosbachs Büro wollte sich dazu nicht äußern.`;

const UKRAINIAN = `Канатка над Заріччям: хто відповість

12 березня 2025

Директорка канатної дороги Мирослава Івасюк захистила інженерів. «Дорога безпечна і запрацює в травні», — сказала Івасюк у середу.

Інженер Тарас Гнатів із нею не згоден. «Канатів ніхто не оглядав від зими, — сказав він. — Я про це писав у листопаді». За словами Гнатова, дорогу треба закрити до осені.

У розмові з Мирославою Івасюк журналісти запитали про звіт.`;

const FRENCH = `Le téléphérique de Valbrune restera fermé

12 mars 2025

La maire de Valbrune, Odette Marchand, a défendu mercredi les exploitants du téléphérique. « La ligne est sûre et elle ouvrira en mai », a-t-elle dit devant les habitants de la vallée, qui sont venus nombreux pour la réunion dans la salle des fêtes.`;

interface Found {
  readonly finding: string;
  readonly claim: { readonly speaker: string | null };
  readonly coverage: { readonly unread: { readonly language: number } };
}

async function check(claim: string, speaker: string | null): Promise<Found> {
  const run = await onrecord([
    'check',
    claim,
    ...(speaker === null ? [] : ['--speaker', speaker]),
    '--record',
    record,
    '--json',
  ]);
  const [finding] = jsonLines<Found>(run);
  assert.ok(finding !== undefined, run.said.join('\n'));
  return finding;
}

test('articles in German, Ukrainian and French are kept, and of the French one it is said that its statements were not read', async () => {
  writeFiles(files, { 'de.txt': GERMAN, 'uk.txt': UKRAINIAN, 'fr.txt': FRENCH });
  const run = await onrecord(['add', files, '--record', record, '--json']);
  assert.equal(run.status, 0);
  const lines = jsonLines<{ readonly path: string; readonly statements: number; readonly document: string }>(run);
  assert.deepEqual(
    lines.map(({ path, statements }) => [path.slice(-6), statements > 0]),
    [
      ['de.txt', true],
      ['fr.txt', false],
      ['uk.txt', true],
    ],
  );
  assert.ok(run.said.some(line => line.includes('fr.txt: its statements were not read: it is in French')));
  const shown = await onrecord(['show', lines[1]?.document ?? '', '--record', record]);
  assert.match(shown.stdout, /its statements were not read: it is in French \(fr\)/u);
  const extracted = await onrecord(['extract', join(files, 'fr.txt')]);
  assert.match(extracted.stdout, /its statements were not read/u);
});

for (const { title, claim, speaker, finding, who } of [
  {
    title: 'a German quotation is verbatim',
    claim: 'Die Bahn ist sicher und wird im Mai wieder fahren',
    speaker: 'Petra Moosbach',
    finding: 'verbatim',
    who: 'Petra Moosbach',
  },
  {
    title: 'a German claim with its frame finds who said it',
    claim: 'Tobias Wend sagte: „Kein Mensch hat die Seile seit dem Winter angesehen“',
    speaker: null,
    finding: 'verbatim',
    who: 'Tobias Wend',
  },
  {
    title: 'German words put to another are misattributed',
    claim: '„Jeder Bolzen wurde zweimal geprüft“, sagte Tobias Wend',
    speaker: null,
    finding: 'misattributed',
    who: 'Tobias Wend',
  },
  {
    title: 'a German condition cut off leaves the words out of context',
    claim: 'bauen wir die Bahn in einem Jahr neu auf',
    speaker: 'Tobias Wend',
    finding: 'out_of_context',
    who: 'Tobias Wend',
  },
  {
    title: 'a German negation put in alters the words',
    claim: 'Die Bahn ist nicht sicher und wird im Mai wieder fahren',
    speaker: 'Petra Moosbach',
    finding: 'altered',
    who: 'Petra Moosbach',
  },
  {
    title: 'German words that nobody said are unsupported',
    claim: 'Wir verkaufen die Bahn an den Höchstbietenden',
    speaker: 'Petra Moosbach',
    finding: 'unsupported',
    who: 'Petra Moosbach',
  },
  {
    title: 'a Ukrainian quotation is verbatim',
    claim: 'Дорога безпечна і запрацює в травні',
    speaker: 'Мирослава Івасюк',
    finding: 'verbatim',
    who: 'Мирослава Івасюк',
  },
  {
    title: 'a name that the text has in other cases is found by its basic form',
    claim: 'Канатів ніхто не оглядав від зими',
    speaker: 'Гнатів',
    finding: 'verbatim',
    who: 'Тарас Гнатів',
  },
  {
    title: 'stress marks and apostrophes do not count',
    claim: 'Доро́га безпе́чна і запрацює в травні',
    speaker: 'Мирослава Івасюк',
    finding: 'verbatim',
    who: 'Мирослава Івасюк',
  },
  {
    title: 'Ukrainian words put to another are misattributed',
    claim: '«Дорога безпечна і запрацює в травні», — сказав Тарас Гнатів',
    speaker: null,
    finding: 'misattributed',
    who: 'Тарас Гнатів',
  },
  {
    title: 'Ukrainian words that nobody said are unsupported',
    claim: 'Ми продамо дорогу завтра вранці',
    speaker: 'Тарас Гнатів',
    finding: 'unsupported',
    who: 'Тарас Гнатів',
  },
  {
    title: 'words of an article whose statements were not read support nothing',
    claim: 'La ligne est sûre et elle ouvrira en mai',
    speaker: 'Odette Marchand',
    finding: 'unsupported',
    who: 'Odette Marchand',
  },
])
  test(title, async () => {
    const found = await check(claim, speaker);
    assert.deepEqual([found.finding, found.claim.speaker, found.coverage.unread.language], [finding, who, 1]);
  });
