const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A partial time as a reader says it: "14 March 2025", "March 2025", "2025". */
export function sayDate(time: string): string {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(time);
  if (match === null) return time;
  const [, year, month, day] = match;
  if (month === undefined) return year ?? '';
  const name = MONTHS[Number(month) - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** "A", "A and B", "A, B and C", "A, B and 3 others". */
export function sayList(names: readonly string[], { most = 3, last = 'and' } = {}): string {
  const distinct = [...new Set(names)];
  if (distinct.length <= 1) return distinct[0] ?? '';
  if (distinct.length <= most) return `${distinct.slice(0, -1).join(', ')} ${last} ${distinct.at(-1)}`;
  return `${distinct.slice(0, most - 1).join(', ')} ${last} ${distinct.length - most + 1} others`;
}

/** "1 document", "3 documents". */
export function sayCount(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
