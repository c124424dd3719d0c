import assert from 'node:assert/strict';
import { test } from 'node:test';
import { declineSurname } from '#text/language-pack.ts';
import { UKRAINIAN_NAMES } from './fold-ukrainian.ts';

const PLACE = { subject: false, possessor: false, seen: () => false };

/** The likeliest basic form of a written name. */
function basic(given: string, surname: string, seen: readonly string[] = []): string {
  const [first] = UKRAINIAN_NAMES.read([given], surname, { ...PLACE, seen: word => seen.includes(word) });
  return `${first?.given.join(' ') ?? ''} ${first?.surname ?? ''}`;
}

test('every form of a surname is a form of its bearer', () => {
  for (const surname of [
    'зарічний',
    'лановський',
    'величко',
    'дячук',
    'гнатів',
    'лугов',
    'дзюба',
    'кравець',
    'коваль',
    'гай',
    'мороз',
  ])
    for (const [form, cases] of declineSurname(surname, 'male'))
      assert.ok(
        UKRAINIAN_NAMES.isSurname({ given: ['остап'], surname, gender: 'male' }, form, cases.includes('n')),
        form,
      );
});

test('a name in a case goes back to its basic form', () => {
  const names: readonly (readonly [string, string, string])[] = [
    ['остапа', 'зарічного', 'остап зарічний'],
    ['остапу', 'зарічному', 'остап зарічний'],
    ['остапом', 'зарічним', 'остап зарічний'],
    ['орисі', 'лановської', 'орися лановська'],
    ['орисю', 'лановську', 'орися лановська'],
    ['гліба', 'сушка', 'гліб сушко'],
    ['глібом', 'сушком', 'гліб сушко'],
    ['степаном', 'гордійчуком', 'степан гордійчук'],
    ['степанові', 'гордійчуку', 'степан гордійчук'],
    ['марії', 'коваленко', 'марія коваленко'],
    ['марією', 'коваленко', 'марія коваленко'],
    ['ігоря', 'коваля', 'ігор коваль'],
    ['андрія', 'кравця', 'андрій кравець'],
    ['віри', 'дзюби', 'віра дзюба'],
    ['петра', 'дзюби', 'петро дзюба'],
    ['сергієм', 'гаєм', 'сергій гай'],
    ['ользі', 'савчук', 'ольга савчук'],
  ];
  for (const [given, surname, wanted] of names) assert.equal(basic(given, surname), wanted);
});

test('given name and surname must agree in their case: a woman’s name does not take a man’s genitive', () => {
  const ivan = { given: ['іван'], surname: 'петренко', gender: 'male' } as const;
  const ivanna = { given: ['іванна'], surname: 'петренко', gender: 'female' } as const;
  assert.ok(UKRAINIAN_NAMES.isForm(ivan, ['івана'], 'петренка'));
  assert.ok(!UKRAINIAN_NAMES.isForm(ivanna, ['івана'], 'петренка'));
  assert.ok(UKRAINIAN_NAMES.isForm(ivanna, ['іванни'], 'петренко'));
  assert.ok(!UKRAINIAN_NAMES.isForm(ivan, ['іванни'], 'петренко'));
  assert.ok(!UKRAINIAN_NAMES.isForm(ivan, ['івана'], 'петренком'));
});

test('what may be a woman’s basic form is a man’s genitive where the text has the man', () => {
  assert.equal(basic('богдана', 'лугова'), 'богдана лугова');
  assert.equal(basic('богдана', 'лугова', ['лугов']), 'богдан лугов');
});

test('as a subject only the basic form is somebody’s', () => {
  const [as] = UKRAINIAN_NAMES.read(['богдана'], 'лугова', { ...PLACE, subject: true, seen: word => word === 'лугов' });
  assert.equal(as?.surname, 'лугова');
  assert.ok(!UKRAINIAN_NAMES.isSurname({ given: ['богдан'], surname: 'лугов', gender: 'male' }, 'лугова', true));
});
