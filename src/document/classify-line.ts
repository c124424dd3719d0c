import type { BlockRole } from './document.ts';
import { BOILERPLATE } from './words/boilerplate.ts';

/** The longest block that any pattern is tried on, in characters. */
const LONGEST = Math.max(...BOILERPLATE.map(line => line.maxLength));

/**
 * The role of a block that is known by its wording alone (cookie text, "Read also: …", a photographer's credit), or null for
 * what may be text. Patterns of all languages are tried, since pages mix them.
 */
export function roleByWording(text: string): BlockRole | null {
  const line = text.trim();
  if (line.length > LONGEST) return null;
  return BOILERPLATE.find(({ pattern, maxLength }) => line.length <= maxLength && pattern.test(line))?.role ?? null;
}
