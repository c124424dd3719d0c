import type { Span } from '#base/span.ts';
import { IRREGULAR_FORMS, readIrregular } from '#text/irregular-forms.ts';
import { normalWords } from '#text/normal.ts';
import { magnitudeWord, numberWord } from '#text/number-words.ts';

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

/** Beside those that are irregular wherever words are compared. */
const IRREGULAR = new Map([
  ...IRREGULAR_FORMS,
  ...readIrregular(
    'bigger big, sat sit, showed show, wept weep, percent percent, phones telephone, phone telephone, telephones telephone',
  ),
]);

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

/** Words of scale that are taken together with the number before them. */
const SCALES: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion']);

function scaleOf(word: string | undefined): number | null {
  return word !== undefined && SCALES.has(word) ? magnitudeWord(word) : null;
}

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
  for (let scale = scaleOf(words[next]); scale !== null; scale = scaleOf(words[next])) {
    value *= scale;
    next += 1;
  }
  return { value: Number(value.toPrecision(12)), next };
}

function valueOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  return /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : numberWord(word);
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
