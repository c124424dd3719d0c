import type { Span } from '#base/span.ts';
import { normalWords } from '#text/normal.ts';

/** Stands for every word that turns a sentence round ("not", "nobody", "rather than"). */
export const NEGATION = 'not';

const setOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(word => word !== ''));

const NEGATIONS = setOf(
  `not no never nobody noone none nothing nowhere nor neither without hardly cannot cant dont didnt doesnt isnt arent wasnt werent wont wouldnt
  shant couldnt hasnt havent hadnt shouldnt mustnt aint rather instead`,
);

/** Words that indirect speech changes, adds or drops, and words that mean nothing alone: pronouns, auxiliaries, articles, verbs of saying. */
const EMPTY = setOf(
  `a an the and or but so that this that these those which who whom whose what when where why how than then as if because while though although
  at by for from in into of off on onto out over to up upon with about after before between during through around there here
  i im ive id ill me my mine myself we weve were well wed us our ours ourselves you youre youve youll your yours yourself yourselves he hes him his himself
  she shes her hers herself it its itself they theyre theyve theyll them their theirs themselves one ones
  am is are was be been being do does did doing done have has had having will would shall should can could may might must ought let lets
  say says said saying tell tells told telling add adds added know adding mr mrs ms dr sir now just also very too really only still even yet again
  any some each every both all most more such same get got go goes going gone went come came coming make made`,
);

const IRREGULAR = new Map(
  `ate eat,eaten eat,became become,began begin,begun begin,better good,best good,bigger big,bought buy,broke break,broken break,brought bring,built build,
  children child,chose choose,chosen choose,drew draw,drawn draw,drove drive,driven drive,fell fall,fallen fall,feet foot,felt feel,found find,fought fight,
  gave give,given give,grew grow,grown grow,heard hear,held hold,kept keep,knew know,known know,led lead,left leave,lost lose,meant mean,men man,met meet,
  paid pay,people person,ran run,rose rise,sang sing,sank sink,sunk sink,sat sit,saw see,seen see,sent send,shook shake,shot shoot,showed show,shown show,
  slept sleep,sold sell,spent spend,spoke speak,spoken speak,stole steal,stolen steal,stood stand,stuck stick,swore swear,sworn swear,taken take,took take,
  taught teach,thought think,threw throw,thrown throw,understood understand,wept weep,women woman,won win,wore wear,worn wear,worse bad,worst bad,
  wrote write,written write,woke wake,percent percent,phones telephone,phone telephone,telephones telephone`
    .split(',')
    .map(pair => pair.trim().split(' '))
    .flatMap(([form, word]) => (form === undefined || word === undefined ? [] : [[form, word] as const])),
);

/** One form for the forms of an English word; for comparing only, it need not be a word. */
export function stemWord(word: string): string {
  const plain = IRREGULAR.get(word) ?? word;
  if (plain.length < 4 || /\d/u.test(plain)) return plain;
  const bare = plain
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/u, '')
    .replace(/(?<=[^su])s$/u, '')
    .replace(/(?<=[aeiouy].*)(?:ing|ed)$/u, '')
    .replace(/(?<=...)ly$/u, '')
    .replace(/([bdfgmnprt])\1$/u, '$1');
  return bare.length < 3 ? plain : bare.replace(/(?<=...)e$/u, '').replace(/(?<=..)y$/u, 'i');
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES = new Map<string, number>([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, 20 + 10 * i]),
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** Joins a number said in words, in figures or in both: "three and a half thousand" and "3,500" are one. */
function readNumber(words: readonly string[], at: number): { readonly value: number; readonly next: number } | null {
  const first = valueOf(words[at]);
  if (first === null) return null;
  let [value, next] = [first, at + 1];
  const unit = valueOf(words[next]);
  if (value >= 20 && value < 100 && value % 10 === 0 && unit !== null && unit > 0 && unit < 10) {
    value += unit;
    next += 1;
  }
  if (words[next] === 'and' && words[next + 1] === 'a' && words[next + 2] === 'half') {
    value += 0.5;
    next += 3;
  }
  for (let scale = SCALES.get(words[next] ?? ''); scale !== undefined; scale = SCALES.get(words[next] ?? '')) {
    value *= scale;
    next += 1;
  }
  return { value: Number(value.toPrecision(12)), next };
}

function valueOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : (VALUES.get(word) ?? null);
}

/** What a run of words says, and where each of its forms stands. */
export interface SaidForm {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a run of words says, in forms that direct and indirect speech have in common: no pronouns, auxiliaries or articles, every verb in
 * one tense, every number one figure, and one word for all negations. "I will not close it" and "she would not be closing it" are the same.
 */
export function readForms(text: string, spans: readonly Span[]): SaidForm[] {
  const found = spans.flatMap(span => normalWords(text, span));
  const words = found.map(({ word }) => word);
  const forms: SaidForm[] = [];
  for (let at = 0; at < words.length;) {
    // "One" counts nobody more often than it counts.
    const number = words[at] === 'one' ? null : readNumber(words, at);
    const next = number?.next ?? at + 1;
    const form = number === null ? formOf(words[at] ?? '') : String(number.value);
    if (form !== null) forms.push({ form, start: found[at]?.start ?? 0, end: found[next - 1]?.end ?? 0 });
    at = next;
  }
  return forms;
}

function formOf(word: string): string | null {
  if (NEGATIONS.has(word)) return NEGATION;
  return EMPTY.has(word) ? null : stemWord(word);
}

/** True for a figure. */
export function isFigure(form: string): boolean {
  return /^\d/u.test(form);
}
