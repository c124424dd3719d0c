import { UKRAINIAN_CONTEXT } from './context.ts';
import { listOf, setOf, type LanguagePack } from './pack.ts';
import { ukrainianNameStart } from './ukrainian-names.ts';
import { UKRAINIAN_CUES } from './ukrainian-verbs.ts';
import {
  genderOfUkrainianRole,
  isRoleInAnyCase,
  isUkrainianBody,
  isUkrainianMedium,
  isUkrainianSpokesperson,
  readUkrainianGiven,
  UKRAINIAN_STOPS,
} from './ukrainian-words.ts';

const numbered = (lists: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, i) => listOf(list).map((word): [string, number] => [word, i + first])));

/** Ukrainian. Quotation marks «…», „…“, “…” and straight ones; a dash at the head of a paragraph. */
export const UKRAINIAN: LanguagePack = {
  language: 'uk',
  quotes: { '«': '»', '„': '“”"', '“': '”"', '"': '"', '‹': '›' },
  dialogueDash: true,
  cues: UKRAINIAN_CUES,
  auxiliaries: new Set(),
  particles: new Set(),
  negations: setOf('не ні ніколи'),
  allegations: setOf('нібито начебто мовляв буцімто ніби'),
  according: [
    { words: ['за', 'словами'], side: 'before' },
    { words: ['зі', 'слів'], side: 'before' },
    { words: ['за', 'даними'], side: 'before' },
    { words: ['за', 'інформацією'], side: 'before' },
    { words: ['за', 'твердженням'], side: 'before' },
    { words: ['за', 'оцінкою'], side: 'before' },
    { words: ['за', 'прогнозом'], side: 'before' },
    { words: ['з', 'слів'], side: 'before' },
    { words: ['із', 'слів'], side: 'before' },
    { words: ['на', 'думку'], side: 'before' },
    { words: ['на', 'переконання'], side: 'before' },
  ],
  accordingOwn: [
    ['за', 'словами'],
    ['за', 'даними'],
    ['на', 'думку'],
    ['на', 'переконання'],
  ].flatMap(([first = '', noun = '']) => [
    { words: [first, 'його', noun], at: 1, gender: 'male' as const },
    { words: [first, 'її', noun], at: 1, gender: 'female' as const },
  ]),
  that: setOf('що щоб аби чи'),
  carriers:
    /^(?:про?чита\p{L}*|почу\p{L}*|чу(?:є|в|ла|ли)|отрима\p{L}*|побачи\p{L}*|бачи\p{L}*|процитува\p{L}*|цитує|трима\p{L}*|знайш\p{L}*|показа\p{L}*|\p{L}*(?:напис|плакат|лист|листа|табличк|пісн|гасл|цитат|назв|заголов|повідомлення|книг|банер|фраз)\p{L}{0,3})$/u,
  so: new Set(),
  as: setOf('як'),
  pronouns: new Map([
    ['він', 'male'],
    ['вона', 'female'],
  ]),
  stops: UKRAINIAN_STOPS,
  isRole: isRoleInAnyCase,
  genderOfRole: genderOfUkrainianRole,
  anaphors: setOf('посадовець посадовиця політик політикиня чиновник чиновниця урядовець'),
  isBody: isUkrainianBody,
  isSpokesperson: isUkrainianSpokesperson,
  isMedium: isUkrainianMedium,
  genderOfGiven: word => readUkrainianGiven(word).find(({ cases }) => cases.includes('n'))?.gender ?? null,
  isGiven: word => readUkrainianGiven(word).length > 0,
  nameStart: ukrainianNameStart,
  weekdays: numbered(
    [
      'неділя неділю неділі',
      'понеділок понеділка',
      'вівторок вівторка',
      'середа середу середи',
      'четвер четверга',
      "п'ятниця п'ятницю п'ятниці",
      'субота суботу суботи',
    ],
    0,
  ),
  months: numbered(
    [
      'січня січні',
      'лютого лютому',
      'березня березні',
      'квітня квітні',
      'травня травні',
      'червня червні',
      'липня липні',
      'серпня серпні',
      'вересня вересні',
      'жовтня жовтні',
      'листопада листопаді',
      'грудня грудні',
    ],
    1,
  ),
  nearDays: new Map([
    ['сьогодні', 0],
    ['вчора', -1],
    ['учора', -1],
    ['позавчора', -2],
  ]),
  abbreviations: setOf('м с р рр ст вул ім т д п см грн тис млн млрд о обл просп б-р гр св'),
  small:
    setOf(`і й та у в на з із зі до за про це що як від для по його її їх ми ви вони він вона воно я ти є був була було були буде будуть бути
    цей ця ці той те ті який яка яке які якого якої щоб або але а ж же б би вже ще також так тут там коли де при над під між мій моя наш наша ваш
    ваша свій своя своє свої нас вас нам вам мені тебе себе собі лише тільки дуже більш може можна треба усі всі все кожен через після перед без`),
  context: UKRAINIAN_CONTEXT,
  interviews: setOf("інтерв'ю коментарі коментар розмові ефірі подкасті"),
};
