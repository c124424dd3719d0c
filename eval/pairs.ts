import { join } from 'node:path';
import type { Part } from './compared-pairs.ts';
import { readPairs, type Pairs } from './pair-shapes.ts';
import { scoreIndependence, scoreOrigins } from './score-pair-sources.ts';
import { scoreAlterations, scoreUtterances } from './score-pair-words.ts';
import { printTable } from './table.ts';

const PARTS: Readonly<Record<string, (pairs: Pairs) => Promise<Part>>> = {
  'same-utterance': scoreUtterances,
  alteration: scoreAlterations,
  independence: scoreIndependence,
  origin: scoreOrigins,
};

/**
 * Scores the program on the pairs of a folder; prints what is wrong, a table of each part, and one JSON line.
 * @param args a folder and names of parts, in any order; without them `eval/pairs` and all parts.
 */
export async function measurePairs(args: readonly string[]): Promise<void> {
  const folder = args.find(arg => !(arg in PARTS)) ?? join(import.meta.dirname, 'pairs');
  const asked = args.filter(arg => arg in PARTS);
  const pairs = readPairs(folder);
  const { utterances, alterations, independence, origins } = pairs;
  console.log(
    `${folder}: ${utterances.length} same-utterance, ${alterations.length} alteration, ${independence.length} independence, ${origins.length} origin`,
  );
  const summary: Record<string, object> = {};
  for (const [name, score] of Object.entries(PARTS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { compared, figures } = await score(pairs);
    console.log(`\n${name}`);
    printTable(
      ['', 'item', 'expected', 'given', 'case'],
      compared
        .filter(({ right }) => !right)
        .map(one => [one.harmful === true ? 'HARM' : '', one.id, one.expected, one.given, one.case]),
    );
    console.log('');
    printTable(
      ['', 'figure'],
      Object.entries(figures).map(([what, figure]) => [what, figure ?? '–']),
    );
    summary[name] = { items: compared.length, ...figures };
  }
  console.log(JSON.stringify({ measure: 'pairs', ...summary }));
}
