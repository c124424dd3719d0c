import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SETS } from './speaker-texts.ts';
import { printTable } from './table.ts';
import { percent } from './tally.ts';

/**
 * `right`: the speaker is the one who said it, or the right description where the text names nobody; `wrong`: somebody else; `missed`:
 * nobody or only a description, though the text tells who; `kind`: the right name as the wrong kind; `no-statement`: nobody said this.
 */
export const VERDICTS = ['right', 'wrong', 'missed', 'kind', 'no-statement'] as const;
type Verdict = (typeof VERDICTS)[number];

const Row = z.object({
  set: z.enum(SETS),
  first: z.enum(VERDICTS),
  second: z.enum(VERDICTS),
  settled: z.enum(VERDICTS),
  mended: z.enum([...VERDICTS, '']),
});

/** How far two readers agree: the share of equal verdicts, and Cohen's kappa; both 1 if there are none. */
export function agreementOf(pairs: readonly (readonly [string, string])[]): {
  readonly share: number;
  readonly kappa: number;
} {
  const total = pairs.length;
  if (total === 0) return { share: 1, kappa: 1 };
  const share = pairs.filter(([one, other]) => one === other).length / total;
  const chance = [...new Set(pairs.flat())].reduce((sum, verdict) => {
    const [ones, others] = [0, 1].map(side => pairs.filter(pair => pair[side] === verdict).length);
    return sum + ((ones ?? 0) * (others ?? 0)) / total ** 2;
  }, 0);
  return { share, kappa: chance === 1 ? 1 : (share - chance) / (1 - chance) };
}

/** Where a share of so many lies nineteen times of twenty (Wilson's interval). */
export function intervalOf(right: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z2 = 1.96 ** 2;
  const middle = right / of + z2 / (2 * of);
  const half = Math.sqrt(z2 * ((right / of) * (1 - right / of) + z2 / (4 * of)) * (1 / of));
  return [(middle - half) / (1 + z2 / of), (middle + half) / (1 + z2 / of)];
}

/** `count-speakers SHEET`: the share of right speakers in a judged sheet, as drawn and after mending, and how far its two readers agree. */
export function countSpeakers([sheet]: readonly string[]): void {
  if (sheet === undefined) throw new Error('npm run eval -- count-speakers SHEET');
  const [head = '', ...lines] = readFileSync(sheet, 'utf8').replace(/\n$/u, '').split('\n');
  const names = head.split('\t');
  const rows = lines.map(line => {
    const cells = line.split('\t');
    return Row.parse(Object.fromEntries(names.map((name, i) => [name, cells[i]])));
  });
  const columns: readonly (readonly [string, (row: z.infer<typeof Row>) => Verdict])[] = [
    ['as drawn', row => row.settled],
    ['mended', row => (row.mended === '' ? row.settled : row.mended)],
  ];
  const counted = columns.flatMap(([column, verdictOf]) =>
    [...SETS, 'all'].map(set => {
      const verdicts = rows.filter(row => set === 'all' || row.set === set).map(verdictOf);
      const counts = VERDICTS.map(verdict => verdicts.filter(each => each === verdict).length);
      const [right = 0] = counts;
      const said = verdicts.filter(each => each !== 'no-statement').length;
      return { column, set, counts, right, said };
    }),
  );
  printTable(
    ['', 'texts', ...VERDICTS, '% right', 'nineteen of twenty'],
    counted.map(({ column, set, counts, right, said }) => {
      const [low, high] = intervalOf(right, said);
      return [column, set, ...counts, percent(right / said), `${percent(low)} to ${percent(high)}`];
    }),
  );
  const { share, kappa } = agreementOf(rows.map(({ first, second }) => [first, second]));
  const figures = counted
    .filter(({ set }) => set === 'all')
    .map(({ column, right, said }) => [column, percent(right / said)]);
  console.log(
    JSON.stringify({
      measure: 'count-speakers',
      rows: rows.length,
      ...Object.fromEntries(figures),
      agreed: percent(share),
      kappa: Number(kappa.toFixed(3)),
    }),
  );
}
