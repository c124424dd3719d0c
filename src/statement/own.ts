import type { Span } from '#base/span.ts';
import { trimSpan } from '#base/span.ts';
import type { Reading } from '#document/document.ts';
import type { Sentence } from '#text/sentences.ts';
import type { Draft } from './draft.ts';
import type { ReadBlock } from './find-drafts.ts';

/** Quotations of so many words in somebody's own post are taken for another's words, even if it does not say whose. */
const FOREIGN_QUOTE_WORDS = 4;
const AUTHOR_LINE =
  /^[^\n]{0,100}\(@[\w.]{1,40}\)[^\n]{0,80}$|^@[\w.]{1,40}\b[^.!?]{0,60}$|^(?:By|From|To|Date|Subject|Sent|Cc|Re|Posted|Published)\b:?\s[^.!?\n]{0,100}$|^[\p{Lu}][^.!?:\n]{2,90},\s*(?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2},?) \d{4}[.]?(?: (?:[\p{L}-]+ )?(?:[Tt]ranslat|[Ff]ull text|[Vv]erbatim|[Ee]xtract|[Tt]ranscript|[Aa]bridged)[^\n]{0,100})?$/u;
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

/** Where an author says of words that he or she never said them: a statement of its own, and no part of the others. */
export function isOwnDenial(text: string, { negated, kind, content }: Draft): boolean {
  const says = negated && (kind === 'say' || kind === 'tell');
  return says && content.length > 0 && !content.some(span => /["“”„«]/u.test(text.slice(...span)));
}

const ADDRESS =
  /^\W*(?:for|to) (?:those|everyone|everybody|anyone|anybody|all|people|the \p{L}+) (?:of you )?who\b[^:]{0,60}:/iu;
const SUPPOSED = /^\W*(?:even )?(?:if|unless|suppose|supposing|imagine)\b/iu;

/** True for what an author's text only seems to give to others: whom it is for ("For those who ask: …"), and what is but supposed. */
export function isSeeming(text: string, blocks: readonly ReadBlock[], draft: Draft): boolean {
  if (draft.form !== 'prose' || draft.content.some(span => /["“„«]/u.test(text.slice(...span)))) return false;
  const read = blocks.find(({ index }) => index === draft.block);
  const sentence = read?.sentences[draft.sentence - (read?.first ?? 0)];
  if (sentence === undefined) return false;
  const before = text.slice(sentence.span[0], draft.cue[0]?.[0] ?? sentence.span[0]);
  const whole = text.slice(...sentence.span);
  const addressed = ADDRESS.exec(whole);
  if (addressed !== null) return (draft.cue[0]?.[0] ?? 0) < sentence.span[0] + addressed[0].length;
  return (
    SUPPOSED.test(before) && !/[,;]/u.test(before) && !draft.content.some(span => /^that\b/iu.test(text.slice(...span)))
  );
}

/** What stands behind an address to the readers, as a sentence of its own. */
export function behindAddress(text: string, sentence: Sentence): Sentence | null {
  const addressed = ADDRESS.exec(text.slice(...sentence.span));
  if (addressed === null) return null;
  const from = sentence.span[0] + addressed[0].length;
  const items = sentence.items.filter(({ start }) => start >= from);
  const [first] = items;
  return first === undefined ? null : { items, span: [first.start, sentence.span[1]] };
}

/** A name and tags: who is credited with the quotation before it. */
const CREDIT =
  /^[\s—–―-]*\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|la|van|von|der|al|bin)){1,5}(?:[\s,]+(?:#[\p{L}\p{N}_]+|@[\w.]+|\p{Extended_Pictographic}\uFE0F?|RT|(?:share|retweet|like|follow)\b[^.!?]{0,30}))*\s*$/u;

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

const CLOSING =
  /^(?:(?:best|kind|warm|many|with|yours|sincerely|regards|cheers|thanks|thank you|respectfully|cordially|all the best|faithfully|greetings)\b[^.!?\n]{0,40})[,.!]?$/iu;
/** A line of an address: a telephone number, an e-mail address, a site, what the office calls itself. */
const CONTACT =
  /\b(?:tel|phone|mobile|mob|fax|[tmef])\b[.:]?\s*\+?\d|\+\d[\d ()/-]{6,}|\S+@\S+\.\p{L}{2,}|\b(?:www\.|https?:)\S+|^(?:sent from my|e-?mail:|phone:|tel\.?:|press (?:office|contact|enquiries)|media (?:contact|enquiries)|enquiries|contact|notes? to editors?|ends)\b[^.!?]{0,80}:?$/iu;
const SIGNED =
  /^[—–-]?\s*\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|of|the|and|for|al|bin|&|to|in)){0,9}(?:, [^.!?\n]{2,70})?,?$/u;
/** A line of a signature is short; what is longer is a paragraph after it. */
const LONGEST_SIGNED = 110;

/** True for a line that belongs to a signature: a name, a role, an address, and no sentence. */
function isSigned(text: string): boolean {
  return (
    text.length <= LONGEST_SIGNED &&
    !/[.!?]["”’]?$/u.test(text.replace(/\S+\.\S+$/u, '')) &&
    (CONTACT.test(text) || SIGNED.test(text) || /^[^.!?]{2,80}$/u.test(text))
  );
}

/** The numbers of the blocks that are a letter's signature: what follows its closing words, or stands as names and addresses at its end. */
function signatureOf(reading: Reading, blocks: readonly ReadBlock[]): ReadonlySet<number> {
  const body = blocks.filter(read => read.block.role === 'body' && read.block.quoted !== true);
  const textOf = (read: ReadBlock): string => reading.text.slice(...read.block.span).trim();
  const signed = new Set<number>();
  const closing = body.findIndex((read, i) => i > 0 && CLOSING.test(textOf(read).split('\n')[0] ?? ''));
  if (closing >= 0)
    for (const read of body.slice(closing)) {
      if (
        !isSigned(textOf(read)) &&
        !CLOSING.test(textOf(read)) &&
        textOf(read)
          .split('\n')
          .some(line => !isSigned(line))
      )
        break;
      signed.add(read.index);
    }
  // Without closing words only a name above an address, an address alone, or a name below whole sentences is sure to be one.
  const tail = body.slice(body.findLastIndex(read => !isSigned(textOf(read))) + 1);
  if (tail.length < body.length && tail.some(read => CONTACT.test(textOf(read))))
    for (const read of tail) signed.add(read.index);
  const name = tail.findIndex(read => isNameLine(textOf(read)));
  if (tail.length < body.length && name >= 0) for (const read of tail.slice(name)) signed.add(read.index);
  return signed;
}

/** A name of two words or more, with a role behind a comma or on the lines below, and nothing else. */
const NAME_LINE =
  /^[—–-]?\s*\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|de|la|van|von|der|den|al|bin|of|the|and|&)){1,7}(?:, [^.!?\n]{2,90})?$/u;

function isNameLine(text: string): boolean {
  const [name = '', ...below] = text.split('\n').map(line => line.trim());
  return NAME_LINE.test(name) && below.every(line => line.length <= LONGEST_SIGNED && !/[.!?]$/u.test(line));
}

/** The author's own words in a post, letter, reply or release: a statement for each paragraph, without what is other people's. */
export function findOwn(reading: Reading, blocks: readonly ReadBlock[], others: readonly Draft[]): Draft[] {
  if (!isOwn(reading)) return [];
  const own: Draft[] = [];
  const signature = reading.kind === 'post' ? new Set<number>() : signatureOf(reading, blocks);
  for (const read of blocks) {
    if (signature.has(read.index)) continue;
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
      if (!foreign)
        content.push(...ownParts(reading.text, sentence).filter(part => !isCredit(reading.text, part, read)));
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

/** True for a name with tags behind a quotation in the same paragraph. */
function isCredit(text: string, [start, end]: Span, read: ReadBlock): boolean {
  const quoted = read.sentences.some(({ items }) => items.some(item => item.kind === 'quotation' && item.end <= start));
  return quoted && CREDIT.test(text.slice(start, end));
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
