/** The widest line of a report, in characters. */
const WIDTH = 100;

/** Breaks a text into lines of at most 100 characters, each with the indent; a word that is longer stands on a line of its own. */
export function wrap(text: string, indent: string): string[] {
  return hang(indent, indent, text);
}

/** The same with a mark before the first line, and another indent before the lines under it. */
export function hang(mark: string, indent: string, text: string): string[] {
  const lines: string[] = [];
  let [start, line] = [mark, mark];
  for (const word of text.split(/\s+/u)) {
    if (line.length > start.length && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      start = line = indent;
    }
    line += line.length > start.length ? ` ${word}` : word;
  }
  if (line.length > start.length) lines.push(line);
  return lines;
}
