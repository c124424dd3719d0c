/** A quotation in a sentence is cut off at so many characters. */
const LONGEST = 160;

/** Words for a sentence that quotes them: on one line, cut off at a word, without marks around them; marks inside stay as they are. */
export function shortenWords(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  const inner = /^["“”«„]([^"“”«»„]*)["“”»]?$|^([^"“”«»„]*)["“”»]$/u.exec(line);
  const bare = (inner?.[1] ?? inner?.[2] ?? line).replace(/(?<=[^.])[.,;]$/u, '');
  return bare.length <= LONGEST ? bare : `${bare.slice(0, bare.slice(0, LONGEST).lastIndexOf(' '))} …`;
}

/** Such words in English marks, those inside as single ones. */
export function quoteWords(short: string): string {
  return `“${short.replace(/[“«„]|(?<=^|\s)"/gu, '‘').replace(/[”»"]/gu, '’')}”`;
}
