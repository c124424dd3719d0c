/**
 * The label of a turn at the start of a line: "BOB SCHIEFFER:", "MINISTER CONRAD EIDSVOLL-MARCH:", "QUESTION (OBI TRANTER, CHANNEL 9):",
 * "Donald Trump:", "Q:". Up to six words before the colon, each with a capital or in capitals.
 */
const TURN =
  /^(?:>>\s*)?((?:Q|A|[\p{Lu}][\p{L}\p{M}.'’-]*(?:,? (?:[\p{Lu}][\p{L}\p{M}.'’-]*|of|the|de|van|von|for)){0,6})(?:\s*\([^)]{1,60}\))?)\s*(?:\[[^\]]{1,30}\]\s*)?:(?:\s|$)/u;

/** The label of a turn that a line begins with, or null. */
export function turnLabel(line: string): string | null {
  return TURN.exec(line.trimStart())?.[1] ?? null;
}

/** Labels that articles, forms and fact-checks have too, in any number. */
const NOT_A_SPEAKER =
  /^(?:note|notes|update|read|see|also|photo|image|source|caption|by|contact|tel|phone|e-?mail|address|date|time|subject|from|to|cc|re|tags?|claim|verdict|rating|conclusion|read more|related|watch|more|example|price|director|cast|starring|where|when|what|who|why|how|ingredients|method|pros|cons|score|goals?|https?|category|topics?|published|updated|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/iu;

/** Shares measured by what a transcript must have: three turns, and a turn on at least two in five lines. */
const MIN_TURNS = 3;
const MIN_SHARE = 0.4;

/** True if lines read as a transcript: turns with labels, some of which come back. */
export function isTranscriptForm(lines: readonly string[]): boolean {
  const full = lines.filter(line => line.trim() !== '' && !/^[([][^)\]]*[)\]]$/u.test(line.trim()));
  const labels = full.map(turnLabel).filter(label => label !== null && !NOT_A_SPEAKER.test(label));
  if (labels.length < MIN_TURNS || labels.length < full.length * MIN_SHARE)
    return labels.length >= 12 && new Set(labels).size <= labels.length / 4 && labels.length >= full.length * 0.15;
  const lastNames = labels.map(label =>
    label
      ?.replace(/\s*\(.*$/u, '')
      .split(' ')
      .at(-1),
  );
  return new Set(lastNames).size < labels.length;
}
