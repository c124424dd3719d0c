import { stem } from './stem.ts';
import { oneSpelling } from './words.ts';

/** Words that turn a sentence round. */
const NEGATIONS = new Set('not no never nobody nothing none neither nor nowhere hardly without'.split(' '));
const CONDITIONS = new Set(
  'if unless only provided providing except assuming suppose whether till until when'.split(' '),
);
const MODALS = new Set(
  `might may could would will shall must should can perhaps maybe probably possibly likely certainly definitely surely hope hopes
  try wants think thinks thought believe believes suppose guess suspect know knows doubt fear`.split(/\s+/u),
);
const QUANTIFIERS = new Set(
  `all some every most many few several half any each both always often sometimes rarely seldom more less fewer least almost nearly
  first second third fourth fifth once twice double triple everyone everybody somebody entire whole roughly upto`.split(
    /\s+/u,
  ),
);
/** Words that may come and go without a change of meaning. */
const SLIGHT = new Set(
  `the a an that which who and but so then there here also just very really quite too now well even still again of to in on at for with
  by from as it this these those actually simply basically totally absolutely indeed please yes oh look like you know i mean own up out be
  get got however moreover furthermore`.split(/\s+/u),
);

const GROUPS = `
trust believe confidence faith
blame accuse fault angry anger furious criticize condemn
support back endorse favor approve
oppose reject refuse against
ruin spoil destroy wreck unfit damage
delighted happy happier pleased glad thrilled overjoyed joy
sad unhappy miserable
mainly mostly chiefly largely
start begin launch open
end stop finish halt cease close
resign quit leave step
stay remain continue keep
raise increase hike rise grow climb
cut reduce lower slash shrink fall drop decline decrease
buy purchase acquire
help assist aid
need require must
big large huge enormous
small little tiny
quick fast rapid
doctor physician medic
child kid youngster
vaccine jab vaccination vaccinated inoculation dose
money cash funds
cost price
car vehicle
house home
job work employment post
ban forbid prohibit outlaw bar
allow permit let
illegal unlawful
kill murder slay
choose pick select
show reveal
pledge promise vow word
fee charge
danger dangerous unsafe threat risk
safe secure
ask request urge
answer reply respond
win victory
lose defeat
hate despise loathe
love adore like
build construct
meet meeting
talk speak
tax levy duty
worker employee staff
boss chief head leader
company firm business
country nation state
war conflict
enough sufficient
plan intend
true correct right
wrong false mistaken
die death dead
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(' ').map(stemSpelled));

const OPPOSITES = `
yes no
support oppose
raise lower
start end
stay resign
stay leave
allow ban
win lose
love hate
true wrong
safe danger
happy sad
big small
open close
trust doubt
trust distrust
accept reject
before after
more less
always never
all none
up down
in out
guilty innocent
rich poor
buy sell
remember forget
succeed fail
agree disagree
possible impossible
legal illegal
public private
strong weak
good bad
friend enemy
peace war
cheap expensive
early late
first last
keep break
praise blame
defend attack
`
  .trim()
  .split('\n')
  .map(line => line.trim().split(' ').map(stemSpelled));

const GROUPS_OF = new Map<string, number[]>();
for (const [index, group] of GROUPS.entries()) {
  for (const word of group) GROUPS_OF.set(word, [...(GROUPS_OF.get(word) ?? []), index]);
}

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const OPPOSITE = new Set<string>();
for (const [a, b] of OPPOSITES) {
  if (a === undefined || b === undefined) continue;
  const wide = (word: string): string[] => [word, ...(GROUPS_OF.get(word) ?? []).flatMap(index => GROUPS[index] ?? [])];
  for (const x of wide(a)) for (const y of wide(b)) if (!sharesGroup(x, y)) OPPOSITE.add(key(x, y));
}

function sharesGroup(a: string, b: string): boolean {
  const groups = GROUPS_OF.get(b);
  return groups !== undefined && (GROUPS_OF.get(a) ?? []).some(index => groups.includes(index));
}

/** The stem as comparing has it: words are compared in one spelling ("raize"). */
function stemSpelled(word: string): string {
  return stem(oneSpelling(word));
}

/** True if two stems can stand for one another. */
export function isSynonym(a: string, b: string): boolean {
  return a === b || sharesGroup(a, b);
}

/** True if two stems say the opposite of one another. */
export function isOpposite(a: string, b: string): boolean {
  return OPPOSITE.has(key(a, b));
}

/** Opposites by which somebody takes a side or says what will be; of others ("start", "end"; "first", "last") both may hold of one thing. */
const STANDS = new Set(
  'support oppose raise stay allow love true safe trust accept guilty agree possible legal keep'
    .split(' ')
    .map(stemSpelled),
);

/** True if two stems are opposites of which only one can hold: "support" and "oppose", "safe" and "danger". */
export function isOppositeStand(a: string, b: string): boolean {
  return (
    isOpposite(a, b) &&
    OPPOSITES.some(
      ([one, other]) =>
        one !== undefined &&
        other !== undefined &&
        STANDS.has(one) &&
        ((isSynonym(a, one) && isSynonym(b, other)) || (isSynonym(b, one) && isSynonym(a, other))),
    )
  );
}

/** True for words that turn a sentence round ("not", "nobody"). */
export function isNegation(word: string): boolean {
  return NEGATIONS.has(word);
}

/** True for words that make a sentence depend on something ("if", "only"). */
export function isCondition(word: string): boolean {
  return CONDITIONS.has(word);
}

/** True for words that say how sure or how willing ("might", "will"). */
export function isModal(word: string): boolean {
  return MODALS.has(word);
}

/** True for words that say how many or how often. */
export function isQuantifier(word: string): boolean {
  return QUANTIFIERS.has(word);
}

/** True for words that may come and go without a change of meaning. */
export function isSlight(word: string): boolean {
  return SLIGHT.has(word);
}

const PERSONAL = [
  'i me my mine myself he him his himself she her hers herself they them their theirs you your yours we us our ours it its the',
  'is was am are were be been',
  'will would shall should',
  'has had have',
  'can could',
  'may might',
  'do does did',
  'this that these those the',
].map(line => new Set(line.split(' ')));

/** True for words that change places when speech becomes indirect: persons and tenses. */
export function isShifted(a: string, b: string): boolean {
  return PERSONAL.some(group => group.has(a) && group.has(b));
}
