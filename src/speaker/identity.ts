import { givenCompatible } from './member.ts';

/** A person's full name taken apart and folded. */
export interface FullName {
  readonly key: string;
  readonly surname: string;
  readonly given: readonly string[];
}

/**
 * Which full names are one person's: those of one surname whose given names fit ("Donald Trump", "Donald J. Trump"), as long as no
 * two of the fuller forms contradict each other ("George Bush" beside "George W. Bush" and "George H. W. Bush" stays by itself).
 * @returns for each key the key of the group's representative: the shortest, then the first in code point order, so that it does
 * not depend on the order of the input.
 */
export function joinNames(names: readonly FullName[]): Map<string, string> {
  const groups = new Map<string, FullName[]>();
  for (const name of names) {
    const key = `${name.surname}|${name.given[0]?.[0] ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  const head = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length === 1) head.set((group[0] as FullName).key, (group[0] as FullName).key);
    else joinGroup(group, head);
  }
  return head;
}

function joinGroup(group: readonly FullName[], head: Map<string, string>): void {
  const sorted = [...group].sort(byLengthThenKey);
  const parent = new Map(sorted.map(name => [name.key, name.key]));
  const find = (key: string): string => {
    let at = key;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  for (const name of sorted) {
    const fuller = sorted.filter(
      other => other !== name && isFuller(other, name) && givenCompatible(name.given, other.given),
    );
    const agree = fuller.every((a, i) => fuller.slice(i + 1).every(b => givenCompatible(a.given, b.given)));
    if (!agree) continue;
    for (const other of fuller) {
      const [a, b] = [find(name.key), find(other.key)];
      if (a !== b) parent.set(b, a);
    }
  }
  const best = new Map<string, FullName>();
  for (const name of sorted) {
    const root = find(name.key);
    const held = best.get(root);
    if (held === undefined || preference(name, held) < 0) best.set(root, name);
  }
  for (const name of sorted) head.set(name.key, (best.get(find(name.key)) ?? name).key);
}

function isFuller(a: FullName, b: FullName): boolean {
  return (
    a.given.join('').length > b.given.join('').length ||
    (a.given.length >= b.given.length && a.given.join('') > b.given.join(''))
  );
}

function byLengthThenKey(a: FullName, b: FullName): number {
  return a.key.length - b.key.length || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** A whole given name before an initial, then the shorter form. */
function preference(a: FullName, b: FullName): number {
  const initials = Number((a.given[0]?.length ?? 0) < 2) - Number((b.given[0]?.length ?? 0) < 2);
  return initials !== 0 ? initials : byLengthThenKey(a, b);
}
