import type { BlockRole } from '#document/document.ts';
import { PART_NAMES, PART_ROLES, STANDFIRST_NAMES, TEXT_NAMES } from '#document/words/page-parts.ts';

/** What an element's names say that it is: one of the roles, the text itself, or nothing. */
export type NamedPart = BlockRole | 'text' | null;

/** Names repeat by the hundred on a page and from page to page of one site, so what they mean is remembered, up to this many. */
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, NamedPart>();

/** "articleShare__Tools" is "article-share-tools". */
function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/gu, '$1-$2')
    .replace(/[_\s.:]+/gu, '-')
    .replace(/-+/gu, '-')
    .toLowerCase();
}

function partOfName(name: string): NamedPart {
  if (name.length < 3 || name.length > 80) return null;
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const words = kebab(name);
  let part: NamedPart = null;
  if (STANDFIRST_NAMES.test(words)) part = 'standfirst';
  else if (TEXT_NAMES.test(words)) part = 'text';
  else part = PART_NAMES.find(([, names]) => names.test(words))?.[0] ?? null;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(name, part);
  return part;
}

/** What the class, id and role of an element say that it is; a name of the text itself outweighs the others. */
export function namedPart(className: string | null, id: string | null, role: string | null): NamedPart {
  let part: NamedPart = (role === null ? null : PART_ROLES.get(role.toLowerCase())) ?? null;
  for (const name of `${className ?? ''} ${id ?? ''}`.split(/\s+/u)) {
    if (name === '') continue;
    const here = partOfName(name);
    if (here === 'text') return 'text';
    part ??= here;
  }
  return part;
}
