import { normalWords } from '#text/normal.ts';
import { askIndependence, askOrigin, type AnsweredOrigin } from './ask-pairs.ts';
import { sharesBy, shareRight, type Compared, type Part } from './compared-pairs.ts';
import type { OriginPair, Pairs } from './pair-shapes.ts';

/** How many stand behind the same words, and whose reports are whose. */
export async function scoreIndependence({ independence }: Pairs): Promise<Part> {
  const compared: (Compared & { readonly off: number; readonly grouped: boolean | null })[] = [];
  for (const item of independence) {
    const { independent, groups } = await askIndependence(item);
    const off = independent - item.independent;
    const wanted = item.roots.map(({ documents }) => documents);
    const grouped = groups === null ? null : inOneLine(groups) === inOneLine(wanted);
    const expected = `${item.independent}: ${inOneLine(wanted)}`;
    const given = groups === null ? String(independent) : `${independent}: ${inOneLine(groups)}`;
    compared.push({ id: item.id, case: item.case, expected, given, right: off === 0, harmful: off > 0, off, grouped });
  }
  const told = compared.filter(({ grouped }) => grouped !== null);
  return {
    compared,
    figures: {
      numberRight: shareRight(compared),
      tooMany: compared.filter(({ off }) => off > 0).length,
      tooFew: compared.filter(({ off }) => off < 0).length,
      groupsRight: told.length === 0 ? null : shareRight(told.map(({ grouped }) => ({ right: grouped === true }))),
    },
  };
}

/** "a b | c": groups of documents, whatever order they come in. */
function inOneLine(groups: readonly (readonly string[])[]): string {
  const lines = groups.map(group => [...new Set(group)].toSorted().join(' '));
  return lines.toSorted().join(' | ');
}

/** From whom a document has the words in the end. */
export async function scoreOrigins({ origins }: Pairs): Promise<Part> {
  const compared: (Compared & { readonly item: OriginPair; readonly answer: AnsweredOrigin | null })[] = [];
  for (const item of origins) {
    const answer = await askOrigin(item);
    const right = answer !== null && isSamePlace(answer.root, item.root);
    const { id, case: tried, root } = item;
    const given = answer === null ? 'not read' : answer.root;
    compared.push({
      id,
      case: tried,
      expected: root,
      given,
      right,
      harmful: !right && answer?.root === 'd',
      item,
      answer,
    });
  }
  const copies = compared.filter(({ item }) => item.rests.includes('same-text') || item.rests.includes('rewritten'));
  return {
    compared,
    figures: {
      rootRight: shareRight(compared),
      takenForItsOwn: compared.filter(({ harmful }) => harmful).length,
      copiesSeen: shareRight(copies.map(({ answer }) => ({ right: answer?.copied === true }))),
      notRead: compared.filter(({ answer }) => answer === null).length,
      ...sharesBy(compared, ({ item }) => item.rests.join(' ') || 'none'),
    },
  };
}

/** Documents by name; what is outside by a name that holds the other; any unnamed source is one. */
function isSamePlace(given: string, wanted: string): boolean {
  const [[kind = '', ...name], [wantedKind = '', ...wantedName]] = [given.split(':'), wanted.split(':')];
  if (kind !== wantedKind) return false;
  if (kind !== 'outside') return true;
  const [one, other] = [name, wantedName].map(parts =>
    normalWords(parts.join(':'))
      .map(({ word }) => word)
      .join(' '),
  );
  return (one ?? '').includes(other ?? '');
}
