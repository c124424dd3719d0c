/** Articles written for the tests; the people, places and papers are invented. */
const PEOPLE = ['Ada Thornbury', 'Benno Calloway', 'Ilse Marchetti', 'Tomas Okoro', 'Greta Lindqvist', 'Rafi Desai'];
const PLACES = ['Harrowmere', 'Port Selwyn', 'Kestle Bay', 'Upper Fenwick', 'Marlinside'];
const MATTERS = ['ferry', 'library', 'reservoir', 'tram line', 'fish market', 'observatory', 'harbour wall'];
const DEEDS = ['reopen', 'be sold', 'be repaired', 'move to the east bank', 'stay under public ownership'];

const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;

/** The text of article number `n`: two paragraphs of its own with a direct and an indirect statement. */
export function article(n: number): string {
  const [person, place, matter] = [pick(PEOPLE, n), pick(PLACES, n >> 1), pick(MATTERS, n >> 2)];
  const deed = pick(DEEDS, n >> 3);
  return `The ${matter} of ${place}, part ${n}

${place.toUpperCase()} – “The ${matter} of ${place} will ${deed} before the winter of ${2026 + (n % 40)}, and nobody has asked me for plan number ${n},” said ${person}, who chairs committee ${n}.

${person} said that the council had set aside ${n + 3} million crowns for the ${matter}. A vote on motion ${n} is due on the ${1 + (n % 28)}th.
`;
}

/** Files of articles by name, from one number to before another. */
export function articles(from: number, to: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: to - from }, (_, i) => [
      `article-${String(from + i).padStart(4, '0')}.txt`,
      article(from + i),
    ]),
  );
}
