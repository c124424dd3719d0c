import { readDateline } from '#document/facts/dateline.ts';
import { Fault } from '#base/fault.ts';
import type { Block, BlockRole, DocumentKind, Reading, Source } from '#document/document.ts';
import { tellKind } from '#document/kind.ts';
import { languageOf } from '#document/language.ts';
import { earlierMailLines } from '#document/letter/earlier-mail.ts';
import { readLetterHead } from './letter-head.ts';
import { splitParagraphs } from './lines.ts';
import { readLinks } from './read-links.ts';
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
  const letterHead = readLetterHead(lines.map(line => line.text));
  const head = letterHead?.length ?? 0;
  const settled = settleLines(lines.slice(head), letterHead === null ? guessed : 'letter-body');
  const earlier =
    letterHead === null && guessed !== 'reply' ? [] : earlierMailLines(lines.slice(head).map(line => line.text));
  const roles = lines.map((_, i): BlockRole =>
    i < head || earlier[i - head] === true ? 'furniture' : (settled.roles[i - head] ?? 'body'),
  );
  const blocks: Block[] = lines.map((line, i) => ({ span: line.span, role: roles[i] ?? 'body' }));
  const paragraphs = lines.filter((_, i) => roles[i] === 'body').map(line => line.text);
  const isPost = settled.author !== null && lines.length <= 40;
  const kind =
    said.kind ??
    (letterHead !== null
      ? 'reply'
      : isPost
        ? 'post'
        : tellKind({
            said: guessed,
            types: [],
            reviews: [],
            title: settled.title,
            paragraphs: lines.filter((_, i) => roles[i] !== 'teaser' && roles[i] !== 'comment').map(line => line.text),
            url: source.said.url ?? source.url,
          }));
  const onPage =
    letterHead?.letter.sent ?? settled.published ?? readDateline(paragraphs[0] ?? '')?.day ?? settled.newsDay;
  const published = said.published ?? onPage ?? source.headerTime;
  return {
    kind,
    title: letterHead?.letter.subject ?? settled.title,
    outlet: said.outlet ?? settled.outlet,
    url: said.url ?? source.url,
    published,
    publishedFrom: published === null ? null : said.published !== null ? 'user' : onPage !== null ? 'page' : 'header',
    modified: settled.modified,
    bylines:
      letterHead === null ? settled.bylines : letterHead.letter.from.name === null ? [] : [letterHead.letter.from.name],
    dateline: settled.dateline,
    language: languageOf(paragraphs.join('\n'), []),
    text,
    blocks,
    links: readLinks(text, blocks),
    reviews: [],
    letter: letterHead?.letter ?? null,
    part: null,
    gaps:
      published !== null && published === settled.newsDay
        ? ['the text gives no date of its own; the day is that of a caption']
        : [],
  };
}
