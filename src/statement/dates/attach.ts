import type { Span } from '#base/span.ts';
import { AT_WORK, isPlain, NEW_CLAUSE } from './clauses.ts';
import type { Expression } from './expressions.ts';
import type { DateFrame } from './frame.ts';

/** A date of a frame that belongs to the saying, with the words that carry it ("at a Friday rally"), within the frame's text. */
interface Carried {
  readonly date: Expression;
  readonly span: Span;
}

const OCCASION = String.raw`(?:interview|speech|address|statement|remarks?|(?:press |news )?conference|briefing|hearing|debate|rally|town hall|posts?|tweets?|message|letter|e-?mail|memo|report|op-ed|essay|article|column|editorial|podcast|broadcast|show|episode|edition|program(?:me)?|appearance|meeting|session|summit|testimony|deposition|lecture|sermon|dinner|gala|ceremony|event|call|video|release|note|filing|announcement|forum|convention|launch|vigil|service|visit|stop|conversation|discussion|panel|talk|comments?|ruling|decision|opinion|memoirs?|autobiography|documentary|film|book|study|paper|survey|poll|analysis|review|inquiry|audit)`;

/** Prepositions right before a date that make it a limit, a topic or a list, not the time of the saying. */
const NOT_AT = new Set(
  'since until till by for from of before after through throughout between about around to than like circa beyond into and or both per every each any some most'
    .split(' ')
    .concat(['ahead of', 'as of']),
);
const DETERMINERS = new Set('a an the his her their its our my'.split(' '));

/** The words that carry a date as an adverbial of time, or null if it stands in some other part of speech. */
function carriedBy(frame: DateFrame, date: Expression): Span | null {
  const start = date.span[0] - frame.start;
  const end = date.span[1] - frame.start;
  const before = frame.text.slice(0, start);
  const after = frame.text.slice(end);
  if (date.possessive || (DETERMINERS.has(date.lead) && (date.kind !== 'day' || date.lead !== 'the'))) {
    // "The weekend" has its article inside; "the Friday before" names no Friday.
    const noun = new RegExp(`^(?:['’]s)? (?:[\\p{L}\\d&-]+ ){0,3}?${OCCASION}(?![\\p{L}-])`, 'iu').exec(after);
    const opener =
      /(?:^|[^\p{L}])((?:in|at|during|on|from|to|with|via|told|addressing|for)(?: (?:an?|the|his|her|their|its|our|my|another))?(?: (?:late|early))?) $/iu.exec(
        before,
      );
    if (noun === null || opener === null) return null;
    return [start - 1 - (opener[1]?.length ?? 0), end + noun[0].length];
  }
  if (NOT_AT.has(date.lead)) return null;
  // "The anniversary of the 5 May 1987 strike": the day of what is spoken of.
  if (/(?<!\p{L})(?:of|since|after|before|until|till|from|for|about|over|to) the $/iu.test(before)) return null;
  const named = date.kind === 'month' || date.kind === 'year' || date.kind === 'season';
  if (named && !/^(?:in|during|over|as .*)$/u.test(date.lead) && !/^(?:last|this) /iu.test(date.text)) return null;
  if (date.lead === 'over' && date.kind !== 'weekend') return null;
  const lead =
    /(?:\b(?:back )?(?:in|on|at|during|over)(?: the)?(?: (?:early|late|just))? |\bas (?:early|recently|late) as (?:in |on )?|\bin the (?:early|small|late) hours of |\b(?:early|late|earlier|later|just) (?:on |in )?)$/iu.exec(
      before,
    );
  return [start - (lead?.[0].length ?? 0), end];
}

/** How words begin that may stand between a cue without an addressee and its date. */
const STARTS_ASIDE =
  /^[\s,]*(?:$|[\uE000“"‘]|(?:in|on|at|during|to|from|with|via|by|for|before|outside|inside|near|under|within|through|over the|late|early|earlier|later|again|also|once|back|only|just|so|as|much|further|then|himself|herself|itself|themselves|out|up|down|publicly|openly|repeatedly|recently|first|\p{Ll}+ly|live|online|aloud|last|this)(?![\p{L}-]))/iu;
const ADDRESSES =
  /(?<!\p{L})(?:tell|tells|told|telling|ask|remind|assure|inform|warn|notif|brief|urge|advise|instruct|promise|address|call|accus|thank|interview|join|criticiz|criticis|condemn|prais|denounc|reject|dismiss|attack|blast|slam)\p{Ll}*/iu;

/** A closed appositive or a list of places: what stands between commas may not stay open before the date. */
const OPEN_APPOSITIVE = /, (?:an?|the|his|her|\p{Ll}+)(?! [^,]*,)[^,]*$/u;

function isRight(frame: DateFrame, { date, span }: Carried): boolean {
  const between = frame.text.slice(frame.cue[1], span[0]);
  const words = between.replaceAll('\uE001', '');
  // "Said the plan on Friday was …": what follows at once is a clause's subject, unless the cue takes an addressee.
  const addressed = words !== between || ADDRESSES.test(frame.text.slice(...frame.cue));
  if (!addressed && !STARTS_ASIDE.test(words)) return false;
  if (/^\s*of\b/u.test(words) || (OPEN_APPOSITIVE.test(words) && (date.kind === 'year' || date.kind === 'month')))
    return false;
  if (isPlain(words)) return true;
  // "Called the plan “mad” on Friday": the quotation is over where the date comes.
  const quoted = /^([^\uE000]*)\uE000+[”"’]?,? (?:(?:in|during|at) (?:an?|the|his|her) [^,\uE000]*)?$/u.exec(words);
  return quoted !== null && isPlain(quoted[1] ?? '') && isPlain(words.replaceAll('\uE000', '')) && quotesWhole(frame);
}

/** True if the words after the cue are one quotation, marks and all. */
function quotesWhole({ text, raw, cue }: DateFrame): boolean {
  const start = text.indexOf('\uE000', cue[1]);
  const length = /^\uE000*/u.exec(text.slice(start))?.[0].length ?? 0;
  return /^[“"‘].*[”"’]$/su.test(raw.slice(start - 1, start + length + 1).trim());
}

const OPENER =
  /^(?:\p{Lu}?\p{L}*[,.]? )?(?:(?:in|at|during|on|late|early|earlier|back|again|also|speaking|writing|addressing|appearing|testifying|talking|responding|replying|asked|pressed|questioned|interviewed|meanwhile|then|later|even|only|just)(?![\p{L}-])[^\uE000]*)?$/iu;
const SPEAKING =
  /(?:^|[\s,])(?:speaking|writing|addressing|appearing|testifying|talking|responding|replying|asked|pressed|questioned|interviewed) ?[^,\uE000]*$/iu;
const SPOKE =
  /(?<![\p{L}-])(?:spoke|tweeted|tweets|wrote|posted|appeared|issued|released|gave|delivered|addressed|testified|responded|reacted|replied|hit back|weighed in|called|took to|told|said|announced|statement|speech|interview|letter|remarks)(?![\p{L}-])/u;

function isLeft(frame: DateFrame, carried: Carried): boolean {
  const { text, cue, source } = frame;
  const at = carried.span;
  const front = text.slice(0, at[0]);
  const clause = front
    .slice(Math.max(front.lastIndexOf(';') + 1, front.lastIndexOf('\uE000') + 1))
    .replace(/^[”"’'\s,.]+|^(?:But|And|So|Yet) /gu, '');
  const until = source !== null && source[1] <= cue[0] && source[0] >= at[1] ? source[0] : cue[0];
  const after = text.slice(at[1], until);
  if (/\p{Ll}ing$/u.test(text.slice(...cue)) && isMainClause(clause, after)) return true;
  if (source !== null && source[1] <= at[0]) return isBetweenSourceAndCue(frame, carried);
  if (!OPENER.test(clause)) return false;
  if (SPEAKING.test(clause)) return isPlain(clause.replace(SPEAKING, '')) && !/\uE000/u.test(after);
  if (!isPlain(clause)) return false;
  if (/^,?\s*$/u.test(after)) return true;
  const side =
    /^,? (?:after|as|when|while|before|following|in|at|during|on|from|speaking|with|amid)\b[^\uE000;:]*,\s*$/u.test(
      after,
    );
  return isPlain(after) || (side && clause === '');
}

/** "Clinton spoke out on Tuesday, arguing that …": the date of the main clause, if that clause is about speaking. */
function isMainClause(clause: string, after: string): boolean {
  return (
    SPOKE.test(clause) &&
    !NEW_CLAUSE.test(clause.replace(/^\S+ /u, '')) &&
    !/[;:()\n\uE000]/u.test(after) &&
    !NEW_CLAUSE.test(after)
  );
}

/** "Holm on Friday said", "Holm, in a speech on Friday, said", "the council on Friday condemned the test and pledged". */
function isBetweenSourceAndCue({ text, raw, cue, source }: DateFrame, { date, span }: Carried): boolean {
  const between = text.slice(source?.[1] ?? 0, span[0]);
  const after = text.slice(span[1], cue[0]);
  if (span[1] > cue[0]) return false;
  // "The winner in 2014 said": the year may be the noun's.
  const ofNoun =
    (date.kind === 'year' || date.kind === 'month') &&
    between.trim() === '' &&
    !/(?:^|[\s.,])(?:\p{Lu}[^\s]*|who|he|she|they|it)$/u.test(raw.slice(...(source ?? cue)));
  if (ofNoun) return false;
  const bare = /^,?\s*$/u.test(between);
  const both = bare || SAID_TOO.test(between);
  if (both && after.endsWith(' and ') && !NEW_CLAUSE.test(after) && !/[;:()\uE000]/u.test(after)) return true;
  return isPlain(after) && (bare || (ASIDE.test(between) && isPlain(between.replace(/^,? \p{Ll}+/u, ''))));
}

/** What stands before the date, between mention and verb: "in a speech", "dedicating the museum". */
const ASIDE = new RegExp(String.raw`^,? (?:in|at|during|on|${AT_WORK})\b`, 'u');
/** A first verb of saying, whose date holds for the one after "and" as well. */
const SAID_TOO =
  /^ (?:also )?(?:said|told reporters|announced|confirmed|warned|declared|argued|insisted|tweeted|wrote|spoke|testified|apologized|apologised)(?: out)? ?$/u;

/** Verbs that stand before a cue without putting it off: "declined to say", "went on to say". */
const NOT_YET =
  /(?<!\b(?:went|goes|going|gone|continued|continues|declined|declines|refused|refuses|failed|managed|proceeded|rushed|quick|first|seemed|appeared|moved|used|came) (?:on |out )?)(?<![\p{L}-])(?:will|would|shall|should|may|might|could|can|must|to|['’]ll|cannot|if|unless)(?: (?:not|also|again|then|later|soon|likely|\p{Ll}+ly))* $/u;

/** The same, where the cue has taken it in: "will say", "is expected to announce". */
const YET_TO_SAY =
  /^(?:will|would|shall|may|might|could|should|can|must|['’]ll|plans? to|(?:is|are) (?:\p{L}+ )?to)(?!\p{L})/iu;

/**
 * The dates of a frame that are the saying's own, nearest first in no order of trust: none where the saying is yet to come.
 * `dates` are those of the sentence; those inside reported words are passed over.
 */
export function datesOfSaying(frame: DateFrame, dates: readonly Expression[]): Expression[] {
  if (NOT_YET.test(frame.text.slice(Math.max(0, frame.cue[0] - 60), frame.cue[0]))) return [];
  if (YET_TO_SAY.test(frame.raw.slice(...frame.cue))) return [];
  const own = dates.filter(date => isOwn(frame, date));
  // "On Monday and Tuesday", "on Monday and again in May": said more than once.
  const more = dates.filter(date => own.some(one => one !== date && isListedWith(frame, one, date)));
  return [...own, ...more];
}

function isListedWith({ raw, start }: DateFrame, { span }: Expression, next: Expression): boolean {
  if (next.span[0] < span[1]) return false;
  return /^,? (?:and|or|to|through|then)(?: again)?(?: (?:on|in|late|early))* $/u.test(
    raw.slice(span[1] - start, next.span[0] - start),
  );
}

function isOwn(frame: DateFrame, date: Expression): boolean {
  const start = date.span[0] - frame.start;
  const end = date.span[1] - frame.start;
  if (start < 0 || end > frame.text.length || /\uE000/u.test(frame.text.slice(start, end))) return false;
  if (start >= frame.cue[0] && end <= frame.cue[1]) return !NOT_AT.has(date.lead);
  if (isOfPublishing(frame, date)) return true;
  if (frame.source !== null && start >= frame.source[0] && end <= frame.source[1]) return false;
  const span = carriedBy(frame, date);
  if (span === null) return false;
  return span[0] >= frame.cue[1] - 1 || start >= frame.cue[1]
    ? isRight(frame, { date, span })
    : isLeft(frame, { date, span });
}

const DOCUMENT =
  /^(?: [\p{L}&-]+){0,3}? (?:study|report|poll|survey|paper|article|memo|letter|op-ed|essay|book|editorial|statement|analysis|review|audit|filing|complaint|ruling|opinion|interview|speech)(?![\p{L}-])/iu;

/** "A speech Ms Holm gave at the Guildhall in July". */
const DELIVERED =
  /\b(?:speech|address|interview|statement|letter|report|memo) [^,]*\b(?:delivered|gave|made|wrote|sent|written|given|issued|published) [^,]*$/u;

/** "A poll released last week found", "a 2014 study found": what speaks is a document, and the date is that of its coming out. */
function isOfPublishing({ raw, start, mention }: DateFrame, { span, lead }: Expression): boolean {
  if (mention === null || span[0] - start < mention[0] || span[1] - start > mention[1]) return false;
  const before = raw.slice(mention[0], span[0] - start);
  const after = raw.slice(span[1] - start, mention[1]);
  if (DELIVERED.test(before) && !NEW_CLAUSE.test(before)) return true;
  if (/\b(?:released|published|issued|posted|dated|unveiled) (?:(?:on|in|late|early) )*$/u.test(before)) return true;
  return (
    (DETERMINERS.has(lead) || /^$/u.test(before)) &&
    /^(?:an?|the|his|her|its|their)? ?$/iu.test(before) &&
    DOCUMENT.test(after)
  );
}
