/** The line over an earlier mail that is quoted below: "On 12 Nov 2024, at 10:05, Ann Lee wrote:" and its like in other languages. */
const WROTE =
  /^(?:on|am|le|el|il|op|den|w dniu|в)\b.{4,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|skrev|napisał\p{L}*|писал\p{L}*|пише|написав)\b.{0,80}:\s*$/iu;
/** A line that divides the answer from what it answers. */
const DIVIDER =
  /^(?:[-_]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original)\s*[-_]{2,}|begin forwarded message:|_{10,})$/iu;
const HEADER = /^\*?(?:from|von|de|da|sent|gesendet|envoyé|to|an|date|subject|betreff|objet|cc)\s*:\*?\s/iu;

/**
 * Which lines of a letter are not its writer's words of now: quoted earlier mails (`>` lines; all that follows "On … wrote:" or a
 * divider, unless it is answered line by line), and the signature after a line of two dashes.
 */
export function earlierMailLines(lines: readonly string[]): boolean[] {
  const earlier = lines.map(line => line.startsWith('>'));
  const signature = lines.findLastIndex(line => /^--\s?$/u.test(line));
  if (signature > 0 && lines.length - signature <= 15) earlier.fill(true, signature);
  const start = lines.findIndex((line, i) => isStart(lines, line, i));
  if (start !== -1) {
    const isAnsweredBetween = lines.slice(start + 1).some(line => line.startsWith('>'));
    earlier[start] = true;
    if (!isAnsweredBetween) earlier.fill(true, start);
  }
  // A letter that only passes another on is read for what it passes on.
  return earlier.every(Boolean)
    ? lines.map((line, i) => i === start || DIVIDER.test(line) || HEADER.test(line))
    : earlier;
}

function isStart(lines: readonly string[], line: string, i: number): boolean {
  if (DIVIDER.test(line) || WROTE.test(line)) return true;
  const next = lines[i + 1] ?? '';
  if (WROTE.test(`${line} ${next}`) && /^on\b/iu.test(line) && line.length < 120) return true;
  return i > 0 && HEADER.test(line) && HEADER.test(next) && HEADER.test(lines[i + 2] ?? '');
}
