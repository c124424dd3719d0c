/** Frequent small words that tell languages apart; a language needs a clear lead over the next. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to in is that was for on with he his they be are this from by not but have had which said has will who',
  de: 'der die und das ist nicht von mit den des sich auf für dem ein eine als auch es an werden aus er hat dass sie wird wurde',
  fr: 'le la les des et est une que qui dans pour pas sur au avec ce il sont par plus elle mais été cette ont du aux',
  es: 'el la los las de que y en un una es por con no se del para su al lo como más pero fue han este está también',
  it: 'il di che la e un una per non è con del della sono si da al le gli i ha come anche più ma nel alla dei',
  pt: 'o a os as de que e do da em um uma para é com não por no na dos se mais ao foi são como mas pelo também',
  nl: 'de het een en van is dat die niet op te zijn voor met aan er om ook als bij door naar maar wordt heeft ze',
  pl: 'i w na z nie się że do to jest o jak po co tak za od przez ale dla są był oraz który przy czy tym',
  uk: 'і в на що не з та у до як за про це від є але для його він були також після яка який та щоб або',
  ru: 'и в на что не с как по за он это из но для о к от его был также года после которые или при уже',
  sv: 'och i att det som en på är av för med till den har inte om ett men de var sig från så kan',
  da: 'og i at det er en på af for med til den har ikke som et de der men var sig fra kan vil',
  tr: 've bir bu için ile olarak da de daha çok gibi ise olan kadar ancak sonra ne olduğu dedi',
  ro: 'și de în la a cu pe că nu o din care este pentru un mai sunt dar au fost s-a',
  cs: 'a v se na je že s z do o to i ve k pro za by ale jako po jsou byl podle také který',
  hu: 'a az és hogy nem egy is volt de meg már csak szerint aki ami mint lesz volna ezt azt pedig még el kell után miatt',
  fi: 'ja on ei se että oli hän mutta myös kun ovat niin kuin tai jos sen joka ovat hänen',
};

const SETS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))],
);

/** Small words of other languages that English has as well: in a line or two they show nothing. */
const ALSO_ENGLISH = new Set(
  'a as no do is me on in so are by man men to die van am at an also will war was has plus son or he i we it pas all must per non come more'.split(
    ' ',
  ),
);

/** Letters that one language of its script has and its neighbours do not; a text of a few words shows itself by them. */
const OWN_LETTERS: readonly { readonly language: string; readonly has: RegExp; readonly lacks: RegExp }[] = [
  { language: 'uk', has: /[іїєґ]/giu, lacks: /[ыэъёўјљњћђ]/iu },
  { language: 'ru', has: /[ыэё]/giu, lacks: /[іїєґўјљњћђ]/iu },
];

/** Scripts that show a language, or a few of which none is read, by one letter in two. */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['th', /\p{Script=Thai}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;
/** Languages written in Cyrillic, of those that pages declare. */
const IN_CYRILLIC = new Set('uk ru be bg mk sr kk ky mn tg'.split(' '));
/** A language of which nothing but the script is known. */
const UNKNOWN = 'und';

/** Of so many words fewer than this share are English small words: it is not English, whatever it is. */
const FOREIGN = { words: 60, share: 1 / 25 };

/** Words of a text that are looked at. */
const SAMPLE_WORDS = 400;
const FEW_WORDS = 40;

/**
 * The language that a text is written in, by its small words: a two-letter tag, or null where too few are found (under six, or under
 * a twelfth of the words) or two languages come close.
 */
export function guessLanguage(text: string): string | null {
  const words = (
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, SAMPLE_WORDS);
  const few = words.length < FEW_WORDS;
  const counts = SETS.map(([language, set]) => ({
    language,
    count: words.filter(word => set.has(word) && !(few && language !== 'en' && ALSO_ENGLISH.has(word))).length,
  })).toSorted((a, b) => b.count - a.count);
  const [best, second] = counts;
  if (best === undefined || second === undefined) return null;
  // Of a line or two not many small words can be asked for, but then no other language may come near.
  if (few) return best.count >= 2 && best.count >= second.count * 2 ? best.language : null;
  if (best.count < 6 || best.count < words.length / 12 || best.count < second.count * 1.25) return null;
  return best.language;
}

/**
 * The primary language tag of a document: what its text shows, where that is clear, else what it says of itself ("en-GB" is "en")
 * as long as its script allows it; `und` for a text that is not English and shows no more. Null where it cannot be told.
 */
export function languageOf(text: string, declared: readonly (string | null)[]): string | null {
  const shown = guessLanguage(text) ?? guessByLetters(text);
  if (shown !== null && shown !== UNKNOWN) return shown;
  for (const tag of declared) {
    const primary = /^([a-z]{2,3})(?:[-_]|$)/iu.exec(tag?.trim() ?? '')?.[1]?.toLowerCase();
    if (primary !== undefined && fitsScript(primary, text)) return primary;
  }
  return shown ?? (isForeign(text) ? UNKNOWN : null);
}

/** What the script and its letters show: a language, `und` for one that is not written in Latin letters, or null. */
function guessByLetters(text: string): string | null {
  const sample = text.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(LATIN)?.length ?? 0;
  if (letters === 0 || latin * 2 >= letters) return null;
  for (const [tag, script] of SCRIPTS) if ((sample.match(script)?.length ?? 0) * 4 >= letters) return tag;
  const own = OWN_LETTERS.find(({ has, lacks }) => (sample.match(has)?.length ?? 0) > 1 && !lacks.test(sample));
  return own?.language ?? UNKNOWN;
}

/** A page that declares a language of another script than its text's lies. */
function fitsScript(language: string, text: string): boolean {
  const sample = text.slice(0, 6000);
  const [latin, cyrillic] = [sample.match(LATIN)?.length ?? 0, sample.match(CYRILLIC)?.length ?? 0];
  if (latin + cyrillic === 0) return true;
  return IN_CYRILLIC.has(language) ? cyrillic >= latin || language === 'sr' : cyrillic <= latin;
}

/** True for a text of some length that hardly has a small word of English. */
function isForeign(text: string): boolean {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const english = SETS.find(([language]) => language === 'en')?.[1];
  return (
    words.length >= FOREIGN.words &&
    words.filter(word => english?.has(word) === true).length < words.length * FOREIGN.share
  );
}
