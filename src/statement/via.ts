import type { Span } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import { withoutDateline } from './dateline.ts';
import type { Draft } from './draft.ts';
import { frameOf, groupSpan } from './frame.ts';
import type { Frame } from './frame.ts';
import { isMedium, isPlatform, isUnnamed, MEDIUM_KINDS, mediaOf, mediumName } from './outlet-words.ts';
import type { Via } from './statement.ts';

const CAPITALS = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*(?: (?:of |and |de |& )?(?:\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*|\p{N}+))*`;
/** "the Norwegian daily Fjordposten": what it is stands between where it is from and its name. */
const KIND_AND_NAME = String.raw`(?: (?:(?!(?:of|the|in|on|at|to|that|for|from|by|an?|and|h?is|her|their|its|this)\b)\p{Ll}[\p{L}-]* )?(?:${MEDIUM_KINDS}) ${CAPITALS})?`;
const NAME = String.raw`(?:(?:The |the |a |an |today[’']s |its |our )?(?:[\p{L}-]+ ){0,3}?${CAPITALS}${KIND_AND_NAME}(?:, an? [\p{Ll} ]{3,24}(?=,|\uE000|\.| that))?)`;
const NAME_AT = new RegExp(NAME, 'uy');
const TOLD = /\b(?:told|tells|telling|informed|tell)\s+/gu;
const INTERVIEW =
  /\binterview(?:ed)?(?: \([^)]*\))?(?: (?:published|aired|broadcast|that aired|recorded|conducted|on \w+day|\w+day))* (?:with|by|to|on|for|in) /gu;
const ON_MEDIUM = /\b(?:on|in|for|by) /gu;
const ASKED_BY = /\basked by /gu;
/** "Speaking to the host Anna Roe on Channel 9": whoever is spoken to, and for whom. */
const SPOKE_TO =
  /\b(?:[Ss]peaking|[Tt]alking|spoke|talked|speaks|chatt(?:ed|ing)|[Ii]n (?:a |an )?(?:conversation|discussion|talk|chat)) (?:live |exclusively |by phone |by telephone |on \w+day )?(?:to|with) /gu;
/** A host or reporter with a name, before the medium that they work for. */
const WORKS_FOR =
  /^(?:the |its |our )?(?:[\p{Ll}-]+ ){0,2}?(?:host|presenter|anchor|interviewer|journalist|reporter|correspondent|editor|moderator)?,? ?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2},? (?:of|on|from|at|for) /u;
/** A source that reports something and says where it has it from. */
const CITING =
  /,? (?:citing|quoting|crediting|(?:which|who) (?:cited|quoted|credited)|with reference to|(?:which|who) (?:had|has) it from) /gu;
const REPORTED_BEFORE =
  /\b(?:reported|reports|reporting|according to [^,]{2,60})(?: (?:on |late |early )?\p{Lu}?\p{Ll}+day)?$/u;
const NAMELESS =
  /^(?:(?:an?|one|two|three|four|five|several|some|multiple|many|unnamed|unidentified|anonymous|its own|his|her) )?(?:[\p{L}-]+ ){0,4}?(?:sources?|officials?|insiders?|aides?|advisers?|advisors?|diplomats?|people|persons?|employees?|friends?|witness(?:es)?|staff(?:ers)?)\b[^,.;\uE000]{0,60}/u;
const TRAILING = /\b(?:reported|reports|has reported|wrote|writes)\b/gu;
const NAME_BEFORE = new RegExp(`(?:^|[,\uE000”"] ?)(${NAME}),? $`, 'u');

/** "…, as Channel 9 reported", "remarks first reported by the Clarion": whoever has it first, medium or person. */
const AS_REPORTED = new RegExp(
  String.raw`\bas (?:first |earlier )?(?:reported by )?(${NAME})(?: (?:first |had |has |earlier )?(?:reported|reports|wrote))?(?=[,.]|$)`,
  'gu',
);
const CARRIED =
  /\b(?:(?:first|originally|previously|earlier) (?:reported|published|carried|quoted|printed|broadcast|aired)|(?:remarks|comments|words|quotes?|statements?|interview) (?:reported|published|carried|printed|broadcast|aired)) (?:by|in|on) /gu;

/** The name that begins at a position, or null. */
function nameAt(text: string, at: number): string | null {
  NAME_AT.lastIndex = at;
  return NAME_AT.exec(text)?.[0] ?? null;
}

/** The names that stand right behind each match of a pattern, with where they begin. */
function namesAfter(
  text: string,
  pattern: RegExp,
): { readonly name: string; readonly at: number; readonly from: number }[] {
  return [...text.matchAll(pattern)].flatMap(match => {
    const at = match.index + match[0].length;
    const name = nameAt(text, at);
    return name === null ? [] : [{ name, at, from: match.index }];
  });
}

/** One link of a chain if the name is a medium that is not the document's own outlet. */
function link(reading: Reading, name: string, span: Span | null, how: Via['how']): Via | null {
  const clean = mediumName(name);
  if (clean === '' || sameOutlet(reading, clean)) return null;
  return { name: clean, span, unnamed: false, how };
}

/** True if a name is that of the outlet whose document this is, whole or in part ("the Dispatch"). */
export function sameOutlet(reading: Reading, name: string): boolean {
  const own = reading.outlet?.toLowerCase().replace(/^the\s+/u, '');
  const other = name.toLowerCase().replace(/^the\s+/u, '');
  return own !== undefined && own !== '' && other !== '' && (own === other || ` ${own} `.includes(` ${other} `));
}

const spanAt = (frame: Frame, at: number, name: string): Span => [frame.start + at, frame.start + at + name.length];

function toldLink(reading: Reading, frame: Frame, draft: Draft): Via | null {
  const cue = draft.cue.map(span => reading.text.slice(span[0], span[1])).join(' ');
  if (draft.kind !== 'tell' && draft.lemma !== 'tell' && !/\b(?:told|tells?|telling|informed)\b/u.test(cue))
    return null;
  const [first] = namesAfter(frame.text.replaceAll('\u00a0', ' '), TOLD);
  if (first === undefined) return null;
  const { name, at } = first;
  if (isMedium(name) || mediaOf(reading).has(mediumName(name)))
    return link(reading, mediumOfPossessive(name), spanAt(frame, at, name), 'told');
  return workplace(reading, frame, at);
}

/** The medium for which the host or reporter who is named at a position works, or null. */
function workplace(reading: Reading, frame: Frame, at: number): Via | null {
  const match = WORKS_FOR.exec(frame.text.slice(at));
  const name = match === null ? null : nameAt(frame.text, at + match[0].length);
  if (match === null || name === null || !isMedium(name) || /\bpodcast\b/u.test(name)) return null;
  return link(reading, mediumOfPossessive(name), spanAt(frame, at + match[0].length, name), 'told');
}

/** True for what is no name, or a day. */
const isCommon = (name: string): boolean =>
  !/(?:^|[Tt]he )\p{Lu}/u.test(name) || /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/u.test(name);

/** Who else reports it, by what stands around: "…, Channel 9 reported", "Channel 9, citing the Courier, …". */
function reporters(reading: Reading, frame: Frame): Via[] {
  const found: Via[] = [];
  for (const match of frame.text.matchAll(TRAILING)) {
    const before = NAME_BEFORE.exec(frame.text.slice(Math.max(0, match.index - 90), match.index));
    const name = before?.[1];
    if (before === null || name === undefined || !(isMedium(name) || mediaOf(reading).has(mediumName(name)))) continue;
    const at = match.index - before[0].length + before[0].lastIndexOf(name);
    const via = link(reading, name, spanAt(frame, at, name), 'reports');
    if (via !== null) found.push(via);
  }
  for (const match of frame.text.matchAll(AS_REPORTED)) {
    const name = match[1] ?? '';
    if (!/\breport|\bwrote\b/u.test(match[0]) || isCommon(name)) continue;
    const via = link(reading, name, spanAt(frame, match.index + match[0].indexOf(name), name), 'reports');
    if (via !== null) found.push(via);
  }
  for (const { name, at } of namesAfter(frame.text, CARRIED)) {
    const via = isCommon(name) ? null : link(reading, name, spanAt(frame, at, name), 'reports');
    if (via !== null) found.push(via);
  }
  for (const match of frame.text.matchAll(CITING)) {
    const before = frame.text.slice(Math.max(0, match.index - 80), match.index);
    const last = /(\p{Lu}[^,.;\uE000]*)$/u.exec(before)?.[1] ?? '';
    if (!REPORTED_BEFORE.test(before) && !isMedium(last) && !mediaOf(reading).has(mediumName(last))) continue;
    const at = match.index + match[0].length;
    const nameless = NAMELESS.exec(frame.text.slice(at))?.[0].trim();
    const name = nameAt(frame.text, at);
    if (nameless !== undefined && !/\p{Lu}\p{Ll}+ \p{Lu}/u.test(nameless))
      found.push({ name: nameless, span: spanAt(frame, at, nameless), unnamed: true, how: 'reports' });
    else if (name !== null) {
      const via = link(reading, name, spanAt(frame, at, name), 'reports');
      if (via !== null) found.push(via);
    }
  }
  return found;
}

/** A sentence without the dateline that its paragraph begins with: "TOLK, 9 June –" is no part of a name. */
function pastDateline(reading: Reading, sentence: Sentence): Sentence {
  if (!reading.blocks.some(({ span }) => span[0] === sentence.span[0])) return sentence;
  return { ...sentence, span: withoutDateline(reading.text, sentence.span) };
}

/** Through whom the sentence itself says that it has the words, nearest first. */
export function viaOf(reading: Reading, draft: Draft, sentence: Sentence): Via[] {
  const frame = frameOf(reading.text, pastDateline(reading, sentence).span, draft, true);
  const found: Via[] = [];
  const add = (via: Via | null): void => {
    if (via !== null && !found.some(other => other.name === via.name)) found.push(via);
  };
  for (const via of reporters(reading, frame)) add(via);
  add(nobodysAccount(reading, frame));
  add(toldLink(reading, frame, draft));
  const [interview] = namesAfter(frame.text, INTERVIEW);
  if (interview !== undefined && isInterviewer(interview.name))
    add(
      workplace(reading, frame, interview.at) ??
        link(reading, interview.name, spanAt(frame, interview.at, interview.name), 'told'),
    );
  for (const { at } of [...frame.text.matchAll(SPOKE_TO)].map(match => ({ at: match.index + match[0].length }))) {
    const name = nameAt(frame.text, at);
    if (name !== null && isMedium(name)) add(link(reading, mediumOfPossessive(name), spanAt(frame, at, name), 'told'));
    else add(workplace(reading, frame, at));
  }
  const [asked] = namesAfter(frame.text, ASKED_BY);
  if (asked !== undefined && isMedium(asked.name))
    add(link(reading, mediumOfPossessive(asked.name), spanAt(frame, asked.at, asked.name), 'told'));
  for (const { name, at, from } of namesAfter(frame.text, ON_MEDIUM)) {
    if (!isMedium(name) && !isPlatform(name)) continue;
    if (/\binterview\b[^.]{0,30}$/u.test(frame.text.slice(0, from))) continue;
    if (
      frame.text.startsWith('by ', from) &&
      !/(?:posted|published|aired|broadcast|quoted|carried|released)[^.]{0,20}$/u.test(frame.text.slice(0, from))
    )
      continue;
    add(link(reading, mediumOfPossessive(name), spanAt(frame, at, name), 'channel'));
  }
  return found;
}

/** Whoever an interview is given to stands for a medium, unless it is a common noun ("an interview with reporters"). */
const isInterviewer = (name: string): boolean =>
  isMedium(name) ||
  (/^(?:The )?\p{Lu}/u.test(name) &&
    !/^(?:(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(
      name,
    ));

/** "Bloomberg TV’s Anne Dale" stands for Bloomberg TV. */
const mediumOfPossessive = (name: string): string => name.replace(/['’]s .*$/u, '');

const ACCOUNT = '(?:accounts?|channel|handle|page|feed|forum|blog|site|website)';
/** "According to the channel Brass Talk, whose owner is not known", "…, which gave no name for its source": nobody answers for it. */
const BY_NOBODY = new RegExp(
  String.raw`\b[Aa]ccording to (?:(?:the |an? )(?:[\p{Ll}-]+ ){0,2}?${ACCOUNT} (?<named>${CAPITALS})|(?<put>${CAPITALS})(?=, an? (?:[\p{Ll}-]+ ){0,3}?${ACCOUNT}\b))(?=[^.!?\uE000]{0,60}?\b(?:whose (?:owner|author|maker|name)s? |anonymous|unsigned|(?:not|un)[- ]?known|which (?:gave|gives|named|names|cited|cites) (?:no\b|nobody|none)|without (?:a )?names?\b|nobody knows))`,
  'u',
);

/** The account or channel to which a sentence gives its words, where it says that nobody is known to stand behind it; or null. */
function nobodysAccount(reading: Reading, frame: Frame): Via | null {
  const match = BY_NOBODY.exec(frame.text);
  const name = match?.groups?.['named'] ?? match?.groups?.['put'];
  if (match === null || name === undefined || sameOutlet(reading, name)) return null;
  const at = match.index + match[0].lastIndexOf(name);
  return { name, span: spanAt(frame, at, name), unnamed: true, how: 'reports' };
}

/** The link that a reporting statement around another makes ("according to the Courier, she said …"), or null. */
export function reportedBy(reading: Reading, source: Span): Via | null {
  const mention = reading.text.slice(source[0], source[1]);
  if (isUnnamed(mention)) return { name: mention, span: source, unnamed: true, how: 'reports' };
  if (!isMedium(mention) || sameOutlet(reading, mediumName(mention))) return null;
  return { name: mediumName(mention), span: source, unnamed: false, how: 'reports' };
}

/** "A friend says that X, whose …, told …": somebody reports the whole sentence. */
const OUTER =
  /^\W*([^\uE000:;“”"]{3,100}?),? (?:reportedly |allegedly |apparently |also |later |then )?(?:has |have |had )?(?:says?|said|tells?|told|reports?|reported|claims?|claimed|writes?|wrote|recalls?|recalled) (?:(?:me|us|him|her|them|reporters|friends|the \p{L}+|\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*) )?that \uE000/u;

/** Who reports a sentence as a whole, where nobody was found whose statement holds the draft's; null if nobody does. */
export function outerReporter(reading: Reading, draft: Draft, sentence: Sentence): Via | null {
  const frame = frameOf(reading.text, pastDateline(reading, sentence).span, draft, true);
  const match = OUTER.exec(frame.text);
  const mention = match?.[1];
  if (match === null || mention === undefined) return null;
  const span = spanAt(frame, match[0].indexOf(mention), mention);
  const via = reportedBy(reading, span);
  if (via !== null) return via;
  if (isMedium(mention) || !/^(?:\p{Lu}|an? |the |his |her |one |two )/u.test(mention)) return null;
  return { name: mention, span, unnamed: false, how: 'reports' };
}

const THAT_IS_ACCORDING =
  /^(?:That|This|It|The (?:remark|quote|comment|claim|account))(?:['’]s| is| was| came| comes)?,? (?:according to|from) (.{3,160}?)[.]?$/su;
const REMARK_MADE =
  /^(?:He|She|They|\p{Lu}[\p{L}’'-]+|The (?:remarks?|comments?|statements?|words|quote|claim)|(?:Her|His|Their|This|That|These|Those) (?:remarks?|comments?|statements?|words)?)\s*(?:made|said|was|were|came|spoke|is|are)\b/u;
const BY_CHANNEL = new RegExp(
  String.raw`\b(?:was|were) (?:first )?(?:posted|published|shared|aired|broadcast|spread)[^.]{0,40}? (?:by|on|in) (?!(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May |June|July|August|September|October|November|December)(${NAME})`,
  'u',
);
const REPORTS = new RegExp(
  String.raw`(?:^|, )(${NAME}),? (?:reports|reported|writes|wrote|said|says)(?: on \w+)?\.?$`,
  'u',
);

/** What a sentence says of where the words of the sentence before it come from; empty if it speaks of something else. */
export function viaOfNeighbour(reading: Reading, sentence: Sentence): Via[] {
  const text = reading.text.slice(sentence.span[0], sentence.span[1]);
  const frame: Frame = { text, start: sentence.span[0] };
  const according = THAT_IS_ACCORDING.exec(text);
  if (according?.[1] !== undefined) {
    const span = groupSpan(frame, according, according[1]);
    const via = reportedBy(reading, span);
    return via === null ? [] : [via];
  }
  if (!REMARK_MADE.test(text)) return [];
  const found: Via[] = [];
  const reports = REPORTS.exec(text);
  if (reports?.[1] !== undefined && isMedium(reports[1])) {
    const via = link(reading, reports[1], groupSpan(frame, reports, reports[1]), 'reports');
    if (via !== null) found.push(via);
  }
  const [interview] = namesAfter(text, INTERVIEW);
  if (interview !== undefined && isInterviewer(interview.name)) {
    const via = link(reading, interview.name, spanAt(frame, interview.at, interview.name), 'told');
    if (via !== null) found.push(via);
  }
  const channel = BY_CHANNEL.exec(text);
  if (channel?.[1] !== undefined && found.length === 0) {
    const via = link(reading, channel[1], groupSpan(frame, channel, channel[1]), 'channel');
    if (via !== null) found.push({ ...via, unnamed: /\banonymous\b/iu.test(text) });
  }
  return found;
}
