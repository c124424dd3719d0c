import { IRREGULAR_FORMS, readIrregular } from '#text/irregular-forms.ts';
import { PACK_SMALL_WORDS } from '#text/language-pack.ts';
import { foldWord } from '#text/normal.ts';

/** Words without a meaning of their own; what is left of a sentence without them is what it is about. */
const EMPTY = new Set([
  ...`a an the and or but so that this these those which who whom whose what when where why how as at by for from in into of off on onto out
  over to up upon with about after before between through during than then there here i me my mine myself we us our ours ourselves you your
  yours yourself he him his himself she her hers herself it its itself they them their theirs themselves am is are was were be been being
  do does did doing done have has had having will would shall should can could may might must ought not no nor yes if because while until
  also just very too really quite still even now own same such some any each every both all most more other another only again
  say says said tell tells told mr mrs ms dr sir one get got go goes going let us well oh like know think make however moreover furthermore`
    .split(/\s+/u)
    .filter(word => word !== ''),
  ...PACK_SMALL_WORDS.map(foldWord),
]);

/** Beside those that are irregular wherever words are compared. */
const IRREGULAR = new Map([
  ...IRREGULAR_FORMS,
  ...readIrregular(
    `believed belief, believe belief, believes belief, beliefs belief, bore bear, came come, cost cost, made make, sung sing,
    swam swim, flew fly, flown fly, froze freeze, frozen freeze, hid hide, hidden hide, rode ride, ridden ride, risen rise,
    shaken shake, struck strike, forgot forget, forgotten forget, caught catch, hung hang, lent lend, lit light, swept sweep,
    bent bend, bled bleed, blew blow, blown blow, bred breed, dealt deal, dug dig, fed feed, fled flee, bound bind, crept creep,
    drank drink, drunk drink, torn tear, tore tear, beaten beat, bitten bite, rang ring, rung ring, read read, went go, gone go`,
  ),
]);

/** True if the word carries no matter. */
export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word);
}

const NO_VERBS = new Set(['belief', 'person', 'child', 'man', 'woman', 'foot', 'good', 'bad']);

/** True for a form of the past that does not end in "ed" ("sold"). */
export function isIrregularPast(word: string): boolean {
  const base = IRREGULAR.get(word);
  return base !== undefined && base !== word && !NO_VERBS.has(base);
}

/** A rough stem: the same for most forms of one word. Lower-case folded word in, never empty out. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    if (stems.size > MOST_KEPT) stems.clear();
    found = trim(IRREGULAR.get(word) ?? word);
    stems.set(word, found);
  }
  return found;
}

/** Stems once found: the same few thousand words come again and again. */
const stems = new Map<string, string>();
const MOST_KEPT = 50_000;

function trim(word: string): string {
  if (word.length < 3 || /\d/u.test(word)) return word;
  if (word.length === 3) return word.endsWith('y') ? `${word.slice(0, -1)}i` : word;
  let s = word;
  if (/(?:sses|ches|shes|xes|zes)$/u.test(s)) s = s.slice(0, -2);
  else if (s.endsWith('ies')) s = `${s.slice(0, -3)}y`;
  else if (/[^su]s$/u.test(s)) s = s.slice(0, -1);
  if (/[aeiouy].*ingly$/u.test(s)) s = s.slice(0, -5);
  else if (/[aeiouy].*ing$/u.test(s) && s.length > 5) s = s.slice(0, -3);
  else if (/[aeiouy].*ied$/u.test(s)) s = `${s.slice(0, -3)}y`;
  else if (/[aeiouy].*ed$/u.test(s) && s.length > 4) s = s.slice(0, -2);
  else if (s.endsWith('ly') && s.length > 5) s = s.slice(0, -2);
  else if (/(?:ation)$/u.test(s) && s.length > 7) s = s.slice(0, -5);
  else if (s.endsWith('ment') && s.length > 7) s = s.slice(0, -4);
  if (/([bdfgmnprt])\1$/u.test(s)) s = s.slice(0, -1);
  if (s.length > 3 && s.endsWith('e')) s = s.slice(0, -1);
  if (s.length > 2 && s.endsWith('y')) s = `${s.slice(0, -1)}i`;
  return s;
}
