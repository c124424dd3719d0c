import type { ShownDocument } from '#server/contract.ts';
import { plural, section } from '#web/language.ts';

type Occasion = NonNullable<ShownDocument['statements'][number]['occasion']>;
type Kind = Occasion['kind'];
type Role = ShownDocument['blocks'][number]['role'];

/** Occasions that one has with somebody, and what is posted at a place. */
const WITH: ReadonlySet<Kind> = new Set(['interview', 'meeting', 'podcast', 'debate']);

const KINDS_UK: Readonly<Record<Kind, string>> = {
  interview: 'інтерв’ю',
  speech: 'промова',
  post: 'допис',
  letter: 'лист',
  briefing: 'брифінг',
  'press conference': 'прес-конференція',
  debate: 'дебати',
  hearing: 'слухання',
  meeting: 'зустріч',
  statement: 'заява',
  podcast: 'подкаст',
};
const KINDS_DE: Readonly<Record<Kind, string>> = {
  interview: 'Interview',
  speech: 'Rede',
  post: 'Beitrag',
  letter: 'Brief',
  briefing: 'Briefing',
  'press conference': 'Pressekonferenz',
  debate: 'Debatte',
  hearing: 'Anhörung',
  meeting: 'Treffen',
  statement: 'Erklärung',
  podcast: 'Podcast',
};

/** The page of a document. */
export const DOCUMENT = section({
  en: {
    by: (names: string) => `by ${names}`,
    publishedFrom: { page: '', header: 'dated by its server', user: 'dated by a user' },
    modified: 'changed',
    asKept: 'As kept',
    spread: 'Spread',
    spreadOf: (words: string) => `Spread of “${words}”`,
    sameText: (count: number) => `The same text as ${plural('en', count, { one: 'other', other: 'others' })}:`,
    more: (count: number) => `and ${plural('en', count, { one: 'more', other: 'more' })}`,
    counted: (statements: number, speakers: number) =>
      statements === 0
        ? 'Nobody’s words were found in this text.'
        : `${plural('en', statements, { one: 'statement', other: 'statements' })} by ${plural('en', speakers, { one: 'speaker', other: 'speakers' })}`,
    keySaid: 'in quotation marks',
    keyReported: 'in the document’s words',
    keyCue: 'said how',
    keySource: 'by whom',
    whoSpeaks: 'Who speaks here',
    speaksFor: (name: string) => `for ${name}`,
    within: (name: string) => `inside a statement of ${name}`,
    occasion: ({ kind, with: whom, place }: Occasion) =>
      `${kind}${whom === null ? '' : WITH.has(kind) ? ` with ${whom}` : kind === 'post' ? ` on ${whom}` : `, ${whom}`}${place === null ? '' : `, ${place}`}`,
    via: {
      told: (name: string) => `told ${name}`,
      reports: (name: string) => `according to ${name}`,
      channel: (name: string) => `on ${name}`,
    },
    negated: 'Not said, according to this text.',
    standing: {
      alleged: 'Passed on as a claim.',
      checked: 'Quoted in order to check or deny it.',
      retracted: 'Taken back here.',
    },
    attitude: {
      belief: 'as thought, not as said',
      intention: 'as intended',
      question: 'a question',
      denial: 'a denial',
    },
    unsure: 'Not sure where these words begin and end.',
    corrected: (entry: number) => `speaker set by hand (correction ${entry})`,
    leftOut: (what: string) => `Left out: ${what}`,
    leftOutRole: (role: Role, count: number) =>
      role === 'comment'
        ? plural('en', count, { one: 'comment', other: 'comments' })
        : role === 'teaser'
          ? plural('en', count, { one: 'teaser', other: 'teasers' })
          : plural('en', count, { one: 'piece of page furniture', other: 'pieces of page furniture' }),
    part: (part: number, of: number) => `Part ${part} of ${of}`,
    parts: 'Parts of this document',
    before: 'Part before',
    next: 'Next part',
    emptyText: 'No text was read from this page. What was kept is under “As kept”.',
    gaps: 'What could not be read:',
    lost: (entry: number, reason: string) => `Correction ${entry} is not applied: ${reason}`,
    otherReading: 'This document has been read anew since; the words that the link meant are not marked.',
    reviews: 'Checks',
    claimedBy: (name: string) => `claimed by ${name}`,
    letter: (from: string, to: string) => `From ${from}${to === '' ? '' : ` to ${to}`}`,
    met: (count: number) => `Met ${plural('en', count, { one: 'time', other: 'times' })}`,
    metAt: 'met',
    metAgain: 'met again',
    readBy: (program: string, model: string, setting: string) =>
      `Read by ${program}, model ${model}, setting ${setting}`,
    textHash: 'text sha256',
    json: 'JSON',
  },
  uk: {
    by: (names: string) => `автори: ${names}`,
    publishedFrom: { page: '', header: 'дата від сервера', user: 'дата від користувача' },
    modified: 'змінено',
    asKept: 'Як збережено',
    spread: 'Поширення',
    spreadOf: (words: string) => `Поширення слів «${words}»`,
    sameText: (count: number) =>
      `Той самий текст має ще ${plural('uk', count, { one: 'документ', few: 'документи', many: 'документів', other: 'документа' })}:`,
    more: (count: number) => `і ще ${count}`,
    counted: (statements: number, speakers: number) =>
      statements === 0
        ? 'Нічиїх слів у цьому тексті не знайдено.'
        : `${plural('uk', statements, { one: 'висловлювання', few: 'висловлювання', many: 'висловлювань', other: 'висловлювання' })}, ${plural('uk', speakers, { one: 'мовець', few: 'мовці', many: 'мовців', other: 'мовця' })}`,
    keySaid: 'у лапках',
    keyReported: 'словами документа',
    keyCue: 'як сказано',
    keySource: 'ким',
    whoSpeaks: 'Хто тут говорить',
    speaksFor: (name: string) => `від імені: ${name}`,
    within: (name: string) => `у висловлюванні мовця ${name}`,
    occasion: ({ kind, with: whom, place }: Occasion) =>
      [whom === null ? KINDS_UK[kind] : `${KINDS_UK[kind]}: ${whom}`, place].filter(each => each !== null).join(', '),
    via: {
      told: (name: string) => `сказано для: ${name}`,
      reports: (name: string) => `за повідомленням: ${name}`,
      channel: (name: string) => `де: ${name}`,
    },
    negated: 'За цим текстом, цього не сказано.',
    standing: {
      alleged: 'Передано як твердження, що ходить.',
      checked: 'Наведено, щоб перевірити або спростувати.',
      retracted: 'Тут відкликано.',
    },
    attitude: {
      belief: 'як думка, а не як слова',
      intention: 'як намір',
      question: 'запитання',
      denial: 'заперечення',
    },
    unsure: 'Не певно, де ці слова починаються й закінчуються.',
    corrected: (entry: number) => `мовця вказано вручну (виправлення ${entry})`,
    leftOut: (what: string) => `Пропущено: ${what}`,
    leftOutRole: (role: Role, count: number) =>
      role === 'comment'
        ? plural('uk', count, { one: 'коментар', few: 'коментарі', many: 'коментарів', other: 'коментаря' })
        : role === 'teaser'
          ? plural('uk', count, { one: 'анонс', few: 'анонси', many: 'анонсів', other: 'анонса' })
          : plural('uk', count, {
              one: 'елемент оформлення',
              few: 'елементи оформлення',
              many: 'елементів оформлення',
              other: 'елемента оформлення',
            }),
    part: (part: number, of: number) => `Частина ${part} з ${of}`,
    parts: 'Частини документа',
    before: 'Попередня частина',
    next: 'Наступна частина',
    emptyText: 'З цієї сторінки не прочитано жодного тексту. Збережене дивіться в «Як збережено».',
    gaps: 'Що не вдалося прочитати:',
    lost: (entry: number, reason: string) => `Виправлення ${entry} не застосовано: ${reason}`,
    otherReading: 'Відтоді документ прочитано наново; слова, на які вказувало посилання, не позначено.',
    reviews: 'Перевіряє',
    claimedBy: (name: string) => `стверджує: ${name}`,
    letter: (from: string, to: string) => `Від: ${from}${to === '' ? '' : `, кому: ${to}`}`,
    met: (count: number) =>
      `Зустрінуто ${plural('uk', count, { one: 'раз', few: 'рази', many: 'разів', other: 'разу' })}`,
    metAt: 'зустрінуто',
    metAgain: 'зустрінуто знову',
    readBy: (program: string, model: string, setting: string) =>
      `Прочитала програма ${program}, модель ${model}, режим ${setting}`,
    textHash: 'sha256 тексту',
    json: 'JSON',
  },
  de: {
    by: (names: string) => `von ${names}`,
    publishedFrom: { page: '', header: 'Datum vom Server', user: 'Datum von Nutzern' },
    modified: 'geändert',
    asKept: 'Wie aufbewahrt',
    spread: 'Verbreitung',
    spreadOf: (words: string) => `Verbreitung von „${words}“`,
    sameText: (count: number) =>
      `Derselbe Text wie in ${plural('de', count, { one: 'anderen Dokument', other: 'anderen Dokumenten' })}:`,
    more: (count: number) => `und ${count} weitere`,
    counted: (statements: number, speakers: number) =>
      statements === 0
        ? 'In diesem Text wurden niemandes Worte gefunden.'
        : `${plural('de', statements, { one: 'Äußerung', other: 'Äußerungen' })} von ${plural('de', speakers, { one: 'Person', other: 'Personen' })}`,
    keySaid: 'in Anführungszeichen',
    keyReported: 'in den Worten des Dokuments',
    keyCue: 'wie gesagt',
    keySource: 'von wem',
    whoSpeaks: 'Wer hier spricht',
    speaksFor: (name: string) => `für ${name}`,
    within: (name: string) => `in einer Äußerung von ${name}`,
    occasion: ({ kind, with: whom, place }: Occasion) =>
      `${KINDS_DE[kind]}${whom === null ? '' : WITH.has(kind) ? ` mit ${whom}` : kind === 'post' ? ` auf ${whom}` : `, ${whom}`}${place === null ? '' : `, ${place}`}`,
    via: {
      told: (name: string) => `gegenüber ${name}`,
      reports: (name: string) => `laut ${name}`,
      channel: (name: string) => `auf ${name}`,
    },
    negated: 'Laut diesem Text nicht gesagt.',
    standing: {
      alleged: 'Als Behauptung weitergegeben.',
      checked: 'Zitiert, um es zu prüfen oder zu bestreiten.',
      retracted: 'Hier zurückgenommen.',
    },
    attitude: {
      belief: 'als Meinung, nicht als Aussage',
      intention: 'als Absicht',
      question: 'eine Frage',
      denial: 'ein Dementi',
    },
    unsure: 'Nicht sicher, wo diese Worte anfangen und enden.',
    corrected: (entry: number) => `Sprecher von Hand gesetzt (Korrektur ${entry})`,
    leftOut: (what: string) => `Weggelassen: ${what}`,
    leftOutRole: (role: Role, count: number) =>
      role === 'comment'
        ? plural('de', count, { one: 'Kommentar', other: 'Kommentare' })
        : role === 'teaser'
          ? plural('de', count, { one: 'Anreißer', other: 'Anreißer' })
          : plural('de', count, { one: 'Seitenelement', other: 'Seitenelemente' }),
    part: (part: number, of: number) => `Teil ${part} von ${of}`,
    parts: 'Teile dieses Dokuments',
    before: 'Voriger Teil',
    next: 'Nächster Teil',
    emptyText: 'Aus dieser Seite wurde kein Text gelesen. Was aufbewahrt wurde, steht unter „Wie aufbewahrt“.',
    gaps: 'Was nicht gelesen werden konnte:',
    lost: (entry: number, reason: string) => `Korrektur ${entry} ist nicht angewandt: ${reason}`,
    otherReading: 'Dieses Dokument wurde seither neu gelesen; die Worte, die der Link meinte, sind nicht markiert.',
    reviews: 'Prüft',
    claimedBy: (name: string) => `behauptet von ${name}`,
    letter: (from: string, to: string) => `Von ${from}${to === '' ? '' : ` an ${to}`}`,
    met: (count: number) => `${plural('de', count, { one: 'Mal', other: 'Mal' })} angetroffen`,
    metAt: 'angetroffen',
    metAgain: 'wieder angetroffen',
    readBy: (program: string, model: string, setting: string) =>
      `Gelesen von ${program}, Modell ${model}, Einstellung ${setting}`,
    textHash: 'sha256 des Textes',
    json: 'JSON',
  },
});
