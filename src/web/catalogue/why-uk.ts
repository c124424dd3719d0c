import { number, plural } from '#web/language.ts';
import { nameMeant, nameSome } from '#web/name-some.ts';
import { sayDate } from '#web/say-date.ts';
import { sayKnower } from '#web/say-knower.ts';
import { capital, sayWords } from '#web/say-words.ts';
import { LOSSES } from './losses.ts';
import type { SaysWhy } from './why.ts';

// Names are not declined here: the sentences are made so that each stands in the nominative.
type Names = readonly (string | null)[];

const words = (text: string): string => sayWords(text, 'uk');
const dated = (on: string | null): string => (on === null ? '' : ` (${sayDate(on, 'uk')})`);
const speaker = (name: string | null): string => `мовець: ${name ?? 'будь-хто'}`;

interface Place {
  readonly outlets: Names;
  readonly on: string | null;
}

/** Where words stand, and since when, without brackets: "The Dale Gazette, 3 травня 2031 року". */
function place({ outlets, on }: Place): string[] {
  const places = outlets.map(outlet => outlet ?? 'сторінка без назви');
  const parts = [places.length === 0 ? [] : nameSome(places, 'uk'), on === null ? [] : sayDate(on, 'uk')].flat();
  return parts.length === 0 ? [] : [parts.join(', ')];
}

/** Whose words, where and since when: " (мовець: Oda Brekhus; The Dale Gazette, 3 травня 2031 року)". */
const of = (why: Place & { readonly who: string | null }): string =>
  ` (${[speaker(why.who), ...place(why)].join('; ')})`;

function at(why: Place): string {
  const [parts] = place(why);
  return parts === undefined ? '' : ` (${parts})`;
}

/** "заперечує …", "заперечують …". */
function denied({ by, deniedOn }: { readonly by: Names; readonly deniedOn: string | null }): string {
  const names = by.map(name => name ?? 'перевірка фактів');
  const verb = new Set(names).size > 1 ? 'заперечують' : 'заперечує';
  return `${verb} ${names.length === 0 ? 'сторона мовця' : nameSome(names, 'uk')}${dated(deniedOn)}`;
}

const STATEMENTS = { one: 'висловлювання', few: 'висловлювання', many: 'висловлювань', other: 'висловлювання' };

export const WHY_UK: SaysWhy = {
  on_record: why => `Зафіксовано слово в слово${of(why)}.`,
  reported: why => `Передано слово в слово${of(why)}.`,
  passed_on: why => {
    const from = why.from.map(knower => sayKnower(knower, 'uk'));
    return `Переказано слово в слово з других рук${of(why)}${from.length === 0 ? '' : `; джерело: ${nameSome(from, 'uk')}`}.`;
  },
  from_unnamed: why => `Переказано з неназваного джерела${of(why)}.`,
  disputed: why => `Слова передано${of(why)}, і їх ${denied(why)}.`,
  context_changes: why =>
    `${why.firstHand ? 'Слова справжні' : 'Слова передано'}${of(why)}, але контекст змінює їхній зміст.`,
  joined: why => `Цитату склеєно з окремих висловлювань${of(why)}.`,
  changed: why => `Зафіксовано слова, близькі до цих, але змінені${of(why)}.`,
  others_words: why => {
    const by = why.by ?? 'хтось інший';
    return why.near
      ? `Зафіксовано слова, близькі до цих, але мовець інший: ${by}${at(why)}. Від того, кому їх приписують (${why.who ?? 'будь-хто'}), нічого близького немає.`
      : `Слова зафіксовано, але їхній мовець – ${by}${at(why)}, а не ${why.who ?? 'будь-хто'}.`;
  },
  sense: why => `Зафіксовано зміст${of(why)}, але не ці слова.`,
  denied: why => `Жоден запис цих слів (${speaker(why.who)}) не витримує перевірки, і їх ${denied(why)}.`,
  opposite: ({ who, outlet, on }) =>
    `Цього не зафіксовано (${speaker(who)}); те, що подає ${outlet ?? 'архів'}${dated(on)}, каже протилежне.`,
  not_on_record: ({ who }) =>
    who === null ? 'Тут не зафіксовано, щоб хтось казав ці слова.' : `Тут немає запису цих слів (${speaker(who)}).`,
  loses: ({ loss, words: sentence, who }) => LOSSES.uk[loss](words(sentence), who),
  older: ({ on }) => `Вони давніші, ніж їх подає цитата${dated(on)}.`,
  fact_check_says_so: () => 'Опублікована перевірка фактів каже, що їх уживають поза контекстом.',
  record_reads: why => `В архіві стоїть: ${words(why.words)}.`,
  differs: ({ changes }) => {
    const told = changes.map(({ recorded, claimed }) => {
      if (recorded === null) return `у цитату додано ${words(claimed ?? '')}`;
      if (claimed === null) return `у цитаті пропущено ${words(recorded)}`;
      return `в архіві стоїть ${words(recorded)}, а в цитаті ${words(claimed)}`;
    });
    return `${capital(told.join('; '))}.`;
  },
  compared: ({ claimed, recorded }) => `Приписують: ${words(claimed)}; зафіксовано: ${words(recorded)}.`,
  pieces: ({ pieces }) =>
    `${pieces.map(piece => `${words(piece.words)} подає ${piece.outlet ?? 'сторінка без назви'}${dated(piece.on)}`).join('; ')}.`,
  nearest: ({ by, words: near, sharesName }) =>
    `Найближчі зафіксовані слова (${by === null ? 'мовця не названо' : speaker(by)})${sharesName ? '' : ' не є цими'}: ${words(near)}.`,
  misprinted: ({ outlet }) =>
    `${outlet ?? 'Інший документ'} друкує їх так, як у цитаті; у надійнішому записі слова інші.`,
  denied_against: why => `Попри цей запис, це ${denied(why)}.`,
  later_otherwise: () => 'Згодом та сама людина сказала інакше.',
  sources: ({ count }) =>
    count === 1
      ? 'За цим стоїть одне джерело.'
      : `Це мають ${plural('uk', count, { one: 'незалежне джерело', few: 'незалежні джерела', many: 'незалежних джерел', other: 'незалежного джерела' })}.`,
  may_mean: ({ asked, names, settled }) =>
    settled
      ? `${words(asked)} може означати також: ${nameMeant(names, 'uk')}.`
      : `${words(asked)} може означати: ${nameMeant(names, 'uk')}; тут ніщо не каже, хто з них.`,
  unknown_name: ({ asked, namesakes }) =>
    `Людини на ім’я ${asked} архів не знає, лише таких: ${nameSome(namesakes, 'uk')}.`,
  claim_names: ({ name }) => `У самій цитаті названо інше ім’я: ${name}.`,
  unsettled: () => 'Прочитаного достатньо певно не вистачає для висновку: решта архіву змінила б те, що він показує.',
  left_out: ({ minConfidence, statements }) =>
    `Не враховано ${plural('uk', statements, STATEMENTS)} з переглянутих документів, прочитані з певністю нижче ${number('uk', minConfidence)}.`,
};
