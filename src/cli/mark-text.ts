import { sliceSpans, type Span } from '#base/span.ts';
import type { ShownDocument } from '#record/record.ts';
import { oneLine } from './terminal.ts';

type Part = 'source' | 'cue' | 'words';

/** Colours on a terminal (green, yellow, cyan); elsewhere brackets that say what they hold. */
const COLORS: Readonly<Record<Part, string>> = { source: '\u001b[32m', cue: '\u001b[33m', words: '\u001b[36m' };
const OFF = '\u001b[0m';
const BRACKETS: Readonly<Record<Part, string>> = { source: '[who: ', cue: '[cue: ', words: '[words: ' };

/** A document for reading in the terminal: its head, its text with the statements marked, and the statements in a list. */
export function markText(document: ShownDocument, color: boolean): string {
  const { title, outlet, published, kind, url, path, obtained, firstCaptured, sha256, sightings, gaps } = document;
  const head = [
    title ?? '(no title)',
    [outlet ?? 'no outlet', published ?? 'no date', kind].join(' · '),
    url ?? path ?? '',
    `${obtained} ${firstCaptured}, SHA-256 ${sha256}`,
    ...gaps.map(gap => `(${gap})`),
    ...sightings
      .slice(1)
      .map(
        seen =>
          `${seen.obtained} ${seen.at} ${seen.url ?? seen.path ?? ''}${seen.sha256 === sha256 ? ', the same bytes' : `, SHA-256 ${seen.sha256}`}`,
      ),
  ];
  const parts = partsOf(document);
  let text = '';
  let at = 0;
  for (const [[start, end], part] of parts) {
    const words = plain(document.text.slice(start, end));
    text += plain(document.text.slice(at, start));
    text += color ? `${COLORS[part]}${words}${OFF}` : `${BRACKETS[part]}${words}]`;
    at = end;
  }
  text += plain(document.text.slice(at));
  return [
    ...head.map(oneLine),
    '',
    text.trim(),
    '',
    ...document.statements.map((_, i) => listStatement(document, i)),
  ].join('\n');
}

/** The marked parts in order; where statements lie in each other, the inner parts cut the outer ones. */
function partsOf({ statements }: ShownDocument): [Span, Part][] {
  const marks = statements.flatMap(({ source, cue, content }) => [
    ...content.map((span): [Span, Part] => [span, 'words']),
    ...source.map((span): [Span, Part] => [span, 'source']),
    ...cue.map((span): [Span, Part] => [span, 'cue']),
  ]);
  const edges = [...new Set(marks.flatMap(([[start, end]]) => [start, end]))].sort((a, b) => a - b);
  const parts: [Span, Part][] = [];
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1];
    if (end === undefined) break;
    const over = marks.filter(([span]) => span[0] <= start && end <= span[1]);
    const part = over.find(([, kind]) => kind !== 'words')?.[1] ?? over[0]?.[1];
    if (part === undefined) continue;
    const last = parts.at(-1);
    if (last !== undefined && last[1] === part && last[0][1] === start)
      parts[parts.length - 1] = [[last[0][0], end], part];
    else parts.push([[start, end], part]);
  }
  return parts;
}

function listStatement({ text, statements }: ShownDocument, index: number): string {
  const statement = statements[index];
  if (statement === undefined) return '';
  const { speaker, content, type, saidOn, via, negated, standing, parent, role } = statement;
  const remarks = [
    type,
    saidOn,
    via.length === 0 ? null : `via ${via.map(({ name }) => name).join(', ')}`,
    negated ? 'not said' : null,
    standing === 'asserted' ? null : standing,
    role === 'body' ? null : role,
    parent === null ? null : `inside ${parent}`,
  ].filter(remark => remark !== null);
  const who = speaker === null ? 'unknown' : speaker.name;
  return oneLine(`${index}. ${who} (${remarks.join(', ')}): ${sliceSpans(text, content)}`);
}

/** Text from a page, without characters that could steer the terminal. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}
