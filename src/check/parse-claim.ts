import { sliceSpans } from '#base/span.ts';
import { looksLikeRole } from '#speaker/names.ts';
import { foldWord } from '#text/normal.ts';
import type { Claim, ClaimedWords, Finder } from './claim.ts';
import { readFrame } from './frame.ts';
import type { ClaimAsked } from './material.ts';
import { WhoFinder, looksLikeName, type Who } from './who.ts';

/**
 * Reads a claim as a reader typed it: which words are said to have been said, by whom, about what. The speaker asked about
 * decides over the claim's own frame; another name in the frame is kept as `frameSpeaker`.
 */
export function parseClaim(asked: ClaimAsked, people: Finder): Claim {
  const text = asked.claim;
  const finder = new WhoFinder(people, asked.on);
  const given = asked.speaker === null || asked.speaker.trim() === '' ? null : asked.speaker.trim();
  const frame = readFrame(text, finder, given);
  const who: Who | null = given === null ? frame.who : { ...finder.phrase(given), typed: given };
  // Whom nothing tells apart is called as the claim calls them; the record's words may tell (`decide`).
  const known = who === null || who.persons.length > 1 ? null : who.person;
  const speaker = who === null ? null : (known?.name ?? who.typed);
  const whole: ClaimedWords = { spans: [[0, text.length]], quoted: frame.words.quoted, form: 'bare' };
  const framed = frame.words.spans.some(([start, end]) => end - start < text.trim().length);
  return {
    id: asked.id,
    text,
    words: sliceSpans(text, frame.words.spans).trim(),
    on: asked.on,
    speaker: who?.person === null && given === null && !isSomebody(who.typed) ? null : speaker,
    frameSpeaker: otherName(frame.reporter, who) ?? (given === null ? null : otherName(frame.who, who)),
    readings: framed ? [frame.words, whole] : [frame.words],
    person: who?.person ?? null,
    persons: who?.persons ?? [],
    namesakes: who?.namesakes ?? [],
    asked: who?.typed ?? null,
    topic: frame.topic,
    verb: frame.verb,
  };
}

/** True if what a frame has in the place of a speaker can be one: a name, or the role of one alone ("the bishop of Quenby"). */
function isSomebody(typed: string): boolean {
  return (
    looksLikeName(typed) ||
    (looksLikeRole(typed) && !/(?:^|\s)(?:an?|some|one|any|no|every)\s|^(?:in|at|on|from|by|for|to)\s/iu.test(typed))
  );
}

/** The name of somebody in the frame who is not the one asked about; a role that names nobody is no name. */
function otherName(inFrame: Who | null, who: Who | null): string | null {
  if (inFrame === null || inFrame.typed === '') return null;
  if (inFrame.person !== null) {
    const same = who?.persons.some(({ person }) => inFrame.persons.some(other => other.person === person)) ?? false;
    return same ? null : inFrame.person.name;
  }
  if (!looksLikeName(inFrame.typed)) return null;
  const last = (name: string): string => foldWord(name.trim().split(/\s+/u).at(-1) ?? '');
  if (who !== null && (last(inFrame.typed) === last(who.typed) || last(inFrame.typed) === last(who.person?.name ?? '')))
    return null;
  return inFrame.typed;
}
