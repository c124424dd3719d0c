/** Feasts that fall on the same day every year, wherever they are kept. Movable ones, and those that countries keep on different days, are left out. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'new year’s eve': [12, 31],
  'new year’s day': [1, 1],
  'valentine’s day': [2, 14],
  'st patrick’s day': [3, 17],
  'april fools’ day': [4, 1],
  'bastille day': [7, 14],
  'the fourth of july': [7, 4],
  halloween: [10, 31],
  'armistice day': [11, 11],
  'veterans day': [11, 11],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
};

/** How a text may write one of them. */
export const HOLIDAY = String.raw`New Year['’]?s (?:Eve|Day)|Valentine['’]?s Day|(?:St\.?|Saint) Patrick['’]?s Day|April Fools?['’]?s? Day|Bastille Day|the Fourth of July|Halloween|Armistice Day|Veterans['’]? Day|Christmas (?:Eve|Day)|Boxing Day`;

/** Month and day of a feast as a text writes it, or null. */
export function holidayOf(name: string): readonly [month: number, day: number] | null {
  const plain = name
    .toLowerCase()
    .replace(/^saint |^st\.? /u, 'st ')
    .replace(/^april fool.*/u, 'april fools’ day')
    .replace(/^veterans.*/u, 'veterans day')
    .replace(/(year|valentine|patrick)['’]?s/u, '$1’s');
  return FIXED[plain] ?? null;
}
