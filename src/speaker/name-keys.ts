import { readRole } from './member.ts';
import { foldName } from './names.ts';
import { isTellingOffice, readOffice } from './office.ts';
import { readEntry } from './record-names.ts';
import type { CastMember } from './speaker.ts';

/**
 * What somebody is looked up by: the words of their names (`roe`), the nouns of their roles (`~mayor`), each with the other words of
 * the role (`~mayor tresk`), and offices told from others of their noun (`=tresk`).
 */
export function keysOf(member: CastMember): readonly string[] {
  if (member.kind === 'unnamed') return officeKeys(member.name);
  const words = readEntry('', null, member).name.key.split(' ');
  const roles = new Set(member.descriptions);
  return [...new Set([...words, ...[...roles].flatMap(role => [...roleKeys(role), ...officeKeys(role)])])];
}

/** The key of all who hold a role of a noun, and of those among them whose role has one more word. */
export const roleKey = (head: string, word = ''): string => (word === '' ? `~${head}` : `~${head} ${word}`);

/** The key of those who hold or held an office of these telling words. */
export const officeKey = (words: string): string => `=${words}`;

function roleKeys(text: string): readonly string[] {
  const { head } = readRole(text);
  if (head === '') return [];
  return [roleKey(head), ...tellingRoleWords(text, head).map(word => roleKey(head, word))];
}

function officeKeys(text: string): readonly string[] {
  const office = readOffice(text);
  return office === null || !isTellingOffice(office) ? [] : [officeKey(office.words)];
}

const IDLE = new Set([
  'the',
  'a',
  'an',
  'of',
  'in',
  'for',
  'at',
  'on',
  'and',
  'to',
  'from',
  'with',
  'former',
  'current',
  'case',
]);

/** The folded words of a role, without possessive endings. */
export function roleWords(text: string): readonly string[] {
  return foldName(text.replace(/['’]s\b/gu, ''));
}

/** True for words that tell no role from another. */
export const isIdleWord = (word: string): boolean => IDLE.has(word);

/** The words of a role beside its noun that tell whose or which it is. */
export function tellingRoleWords(text: string, head: string): readonly string[] {
  return roleWords(text).filter(word => !IDLE.has(word) && word !== head);
}
