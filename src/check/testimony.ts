import { sliceSpans } from '#base/span.ts';
import { isMedium, MEDIUM_KINDS } from '#statement/outlet-words.ts';
import { matchedSpan } from './evidence.ts';
import type { Inquiry } from './inquiry.ts';
import type { Match } from './matches.ts';
import { namesAsked } from './denier.ts';
import { rankOf } from './reports.ts';

/** So far before the words a witness says whose they are, in characters. */
const BEFORE = 200;
/** "He rang me and said, ‘…", "that the minister had whispered to him, “…", "The mayor, she said, had told her: “…" */
const SAID_TO_ME =
  /(?<who>(?:[\p{L}’'.-]+ ){0,4}?[\p{L}’'.-]+)(?:, [^,.!?“”"]{1,40},)? (?:(?:has|had|have|looked|turned|rang|called|came|leaned|stopped|took|pulled|\p{Ll}+ (?=[^.!?“”"]{0,80}? and (?:then )?(?:said|told|whispered|shouted|asked)\b)) ?(?:[^.!?“”"]{0,80}? and )?)?(?:then |just |once |also )?(?:said|told|whispered|shouted|remarked|replied|answered|wrote|muttered|cried|asked)(?: [^.!?“”"‘]{0,90})?[,:]?\s*["“‘«„']\W*$/u;
const MEDIUM_BEFORE = new RegExp(String.raw`\b(?:${MEDIUM_KINDS})\s+[“"]?$`, 'iu');
/** So long, in characters, is what a medium is called before its name. */
const KIND = 24;
const HE = /(?:^|\s)(?:he|she|they|He|She|They)$/u;

/** Words that are denied and that a witness, named in a report, gives as those of the one asked about; best first. */
export function findTestimony(inquiry: Inquiry): Match[] {
  return inquiry.others.filter(match => match.exact && rankOf(match.passage) <= 1 && isWitness(match, inquiry));
}

function isWitness(match: Match, inquiry: Inquiry): boolean {
  const { document, statements, spans } = match.passage;
  const [{ speaker, form, standing }] = statements;
  const told = document.kind === 'article' && form === 'prose';
  // Somebody heard by an inquiry or a court, whose record it is.
  const heard = document.kind === 'transcript' && form === 'turn';
  if ((!told && !heard) || standing !== 'asserted') return false;
  if (speaker === null || speaker.kind !== 'person') return false;
  // "according to the channel Brass Talk": a name that is a channel's heard nobody.
  const [name] = statements[0].source;
  if (name !== undefined && MEDIUM_BEFORE.test(document.text.slice(0, name[0]).slice(-KIND))) return false;
  if (isMedium(sliceSpans(document.text, statements[0].source))) return false;
  const [from] = matchedSpan(match);
  const start = Math.max(spans[0]?.[0] ?? from, from - BEFORE);
  const who = SAID_TO_ME.exec(document.text.slice(start, from))?.groups?.['who'];
  if (who === undefined) return false;
  // Whose words "he" said the denial itself tells: it is theirs, and of these words.
  return HE.test(who) || namesAsked(who, inquiry);
}
