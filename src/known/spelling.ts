/** Shorter words are too like one another. */
const LEAST = 5;

/** True if two words are likely the same with a slip of the finger or another ending: one letter more, less or other, two in turn, or a long common beginning. */
export function closeSpelling(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST || longer - shorter > 3) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  if (start >= LEAST && start >= longer - 3) return true;
  if (longer - shorter > 1) return false;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const changed = longer - start - end;
  return (
    changed <= 1 || (a.length === b.length && changed === 2 && a[start] === b[start + 1] && a[start + 1] === b[start])
  );
}
