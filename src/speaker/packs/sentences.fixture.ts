import { readFileSync } from 'node:fs';
import { sliceSpan, type Span } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import { nameSpeakers } from '#speaker/name-speakers.ts';
import type { Statement } from '#speaker/speaker.ts';
import { findStatements } from '#statement/find-statements.ts';

/** One invented text with the statements that must be read out of it, each as a line (see `lineOf`). */
export interface Example {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/**
 * The examples of a file: `## title`, the paragraphs, then a line `= speaker | source | cue | content | remarks` for each statement.
 * The speaker is `-` for nobody, `?…` for somebody without a name, `#…` for a body; several spans are parted by ` ~ `.
 */
export function readExamples(file: URL): Example[] {
  return readFileSync(file, 'utf8')
    .split(/^## /mu)
    .slice(1)
    .map(part => {
      const [title = '', ...lines] = part.trim().split('\n');
      return {
        title,
        text: lines.filter(line => !line.startsWith('= ')).join('\n'),
        expected: lines.filter(line => line.startsWith('= ')).map(line => line.slice(2)),
      };
    });
}

/** A reading of paragraphs, all body but for those that begin with `[headline] `. */
export function readingOf(marked: string, language: string): Reading {
  const blocks: Reading['blocks'][number][] = [];
  let text = '';
  for (const line of marked.split('\n')) {
    const headline = line.startsWith('[headline] ');
    const words = headline ? line.slice(11) : line;
    if (text !== '') text += '\n';
    blocks.push({ span: [text.length, text.length + words.length], role: headline ? 'headline' : 'body' });
    text += words;
  }
  const nothing = { title: null, outlet: null, url: null, modified: null, dateline: null, letter: null, part: null };
  return {
    ...nothing,
    kind: 'article',
    published: '2025-03-15',
    publishedFrom: 'user',
    bylines: [],
    language,
    text,
    blocks,
    links: [],
    reviews: [],
    gaps: [],
  };
}

export function statementsOf(reading: Reading): Statement[] {
  return nameSpeakers(reading, findStatements(reading)).statements;
}

/** A statement as the files write it, with those remarks that the expected line makes. */
export function lineOf(text: string, statement: Statement, remarks: string): string {
  const { speaker, source, cue, content } = statement;
  const slices = (spans: readonly Span[], by: string): string => spans.map(span => sliceSpan(text, span)).join(by);
  const mark =
    speaker === null
      ? '-'
      : speaker.kind === 'unnamed'
        ? `?${speaker.name}`
        : speaker.kind === 'organization'
          ? `#${speaker.name}`
          : speaker.name;
  const made = remarks
    .split(' ')
    .filter(word => word !== '')
    .map(word => remarkOf(statement, word.split('=')[0] ?? ''));
  return [
    mark,
    slices(source, ' ~ '),
    slices(cue, ' '),
    slices(content, ' ~ '),
    ...(remarks === '' ? [] : [made.join(' ')]),
  ].join(' | ');
}

function remarkOf({ attitude, negated, via, speaker, standing }: Statement, name: string): string {
  if (name === 'attitude') return `attitude=${attitude}`;
  if (name === 'negated') return negated ? 'negated' : 'not negated';
  if (name === 'standing') return `standing=${standing}`;
  if (name === 'via') return `via=${via[0]?.name ?? ''}`;
  return `speaksFor=${speaker?.speaksFor ?? ''}`;
}

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
  readonly faults: readonly string[];
}

/** How many statements of the examples are read to the letter, how many are found in all, and how many there are. */
export function scoreExamples(examples: readonly Example[], language: string): Score {
  let [right, found, wanted] = [0, 0, 0];
  const faults: string[] = [];
  for (const { title, text, expected } of examples) {
    const reading = readingOf(text, language);
    const statements = statementsOf(reading);
    const left = statements.map((statement, i) => ({ i, statement }));
    const missed: string[] = [];
    for (const line of expected) {
      const remarks = (line.split(' | ')[4] ?? '').replaceAll(/=([^=]*?)(?= \w+=|$)/gu, '=');
      const at = left.findIndex(({ statement }) => lineOf(reading.text, statement, remarks) === line);
      if (at < 0) missed.push(`- ${line}`);
      else left.splice(at, 1);
    }
    const more = left.map(({ statement }) => `+ ${lineOf(reading.text, statement, 'attitude negated via speaksFor')}`);
    right += expected.length - missed.length;
    found += statements.length;
    wanted += expected.length;
    if (missed.length + more.length > 0) faults.push([title, ...missed, ...more].join('\n  '));
  }
  return { right, found, wanted, faults };
}
