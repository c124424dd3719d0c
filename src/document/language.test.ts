import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './language.ts';

const GERMAN =
  'Die Stadt hat am Montag beschlossen, dass die Brücke nicht vor dem Sommer geöffnet wird. Das Geld ist auf dem Konto, und es wird für den Bau gebraucht, sagte der Leiter der Behörde, die für die Arbeiten zuständig ist und von einem Anwohner verklagt wurde.';
const ENGLISH =
  'The town has decided that the bridge will not be opened before the summer. The money is there, and it is to be used for the work, said the head of the office, who was sued by one of the neighbours and has not answered them.';

test('a declared language that the text belies does not count', () => {
  assert.equal(languageOf(ENGLISH, ['de']), 'en');
  assert.equal(languageOf(GERMAN, ['en']), 'de');
  assert.equal(languageOf('Привіт усім, хто їде на море', ['en']), 'uk');
  assert.equal(languageOf('Welcome home', ['uk']), null);
});

test('a few words are told by letters that only one language has', () => {
  assert.equal(languageOf('«Міст відкрито», — сказала міська голова Оріхова.', []), 'uk');
  assert.equal(languageOf('«Мост закрыт», — сообщили в мэрии.', []), 'ru');
  assert.equal(languageOf('Η γέφυρα άνοιξε', []), 'el');
  assert.equal(languageOf('橋は開いた', []), 'ja');
});

test('what its text does not show a page may declare', () => {
  assert.equal(languageOf('Brücke offen', ['de-AT']), 'de');
  assert.equal(languageOf('Brücke offen', [null, 'fr_FR']), 'fr');
});

test('a long text without small words of English is not taken for English', () => {
  const basque =
    'Zubia udan irekiko da berriro, esan zuen atzo gauean Ander Goikoetxea alkateak, haren ustez langileek dena prest daukate jadanik. '.repeat(
      5,
    );
  assert.equal(languageOf(basque, []), 'und');
  assert.equal(languageOf('', []), null);
  assert.equal(languageOf('Bridge open', []), null);
});

test('a line of English is never taken for a language that shares its small words', () => {
  for (const line of [
    'As a mayor, no.',
    'It is a boat',
    'No, a man has to do more',
    'So on to war',
    'Am I late? No!',
    'I do, as all do',
    'A son or a van',
  ])
    assert.ok([null, 'en'].includes(languageOf(line, [])), line);
});
