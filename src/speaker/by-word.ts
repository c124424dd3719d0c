/** Words that are kept at most; then all are forgotten, so that no text can fill the memory. */
const MOST_WORDS = 30_000;

/** Longer texts are read anew each time. */
const LONGEST_WORD = 80;

/** The same function, which keeps by word what it has read; texts say most of their words again and again. */
export function byWord<Value>(read: (word: string) => Value): (word: string) => Value {
  const kept = new Map<string, Value>();
  return word => {
    if (word.length > LONGEST_WORD) return read(word);
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= MOST_WORDS) kept.clear();
    const value = read(word);
    kept.set(word, value);
    return value;
  };
}
