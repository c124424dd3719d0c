/** What around somebody's words turns their meaning, in one language. A pattern reads what stands before or behind the words. */
export interface TurningContext {
  readonly conditionBefore: RegExp;
  readonly conditionBehind: RegExp;
  readonly deniedBefore: RegExp;
  readonly deniedBehind: RegExp;
  /** "Manche sagen, …": the words are another's. */
  readonly othersBefore: RegExp;
  /** What a sentence says that quotes words in order to check or deny them. */
  readonly checking: RegExp;
  /** What a sentence says whose quoted words nobody said: they are imagined, or what somebody might say. */
  readonly imagined: RegExp;
}

export const GERMAN_CONTEXT: TurningContext = {
  conditionBefore:
    /(?:^|[\s„“"»«‚(])(?:wenn|falls|sofern|soweit|angenommen|vorausgesetzt|würden|wäre|wären|hätte|hätten)\s[^.!?;]*$/iu,
  conditionBehind:
    /^[\s,]*(?:aber |und |doch )?(?:nur |erst )?(?:dann,? )?(?:wenn|falls|sofern|soweit|solange|vorausgesetzt|es sei denn|außer|unter der bedingung)(?!\p{L})/iu,
  deniedBefore:
    /(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}*|keineswegs|niemand|unwahr|falsch|unsinn|gelogen|lüge|märchen|quatsch)(?!\p{L})[^.!?;]{0,60}(?:dass|gesagt|behauptet|geschrieben|heißt|wahr|sagen|behaupten)[\s,:„“"‚]*(?:dass\s*)?$|(?<!\p{L})(?:nicht|nie|niemals|kein\p{L}*|weder)\s+(?:\p{L}+\s+)?$/iu,
  deniedBehind: /^[^.!?;,:]{0,40}?(?<!\p{L})(?:nicht|nie|niemals|keinesfalls|keineswegs|mitnichten)(?!\p{L})/iu,
  othersBefore:
    /(?<!\p{L})(?:man|manche|viele|einige|andere|kritiker|gegner|leute|er|sie|es|(?:mein|unser|ihr|sein|der|die|das)\p{L}* \p{L}+)\s+(?:\p{L}+\s+)?(?:sagt|sagen|sagte|sagten|behaupte\p{L}*|heißt|hieß|meint|meinen|meinte|glaubt|glauben|gesagt)[\s,:„“"‚]*(?:dass\s*)?$/iu,
  checking:
    /(?<!\p{L})(?:behauptung|gerücht|zitat|falschzitat|faktencheck|falschmeldung|fake|fälschung|kursier\p{L}*|zugeschrieben\p{L}*|untergeschoben\p{L}*|in den mund gelegt|erfunden\p{L}*|gefälscht\p{L}*|unwahr|(?:ist|war|sei|sind) (?:aber |jedoch |frei |völlig |schlicht )?(?:falsch|gelogen)|stimmt (?:so )?nicht)(?!\p{L})/iu,
  imagined:
    /(?<!\p{L})(?:man stelle sich vor|stell(?:en|t)? (?:sie |man |euch |dir )?(?:sich )?(?:nur |einmal |mal )?vor|als (?:ob|wolle|wollte|sagte|hätte|wäre)|(?:könnte|müsste|sollte|würde|dürfte|hätte|möchte)(?:n|st)? (?:[^\s.:]+ ){0,6}(?:sagen|gesagt|antworten|geantwortet|schreiben|geschrieben|rufen|gerufen))(?!\p{L})/iu,
};

export const UKRAINIAN_CONTEXT: TurningContext = {
  conditionBefore: /(?:^|[\s«„“"(])(?:якщо|якби|коли б|за умови|припустимо|хай би)(?!\p{L})[^.!?;]*$/iu,
  conditionBehind: /^[\s,]*(?:але |та |і )?(?:лише |тільки |хіба )?(?:якщо|якби|за умови|хіба що|доки|поки)(?!\p{L})/iu,
  deniedBefore:
    /(?<!\p{L})(?:не|ні|ніколи|ніхто|неправда|брехня|вигадка|міф|нісенітниця)(?!\p{L})[^.!?;]{0,60}(?:що|казав|казала|казали|говорив|говорила|сказав|сказала|писав|писала)[\s,:«„“"]*(?:що\s*)?$|(?<!\p{L})(?:не|ні|ніколи|ані)\s+(?:\p{L}+\s+)?$/iu,
  deniedBehind: /^\s*(?:ніколи|ніде)(?!\p{L})/iu,
  othersBefore:
    /(?<!\p{L})(?:вони|люди|дехто|хтось|багато хто|критики|опоненти|він|вона|(?:мій|моя|наш|наша|його|її)\s+\p{L}+)\s+(?:\p{L}+\s+)?(?:каже|кажуть|казав|казала|казали|сказав|сказала|вважають|стверджують|думають)[\s,:«„“"]*(?:що\s*)?$|(?<!\p{L})кажуть[\s,:]*(?:що\s*)?$/iu,
  checking:
    /(?<!\p{L})(?:твердження|чутки|цитат\p{L}*|фейк\p{L}*|фактчек\p{L}*|шириться|поширю\p{L}*|приписа\p{L}*|приписують|приписують|вигада\p{L}*|сфальсифік\p{L}*|підробк\p{L}*|неправда|неправдою|брехня|брехнею|маніпуляц\p{L}*|не відповідає дійсності)(?!\p{L})/iu,
  imagined:
    /(?<!\p{L})(?:уявіть|уявімо|уявляю|можна уявити|(?:ніби|наче|немов|мов) (?:кажучи|промовляючи|хотів|хотіла|хотіли|каже|казав|казала)|(?:міг|могла|могли) (?:би?|сказати б)|(?:сказа|каза|відпові|написа|заяви)(?:в|ла|ли|ів) би?|(?:би|б) (?:\S+ )?(?:сказа|каза|відпові|написа|заяви)(?:в|ла|ли|ів))(?!\p{L})/iu,
};
