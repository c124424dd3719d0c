import { stemWord } from './said-forms.ts';
import type { Utterance } from './utterance.ts';
import { readWordings, type WordedWord, type Wording, type WordingSetting } from './wordings.ts';

/** One wording, laid into the columns of the table; null where it has no word for a column. */
export interface VariantRow extends Wording {
  readonly cells: readonly (WordedWord | null)[];
  /** The words that no other wording has. */
  readonly only: readonly string[];
}

/** All wordings of an utterance in one table: a row a wording, a column a word. */
export interface Variants {
  readonly rows: readonly VariantRow[];
  readonly columns: number;
  /** The columns in which every wording has the same word. */
  readonly agreed: readonly number[];
}

/** Worth of two words in one column. A word against another is a little better than each against nothing. */
const SAME = 2;
const ONE_STEM = 1.5;
const OTHER = -0.5;
const GAP = -0.6;

type Cells = (WordedWord | null)[];

/**
 * Lays all wordings of an utterance into one table: progressive alignment, as of sequences, upon the first-hand wording or else the
 * one that is most like the others; those most like it come first.
 */
export function alignVariants({ reports }: Utterance, setting: WordingSetting): Variants {
  const wordings = readWordings(reports, setting);
  const base = chooseBase(wordings);
  const order = wordings
    .map((wording, i) => ({ i, likeness: base === undefined ? 0 : likenessOf(wording, base) }))
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i);
  let table: { readonly i: number; readonly cells: Cells }[] = [];
  for (const { i } of order) table = addRow(table, i, wordings[i]?.words ?? []);
  const columns = table[0]?.cells.length ?? 0;
  const cellsOf = new Map(table.map(({ i, cells }) => [i, cells] as const));
  return {
    rows: wordings.map((wording, i) => ({
      ...wording,
      cells: cellsOf.get(i) ?? [],
      only: onlyIn(wording, wordings),
    })),
    columns,
    agreed: Array.from({ length: columns }, (_, column) => column).filter(column => {
      const words = new Set(table.map(({ cells }) => cells[column]?.word ?? null));
      return words.size === 1 && !words.has(null);
    }),
  };
}

function chooseBase(wordings: readonly Wording[]): Wording | undefined {
  const firstHand = wordings.find(wording => wording.firstHand);
  if (firstHand !== undefined) return firstHand;
  const likeness = (one: Wording): number => wordings.reduce((sum, other) => sum + likenessOf(one, other), 0);
  return [...wordings].sort((a, b) => likeness(b) - likeness(a))[0];
}

/** The share of distinct words that two wordings have in common. */
function likenessOf(a: Wording, b: Wording): number {
  const [one, two] = [a, b].map(({ words }) => new Set(words.map(({ word }) => stemWord(word))));
  if (one === undefined || two === undefined) return 0;
  return one.intersection(two).size / Math.max(1, one.union(two).size);
}

function onlyIn(wording: Wording, all: readonly Wording[]): string[] {
  const others = new Set(all.filter(other => other !== wording).flatMap(({ words }) => words.map(({ word }) => word)));
  const seen = new Set<string>();
  return wording.words.flatMap(({ word, text }) => {
    if (others.has(word) || seen.has(word)) return [];
    seen.add(word);
    return [text];
  });
}

/** What a word is worth in a column: as much as beside the best word there. */
function worthIn(column: readonly (WordedWord | null)[], { word }: WordedWord): number {
  let best = OTHER;
  for (const cell of column) {
    if (cell === null) continue;
    if (cell.word === word) return SAME;
    if (stemWord(cell.word) === stemWord(word)) best = ONE_STEM;
  }
  return best;
}

/** Lays one more row into a table by global alignment (Needleman and Wunsch), with new columns where the table has none for a word. */
function addRow(
  table: readonly { readonly i: number; readonly cells: Cells }[],
  i: number,
  words: readonly WordedWord[],
): { readonly i: number; readonly cells: Cells }[] {
  const width = table[0]?.cells.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => table.map(({ cells }) => cells[c] ?? null));
  const steps = traceSteps(columns, words);
  const row: Cells = [];
  const others = table.map(({ i: number }) => ({ i: number, cells: [] as Cells }));
  for (const { column, word } of steps) {
    row.push(word === null ? null : (words[word] ?? null));
    for (const [r, other] of others.entries())
      other.cells.push(column === null ? null : (table[r]?.cells[column] ?? null));
  }
  return [...others, { i, cells: row }];
}

function traceSteps(
  columns: readonly (readonly (WordedWord | null)[])[],
  words: readonly WordedWord[],
): { readonly column: number | null; readonly word: number | null }[] {
  const [n, m] = [columns.length, words.length];
  // best[i][j]: the most that the columns from i on and the words from j on are worth.
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const worth = (i: number, j: number): number => {
    const [column, word] = [columns[i], words[j]];
    return column === undefined || word === undefined ? OTHER : worthIn(column, word);
  };
  for (let i = n; i >= 0; i -= 1)
    for (let j = m; j >= 0; j -= 1) {
      const row = best[i];
      if (row === undefined || (i === n && j === m)) continue;
      const both = i < n && j < m ? at(i + 1, j + 1) + worth(i, j) : Number.NEGATIVE_INFINITY;
      const skip = i < n ? at(i + 1, j) + GAP : Number.NEGATIVE_INFINITY;
      const put = j < m ? at(i, j + 1) + GAP : Number.NEGATIVE_INFINITY;
      row[j] = Math.max(both, skip, put);
    }
  const steps: { readonly column: number | null; readonly word: number | null }[] = [];
  for (let i = 0, j = 0; i < n || j < m;) {
    if (i < n && j < m && at(i, j) === at(i + 1, j + 1) + worth(i, j)) steps.push({ column: i++, word: j++ });
    else if (i < n && at(i, j) === at(i + 1, j) + GAP) steps.push({ column: i++, word: null });
    else steps.push({ column: null, word: j++ });
  }
  return steps;
}
