import { Fault } from '#base/fault.ts';
import type { Block, DocumentKind, Reading, Source } from '#document/document.ts';
import { tellKind } from '#document/kind.ts';
import { languageOf } from '#document/language.ts';
import { splitParagraphs } from './lines.ts';
import { settleLines } from './settle-lines.ts';
import { isTranscriptForm } from './transcript-form.ts';

/** Plain text longer than this is refused, in characters. */
const MAX_CHARACTERS = 32_000_000;

/**
 * Reads plain text. The text is kept unchanged; blocks are its paragraphs with what each is for.
 * @throws Fault `input-empty`, `input-too-large`.
 */
export function readPlain(text: string, source: Source): Reading {
  if (text.length > MAX_CHARACTERS) {
    throw new Fault(
      'input-too-large',
      `the text has ${text.length} characters, more than the ${MAX_CHARACTERS} allowed`,
    );
  }
  const lines = splitParagraphs(text);
  if (lines.length === 0) throw new Fault('input-empty', 'it holds no text, only white space');
  const { said } = source;
  const guessed: DocumentKind | null =
    said.kind ?? (isTranscriptForm(lines.map(line => line.text)) ? 'transcript' : null);
  const settled = settleLines(lines, guessed);
  const blocks: Block[] = lines.map((line, i) => ({ span: line.span, role: settled.roles[i] ?? 'body' }));
  const paragraphs = lines.filter((_, i) => settled.roles[i] === 'body').map(line => line.text);
  const isPost = settled.author !== null && lines.length <= 40;
  const kind =
    said.kind ??
    (isPost
      ? 'post'
      : tellKind({
          said: guessed,
          types: [],
          reviews: [],
          title: settled.title,
          paragraphs,
          url: source.said.url ?? source.url,
        }));
  const published = said.published ?? settled.published ?? source.headerTime;
  return {
    kind,
    title: settled.title,
    outlet: said.outlet ?? settled.outlet,
    url: said.url ?? source.url,
    published,
    publishedFrom:
      published === null ? null : said.published !== null ? 'user' : settled.published !== null ? 'page' : 'header',
    modified: settled.modified,
    bylines: settled.bylines,
    dateline: settled.dateline,
    language: languageOf(paragraphs.join('\n'), []),
    text,
    blocks,
    links: [],
    reviews: [],
    letter: null,
    part: null,
    gaps: [],
  };
}
