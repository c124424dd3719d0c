import type { Span } from '#base/span.ts';
import { isMedium, MEDIUM_KINDS } from './outlet-words.ts';

/** "Il Caseario, the president of the consortium, Ann Roe": a name, an office behind it, and the name of who holds it. */
const NAME_OFFICE_NAME =
  /^([^,]+),\s+((?:the|an?|its|his|her|their|our)\s[^,]+,\s+\p{Lu}[\p{L}’'.-]+(?:\s(?:(?:van|von|de|del|der|la|al|bin)\s)*\p{Lu}[\p{L}’'.-]+){1,3}),?$/u;
/** A sentence opens with where somebody spoke or wrote, and the first name ends that: "In an interview with the daily …". */
const OPENING =
  /^[“"‘'\s]*(?:In|On|At|For|From|Speaking|Talking|Writing|Interviewed|Asked|Answering|Appearing|Addressing|Replying)\b[^,.;:]*$/u;
const OF_WORDS =
  /\b(?:interviews?|interviewed|letters?|speaking|talking|writing|conversation|talk|chat|column|essay|article|programme|program|podcast|broadcast|phone-in|call)\b/iu;
const KIND_LAST = new RegExp(String.raw`\b(?:${MEDIUM_KINDS})\s*$`, 'u');

/**
 * A source without the medium that stands before it in an opening phrase: in "In an interview with Il Caseario, the president of the
 * consortium, Ann Roe, said" the president speaks, and Il Caseario is no president.
 * @param from where the source's sentence begins.
 */
export function pastMedium(text: string, from: number, source: Span): Span {
  const match = NAME_OFFICE_NAME.exec(text.slice(...source));
  const [first, rest] = [match?.[1], match?.[2]];
  if (match === null || first === undefined || rest === undefined) return source;
  const lead = text.slice(from, source[0]);
  if (!OPENING.test(lead + first)) return source;
  if (!OF_WORDS.test(lead + first) && !KIND_LAST.test(lead) && !isMedium(first)) return source;
  const start = source[0] + match[0].indexOf(rest, first.length);
  return [start, start + rest.length];
}
