import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import type { Block, Reading } from '#document/document.ts';
import { isRead } from '#document/document.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';

const NAME = String.raw`(?:[Tt]he )?\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|la|van|von|der|den|bin|al|del|da)){1,6}`;
/** Below a post that a page shows: "— Anna Roe (@annaroe) 9 April 2025"; the name is the account's, whatever it is called. */
const POSTED = /^[—–―-]+\s*(\S[^\n(@]{1,60}?)\s*\(@[\w.]+\)[^.!?\n]{0,60}$/u;
/** The same without a dash, where what is set off ends with it and does not begin with such a line. */
const POSTED_PLAIN = /^(\p{L}[^\n(@]{1,60}?)\s*\(@[\w.]+\)[^.!?\n]{0,60}$/u;
/** Below a passage that a page sets off: "— Anna Roe". */
const CREDITED = new RegExp(String.raw`^[—–―]\s*(${NAME})(?:, [^.!?\n]{2,60})?$`, 'u');
const OPENING_MARK = /^["“„«‘]/u;

/** What a page sets off, signed below it: posts that it shows, passages with their author behind a dash. */
export function findSignedSetOff(text: string, blocks: readonly ReadBlock[]): Draft[] {
  const found: Draft[] = [];
  let above: ReadBlock[] = [];
  const plain = signedPlainly(text, blocks);
  for (const read of blocks) {
    const [start, end] = read.block.span;
    const line = text.slice(start, end);
    const match = POSTED.exec(line) ?? CREDITED.exec(line) ?? (plain.has(read) ? POSTED_PLAIN.exec(line) : null);
    const name = match?.[1];
    if (read.block.quoted !== true || read.block.role !== 'body') above = [];
    else if (name === undefined) above.push(read);
    else if (match !== null) {
      const [first] = above;
      if (first !== undefined && !OPENING_MARK.test(text.slice(...first.block.span))) {
        const at = start + match[0].indexOf(name);
        const content = above.map(({ block }) => trimSpan(text, block.span));
        const cue: Span | null = at > start ? [start, start + 1] : null;
        const spans = { source: [at, at + name.length] as const, cue, content };
        found.push(signed(spans, { block: first.index, sentence: first.first, form: 'set-off' }));
      }
      above = [];
    }
  }
  return found;
}

/** Lines that sign what stands above them without a dash: of each run of set-off blocks that ends with one and does not begin with one. */
function signedPlainly(text: string, blocks: readonly ReadBlock[]): Set<ReadBlock> {
  const found = new Set<ReadBlock>();
  const signs = ({ block }: ReadBlock): boolean => POSTED_PLAIN.test(text.slice(...block.span));
  let run: ReadBlock[] = [];
  const close = (): void => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && !signs(first) && signs(last))
      for (const read of run) if (signs(read)) found.add(read);
    run = [];
  };
  for (const read of blocks) {
    if (read.block.quoted === true && read.block.role === 'body') run.push(read);
    else close();
  }
  close();
  return found;
}

/** Drafts with what is signed in the place of what else was made of its words. */
export function withSigned(drafts: readonly Draft[], found: readonly Draft[]): Draft[] {
  const within = ([start, end]: Span): boolean =>
    found.some(({ source, content }) => [...source, ...content].some(([from, to]) => start < to && from < end));
  return [...drafts.filter(({ source, cue, content }) => ![...source, ...cue, ...content].some(within)), ...found];
}

/** How letters to a paper open; the rest of the line is theirs. */
const SALUTATION =
  /^(?:(?:dear )?(?:sirs?|madam|sir or madam|sir\/madam|editor)\s*[,:.–—-]+|(?:dear|to the) editor\s*[,:.–—-]?)(?:\s+|$)/iu;
/** "Anna Roe, Chapel Row", "The Revd Ben Itow, vicar of St Maud’s": what stands behind the comma is a role if it is in small letters. */
const SIGNATURE = new RegExp(
  String.raw`^[—–-]?\s*(${NAME}(?:, \p{Ll}[^.!?\n]{2,60})?)(?:,? [^.!?\n]{0,60}|\n[^.!?\n]{0,60})?$`,
  'u',
);
/** Paragraphs of a letter, at most. */
const LONGEST_LETTER = 12;

/** The letters of a paper's letters page: each from its salutation to the name that signs it. */
export function findLetters(reading: Reading): Draft[] {
  if (reading.kind !== 'article') return [];
  const read = reading.blocks.filter(isRead);
  // What a page takes for furniture may be the signature right below its last letter.
  const blocks = reading.blocks.filter(block => isRead(block) || block.role === 'furniture');
  const textOf = ({ span }: Block): string => reading.text.slice(...span).trim();
  const first = blocks.findIndex(block => block.role === 'body' && SALUTATION.test(textOf(block)));
  const above = blocks[first - 1];
  // Where letters have headings, what stands right above the next letter is its heading and no signature.
  const headed = above?.role === 'body' && !/[.!?…:]["”’)]?$/u.test(textOf(above));
  return blocks.flatMap((block, i): Draft[] => {
    const opening = block.role === 'body' ? SALUTATION.exec(textOf(block)) : null;
    if (opening === null) return [];
    const rest = blocks.slice(i + 1, i + 1 + LONGEST_LETTER);
    const next = rest.findIndex(each => SALUTATION.test(textOf(each)));
    const own = next < 0 ? rest : rest.slice(0, next);
    const at = own.findIndex(each => SIGNATURE.test(textOf(each)));
    const below = own[at];
    const name = below === undefined ? undefined : SIGNATURE.exec(textOf(below))?.[1];
    if (below === undefined || name === undefined || (headed && next >= 0 && at === next - 1)) return [];
    // Between a letter's opening and its signature stand paragraphs, and nothing else.
    const isWhole = own.slice(0, at).every(each => each.role === 'body' && /[.!?…:]["”’)]?$/u.test(textOf(each)));
    if (!isWhole) return [];
    const start = below.span[0] + reading.text.slice(...below.span).indexOf(name);
    const [from] = trimSpan(reading.text, block.span);
    const content = [
      trimSpan(reading.text, [from + opening[0].length, block.span[1]]),
      ...own.slice(0, at).map(({ span }) => trimSpan(reading.text, span)),
    ].filter(([first, last]) => first < last);
    if (content.length === 0) return [];
    const bare = start + (/^the /iu.exec(name)?.[0].length ?? 0);
    return [
      signed(
        { source: [bare, start + name.length], cue: null, content },
        { block: read.indexOf(block), sentence: i, form: 'turn' },
      ),
    ];
  });
}

function signed(
  { source, cue, content }: { readonly source: Span; readonly cue: Span | null; readonly content: readonly Span[] },
  place: Pick<Draft, 'block' | 'sentence' | 'form'>,
): Draft {
  return {
    source: [source],
    cue: cue === null ? [] : [cue],
    content,
    pattern: 'signed',
    kind: 'say',
    lemma: '',
    negated: false,
    continues: null,
    ...place,
  };
}
