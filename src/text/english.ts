/**
 * The English language pack: words as data. What a verb takes was read off how news writes; the lists name lemmas, and the forms
 * are made from them below.
 */

/** What a reporting verb takes. `say`: words or a clause; `tell`: somebody, then that; `ask`; `call`: somebody something; `think`; `want`: to do. */
export type CueKind = 'say' | 'tell' | 'ask' | 'call' | 'think' | 'want' | 'deny' | 'gesture';

/** How a reporting verb stands in a text. */
export type CueForm = 'base' | 'third' | 'past' | 'ing';

export interface CueWord {
  readonly lemma: string;
  readonly kind: CueKind;
  readonly forms: readonly CueForm[];
  /** True if an ordinary noun or adjective has the same form ("claims", "reports", "plans"), so that more is asked of what stands around it. */
  readonly doubtful: boolean;
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
const setOf = (list: string): ReadonlySet<string> => new Set(words(list));

const VERBS: Readonly<Record<CueKind, readonly string[]>> = {
  say: words(`say add note write tweet retweet argue claim insist explain state announce declare reply respond answer reveal admit
    acknowledge concede suggest recall conclude maintain contend assert stress emphasize emphasise underline underscore report confirm
    predict complain joke quip remark observe comment continue allege testify boast lament reiterate repeat proclaim post caution
    estimate imply indicate mention counter posit opine vent fume rail thunder protest object muse reflect interject exclaim shout yell
    cry scream whisper mutter growl snap chime marvel gush crow tease sigh chant recount relate elaborate clarify specify affirm
    reaffirm profess confess volunteer theorize speculate reason retort rejoin shoot charge intone enthuse plead vouch agree disagree
    repost message text caption stipulate rule disclose divulge hint moan grumble grouse scoff sneer bemoan deadpan propose
    recommend demand demur venture surmise summarise summarize close begin conclude foresee forecast reckon rumble worry warn`),
  tell: words('tell remind assure inform warn notify advise reassure convince persuade caution brief promise instruct'),
  ask: words('ask question wonder inquire enquire query'),
  call: words(`call dub label brand describe denounce dismiss characterize characterise blast slam criticize criticise condemn deride
    decry praise hail mock portray ridicule tout cast regard accuse blame liken compare`),
  think:
    words(`believe think feel hope fear suspect doubt know understand realize realise assume imagine expect consider find learn
    guess figure worry see conclude dream anticipate`),
  want: words(
    'vow pledge promise plan intend threaten offer refuse decline want wish hope aim swear commit resolve decide agree',
  ),
  deny: words('deny reject refute dispute rebut disavow'),
  gesture: words(`grin smile laugh nod shrug wink chuckle smirk grimace frown beam`),
};

/** Irregular forms: past (and participle) that the rules below would get wrong. */
const PAST: Readonly<Record<string, string>> = {
  say: 'said',
  write: 'wrote',
  tell: 'told',
  think: 'thought',
  feel: 'felt',
  know: 'knew',
  understand: 'understood',
  find: 'found',
  see: 'saw',
  shoot: 'shot',
  swear: 'swore',
  begin: 'began',
  foresee: 'foresaw',
  forecast: 'forecast',
  cast: 'cast',
  cry: 'cried',
  deny: 'denied',
  reply: 'replied',
  imply: 'implied',
  testify: 'testified',
  clarify: 'clarified',
  specify: 'specified',
  rely: 'relied',
  notify: 'notified',
  plan: 'planned',
  quip: 'quipped',
  snap: 'snapped',
  refer: 'referred',
  concur: 'concurred',
  demur: 'demurred',
  rebut: 'rebutted',
  slam: 'slammed',
  commit: 'committed',
  grin: 'grinned',
  nod: 'nodded',
  shrug: 'shrugged',
  dub: 'dubbed',
  admit: 'admitted',
  tout: 'touted',
};

const PARTICIPLES: Readonly<Record<string, string>> = {
  wrote: 'written',
  saw: 'seen',
  knew: 'known',
  swore: 'sworn',
  began: 'begun',
};

/** Doubling of the last consonant, for `-ing`. */
const DOUBLES = setOf('plan quip snap refer demur rebut slam commit grin nod shrug dub admit begin');

/** Forms that are as often something else than a reporting verb. */
const DOUBTFUL =
  setOf(`claims report reports reported posts post posted comment comments charge charges charged plan plans planned plans
  rule rules ruled rails rail close closed closes begin begins began shoot shot shoots text texts object objects reason reasons note
  counter counters cast casts cry hope hopes fear fears demand demands promise promises pledge pledges vow vows questions question
  offer offers offered aim aims wish guess figure figures find finds found know knows knew see sees saw feel feels felt learn learned
  learns consider considers considered expect expects expected understand understands decide decides decided agree agrees agreed label labels brand
  brands call calls called describe describes described message messages state estimate estimates estimated need needs relate related relates
  continue continues continued repeat repeats repeated respond responds responded reflect reflects reflected propose proposes proposed
  doubt doubts view views imagine dream dreams answer answers reply blast blasts hint hints protest protests tease teases
  answered answers see saw seen notes noting add adds indicate indicates indicated imply implies reveals reveal revealed conclude concludes concluded concluding`);

const thirdOf = (verb: string): string =>
  /(?:s|sh|ch|x|z)$/u.test(verb) ? `${verb}es` : /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;

const pastOf = (verb: string): string => PAST[verb] ?? (verb.endsWith('e') ? `${verb}d` : `${verb}ed`);

const ingOf = (verb: string): string =>
  verb.endsWith('e') && !verb.endsWith('ee')
    ? `${verb.slice(0, -1)}ing`
    : DOUBLES.has(verb)
      ? `${verb}${verb.slice(-1)}ing`
      : `${verb}ing`;

function formsOf(lemma: string): [string, CueForm][] {
  const past = pastOf(lemma);
  const participle = PARTICIPLES[past];
  const forms: [string, CueForm][] = [
    [lemma, 'base'],
    [thirdOf(lemma), 'third'],
    [past, 'past'],
    [ingOf(lemma), 'ing'],
  ];
  if (participle !== undefined) forms.push([participle, 'past']);
  return forms;
}

/** Reporting verbs by form, each with every kind it can be, the likeliest first. */
export const CUES: ReadonlyMap<string, readonly CueWord[]> = (() => {
  const cues = new Map<string, CueWord[]>();
  for (const kind of ['tell', 'ask', 'deny', 'say', 'think', 'want', 'call', 'gesture'] as const) {
    for (const lemma of VERBS[kind]) {
      for (const [form, how] of formsOf(lemma)) {
        const known = cues.get(form) ?? [];
        const same = known.findIndex(cue => cue.lemma === lemma && cue.kind === kind);
        const before = known[same];
        if (before === undefined) known.push({ lemma, kind, forms: [how], doubtful: DOUBTFUL.has(form) });
        else known[same] = { ...before, forms: [...before.forms, how] };
        cues.set(form, known);
      }
    }
  }
  return cues;
})();

export const AUXILIARIES =
  setOf(`has have had is are was were be been being do does did will would could should may might must can cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't couldn't shouldn't can't 's 've 'd`);

/** Words that may stand inside a verb group. */
export const VERB_ADVERBS =
  setOf(`also then later once first never not always often repeatedly publicly previously recently already just
  only even still again now further once simply flatly bluntly reportedly allegedly supposedly apparently famously initially eventually
  subsequently finally earlier specifically explicitly privately openly angrily quietly soon merely long consistently frequently
  largely really actually clearly strongly firmly categorically reluctantly sarcastically jokingly instead separately ever
  tellingly drily dryly wryly ruefully helpfully additionally personally generally basically essentially correctly falsely wrongly
  routinely regularly sometimes occasionally so too all both each`);

export const NEGATIONS = setOf(
  "not never n't didn't doesn't don't hasn't haven't hadn't wasn't weren't isn't won't wouldn't couldn't cannot can't",
);

export const PRONOUNS = setOf(
  'he she they it i we you who nobody someone somebody everyone everybody others some many most few several',
);
export const OBJECT_PRONOUNS = setOf('him her them me us you it himself herself themselves myself ourselves itself');

export const DETERMINERS =
  setOf(`the a an this that these those his her its their my our your some any no every each another both
  many most several few all one two three four five six seven eight nine ten`);

export const PREPOSITIONS =
  setOf(`of in on at by for with from to into onto about against after before during since under over through
  between among without within across behind beyond despite per via than like as near amid until upon toward towards outside inside
  regarding concerning following throughout along around off up down out`);

/** Words that open a new clause: a subject never reaches back over one. */
export const CLAUSE_OPENERS =
  setOf(`and but or nor so yet that which when where while whereas although though because if unless until
  whether since as after before than why how what whom whose once lest except`);

export const CONJUNCTIONS = setOf('and but or nor yet');

export const WEEKDAYS = words('sunday monday tuesday wednesday thursday friday saturday');

/** Short names of weekdays. */
export const SHORT_DAYS: Readonly<Record<string, number>> = {
  sun: 0,
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
};

/** Words for "when", that may stand between a reporting verb and what it takes. */
export const TIME_WORDS =
  setOf(`today yesterday tomorrow tonight earlier later recently afterwards afterward then now previously
  sunday monday tuesday wednesday thursday friday saturday january february march april june july august september october november
  december last this next week month year night morning afternoon evening days weeks months years ago weekend day`);

export const TITLES =
  setOf(`mr mrs ms miss dr prof professor sir dame lord lady president vice minister prime senator sen rep
  representative governor gov secretary general chancellor mayor judge justice chairman chairwoman chair speaker congressman congresswoman
  councillor cllr king queen prince princess pope patriarch abbot abbess rabbi imam bishop archbishop cardinal captain colonel major sergeant officer spokesman spokeswoman
  spokesperson director coach manager`);

/** Nouns for people and bodies that speak; the head of a description. */
export const SPEAKER_NOUNS =
  setOf(`spokesman spokeswoman spokesperson minister secretary president chairman chairwoman chair official
  officials aide aides adviser advisers advisor advisors campaign ministry department police court judge company government council
  committee union agency office lawyer lawyers attorney attorneys prosecutor prosecutors source sources person people resident residents
  manager coach director analyst analysts expert experts critics supporters organizers organisers study report poll survey statement
  letter researchers scientists economists strategist strategists senator congressman governor mayor leader leaders chief head founder
  owner author scholar professor witness witnesses father mother son daughter wife husband friend friends member members newspaper
  paper magazine network channel station website site agency group organization organisation party administration team voter voters
  candidate candidates democrat democrats republican republicans bishop priest doctor doctors nurse teacher headteacher officer
  officers commander general ambassador diplomat diplomats publisher editor writer novelist actor singer player captain skipper host
  presenter interpreter firefighter driver drivers worker workers farmer farmers student students parent parents staff owners
  organiser organizer commissioner commission board bank charity foundation museum hospital university school tournament club
  prosecution defence defense opposition chief neighbour neighbor deputy councillor councillors novelist skipper keeper secretary
  psychologist biologist engineer economist scientist lawmaker lawmakers lawmaker legislator legislators delegate delegates activist activists organisers advocate advocates businessman businesswoman chancellor judge king queen senators`);
