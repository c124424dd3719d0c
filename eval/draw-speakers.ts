import { existsSync, writeFileSync } from 'node:fs';
import type { Span } from '#base/span.ts';
import { draw } from './find-errors.ts';
import { readSpokenTexts, SETS } from './speaker-texts.ts';
import type { SetName, SpokenStatement } from './speaker-texts.ts';
import { printTable } from './table.ts';

export const SPEAKER_HEAD = [
  'number',
  'set',
  'document',
  'content start',
  'content end',
  'source start',
  'source end',
  'verdict',
] as const;

/** How many statements of each kind of text. */
const DRAWN: Readonly<Record<SetName, number>> = { dev: 100, pages: 70, cases: 30 };

/** Any number; fixed, so that a sheet can be drawn again. */
const SEED = 20_261_122;

/** From the first unit of all the spans to the last, or dashes for none. */
function ends(spans: readonly Span[]): readonly [string, string] {
  if (spans.length === 0) return ['-', '-'];
  const all = spans.flat();
  return [String(Math.min(...all)), String(Math.max(...all))];
}

/** A statement's place in a document: its content's ends and its source's. */
export function placeOf({ content, source }: Pick<SpokenStatement, 'content' | 'source'>): string[] {
  return [...ends(content), ...ends(source)];
}

/** `draw-speakers FOLDER… SHEET`: a sheet of 200 statements by place alone, whose speakers are to be judged by eye in its last column. */
export function drawSpeakers(args: readonly string[]): void {
  const [folders, sheet] = [args.slice(0, -1), args.at(-1)];
  if (sheet === undefined || folders.length === 0) throw new Error('npm run eval -- draw-speakers FOLDER… SHEET');
  if (existsSync(sheet)) throw new Error(`${sheet} is there already; what was judged in it would be lost`);
  const all = readSpokenTexts(folders).flatMap(({ set, document, statements }) =>
    statements.map(statement => ({ set, document, place: placeOf(statement) })),
  );
  const drawn = SETS.flatMap(name =>
    draw(
      all.filter(({ set }) => set === name),
      DRAWN[name],
      SEED,
    ),
  );
  const rows = drawn.map(({ set, document, place }, i) => [i + 1, set, document, ...place, ''].join('\t'));
  writeFileSync(sheet, `${[SPEAKER_HEAD.join('\t'), ...rows].join('\n')}\n`, { flag: 'wx' });
  printTable(
    ['set', 'statements', 'drawn'],
    SETS.map(name => [
      name,
      all.filter(({ set }) => set === name).length,
      drawn.filter(({ set }) => set === name).length,
    ]),
  );
  console.log(JSON.stringify({ measure: 'draw-speakers', statements: all.length, drawn: drawn.length }));
}
