import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';

/** Quotations of so many words in somebody's own post are taken for another's words, even if it does not say whose. */
const FOREIGN_QUOTE_WORDS = 4;
const AUTHOR_LINE =
  /^[^\n]{0,100}\(@[\w.]{1,40}\)[^\n]{0,80}$|^@[\w.]{1,40}\b[^.!?]{0,60}$|^(?:By|From|To|Date|Subject|Sent|Cc|Re|Posted|Published)\b:?\s[^.!?\n]{0,100}$|^[\p{Lu}][^.!?:\n]{2,90},\s*(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2},?) \d{4}[.]?$/u;
const GREETING =
  /^(?:dear|hi|hello|good (?:morning|afternoon|evening)|hey)\b[^.!?\n]{0,60}[,!.:]?$|^(?:best|kind|warm|many|yours|sincerely|regards|cheers|thanks|thank you|with best|all the best)\b[^.!?\n]{0,40}[,.!]?$/iu;
const QUOTED_MAIL = /^\s*>|^On [^\n]{5,120} wrote:$|^-{2,}\s*(?:Original|Forwarded)/u;
const FIRST_PERSON = /^(?:i|we|me|us)$/iu;

/** True for the kinds of documents whose prose is the author's own words. */
export function isOwn(reading: Reading): boolean {
  return reading.letter !== null || reading.kind === 'post' || reading.kind === 'reply' || reading.kind === 'release';
}

/** True if a statement in somebody's own text is that of the author ("I said that …"), and so part of the own words. */
export function isAuthors(text: string, draft: Draft): boolean {
  const [source] = draft.source;
  return source !== undefined && draft.source.length === 1 && FIRST_PERSON.test(text.slice(source[0], source[1]));
}

const holdsCue = (sentence: Sentence, draft: Draft): boolean =>
  [...draft.cue, ...draft.source].some(span => span[0] >= sentence.span[0] && span[1] <= sentence.span[1]);

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const PICTURE = /\[\s*(?:image|photo|screenshot|picture|video|meme|clip|audio|gif|graphic)\b[^[\]]{0,2000}\]/giu;

/** Brackets that describe a picture or a clip: nothing in them is the author's. */
function picturesIn(text: string, span: Span): Span[] {
  return [...text.slice(span[0], span[1]).matchAll(PICTURE)].map(match => [
    span[0] + match.index,
    span[0] + match.index + match[0].length,
  ]);
}

/** What of a span lies outside others. */
function outside(text: string, span: Span, others: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let [from] = span;
  for (const other of others) {
    if (other[0] > from) parts.push([from, Math.min(other[0], span[1])]);
    from = Math.max(from, other[1]);
  }
  if (from < span[1]) parts.push([from, span[1]]);
  return parts.map(part => trimSpan(text, part)).filter(part => /\p{L}{2}/u.test(text.slice(part[0], part[1])));
}

/** A sentence that says of the words in it that they were never said: however few they are, they are not the author's. */
const DENIES_WORDS =
  /\b(?:never|not|n['’]t)\s+(?:\p{L}+\s+)?(?:say|said|write|wrote|written|utter|uttered|speak|spoke|spoken|tell|told)\b|\b(?:invented|fabricated|forged|bogus|fake)\b/iu;

/** What a sentence leaves to the author: all of it, or what lies around a quotation that nobody is named for. */
function ownParts(text: string, sentence: Sentence): Span[] {
  const parts: Span[] = [];
  const denies = DENIES_WORDS.test(text.slice(sentence.span[0], sentence.span[1]));
  let [from] = sentence.span;
  for (const item of sentence.items) {
    if (item.kind !== 'quotation' || item.start < from) continue;
    if (!denies && item.text.trim().split(/\s+/u).length < FOREIGN_QUOTE_WORDS) continue;
    parts.push([from, item.start]);
    from = item.end;
  }
  parts.push([from, sentence.span[1]]);
  return parts.map(part => trimSpan(text, part)).filter(part => /\p{L}{2}/u.test(text.slice(part[0], part[1])));
}

/** The author's own words in a post, letter, reply or release: a statement for each paragraph, without what is other people's. */
export function findOwn(reading: Reading, blocks: readonly ReadBlock[], others: readonly Draft[]): Draft[] {
  if (!isOwn(reading)) return [];
  const own: Draft[] = [];
  for (const read of blocks) {
    if (read.block.role !== 'body' || read.block.quoted === true) continue;
    const whole = reading.text.slice(read.block.span[0], read.block.span[1]).trim();
    if (AUTHOR_LINE.test(whole) || GREETING.test(whole) || QUOTED_MAIL.test(whole)) continue;
    const content: Span[] = [];
    const pictures = picturesIn(reading.text, read.block.span);
    for (const sentence of read.sentences) {
      if (pictures.some(span => overlaps(span, sentence.span))) {
        content.push(...outside(reading.text, sentence.span, pictures));
        continue;
      }
      const foreign = others.some(
        draft => holdsCue(sentence, draft) || draft.content.some(span => overlaps(span, sentence.span)),
      );
      if (!foreign) content.push(...ownParts(reading.text, sentence));
    }
    if (content.length === 0) continue;
    own.push({
      source: [],
      cue: [],
      content: joinAdjacent(reading.text, content),
      pattern: 'own',
      kind: 'say',
      lemma: '',
      negated: false,
      block: read.index,
      sentence: read.first,
      continues: null,
      form: 'own',
    });
  }
  return own;
}

/** Spans with nothing but white space between them become one. */
function joinAdjacent(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last[1], span[0]).trim() === '')
      joined[joined.length - 1] = [last[0], span[1]];
    else joined.push(span);
  }
  return joined;
}
