import type { SpreadNode } from '#spread/spread.ts';
import type { TracedUtterance } from '#spread/trace.ts';
import type { VariantRow } from '#utterance/variants.ts';
import { listNames, sayDay } from './sentences.ts';
import { hang } from './wrap.ts';

/** The widest line, in characters. */
const WIDTH = 100;

/** What stands for a word that a wording does not have. */
const GAP = '·';

const FORMS: Readonly<Record<VariantRow['form'], string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  indirect: 'indirect speech',
  headline: 'headline',
};

/** The wordings of one utterance as a table of words, each in its column, with the words marked on which all agree and those that one has alone. */
export function tableVariants(
  utterance: TracedUtterance,
  { number, of, nodes }: { readonly number: number; readonly of: number; readonly nodes: readonly SpreadNode[] },
): string[] {
  const { variants, saidOn } = utterance;
  const { rows } = variants;
  const when = saidOn === null ? 'on a day that no report gives' : sayDay(saidOn);
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  const occasion = of === 1 ? 'SAID' : `SAID ${number} of ${of},`;
  const reports = new Set(utterance.reports.map(({ document }) => document)).size;
  const head = `${occasion} ${when}: ${count(reports, 'report')}, ${count(rows.length, 'wording')}`;
  const labels = rows.map((row, i) => `${String(i + 1).padStart(2)}${row.firstHand ? '*' : ' '}`);
  const legend = rows.flatMap((row, i) => {
    const who = listNames(
      row.reports.map(({ document }) => nodes.find(({ id }) => id === document)?.label ?? document),
    );
    const hand = row.firstHand ? 'first-hand, ' : '';
    return hang(`${labels[i] ?? ''} `, '    ', `${who} (${hand}${FORMS[row.form]})`);
  });
  if (rows.length < 2) return [head, ...legend];
  return [head, ...drawRows(rows, { labels, agreed: new Set(variants.agreed), columns: variants.columns }), ...legend];
}

interface Drawing {
  readonly labels: readonly string[];
  readonly agreed: ReadonlySet<number>;
  readonly columns: number;
}

function drawRows(rows: readonly VariantRow[], { labels, agreed, columns }: Drawing): string[] {
  const alone = rows.map(({ only }) => new Set(only));
  const print = (row: number, column: number): string => {
    const cell = rows[row]?.cells[column] ?? null;
    if (cell === null) return GAP;
    return alone[row]?.has(cell.text) === true ? `[${cell.text}]` : cell.text;
  };
  const width = (column: number): number => Math.max(...rows.map((_, row) => print(row, column).length));
  const lines: string[] = [];
  for (let from = 0; from < columns;) {
    let to = from;
    let used = 4;
    while (to < columns && (to === from || used + width(to) + 1 <= WIDTH)) used += width(to++) + 1;
    const part = Array.from({ length: to - from }, (_, i) => from + i);
    for (const [row, label] of labels.entries())
      if (part.some(column => rows[row]?.cells[column] != null))
        lines.push(`${label} ${part.map(column => print(row, column).padEnd(width(column))).join(' ')}`.trimEnd());
    const marks = part.map(column => (agreed.has(column) ? '=' : ' ').repeat(width(column))).join(' ');
    if (marks.trim() !== '') lines.push(`    ${marks}`.trimEnd());
    from = to;
  }
  return lines;
}
