import { PACK_SMALL_WORDS } from '#text/language-pack.ts';
import { foldWord } from '#text/normal.ts';

/** Words without a meaning of their own; what is left of a sentence without them is what it is about. */
const EMPTY = new Set([
  ...`a an the and or but so that this these those which who whom whose what when where why how as at by for from in into of off on onto out
  over to up upon with about after before between through during than then there here i me my mine myself we us our ours ourselves you your
  yours yourself he him his himself she her hers herself it its itself they them their theirs themselves am is are was were be been being
  do does did doing done have has had having will would shall should can could may might must ought not no nor yes if because while until
  also just very too really quite still even now own same such some any each every both all most more other another only again
  say says said tell tells told mr mrs ms dr sir one get got go goes going let us well oh like know think make`
    .split(/\s+/u)
    .filter(word => word !== ''),
  ...PACK_SMALL_WORDS.map(foldWord),
]);

const IRREGULAR = new Map(
  `ate eat,eaten eat,became become,began begin,begun begin,believed belief,believe belief,believes belief,beliefs belief,bore bear,bought buy,broke break,broken break,brought bring,built build,
  came come,chose choose,chosen choose,cost cost,drew draw,drove drive,fell fall,felt feel,found find,gave give,given give,grew grow,
  heard hear,held hold,kept keep,knew know,known know,led lead,left leave,lost lose,made make,meant mean,met meet,paid pay,ran run,
  built build,sang sing,sung sing,sank sink,sunk sink,swam swim,flew fly,flown fly,froze freeze,frozen freeze,hid hide,hidden hide,rode ride,ridden ride,rose rise,
  risen rise,shook shake,shaken shake,stole steal,stolen steal,struck strike,woke wake,forgot forget,forgotten forget,fought fight,caught catch,hung hang,lent lend,lit light,
  slept sleep,swept sweep,bent bend,bled bleed,blew blow,blown blow,bred breed,dealt deal,dug dig,fed feed,fled flee,bound bind,stuck stick,crept creep,drank drink,drunk drink,
  driven drive,drawn draw,fallen fall,grown grow,known know,seen see,shown show,torn tear,tore tear,worn wear,beaten beat,bitten bite,
  rang ring,rung ring,read read,saw see,seen see,sent send,shot shoot,sold sell,spent spend,spoke speak,spoken speak,stood stand,swore swear,
  sworn swear,taken take,taught teach,thought think,threw throw,thrown throw,took take,understood understand,went go,gone go,won win,
  wore wear,wrote write,written write,people person,children child,men man,women woman,feet foot,better good,best good,worse bad,worst bad`
    .split(/[,\s]*\n\s*|,/u)
    .map(pair => pair.trim().split(' '))
    .filter((pair): pair is [string, string] => pair.length === 2),
);

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
