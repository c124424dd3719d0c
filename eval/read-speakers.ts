import { readFileSync, writeFileSync } from 'node:fs';
import { placeOf, SPEAKER_HEAD } from './draw-speakers.ts';
import { readSpokenTexts } from './speaker-texts.ts';
import type { SpokenStatement } from './speaker-texts.ts';

/** Units of the text shown before and behind. */
const AROUND = 600;

/** The text around a statement in one line, its content in ⟦ ⟧ and its source in ⦃ ⦄. */
function showInPlace(text: string, { content, source }: SpokenStatement): string {
  const marks = [
    ...content.flatMap(([start, end]) => [
      { at: start, mark: '⟦' },
      { at: end, mark: '⟧' },
    ]),
    ...source.flatMap(([start, end]) => [
      { at: start, mark: '⦃' },
      { at: end, mark: '⦄' },
    ]),
  ].toSorted((a, b) => a.at - b.at);
  const places = [...content, ...source].flat();
  let at = Math.max(0, Math.min(...places) - AROUND);
  let shown = '';
  for (const { at: next, mark } of marks) {
    shown += text.slice(at, next) + mark;
    at = next;
  }
  return (shown + text.slice(at, Math.max(...places) + AROUND)).replaceAll(/\n+/gu, ' ¶ ').replaceAll('\t', ' ');
}

/** `read-speakers SHEET FOLDER… FILE`: writes to a file of one's own, for each row of a sheet, whom the program names now and the text around. */
export function readSpeakers(args: readonly string[]): void {
  const [sheet, file, folders] = [args[0], args.at(-1), args.slice(1, -1)];
  if (sheet === undefined || file === undefined || folders.length === 0)
    throw new Error('npm run eval -- read-speakers SHEET FOLDER… FILE');
  const found = new Map(
    readSpokenTexts(folders).flatMap(({ set, document, text, statements }) =>
      statements.map(statement => [[set, document, ...placeOf(statement)].join('\t'), { text, statement }] as const),
    ),
  );
  const [, ...lines] = readFileSync(sheet, 'utf8').replace(/\n$/u, '').split('\n');
  const rows = lines.map(line => {
    const [number = '', ...cells] = line.split('\t');
    const key = cells.slice(0, SPEAKER_HEAD.length - 2);
    const here = found.get(key.join('\t'));
    if (here === undefined) return [number, ...key, '(not found now)', '', '', '', ''].join('\t');
    const { speaker } = here.statement;
    const given = [speaker?.name ?? 'null', speaker?.kind, speaker?.description, speaker?.speaksFor];
    return [number, ...key, ...given.map(each => each ?? '-'), showInPlace(here.text, here.statement)].join('\t');
  });
  const head = [...SPEAKER_HEAD.slice(0, -1), 'name', 'kind', 'description', 'speaks for', 'in place'].join('\t');
  writeFileSync(file, `${[head, ...rows].join('\n')}\n`);
  console.log(JSON.stringify({ measure: 'read-speakers', rows: rows.length }));
}
