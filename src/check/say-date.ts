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
