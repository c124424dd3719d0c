/** Words for a party and its people, with one word for each party. */
const PARTIES: ReadonlyMap<string, string> = new Map(
  [
    'republican republicans gop r',
    'democrat democratic democrats dem d',
    'labour',
    'conservative conservatives tory tories',
    'liberal liberals lib-dem',
    'green greens',
    'libertarian libertarians',
    'socialist socialists',
    'communist communists',
  ].flatMap(row => {
    const [party = '', ...others] = row.split(' ');
    return [party, ...others].map(word => [word, party] as const);
  }),
);

/** The party that a word in lower case stands for ("gop" is `republican`), or null. */
export function partyOf(word: string): string | null {
  return PARTIES.get(word) ?? null;
}
