const HEARERS =
  'reporters|journalists|supporters|voters|staff|workers|nurses|colleagues|members|viewers|listeners|parliament|mps|them|him|her|us|me';
/** "Told Fellside he'd …", "told the Chamber of Trade he'd …", "told Belmar reporters prizes …". */
const HEARER = new RegExp(
  `^\\s+(?:(?:(?:the|a)\\s)?(?:\\p{Lu}[\\p{L}'’-]*\\s){0,4}(?:${HEARERS})|.{2,40}?(?=\\s(?:he|she|they|it|we|i)(?:['’]|\\s)))\\s(?=\\S+\\s)`,
  'u',
);
const HEARER_THAT = /^\s+.{2,60}?\s(?=(?:that|to|not to)\s)/u;

/** How far somebody spoken to reaches before the words; null if nobody is. */
export function readHearer(rest: string): number | null {
  const [plain, that] = [HEARER.exec(rest)?.[0].length, HEARER_THAT.exec(rest)?.[0].length];
  if (plain === undefined || that === undefined) return plain ?? that ?? null;
  return Math.min(plain, that);
}
