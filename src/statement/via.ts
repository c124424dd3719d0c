import type { Span } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import { frameOf, groupSpan } from './frame.ts';
import type { Frame } from './frame.ts';
import { isMedium, isPlatform, isUnnamed, MEDIUM_KINDS, mediaOf, mediumName } from './outlet-words.ts';
import type { Via } from './statement.ts';

const CAPITALS = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*(?: (?:of |and |de |& )?(?:\p{Lu}[\p{L}\p{M}\p{N}.&’'-]*|\p{N}+))*`;
/** "the Norwegian daily Fjordposten": what it is stands between where it is from and its name. */
const KIND_AND_NAME = String.raw`(?: (?:(?!(?:of|the|in|on|at|to|that|for|from|by|an?|and|h?is|her|their|its|this)\b)\p{Ll}[\p{L}-]* )?(?:${MEDIUM_KINDS}) ${CAPITALS})?`;
const NAME = String.raw`(?:(?:The |the |a |an |today[’']s |its |our )?(?:[\p{L}-]+ ){0,3}?${CAPITALS}${KIND_AND_NAME}(?:, an? [\p{Ll} ]{3,24}(?=,|\uE000|\.| that))?)`;
const TOLD = new RegExp(String.raw`\b(?:told|tells|telling|informed)\s+(${NAME})`, 'u');
const INTERVIEW = new RegExp(
  String.raw`\binterview(?:ed)?(?: \([^)]*\))?(?: (?:published|aired|broadcast|that aired|recorded|conducted|on \w+day|\w+day))* (?:with|by|to|on|for|in) (${NAME})`,
  'u',
);
const ON_MEDIUM = new RegExp(String.raw`\b(?:on|in|for|by) (${NAME})`, 'gu');
const ASKED_BY = new RegExp(String.raw`\basked by (${NAME})`, 'u');

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

function toldLink(reading: Reading, frame: Frame, draft: Draft): Via | null {
  const match = TOLD.exec(frame.text.replaceAll('\u00a0', ' '));
  const name = match?.[1];
  if (match === null || name === undefined || (draft.kind !== 'tell' && draft.lemma !== 'tell')) return null;
  const known = isMedium(name) || mediaOf(reading).has(mediumName(name));
  return known ? link(reading, name, groupSpan(frame, match, name), 'told') : null;
}

/** Through whom the sentence itself says that it has the words, nearest first. */
export function viaOf(reading: Reading, draft: Draft, sentence: Sentence): Via[] {
  const frame = frameOf(reading.text, sentence.span, draft, true);
  const found: Via[] = [];
  const add = (via: Via | null): void => {
    if (via !== null && !found.some(other => other.name === via.name)) found.push(via);
  };
  add(toldLink(reading, frame, draft));
  const interview = INTERVIEW.exec(frame.text);
  if (interview?.[1] !== undefined && isInterviewer(interview[1]))
    add(link(reading, interview[1], groupSpan(frame, interview, interview[1]), 'told'));
  const asked = ASKED_BY.exec(frame.text);
  if (asked?.[1] !== undefined && isMedium(asked[1]))
    add(link(reading, mediumOfPossessive(asked[1]), groupSpan(frame, asked, asked[1]), 'told'));
  for (const match of frame.text.matchAll(ON_MEDIUM)) {
    const name = match[1];
    if (name === undefined || (!isMedium(name) && !isPlatform(name))) continue;
    if (/\binterview\b[^.]{0,30}$/u.test(frame.text.slice(0, match.index))) continue;
    if (
      match[0].startsWith('by ') &&
      !/(?:posted|published|aired|broadcast|quoted|carried|released)[^.]{0,20}$/u.test(frame.text.slice(0, match.index))
    )
      continue;
    add(link(reading, name, groupSpan(frame, match, name), 'channel'));
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

/** The link that a reporting statement around another makes ("according to the Courier, she said …"), or null. */
export function reportedBy(reading: Reading, source: Span): Via | null {
  const mention = reading.text.slice(source[0], source[1]);
  if (isUnnamed(mention)) return { name: mention, span: source, unnamed: true, how: 'reports' };
  if (!isMedium(mention) || sameOutlet(reading, mediumName(mention))) return null;
  return { name: mediumName(mention), span: source, unnamed: false, how: 'reports' };
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
  const interview = INTERVIEW.exec(text);
  if (interview?.[1] !== undefined && isInterviewer(interview[1])) {
    const via = link(reading, interview[1], groupSpan(frame, interview, interview[1]), 'told');
    if (via !== null) found.push(via);
  }
  const channel = BY_CHANNEL.exec(text);
  if (channel?.[1] !== undefined && found.length === 0) {
    const via = link(reading, channel[1], groupSpan(frame, channel, channel[1]), 'channel');
    if (via !== null) found.push({ ...via, unnamed: /\banonymous\b/iu.test(text) });
  }
  return found;
}
