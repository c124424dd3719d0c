const CLOCK = /\d\d:\d\d/u;

/** A time with a zone, told in the reader's own beside the original. */
export function tellTimes(page: Document): void {
  const { lang } = page.documentElement;
  // English as the rest of the page writes it: the day before the month.
  const here = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  for (const tag of page.querySelectorAll<HTMLTimeElement>('time[datetime]')) {
    if (!/T\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/u.test(tag.dateTime)) continue;
    const moment = new Date(tag.dateTime);
    if (Number.isNaN(moment.getTime())) continue;
    const told = here.format(moment);
    const original = tag.textContent ?? '';
    if (!original.includes(CLOCK.exec(told)?.[0] ?? '–')) tag.textContent = `${told} (${original})`;
  }
}
