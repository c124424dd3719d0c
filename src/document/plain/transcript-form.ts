/**
 * The label of a turn at the start of a line: "BOB SCHIEFFER:", "MINISTER CONRAD EIDSVOLL-MARCH:", "QUESTION (OBI TRANTER, CHANNEL 9):",
 * "Donald Trump:", "Q:", also with a time before it. Up to six words before the colon, each with a capital or in capitals.
 */
const TURN =
  /^(?:>>\s*)?(?:[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*[-–—|]?\s*)?((?:Q|A|[\p{Lu}][\p{L}\p{M}.'’-]*(?:,? (?:[\p{Lu}][\p{L}\p{M}.'’-]*|of|the|de|van|von|for)){0,6})(?:\s*\([^)]{1,60}\))?)\s*(?:\[[^\]]{1,30}\]\s*)?:(?:\s|$)/u;

/** The label of a turn that a line begins with, or null. */
export function turnLabel(line: string): string | null {
  return TURN.exec(line.trimStart())?.[1] ?? null;
}

/** Labels that articles, forms and fact-checks have too, in any number. */
const NOT_A_SPEAKER =
  /^(?:note|notes|update|read|see|also|photo|image|source|caption|by|contact|tel|phone|e-?mail|address|date|time|subject|from|to|cc|re|tags?|claim|verdict|rating|conclusion|read more|related|watch|more|example|price|director|cast|starring|where|when|what|who|why|how|ingredients|method|pros|cons|score|goals?|https?|category|topics?|published|updated|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;

/** What a transcript must have: three turns, a turn on at least two in five lines, and most turns by somebody who speaks again. */
const MIN_TURNS = 3;
const MIN_LINE_SHARE = 0.4;
const MIN_AGAIN_SHARE = 0.6;
/** A long text with few labels (speeches with short questions) passes with so many turns on at least so many lines. */
const MANY_TURNS = 12;
const MIN_LONG_SHARE = 0.15;

/** True if lines read as a transcript: turns with labels, most of which come back, of more than one speaker. */
export function isTranscriptForm(lines: readonly string[]): boolean {
  const full = lines.filter(line => line.trim() !== '' && !/^[([][^)\]]*[)\]]$/u.test(line.trim()));
  const speakers = full
    .map(turnLabel)
    .filter(label => label !== null && !NOT_A_SPEAKER.test(label))
    .map(
      label =>
        label
          ?.replace(/\s*\(.*$/u, '')
          .split(' ')
          .at(-1)
          ?.toLowerCase() ?? '',
    );
  const turns = new Map<string, number>();
  for (const speaker of speakers) turns.set(speaker, (turns.get(speaker) ?? 0) + 1);
  const again = speakers.filter(speaker => (turns.get(speaker) ?? 0) > 1).length;
  if (speakers.length < MIN_TURNS || turns.size < 2 || again < speakers.length * MIN_AGAIN_SHARE) return false;
  const share = speakers.length / full.length;
  return share >= MIN_LINE_SHARE || (speakers.length >= MANY_TURNS && share >= MIN_LONG_SHARE);
}
