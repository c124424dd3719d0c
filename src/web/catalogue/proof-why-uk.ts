import { plural } from '#web/language.ts';
import { nameSome } from '#web/name-some.ts';
import { sayWords } from '#web/say-words.ts';
import type { SaysProofWhy } from './proof-why.ts';

// Names are not declined here: the sentences are made so that each stands in the nominative.
const words = (text: string | null): string => sayWords(text ?? '', 'uk');
const at = ({ outlets }: { readonly outlets: readonly string[] }): string =>
  outlets.length === 0 ? '' : ` (${nameSome(outlets, 'uk')})`;
const denied = (by: readonly (string | null)[]): string => {
  const names = by.map(name => name ?? 'перевірка фактів');
  return `${names.length > 1 ? 'заперечують' : 'заперечує'} ${names.length === 0 ? 'сторона мовця' : nameSome(names, 'uk')}`;
};

export const PROOF_WHY_UK: SaysProofWhy = {
  nobody_named: ({ record, who, by }) => {
    const speaker = who === null ? '' : ` (мовець: ${who})`;
    const then = {
      on_record: `; вони зафіксовані${speaker}`,
      other_words: `; зафіксовано інші, близькі до них${speaker}`,
      denied: `, і їх ${denied(by)}`,
      not_on_record: ', і тут вони не зафіксовані',
    };
    return `Для цих слів нікого не названо${then[record]}.`;
  },
  uncredited: why => `Зафіксовано лише з неназваного джерела${at(why)}: скажіть про це або приберіть.`,
  on_record: () => 'Зафіксовано слово в слово.',
  passed_on: why => `Переказано слово в слово${at(why)}.`,
  passed_on_unnamed: why => `Переказано слово в слово з неназваного джерела${at(why)}.`,
  reported: why => `Передано слово в слово${at(why)}.`,
  disputed: why => `Передано${at(why)}, і це ${denied(why.by)}.`,
  context_changes: () => 'Слова зафіксовано, але контекст змінює їхній зміст.',
  joined: () => 'Склеєно з окремих висловлювань, кожне з яких зафіксовано.',
  changed: ({ changes }) => {
    const told = changes.map(({ recorded, claimed }) => {
      if (recorded === null) return `${words(claimed)} в архіві немає`;
      if (claimed === null) return `в архіві є ще ${words(recorded)}`;
      return `в архіві ${words(recorded)}, у чернетці ${words(claimed)}`;
    });
    return `Близько до зафіксованого, але змінено${told.length === 0 ? '' : `: ${told.join('; ')}`}.`;
  },
  others_words: ({ whose, draft, named }) => {
    const from = `Слова зафіксовано, але їхній мовець – ${whose ?? 'хтось інший'}`;
    return named === null
      ? `${from}, а не ${draft ?? 'той, кого називає чернетка'}.`
      : `${from}; ${words(named)} у чернетці читається як ${draft ?? 'хтось інший'}.`;
  },
  carries_sense: why => `Зміст в архіві є${at(why)}.`,
  sense_only: () => 'Зміст зафіксовано, а ці слова ні: зніміть лапки або друкуйте зафіксовані слова.',
  denied: why => `Не зафіксовано, і це ${denied(why.by)}.`,
  opposite: ({ who }) => `Не зафіксовано; зафіксоване${who === null ? '' : ` (мовець: ${who})`} каже протилежне.`,
  not_on_record: ({ who, statements }) => {
    if (who === null) return 'Тут не зафіксовано.';
    const held =
      statements === 0
        ? 'висловлювань немає'
        : plural('uk', statements, {
            one: 'висловлювання',
            few: 'висловлювання',
            many: 'висловлювань',
            other: 'висловлювання',
          });
    return `Тут не зафіксовано. ${who}: в архіві ${held}.`;
  },
  credit: ({ outlet, because }) =>
    ({
      unnamed: `Пошліться на видання: ${outlet}; там слова з неназваного джерела.`,
      one_source: `Пошліться на видання: ${outlet}; за цим стоїть одне джерело.`,
      elsewhere: `Пошліться на видання: ${outlet}; там слова з іншого джерела.`,
    })[because],
  words_from: ({ name }) => `В архіві мовець цих слів – ${name}.`,
  denied_against: why => `Попри цей запис, це ${denied(why.by)}.`,
  later_otherwise: () => 'Згодом та сама людина сказала інакше.',
  translated: () => 'Слова є перекладом.',
};
