import type { Span } from '#base/span.ts';
import { HOLIDAY } from './holidays.ts';

/** What sort of words name a date; `vague` and `future` name none that can be given, and keep their words from being read as another. */
export type ExpressionKind =
  | 'numeric'
  | 'day'
  | 'month'
  | 'year'
  | 'season'
  | 'holiday'
  | 'weekday'
  | 'near'
  | 'period'
  | 'weekend'
  | 'ago'
  | 'anchored'
  | 'event'
  | 'vague'
  | 'future';

/** Words of a text that name a date, not yet resolved. */
export interface Expression {
  readonly kind: ExpressionKind;
  /** The words themselves, without the preposition before them. */
  readonly span: Span;
  readonly text: string;
  /** The preposition right before them, in lower case ("in", "since"); empty if there is none. */
  readonly lead: string;
  /** True for "Friday's", "today’s". */
  readonly possessive: boolean;
}

const WEEKDAY = String.raw`(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat)\.)`;
const MONTH = String.raw`(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`;
const HOURS = String.raw`(?:,? (?:morning|lunchtime|afternoon|evening|night))`;
const YEAR = String.raw`(?:(?:1[89]|20)\d\d(?![\d%]|[.,:]\d|[/-]\d))`;
const DAY = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?(?![\d%:]|[.,]\d))`;
const RANGE = String.raw`(?: ?[-–] ?| to | and )`;
const OF_YEAR = String.raw`(?:,? (?:of )?(?:${YEAR}|(?:last|this) year))`;
const NUMBER = String.raw`(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})`;
const SOME = String.raw`(?:${NUMBER}|[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty)(?:-[a-z]+)?|a couple of|a few|few|some|several|many|a decade or|half an?)`;
const UNIT = String.raw`(?:day|night|week|fortnight|month|year|decade)s?`;
const SEASON = String.raw`(?:spring|summer|autumn|fall|winter)`;
const PART = String.raw`(?:day|morning|afternoon|evening|night|month|year)`;
const ENDS = String.raw`(?= *(?:[,.;\uE000]|$))`;

/** Forms in order of preference where several begin at one letter. */
const FORMS: readonly (readonly [ExpressionKind, string])[] = [
  ['numeric', String.raw`\d{4}-\d\d-\d\d(?!\d)|\d{1,2}/\d{1,2}/\d{4}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)`],
  [
    'day',
    String.raw`(?:${WEEKDAY},? (?:the )?\(?)?(?:(?:${DAY}${RANGE})?${DAY}(?: of)? ${MONTH}|${MONTH} (?:the )?${DAY}(?:${RANGE}${DAY})?(?! ${MONTH}))${OF_YEAR}?`,
  ],
  ['holiday', String.raw`(?:${HOLIDAY})(?:,? ${YEAR})?`],
  ['season', String.raw`(?:the )?${SEASON}(?: of)? ${YEAR}`],
  ['vague', String.raw`(?:last|this(?: past)?|the) ${SEASON}(?: of last year)?`],
  [
    'future',
    String.raw`(?:the day after )?tomorrow|(?:next|(?:this )?coming) (?:${WEEKDAY}|${UNIT}|${MONTH}|${SEASON})|${WEEKDAY} week(?!end)|later (?:today|this (?:week|month|year)|(?:on )?${WEEKDAY})`,
  ],
  ['month', String.raw`(?:(?:early|late|mid)[- ])?${MONTH}${OF_YEAR}?|(?:last|this(?: past)?) ${MONTH}`],
  [
    'near',
    String.raw`the day before yesterday|yesterday${HOURS}?|(?:(?:earlier|late|early) )?today|tonight|last night|(?:(?:earlier|late|early) )?this (?:morning|lunchtime|afternoon|evening)|overnight`,
  ],
  [
    'anchored',
    String.raw`(?:the )?(?:following|next|previous) (?:${PART}|${WEEKDAY})|the ${PART} (?:before|after)${ENDS}|(?:(?:earlier|later) )?(?:that|the same) ${PART}|(?:earlier|later) in the day`,
  ],
  [
    'event',
    String.raw`(?:${NUMBER} (?:day|week|month|year)s?|the (?:day|morning|night)) (?:after|before)(?= (?:the|that|this|his|her|their|its)\b)`,
  ],
  [
    'vague',
    String.raw`(?:about|almost|around|roughly|nearly|some|over|more than|less than|fewer than|at least|just (?:over|under)|under|up to|barely|within) ${SOME} ${UNIT} (?:ago|earlier|later|before|after|prior)|(?:the |these )?(?:last|past) (?:${SOME} )?(?:days|nights|weeks|months|years|decades?)|recent (?:days|weeks|months|years)`,
  ],
  ['weekday', String.raw`(?:(?:last|this(?: past)?) )?${WEEKDAY}(?: (?:of )?last week)?${HOURS}?`],
  ['ago', String.raw`${NUMBER} ${UNIT} ago(?: (?:today|yesterday|(?:on |last |this )?${WEEKDAY}))?`],
  ['anchored', String.raw`${NUMBER} ${UNIT} (?:earlier|later|afterwards?|(?:before|after)${ENDS})`],
  [
    'vague',
    String.raw`${SOME} ${UNIT} (?:ago|earlier|later|before|after)|(?:days|weeks|months|years|decades) (?:ago|earlier|later)`,
  ],
  ['weekend', String.raw`(?:(?:earlier|late|early) )?(?:last|this(?: past)?|the|a) weekend`],
  ['period', String.raw`(?:(?:earlier|late|early) )?(?:last|this) (?:week|month|year)`],
  ['year', YEAR],
];

/** A form with each of its words in small or large first letter, as at the head of a sentence: far cheaper than ignoring case. */
const inEitherCase = (form: string): string =>
  form.replaceAll(/(?<![\p{L}\\{[-])\p{Ll}/gu, letter => `[${letter}${letter.toUpperCase()}]`);

/** Without the `u` flag, which makes so large a pattern dear to compile; the words and what may stand beside them are ASCII. */
const FINDER = new RegExp(
  String.raw`\b(?<![$£€/.-])(?:${FORMS.map(([, form]) => `(${inEitherCase(form)})`).join('|')})(?!\w)(['’]s?(?!\w))?`,
  'g',
);

/** Every form holds one of these: spares most sentences the forms. */
const MAY_NAME_DATE =
  /\d{4}|\d\/\d|[Dd]ay|night|morning|afternoon|evening|lunchtime|tomorrow|week|fortnight|month|[Yy]ear|decade|spring|summer|autumn|fall|winter|Christmas|Halloween|the Fourth|\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Sun|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat)\.)(?![a-z])/u;

/** What makes a weekday a name: "Black Friday", "Mail on Sunday", "Fox News Sunday", "Sunday Times", "Monday Night Football". */
const NAMED_DAY_BEFORE =
  /(?:\b(?:Good|Black|Super|Ash|Holy|Maundy|Palm|Easter|Whit|Cyber|Giving|Bloody|Shrove|Fat|Red|Saturday|News|Mail on|CBS|Observer on|Independent on|Herald on) |(?:[“‘]|(?:^|\s)["'])[^”’"']{0,30})$/u;
const NAMED_DAY_AFTER =
  /^ (?:Night|Morning|Times|Mirror|Telegraph|Post|Mail|Express|Independent|Herald|Mercury|Business|World|People|Politics|Star|Tribune|Live|Show|Club|Briefing|Today|Edition|Group|School|Market)\b/u;

/** Plain words that are written large where they are the name of a paper or a show ("USA Today", "This Morning"). */
const TITLE =
  /^(?:(?:[Tt]his|[Ll]ast|[Tt]he|[Tt]hat) (?:Morning|Evening|Night|Day|Week|Weekend|Month|Year)|Today|Tonight|Overnight)$/u;

const LEAD =
  /(?:^|[^\p{L}])(in|on|at|during|over|as early as|as recently as|as late as|hours of|since|until|till|by|for|from|of|before|after|through|throughout|between|about|around|to|than|like|circa|beyond|into|and|or|both|per|every|each|any|some|most|a|an|the|his|her|their|its|our|my|ahead of|as of)(?: (?:early|late|just|only))? ?$/iu;

/** The words of a text that name dates, in order, without overlap. */
export function findExpressions(text: string): Expression[] {
  const found: Expression[] = [];
  if (!MAY_NAME_DATE.test(text)) return found;
  // Not matchAll: it makes the pattern anew for every text, which costs several times the search.
  FINDER.lastIndex = 0;
  for (let match = FINDER.exec(text); match !== null; match = FINDER.exec(text)) {
    const form = match.findIndex((group, i) => i > 0 && group !== undefined);
    const kind = FORMS[form - 1]?.[0];
    const words = match[form];
    if (kind === undefined || words === undefined) continue;
    const start = match.index;
    const end = start + words.length;
    if (words.includes('day') && isName(text, start, end)) continue;
    if (
      TITLE.test(words) &&
      (words.includes(' ') || /[\p{L}\d,’'] ?$/u.test(text.slice(Math.max(0, start - 2), start)))
    )
      continue;
    found.push({
      kind,
      span: [start, end],
      text: words,
      lead: (LEAD.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '').toLowerCase(),
      possessive: match.at(-1) !== undefined,
    });
  }
  return found;
}

function isName(text: string, start: number, end: number): boolean {
  return (
    NAMED_DAY_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || NAMED_DAY_AFTER.test(text.slice(end, end + 14))
  );
}
