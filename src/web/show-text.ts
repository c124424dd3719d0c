import type { Span } from '#base/span.ts';
import { DOCUMENT } from './catalogue/document.ts';
import type { Part } from './cut-parts.ts';
import { cutRuns, type Mark, type Run } from './cut-runs.ts';
import { html, type Markup } from './html.ts';
import { marksOf } from './mark-statements.ts';
import { nameOf, showNotes, type Noted } from './show-notes.ts';
import type { Block, ShownStatement } from './shown.ts';

/** What of a document is shown, and what in it is lit. */
export interface TextShown extends Noted {
  readonly part: Part;
  /** Null if nothing is. */
  readonly lit: Span | null;
}

/** A block as it is set: its words with their marks, and the notes that stand beside it. */
export interface SetBlock {
  readonly block: Block;
  readonly words: Markup;
  readonly notes: Markup;
  readonly isLit: boolean;
}

const LEFT_OUT: ReadonlySet<Block['role']> = new Set(['furniture', 'comment', 'teaser']);

/** The text of a part as it was read, every statement marked in its place. */
export function setText(shown: TextShown): readonly SetBlock[] {
  const { part, statements, lit } = shown;
  const here = statements.filter(({ content, source, cue }) =>
    [...content, ...source, ...cue].some(([start, end]) => start < part.span[1] && part.span[0] < end),
  );
  const marks: readonly Mark[] = [
    ...marksOf(here),
    ...(lit === null ? [] : [{ span: lit, kind: 'lit' as const, statement: null }]),
  ];
  const ids = new Set<string>();
  const noted = new Set<number>();
  return part.blocks.map(block => {
    const runs = cutRuns(block.span, marks);
    const beside = here.filter(
      ({ index, content }) =>
        !noted.has(index) && content.some(([start, end]) => start < block.span[1] && block.span[0] < end),
    );
    for (const { index } of beside) noted.add(index);
    return {
      block,
      words: html`${runs.map(run => showRun(run, { shown, ids }))}`,
      notes: showNotes(beside, shown),
      isLit: runs.some(run => run.marks.some(({ kind }) => kind === 'lit')),
    };
  });
}

/** Blocks below each other, what is no text of the document folded away. */
export function showBlocks(blocks: readonly SetBlock[], noted: Noted): Markup {
  return html`${foldLeftOut(blocks).map(row => showRow(row, noted))}`;
}

/** Blocks of the text stand for themselves; those that are left out are put together, as far as they follow each other. */
function foldLeftOut(blocks: readonly SetBlock[]): readonly (readonly SetBlock[])[] {
  const rows: SetBlock[][] = [];
  for (const each of blocks) {
    const last = rows.at(-1);
    const before = last?.[0]?.block.role;
    if (last !== undefined && before !== undefined && LEFT_OUT.has(before) && LEFT_OUT.has(each.block.role))
      last.push(each);
    else rows.push([each]);
  }
  return rows;
}

function showRow(row: readonly SetBlock[], { language }: Noted): Markup {
  const [first] = row;
  if (first === undefined) return html``;
  if (!LEFT_OUT.has(first.block.role)) return showBlock(first);
  const roles = Map.groupBy(row, ({ block }) => block.role);
  const told = [...roles].map(([role, some]) => DOCUMENT[language].leftOutRole(role, some.length)).join(', ');
  return html`<details class="left-out" ${row.some(({ isLit }) => isLit) ? html` open` : ''}>
    <summary>${DOCUMENT[language].leftOut(told)}</summary>
    ${row.map(showBlock)}
  </details>`;
}

function showBlock({ block, words, notes }: SetBlock): Markup {
  return html`<div class="block">${setWords(block, words)}${notes}</div>`;
}

function setWords({ role, quoted, strong }: Block, words: Markup): Markup {
  if (role === 'headline') return html`<h2 class="words headline" dir="auto">${words}</h2>`;
  if (quoted === true) return html`<blockquote class="words ${role}" dir="auto">${words}</blockquote>`;
  return html`<p class="words ${role}${strong === true ? ' strong' : ''}" dir="auto">${words}</p>`;
}

/** One run: plain words, or words that are marked for what they are and for whose they are. */
function showRun(
  { span, marks }: Run,
  { shown, ids }: { readonly shown: TextShown; readonly ids: Set<string> },
): Markup {
  const { text, statements, language } = shown;
  const words = html`${text.slice(span[0], span[1])}`;
  const by = marks.flatMap(({ kind, statement }) => {
    const found = kind === 'content' && statement !== null ? statements[statement] : undefined;
    return found === undefined ? [] : [found];
  });
  const classes = classesOf(marks, by, text.slice(...span));
  const name = `at-${span[0]}`;
  const begins = by.some(({ content }) => content.some(([start]) => start === span[0])) && !ids.has(name);
  if (begins) ids.add(name);
  const innermost = by.at(-1);
  const marked =
    classes.length === 0
      ? words
      : html`<span
          class="${classes.join(' ')}"
          ${begins ? html` id="${name}"` : ''}${innermost === undefined ? '' : html` data-by="${nameOf(innermost, language)}" data-statements="${by.map(({ index }) => index).join(' ')}"`}
          >${words}</span
        >`;
  if (!marks.some(({ kind }) => kind === 'lit')) return marked;
  const isFirst = !ids.has('lit');
  ids.add('lit');
  return html`<mark ${isFirst ? html` id="lit"` : ''}>${marked}</mark>`;
}

function classesOf(marks: readonly Mark[], by: readonly ShownStatement[], words: string): readonly string[] {
  const has = (kind: Mark['kind']): boolean => marks.some(each => each.kind === kind);
  return [
    ...(by.length > 0 ? ['said'] : []),
    // Quotation marks belong to what stands in them.
    ...(has('quoted') || (by.some(({ quoted }) => quoted.length > 0) && !/[\p{L}\p{N}]/u.test(words))
      ? ['quoted']
      : []),
    ...(by.length > 1 ? ['inner'] : []),
    ...(by.some(({ negated }) => negated) ? ['negated'] : []),
    ...(by.some(({ standing }) => standing !== 'asserted') ? ['alleged'] : []),
    ...(has('cue') ? ['cue'] : []),
    ...(has('source') ? ['source'] : []),
  ];
}
