import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Span } from '#base/span.ts';

/** One attribution as an annotator marked it; a part that is missing has no spans. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An article of PolNeAR with the first annotator's attributions; spans in UTF-16 units of `text`. */
export interface Article {
  readonly id: string;
  readonly text: string;
  /** How many people annotated it. */
  readonly annotators: number;
  readonly attributions: readonly Attribution[];
}

/** A paragraph of an article as one annotator labelled it, cut into tokens as the CofeNet paper has them. */
export interface Instance {
  /** Of the article, as in `Article`. */
  readonly article: string;
  /** Whose copy it is, or null where the set holds one copy alone. */
  readonly annotator: string | null;
  /** From 0, and how many the article has. */
  readonly paragraph: number;
  readonly paragraphs: number;
  /** As the article writes them, where its text is known. */
  readonly tokens: readonly string[];
  /** Where each token stands in the article's text, in UTF-16 units; empty if it was not found there. */
  readonly spans: readonly Span[];
  /** 0 none, 1 B-source, 2 I-source, 3 B-cue, 4 I-cue, 5 B-content, 6 I-content. */
  readonly labels: readonly number[];
  /** For each token the number of its attribution in the annotator's copy of the article; below 0 for none. */
  readonly attributions: readonly number[];
}

export type Part = 'train' | 'dev';

const Spans = z.array(z.tuple([z.number(), z.number()]));

const ArticleLine = z.object({
  id: z.string(),
  text: z.string(),
  annotators: z.number(),
  attributions: z.array(z.object({ source: Spans, cue: Spans, content: Spans })),
});

const InstanceLine = z.object({
  id: z.string(),
  pi: z.number(),
  np: z.number(),
  w: z.array(z.string()),
  b: z.array(z.number()),
  e: z.array(z.number()),
  y: z.array(z.number()),
  at: z.array(z.number()),
});

function readLines(file: string): unknown[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line));
}

/** For every offset in Unicode code points, end included, the offset in UTF-16 units. */
export function unitsOf(text: string): Uint32Array {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  units.push(at);
  return Uint32Array.from(units);
}

/** The articles of a part of PolNeAR in the order of its file. */
export function readArticles(folder: string, part: Part): Article[] {
  return readLines(join(folder, `${part}.jsonl.gz`)).map(line => {
    const { id, text, annotators, attributions } = ArticleLine.parse(line);
    const units = unitsOf(text);
    const move = (spans: readonly Span[]): Span[] => spans.map(([b, e]) => [units[b] ?? 0, units[e] ?? text.length]);
    return {
      id,
      text,
      annotators,
      attributions: attributions.map(({ source, cue, content }) => ({
        source: move(source),
        cue: move(cue),
        content: move(content),
      })),
    };
  });
}

/** What CoreNLP writes for what stands in a text. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['``', '“'],
  ["''", '”'],
  ['`', '‘'],
  ['-LRB-', '('],
  ['-RRB-', ')'],
  ['-LSB-', '['],
  ['-RSB-', ']'],
  ['-LCB-', '{'],
  ['-RCB-', '}'],
]);

/** A token of CoreNLP as it stands in the text: the slice where its place is known, else by CoreNLP's table of escapes. */
export function unescapeToken(token: string, slice: string): string {
  if (slice !== '') return slice;
  return ESCAPED.get(token) ?? token.replaceAll('\\/', '/').replaceAll('\\*', '*');
}

/** The mark that tells the copies of an article apart: its identifier ends in the annotator's. */
const COPY = /^(.+)_([0-9a-f]{4})$/u;

/** The instances of a part in the order of its file, every annotator's copy. */
export function readInstances(folder: string, part: Part): Instance[] {
  const articles = new Map(readArticles(folder, part).map(article => [article.id, article]));
  const units = new Map<string, Uint32Array>();
  return readLines(join(folder, `instances-${part}.jsonl.gz`)).map(line => {
    const { id, pi, np, w, b, e, y, at } = InstanceLine.parse(line);
    const copy = articles.has(id) ? null : COPY.exec(id);
    const article = copy?.[1] ?? id;
    const text = articles.get(article)?.text ?? '';
    const moved = units.get(article) ?? unitsOf(text);
    units.set(article, moved);
    const spans = w.map((_, i): Span => [moved[b[i] ?? 0] ?? 0, moved[e[i] ?? 0] ?? 0]);
    return {
      article,
      annotator: copy?.[2] ?? null,
      paragraph: pi,
      paragraphs: np,
      tokens: w.map((token, i) => unescapeToken(token, text.slice(...(spans[i] ?? [0, 0])))),
      spans,
      labels: y,
      attributions: at,
    };
  });
}
