import { looksLikeName, parseName, plainWord, restoreCase, roleHead } from './names.ts';
import { BODIES } from './english/sources.ts';

const BRACKETED = /^(.*?)\s*\(([^()]+)\)?\s*:?\s*$/u;

const plainOffice = (office: string): string =>
  office
    .replace(/^the\s+/iu, '')
    .trim()
    .toLowerCase();

/**
 * The labels of a transcript under the names of those who hold an office: after "The Prime Minister (Anna Roe)" the label "The Prime
 * Minister" is hers. Labels that name somebody themselves, or an office that nothing names anybody for, are left as they are.
 */
export function namedOffices(labels: readonly string[]): (label: string) => string {
  const holders = new Map<string, string>();
  for (const label of labels) {
    const [, outer = '', inner = ''] = BRACKETED.exec(label.trim()) ?? [];
    const [name = ''] = inner.split(',');
    if (!isOffice(outer) || !isPerson(name)) continue;
    holders.set(plainOffice(outer), `${name.trim()}, ${outer.replace(/^the\s+/iu, '').trim()}`);
  }
  if (holders.size === 0) return label => label;
  return label => holders.get(plainOffice(label.replace(/\s*\([^)]*\)?|:\s*$/gu, ''))) ?? label;
}

function isOffice(outer: string): boolean {
  const parts = parseName(plainOffice(outer));
  return roleHead(outer) !== null && (parts.name === '' || /^the\s/iu.test(outer));
}

function isPerson(text: string): boolean {
  const parts = parseName(text.trim());
  const bare = restoreCase(parts.name);
  const body = bare.split(' ').some(word => BODIES.has(plainWord(word)));
  return !body && looksLikeName(bare) && (parts.given.length > 0 || parts.title !== null);
}
