import type { Reading } from '#document/document.ts';
import { looksLikeName, parseName, plainWord, roleHead } from './names.ts';
import { PRESS, SPEAKS_FOR, SPEAKS_FOR_IF_WHOSE } from './english/roles.ts';
import { BODIES, GROUPS } from './english/sources.ts';

/** Who signs a letter, notice or reply with their name. */
export interface Signatory {
  readonly name: string;
  /** What stands behind the name or below it, or null. */
  readonly role: string | null;
  /** True for those who sign for somebody else: spokespeople, press officers, lawyers. */
  readonly isForOthers: boolean;
}

/** Blocks at the end of a text among which a signature is looked for. */
const LAST_BLOCKS = 4;
/** Blocks behind the text among which it may stand as well. */
const BELOW = 2;
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu;
const SINGULAR = /(?:^|[^\p{L}’'-])(?:I(?:['’](?:m|ve|d|ll))?|[Mm]y|[Mm]yself)(?![\p{L}.])/u;

/**
 * The person who signs a text and says "I" in it outside quotation marks, or a letter to a paper, so that its words are theirs; null where nobody signs, or the text
 * speaks of whoever it is about in the third person, and so is the body's that put it out.
 */
export function findSignatory(reading: Reading): Signatory | null {
  const blocks = reading.blocks.filter(
    ({ role, quoted }) => (role === 'body' && quoted !== true) || role === 'furniture',
  );
  const textOf = (i: number): string => reading.text.slice(...(blocks[i]?.span ?? ([0, 0] as const)));
  const last = blocks.findLastIndex(({ role }) => role === 'body');
  // What a page takes for furniture may be a signature right below the text.
  for (let i = Math.min(blocks.length - 1, last + BELOW); i >= Math.max(1, last + 1 - LAST_BLOCKS); i -= 1) {
    const lines = textOf(i)
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '');
    for (const [k, line] of lines.entries()) {
      const [given = '', ...about] = line.replace(/^[—–-]+\s*/u, '').split(',');
      if (/[.!?:]$/u.test(line) || !isPersonName(given)) continue;
      if (i > last && about.length === 0) continue;
      const said =
        blocks
          .slice(0, i)
          .map((_, at) => textOf(at))
          .join('\n') + lines.slice(0, k).join('\n');
      if (!isLetter(reading) && !SINGULAR.test(said.replaceAll(QUOTED, ' '))) return null;
      const below = lines[k + 1];
      const role =
        about.length > 0 ? about.join(',').trim() : below !== undefined && roleHead(below) !== null ? below : null;
      return { name: given.trim(), role, isForOthers: role !== null && isForOthers(role) };
    }
  }
  return null;
}

/** How letters to a paper begin: under that heading, or with an address. */
const LETTER =
  /^\W*(?:letters?(?: (?:page|to (?:the|our) editors?))?|to the editors?|(?:dear )?(?:sirs?|madam|editors?)(?: or madam)?,.*)\W*$/iu;
/** It stands within so many lines. */
const OPENING_LINES = 4;

/** True for a letter to a paper, whose words are the one's who signs it, whether or not they say "I" in it. */
export function isLetter({ kind, text }: Reading): boolean {
  if (kind !== 'post') return false;
  const lines = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return lines.slice(0, OPENING_LINES).some(line => LETTER.test(line));
}

function isPersonName(text: string): boolean {
  const words = parseName(text).name.split(' ');
  if (words.length < 2 || words.length > 5 || !looksLikeName(text)) return false;
  return words.every(word => !BODIES.has(plainWord(word)) && !GROUPS.has(plainWord(word)));
}

function isForOthers(role: string): boolean {
  const words = role.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(word => SPEAKS_FOR.has(word) || SPEAKS_FOR_IF_WHOSE.has(word) || PRESS.has(word));
}
