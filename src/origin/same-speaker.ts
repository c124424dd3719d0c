import type { KeptStatement } from '#speaker/speaker.ts';
import { foldName, isSameSpeaker, type OriginDocument } from './setting.ts';

/** A name by which a text may mean somebody, with the document in which it does. */
interface Spoken {
  readonly statement: KeptStatement;
  readonly document: OriginDocument;
}

/**
 * True if two statements of the same words may be one speaker's though readings of them differ: one name ends with the other ("Forester Ivo Toll",
 * "Ivo Toll"), or one text leaves it at a pronoun or an office ("he", "the mayor") and names the other's speaker elsewhere.
 */
export function mayBeSameSpeaker(a: Spoken, b: Spoken): boolean {
  if (isSameSpeaker(a.statement, b.statement)) return true;
  const [one, other] = [nameIn(a), nameIn(b)];
  if (one !== null && other !== null) return endsWith(one, other) || endsWith(other, one);
  if (one === null && other === null) return true;
  return one === null ? names(a, other ?? '') : names(b, one);
}

/** The speaker's folded name; null for one who is known by a pronoun or office alone. */
function nameIn({ statement }: Spoken): string | null {
  const { speaker } = statement;
  return speaker === null || speaker.kind === 'unnamed' ? null : foldName(speaker.name);
}

const endsWith = (name: string, end: string): boolean => end.includes(' ') && name.endsWith(` ${end}`);

/** True if the document names that person: an own writing must bear the whole name, a report the last of it. */
function names({ statement, document }: Spoken, name: string): boolean {
  if (name === '') return false;
  const place = [document.outlet ?? '', document.title ?? '', ...document.bylines].join(' ');
  if (statement.form === 'own') return ` ${foldName(`${place} ${document.text.slice(0, 200)}`)} `.includes(` ${name} `);
  const last = name.split(' ').at(-1) ?? name;
  return ` ${foldName(`${place} ${document.text}`)} `.includes(` ${last} `);
}
