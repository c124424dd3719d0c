const LIMIT_CHARACTERS = 300;

/** A name or address as it may stand in a message of one line: control and direction characters as escapes, and not without end. */
export function showName(name: string): string {
  const line = name.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, character => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return line.length > LIMIT_CHARACTERS ? `${line.slice(0, LIMIT_CHARACTERS)}…` : line;
}
